// Everything that is held about one person, wherever it lies, for the officer who answers their request.
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { LocalDate, PersonId } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import type { CopyLine, LeftOutKind, LineOrNot } from '../../domain/rights/copy-lines';
import { wholeSearch } from '../../domain/rights/copy-search';
import { searchFor } from '../../domain/rights/mentions';
import type { ThreadHead } from '../../domain/thread-head';
import type { CouncilPorts } from '../../ports/council-ports';
import type { SlotRecord } from '../../ports/ledger';
import { headOrNew } from '../head-or-new';
import { mayCopyFor } from '../papers/ask-for-paper';
import type { GatheredFile } from '../papers/gather-file';
import { draftLine, rowLines } from './copy-beside-threads';
import { elsewhereLine, ownLines } from './copy-of-threads';
import { wholeFile } from './whole-file';

export type GatheredCopy = {
  readonly council: Council;
  /** The officer. */
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly today: LocalDate;
  readonly head: ThreadHead;
  /** What the council's files say; their own thread, oldest first; what names them elsewhere; drafts. */
  readonly lines: readonly CopyLine[];
  readonly reminders: readonly SlotRecord[];
  /** Whether the product knows a chat of theirs in Teams. */
  readonly hasChat: boolean;
  readonly leftOut: ReadonlyMap<LeftOutKind, number>;
  /** Of their name: parts a colleague has too, by which was looked for as what is perhaps theirs. */
  readonly sharedNames: readonly string[];
  /** Parts so short that they were looked for with a capital only, as what is perhaps theirs. */
  readonly shortNames: readonly string[];
  /** As it would be printed for them. */
  readonly file: GatheredFile;
};

/**
 * Their own thread, what the search found by its ids, drafts and reminders: a name may stand anywhere, and that was looked
 * for before, some files at a time, by all that the files called them meanwhile. Refuses `not-yours` before anything is read;
 * throws when that search is not over or some of it is gone.
 */
export async function gatherCopy(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
  search: { readonly id: string; readonly knownAs: readonly string[] },
): Promise<Outcome<GatheredCopy>> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  const person = council.people.get(owner);
  if (person === undefined || !mayCopyFor(council, viewer, owner, today))
    return refused({ kind: 'not-yours' });
  const parts = wholeSearch(await ports.tickets.parts(search.id));
  if (parts === undefined) throw new Error('a copy is fetched whose search is not over, or not kept');
  const names = searchFor(council, person, search.knownAs, parts.at(-1)?.called);
  const documents = await collected(ports.everything.threadOf(owner));
  const stored = documents.find((one) => one.is === 'head');
  const head = stored?.is === 'head' ? stored.head : headOrNew(council, owner, undefined);
  const all: LineOrNot[] = [...rowLines(council, owner), ...ownLines(documents, today, head)];
  for (const { of, ids } of parts.flatMap(({ found }) => found)) {
    for await (const one of ports.everything.documentsOf(of, ids))
      take(all, elsewhereLine(one, owner, names, today));
  }
  for await (const one of ports.everything.drafts()) take(all, draftLine(one, owner, names));
  const chats = await ports.conversations.find([owner]);
  return accepted({
    council,
    viewer,
    owner,
    today,
    head,
    lines: all.flatMap((one) => (typeof one === 'object' && one !== null ? [one] : [])),
    reminders: parts.flatMap(({ reminders }) => reminders),
    hasChat: chats.has(owner),
    leftOut: counted(all),
    sharedNames: names.shared,
    shortNames: names.short,
    file: wholeFile({ council, owner, today, head }, documents),
  });
}

/** Most documents of a council say nothing of this one person: nothing is kept of them. */
function take(all: LineOrNot[], one: LineOrNot): void {
  if (one !== null) all.push(one);
}

async function collected<One>(from: AsyncIterable<One>): Promise<readonly One[]> {
  const all: One[] = [];
  for await (const one of from) all.push(one);
  return all;
}

function counted(all: readonly LineOrNot[]): ReadonlyMap<LeftOutKind, number> {
  const counts = new Map<LeftOutKind, number>();
  for (const one of all) if (typeof one === 'string') counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
