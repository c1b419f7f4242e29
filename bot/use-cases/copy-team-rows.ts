// Copies a thread's head to the teams it is shown in, with the first day on which the sweep should look at it.
import type { Council } from '../domain/council';
import { londonDate } from '../domain/dates';
import { firstDayToCheck } from '../domain/first-look';
import type { PersonId } from '../domain/ids';
import type { ThreadHead } from '../domain/thread';
import type { CouncilPorts } from '../ports';

/**
 * One write per supervisor, former ones included. Safe to repeat: a newer copy is never replaced. Rejects when the
 * store fails; the outbox then does it again.
 */
export async function copyTeamRows(ports: CouncilPorts, head: ThreadHead): Promise<void> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  const checkOn = firstDayToCheck(council, head, today);
  for (const supervisorId of everySupervisorOf(council, head.personId)) {
    await ports.teams.put({ supervisorId, head, checkOn });
  }
}

/** Earlier supervisors too: the sweep must never find an old copy of somebody who has moved on. A group has no thread. */
function everySupervisorOf(council: Council, personId: PersonId): ReadonlySet<PersonId> {
  return new Set(
    council.relationships
      .filter(({ superviseeId, kind }) => superviseeId === personId && kind !== 'group')
      .map(({ supervisorId }) => supervisorId),
  );
}
