// The policy profile the product ships: the national minimum where there is one, a common local number elsewhere.
import { localDate } from './dates';
import type { LocalDate } from './ids';
import type { GivenPolicy, Ladder, LadderPhase, PolicyProfile } from './policy';

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
    every('ATM', 'Assistant team manager', 28),
    // R9: managers are supervised too, less often but regularly.
    every('TM', 'Team manager', 28),
    every('SM', 'Service manager', 42),
    every('HOS', 'Head of service', 56),
    every('AD', 'Assistant director', 56),
    every('IRO', 'Independent reviewing officer', 28),
    every('DCS', "Director of children's services", 56),
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
  },
  // R36, R37.
  agreement: { signWithinWorkingDays: 10, reviewEveryDays: 365 },
  capture: 'card',
  closures: [],
  caseReference: { pattern: '^[A-Z]{2,5}-[0-9]{4,8}$', example: 'LCS-204417' },
  quickDecision: { maximumCharacters: 1_000 },
  // R22.
  returnWithinWorkingDays: 5,
  longLeaveWorkingDays: 10,
  changed: null,
};

/** What an older or shorter profile leaves out is the shipped profile's. */
export function completed(given: GivenPolicy): PolicyProfile {
  const shipped = defaultPolicy;
  const ladders = given.ladders ?? shipped.ladders;
  return {
    ...given,
    caseReference: given.caseReference ?? shipped.caseReference,
    quickDecision: given.quickDecision ?? shipped.quickDecision,
    returnWithinWorkingDays: given.returnWithinWorkingDays ?? shipped.returnWithinWorkingDays,
    longLeaveWorkingDays: given.longLeaveWorkingDays ?? shipped.longLeaveWorkingDays,
    ladders: ladders.map((ladder) => ({
      ...ladder,
      phases: ladder.phases.map((phase) => ({
        ...phase,
        mode: phase.mode ?? 'EVERY_N_DAYS',
        endsWhenBothAgree: phase.endsWhenBothAgree ?? false,
      })),
    })),
    session: filled(shipped.session, given.session),
    reminders: filled(shipped.reminders, given.reminders),
    escalation: {
      ...filled(shipped.escalation, given.escalation),
      managerAfterByGrade: given.escalation?.managerAfterByGrade ?? shippedFor(ladders),
    },
    snooze: filled(shipped.snooze, given.snooze),
    booking: filled(shipped.booking, given.booking),
    requests: filled(shipped.requests, given.requests),
    record: filled(shipped.record, given.record),
    agreement: filled(shipped.agreement, given.agreement),
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

/** A part named with nothing in it counts as left out. */
function filled<Part extends object>(
  shipped: Part,
  given: { readonly [Key in keyof Part]?: Part[Key] | undefined } = {},
): Part {
  const named = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...shipped, ...Object.fromEntries(named) };
}

function every(grade: string, title: string, intervalDays: number): Ladder {
  return { grade, title, reminded: true, phases: [always(intervalDays)] };
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
