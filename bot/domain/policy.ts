// The policy profile: every number of the supervision policy as data, owned by the principal social worker.
import type { LocalDate } from './ids';

/** One step of a grade's ladder. Phases follow each other; the last one has no end. */
export type LadderPhase = {
  readonly intervalDays: number;
  /** Whole days after the start date on which the phase ends; null for the last phase. */
  readonly untilDay: number | null;
  /** Whole months after the start date on which the phase ends; null when `untilDay` says it or the phase has no end. */
  readonly untilMonth: number | null;
  /** The phase also lasts until this milestone is recorded (R2: the six-month review, not the date). */
  readonly untilMilestone: 'six-month review' | null;
};

export type Ladder = {
  readonly grade: string;
  /** How the grade reads on a screen, e.g. "Newly qualified social worker". */
  readonly title: string;
  /** False for people outside the overdue logic (R12: students). */
  readonly reminded: boolean;
  readonly phases: readonly LadderPhase[];
};

export type PolicyProfile = {
  readonly name: string;
  readonly version: string;
  readonly effectiveFrom: LocalDate;
  readonly ladders: readonly Ladder[];
  readonly session: { readonly standardMinutes: number; readonly shortBelowMinutes: number };
  readonly reminders: {
    /** Local times `HH:MM` between which anything may be sent. */
    readonly sendFrom: string;
    readonly sendUntil: string;
    /** First reminder this many working days after the due date. */
    readonly firstAfterWorkingDays: number;
    /** Then at most one per this many working days. */
    readonly thenEveryWorkingDays: number;
  };
  readonly caseReference: {
    /** Regular expression source, matched against the whole upper-case reference. */
    readonly pattern: string;
    readonly example: string;
  };
  readonly quickDecision: { readonly maximumCharacters: number };
  /** R22: a session is booked within this many working days of a return. */
  readonly returnWithinWorkingDays: number;
  /** Leave longer than this many working days pauses the clock. */
  readonly longLeaveWorkingDays: number;
};

/** Bank holidays in GOV.UK's shape, England and Wales division. */
export type BankHolidays = {
  readonly division: string;
  readonly events: readonly { readonly title: string; readonly date: LocalDate }[];
};
