// Until when a subject access request is answered, by the ICO's own examples and by laws.
import fc from 'fast-check';
import { addDays, addMonths, daysBetween, weekday } from '../../../bot/domain/dates';
import { dueDate } from '../../../bot/domain/rights/due-date';
import { bankHolidays, on } from '../../domain/given-council';

it.each([
  ['the same date of the next month', '2027-09-03', '2027-10-04'],
  ['a day in the middle of the week', '2027-01-19', '2027-02-19'],
  ['the last day of a shorter month', '2027-03-31', '2027-04-30'],
  ['31 January: the last day of February is a Sunday', '2027-01-31', '2027-03-01'],
  ['a leap year', '2028-01-30', '2028-02-29'],
  [
    'over Christmas: the 25th and the 26th are bank holidays, on a Saturday and a Sunday',
    '2027-11-25',
    '2027-12-29',
  ],
  ['received on a weekend it counts from that day', '2027-01-16', '2027-02-16'],
])('is %s: %s comes to %s', (_, received, due) => {
  expect(dueDate(on(received), bankHolidays)).toBe(due);
});

it('never falls on a weekend or a bank holiday, and is at most a few days after the corresponding date', () => {
  const holidays = new Set(bankHolidays.events.map(({ date }) => date));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_460 }), (days) => {
      const received = addDays(on('2026-01-01'), days);
      const due = dueDate(received, bankHolidays);
      expect([weekday(due) < 5, holidays.has(due)]).toEqual([true, false]);
      const late = daysBetween(addMonths(received, 1), due);
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThanOrEqual(5);
    }),
  );
});
