// What the daily card may say to somebody: one kind for each line of docs/rules.md, ladder of reminders.

import type { OpenAction } from '../actions/action';
import type { OpenDecision } from '../decisions/management-oversight';
import type { LocalDate, PersonId } from '../ids';

/**
 * Most urgent first: the order on a card, and who gets a turn when it is full. What comes too late a day later (a return,
 * a session tomorrow, what must be read before others hear) goes before what only asks again.
 */
export const promptKinds = [
  /** To a new starter and their supervisor on the first day in: the policy to read, and what to begin with. A second time it is quiet. */
  'induction',
  /** To the supervisor: the booked day is here or has passed: held, interrupted, or moved with a reason? */
  'outcome',
  /** To the supervisor on the worker's return: wellbeing first, and when supervision is due (R22). */
  'return',
  /** To both on the day somebody approved: their file was opened. To the data protection officer: a yes is waited for. Once each. */
  'opening',
  /** To whoever records it: is this on the child's file (R30)? One line for everything that is due. */
  'child-file',
  /**
   * To the supervisor: one of the two is away by now on the day of a booked session, or its hour was given twice. Once,
   * instead of preparation.
   */
  'clash',
  /** To both: the session is in two working days, or tomorrow. */
  'prepare',
  /** To a new supervisor, once: a note waits for them, to be read before the first session. */
  'hand-over',
  /** R27: to the worker on the last day for comments, then to a supervisor who has not signed either. Once each. */
  'sign-record',
  /** To the supervisor: what the next manager will read, at least two working days before. */
  'heads-up',
  /** To the supervisor, then with cover offered, then to the next manager: additional supervision was asked for. */
  'request',
  /** To whoever has not answered a quick decision yet. One line for all of them. */
  'answer-decisions',
  /** To the next manager: what was taken upward waits for an answer, on the eve of its day and once after it. */
  'issue',
  /** To the supervisor when the clock is paused: what needs a new owner. */
  'paused',
  /** To the next manager, weekly: who is late, in one list. Early here, so that a full card never costs a week. */
  'summary',
  /** To the next manager individually; an action note is asked for. */
  'very-late',
  /** To the manager after that: a recovery plan is asked for. */
  'recovery',
  /** To the owner of actions: those that are due, in one line; weekly until they are done, carried or dropped. */
  'actions',
  /** To the supervisor: cancelled with a date to follow (R21). */
  'rebook',
  /** To the next manager: a longer standing interval waits for a yes or no. */
  'longer-interval',
  /** To both: move to the next step of the ladder (R4)? */
  'step-down',
  /** R26: to whoever held sessions: their records are to be written, in one line. Target day, eve of the last day, once after that. */
  'record',
  /** To the supervisor: one working day late, then at most one in three. */
  'overdue',
  /** To the next manager: the supervisor is away and nobody covers (R23), or has left and nobody comes after them. */
  'cover',
  /** To the supervisor, or of a supervisor to the next manager: this person cannot be reached in Teams. */
  'unreachable',
  /** To the supervisor, five working days ahead: not booked yet. */
  'due-soon',
  /** To a new supervisor, once and in one line: whom they supervise now, where no note says so. */
  'takes-over',
  /** R36, R37: to both: no agreement yet, a review is due, or it waits for a signature. */
  'agreement',
  /** To the supervisor: a check expires within a month. To a manager: their team's health check comes back. */
  'activity',
  /** R38: to everybody: a new version of the policy is there to read. Once. */
  'policy-read',
  /** To whoever asked to be asked: anything said in passing? */
  'end-of-day',
] as const;
export type PromptKind = (typeof promptKinds)[number];

/**
 * One thing to say to one person. Said once for each `kind`, `about`, `anchor` and `step`, as far back as what was said
 * is remembered (a month).
 */
