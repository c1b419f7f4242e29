// Times of a day: whose duty lies where, and when two people could sit down together.

import { isPresentOn } from './calendar';
import type { Council, Duty, WorkingHours } from './council';
import { addDays } from './dates';
import type { LocalDate, PersonId } from './ids';
import { policyOn } from './policy/policy';

/** Minutes after midnight of the day one looks at, `to` excluded; a shift may end on the next day. */
type Span = { readonly from: number; readonly to: number };

/** The hours most people keep free of home visits and school runs: mid-morning, then early afternoon. */
const likedTimes = ['10:00', '14:00'] as const;

const minutesInADay = 24 * 60;

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
  council: Pick<Council, 'people' | 'dutiesOf' | 'policies'>,
  both: readonly PersonId[],
  on: LocalDate,
  minutes: number,
  taken: readonly Timed[] = [],
): string | undefined {
  const { from, to } = commonSpan(both.map((one) => shiftOf(council, one, on)));
  return [...likedTimes, ...halfHours(from, to)].find((time) => {
    const start = minutesOf(time);
    if (start < from || start + minutes > to) return false;
    if (taken.some((one) => sessionsOverlap(one, { at: time, minutes }))) return false;
    return both.every((one) => !dutyDuring(council, one, on, time, minutes));
  });
}

/**
 * Whether somebody is at work while such a session runs: in their own hours, or in a shift that began the evening before
 * and reaches into the day. The day itself is not asked here.
 */
export function isAtWork(council: Council, personId: PersonId, on: LocalDate, session: Begun): boolean {
  const eve = addDays(on, -1);
  const night = isPresentOn(council, personId, eve) ? [dayEarlier(shiftOf(council, personId, eve))] : [];
  const from = minutesOf(session.at);
  const to = from + session.minutes;
  return [shiftOf(council, personId, on), ...night].some((shift) => shift.from <= from && to <= shift.to);
}

/** The first and the last time of that day at which so long a session could begin in the hours of both. */
export function startsBothCanDo(
  council: Council,
  both: readonly PersonId[],
  on: LocalDate,
  minutes: number,
): { readonly earliest: string; readonly latest: string } | null {
  const { from, to } = commonSpan(both.map((one) => shiftOf(council, one, on)));
  const latest = Math.min(to - minutes, minutesInADay - 1);
  return from > latest ? null : { earliest: timeOf(from), latest: timeOf(latest) };
}

type Begun = { readonly at: string; readonly minutes: number };

/** Somebody's own hours; the policy's where the files say nothing about them. */
function shiftOf(council: Pick<Council, 'people' | 'policies'>, personId: PersonId, on: LocalDate): Span {
  const own = council.people.get(personId)?.workingHours;
  if (own) return spanOf(own);
  const { sendFrom, sendUntil } = policyOn(council, on).reminders;
  return spanOf({ from: sendFrom, to: sendUntil });
}

const commonSpan = (spans: readonly Span[]): Span => ({
  from: Math.max(...spans.map(({ from }) => from)),
  to: Math.min(...spans.map(({ to }) => to)),
});

const dayEarlier = ({ from, to }: Span): Span => ({ from: from - minutesInADay, to: to - minutesInADay });

/** When a session begins and how long it is planned for; without a time only its day is known. */
export type Timed = { readonly at: string | null; readonly minutes: number };

/** Whether two sessions of the same day get in each other's way; one without a time takes the whole day. */
export function sessionsOverlap(one: Timed, other: Timed): boolean {
  if (one.at === null || other.at === null) return true;
  const [first, second] = [minutesOf(one.at), minutesOf(other.at)];
  return overlap({ from: first, to: first + one.minutes }, { from: second, to: second + other.minutes });
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
