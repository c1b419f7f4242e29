// The policy profile the product ships: the national minimum where there is one, a common local number elsewhere.
import { localDate } from '../dates';
import type { LocalDate } from '../ids';
import type { GivenPolicy, Ladder, LadderPhase, PolicyProfile } from './policy';
import { longestQuickDecision } from './policy-limits';

/** "Default 1". A council replaces it with its own `policy.json`. */
export const defaultPolicy: PolicyProfile = {
  name: 'Default',
  version: '1',
  effectiveFrom: day('2026-01-01'),
  ladders: [
    // R12: students learn under their programme's own agreement and stay outside the overdue logic.
    { ...every('STUDENT', 'Student social worker', 7), reminded: false },
    {
      grade: 'NQSW',
      title: 'Newly qualified social worker',
      reminded: true,
      decides: false,
      phases: [
        // R1: weekly for the first six weeks of employment. R4: both agree to step down.
        { ...always(7), untilDay: 42, endsWhenBothAgree: true },
        // R2: fortnightly until six months have passed and the six-month review is recorded.
        { ...always(14), untilMonth: 6, untilMilestone: 'six-month review' },
        // R3: then at least monthly.
        always(28),
      ],
    },
    // R5: at least monthly, here every four weeks. R10: unqualified and support staff are in scope.
    every('SW', 'Social worker', 28),
    every('SP', 'Senior practitioner', 28),
    every('AP', 'Advanced practitioner', 28),
    every('FSW', 'Family support worker', 28),
    every('PA', 'Personal adviser', 28),
    every('BUSINESS_SUPPORT', 'Business support officer', 42),
    deciding(every('ATM', 'Assistant team manager', 28)),
    // R9: managers are supervised too, less often but regularly.
    deciding(every('TM', 'Team manager', 28)),
    deciding(every('SM', 'Service manager', 42)),
    deciding(every('HOS', 'Head of service', 56)),
    deciding(every('AD', 'Assistant director', 56)),
    every('IRO', 'Independent reviewing officer', 28),
    deciding(every('DCS', "Director of children's services", 56)),
  ],
  // R17: book 90 minutes; below 60 it is shown as short and not silently counted.
  session: { standardMinutes: 90, shortBelowMinutes: 60, groupCounts: false },
  reminders: {
    sendFrom: '08:30',
    sendUntil: '17:30',
    dueSoonWorkingDays: 5,
    prepareWorkingDays: 2,
    firstAfterWorkingDays: 1,
    thenEveryWorkingDays: 3,
  },
  escalation: {
    summaryAfterWorkingDays: 5,
    summaryWeekday: 5,
    previewWorkingDays: 2,
    managerAfterWorkingDays: 10,
    managerAfterByGrade: { NQSW: 3 },
    cancellationsInARow: 2,
    headAfterWorkingDays: 20,
    missedInSixMonths: 3,
  },
  snooze: { atMostWorkingDays: 5, atMostTimes: 2 },
  // R18: three months of dates. R23: cover when the supervisor is away for longer than ten working days.
  booking: { standingDates: 3, monthsAhead: 3, coverAfterWorkingDays: 10 },
  // R14.
  requests: { answerWithinWorkingDays: 2 },
  // R26, R27.
  record: {
    issueTargetWorkingDays: 5,
    issueWithinWorkingDays: 10,
    disagreeWithinWorkingDays: 2,
    commentsWithinWorkingDays: 5,
    shortFormUpToDays: 7,
    caseNoteWithinWorkingDays: 5,
  },
  upward: { replyWithinWorkingDays: 10 },
  learning: { askAfterDays: 28, supervisorTrainingMonths: 24 },
  // R43.
  newlyQualified: {
    sharePercentTo3Months: 25,
    sharePercentTo6Months: 50,
    sharePercentTo9Months: 70,
    sharePercentTo12Months: 90,
  },
  toolkit: { own: [], retired: [] },
  behaviours: {
    name: 'Our Behaviours',
    version: '1',
    statements: [
      { code: 'together', text: 'We work together' },
      { code: 'listen', text: 'We listen, and say what we heard' },
      { code: 'own', text: 'We own what we decide' },
      { code: 'learn', text: 'We learn and try again' },
      { code: 'respect', text: 'We respect difference' },
    ],
  },
  // R36, R37.
  agreement: { signWithinWorkingDays: 10, reviewEveryDays: 365 },
  // No national rule was found: councils differ, and each sets its own (docs/retention.md).
  retention: { workerFileMonths: 72, quickDecisionMonths: null, reminderMonths: 13 },
  capture: 'card',
  closures: [],
  caseReference: { pattern: '^[A-Z]{2,5}-[0-9]{4,8}$', example: 'LCS-204417' },
  quickDecision: {
    maximumCharacters: longestQuickDecision,
    // Late enough for a day to have happened, early enough to write it down before leaving.
    childFileAskAt: '16:00',
    endOfDayAskAt: '16:30',
    withdrawMinutes: 5,
    lookAgainAtOnce: 7,
    askAgainWorkingDays: 3,
  },
  // R22.
  returnWithinWorkingDays: 5,
  longLeaveWorkingDays: 10,
  changed: null,
};

