// Copies a thread's head to the teams it is shown in, with the first day on which the sweep should look at it.
import type { Council } from '../domain/council';
import { londonDate } from '../domain/dates';
import type { PersonId } from '../domain/ids';
import { firstDayToCheck } from '../domain/prompts/first-look';
import type { Said } from '../domain/prompts/prompt';
import type { ThreadHead } from '../domain/thread-head';
import type { CouncilPorts } from '../ports/council-ports';
import { noteCopied } from './copied-on';

/**
 * One write per supervisor, former ones included; of somebody whom nobody ever supervised one copy of their own, which
 * the sweep finds only while they want to be asked at the end of the day, Teams refuses them, or their file is opened. Whoever of `before` is not named any more
 * gets a last copy that the sweep never finds. `told`: what this person was told of a new policy. Safe to repeat: a newer copy is never replaced. Rejects when the store
 * fails; the outbox then does it again.
 */
export async function copyTeamRows(
  ports: CouncilPorts,
  head: ThreadHead,
  before: ReadonlySet<PersonId> = new Set(),
  told: readonly Said[] = [],
): Promise<void> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  const checkOn = firstDayToCheck(council, head, today, told);
  const named = supervisorsNamed(council, head.personId);
  for (const supervisorId of named) await ports.teams.put({ supervisorId, head, checkOn });
  if (named.size === 0) {
    const isLookedAt = head.endOfDayQuestion || head.unreachableSince !== null || head.openings.length > 0;
    const ownCheckOn = isLookedAt ? checkOn : null;
    await ports.teams.put({ supervisorId: head.personId, head, checkOn: ownCheckOn });
  }
  for (const supervisorId of before) {
    if (!named.has(supervisorId)) await ports.teams.put({ supervisorId, head, checkOn: null });
  }
  noteCopied(ports, head.personId, council);
}

/** Everybody the files name as this person's supervisor, on whatever days. A group has no thread. */
export function supervisorsNamed(council: Council, personId: PersonId): ReadonlySet<PersonId> {
  return new Set(
    (council.relationshipsOf.get(personId) ?? [])
      .filter(({ kind }) => kind !== 'group')
      .map(({ supervisorId }) => supervisorId),
  );
}
