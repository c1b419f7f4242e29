// Until when a subject access request has to be answered (ICO, right of access: the corresponding date of the next month).
import { addWorkingDays } from '../calendar';
import { addDays, addMonths, weekday } from '../dates';
import type { LocalDate } from '../ids';
import type { BankHolidays } from '../policy/policy';

/**
 * Counted from the day it was received, whether anybody worked that day or not: the same date of the next month, the
 * last day of a month that has no such date, and the next working day after a weekend or a bank holiday. A council's
 * own closures move nothing.
 */
export function dueDate(receivedOn: LocalDate, bankHolidays: BankHolidays): LocalDate {
  const holidays = new Set(bankHolidays.events.map(({ date }) => date));
  const isWorkingDay = (day: LocalDate) => weekday(day) < 5 && !holidays.has(day);
  return addWorkingDays(addDays(addMonths(receivedOn, 1), -1), 1, isWorkingDay);
}
