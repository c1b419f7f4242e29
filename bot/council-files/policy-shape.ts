// One version of policy.json, setting by setting; what two settings say together is `policyProblems`.
import { z } from 'zod';
import { daysBetween, isTimeOfDay } from '../domain/dates';
import { defaultPolicy } from '../domain/policy/default-policy';
import { type GivenPolicy, intervalModes } from '../domain/policy/policy';
import { behaviourLimits, toolkitLimits } from '../domain/policy/policy-limits';
import { date, key, oneOf, person } from './cells';

const calmMessage =
  'Write a simpler pattern: at most three of + * ? and {2,5}, none of them but ? after a bracket, and 100 signs in all.';

const longestClosureDays = 31;

const count = (from: number, to: number) => {
  const message = `This needs a whole number from ${from} to ${to}.`;
  return z
    .number(message)
    .refine((given) => Number.isInteger(given) && from <= given && given <= to, message);
};
const someText = z.string().min(1, 'Fill this in.');
const timeOfDay = z.string().refine(isTimeOfDay, 'Give the time as HH:MM, for example 08:30.');
const yesOrNo = z.boolean();

const phase = z.strictObject({
  intervalDays: count(1, 366),
  mode: oneOf(intervalModes).optional(),
  untilDay: count(1, 3_660).nullable(),
  untilMonth: count(1, 120).nullable(),
  untilMilestone: oneOf(['six-month review']).nullable(),
  endsWhenBothAgree: yesOrNo.optional(),
});

const hasEnd = (one: z.infer<typeof phase>) =>
  one.untilDay !== null || one.untilMonth !== null || one.untilMilestone !== null;

const ladder = z.strictObject({
  grade: key,
  title: someText,
  reminded: yesOrNo,
  decides: yesOrNo.optional(),
  phases: z
    .array(phase)
    .min(1, 'A ladder needs at least one phase.')
    .refine((phases) => phases.slice(0, -1).every(hasEnd), 'Every phase but the last needs an end.')
    .refine(
      (phases) => !phases.slice(-1).some((last) => hasEnd(last) || last.endsWhenBothAgree),
      'The last phase has no end.',
    )
    .readonly(),
});

const toolkitModel = z.strictObject({
  modelId: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .max(toolkitLimits.modelId),
  name: z.string().min(1).max(toolkitLimits.name),
  useWhen: z.string().max(toolkitLimits.useWhen),
  prompts: z.array(z.string().min(1).max(toolkitLimits.prompt)).min(1).max(toolkitLimits.prompts).readonly(),
});

const closure = z
  .strictObject({ title: someText, fromDate: date, toDate: date })
  .refine(({ fromDate, toDate }) => fromDate <= toDate, 'A closure ends on or after its first day.')
  .refine(
    ({ fromDate, toDate }) => daysBetween(fromDate, toDate) < longestClosureDays,
    `A closure lasts at most ${longestClosureDays} days.`,
  );

/** The grades above a team that every council knows, lowest first; a council's own may stand anywhere among them. */
const decidingGrades = defaultPolicy.ladders.filter(({ decides }) => decides).map(({ grade }) => grade);

function inOrder(grades: readonly string[]): boolean {
  const places = grades.map((grade) => decidingGrades.indexOf(grade)).filter((place) => place >= 0);
  return places.every((place, index) => place >= (places[index - 1] ?? 0));
}

