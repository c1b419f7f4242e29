// A worker's supervision thread: its head (the facts every rule needs) and the entries that never change once written.
import type { CaseReference, Instant, LocalDate, OperationId, PersonId } from './ids';

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

/** docs/rules.md, quick decisions. */
export const oversightTypes = ['decision', 'advice', 'endorsement', 'information'] as const;
export type OversightType = (typeof oversightTypes)[number];

/** A session put in the diary and not yet held. */
export type BookedSession = {
  readonly sessionId: string;
  readonly on: LocalDate;
  /** Local time `HH:MM`, or null when only the day is known. */
  readonly at: string | null;
  readonly supervisorId: PersonId;
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
  } | null;
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
};

/** Shown to people as "Quick decision (management oversight)". */
export type ManagementOversightEntry = {
  readonly kind: 'decision';
  readonly entryId: string;
  readonly operationId: OperationId;
  /** When it was said; the place in the timeline. */
  readonly at: Instant;
  readonly type: OversightType;
  readonly state: 'PROPOSED' | 'CONFIRMED';
  readonly supervisorId: PersonId;
  readonly loggedBy: PersonId;
  readonly loggedAt: Instant;
  /** The whole text, or its first words when `fullTextIn` names the document that holds all of it. */
  readonly text: string;
  readonly why: string;
  readonly fullTextIn: string | null;
  readonly references: readonly CaseReference[];
  readonly referenceToFollow: boolean;
  /** Who brought a reference that was to follow, and when. The text never changes. */
  readonly referencesAdded: { readonly by: PersonId; readonly at: Instant } | null;
  readonly action: { readonly owner: PersonId; readonly byOn: LocalDate } | null;
  readonly childFile: {
    readonly recorder: PersonId;
    readonly byOn: LocalDate;
    readonly state: 'PENDING';
  } | null;
  readonly revisitAtNextFormal: boolean;
  /** R33: logged more than one working day after it was said. */
  readonly late: boolean;
};

export type ActionEntry = {
  readonly kind: 'action';
  readonly entryId: string;
  readonly at: Instant;
  readonly owner: PersonId;
  readonly byOn: LocalDate;
  readonly state: 'OPEN';
  /** The quick decision it came from. */
  readonly fromEntryId: string;
  readonly text: string;
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

export type ThreadEntry = SessionEntry | ManagementOversightEntry | ActionEntry | ReasonEntry;
export type EntryKind = ThreadEntry['kind'];
