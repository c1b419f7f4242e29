// Gives a council's files out again, in the shape they came in.
import type { Council, CouncilRows } from '../domain/council';
import type { CouncilPorts } from '../ports';
import type { ImportedSession } from './import-council';

export type ExportedCouncil = CouncilRows & { readonly sessions: readonly ImportedSession[] };

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
