// A copy of somebody's supervision file was made: whoever takes something out leaves a line.
import type { Instant, PersonId } from '../ids';

export const copies = ['record', 'agreement', 'file', 'year', 'subject-access'] as const;
export type Copy = (typeof copies)[number];

/** Not in the timeline: on the page of who opened the file. Written when somebody asks, before they are given anything. */
export type CopiedEntry = {
  readonly kind: 'copied';
  readonly entryId: string;
  readonly at: Instant;
  readonly saidBy: PersonId;
  readonly what: Copy;
  /**
   * Of a record and an agreement its id, of a year the year (`everything`), of a
   * subject access request the day it was received; null for the whole file.
   */
  readonly subjectId: string | null;
  /** Of an agreement: with what only the two of them read. */
  readonly whole?: true;
  /** Of a subject access copy with other names to look by: their fingerprint, for the words themselves are kept nowhere. */
  readonly searchedFor?: string;
};

const againSeconds = 60;

/** Whether asking once more under the same operation is the same copy: a second press, a second delivery. */
export const isSameCopy = (
  stored: CopiedEntry,
  asked: Pick<CopiedEntry, 'saidBy' | 'what' | 'subjectId' | 'whole' | 'searchedFor'>,
  now: Instant,
): boolean =>
  stored.saidBy === asked.saidBy &&
  stored.what === asked.what &&
  stored.subjectId === asked.subjectId &&
  stored.whole === asked.whole &&
  stored.searchedFor === asked.searchedFor &&
  Date.parse(now) < Date.parse(stored.at) + againSeconds * 1_000;
