// A worker's supervision thread: its head (the facts every rule needs) and the entries that never change once written.

import type { ActionEntry, ActionStepEntry, OpenAction } from './actions/action';
import type { IssueStepEntry, OpenIssue, UpwardIssueEntry } from './actions/upward-issue';
import type {
  ActivityEntry,
  ActivityStepEntry,
  DueActivity,
  FrameworkFeedbackEntry,
  OpenedEarlierEntry,
} from './activities/activity';
import type {
  AgreementEntry,
  AgreementInHead,
  AgreementStepEntry,
  InductionInHead,
  InductionStepEntry,
  PolicyReadEntry,
} from './agreements/agreement';
import type { CaseDiscussionEntry } from './cases/case-discussion';
import type {
  DecisionStepEntry,
  ManagementOversightEntry,
  OpenDecision,
} from './decisions/management-oversight';
import type { CaseReference, Instant, LocalDate, PersonId } from './ids';
import type { ClosedRecord, OpenRecord, RecordEntry, RecordStepEntry } from './records/record';

export const sessionKinds = [
  'FORMAL',
  'INFORMAL',
  'CHECK_IN',
  'GROUP',
  'JOINT',
  'ADDITIONAL',
  'DEBRIEF',
] as const;
export type SessionKind = (typeof sessionKinds)[number];

export const sessionStates = ['PLANNED', 'HELD', 'HELD_PART', 'CANCELLED', 'MISSED'] as const;
export type SessionState = (typeof sessionStates)[number];