/** One version of a policy profile. What it leaves out is the shipped profile's. */
export const policyShape = z.strictObject({
  name: someText,
  version: someText,
  effectiveFrom: date,
  ladders: z
    .array(ladder)
    .min(1, 'A policy needs at least one ladder.')
    .refine(
      (all) => new Set(all.map(({ grade }) => grade)).size === all.length,
      'A grade has one ladder only.',
    )
    .refine(
      (all) => inOrder(all.map(({ grade }) => grade)),
      `Ladders stand from the lowest grade to the highest, because cover is offered in that order: ${decidingGrades.join(', ')}.`,
    )
    .readonly()
    .optional(),
  session: z
    .strictObject({
      standardMinutes: count(1, 480).optional(),
      shortBelowMinutes: count(0, 480).optional(),
      groupCounts: yesOrNo.optional(),
    })
    .optional(),
  reminders: z
    .strictObject({
      sendFrom: timeOfDay.optional(),
      sendUntil: timeOfDay.optional(),
      dueSoonWorkingDays: count(0, 60).optional(),
      prepareWorkingDays: count(1, 60).optional(),
      firstAfterWorkingDays: count(1, 60).optional(),
      thenEveryWorkingDays: count(1, 60).optional(),
    })
    .optional(),
  escalation: z
    .strictObject({
      summaryAfterWorkingDays: count(1, 260).optional(),
      summaryWeekday: count(1, 5).optional(),
      previewWorkingDays: count(2, 60).optional(),
      managerAfterWorkingDays: count(1, 260).optional(),
      managerAfterByGrade: z.record(z.string(), count(1, 260)).readonly().optional(),
      cancellationsInARow: count(1, 20).optional(),
      headAfterWorkingDays: count(1, 260).optional(),
      missedInSixMonths: count(1, 20).optional(),
    })
    .optional(),
  snooze: z
    .strictObject({ atMostWorkingDays: count(1, 20).optional(), atMostTimes: count(0, 20).optional() })
    .optional(),
  booking: z
    .strictObject({
      standingDates: count(0, 20).optional(),
      monthsAhead: count(1, 12).optional(),
      coverAfterWorkingDays: count(1, 260).optional(),
    })
    .optional(),
  requests: z.strictObject({ answerWithinWorkingDays: count(1, 20).optional() }).optional(),
  record: z
    .strictObject({
      issueTargetWorkingDays: count(1, 60).optional(),
      issueWithinWorkingDays: count(1, 60).optional(),
      disagreeWithinWorkingDays: count(1, 60).optional(),
      commentsWithinWorkingDays: count(1, 60).optional(),
      shortFormUpToDays: count(0, 60).optional(),
      caseNoteWithinWorkingDays: count(1, 60).optional(),
    })
    .optional(),
  upward: z.strictObject({ replyWithinWorkingDays: count(1, 60).optional() }).optional(),
  newlyQualified: z
    .strictObject({
      sharePercentTo3Months: count(1, 100).optional(),
      sharePercentTo6Months: count(1, 100).optional(),
      sharePercentTo9Months: count(1, 100).optional(),
      sharePercentTo12Months: count(1, 100).optional(),
    })
    .optional(),
  learning: z
    .strictObject({
      askAfterDays: count(1, 365).optional(),
      supervisorTrainingMonths: count(1, 120).optional(),
    })
    .optional(),
  agreement: z
    .strictObject({
      signWithinWorkingDays: count(1, 60).optional(),
      reviewEveryDays: count(1, 1_100).optional(),
    })
    .optional(),
  retention: z
    .strictObject({
      workerFileMonths: count(1, 1_200).optional(),
      quickDecisionMonths: count(1, 1_200).nullable().optional(),
      reminderMonths: count(2, 120).optional(),
    })
    .optional(),
  toolkit: z
    .strictObject({
      own: z.array(toolkitModel).max(toolkitLimits.own).readonly(),
      retired: z.array(z.string().max(toolkitLimits.modelId)).max(toolkitLimits.retired).readonly(),
    })
    .optional(),
  behaviours: z
    .strictObject({
      name: z.string().min(1).max(behaviourLimits.name),
      version: z.string().min(1).max(behaviourLimits.version),
      statements: z
        .array(
          z.strictObject({
            code: z.string().min(1).max(behaviourLimits.code),
            text: z.string().min(1).max(behaviourLimits.text),
          }),
        )
        .max(behaviourLimits.statements)
        .readonly(),
    })
    .optional(),
  capture: oneOf(['card', 'dialog']).optional(),
  closures: z.array(closure).readonly().optional(),
  caseReference: z
    .strictObject({
      pattern: someText.refine(compiles, 'This is no regular expression.').refine(isCalm, calmMessage),
      example: someText,
    })
    .refine(({ pattern, example }) => fits(pattern, example), 'The example does not fit the pattern.')
    .optional(),
  quickDecision: z
    .strictObject({
      maximumCharacters: count(100, 1_000).optional(),
      childFileAskAt: timeOfDay.optional(),
      endOfDayAskAt: timeOfDay.optional(),
      withdrawMinutes: count(0, 60).optional(),
      lookAgainAtOnce: count(1, 20).optional(),
      askAgainWorkingDays: count(1, 20).optional(),
    })
    .optional(),
  returnWithinWorkingDays: count(1, 60).optional(),
  longLeaveWorkingDays: count(1, 260).optional(),
  changed: z.strictObject({ by: person, on: date, why: someText }).nullable().optional(),
}) satisfies z.ZodType<GivenPolicy>;

/** Versions with different days, in any order. */
export const policyVersionsShape = z
  .array(policyShape)
  .min(1, 'A policy needs at least one version.')
  .refine(
    (all) => new Set(all.map(({ effectiveFrom }) => effectiveFrom)).size === all.length,
    'Two versions begin on the same day.',
  );

/**
 * Every council shares the process: a pattern that tries one text in millions of ways would hold up all of them. Within one
 * reference of at most 41 signs these limits keep it to some ten thousand steps.
 */
function isCalm(pattern: string): boolean {
  const plain = pattern.replace(/\\[^1-9k]/g, 'x').replace(/\[[^\]]*\]/g, 'x');
  const varying = plain.replaceAll('(?:', '(').match(/[*+?]|\{\d*,\d*\}/g) ?? [];
  const long = (plain.match(/\{\d+/g) ?? []).some((count) => Number(count.slice(1)) > 40);
  return pattern.length <= 100 && varying.length <= 3 && !long && !/\)[*+{]|\(\?(?!:)|\\/.test(plain);
}

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** True for a pattern that has been complained of already: such a one is never tried. */
const fits = (pattern: string, example: string) =>
  !compiles(pattern) || !isCalm(pattern) || (example.length <= 41 && new RegExp(pattern, 'u').test(example));
