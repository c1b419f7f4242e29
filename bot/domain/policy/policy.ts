// The policy profile: every number of the supervision policy as data, owned by the principal social worker.
import type { LocalDate, PersonId } from '../ids';

export const intervalModes = ['EVERY_N_DAYS', 'PER_CALENDAR_MONTH'] as const;
/** R5: "monthly" is every so many days in one council and once in each calendar month in another. */
export type IntervalMode = (typeof intervalModes)[number];

/** One step of a grade's ladder. Phases follow each other; the last one has no end. */
export type LadderPhase = {
  /** Days from one session to the next; with `PER_CALENDAR_MONTH` only a guide for proposals. */
  readonly intervalDays: number;
  readonly mode: IntervalMode;
  /** Whole days after the start date on which the phase ends; null for the last phase. */
  readonly untilDay: number | null;
  /** Whole months after the start date on which the phase ends; null when `untilDay` says it or the phase has no end. */
  readonly untilMonth: number | null;
  /** The phase also lasts until this milestone is recorded (R2: the six-month review, not the date). */
  readonly untilMilestone: 'six-month review' | null;
  /** R4: the phase goes on after its end until both have agreed to step down; otherwise the date decides. */
  readonly endsWhenBothAgree: boolean;
};

export type Ladder = {
  readonly grade: string;
  /** How the grade reads on a screen, e.g. "Newly qualified social worker". */
  readonly title: string;
  /** False for people outside the overdue logic (R12: students). */
  readonly reminded: boolean;
  /** Whether a supervisor of this grade may decide about a child; otherwise a decision goes to whoever above may. */
  readonly decides: boolean;
  readonly phases: readonly LadderPhase[];
};

/** The steps of docs/rules.md, ladder of reminders. All counts are working days on which the supervisee is present. */
export type ReminderSteps = {
  /** Local times `HH:MM` between which anything may be sent. */
  readonly sendFrom: string;
  readonly sendUntil: string;
  /** "Due soon and not booked" this many ordinary working days before the due date, sooner where few are left to meet. */
  readonly dueSoonWorkingDays: number;
  /** Preparation for both, this many and one working day before a booked session. */
  readonly prepareWorkingDays: number;
  /** First reminder this many working days after the due date. */
  readonly firstAfterWorkingDays: number;
  /** Then at most one per this many working days. */
  readonly thenEveryWorkingDays: number;
};

/** Who else hears of a late session, and when. Working days late, supervisee present. */
export type EscalationSteps = {
  /** The next manager reads it in a weekly summary from here on. */
  readonly summaryAfterWorkingDays: number;
  /** Weekday of the summary, Monday 1 to Friday 5. */
  readonly summaryWeekday: number;
  /** Whoever is about to appear in a summary reads its line at least this many working days before. */
  readonly previewWorkingDays: number;
  /** The next manager hears of it individually. */
  readonly managerAfterWorkingDays: number;
  /** Grades with a step of their own, e.g. `NQSW: 3`. */
  readonly managerAfterByGrade: Readonly<Record<string, number>>;
  /** So many cancellations by the supervisor in a row, with nothing held between, count like the step above. */
  readonly cancellationsInARow: number;
  /** The manager after that, with a recovery plan to agree. */
  readonly headAfterWorkingDays: number;
  /** So many sessions cancelled, missed or interrupted within six months count like the step above. */
  readonly missedInSixMonths: number;
};

/** Prompts for a talk. A model changes what is asked, never the headings of a record, and is never scored. */
export type ToolkitModel = {
  readonly modelId: string;
  readonly name: string;
  /** "Use when…", in one line. */
  readonly useWhen: string;
  readonly prompts: readonly string[];
};

export type BehaviourFramework = {
  readonly name: string;
  readonly version: string;
  readonly statements: readonly { readonly code: string; readonly text: string }[];
};

/** A named stretch of days on which the council's offices are closed, both ends included. */
export type Closure = { readonly title: string; readonly fromDate: LocalDate; readonly toDate: LocalDate };

