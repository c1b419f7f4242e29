// What somebody is still writing, and tickets for what is printed.
import type { OpeningReason } from '../domain/access/opening';
import type { Instant, OperationId, PersonId } from '../domain/ids';
import type { PaperTicket } from '../domain/papers/asked-paper';
import type { SearchPart } from '../domain/rights/copy-search';
import type { ThreadEntry } from '../domain/thread';
import type { PaperKind, WorkingPaper } from '../domain/working-paper';
import type { SlotRecord } from './ledger';

/** A working paper as it was read; its ETag comes back with the next change, so that two devices never overwrite each other. */
export type ReadPaper = { readonly paper: WorkingPaper; readonly etag: string };

/** `etag` null: it was not there when it was read. */
export type PaperChange =
  | { readonly put: WorkingPaper; readonly etag: string | null }
  | { readonly remove: string; readonly etag: string };

/** What became of a change of one paper, with its new ETag; empty for one that is taken away. */
export type KeptChange = { readonly etag: string } | 'changed-meanwhile';

/**
 * What people are still writing, beside the thread it belongs to. The store checks no permission: only the use case of
 * each kind reads it. Rejects when the store gives no usable answer.
 */
export type PaperStore = {
  /** Those of these papers that are there, in no particular order. A point read for one, otherwise one query. */
  papers(personId: PersonId, paperIds: readonly string[]): Promise<readonly ReadPaper[]>;
  /** Those of these papers and entries that are there, each in no particular order. One single-partition query; none for no ids. */
  papersAndEntries(
    personId: PersonId,
    paperIds: readonly string[],
    entryIds: readonly string[],
  ): Promise<{ readonly papers: readonly ReadPaper[]; readonly entries: readonly ThreadEntry[] }>;
  /** Every paper of one kind by one author in this thread, newest first; one single-partition query. */
  papersOf(personId: PersonId, kind: PaperKind, author: PersonId): Promise<readonly ReadPaper[]>;
  /**
   * One request, and only while the thread's head says that the last act was decided on these facts (`head.access`); the
   * head gets a new ETag by it, and nothing else. Nothing is written when it says otherwise or is not there
   * (`'other-access'`), or when another device, or the other one, was quicker (`'changed-meanwhile'`).
   */
  keepPaper(personId: PersonId, change: PaperChange, access: string): Promise<KeptChange | 'other-access'>;
};

/** What one look through the council for a copy found: ids and reminders, no words. */
export type CopySearchPart = SearchPart<SlotRecord>;

/** Links to paper that nobody has used yet, and searches for a copy; each clears itself. */
export type TicketStore = {
  /** Of a search for a copy: one request, which the same step again leaves as it is. */
  keepPart(part: CopySearchPart): Promise<void>;
  /** One request; `undefined` when it is gone, after an hour, or never was. */
  part(search: string, step: number): Promise<CopySearchPart | undefined>;
  /** All that one search has found, in order. One query. */
  parts(search: string): Promise<readonly CopySearchPart[]>;
  /** One request. */
  keep(ticket: PaperTicket): Promise<void>;
  /** Two requests at most, and only one of all who ask for it at once is given it; `undefined` when it is gone or too old. */
  take(ticketId: string, now: Instant): Promise<PaperTicket | undefined>;
};

/** What somebody has written and not saved yet; nobody but the author ever reads it. */
export type Draft = {
  /** Becomes the operation id of the decision, so that a draft is saved at most once. */
  readonly draftId: OperationId;
  readonly author: PersonId;
  readonly at: Instant;
  /** Whose thread, as far as the author has said. */
  readonly about: PersonId | null;
  readonly origin: 'message' | 'card' | 'tab';
  /** The inputs by the names they have on every card and screen. */
  readonly values: Readonly<Record<string, string>>;
};

/** What a lot fell on under one operation. It is kept before any of it opens, so that a second delivery opens nothing else. */
export type KeptLot = {
  readonly operationId: OperationId;
  readonly by: PersonId;
  readonly count: number;
  readonly reason: OpeningReason;
  readonly drawn: readonly PersonId[];
};

/** Drafts, one partition per author; each is cleared by itself a fortnight after its last change. */
export type DraftStore = {
  /** One point read and one write; a newer text of the same draft replaces the older. `'spent'`: it became a decision, and nothing is kept. */
  keep(draft: Draft): Promise<'kept' | 'spent'>;
  /** Newest first, at most twenty; one single-partition query. */
  of(author: PersonId, now: Instant): Promise<readonly Draft[]>;
  /** One point read; `undefined` once it is cleared. */
  one(author: PersonId, draftId: string, now: Instant): Promise<Draft | undefined>;
  /** One request; nothing to do when it is not there. */
  clear(author: PersonId, draftId: string): Promise<void>;
  /** What a lot fell on under this operation; one point read, `undefined` for one that never was or is a fortnight old. */
  lot(by: PersonId, operationId: OperationId): Promise<KeptLot | undefined>;
  /** The first that is kept under an operation counts, and is answered. One request, two for a second one. */
  keepLot(lot: KeptLot): Promise<KeptLot>;
  /** Nothing of this author's is left, nor that there was anything. */
  forget(author: PersonId): Promise<void>;
  /** It became a decision: its words are cleared, and for a day `keep` brings none of them back. One request. */
  spend(author: PersonId, draftId: OperationId): Promise<void>;
};
