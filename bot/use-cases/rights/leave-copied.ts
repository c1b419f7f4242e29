// Whoever takes something out of a supervision file leaves a line in it first.
import type { Act } from '../../domain/act';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import { type CopiedEntry, isSameCopy } from '../../domain/rights/copied';
import type { CouncilPorts } from '../../ports/council-ports';
import { headOrNew, nextRevision } from '../head-or-new';
import { writeUntilSettled } from '../write-until-settled';

/**
 * A point read and a batch, which nobody is told of; whether somebody may have the copy is for the caller. The same
 * operation again within a minute leaves no second line, later it is `used-before`.
 */
export async function leaveCopied(
  ports: CouncilPorts,
  { operationId, by, about }: Act,
  copy: Pick<CopiedEntry, 'what' | 'subjectId'>,
): Promise<Outcome<CopiedEntry>> {
  const now = ports.clock.now();
  const entry: CopiedEntry = { kind: 'copied', entryId: operationId, at: now, saidBy: by, ...copy };
  const result = await writeUntilSettled(async () => {
    const read = await ports.threads.readHead(about);
    return ports.threads.write({
      personId: about,
      entries: [entry],
      fullText: null,
      head: nextRevision(headOrNew(ports.directory.council(), about, read)),
      headEtag: read?.etag ?? null,
      outbox: [],
    });
  });
  if (result === 'written') return accepted(entry);
  const stored = (await ports.threads.entry(about, operationId))?.entry;
  return stored?.kind === 'copied' && isSameCopy(stored, entry, now)
    ? accepted(stored)
    : refused({ kind: 'used-before' });
}
