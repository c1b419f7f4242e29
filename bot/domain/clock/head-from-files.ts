// What the sessions in a council's files do to the head of a thread.

import type { Council } from '../council';
import { earlier, londonDate } from '../dates';
import type { LocalDate } from '../ids';
import { policyOn } from '../policy/policy';
import type { ThreadHead } from '../thread-head';
import { headAfterSession, settled, withSetback } from './booking';
import type { BookedSession, SessionEntry, Setback } from './session';

/** The sessions that are known, in whatever order. */
export type KnownSessions = {
  /** As the files have them now. */
  readonly given: readonly SessionEntry[];
  /** As the thread has them: of earlier files, and said here. */
  readonly stored: readonly SessionEntry[];
  /** Ids of dates that stand in the diary by earlier files only. */
  readonly gone: ReadonlySet<string>;
};

/**
 * Sessions that were held move the clock, planned ones from today on are in the diary, and what fell through counts
 * from the day it was first known. Counted afresh from everything that is known, so that a session the files correct
 * from held to not held takes its date back. What people said and booked here stays.
 */
export function headFromFiles(
  council: Council,
  before: ThreadHead,
  { given, stored, gone }: KnownSessions,
  today: LocalDate,
): ThreadHead {
  const ids = new Set([...given.map(({ entryId }) => entryId), ...gone]);
  // What somebody moved, cancelled or held since stays so, although the files still plan it.
  const answered = new Set(stored.map(({ bookingId }) => bookingId));
  const planned = given
    .filter(({ entryId, on }) => on >= today && !answered.has(entryId))
    .flatMap((entry) => bookingOf(council, entry));
  const booked = [...before.booked.filter(({ sessionId }) => !ids.has(sessionId)), ...planned];
  const start: ThreadHead = {
    ...before,
    lastFormal: null,
    booked: booked.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    setbacks: before.setbacks.filter(({ by }) => by !== null),
  };
  const known = [...new Map([...stored, ...given].map((entry) => [entry.entryId, entry])).values()]
    .filter(({ entryId }) => !gone.has(entryId))
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  const counted = known.reduce((head, entry) => headAfterSession(council, head, entry), start);
  const head = known.flatMap(setbackOf).reduce((one, setback) => withSetback(one, setback, today), counted);
  // What was said about a late session stays said until a newer one has been held.
  const newer = (head.lastFormal?.heldOn ?? '') > (before.lastFormal?.heldOn ?? '');
  return newer ? settled(head) : { ...head, inTheWay: before.inTheWay };
}

/** R16: only one-to-one supervision is booked; a planned talk, check-in or group would silence its reminders. */
function bookingOf(council: Council, entry: SessionEntry): readonly BookedSession[] {
  const { entryId, on, time, supervisorId, state, sessionKind: kind } = entry;
  if (state !== 'PLANNED' || (kind !== 'FORMAL' && kind !== 'ADDITIONAL')) return [];
  const minutes = entry.minutes ?? policyOn(council, on).session.standardMinutes;
  return [{ sessionId: entryId, on, at: time, supervisorId, kind, minutes, cover: null }];
}

/** A formal session of the files that fell through; nobody is at fault where it was not the right day. */
function setbackOf(entry: SessionEntry): readonly Setback[] {
  const { state, sessionKind, supervisorId, reason, loggedBy, loggedAt } = entry;
  const fell = state === 'CANCELLED' || state === 'MISSED' || state === 'HELD_PART';
  if (!fell || loggedBy !== null || sessionKind !== 'FORMAL' || reason === 'NOT_READY') return [];
  // Given up ahead of its day it fell through when it was first known, however often the files say so again.
  const on = earlier(entry.on, londonDate(loggedAt));
  return [{ on, state, by: null, supervisorId, reason }];
}

/** The same order whoever brought them, so that the same sessions always give the same head. */
const placeOf = ({ on, entryId }: SessionEntry) => `${on} ${entryId}`;
