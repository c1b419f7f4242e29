// What became of a session: held, cut short, moved, or cancelled with a date to follow.
import { type Act, type Acted, type Pair, pairActing, pairOn, type Told, told } from '../act';
import { addWorkingDays, isWorkingDay, nextWorkingDayOf } from '../calendar';
import type { Council } from '../council';
import { later, londonDate } from '../dates';
import type { Instant, LocalDate, PersonId } from '../ids';
import { accepted, type FieldProblem, type Outcome, refused } from '../outcome';
import { withIssueDays } from '../records/open-records';
import { supervisorsOf } from '../relationships';
import type { ThreadHead } from '../thread-head';
import { coversTold, withDates, withSetback } from './booking';
import { supervisionStatus } from './due';
import { type BookedSession, type ReasonCode, reasonCodes, type SessionEntry } from './session';
import { heldActed, heldProblems, sessionEntry, without } from './session-held';
import { plannedEntry, sessionOn } from './wanted-date';

/** What may become of a date in the diary. */
export type SaidOutcome = 'held' | 'interrupted' | 'moved' | 'cancelled';

/** `heldOn` and `minutes` for a session that was held, wholly or in part; a reason and a new date for one that was not. */
export type SayOutcome = Act & {
  readonly sessionId: string;
  readonly outcome: SaidOutcome;
  readonly heldOn: LocalDate | undefined;
  readonly minutes: number | undefined;
  /** One of `reasonCodes`. */
  readonly reason: string | undefined;
  readonly on: LocalDate | undefined;
  readonly at: string | undefined;
  readonly cover: PersonId | undefined;
  /** No new date yet: it becomes a task for the next working day of whoever says so. */
  readonly toFollow: boolean;
};

/** "Not today": nobody is asked why, but the new date is close. */
const notReadyWithinWorkingDays = 5;

/**
 * What became of a session in the diary, said by either of the two. A session that was held moves the due date when it
 * counts (R16, R17); one cut short never does. R21: given up or cut short needs a reason and a new date, or that the
 * date is to follow; the new one keeps clear of what the supervisor has `elsewhere`. Refuses a session that is not in
 * the diary any more.
 */
export function sayOutcome(
  council: Council,
  head: ThreadHead,
  command: SayOutcome,
  now: Instant,
  elsewhere: readonly BookedSession[] = [],
): Outcome<Acted> {
  const acting = pairActing(council, command, londonDate(now));
  if (acting === undefined) return refused({ kind: 'not-yours' });
  const session = head.booked.find(({ sessionId }) => sessionId === command.sessionId);
  if (session === undefined) {
    return refused({ kind: 'fields', problems: [{ field: 'sessionId', kind: 'already-answered' }] });
  }
  const pair = pairOfSession(council, acting, session, londonDate(now));
  return command.outcome === 'held'
    ? wasHeld(council, head, command, { session, acting }, now)
    : fellThrough({ council, head, command, session, pair, elsewhere, now });
}

function wasHeld(
  council: Council,
  head: ThreadHead,
  command: SayOutcome,
  { session, acting }: { readonly session: BookedSession; readonly acting: Pair },
  now: Instant,
): Outcome<Acted> {
  const on = dayHeld(command, session, londonDate(now));
  const last = session.kind === 'FORMAL' ? head : { lastFormal: null };
  const problems = heldProblems(last, 'heldOn', on, command.minutes, now, session);
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  const { supervisor } = pairThen(council, acting, session, on);
  const held = { session: { ...session, supervisorId: supervisor }, on, minutes: command.minutes ?? null };
  return accepted({
    ...heldActed(council, head, command, held, now),
    tell: coverNotNeeded({ session, wasMet: true }, null, londonDate(now)),
  });
}

type FallenThrough = {
  readonly council: Council;
  readonly head: ThreadHead;
  readonly command: SayOutcome;
  readonly session: BookedSession;
  readonly pair: Pair;
  readonly elsewhere: readonly BookedSession[];
  readonly now: Instant;
};

function fellThrough(fallen: FallenThrough): Outcome<Acted> {
  const { council, head, command, session, pair, elsewhere, now } = fallen;
  const today = londonDate(now);
  const reason = reasonCodes.find((code) => code === command.reason);
  const left = without(head, session.sessionId);
  const { kind, minutes, answers } = session;
  const place = {
    council,
    pair,
    standing: left.booked,
    elsewhere,
    kind,
    minutes,
    agreement: head.agreement,
    now,
  };
  const wanted = command.on === undefined ? undefined : sessionOn(place, command, `${command.operationId}:2`);
  const next = wanted && 'session' in wanted ? { ...wanted.session, ...(answers ? { answers } : {}) } : null;
  const problems = [
    ...partProblems(fallen),
    ...reasonProblems(command.reason, reason),
    ...(wanted === undefined && !command.toFollow ? [{ field: 'on', kind: 'missing' } as const] : []),
    ...(wanted && 'problems' in wanted ? wanted.problems : []),
    ...(next && reason === 'NOT_READY' ? tooFarProblems(council, session, next, today) : []),
  ];
  if (problems.length > 0 || reason === undefined) return refused({ kind: 'fields', problems });
  const entry = fallenEntry(fallen, reason, next);
  const after = counted(fallen, reason, next) ? withSetback(left, setbackOf(fallen, entry), today) : left;
  return accepted({
    entries: next ? [entry, plannedEntry(command, next, now)] : [entry],
    head: withIssueDays(
      council,
      next ? withDates(after, [next], today) : withDateToFollow(fallen, after, today),
    ),
    tell: [
      ...othersTold(fallen, entry, next),
      ...coversTold(next ? [next] : []),
      ...coverNotNeeded({ session, wasMet: command.outcome === 'interrupted' }, next, today),
    ],
  });
}