export type Prompt = {
  readonly kind: PromptKind;
  /** Whose supervision it is about; for a summary and for what is said of quick decisions, actions, records to be written and people taken over the recipient. */
  readonly about: PersonId;
  /** What it hangs on: the due date, the day of a session, the day something was asked or began. */
  readonly anchor: LocalDate;
  /**
   * Goes up when the same thing may be said again. Where it also says which of several things is meant: prepare 1 is the
   * first and 2 the one on the eve; clash 2 is an hour given twice; request 2 offers cover to the supervisor and 3 tells
   * the next manager; heads-up 1 comes before the weekly summary, 2 before the next manager hears of it individually, 3 before the manager after
   * that; unreachable 1 is refused by Teams and 2 works only at hours when nothing is sent; sign-record 1 goes to the worker and 2
   * to the supervisor; record 1 is the target day, 2 the last day or its eve, 3 late; issue 1 is the eve of its day and 2
   * after it; agreement 1 is missing, 2 to be looked at again, 3 waits for a signature; opening 1 is
   that the file was opened, 2 waits for the data protection officer, 3 asks the worker, who finds it when they look; induction
   * 1 is the first day and 2 what is still open four weeks later.
   */
  readonly step: number;
  /**
   * The booked session (outcome, prepare, clash), or the request, issued record, issue, agreement or activity it is
   * about; an outcome without one asks on an unbooked due date.
   */
  readonly subjectId: string | null;
  /** Everybody a summary names. */
  readonly names: readonly SummaryLine[];
  /** The quick decisions meant by `child-file` and `answer-decisions`, oldest first; both are about their recipient. */
  readonly decisions?: readonly PromptedDecision[];
  /** The actions meant by `actions`, earliest date first; the prompt is about its recipient. */
  readonly actions?: readonly PromptedAction[];
  /** The records meant by `record`, soonest last day first; the prompt is about its recipient. */
  readonly records?: readonly PromptedRecord[];
  /** The workers meant by `takes-over`, whoever came first first; the prompt is about its recipient. */
  readonly people?: readonly TakenOver[];
};

/** A worker, and since when the recipient supervises them. */
export type TakenOver = { readonly about: PersonId; readonly since: LocalDate };

/** A record somebody is asked to write, without its words. */
export type PromptedRecord = {
  /** Whose thread. */
  readonly about: PersonId;
  readonly recordId: string;
  readonly heldOn: LocalDate;
  /** R26, as it is today. */
  readonly issueBy: LocalDate;
  readonly begun: boolean;
  /** As in `Prompt`. */
  readonly step: number;
  /** Its author has left: whoever supervises now, or the next manager, hears that it was never written. */
  readonly insteadOf: PersonId | null;
};

/** An action somebody is asked about, without its words. */
export type PromptedAction = {
  /** Whose thread. */
  readonly about: PersonId;
  readonly action: OpenAction;
  /** The owner has left, supervises no longer or is away for long: whoever supervises now is asked. */
  readonly insteadOf: PersonId | null;
};

/** A quick decision somebody is asked about, without its content. */
export type PromptedDecision = {
  /** Whose thread. */
  readonly about: PersonId;
  readonly open: OpenDecision;
  /** Child-file: what of it this recipient is asked about; otherwise empty. */
  readonly items: OpenDecision['childFile'];
  /**
   * Child-file: the usual recorder is away, has left or moved on, and somebody else is asked. Answer-decisions: Teams
   * does not reach whoever has the authority, and this recipient is to ring them.
   */
  readonly insteadOf: PersonId | null;
};

/** One line of the next manager's weekly summary: a name, a date and a reason, nothing else. */
export type SummaryLine = {
  readonly personId: PersonId;
  readonly supervisorId: PersonId;
  readonly dueOn: LocalDate;
  readonly workingDaysLate: number;
  readonly bookedOn: LocalDate | null;
  readonly reasonGiven: boolean;
};

/** A prompt that was said to somebody, or may have been. */
export type Said = Pick<Prompt, 'kind' | 'about' | 'anchor' | 'step' | 'subjectId'> & {
  readonly recipient: PersonId;
  readonly on: LocalDate;
};

export type Skipped = { readonly person: PersonId; readonly why: string };

/** Of these there may be several of one day in one thread: only the subject tells them apart. */
export const toldApartBySubject: readonly PromptKind[] = ['sign-record', 'activity'];

/** What may go out now: one card a recipient, its prompts most urgent first, and who is left in peace and why. */
export type PromptsDue = {
  /** By person id. */
  readonly recipients: readonly { readonly recipient: PersonId; readonly prompts: readonly Prompt[] }[];
  readonly skipped: readonly Skipped[];
};

/** More than two things on a card nobody asked for would be a wall of words and buttons; the others wait their turn. */
export const promptsOnOneCard = 2;
