// Everything a council has in the store, document by document, for the one purpose that needs it: a copy of what is held about somebody.
import type { LocalDate, PersonId } from '../domain/ids';
import type { PaperTicket } from '../domain/papers/asked-paper';
import type { Sheet } from '../domain/sheet';
import type { ThreadEntry } from '../domain/thread';
import type { ThreadHead } from '../domain/thread-head';
import type { WorkingPaper } from '../domain/working-paper';
import type { SlotRecord } from './ledger';
import type { OutboxItem } from './outbox';
import type { Draft } from './papers';
import type { FullText } from './threads';

/** What lies in a worker's partition. */
export type ThreadDocument = { readonly of: PersonId; readonly documentId: string } & (
  | { readonly is: 'entry'; readonly entry: ThreadEntry }
  | { readonly is: 'sheet'; readonly sheet: Sheet }
  | { readonly is: 'full-text'; readonly fullText: FullText }
  | { readonly is: 'paper'; readonly paper: WorkingPaper }
  | { readonly is: 'to-do'; readonly toDo: OutboxItem }
  | { readonly is: 'head'; readonly head: ThreadHead }
  /** Something that was removed: a digest and no word. */
  | { readonly is: 'tombstone' }
  /** A link of the chain of evidence: digests and no word. */
  | { readonly is: 'link' }
  /** Something this version does not know: as it lies there. */
  | { readonly is: 'unknown'; readonly body: object }
);

/** What lies among what is not saved yet: in its author's partition, or in a ticket's own. */
export type DraftDocument = { readonly documentId: string } & (
  | { readonly is: 'draft'; readonly draft: Draft }
  /** In the place of a draft that was saved; no word of it. */
  | { readonly is: 'spent'; readonly author: PersonId }
  | { readonly is: 'ticket'; readonly ticket: PaperTicket }
);

/**
 * Reads whole containers, so it is for rare work only. Each a query a page, in no particular order, never more than a
 * page in memory; the store checks no permission.
 */
export type Everything = {
  /** One single-partition query. */
  threadOf(personId: PersonId): AsyncIterable<ThreadDocument>;
  /** Those of one thread with these ids. A query for every two hundred. */
  documentsOf(personId: PersonId, ids: readonly string[]): AsyncIterable<ThreadDocument>;
  /** Of every other worker of the council. */
  threadsBut(personId: PersonId): AsyncIterable<ThreadDocument>;
  drafts(): AsyncIterable<DraftDocument>;
  /**
   * Every card of these days that was to go to this person or says something about them, with what became of it; and how
   * many documents were read for that. `from` null: from the first day that is kept.
   */
  remindersOf(
    personId: PersonId,
    days: { readonly from: LocalDate | null; readonly before: LocalDate },
  ): Promise<{ readonly slots: readonly SlotRecord[]; readonly documents: number }>;
};
