// Threads, as the use cases read and write them: one partition a worker, one batch an act.

import type { SessionEntry } from '../domain/clock/session';
import type { FullWords } from '../domain/decisions/stored-decision';
import type { LocalDate, PersonId } from '../domain/ids';
import type { Sheet } from '../domain/sheet';
import type { EntryKind, ThreadEntry } from '../domain/thread';
import type { ThreadHead } from '../domain/thread-head';
import type { OutboxItem } from './outbox';
import type { PaperChange } from './papers';

/** An entry as it was read; its ETag and place must come back with a replacement, or somebody else's change would be lost. */
export type ReadEntry = {
  readonly entry: ThreadEntry;
  /** Where it stands in the timeline: evidence like its words. */
  readonly place: string;
  /** Its long words where they lie in the same document: evidence too, and they stay. */
  readonly fullText?: FullText;
  readonly etag: string;
};

/** A head as it was read; its ETag guards the batch that is decided on it. */
export type ReadHead = { readonly head: ThreadHead; readonly etag: string };

/** Long words kept beside their entry and read only on opening; `textId` is the entry's own id. */
export type FullText = FullWords & { readonly textId: string };

/** Everything one act writes into one worker's partition, all or nothing. */
export type ThreadChange = {
  readonly personId: PersonId;
  readonly entries: readonly ThreadEntry[];
  /** Entries that say more now, each under the ETag it was read with; their place in the timeline stays. */
  readonly replaces?: readonly ReadEntry[];
  /** Of the first entry. */
  readonly fullText: FullText | null;
  /** Long words of records, agreements and the like, each in a document of its own. */
  readonly sheets?: readonly Sheet[];
  /** What somebody was writing that is now kept otherwise, or for the other one to read. */
  readonly papers?: readonly PaperChange[];
  readonly head: ThreadHead;
  /** ETag of the head the decision was made on; null when there was no head. */
  readonly headEtag: string | null;
  readonly outbox: readonly OutboxItem[];
};

/** What became of a batch. All three are expected; anything else is a fault and is thrown. */
export type WriteResult =
  | 'written'
  /** An entry with this id is there already: a redelivery. */
  | 'already-there'
  /** The head changed meanwhile: load and decide again. */
  | 'changed-meanwhile';

/** One document of a worker's partition, without a word of it: what a removal counts before it begins. The head and tombstones are none. */
export type LyingDocument = {
  readonly id: string;
  readonly etag: string;
  /** `paper`: what somebody is still writing. `to-do`: of the outbox. Both are no evidence and leave no tombstone. */
  readonly of: EntryKind | 'sheet' | 'full-text' | 'paper' | 'to-do';
  /** Of an entry and a paper its day; null for everything else. */
  readonly on: LocalDate | null;
  /** Of an entry that was written with a head: the head's revision. Null for everything else. */
  readonly revision: number | null;
};

/** Documents that are taken away in one batch with a head that says so: at most 90, each under its ETag. */
export type Entombment = {
  readonly personId: PersonId;
  readonly documents: readonly LyingDocument[];
  readonly head: ThreadHead;
  readonly headEtag: string;
};

/** One page of a thread, newest first. */
export type ThreadPage = {
  /** Only on the first page. */
  readonly head: ThreadHead | null;
  readonly entries: readonly ThreadEntry[];
  /** Opaque; null at the end. */
  readonly after: string | null;
};

/** Supervision threads, one partition per worker. Every method rejects when the store gives no usable answer. */
export type ThreadStore = {
  /** One point read. */
  readHead(personId: PersonId): Promise<ReadHead | undefined>;
  /** One transactional batch. */
  write(change: ThreadChange): Promise<WriteResult>;
  /**
   * Something to be done that leaves no entry, all or nothing; the head stays as it is. `'already-there'` as long as
   * the outbox knows it, if only as a stub; `'other-access'` unless the head says that the last act was decided on these
   * facts.
   */
  leave(
    personId: PersonId,
    toDo: readonly OutboxItem[],
    access: string,
  ): Promise<'written' | 'already-there' | 'other-access'>;
  /**
   * One single-partition query, newest first. `'bad-page'` when `after` is not one of our page marks. `withoutPlans`: no
   * session that is only planned, whatever its day.
   */
  page(
    personId: PersonId,
    options: {
      readonly kinds: readonly EntryKind[];
      readonly after: string | null;
      readonly size: number;
      readonly withoutPlans?: boolean;
    },
  ): Promise<ThreadPage | 'bad-page'>;
  /**
   * For the importer: these sessions as the files have them, whatever was there under the same ids, and the entries of
   * `gone` (all of them there) away; the head in every batch.
   */
  putSessions(
    personId: PersonId,
    sessions: readonly SessionEntry[],
    head: ThreadHead,
    headEtag: string | null,
    gone?: readonly string[],
  ): Promise<'written' | 'changed-meanwhile'>;
  entry(personId: PersonId, entryId: string): Promise<ReadEntry | undefined>;
  /** Those of these entries that are there, in no particular order. One single-partition query; none for no ids. */
  entries(personId: PersonId, entryIds: readonly string[]): Promise<readonly ReadEntry[]>;
  fullText(personId: PersonId, textId: string): Promise<FullText | undefined>;
  /** Those of these sheets that are there, in no particular order. A point read for one, otherwise one query. */
  sheets(personId: PersonId, sheetIds: readonly string[]): Promise<readonly Sheet[]>;
  /**
   * Entries of one kind in this thread, newest first; one single-partition query a hundred. `before`: only those placed
   * before that day; `recordId`: only those that name this record.
   */
  newest(
    personId: PersonId,
    kind: EntryKind,
    options: { readonly atMost: number; readonly before?: LocalDate; readonly recordId?: string },
  ): Promise<readonly ThreadEntry[]>;
  /** Everything that lies in this worker's partition but its head and its tombstones. One single-partition query a thousand. */
  lying(personId: PersonId): Promise<readonly LyingDocument[]>;
  /**
   * A tombstone in the place of each document that is evidence (its digest and the link it carries, no word of it); every
   * other document is gone. `'changed-meanwhile'` when the head or one of the documents is another by now; nothing is written then.
   */
  entomb(entombment: Entombment): Promise<'written' | 'changed-meanwhile'>;
  /** Of which documents, and in which state, as one short text: another when one of them is another, more or fewer. */
  markOf(documents: readonly LyingDocument[]): string;
  /** What every head of the council says of holds and removals, in no particular order. */
  everyHead(): AsyncIterable<Pick<ThreadHead, 'personId' | 'holds' | 'removed'>>;
  /** Every entry of one kind in all of the council's threads, in no particular order. `since`: only those placed on that day or later. */
  everyEntry(
    kind: EntryKind,
    options?: { readonly since?: LocalDate },
  ): AsyncIterable<{ readonly personId: PersonId; readonly entry: ThreadEntry }>;
};
