// The bank holidays of England and Wales that the product ships, for a council that brings none of its own.
import type { BankHolidays } from '../domain/policy/policy';
import shipped from './bank-holidays.json';
import { bankHolidaysShape, englandAndWales } from './json-files';

/** 2025 to 2028. The last year is worked out by rule: the government had not announced it when this was written. */
export const shippedBankHolidays: BankHolidays = bankHolidaysShape.parse(shipped[englandAndWales]);
