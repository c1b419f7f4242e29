// What stops a supervision file, or a part of it, from being removed; and what was removed.
import type { Instant, LocalDate, PersonId } from '../ids';

export const holdReasons = ['inquiry', 'litigation', 'capability', 'safeguarding'] as const;
export type HoldReason = (typeof holdReasons)[number];

/** Placed and lifted by the data protection officer, who alone reads it. Nothing of a file is removed while one stands. */
export type HoldEntry = {
  readonly kind: 'hold';
  readonly entryId: string;
  readonly at: Instant;
  readonly loggedBy: PersonId;
  readonly reason: HoldReason;
  /** In their own words, at most 600 characters. */
  readonly why: string;
  readonly lifted: { readonly by: PersonId; readonly at: Instant; readonly why: string } | null;
};

export type HoldStepEntry = {
  readonly kind: 'hold-step';
  readonly entryId: string;
  readonly at: Instant;
  readonly saidBy: PersonId;
  readonly holdId: string;
  readonly why: string;
};

/** After a review: so many documents of these classes are removed, and a tombstone stands for each that is evidence. Written before the first one goes. */
export type RemovedEntry = {
  readonly kind: 'removed';
  readonly entryId: string;
  readonly at: Instant;
  readonly saidBy: PersonId;
  readonly classes: readonly string[];
  readonly count: number;
  /** Since when it was due. */
  readonly dueOn: LocalDate;
  /** The rule of the retention table for each class; not said before the product kept it. */
  readonly rules?: readonly RemovalRule[];
  /** Of the list that was looked at before. */
  readonly plan: string;
  /** In their own words, at most 600 characters. */
  readonly why: string;
  /** When the last one was gone; null while it is under way, or was broken off. */
  readonly finished: Instant | null;
};

/** How long a class was kept after the person had left, and the day on which that was over. */
export type RemovalRule = { readonly class: string; readonly months: number; readonly until: LocalDate };