export type PolicyProfile = {
  readonly name: string;
  readonly version: string;
  /** A session is judged by the version in force on its day. */
  readonly effectiveFrom: LocalDate;
  readonly ladders: readonly Ladder[];
  readonly session: {
    readonly standardMinutes: number;
    readonly shortBelowMinutes: number;
    /** Whether group supervision counts towards the interval; by default it does not. */
    readonly groupCounts: boolean;
  };
  readonly reminders: ReminderSteps;
  readonly escalation: EscalationSteps;
  /** "Not now, because…": how long and how often in a row. */
  readonly snooze: { readonly atMostWorkingDays: number; readonly atMostTimes: number };
  /** R18: so many dates stand in the diary, so many months ahead. R23: a longer absence of the supervisor needs cover. */
  readonly booking: {
    readonly standingDates: number;
    readonly monthsAhead: number;
    readonly coverAfterWorkingDays: number;
  };
  /** R14: a request waits this many of the supervisor's working days before cover is offered. */
  readonly requests: { readonly answerWithinWorkingDays: number };
  /** R26, R27: the clocks of a record, in working days. */
  readonly record: {
    readonly issueTargetWorkingDays: number;
    readonly issueWithinWorkingDays: number;
    readonly disagreeWithinWorkingDays: number;
    readonly commentsWithinWorkingDays: number;
    /** Sessions that are due within so many days of each other use the short form first. */
    readonly shortFormUpToDays: number;
    /** R30: the note of a case discussion is on the child's file within so many working days. */
    readonly caseNoteWithinWorkingDays: number;
  };
  /** Mediation: the next manager answers within so many working days. */
  readonly upward: { readonly replyWithinWorkingDays: number };
  /** Days after a training until "what did I do differently?"; R62: months until a supervisor's training is old. */
  readonly learning: { readonly askAfterDays: number; readonly supervisorTrainingMonths: number };
  /** R43: per cent of a full caseload expected of the newly qualified, up to so many months after they began. */
  readonly newlyQualified: {
    readonly sharePercentTo3Months: number;
    readonly sharePercentTo6Months: number;
    readonly sharePercentTo9Months: number;
    readonly sharePercentTo12Months: number;
  };
  /** The council's own tools beside the shipped ones, and shipped ones it does not use. */
  readonly toolkit: { readonly own: readonly ToolkitModel[]; readonly retired: readonly string[] };
  /** The appraisal framework ("Our Behaviours"); records keep the version they were tagged with. */
  readonly behaviours: BehaviourFramework;
  /** R36, R37. */
  readonly agreement: { readonly signWithinWorkingDays: number; readonly reviewEveryDays: number };
  /** docs/retention.md: how long what is kept, in months. */
  readonly retention: {
    /** After somebody has left, until their file is reviewed: nothing of it goes by itself. */
    readonly workerFileMonths: number;
    /** After somebody has left, until the quick decisions of their file may go; null: with the file. */
    readonly quickDecisionMonths: number | null;
    /** After a reminder was sent, until the store lets go of it by itself. */
    readonly reminderMonths: number;
  };
  /** Where the words of a quick decision are typed: on the card, or in a dialog that posts to our own API. */
  readonly capture: 'card' | 'dialog';
  /** Days off for everybody besides bank holidays, for example over Christmas. */
  readonly closures: readonly Closure[];
  readonly caseReference: {
    /** Regular expression source, matched against the whole upper-case reference. */
    readonly pattern: string;
    readonly example: string;
  };
  readonly quickDecision: {
    readonly maximumCharacters: number;
    /** Local times `HH:MM`: "on the child's file?" on its day, and the question somebody may ask for, if no other card went before. */
    readonly childFileAskAt: string;
    readonly endOfDayAskAt: string;
    /** Its author may take it back within so many minutes. */
    readonly withdrawMinutes: number;
    /** At most so many decisions are looked at again in one session, oldest first. */
    readonly lookAgainAtOnce: number;
    /** So many working days without an answer, or after the day for the child's file, until it is asked again. */
    readonly askAgainWorkingDays: number;
  };
  /** R22: a session is booked within this many working days of a return. */
  readonly returnWithinWorkingDays: number;
  /** Leave longer than this many working days pauses the clock. */
  readonly longLeaveWorkingDays: number;
  /** Who made this version in the app, and why; null for one that came with the files. */
  readonly changed: { readonly by: PersonId; readonly on: LocalDate; readonly why: string } | null;
};

