// Whoever takes something out of a supervision file leaves a line in it first.
import type { Act } from '../../domain/act';
import type { Council } from '../../domain/council';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import { type CopiedEntry, isSameCopy } from '../../domain/rights/copied';
import type { CouncilPorts } from '../../ports/council-ports';
import { decideAndWrite } from '../decide-and-write';
import { nextRevision } from '../head-or-new';

/**
 * A point read and a batch, which nobody is told of; `may` is asked before it is written, of what the council's files say
 * by then. The same operation again within a minute leaves no second line, later it is `used-before`.
 */
export async function leaveCopied(
  ports: CouncilPorts,
  { operationId, by, about }: Act,
  copy: Pick<CopiedEntry, 'what' | 'subjectId' | 'whole' | 'searchedFor'>,
  may: (council: Council) => boolean,
): Promise<Outcome<CopiedEntry>> {
  if (!may(ports.directory.council())) return refused({ kind: 'not-yours' });
  const now = ports.clock.now();
  const entry: CopiedEntry = { kind: 'copied', entryId: operationId, at: now, saidBy: by, ...copy };
  let mayStill = true;
  const result = await decideAndWrite(
    ports,
    { by, about },
    async () => ({ head: await ports.threads.readHead(about) }),
    ({ council, head }) => {
      mayStill = may(council);
      return mayStill ? { entries: [entry], fullText: null, head: nextRevision(head), outbox: [] } : null;
    },
  );
  if (result === 'not-yours' || !mayStill) return refused({ kind: 'not-yours' });
  if (result === 'written') return accepted(entry);
  const stored = (await ports.threads.entry(about, operationId))?.entry;
  return stored?.kind === 'copied' && isSameCopy(stored, entry, now)
    ? accepted(stored)
    : refused({ kind: 'used-before' });
}
