// Working days, patterns, leave and the bank holidays the product ships.
import * as fc from 'fast-check';
import {
  addWorkingDays,
  isAway,
  isEmployedOn,
  isWorkingDay,
  lastYearCovered,
  nextWorkingDayOf,
  workingDaysBetween,
  worksOn,
} from '../../bot/domain/calendar';
import { addDays, weekday } from '../../bot/domain/dates';
import { type LocalDate, personId } from '../../bot/domain/ids';
import { away, bankHolidays, castWith, council, on, person } from './given-council';

const { daysOff } = council();
const isDay = (day: LocalDate) => isWorkingDay(day, daysOff);

describe('the shipped bank holidays', () => {
  it.each([2025, 2026, 2027, 2028])('are those of %i by the rules that make them', (year) => {
    const listed = bankHolidays.events
      .filter(({ date }) => date.startsWith(String(year)))
      .map(({ date }) => date);
    expect(listed).toEqual(bankHolidaysByRule(year));
  });

  it('say how far they reach', () => {
    expect(lastYearCovered(bankHolidays)).toBe(2028);
    expect(lastYearCovered({ division: 'england-and-wales', events: [] })).toBeNull();
  });
});

describe('working days', () => {
  it('leave out weekends, Easter and the substitute days of Christmas', () => {
    expect(
      ['2027-03-25', '2027-03-26', '2027-03-28', '2027-03-29', '2027-03-30'].map((day) => isDay(on(day))),
    ).toEqual([true, false, false, false, true]);
    expect(isDay(on('2027-12-27'))).toBe(false);
    expect(isDay(on('2026-12-28'))).toBe(false);
  });

  it('are counted over a bank holiday', () => {
    expect(addWorkingDays(on('2027-03-25'), 1, isDay)).toBe('2027-03-30');
    expect(addWorkingDays(on('2027-03-30'), -1, isDay)).toBe('2027-03-25');
    expect(workingDaysBetween(on('2027-03-25'), on('2027-03-31'), isDay)).toBe(2);
  });

  it('counted forwards and measured again give the same number, in both directions', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -60, max: 60 }), (day, n) => {
        expect(workingDaysBetween(day, addWorkingDays(day, n, isDay), isDay)).toBe(n);
      }),
    );
  });

  it('end a search that cannot succeed with a fault', () => {
    expect(() => addWorkingDays(on('2027-01-01'), 1, () => false)).toThrow('No counted day');
  });
});

describe('a person in their pattern', () => {
  const sunita = person('sunita', { workingDays: '-TWT---' });

  it('works on the days the pattern names', () => {
    const week = [0, 1, 2, 3, 4, 5, 6].map((n) => worksOn(sunita, addDays(on('2027-01-18'), n), daysOff));
    expect(week).toEqual([false, true, true, true, false, false, false]);
  });

  it('may work at the weekend, but on no bank holiday', () => {
    const night = person('night', { workingDays: '----FSS' });
    expect(worksOn(night, on('2027-03-27'), daysOff)).toBe(true);
    expect(worksOn(night, on('2027-03-26'), daysOff)).toBe(false);
  });

  it('is in post from the first to the last day', () => {
    const leaver = person('leaver', { startDate: on('2026-02-02'), endDate: on('2027-01-29') });
    expect(
      ['2026-02-01', '2026-02-02', '2027-01-29', '2027-01-30'].map((day) => isEmployedOn(leaver, on(day))),
    ).toEqual([false, true, true, false]);
    expect(isEmployedOn(undefined, on('2027-01-01'))).toBe(false);
  });
});

describe('leave', () => {
  const given = council({
    absences: [
      away('lewis', 'ANNUAL_LEAVE', '2027-02-08', '2027-02-12'),
      away('lewis', 'SICK', '2027-02-11', null),
    ],
  });

  it('covers its first and last day; of two at once the newer one counts', () => {
    expect(isAway(given, personId('lewis'), on('2027-02-07'))).toBeUndefined();
    expect(isAway(given, personId('lewis'), on('2027-02-08'))?.kind).toBe('ANNUAL_LEAVE');
    expect(isAway(given, personId('lewis'), on('2027-02-12'))?.kind).toBe('SICK');
    expect(isAway(given, personId('lewis'), on('2028-01-01'))?.kind).toBe('SICK');
  });

  it('is jumped over for the next day in', () => {
    const absences = [away('sunita', 'ANNUAL_LEAVE', '2027-03-02', '2027-03-04')];
    expect(nextWorkingDayOf(council({ absences }), personId('sunita'), on('2027-02-25'))).toBe('2027-03-09');
  });

  it('without an end leaves the next ordinary working day', () => {
    expect(nextWorkingDayOf(given, personId('lewis'), on('2027-02-12'))).toBe('2027-02-15');
    const gone = council({ people: castWith('lewis', { endDate: on('2027-01-29') }) });
    expect(nextWorkingDayOf(gone, personId('lewis'), on('2027-01-29'))).toBe('2027-02-01');
  });
});

const days = fc.integer({ min: 0, max: 1460 }).map((n) => addDays(on('2025-01-01'), n));

/** England and Wales, without one-off days: written from the rules, not from the file. */
function bankHolidaysByRule(year: number): LocalDate[] {
  const day = (month: number, date: number) =>
    on(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
  const easter = easterSunday(year);
  const firstMonday = (month: number) =>
    [1, 2, 3, 4, 5, 6, 7].map((n) => day(month, n)).filter((d) => weekday(d) === 0);
  const lastMonday = (month: number) =>
    [25, 26, 27, 28, 29, 30, 31].map((n) => day(month, n)).filter((d) => weekday(d) === 0);
  return [
    afterWeekend(day(1, 1), []),
    addDays(easter, -2),
    addDays(easter, 1),
    ...firstMonday(5),
    ...lastMonday(5),
    ...lastMonday(8),
    afterWeekend(day(12, 25), []),
    afterWeekend(day(12, 26), [afterWeekend(day(12, 25), [])]),
  ];
}

/** A holiday at the weekend is made up for on the next weekday that is none yet. */
function afterWeekend(date: LocalDate, taken: readonly LocalDate[]): LocalDate {
  let day = date;
  while (weekday(day) > 4 || taken.includes(day)) day = addDays(day, 1);
  return day;
}

/** The anonymous Gregorian computus. */
function easterSunday(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const date = (h + l - 7 * m + 33 * month + 19) % 32;
  return on(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
}