/** docs/rules.md, reasons: why a session was late, cut short or could not be held. Never a medical reason. */
export const reasonCodes = [
  'SUPERVISEE_WORKLOAD',
  'SUPERVISOR_WORKLOAD',
  'MASH_24H',
  'DUTY',
  'COURT',
  'ANNUAL_LEAVE',
  'AWAY',
  'NOT_READY',
  'OTHER',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** A session put in the diary and not yet held. */
export type BookedSession = {
  readonly sessionId: string;
  readonly on: LocalDate;
  /** Local time `HH:MM`, or null when only the day is known. */
  readonly at: string | null;
  readonly supervisorId: PersonId;
  readonly kind: 'FORMAL' | 'ADDITIONAL';
  /** How long it is planned for. */
  readonly minutes: number;
  /** Who decides on MASH or duty while the two meet; null when neither is on duty. */
  readonly cover: PersonId | null;
  /** The request it was booked for (R14): given up without a new date, that waits again. */
  readonly answers?: AdditionalRequest;
};

/** A session that was given up, missed or cut short, and why. */
export type Setback = {
  readonly on: LocalDate;
  readonly state: 'CANCELLED' | 'MISSED' | 'HELD_PART';
  /** Who said so; null when it came with the files. */
  readonly by: PersonId | null;
  /** Whose session it was. */
  readonly supervisorId: PersonId;
  readonly reason: ReasonCode | null;
};

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

/** What is known of a thread without reading its entries. Rewritten with each entry, under its ETag. */
export type ThreadHead = {
  readonly personId: PersonId;
  /** Goes up with every write, so that an older copy never replaces a newer one. */
  readonly revision: number;
  /** Nobody starts life overdue: without history the first interval runs from here. */
  readonly countsFrom: LocalDate;
  readonly lastFormal: {
    readonly heldOn: LocalDate;
    readonly supervisorId: PersonId;
    readonly minutes: number | null;
  } | null;
  /** Soonest first. */
  readonly booked: readonly BookedSession[];
  /** Somebody said what got in the way; reminders are quiet until the day after `quietUntil`. */
  readonly inTheWay: {
    readonly reason: ReasonCode;
    readonly saidBy: PersonId;
    readonly saidOn: LocalDate;
    readonly quietUntil: LocalDate;
    /** How often in a row since the last session; the policy's snooze limits it. */
    readonly times: number;
  } | null;
  /** Newest first, of the last six months, at most ten. */
  readonly setbacks: readonly Setback[];
  /** R21: cancelled with the new date to follow; a task for this day. */
  readonly dateToFollow: { readonly by: PersonId; readonly byOn: LocalDate } | null;
  /** The question that is open now; null when no step is ending. */
  readonly stepDown: StepDownQuestion | null;
  /** R4: days on which both agreed to step down, oldest first. */
  readonly steppedDownOn: readonly LocalDate[];
  readonly longerInterval: LongerInterval | null;
  readonly requests: readonly AdditionalRequest[];
  /** The worker raised the late session with the next manager. */
  readonly raised: { readonly by: PersonId; readonly on: LocalDate } | null;
  /** What the next manager, or the one after, will do about a session that is very late, and by when. */
  readonly escalationNote: { readonly by: PersonId; readonly on: LocalDate; readonly byOn: LocalDate } | null;
  /** Since when messages cannot be delivered to this person in Teams. */
  readonly unreachableSince: LocalDate | null;
  /** Actions nobody has finished, earliest date first. */
  readonly actions: readonly OpenAction[];
  /** Taken upward and not answered yet, oldest first. */
  readonly issues: readonly OpenIssue[];
  /** Records somebody still has to write or sign, oldest first. */
  readonly records: readonly OpenRecord[];
  /** Records both have signed, newest first, at most six. */
  readonly closedRecords: readonly ClosedRecord[];
  /** The newest agreement made in the product; those on paper are in the council's files. */
  readonly agreement: AgreementInHead | null;
  /** The policy version this person said they have read last. */
  readonly policyRead: { readonly version: string; readonly on: LocalDate } | null;
  /** Running until every step is done; null when there is none. */
  readonly induction: InductionInHead | null;
  /** Trainings to ask after, checks that expire, health checks that come back; earliest first. */
  readonly dueActivities: readonly DueActivity[];
  /** Quick decisions of which something is still open, oldest first by when they were said. */
  readonly open: readonly OpenDecision[];
  /** This person asked to be asked "anything said in passing?" at the end of the day. */
  readonly endOfDayQuestion: boolean;
  /** Newest first, at most ten. */
  readonly recentReferences: readonly {
    readonly reference: CaseReference;
    readonly loggedBy: PersonId;
    readonly at: Instant;
  }[];
  /** The newest quick decision, so that a manager's last supervisee comes first. */
  readonly lastLogged: { readonly by: PersonId; readonly at: Instant } | null;
};

export type SessionEntry = {
  readonly kind: 'session';
  readonly entryId: string;
  readonly at: Instant;
  readonly on: LocalDate;
  /** Local time `HH:MM` or null. */
  readonly time: string | null;
  readonly sessionKind: SessionKind;
  readonly state: SessionState;
  readonly supervisorId: PersonId;
  readonly minutes: number | null;
  readonly reason: ReasonCode | null;
  readonly loggedBy: PersonId | null;
  readonly loggedAt: Instant;
  /** The booking it answers or replaces: on a session that was held, cancelled or moved. */
  readonly bookingId: string | null;
  /** On a session cancelled or cut short: the new date, or null when it is to follow. */
  readonly movedTo: LocalDate | null;
  readonly cover: PersonId | null;
};

/** "Something's in the way": the reason a session is late, in the worker's thread for both to see. */
export type ReasonEntry = {
  readonly kind: 'reason';
  readonly entryId: string;
  readonly at: Instant;
  readonly reason: ReasonCode;
  readonly saidBy: PersonId;
  readonly dueOn: LocalDate | null;
  readonly quietUntil: LocalDate;
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

export type ThreadEntry =
  | SessionEntry
  | ManagementOversightEntry
  | DecisionStepEntry
  | ActionEntry
  | ActionStepEntry
  | UpwardIssueEntry
  | IssueStepEntry
  | CaseDiscussionEntry
  | RecordEntry
  | RecordStepEntry
  | AgreementEntry
  | AgreementStepEntry
  | PolicyReadEntry
  | InductionStepEntry
  | ActivityEntry
  | ActivityStepEntry
  | FrameworkFeedbackEntry
  | OpenedEarlierEntry
  | ReasonEntry
  | StepDownEntry
  | IntervalEntry
  | RequestEntry
  | EscalationEntry;
export type EntryKind = ThreadEntry['kind'];

/** The head of a thread nobody has written in. The first due date is counted from `countsFrom`. */
export const newHead = (personId: PersonId, countsFrom: LocalDate): ThreadHead => ({
  personId,
  revision: 0,
  countsFrom,
  lastFormal: null,
  booked: [],
  inTheWay: null,
  setbacks: [],
  dateToFollow: null,
  stepDown: null,
  steppedDownOn: [],
  longerInterval: null,
  requests: [],
  raised: null,
  escalationNote: null,
  unreachableSince: null,
  actions: [],
  issues: [],
  records: [],
  closedRecords: [],
  agreement: null,
  policyRead: null,
  induction: null,
  dueActivities: [],
  open: [],
  endOfDayQuestion: false,
  recentReferences: [],
  lastLogged: null,
});
