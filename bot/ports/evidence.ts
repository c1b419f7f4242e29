// What a check of the evidence reads: threads as they are stored, and their ends as they were kept outside the store.
import type { ChainEnd, EvidentialDocument } from '../domain/evidence/chain';
import type { Instant, LocalDate, PersonId } from '../domain/ids';

/** One thread at one moment: everything that is evidence, and its head's end; null without a head. */
export type StoredEvidence = {
  readonly thread: string;
  /** What the thread is called in an anchor, which says nothing of whose it is. */
  readonly name: string;
  readonly documents: readonly EvidentialDocument[];
  readonly end: ChainEnd | null;
  /** Whether the head is found by another council's name. */
  readonly strayed: boolean;
};

/** When all threads were checked last, by whom, and in how many threads and anchors something was wrong. */
export type LastCheck = {
  readonly at: Instant;
  readonly by: PersonId;
  readonly threads: number;
  readonly wrong: number;
  /** Of an earlier version's check it is not known. */
  readonly anchors?: number;
};

/** The council's evidence. Rejects when the store gives no usable answer. */
export type EvidenceStore = {
  /** A point read, queries of a thousand, a point read: again when somebody wrote meanwhile. */
  thread(personId: PersonId): Promise<StoredEvidence>;
  /** Of every head, in no particular order. */
  ends(): AsyncIterable<{ readonly personId: PersonId; readonly name: string; readonly end: ChainEnd }>;
  /** How an anchor calls this person's thread. */
  nameOf(personId: PersonId): string;
  lastCheck(): Promise<LastCheck | undefined>;
  noteCheck(check: LastCheck): Promise<void>;
};

/** Where every thread's chain ended on one day, by the threads' names. */
export type Anchor = {
  readonly day: LocalDate;
  readonly at: Instant;
  readonly ends: Readonly<Record<string, readonly [links: number, hash: string]>>;
};

/** What is kept outside the store, once a day, and never changed. Rejects when the place gives no usable answer. */
export type Anchors = {
  /** Never overwrites: the first one of a day stays. */
  keep(anchor: Anchor): Promise<'kept' | 'already-there'>;
  /** `'unreadable'` when what lies there is not what was kept, or nothing does. */
  of(day: LocalDate): Promise<Anchor | 'unreadable'>;
  /** The newest that can be read, of that day or an earlier one. */
  newest(upTo: LocalDate): Promise<Anchor | undefined>;
  /** Oldest first. */
  days(): Promise<readonly LocalDate[]>;
};
