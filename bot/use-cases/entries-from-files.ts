// The thread entries that a person's rows of sessions.csv become.

import type { SessionEntry, SessionState } from '../domain/clock/session';
import { instantAt } from '../domain/dates';
import { grouped } from '../domain/grouped';
import type { Instant } from '../domain/ids';
import type { ImportedSession } from './import-council';
import type { Sessions } from './stored-sessions';

/**
 * One entry for each row, whose id follows from day, kind and supervisor, so that a corrected row corrects its entry.
 * Of several for one day the one furthest along comes first; a plan beside what became of it is no session of its own.
 */
export function entriesFor(
  rows: readonly ImportedSession[],
  stored: Sessions,
  now: Instant,
): readonly SessionEntry[] {
  return [...grouped(rows, idOf)].flatMap(([id, sameDay]) => {
    const answered = sameDay.some(({ status }) => answers.includes(status));
    return sameDay
      .filter(({ status }) => status !== 'PLANNED' || !answered)
      .sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
      .map((row, index) => entryFor(row, index === 0 ? id : `${id}:${index + 1}`, stored, now));
  });
}

const furthestFirst: readonly SessionState[] = ['HELD', 'HELD_PART', 'MISSED', 'CANCELLED', 'PLANNED'];
/** A session cut short may go on later the same day, as planned. */
const answers: readonly SessionState[] = ['HELD', 'MISSED', 'CANCELLED'];

const idOf = ({ date, kind, supervisorId }: ImportedSession) => `session:${date}:${kind}:${supervisorId}`;

/** The same order in whatever order the rows come. */
const placeOf = ({ status, minutes, reason }: ImportedSession) =>
  `${furthestFirst.indexOf(status)} ${String(1_000 - (minutes ?? 0)).padStart(4, '0')} ${reason ?? ''}`;

function entryFor(
  { supervisorId, date, kind, minutes, status, reason }: ImportedSession,
  entryId: string,
  stored: Sessions,
  now: Instant,
): SessionEntry {
  const at = instantAt(date, '12:00');
  return {
    kind: 'session',
    entryId,
    at,
    on: date,
    time: null,
    sessionKind: kind,
    state: status,
    supervisorId,
    minutes,
    reason,
    loggedBy: null,
    loggedAt: status === 'PLANNED' ? at : firstKnown(stored.get(entryId), status, at, now),
    bookingId: null,
    movedTo: null,
    cover: null,
  };
}

/** Its own day; for one given up ahead of it, the moment the files first said so. */
function firstKnown(
  known: SessionEntry | undefined,
  state: SessionState,
  at: Instant,
  now: Instant,
): Instant {
  if (known?.state === state && known.loggedAt <= now) return known.loggedAt;
  return at <= now ? at : now;
}
