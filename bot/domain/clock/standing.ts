// What stands between two people about their supervision: steps, intervals, requests and a late session that was raised.
import type { Instant, LocalDate, PersonId } from '../ids';

/** R4: where the two stand about the next step of the ladder. */
export type StepDownQuestion = {
  /** The step of the ladder that is ending, 1 for the first. */
  readonly phase: number;
  readonly worker: StepDownAnswer | null;
  readonly supervisor: StepDownAnswer | null;
};

export type StepDownAnswer = {
  readonly answer: 'agree' | 'not-yet';
  readonly on: LocalDate;
  /** "Not yet": the question comes back on this day. */
  readonly askAgainOn: LocalDate | null;
};

/** A standing interval longer than policy: asked by the supervisor, decided by the next manager. */
export type LongerInterval = {
  /** The entry that asked; what was stored by an earlier version has none. */
  readonly requestId?: string;
  readonly intervalDays: number;
  readonly reason: string;
  readonly reviewOn: LocalDate;
  readonly askedBy: PersonId;
  readonly askedOn: LocalDate;
  readonly decided: { readonly by: PersonId; readonly on: LocalDate; readonly approved: boolean } | null;
  /** The interval approved before: it stands while this one waits for its answer, and after a no. */
  readonly standing?: LongerInterval;
};

export const needs = ['case', 'wellbeing', 'safety', 'other'] as const;

/** R14: what additional supervision is wanted for. Never asked to be justified; null says nothing. */
export type Need = (typeof needs)[number];

/** R14: additional supervision somebody asked for and nobody has answered yet. */
export type AdditionalRequest = {
  readonly requestId: string;
  readonly by: PersonId;
  readonly on: LocalDate;
  readonly need: Need | null;
  /** Whether cover was offered because nobody answered. */
  readonly coverOfferedOn: LocalDate | null;
};

/** R4: one side's answer to "move to the longer interval?". */
export type StepDownEntry = {
  readonly kind: 'step-down';
  readonly entryId: string;
  readonly at: Instant;
  readonly saidBy: PersonId;
  readonly answer: 'agree' | 'not-yet';
  readonly fromDays: number;
  readonly toDays: number;
  readonly askAgainOn: LocalDate | null;
  readonly why: string;
  /** True on the answer that made it two. */
  readonly agreed: boolean;
};

/** A longer standing interval asked for, approved or declined. */
export type IntervalEntry = {
  readonly kind: 'interval';
  readonly entryId: string;
  readonly at: Instant;
  readonly saidBy: PersonId;
  readonly step: 'asked' | 'approved' | 'declined';
  readonly intervalDays: number;
  readonly reason: string;
  readonly reviewOn: LocalDate;
};

/** R14: additional supervision asked for, or what became of it. */
export type RequestEntry = {
  readonly kind: 'request';
  readonly entryId: string;
  readonly at: Instant;
  readonly saidBy: PersonId;
  readonly step: 'asked' | 'cover-offered' | 'withdrawn';
  readonly requestId: string;
  readonly need: Need | null;
  /** Who was named; only on cover offered, and not on what an earlier version stored. */
  readonly cover?: PersonId;
};

/** A late session raised by the worker, or a manager's note on what will be done about it. */
export type EscalationEntry = {
  readonly kind: 'escalation';
  readonly entryId: string;
  readonly at: Instant;
  readonly saidBy: PersonId;
  readonly step: 'raised' | 'action-note' | 'recovery-plan';
  /** Empty when raised. */
  readonly text: string;
  readonly byOn: LocalDate | null;
};
