// Remembers on which facts this process copied whose team rows, until it has asked whether they were the newest.
import type { Council } from '../domain/council';
import type { PersonId } from '../domain/ids';
import type { CouncilPorts } from '../ports/council-ports';
import type { Directory } from '../ports/directory';

/** The council each person's rows were last copied on, of those copied since the last check. */
export type CopiedOn = ReadonlyMap<PersonId, Council>;

const copiedIn = new WeakMap<Directory, Map<PersonId, Council>>();

const memoryOf = ({ directory }: CouncilPorts): Map<PersonId, Council> => {
  const known = copiedIn.get(directory) ?? new Map<PersonId, Council>();
  copiedIn.set(directory, known);
  return known;
};

/** Said after the last of their rows: what is cut short is not copied. */
export function noteCopied(ports: CouncilPorts, personId: PersonId, council: Council): void {
  memoryOf(ports).set(personId, council);
}

/** As it is now; later notes are not in it. */
export const copiedSoFar = (ports: CouncilPorts): CopiedOn => new Map(memoryOf(ports));

/** These were right, or have been copied again; what was noted since stays. */
export function forgetCopied(ports: CouncilPorts, checked: CopiedOn): void {
  const memory = memoryOf(ports);
  for (const [personId, council] of checked) if (memory.get(personId) === council) memory.delete(personId);
}