/** What an older or shorter profile leaves out is the shipped profile's. */
export function completed(given: GivenPolicy): PolicyProfile {
  const shipped = defaultPolicy;
  const ladders = given.ladders ?? shipped.ladders;
  const reminders = filled(shipped.reminders, given.reminders);
  return {
    ...given,
    caseReference: given.caseReference ?? shipped.caseReference,
    quickDecision: quickDecisionOf(given.quickDecision, reminders),
    returnWithinWorkingDays: given.returnWithinWorkingDays ?? shipped.returnWithinWorkingDays,
    longLeaveWorkingDays: given.longLeaveWorkingDays ?? shipped.longLeaveWorkingDays,
    ladders: ladders.map((ladder) => ({
      ...ladder,
      decides: ladder.decides ?? shippedDecides(ladder.grade),
      phases: ladder.phases.map((phase) => ({
        ...phase,
        mode: phase.mode ?? 'EVERY_N_DAYS',
        endsWhenBothAgree: phase.endsWhenBothAgree ?? false,
      })),
    })),
    session: filled(shipped.session, given.session),
    reminders,
    escalation: {
      ...filled(shipped.escalation, given.escalation),
      managerAfterByGrade: given.escalation?.managerAfterByGrade ?? shippedFor(ladders),
    },
    snooze: filled(shipped.snooze, given.snooze),
    booking: filled(shipped.booking, given.booking),
    requests: filled(shipped.requests, given.requests),
    record: filled(shipped.record, given.record),
    upward: filled(shipped.upward, given.upward),
    learning: filled(shipped.learning, given.learning),
    newlyQualified: filled(shipped.newlyQualified, given.newlyQualified),
    toolkit: given.toolkit ?? shipped.toolkit,
    behaviours: given.behaviours ?? shipped.behaviours,
    agreement: filled(shipped.agreement, given.agreement),
    retention: filled(shipped.retention, given.retention),
    capture: given.capture ?? shipped.capture,
    closures: given.closures ?? shipped.closures,
    changed: given.changed ?? null,
  };
}

/** The shipped steps of the grades this profile has. */
function shippedFor(ladders: readonly { readonly grade: string }[]): Readonly<Record<string, number>> {
  const shipped = Object.entries(defaultPolicy.escalation.managerAfterByGrade);
  return Object.fromEntries(shipped.filter(([grade]) => ladders.some((ladder) => ladder.grade === grade)));
}

/** A grade that only this council has decides when its ladder says so. */
const shippedDecides = (grade: string): boolean =>
  defaultPolicy.ladders.some((ladder) => ladder.grade === grade && ladder.decides);

/** Times of asking that the profile leaves out are within its own hours of sending. */
function quickDecisionOf(
  given: GivenPolicy['quickDecision'],
  { sendFrom, sendUntil }: PolicyProfile['reminders'],
): PolicyProfile['quickDecision'] {
  const part = filled(defaultPolicy.quickDecision, given);
  const latest = halfAnHourBefore(sendUntil);
  const within = (time: string) =>
    sendFrom <= time && time < sendUntil ? time : latest < sendFrom ? sendFrom : latest;
  return {
    ...part,
    // An older version may hold more: a quick decision is never a second record of the child.
    maximumCharacters: Math.min(part.maximumCharacters, longestQuickDecision),
    childFileAskAt: given?.childFileAskAt ?? within(part.childFileAskAt),
    endOfDayAskAt: given?.endOfDayAskAt ?? within(part.endOfDayAskAt),
  };
}

function halfAnHourBefore(time: string): string {
  const minutes = Math.max(0, Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) - 30);
  return [minutes / 60, minutes % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');
}

/** A part named with nothing in it counts as left out. */
function filled<Part extends object>(
  shipped: Part,
  given: { readonly [Key in keyof Part]?: Part[Key] | undefined } = {},
): Part {
  const named = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...shipped, ...Object.fromEntries(named) };
}

function every(grade: string, title: string, intervalDays: number): Ladder {
  return { grade, title, reminded: true, decides: false, phases: [always(intervalDays)] };
}

/** Managers may decide about a child; a senior practitioner who supervises takes it to one who may. */
function deciding(ladder: Ladder): Ladder {
  return { ...ladder, decides: true };
}

function always(intervalDays: number): LadderPhase {
  return {
    intervalDays,
    mode: 'EVERY_N_DAYS',
    untilDay: null,
    untilMonth: null,
    untilMilestone: null,
    endsWhenBothAgree: false,
  };
}

function day(text: string): LocalDate {
  const date = localDate(text);
  if (!date) throw new Error(`No such day: ${text}.`);
  return date;
}
