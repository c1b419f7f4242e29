// Something taken upward from supervision (mediation): the next manager answers by a day, and the answer returns to both.
import type { Instant, LocalDate, PersonId } from '../ids';

export type UpwardIssueEntry = {
  readonly kind: 'issue';
  /** The operation's id, or `<operation>:<number>` when it was written with others. */
  readonly entryId: string;
  readonly at: Instant;
  readonly loggedBy: PersonId;
  readonly supervisorId: PersonId;
  /** The next manager on the day it was raised; whoever stands there later answers for them. */
  readonly to: PersonId;
  readonly replyBy: LocalDate;
  readonly text: string;
  /** The record it was written in; null when it was raised by itself. */
  readonly fromEntryId: string | null;
  readonly state: 'OPEN' | 'ANSWERED' | 'WITHDRAWN';
  readonly answer: { readonly by: PersonId; readonly at: Instant; readonly text: string } | null;
};

/** The next manager's answer, or that it was taken back. */
export type IssueStepEntry = {
  readonly kind: 'issue-step';
  readonly entryId: string;
  readonly at: Instant;
  readonly saidBy: PersonId;
  readonly issueId: string;
  readonly step: 'answered' | 'withdrawn';
  readonly text: string;
};

/** As the head of a thread knows it: no words of it. */
export type OpenIssue = {
  readonly entryId: string;
  readonly to: PersonId;
  readonly raisedOn: LocalDate;
  readonly replyBy: LocalDate;
};
