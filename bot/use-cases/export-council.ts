// Gives a council's files out again, in the shape they came in.
import type { Council, CouncilRows } from '../domain/council';
import type { CouncilPorts } from '../ports';
import type { ImportedSession } from './import-council';

/** A council's files as rows; what `importCouncil` takes, so a council can leave with everything it brought. */
export type ExportedCouncil = CouncilRows & { readonly sessions: readonly ImportedSession[] };

/**
 * Reads every session of every thread, page by page; the directory is in process. Quick decisions are not among
 * the council's files. Rejects when the store fails.
 */
export async function exportCouncil(ports: CouncilPorts): Promise<ExportedCouncil> {
  const council: Council = ports.directory.council();
  const sessions: ImportedSession[] = [];
  for await (const { personId, entry } of ports.threads.everyEntry('session')) {
    if (entry.kind !== 'session') continue;
    sessions.push({
      superviseeId: personId,
      supervisorId: entry.supervisorId,
      date: entry.on,
      kind: entry.sessionKind,
      minutes: entry.minutes,
      status: entry.state,
      reason: entry.reason,
    });
  }
  return { ...council, people: [...council.people.values()], teams: [...council.teams.values()], sessions };
}
