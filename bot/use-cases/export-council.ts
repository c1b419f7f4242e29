// Gives a council's files out again, in the shape they came in.

import type { SessionEntry } from '../domain/clock/session';
import type { Council, CouncilRows } from '../domain/council';
import type { CouncilPorts } from '../ports/council-ports';
import type { ImportedSession } from './import-council';
import { agreementsSignedHere, keyOf } from './stored-agreements';
import { sessionsByPerson } from './stored-sessions';

/** A council's files as rows; what `importCouncil` takes, so a council can leave with everything it brought. */
export type ExportedCouncil = CouncilRows & { readonly sessions: readonly ImportedSession[] };

/**
 * Reads every session and agreement of every thread, page by page; the directory is in process. What was signed here
 * goes along as rows: its interval and length count elsewhere too. Quick decisions are not among the council's files. Rejects when the store fails.
 */
export async function exportCouncil(ports: CouncilPorts): Promise<ExportedCouncil> {
  const council: Council = ports.directory.council();
  const sessions = [...(await sessionsByPerson(ports))].flatMap(([superviseeId, known]) =>
    asTheyStand([...known.values()]).map((entry) => ({
      superviseeId,
      supervisorId: entry.supervisorId,
      date: entry.on,
      kind: entry.sessionKind,
      minutes: entry.minutes,
      status: entry.state,
      reason: entry.reason,
    })),
  );
  const inFiles = new Set(council.agreements.map(keyOf));
  const signedHere = (await agreementsSignedHere(ports)).filter((row) => !inFiles.has(keyOf(row)));
  const agreements = [...council.agreements, ...signedHere];
  return {
    ...council,
    agreements,
    people: [...council.people.values()],
    teams: [...council.teams.values()],
    sessions,
  };
}

/**
 * The files have one row for a session, not its history: a plan gives way to what became of it, a date that was only
 * brought forward or moved within its day to the new one, and a date given up to the same date planned again.
 */
function asTheyStand(entries: readonly SessionEntry[]): readonly SessionEntry[] {
  const answered = new Set(entries.map(({ bookingId }) => bookingId));
  const isStanding = ({ state, entryId }: SessionEntry) => state === 'PLANNED' && !answered.has(entryId);
  const standing = new Set(entries.filter(isStanding).map(dateOf));
  return entries.filter((entry) => {
    if (entry.state === 'PLANNED') return isStanding(entry);
    if (entry.state !== 'CANCELLED' && entry.state !== 'MISSED') return true;
    const movedForward = entry.movedTo !== null && entry.movedTo <= entry.on;
    return !movedForward && !standing.has(dateOf(entry));
  });
}

const dateOf = ({ on, sessionKind, supervisorId }: SessionEntry) => `${on} ${sessionKind} ${supervisorId}`;
