// Times of a day: whose duty lies where, and when two people could sit down together.

import type { Council, Duty, WorkingHours } from './council';
import { addDays } from './dates';
import type { LocalDate, PersonId } from './ids';

/** Minutes after midnight of the day one looks at, `to` excluded; a shift may end on the next day. */
type Span = { readonly from: number; readonly to: number };

/** Where the files say nothing about somebody's hours, proposals keep to these. */
const usualHours: WorkingHours = { from: '09:00', to: '17:00' };

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
  council: Pick<Council, 'people' | 'dutiesOf'>,
  both: readonly PersonId[],
  on: LocalDate,
  minutes: number,
  taken: readonly Timed[] = [],
): string | undefined {
  const hours = both.map((one) => spanOf(council.people.get(one)?.workingHours ?? usualHours));
  const from = Math.max(...hours.map((one) => one.from));
  const to = Math.min(...hours.map((one) => one.to));
  return [...likedTimes, ...halfHours(from, to)].find((time) => {
    const start = minutesOf(time);
    if (start < from || start + minutes > to) return false;
    if (taken.some((one) => sessionsOverlap(one, { at: time, minutes }))) return false;
    return both.every((one) => !dutyDuring(council, one, on, time, minutes));
  });
}

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
  return { from: span.from - minutesInADay, to: span.to - minutesInADay };
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
