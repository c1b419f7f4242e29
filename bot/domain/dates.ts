// Local days and instants: reads them, turns one into the other in Europe/London, and counts days. No clock.
import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalDate } from './ids';

const london = 'Europe/London';
/** Milliseconds. */
const dayLength = 86_400_000;
const datePattern = /^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const instantPattern =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Reads a calendar day written `2027-01-19`; `undefined` when there is no such day. */
export function localDate(text: unknown): LocalDate | undefined {
  if (typeof text !== 'string') return undefined;
  if (!datePattern.test(text)) return undefined;
  const number = Date.parse(text) / dayLength;
  // 30 February is read as a day of March.
  return !Number.isNaN(number) && dateOf(number) === text ? (text as LocalDate) : undefined;
}

/** Reads an ISO instant with `Z` or an offset and gives it back in UTC with milliseconds; `undefined` for anything else. */
export function instant(text: unknown): Instant | undefined {
  if (typeof text !== 'string') return undefined;
  const parts = instantPattern.exec(text);
  if (!parts || !localDate(parts[1])) return undefined;
  return new Date(text).toISOString() as Instant;
}

/** Whether a text is a time of day written `HH:MM`. */
export function isTimeOfDay(text: unknown): text is string {
  return typeof text === 'string' && timePattern.test(text);
}

/** The calendar day on a clock in London at that instant. */
export function londonDate(at: Instant): LocalDate {
  const shown = shownInLondon(at);
  return shown === undefined ? asDate(inLondon(at).toPlainDate()) : dateOf(Math.floor(shown / dayLength));
}

/** The time `HH:MM` on a clock in London at that instant. */
export function londonTime(at: Instant): string {
  const shown = shownInLondon(at);
  return shown === undefined
    ? inLondon(at).toPlainTime().toString({ smallestUnit: 'minute' })
    : new Date(shown).toISOString().slice(11, 16);
}

/** The instant at which London clocks show `time` (`HH:MM`) that day. In the spring gap it moves forward; in autumn the first of the two counts. */
export function instantAt(date: LocalDate, time: string): Instant {
  const day = dayNumber(date);
  const offset = offsetThroughout(day);
  // In summer a day in London begins on the day before in UTC.
  if (offset !== undefined && offset === offsetThroughout(day - 1) && timePattern.test(time))
    return new Date(Date.parse(`${date}T${time}Z`) - offset).toISOString() as Instant;
  const zoned = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: london, plainTime: time });
  return zoned.toInstant().toString({ smallestUnit: 'millisecond' }) as Instant;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOf(dayNumber(date) + days);
}

/** Whole months later; 31 August and one month is 30 September. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return asDate(Temporal.PlainDate.from(date).add({ months }));
}

/** Days from the first to the second date; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Monday is 0, Sunday is 6. */
export function weekday(date: LocalDate): number {
  // Day 0, 1 January 1970, was a Thursday.
  return (((dayNumber(date) + 3) % 7) + 7) % 7;
}

/** The later of two dates. */
export function later(one: LocalDate, other: LocalDate): LocalDate {
  return one > other ? one : other;
}

/** The earlier of two dates. */
export function earlier(one: LocalDate, other: LocalDate): LocalDate {
  return one < other ? one : other;
}

/**
 * Whole days since 1 January 1970. Rules walk calendars day by day, thousands of times a sweep; a number is twenty
 * times faster than a Temporal object, and a day in UTC has no clock change.
 */
function dayNumber(date: LocalDate): number {
  const known = knownNumbers.get(date);
  if (known !== undefined) return known;
  const number = Date.parse(date) / dayLength;
  if (isOfOurTime(number)) knownNumbers.set(date, number);
  return number;
}

function dateOf(number: number): LocalDate {
  const known = knownDates.get(number);
  if (known !== undefined) return known;
  const date = new Date(number * dayLength).toISOString().slice(0, 10) as LocalDate;
  if (isOfOurTime(number)) knownDates.set(number, date);
  return date;
}

/** Each day is worked out once: reading and writing dates was most of a sweep. A hundred years are 36,525 days. */
const knownNumbers = new Map<LocalDate, number>();
const knownDates = new Map<number, LocalDate>();
const isOfOurTime = (number: number) => number >= 10_957 && number < 47_482;

/** What London's clocks show, as milliseconds of a clock in UTC; `undefined` where that has to be looked up. */
function shownInLondon(at: Instant): number | undefined {
  const moment = Date.parse(at);
  const offset = offsetThroughout(Math.floor(moment / dayLength));
  return offset === undefined ? undefined : moment + offset;
}

/** By how many milliseconds London is ahead on a day in UTC; `undefined` on one with a clock change, and long ago. */
function offsetThroughout(day: number): number | undefined {
  if (knownOffsets.has(day)) return knownOffsets.get(day);
  if (!isOfOurTime(day)) return undefined;
  const [begins, ends] = [offsetAt(day * dayLength), offsetAt((day + 1) * dayLength - 1)];
  const offset = begins === ends ? begins : undefined;
  knownOffsets.set(day, offset);
  return offset;
}

const offsetAt = (moment: number): number =>
  Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(london).offsetNanoseconds / 1_000_000;

const knownOffsets = new Map<number, number | undefined>();

const inLondon = (at: Instant) => Temporal.Instant.from(at).toZonedDateTimeISO(london);
const asDate = (day: Temporal.PlainDate) => day.toString() as LocalDate;

/** The instant that many minutes earlier. */
export function minutesBefore(at: Instant, minutes: number): Instant {
  return new Date(Date.parse(at) - minutes * 60_000).toISOString() as Instant;
}

/** The instant that many minutes later. */
export const minutesAfter = (at: Instant, minutes: number): Instant => minutesBefore(at, -minutes);