/** A profile as an older file or store has it: what it leaves out is filled by `completed`. */
export type GivenPolicy = Omit<
  PolicyProfile,
  | 'ladders'
  | 'caseReference'
  | 'quickDecision'
  | 'returnWithinWorkingDays'
  | 'longLeaveWorkingDays'
  | 'session'
  | 'reminders'
  | 'escalation'
  | 'snooze'
  | 'booking'
  | 'requests'
  | 'record'
  | 'upward'
  | 'learning'
  | 'newlyQualified'
  | 'toolkit'
  | 'behaviours'
  | 'agreement'
  | 'retention'
  | 'capture'
  | 'closures'
  | 'changed'
> & {
  readonly ladders?:
    | readonly (Omit<Ladder, 'phases' | 'decides'> & {
        readonly decides?: boolean | undefined;
        readonly phases: readonly (Omit<LadderPhase, 'mode' | 'endsWhenBothAgree'> & Given<LadderPhase>)[];
      })[]
    | undefined;
  readonly caseReference?: PolicyProfile['caseReference'] | undefined;
  readonly quickDecision?: Given<PolicyProfile['quickDecision']> | undefined;
  readonly returnWithinWorkingDays?: number | undefined;
  readonly longLeaveWorkingDays?: number | undefined;
  readonly session?: Given<PolicyProfile['session']> | undefined;
  readonly reminders?: Given<ReminderSteps> | undefined;
  readonly escalation?: Given<EscalationSteps> | undefined;
  readonly snooze?: Given<PolicyProfile['snooze']> | undefined;
  readonly booking?: Given<PolicyProfile['booking']> | undefined;
  readonly requests?: Given<PolicyProfile['requests']> | undefined;
  readonly record?: Given<PolicyProfile['record']> | undefined;
  readonly upward?: Given<PolicyProfile['upward']> | undefined;
  readonly learning?: Given<PolicyProfile['learning']> | undefined;
  readonly newlyQualified?: Given<PolicyProfile['newlyQualified']> | undefined;
  readonly toolkit?: PolicyProfile['toolkit'] | undefined;
  readonly behaviours?: BehaviourFramework | undefined;
  readonly agreement?: Given<PolicyProfile['agreement']> | undefined;
  readonly retention?: Given<PolicyProfile['retention']> | undefined;
  readonly capture?: PolicyProfile['capture'] | undefined;
  readonly closures?: readonly Closure[] | undefined;
  readonly changed?: PolicyProfile['changed'] | undefined;
};

type Given<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

/** Bank holidays in GOV.UK's shape, England and Wales division. */
export type BankHolidays = {
  readonly division: string;
  readonly events: readonly { readonly title: string; readonly date: LocalDate }[];
};

/** Versions oldest first, at least one. */
export type PolicyVersions = readonly [PolicyProfile, ...PolicyProfile[]];

/** The version in force on a day: the newest that has begun; before all of them the first. */
export function policyOn({ policies }: { readonly policies: PolicyVersions }, day: LocalDate): PolicyProfile {
  return policies.filter(({ effectiveFrom }) => effectiveFrom <= day).at(-1) ?? policies[0];
}

/** The versions that still matter on a day: the one in force and those that begin later. */
export function policiesFrom(council: { readonly policies: PolicyVersions }, day: LocalDate): PolicyVersions {
  return [policyOn(council, day), ...council.policies.filter(({ effectiveFrom }) => effectiveFrom > day)];
}

/**
 * A council's own versions after the shipped one: that counts only for the days before the first of their own.
 */
export function ownAfterShipped(own: readonly PolicyProfile[], shipped: PolicyVersions): PolicyVersions {
  const [first, ...rest] = [...own].sort(byDay);
  if (first === undefined) return shipped;
  const before = shipped.filter(({ effectiveFrom }) => effectiveFrom < first.effectiveFrom);
  return [...before, first, ...rest].reduce<PolicyVersions>(withVersion, [before[0] ?? first]);
}

/**
 * The versions with one more: one of the same day is replaced. What was in force before stays, so that an old
 * session is still judged by its own policy.
 */
export function withVersion(policies: readonly PolicyProfile[], added: PolicyProfile): PolicyVersions {
  const others = policies.filter(({ effectiveFrom }) => effectiveFrom !== added.effectiveFrom);
  const [first = added, ...rest] = [...others, added].sort(byDay);
  return [first, ...rest];
}

const byDay = (one: PolicyProfile, other: PolicyProfile) =>
  one.effectiveFrom < other.effectiveFrom ? -1 : 1;
