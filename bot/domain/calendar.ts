// Working days: who works when, who is away, and counting forwards and backwards in such days.
import type { Absence, Council, Person, WorkingDays } from './council';
import { addDays, weekday } from './dates';
import type { LocalDate, PersonId } from './ids';
import type { BankHolidays, PolicyVersions } from './policy/policy';

/** Bank holidays and closures, as `Council.daysOff` has them. */
export type DaysOff = ReadonlySet<LocalDate>;

/** Says of a day whether it counts. */
export type DayTest = (date: LocalDate) => boolean;

/** Nobody's calendar has a longer stretch without one counted day; a longer search is a fault, not a fact. */
const longestSearchDays = 3_660;

/** docs/rules.md, calendar: Monday to Friday without bank holidays and the council's closures. */
export function isWorkingDay(date: LocalDate, daysOff: DaysOff): boolean {
  return weekday(date) < 5 && !daysOff.has(date);
}

/**
 * Whether the person's pattern has them in that day; leave is not asked here.
 * Bank holidays are off for everybody, weekend workers too: the council's files do not say who is on that rota,
 * and a message on somebody's Christmas Day is the worse mistake.
 */
export function worksOn(person: Pick<Person, 'workingDays'>, date: LocalDate, daysOff: DaysOff): boolean {
  return hasDay(person.workingDays, weekday(date)) && !daysOff.has(date);
}

/** Whether a `MTWTF--` pattern has the weekday (Monday 0) in it. */
function hasDay(pattern: WorkingDays, day: number): boolean {
  return (pattern[day] ?? '-') !== '-';
}

/** Whether two patterns have a day in common. */
export function weeksMeet(one: Pick<Person, 'workingDays'>, other: Pick<Person, 'workingDays'>): boolean {
  return [0, 1, 2, 3, 4, 5, 6].some((day) => hasDay(one.workingDays, day) && hasDay(other.workingDays, day));
}

/** The absence that covers the day, or `undefined`. Where two overlap, the one that began last. */
export function isAway(
  council: Pick<Council, 'absencesOf'>,
  personId: PersonId,
  date: LocalDate,
): Absence | undefined {
  let newest: Absence | undefined;
  for (const absence of council.absencesOf.get(personId) ?? []) {
    if (covers(absence, date) && (!newest || absence.fromDate > newest.fromDate)) newest = absence;
  }
  return newest;
}

/** In post that day; nobody is not. */
export function isEmployedOn(
  person: Pick<Person, 'startDate' | 'endDate'> | undefined,
  date: LocalDate,
): boolean {
  return (
    person !== undefined && person.startDate <= date && (person.endDate === null || date <= person.endDate)
  );
}

/** In post, in their pattern, no bank holiday and not away. */
export function isPresentOn(
  council: Pick<Council, 'people' | 'absencesOf' | 'daysOff'>,
  personId: PersonId,
  date: LocalDate,
): boolean {
  const person = council.people.get(personId);
  if (!person || !isEmployedOn(person, date)) return false;
  return worksOn(person, date, council.daysOff) && !isAway(council, personId, date);
}

/**
 * Since when the policy closes the offices on that day: the first day of the version that names the closure, or of the
 * one before it that already did. `undefined` when nothing closes them.
 */
export function closedSince(
  { policies }: { readonly policies: PolicyVersions },
  date: LocalDate,
): LocalDate | undefined {
  const begun = policies.filter(({ effectiveFrom }) => effectiveFrom <= date);
  const open = begun.findLastIndex(({ closures }) => !closures.some((closure) => covers(closure, date)));
  return begun[open + 1]?.effectiveFrom;
}

/** The nth counted day after the date (before it for a negative n); 0 is the date itself. */
export function addWorkingDays(date: LocalDate, n: number, isDay: DayTest): LocalDate {
  const step = n < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(n); left > 0; left -= 1) day = nextDay(day, step, isDay);
  return day;
}

/** Counted days after `from` up to and with `to`; for an earlier `to`, minus the counted days from `to` to the eve of `from`. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, isDay: DayTest): number {
  if (to < from) return -countDays(to, from, isDay);
  return countDays(addDays(from, 1), addDays(to, 1), isDay);
}

/**
 * The first day after `after` on which the person is in. When none is in sight for a year (open leave, gone),
 * the next ordinary working day, so that something promised still has a day.
 */
export function nextWorkingDayOf(
  council: Pick<Council, 'people' | 'absencesOf' | 'daysOff'>,
  personId: PersonId,
  after: LocalDate,
): LocalDate {
  for (let ahead = 1; ahead <= 366; ahead += 1) {
    const day = addDays(after, ahead);
    if (isPresentOn(council, personId, day)) return day;
  }
  return addWorkingDays(after, 1, (day) => isWorkingDay(day, council.daysOff));
}

/** The last calendar year the file knows; `null` for an empty file. Beyond it dates are counted without bank holidays. */
export function lastYearCovered(bankHolidays: BankHolidays): number | null {
  const years = bankHolidays.events.map((holiday) => Number(holiday.date.slice(0, 4)));
  return years.length === 0 ? null : Math.max(...years);
}

/** Whether an inclusive range with an open end has the day in it. */
export function covers(
  range: { readonly fromDate: LocalDate; readonly toDate: LocalDate | null },
  date: LocalDate,
): boolean {
  return range.fromDate <= date && (range.toDate === null || date <= range.toDate);
}

function nextDay(from: LocalDate, step: 1 | -1, isDay: DayTest): LocalDate {
  let day = addDays(from, step);
  for (let searched = 1; !isDay(day); searched += 1) {
    if (searched > longestSearchDays) throw new Error('No counted day within ten years.');
    day = addDays(day, step);
  }
  return day;
}

/** Counted days in `[from, to)`. */
function countDays(from: LocalDate, to: LocalDate, isDay: DayTest): number {
  let counted = 0;
  for (let day = from; day < to; day = addDays(day, 1)) if (isDay(day)) counted += 1;
  return counted;
}
