// Copies once more what this process copied in the minute in which it had not heard of a change of the council's files.
import type { CouncilPorts } from '../ports/council-ports';
import { type CopiedOn, copiedSoFar, forgetCopied } from './copied-on';
import { copyTeamRows } from './copy-team-rows';

/** As many as `copy-owed-rows.ts` does in one turn: the rest stays noted for the next. */
const mostInATurn = 200;

/**
 * `before`: what was noted when the sweep began, ahead of its question whether the directory has changed. Rows copied on
 * facts that are no longer the council's may name too late a day, after whoever changed them has copied everybody's.
 * Costs nothing while nothing changed. Rejects when the store fails; the next sweep goes on.
 */
export async function copyAgain(
  ports: CouncilPorts,
  before: CopiedOn,
  stopping: () => boolean,
): Promise<void> {
  const now = ports.directory.council();
  const copied = copiedSoFar(ports);
  let many = 0;
  for (const [personId, council] of before) {
    // What a policy owed has been copied just now.
    if (council !== now && copied.get(personId) !== now) {
      many += 1;
      if (many > mostInATurn || stopping()) return;
      const read = await ports.threads.readHead(personId);
      if (read) await copyTeamRows(ports, read.head);
    }
    forgetCopied(ports, new Map([[personId, council]]));
  }
}
