// The policy profile the product ships: the national minimum where there is one, a common local number elsewhere.
import { localDate } from './dates';
import type { LocalDate } from './ids';
import type { Ladder, LadderPhase, PolicyProfile } from './policy';

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
        // R1: weekly for the first six weeks of employment.
        { intervalDays: 7, untilDay: 42, untilMonth: null, untilMilestone: null },
        // R2: fortnightly until six months have passed and the six-month review is recorded.
        { intervalDays: 14, untilDay: null, untilMonth: 6, untilMilestone: 'six-month review' },
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
  session: { standardMinutes: 90, shortBelowMinutes: 60 },
  reminders: { sendFrom: '08:30', sendUntil: '17:30', firstAfterWorkingDays: 1, thenEveryWorkingDays: 3 },
  caseReference: { pattern: '^[A-Z]{2,5}-[0-9]{4,8}$', example: 'LCS-204417' },
  quickDecision: { maximumCharacters: 1_000 },
  // R22.
  returnWithinWorkingDays: 5,
  longLeaveWorkingDays: 10,
};

function every(grade: string, title: string, intervalDays: number): Ladder {
  return { grade, title, reminded: true, phases: [always(intervalDays)] };
}

function always(intervalDays: number): LadderPhase {
  return { intervalDays, untilDay: null, untilMonth: null, untilMilestone: null };
}

function day(text: string): LocalDate {
  const date = localDate(text);
  if (!date) throw new Error(`No such day: ${text}.`);
  return date;
}
