// What makes a thread evidence: a chain in which every batch says what it wrote, and where it ended.
import type { LocalDate } from '../ids';

/** SHA-256 in base64url. */
export type Digest = string;

/** One batch's link. It lies in the first document the batch created, or in a small one of its own. */
export type Link = {
  /** 1 for the first. */
  readonly n: number;
  /** Hash of the link before it; of the thread's name for the first. */
  readonly before: Digest;
  /** Id of the document in which the link before it lies; empty for the first. */
  readonly beforeIn: string;
  /** What the batch wrote, by id: each with its digest, null where it is gone for good. */
  readonly documents: readonly (readonly [id: string, digest: Digest | null])[];
};

/** Where a thread's chain ends; in its head. */
export type ChainEnd = {
  readonly links: number;
  /** Empty in a thread that an earlier version wrote: its next act takes in what is there. */
  readonly hash: Digest;
  /** Id of the document in which the last link lies; empty when there is none. */
  readonly in: string;
};

/** What of a stored document is evidence, and the link it may carry. One of `entry`, `sheet` and `fullText`, or none. */
export type EvidentialDocument = {
  readonly id: string;
  readonly thread: string;
  /** The council it is found by; the thread's name begins with the same. */
  readonly tenant?: string | undefined;
  readonly type?: string | undefined;
  /** Its place in the timeline. */
  readonly at?: string | undefined;
  readonly entry?: unknown;
  readonly sheet?: unknown;
  readonly fullText?: unknown;
  /** Of a tombstone: the digest of what was there, and its type. */
  readonly digest?: Digest | undefined;
  readonly was?: string | undefined;
  readonly link?: Link;
};

/** A thread's end as it was kept outside the store: on that day first, and on none other but this until the last one. */
export type AnchoredEnd = Pick<ChainEnd, 'links' | 'hash'> & {
  readonly day: LocalDate;
  readonly until: LocalDate;
};

/**
 * What is wrong. `altered`: it says something else than was written. `removed`: it is not there, and nothing in the chain
 * took it away. `reordered`: it stands in another's place. `added`: nothing in the chain wrote it. `truncated`: several at
 * the end are gone. `head`: the head does not belong to this chain. `restored`: the thread was further when it was anchored.
 * `rewritten`: the chain is whole and is not the one that was anchored. `unreadable` and `too-early`: an anchor is not what
 * was kept, or is of a day that is still to come.
 */
export type Wrong =
  | 'altered'
  | 'removed'
  | 'reordered'
  | 'added'
  | 'truncated'
  | 'head'
  | 'restored'
  | 'rewritten'
  | 'unreadable'
  | 'too-early';

/** One thing that is wrong in a thread: where, never what it says. */
export type Finding = {
  readonly wrong: Wrong;
  /** Null where nobody can say any more. */
  readonly id: string | null;
  /** The document's type as far as it is known: an entry's kind, `sheet`, `full-text`, `link`, `tombstone`, `anchor`. */
  readonly kind: string | null;
  /** Its day, else the last one before it on which the chain is whole; null when there is none. */
  readonly day: LocalDate | null;
};
