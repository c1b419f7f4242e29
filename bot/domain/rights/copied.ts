// A copy of somebody's supervision file was made: whoever takes something out leaves a line.
import type { Instant, PersonId } from '../ids';

export const copies = ['record', 'agreement', 'file', 'year', 'opened', 'subject-access'] as const;
export type Copy = (typeof copies)[number];

/** Not in the timeline: on the page of who opened the file. */
export type CopiedEntry = {
  readonly kind: 'copied';
  readonly entryId: string;
  readonly at: Instant;
  readonly saidBy: PersonId;
  readonly what: Copy;
  /** Of a record its id, of an opened file the opening's; null for everything else. */
  readonly subjectId: string | null;
};
