// Times of a day: whose duty lies where, and when two people could sit down together.

import { isAway, isPresentOn } from './calendar';
import type { Council, Duty, WorkingHours } from './council';
import { addDays, daysBetween } from './dates';
import type { LocalDate, PersonId } from './ids';
import { policyOn } from './policy/policy';

/** Minutes after midnight of the day one looks at, `to` excluded; a shift may end on the next day. */
type Span = { readonly from: number; readonly to: number };

/** The hours most people keep free of home visits and school runs: mid-morning, then early afternoon. */
const likedTimes = ['10:00', '14:00'] as const;

const minutesInADay = 24 * 60;
/** Of somebody whose hours the files do not have; a council that writes earlier or later than that works so, too. */
const usualDay = { from: '09:00', to: '17:00' } as const;

type Shifts = Pick<Council, 'people' | 'absencesOf' | 'daysOff' | 'policies'>;

/** The duty a person has while such a session runs; without a time, any duty of that day. */
export function dutyDuring(
  council: Pick<Council, 'dutiesOf'>,
  personId: PersonId,
  on: LocalDate,
  at: string | null,
  minutes: number,
): Duty | undefined {
  const duties = council.dutiesOf.get(personId) ?? [];
  if (at === null) return duties.find(({ date }) => date === on);
  const from = minutesOf(at);
  return duties.find((duty) => overlap(dutySpan(duty, on), { from, to: from + minutes }));
}

/**
 * A time on that day at which both are at work, neither is on duty and nothing is in the way: one that people like,
 * else the first in their common hours. `undefined` when there is none.
 */
export function timeBothCanDo(
  council: Shifts & Pick<Council, 'dutiesOf'>,
  both: readonly PersonId[],
  on: LocalDate,
  minutes: number,
  taken: readonly Timed[] = [],
): string | undefined {
  const spans = commonSpans(council, both, on);
  return [...likedTimes, ...spans.flatMap(({ from, to }) => halfHours(from, to))].find((at) => {
    const start = minutesOf(at);
    if (!spans.some(({ from, to }) => from <= start && start + minutes <= to)) return false;
    if (taken.some((one) => sessionsOverlap(one, { on, at, minutes }))) return false;
    return both.every((one) => !dutyDuring(council, one, on, at, minutes));
  });
}

/**
 * Whether somebody is at work while such a session runs: in their own hours, or in a shift that began the evening before
 * and reaches into the day.
 */
export function isAtWork(council: Shifts, personId: PersonId, on: LocalDate, session: Begun): boolean {
  const from = minutesOf(session.at);
  const to = from + session.minutes;
  return shiftsOf(council, personId, on).some((shift) => shift.from <= from && to <= shift.to);
}

/**
 * Whether somebody who works the night before is still there at that time of the day; leave that begins on the day takes
 * them home at midnight.
 */
export function isStillThere(council: Shifts, personId: PersonId, on: LocalDate, at: string): boolean {
  return nightBefore(council, personId, on).some(({ to }) => minutesOf(at) < to);
}

/**
 * The first and the last time of that day at which so long a session could begin in the hours of both. After midnight
 * only where there is no room in the hours that begin on the day.
 */
export function startsBothCanDo(
  council: Shifts,
  both: readonly PersonId[],
  on: LocalDate,
  minutes: number,
): { readonly earliest: string; readonly latest: string } | null {
  for (const { from, to } of commonSpans(council, both, on)) {
    const latest = Math.min(to - minutes, minutesInADay - 1);
    if (from <= latest) return { earliest: timeOf(from), latest: timeOf(latest) };
  }
  return null;
}

type Begun = { readonly at: string; readonly minutes: number };

/** When all of them are at work on that day, the hours that begin on it first; some may be too short for anything. */
const commonSpans = (council: Shifts, all: readonly PersonId[], on: LocalDate): readonly Span[] =>
  all
    .map((one) => shiftsOf(council, one, on))
    .reduce((some, others) => some.flatMap((one) => others.map((other) => common(one, other))));

const common = (one: Span, other: Span): Span => ({
  from: Math.max(one.from, other.from),
  to: Math.min(one.to, other.to),
});

/** The shift that begins on the day, and what of the night before reaches into it. */
const shiftsOf = (council: Shifts, personId: PersonId, on: LocalDate): readonly Span[] => [
  ...(isPresentOn(council, personId, on) ? [shiftOf(council, personId, on)] : []),
  ...nightBefore(council, personId, on),
];

function nightBefore(council: Shifts, personId: PersonId, on: LocalDate): readonly Span[] {
  const eve = addDays(on, -1);
  if (!isPresentOn(council, personId, eve) || isAway(council, personId, on)) return [];
  const { to } = dayEarlier(shiftOf(council, personId, eve));
  return to > 0 ? [{ from: 0, to }] : [];
}

/** Somebody's own hours; the usual day where the files say nothing about them. */
function shiftOf(council: Pick<Council, 'people' | 'policies'>, personId: PersonId, on: LocalDate): Span {
  const own = council.people.get(personId)?.workingHours;
  if (own) return spanOf(own);
  const { sendFrom, sendUntil } = policyOn(council, on).reminders;
  const sent = spanOf({ from: sendFrom, to: sendUntil });
  const usual = spanOf(usualDay);
  return { from: Math.min(usual.from, sent.from), to: Math.max(usual.to, sent.to) };
}

const dayEarlier = ({ from, to }: Span): Span => ({ from: from - minutesInADay, to: to - minutesInADay });

/** When a session begins and how long it is planned for; without a time only its day is known. */
export type Timed = { readonly on: LocalDate; readonly at: string | null; readonly minutes: number };

/**
 * Whether two sessions get in each other's way, also where the one of the evening before goes on after midnight; one
 * without a time takes the whole of its day.
 */
export function sessionsOverlap(one: Timed, other: Timed): boolean {
  if (one.at === null || other.at === null) return one.on === other.on;
  const from = minutesOf(one.at);
  const start = minutesOf(other.at) + daysBetween(one.on, other.on) * minutesInADay;
  return overlap({ from, to: from + one.minutes }, { from: start, to: start + other.minutes });
}

/** A duty as seen from `on`: one that began the evening before reaches into the morning. */
function dutySpan({ date, fromTime, toTime }: Duty, on: LocalDate): Span | undefined {
  const span = spanOf({ from: fromTime, to: toTime });
  if (date === on) return span;
  if (date !== addDays(on, -1)) return undefined;
  return dayEarlier(span);
}

function spanOf({ from, to }: WorkingHours): Span {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  return { from: start, to: end > start ? end : end + minutesInADay };
}

function halfHours(from: number, to: number): readonly string[] {
  const times: string[] = [];
  for (let at = Math.ceil(from / 30) * 30; at < Math.min(to, minutesInADay); at += 30) times.push(timeOf(at));
  return times;
}

function overlap(one: Span | undefined, other: Span): boolean {
  return one !== undefined && one.from < other.to && other.from < one.to;
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const timeOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
