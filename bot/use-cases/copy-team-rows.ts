// Copies a thread's head to the teams it is shown in, with the first day on which the sweep should look at it.
import type { Council } from '../domain/council';
import { londonDate } from '../domain/dates';
import { supervisionStatus } from '../domain/due';
import type { LocalDate, PersonId } from '../domain/ids';
import type { ThreadHead } from '../domain/thread';
import type { CouncilPorts } from '../ports';

export async function copyTeamRows(ports: CouncilPorts, head: ThreadHead): Promise<void> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  const checkOn = firstDayToCheck(council, head, today);
  for (const supervisorId of everySupervisorOf(council, head.personId, today)) {
    await ports.teams.put({ supervisorId, head, checkOn });
  }
}

/** Early is harmless (the rules look again), late would lose a reminder. */
function firstDayToCheck(council: Council, head: ThreadHead, today: LocalDate): LocalDate | null {
  const { dueOn } = supervisionStatus(council, head, today);
  if (dueOn === null) return null;
  const quietUntil = [dueOn, head.booked[0]?.on ?? dueOn, head.inTheWay?.quietUntil ?? dueOn];
  return quietUntil.sort().at(-1) ?? dueOn;
}

/** Of today and of days to come; a group has no thread of its own. */
function everySupervisorOf(council: Council, personId: PersonId, today: LocalDate): ReadonlySet<PersonId> {
  return new Set(
    council.relationships
      .filter(
        ({ superviseeId, kind, endDate }) =>
          superviseeId === personId && kind !== 'group' && (endDate === null || endDate >= today),
      )
      .map(({ supervisorId }) => supervisorId),
  );
}
