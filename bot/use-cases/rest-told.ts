// After a look: whoever was told of a new policy need not be looked at for it again, though they have not said that they read it.
import type { PersonId } from '../domain/ids';
import { firstDayToCheck } from '../domain/prompts/first-look';
import type { Said } from '../domain/prompts/prompt';
import type { CouncilPorts } from '../ports/council-ports';
import type { Turn } from '../ports/ledger';
import { copyTeamRows } from './copy-team-rows';
import { inParallel } from './in-parallel';
import { type Facts, saidIn } from './look';

const atOnce = 8;
/** After a new policy everybody is told on one day; the next looks go on. */
const mostInALook = 200;

/**
 * Copies the rows of those with nothing else to say, with the next day on which there is: a new version makes everybody's
 * row due for four weeks, and every look reads what is due. Leaves rows alone while another process has changed the
 * council, and when `stopping`. Safe to leave out: the next look finds them. Rejects when the store fails.
 */
export async function restTold(
  ports: CouncilPorts,
  turn: Turn,
  { heads, today }: Facts,
  stopping: () => boolean,
): Promise<void> {
  const told = policyTold(saidIn(turn.slots()));
  const council = ports.directory.council();
  const resting = [...heads.values()].filter((head) => {
    const said = told.get(head.personId);
    if (said === undefined) return false;
    const next = firstDayToCheck(council, head, today, said);
    return next === null || next > today;
  });
  if (resting.length === 0 || stopping() || (await ports.directory.changedElsewhere())) return;
  await inParallel(atOnce, resting.slice(0, mostInALook), (head) =>
    stopping() ? Promise.resolve() : copyTeamRows(ports, head, undefined, told.get(head.personId)),
  );
}

function policyTold(said: readonly Said[]): ReadonlyMap<PersonId, readonly Said[]> {
  const told = new Map<PersonId, readonly Said[]>();
  for (const one of said) {
    if (one.kind !== 'policy-read' || one.recipient !== one.about) continue;
    told.set(one.about, [...(told.get(one.about) ?? []), one]);
  }
  return told;
}
