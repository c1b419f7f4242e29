// Opens one entry of a worker's thread with all of its text, for somebody who may see the thread.
import { mayReadThread } from '../domain/access';
import type { Council } from '../domain/council';
import { londonDate } from '../domain/dates';
import type { PersonId } from '../domain/ids';
import { accepted, type Outcome, refused } from '../domain/outcome';
import type { ThreadEntry } from '../domain/thread';
import type { CouncilPorts, FullText } from '../ports';

/** An entry and, when it was too long for the list, its full text; the council goes along for the words of the view. */
export type OpenedEntry = {
  readonly council: Council;
  readonly owner: PersonId;
  readonly entry: ThreadEntry;
  readonly fullText: FullText | undefined;
};

/**
 * Refuses `not-yours` for a thread one may not read and for an entry that is not there alike, so that nobody can
 * find out which (docs/rules.md, access). At most two point reads.
 */
export async function openEntry(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
  entryId: string,
): Promise<Outcome<OpenedEntry>> {
  const council = ports.directory.council();
  if (!mayReadThread(council, viewer, owner, londonDate(ports.clock.now())))
    return refused({ kind: 'not-yours' });
  const read = await ports.threads.entry(owner, entryId);
  if (read === undefined) return refused({ kind: 'not-yours' });
  const { entry } = read;
  const textId = entry.kind === 'decision' ? entry.fullTextIn : null;
  return accepted({
    council,
    owner,
    entry,
    fullText: textId ? await ports.threads.fullText(owner, textId) : undefined,
  });
}