/**
 * A formal date becomes a task for the next working day of whoever says so. Additional supervision that somebody asked
 * for is asked for once more, from today on (R14).
 */
function withDateToFollow(
  { council, command, session }: FallenThrough,
  head: ThreadHead,
  today: LocalDate,
): ThreadHead {
  const { by } = command;
  if (session.kind === 'FORMAL') {
    return { ...head, dateToFollow: { by, byOn: nextWorkingDayOf(council, by, today) } };
  }
  const again = session.answers && { ...session.answers, on: today, coverOfferedOn: null };
  return again ? { ...head, requests: [...head.requests, again] } : head;
}

/**
 * Whether it is one more that fell through. "Not ready" is nobody's fault, and a session that was brought forward, or
 * that is still in time on its new day, did not fall through; additional supervision is outside the count.
 */
function counted(
  { council, head, command, session, now }: FallenThrough,
  reason: ReasonCode,
  next: BookedSession | null,
): boolean {
  if (session.kind !== 'FORMAL' || reason === 'NOT_READY') return false;
  if (command.outcome === 'interrupted' || next === null) return true;
  const { dueOn } = supervisionStatus(council, head, londonDate(now));
  return next.on > session.on && (dueOn === null || next.on > dueOn);
}

const setbackOf = ({ command, session }: FallenThrough, { state, on, reason }: SessionEntry) => ({
  on,
  state: state === 'HELD_PART' ? ('HELD_PART' as const) : ('CANCELLED' as const),
  by: command.by,
  supervisorId: session.supervisorId,
  reason,
});

function fallenEntry(
  { command, session, now }: FallenThrough,
  reason: ReasonCode,
  next: BookedSession | null,
): SessionEntry {
  const facts =
    command.outcome === 'interrupted'
      ? {
          on: dayHeld(command, session, londonDate(now)),
          state: 'HELD_PART' as const,
          minutes: command.minutes ?? null,
        }
      : { on: session.on, state: 'CANCELLED' as const, minutes: null };
  const entry = sessionEntry(command, session, now, facts);
  // What was given up ahead of its day happened when somebody said so.
  return { ...entry, at: entry.at < now ? entry.at : now, reason, movedTo: next?.on ?? null };
}

/**
 * Everybody whose date it was, or is now, except who says so. Both know that it was cut short; then they hear of the
 * new date only.
 */
function othersTold(
  { command, pair }: FallenThrough,
  entry: SessionEntry,
  next: BookedSession | null,
): readonly Told[] {
  const everybody = new Set([pair.worker, pair.supervisor, next?.supervisorId ?? pair.supervisor]);
  return [...everybody]
    .filter((one) => one !== command.by)
    .flatMap((other) => {
      if (command.outcome === 'interrupted') return next ? [told(other, 'booked', next.sessionId)] : [];
      return [next ? told(other, 'moved', next.sessionId) : told(other, 'cancelled', entry.entryId)];
    });
}

/** Whoever kept a day free to decide meanwhile hears that it is theirs again, unless they are asked for another hour of it. */
export function coverNotNeeded(
  { session, wasMet }: { readonly session: BookedSession; readonly wasMet: boolean },
  next: BookedSession | null,
  today: LocalDate,
): readonly Told[] {
  const { cover, on } = session;
  if (cover === null || on < today || (wasMet && on === today)) return [];
  return next?.cover === cover && next.on === on ? [] : [told(cover, 'cover-not-needed', on)];
}

function partProblems({ command, session, now }: FallenThrough): readonly FieldProblem[] {
  if (command.outcome !== 'interrupted') return [];
  const on = dayHeld(command, session, londonDate(now));
  return heldProblems({ lastFormal: null }, 'heldOn', on, command.minutes, now, session);
}

function reasonProblems(given: string | undefined, reason: ReasonCode | undefined): readonly FieldProblem[] {
  if (reason !== undefined) return [];
  return [{ field: 'reason', kind: given === undefined ? 'missing' : 'not-a-choice' }];
}

function tooFarProblems(
  council: Council,
  session: BookedSession,
  next: BookedSession,
  today: LocalDate,
): readonly FieldProblem[] {
  const latest = latestWhenNotReady(council, session, today);
  return next.on > latest ? [{ field: 'on', kind: 'too-far-ahead', latest }] : [];
}

/** "Not today": the last day the new date may be on. */
export function latestWhenNotReady(council: Council, { on }: BookedSession, today: LocalDate): LocalDate {
  return addWorkingDays(later(on, today), notReadyWithinWorkingDays, (day) =>
    isWorkingDay(day, council.daysOff),
  );
}

/** The day that was said, else the booked one; a session held ahead of its day was held today. */
function dayHeld({ heldOn }: SayOutcome, session: BookedSession, today: LocalDate): LocalDate {
  return heldOn ?? (session.on > today ? today : session.on);
}

/** It was held with whoever it was booked with, unless they supervised the worker no longer on that day. */
function pairThen(council: Council, acting: Pair, session: BookedSession, on: LocalDate): Pair {
  const booked = supervisorsOf(council, acting.worker, on).includes(session.supervisorId);
  return booked ? { ...acting, supervisor: session.supervisorId } : pairOn(council, acting, on);
}

/** A new date is with whoever the old one was with, while they still supervise the worker. */
function pairOfSession(council: Council, acting: Pair, session: BookedSession, today: LocalDate): Pair {
  const still = supervisorsOf(council, acting.worker, today).includes(session.supervisorId);
  return still ? { ...acting, supervisor: session.supervisorId } : acting;
}
