// Dates go into the diary, and what a session does to the head of a thread.
import { type Act, type Acted, pairActing, type Told, told } from '../act';
import type { Council } from '../council';
import { addDays, addMonths, earlier, londonDate } from '../dates';
import type { Instant, LocalDate, PersonId } from '../ids';
import { accepted, type FieldProblem, type Outcome, refused } from '../outcome';
import { withIssueDays } from '../records/open-records';
import type { ThreadHead } from '../thread-head';
import type { BookedSession, SessionEntry, Setback } from './session';
import { countsAsFormal } from './sessions';
import { plannedEntry, sessionOn, type WantedDate } from './wanted-date';

/** One date or several at once, by either of the two. */
export type BookDates = Act & {
  readonly dates: readonly WantedDate[];
  readonly kind: BookedSession['kind'];
  /** Without it as long as the two agreed, or as the policy says. */
  readonly minutes: number | undefined;
  /** Books additional supervision that was asked for, and answers the request (R14). */
  readonly requestId: string | undefined;
};

const mostSetbacks = 10;

/**
 * R18, R21: puts dates in the diary, each on a day both are in, and none at an hour the supervisor has given to
 * somebody `elsewhere`; all of them or none. Problems of one date have the fields `on`, `at` and `cover`; of several
 * `dates.0.on` and so on.
 */
export function bookDates(
  council: Council,
  head: ThreadHead,
  command: BookDates,
  now: Instant,
  elsewhere: readonly BookedSession[] = [],
): Outcome<Acted> {
  const today = londonDate(now);
  const pair = pairActing(council, command, today);
  if (pair === undefined) return refused({ kind: 'not-yours' });
  const { requestId } = command;
  const kind = requestId === undefined ? command.kind : 'ADDITIONAL';
  const problems: FieldProblem[] = minutesProblems(command.minutes);
  const minutes = problems.length > 0 ? null : (command.minutes ?? null);
  const answers = head.requests.find((one) => one.requestId === requestId);
  if (requestId !== undefined && answers === undefined) {
    problems.push({ field: 'requestId', kind: 'already-answered' });
  }
  const sessions: BookedSession[] = [];
  for (const [index, date] of command.dates.entries()) {
    const standing = [...head.booked, ...sessions];
    const place = { council, pair, standing, elsewhere, kind, minutes, agreement: head.agreement, now };
    const found = sessionOn(place, date, idOf(command, index));
    if ('session' in found) sessions.push(answers ? { ...found.session, answers } : found.session);
    else problems.push(...(command.dates.length > 1 ? inDate(index, found.problems) : found.problems));
  }
  const [first, ...others] = sessions.map((session) => plannedEntry(command, session, now));
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  if (first === undefined) return refused({ kind: 'fields', problems: [{ field: 'on', kind: 'missing' }] });
  const booked = withDates(head, sessions, today);
  return accepted({
    entries: [first, ...others],
    head: withIssueDays(council, {
      ...booked,
      requests: booked.requests.filter((one) => one.requestId !== requestId),
    }),
    tell: [...bothTold(command, sessions), ...coversTold(sessions)],
  });
}

/**
 * The head with more dates standing. A formal one is the date that was to follow, and ends the rest that "not now"
 * gave; how often in a row that was said is forgotten only once a session is held.
 */
export function withDates(
  head: ThreadHead,
  sessions: readonly BookedSession[],
  today: LocalDate,
): ThreadHead {
  const booked = [...head.booked, ...sessions].sort((one, other) => (startOf(one) < startOf(other) ? -1 : 1));
  if (!sessions.some(({ kind }) => kind === 'FORMAL')) return { ...head, booked };
  const { inTheWay } = head;
  const quietUntil = inTheWay && earlier(inTheWay.quietUntil, addDays(today, -1));
  return {
    ...head,
    booked,
    inTheWay: inTheWay && quietUntil && { ...inTheWay, quietUntil },
    dateToFollow: null,
  };
}

/** The head once a session has been held, in whatever way it became known. */
export function headAfterSession(council: Council, head: ThreadHead, entry: SessionEntry): ThreadHead {
  if (!countsAsFormal(council, head.personId, entry, head.agreement)) return head;
  const newer = head.lastFormal === null || entry.on > head.lastFormal.heldOn;
  const { on, supervisorId, minutes } = entry;
  return {
    ...head,
    lastFormal: newer ? { heldOn: on, supervisorId, minutes } : head.lastFormal,
    booked: head.booked.filter((one) => one.kind !== 'FORMAL' || one.on > on),
    inTheWay: null,
  };
}

/** The head once formal supervision that counts was held: everything said about its being late is settled. */
export const settled = (head: ThreadHead): ThreadHead => ({
  ...head,
  inTheWay: null,
  dateToFollow: null,
  raised: null,
  escalationNote: null,
});

/** The head with one more setback: newest first, of the last six months. */
export function withSetback(head: ThreadHead, setback: Setback, today: LocalDate): ThreadHead {
  const sixMonthsAgo = addMonths(today, -6);
  // A session given up ahead of its day fell through the day that was said: what is held later comes after it.
  const setbacks = [{ ...setback, on: earlier(setback.on, today) }, ...head.setbacks]
    .filter(({ on }) => on > sixMonthsAgo)
    .sort((one, other) => (one.on > other.on ? -1 : one.on < other.on ? 1 : 0));
  return { ...head, setbacks: setbacks.slice(0, mostSetbacks) };
}

/** Whole minutes of a working day, or none. */
export function minutesProblems(minutes: number | undefined): FieldProblem[] {
  const good = minutes === undefined || (Number.isInteger(minutes) && minutes > 0 && minutes <= 480);
  return good ? [] : [{ field: 'minutes', kind: 'not-minutes' }];
}

/** The worker and whoever the dates are with, each of their own first date; not whoever put them in the diary. */
function bothTold({ by, about }: Act, sessions: readonly BookedSession[]): readonly Told[] {
  const first = new Map<PersonId, string>();
  for (const { sessionId, supervisorId } of sessions) {
    for (const one of [about, supervisorId]) if (!first.has(one)) first.set(one, sessionId);
  }
  return [...first].flatMap(([to, sessionId]) => (to === by ? [] : [told(to, 'booked', sessionId)]));
}

/** Whoever decides meanwhile hears of it. */
export function coversTold(sessions: readonly BookedSession[]): readonly Told[] {
  return sessions.flatMap(({ cover, sessionId }) =>
    cover === null ? [] : [told(cover, 'cover-named', sessionId)],
  );
}

/** The first date is the operation's own; the others follow it. */
const idOf = ({ operationId }: Act, index: number) =>
  index === 0 ? operationId : `${operationId}:${index + 1}`;

const inDate = (index: number, problems: readonly FieldProblem[]) =>
  problems.map((one) => ({ ...one, field: `dates.${index}.${one.field}` }));

const startOf = ({ on, at }: BookedSession) => `${on} ${at ?? ''}`;
