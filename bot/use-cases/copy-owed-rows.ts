// After a change of the policy or the files every thread's copies are made afresh, some in each turn and never while somebody waits for an answer.
import type { PersonId } from '../domain/ids';
import type { CouncilPorts } from '../ports/council-ports';
import type { RowsCopied } from '../ports/directory';
import { copyTeamRows } from './copy-team-rows';

/** So many threads are looked at side by side. */
const atOnce = 8;
/** So many in one turn: a few seconds, and 1,500 people in eight minutes. */
const mostInATurn = 200;
/** A process that dies does so many again. */
const notedEvery = 40;

/**
 * What the sweep looks at may come sooner now. Costs nothing while nothing is owed; otherwise a read, at most `most`
 * threads, and a write for each 40 of them. Safe to repeat and to be cut short: a copy is made from the thread, how far it
 * has come is stored, and it stays owed until every thread has had its turn. A thread that cannot be copied stops nobody
 * else; it comes again at the end. Whoever copies on older facts after that, because they have not heard of the newer, does
 * so once more by themselves (`copy-again.ts`). Rejects with the first fault when the rest of the turn is done.
 */
export async function copyOwedRows(
  ports: CouncilPorts,
  stopping: () => boolean,
  most: number = mostInATurn,
): Promise<void> {
  const owed = ports.directory.rowsOwed();
  if (owed === undefined) return;
  const people = [...ports.directory.council().people.keys()].sort();
  let copied = await ports.directory.rowsCopiedSoFar(owed);
  const { to, failed: before } = copied;
  // Who has had their turn in vain comes after everybody else.
  const order = [...people.filter((one) => to === null || one > to), ...before].slice(0, most);
  const faults: unknown[] = [];
  let toNote = 0;
  for (let start = 0; start < order.length && !stopping(); start += atOnce) {
    const some = order.slice(start, start + atOnce);
    const failed = await copyEach(ports, some, faults);
    copied = afterThese(copied, some, failed);
    toNote += some.length;
    // Perhaps the store is away: the rest waits for the next turn.
    const isEnough = failed.length === some.length;
    if (toNote >= notedEvery || isEnough) {
      await ports.directory
        .noteRowsCopied(owed, copied)
        .catch((error: unknown) => throwFirst([...faults, error]));
      toNote = 0;
    }
    if (isEnough) break;
  }
  if (copied.failed.length === 0 && isThrough(people, copied)) await ports.directory.rowsCopied(owed);
  else if (toNote > 0) await ports.directory.noteRowsCopied(owed, copied);
  throwFirst(faults);
}

/** Those of whom it failed. */
async function copyEach(
  ports: CouncilPorts,
  people: readonly PersonId[],
  faults: unknown[],
): Promise<readonly PersonId[]> {
  const failed = await Promise.all(
    people.map(async (person) => {
      try {
        const read = await ports.threads.readHead(person);
        if (read) await copyTeamRows(ports, read.head);
        return [];
      } catch (error) {
        faults.push(error);
        return [person];
      }
    }),
  );
  return failed.flat();
}

function afterThese(
  { to, failed }: RowsCopied,
  some: readonly PersonId[],
  failedNow: readonly PersonId[],
): RowsCopied {
  const last = [...some, ...(to === null ? [] : [to])].sort().at(-1);
  return {
    to: last ?? null,
    failed: [...failed.filter((one) => !some.includes(one)), ...failedNow],
  };
}

const isThrough = (people: readonly PersonId[], { to }: RowsCopied): boolean => {
  const last = people.at(-1);
  return last === undefined || (to !== null && to >= last);
};

/** The fault that came first is the one to tell. */
function throwFirst(faults: readonly unknown[]): void {
  if (faults.length > 0) throw faults[0];
}
