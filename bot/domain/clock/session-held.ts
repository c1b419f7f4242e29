// A session that was held: what is written for it, and what it does to the head.
import { type Act, type Acted, pairActing, pairOn } from '../act';
import type { Council } from '../council';
import { instantAt, londonDate } from '../dates';
import type { Instant, LocalDate } from '../ids';
import { accepted, type FieldProblem, type Outcome, refused } from '../outcome';
import { withIssueDays, withRecordToWrite } from '../records/open-records';
import type { ThreadHead } from '../thread-head';
import { headAfterSession, minutesProblems, settled } from './booking';
import type { BookedSession, SessionEntry } from './session';

/** "We met", whether it was in the diary or not. */
export type SayMet = Act & { readonly on: LocalDate | undefined; readonly minutes: number | undefined };

/**
 * "We met": formal supervision on that day; a date that stood there is answered by it. Refuses `not-yours` and `fields`,
 * also for a day that is kept as held already: one of the two, or another device, was quicker.
 */
export function sayMet(council: Council, head: ThreadHead, command: SayMet, now: Instant): Outcome<Acted> {
  const pair = pairActing(council, command, londonDate(now));
  if (pair === undefined) return refused({ kind: 'not-yours' });
  const { on } = command;
  if (on === undefined) return refused({ kind: 'fields', problems: [{ field: 'on', kind: 'not-a-date' }] });
  const stood = head.booked.find((one) => one.kind === 'FORMAL' && one.on === on);
  const problems = heldProblems(head, 'on', on, command.minutes, now, stood);
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  const session = stood ?? {
    sessionId: null,
    on,
    at: null,
    supervisorId: pairOn(council, pair, on).supervisor,
    kind: 'FORMAL' as const,
    cover: null,
  };
  return accepted(heldActed(council, head, command, { session, on, minutes: command.minutes ?? null }, now));
}

/** The session that was held; `sessionId` null when nobody had booked it. */
export type Held = {
  readonly session: Omit<BookedSession, 'sessionId' | 'minutes'> & { readonly sessionId: string | null };
  readonly on: LocalDate;
  readonly minutes: number | null;
  /** The record that was begun for it, where whoever says that it was held has that record before them. */
  readonly recordId?: string;
  /** When it really began, where that is known: a date is not always kept to the hour. */
  readonly from?: string;
};

/** The entry, and the head: a session that counts settles everything said about its being late, and its record is to write. */
export function heldActed(
  council: Council,
  head: ThreadHead,
  act: Act,
  { session, on, minutes, recordId, from }: Held,
  now: Instant,
): Acted {
  const begun = from === undefined ? session : { ...session, on, at: from };
  const entry = sessionEntry(act, begun, now, { on, state: 'HELD', minutes });
  const after = headAfterSession(council, without(head, session.sessionId), entry);
  const counted = after.lastFormal !== head.lastFormal;
  const known = withRecordToWrite(council, counted ? settled(after) : after, entry, recordId);
  return { entries: [entry], head: withIssueDays(council, known), tell: [] };
}

/** The day (not to come, nor before the hour it was `booked` for that day; after the newest one) and the minutes. */
export function heldProblems(
  { lastFormal }: Pick<ThreadHead, 'lastFormal'>,
  field: 'on' | 'heldOn',
  on: LocalDate,
  minutes: number | undefined,
  now: Instant,
  booked: Pick<BookedSession, 'on' | 'at'> | undefined,
): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  const hour = booked?.on === on ? booked.at : null;
  if (on > londonDate(now) || (hour !== null && instantAt(on, hour) > now))
    problems.push({ field, kind: 'in-the-future' });
  if (lastFormal && on < lastFormal.heldOn) problems.push({ field, kind: 'before-last-met' });
  if (lastFormal && on === lastFormal.heldOn) problems.push({ field, kind: 'already-held' });
  return [...problems, ...minutesProblems(minutes)];
}

/** The entry of a session the diary had, or that nobody had booked. */
export function sessionEntry(
  { operationId, by }: Act,
  session: Held['session'],
  now: Instant,
  facts: Pick<SessionEntry, 'on' | 'state' | 'minutes'>,
): SessionEntry {
  const time = session.on === facts.on ? session.at : null;
  return {
    kind: 'session',
    entryId: operationId,
    at: instantAt(facts.on, time ?? '12:00'),
    time,
    sessionKind: session.kind,
    supervisorId: session.supervisorId,
    reason: null,
    loggedBy: by,
    loggedAt: now,
    bookingId: session.sessionId,
    movedTo: null,
    cover: session.cover,
    ...facts,
  };
}

/** The head with a date out of the diary. */
export const without = (head: ThreadHead, sessionId: string | null): ThreadHead => ({
  ...head,
  booked: head.booked.filter((one) => one.sessionId !== sessionId),
});
