// After a change of the policy every thread's copies are made afresh, a few at a time and never while somebody waits for an answer.
import type { CouncilPorts } from '../ports/council-ports';
import { copiedSoFar } from './copied-on';
import { copyTeamRows } from './copy-team-rows';

/** So many threads are looked at side by side. */
const atOnce = 8;

/**
 * What the sweep looks at may come sooner now. Costs nothing while nothing is owed. Safe to repeat and to be cut short: a
 * copy is made from the thread, and it stays owed until every thread has had its turn. After a fault of the store the same
 * process goes on where it was; one that starts anew, or beside it, reads every thread and writes what differs. Whoever
 * copies on the older policy after that, because they have not heard of it, does so once more by themselves
 * (`copy-again.ts`). Rejects when the store fails.
 */
export async function copyOwedRows(ports: CouncilPorts, stopping: () => boolean): Promise<void> {
  const owed = ports.directory.rowsOwed();
  if (owed === undefined) return;
  const council = ports.directory.council();
  const done = copiedSoFar(ports);
  const people = [...council.people.keys()].filter((person) => done.get(person) !== council);
  for (let start = 0; start < people.length; start += atOnce) {
    if (stopping()) return;
    await Promise.all(
      people.slice(start, start + atOnce).map(async (person) => {
        const read = await ports.threads.readHead(person);
        if (read) await copyTeamRows(ports, read.head);
      }),
    );
  }
  await ports.directory.rowsCopied(owed);
}
