// Between which ends every number of a policy profile lies; whole numbers, both ends included.
import type { PolicyProfile } from './policy';

/** Characters. No council may set more: a quick decision that tells the whole story would be a second child's record. */
export const longestQuickDecision = 1_000;

/** The parts of a profile that hold whole numbers, with the limits of each. The council files have the same. */
export const numberLimits = {
  session: { standardMinutes: [1, 480], shortBelowMinutes: [0, 480] },
  reminders: {
    dueSoonWorkingDays: [0, 60],
    prepareWorkingDays: [1, 60],
    firstAfterWorkingDays: [1, 60],
    thenEveryWorkingDays: [1, 60],
  },
  escalation: {
    summaryAfterWorkingDays: [1, 260],
    summaryWeekday: [1, 5],
    previewWorkingDays: [2, 60],
    managerAfterWorkingDays: [1, 260],
    cancellationsInARow: [1, 20],
    headAfterWorkingDays: [1, 260],
    missedInSixMonths: [1, 20],
  },
  snooze: { atMostWorkingDays: [1, 20], atMostTimes: [0, 20] },
  booking: { standingDates: [0, 20], monthsAhead: [1, 12], coverAfterWorkingDays: [1, 260] },
  requests: { answerWithinWorkingDays: [1, 20] },
  record: {
    issueTargetWorkingDays: [1, 60],
    issueWithinWorkingDays: [1, 60],
    disagreeWithinWorkingDays: [1, 60],
    commentsWithinWorkingDays: [1, 60],
    shortFormUpToDays: [0, 60],
    caseNoteWithinWorkingDays: [1, 60],
  },
  upward: { replyWithinWorkingDays: [1, 60] },
  learning: { askAfterDays: [1, 365], supervisorTrainingMonths: [1, 120] },
  newlyQualified: {
    sharePercentTo3Months: [1, 100],
    sharePercentTo6Months: [1, 100],
    sharePercentTo9Months: [1, 100],
    sharePercentTo12Months: [1, 100],
  },
  agreement: { signWithinWorkingDays: [1, 60], reviewEveryDays: [1, 1_100] },
  retention: { workerFileMonths: [1, 1_200], reminderMonths: [2, 120] },
  quickDecision: {
    maximumCharacters: [100, longestQuickDecision],
    withdrawMinutes: [0, 60],
    lookAgainAtOnce: [1, 20],
    askAgainWorkingDays: [1, 20],
  },
} as const satisfies { readonly [Part in NumberPart]: Limits<PolicyProfile[Part]> };

/** Limits of the numbers that stand by themselves, and of those a ladder and its grades repeat. */
export const singleLimits = { returnWithinWorkingDays: [1, 60], longLeaveWorkingDays: [1, 260] } as const;
export const phaseLimits = { intervalDays: [1, 366], untilDay: [1, 3_660], untilMonth: [1, 120] } as const;
export const managerAfterByGradeLimits = [1, 260] as const;
/** Months; or none, and they are kept with the file. */
export const quickDecisionMonthsLimits = [1, 1_200] as const;
/** Both ends included. */
export const longestClosureDays = 31;
/** How many models and prompts there may be, and how many characters each part of them has at most. */
export const toolkitLimits = {
  own: 40,
  retired: 60,
  modelId: 60,
  name: 80,
  useWhen: 200,
  prompts: 20,
  prompt: 300,
} as const;
/** The same of the behaviour framework. */
export const behaviourLimits = { name: 80, version: 40, statements: 40, code: 40, text: 200 } as const;

/** The parts of a profile that hold whole numbers. */
export type NumberPart =
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
  | 'agreement'
  | 'retention'
  | 'quickDecision';
type Limits<Part> = {
  readonly [Key in keyof Part as Part[Key] extends number ? Key : never]: readonly [number, number];
};
