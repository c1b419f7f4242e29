// Copies a thread's head to the teams it is shown in, with the first day on which the sweep should look at it.
import type { Council } from '../domain/council';
import { londonDate } from '../domain/dates';
import { supervisionStatus } from '../domain/due';
import type { LocalDate, PersonId } from '../domain/ids';
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

/** Early is harmless (the rules look again), late would lose a reminder. */
function firstDayToCheck(council: Council, head: ThreadHead, today: LocalDate): LocalDate | null {
  const dueDays = [today, ...daysThatMayChangeIt(council, head.personId, today)].flatMap(
    (day) => supervisionStatus(council, head, day).dueOn ?? [],
  );
  const dueOn = dueDays.sort()[0];
  if (dueOn === undefined) return null;
  const quietUntil = [dueOn, head.booked[0]?.on ?? dueOn, head.inTheWay?.quietUntil ?? dueOn];
  return quietUntil.sort().at(-1) ?? dueOn;
}

/** Days to come, known already, on which another interval, another pair or a return begins. */
function daysThatMayChangeIt(council: Council, personId: PersonId, today: LocalDate): readonly LocalDate[] {
  return [
    ...council.milestones.filter((one) => one.personId === personId).map(({ date }) => date),
    ...council.agreements.filter((one) => one.superviseeId === personId).map(({ signedOn }) => signedOn),
    ...council.relationships.filter((one) => one.superviseeId === personId).map(({ startDate }) => startDate),
    ...council.absences
      .filter((one) => one.personId === personId)
      .flatMap(({ fromDate, toDate }) => [fromDate, toDate ?? fromDate]),
  ].filter((day) => day > today);
}

/** Earlier supervisors too: the sweep must never find an old copy of somebody who has moved on. A group has no thread. */
function everySupervisorOf(council: Council, personId: PersonId): ReadonlySet<PersonId> {
  return new Set(
    council.relationships
      .filter(({ superviseeId, kind }) => superviseeId === personId && kind !== 'group')
      .map(({ supervisorId }) => supervisorId),
  );
}
