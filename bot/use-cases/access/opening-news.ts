// Reads the one opening that a card told of, for whoever was told: who watches over broken glass, or asked for it.
import { mayOpenFiles, mayProtect } from '../../domain/access/access';
import { isPutOff } from '../../domain/access/hidden';
import type { OpeningEntry } from '../../domain/access/opening';
import { inHead, stillOpensTo } from '../../domain/access/opening-rules';
import { glassHeardBy } from '../../domain/access/opening-told';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { Instant, PersonId } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import type { CouncilPorts } from '../../ports/council-ports';

export type OpeningNews = {
  readonly council: Council;
  readonly owner: PersonId;
  readonly entry: OpeningEntry;
  readonly now: Instant;
  readonly as: 'asker' | 'watcher';
  /** The table shows them who opened this file. */
  readonly seesLines: boolean;
};

/**
 * One point read; none for whoever neither opens files nor hears of broken glass. Refuses `not-yours` for everything else,
 * for what waits until a later day, and for what is not there, alike.
 */
export async function openingNews(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
  entryId: string,
): Promise<Outcome<OpeningNews>> {
  const council = ports.directory.council();
  const now = ports.clock.now();
  const today = londonDate(now);
  // The principal social worker and the officers are among them.
  if (entryId === '' || !mayOpenFiles(council, viewer, today)) return refused({ kind: 'not-yours' });
  const entry = (await ports.threads.entry(owner, entryId))?.entry;
  if (entry?.kind !== 'opening') return refused({ kind: 'not-yours' });
  const seesLines = mayProtect(council, viewer, today);
  if (entry.loggedBy === viewer && stillOpensTo(council, owner, inHead(entry), today))
    return accepted({ council, owner, entry, now, as: 'asker', seesLines });
  const watches = glassHeardBy(council, owner, entry.loggedBy, today).includes(viewer);
  if (!entry.breakGlass || !watches || entry.until === null || isPutOff(entry, today))
    return refused({ kind: 'not-yours' });
  return accepted({ council, owner, entry, now, as: 'watcher', seesLines });
}
