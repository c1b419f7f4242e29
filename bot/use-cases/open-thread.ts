// Opens a worker's thread for somebody who may see it: one single-partition query, head included.
import type { Council } from '../domain/council';
import { londonDate } from '../domain/dates';
import { mayReadThread, supervisionStatus } from '../domain/due';
import type { Instant, LocalDate, PersonId } from '../domain/ids';
import { type Outcome, accepted, refused } from '../domain/outcome';
import type { EntryKind, ThreadEntry, ThreadHead } from '../domain/thread';
import type { CouncilPorts, FullText } from '../ports';
import { headOrNew } from './head-or-new';

/** Entries a page; together with the head under 40 KB as JSON. */
const pageSize = 25;

export type OpenedThread = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly today: LocalDate;
  readonly now: Instant;
  readonly firstPage: boolean;
  readonly head: ThreadHead;
  readonly entries: readonly ThreadEntry[];
  readonly after: string | null;
};

export async function openThread(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
  { kinds, after }: { readonly kinds: readonly EntryKind[]; readonly after: string | null },
): Promise<Outcome<OpenedThread>> {
  const council = ports.directory.council();
  const now = ports.clock.now();
  const today = londonDate(now);
  if (!mayReadThread(council, viewer, owner, today)) return refused({ kind: 'not-yours' });
  const page = await ports.threads.page(owner, { kinds, after, size: pageSize });
  if (page === 'bad-page') return refused({ kind: 'fields', problems: [{ field: 'after', kind: 'not-a-choice' }] });
  // A later page comes without the head; one point read keeps the answer whole.
  const head = page.head ?? headOrNew(council, owner, after === null ? undefined : await ports.threads.readHead(owner));
  return accepted({ council, viewer, owner, today, now, firstPage: after === null, head, entries: page.entries, after: page.after });
}

export type OpenedEntry = Pick<OpenedThread, 'council' | 'owner' | 'today'> & {
  readonly entry: ThreadEntry;
  readonly fullText: FullText | undefined;
};

/** One entry with all of its text. */
export async function openEntry(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
  entryId: string,
): Promise<Outcome<OpenedEntry>> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  if (!mayReadThread(council, viewer, owner, today)) return refused({ kind: 'not-yours' });
  const entry = await ports.threads.entry(owner, entryId);
  if (entry === undefined) return refused({ kind: 'not-yours' });
  const textId = entry.kind === 'decision' ? entry.fullTextIn : null;
  return accepted({ council, owner, today, entry, fullText: textId ? await ports.threads.fullText(owner, textId) : undefined });
}

/** The status of one's own supervision, from the head alone. */
export async function mySupervision(ports: CouncilPorts, person: PersonId) {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  const head = headOrNew(council, person, await ports.threads.readHead(person));
  return { council, today, head, status: supervisionStatus(council, head, today) };
}
