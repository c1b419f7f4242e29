// Opens a worker's thread for somebody who may see it: one single-partition query, head included.

import { mayReadThread } from '../domain/access/access';
import { asShownToPair } from '../domain/access/hidden';
import { isListedFor } from '../domain/access/opening-rules';
import type { Council } from '../domain/council';
import { londonDate } from '../domain/dates';
import type { LocalDate, PersonId } from '../domain/ids';
import { accepted, type Outcome, refused } from '../domain/outcome';
import type { EntryKind, ThreadEntry } from '../domain/thread';
import type { ThreadHead } from '../domain/thread-head';
import type { CouncilPorts } from '../ports/council-ports';
import { headOrNew } from './head-or-new';

/** Entries a page; together with the head, and a year of dates in its diary, under 40 KB as JSON. */
const pageSize = 18;

/** The first page of a thread. `after` marks where the next one begins, null at the end. */
export type OpenedThread = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly today: LocalDate;
  readonly head: ThreadHead;
  readonly entries: readonly ThreadEntry[];
  readonly after: string | null;
};

/**
 * The head, which names what is booked, and the newest 18 entries of these kinds: what has happened, no plans. Refuses `not-yours`, also for somebody who does not exist
 * (docs/rules.md, access).
 */
export async function openThread(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
  kinds: readonly EntryKind[],
): Promise<Outcome<OpenedThread>> {
  const page = await pageFor(ports, viewer, owner, kinds, null);
  if (!page.ok) return page;
  const { council, today, read } = page.value;
  const head = read.head ?? headOrNew(council, owner, undefined);
  return accepted({ council, viewer, owner, today, head, entries: read.entries, after: read.after });
}

/** A later page: the head was on the first. */
export type EarlierEntries = Pick<OpenedThread, 'council' | 'owner' | 'entries' | 'after'>;

/** The next page: entries only. `after` is the mark the page before gave. */
export async function openEarlierEntries(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
  kinds: readonly EntryKind[],
  after: string,
): Promise<Outcome<EarlierEntries>> {
  const page = await pageFor(ports, viewer, owner, kinds, after);
  if (!page.ok) return page;
  const { council, read } = page.value;
  return accepted({ council, owner, entries: read.entries, after: read.after });
}

/** The head alone, for somebody who may read the thread: one point read. */
export type OpenedHead = Pick<OpenedThread, 'council' | 'viewer' | 'owner' | 'today' | 'head'>;

/** Refuses `not-yours` like `openThread`, before anything is read. */
export async function openHead(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
): Promise<Outcome<OpenedHead>> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  if (!mayReadThread(council, viewer, owner, today)) return refused({ kind: 'not-yours' });
  const head = headOrNew(council, owner, await ports.threads.readHead(owner));
  return accepted({ council, viewer, owner, today, head });
}

async function pageFor(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
  kinds: readonly EntryKind[],
  after: string | null,
) {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  if (!mayReadThread(council, viewer, owner, today)) return refused({ kind: 'not-yours' });
  const read = await ports.threads.page(owner, { kinds, after, size: pageSize, withoutPlans: true });
  if (read === 'bad-page')
    return refused({ kind: 'fields', problems: [{ field: 'after', kind: 'not-a-choice' }] });
  const entries = read.entries
    .filter((entry) => isListedFor(council, viewer, owner, entry, today))
    .map((entry) => asShownToPair(entry, today));
  return accepted({ council, today, read: { ...read, entries } });
}
