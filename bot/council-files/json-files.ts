// policy.json and bank-holidays.json: checked as closely as the tables, every problem named by its path.
import { z } from 'zod';
import { daysBetween, isTimeOfDay } from '../domain/dates';
import { completed } from '../domain/default-policy';
import {
  type BankHolidays,
  type GivenPolicy,
  intervalModes,
  type PolicyProfile,
  type PolicyVersions,
  withVersion,
} from '../domain/policy';
import { date, key, oneOf, person } from './cells';
import type { Problem } from './problems';

export const englandAndWales = 'england-and-wales';

const count = (from: number, to: number) =>
  z
    .number(`Write a number from ${from} to ${to}.`)
    .int('Write a whole number.')
    .min(from, `At least ${from}.`)
    .max(to, `At most ${to}.`);
const someText = z.string('Write a text.').min(1, 'Fill this in.');
const timeOfDay = z.string('Write a time.').refine(isTimeOfDay, 'Give the time as HH:MM, for example 08:30.');

const phase = z.strictObject({
  intervalDays: count(1, 366),
  mode: oneOf(intervalModes).optional(),
  endsWhenBothAgree: z.boolean('Write true or false.').optional(),
  untilDay: count(1, 3_660).nullable(),
  untilMonth: count(1, 120).nullable(),
  untilMilestone: oneOf(['six-month review']).nullable(),
});

const ladder = z.strictObject({
  grade: key,
  title: someText,
  reminded: z.boolean('Write true or false.'),
  phases: z
    .array(phase)
    .min(1, 'A ladder needs at least one phase.')
    .refine((phases) => phases.slice(0, -1).every(ends), 'Every phase but the last needs an end.')
    .refine((phases) => !phases.slice(-1).some(ends), 'The last phase has no end.')
    .readonly(),
});

const ends = (one: z.infer<typeof phase>) =>
  one.untilDay !== null || one.untilMonth !== null || one.untilMilestone !== null;

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
    .readonly(),
  session: z.strictObject({
    standardMinutes: count(1, 480).optional(),
    shortBelowMinutes: count(0, 480).optional(),
    groupCounts: z.boolean('Write true or false.').optional(),
  }),
  reminders: z
    .strictObject({
      sendFrom: timeOfDay.optional(),
      sendUntil: timeOfDay.optional(),
      dueSoonWorkingDays: count(0, 60).optional(),
      prepareWorkingDays: count(1, 60).optional(),
      firstAfterWorkingDays: count(1, 60).optional(),
      thenEveryWorkingDays: count(1, 60).optional(),
    })
    .refine(
      ({ sendFrom = '08:30', sendUntil = '17:30' }) => sendFrom < sendUntil,
      'Sending ends after it starts.',
    ),
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
    })
    .optional(),
  agreement: z
    .strictObject({
      signWithinWorkingDays: count(1, 60).optional(),
      reviewEveryDays: count(1, 1_100).optional(),
    })
    .optional(),
  capture: oneOf(['card', 'dialog']).optional(),
  closures: z
    .array(
      z
        .strictObject({ title: someText, fromDate: date, toDate: date })
        .refine(({ fromDate, toDate }) => fromDate <= toDate, 'A closure ends on or after its first day.')
        .refine(
          ({ fromDate, toDate }) => daysBetween(fromDate, toDate) <= longestClosureDays,
          'A closure lasts at most 31 days.',
        ),
    )
    .readonly()
    .optional(),
  caseReference: z
    .strictObject({ pattern: someText.refine(compiles, 'This is no regular expression.'), example: someText })
    .refine(({ pattern, example }) => fits(pattern, example), 'The example does not fit the pattern.'),
  quickDecision: z.strictObject({ maximumCharacters: count(100, 10_000) }),
  returnWithinWorkingDays: count(1, 60),
  longLeaveWorkingDays: count(1, 260),
  changed: z.strictObject({ by: person, on: date, why: someText }).nullable().optional(),
}) satisfies z.ZodType<GivenPolicy>;

const policyVersionsShape = z
  .array(policyShape)
  .min(1, 'A policy needs at least one version.')
  .refine(
    (all) => new Set(all.map(({ effectiveFrom }) => effectiveFrom)).size === all.length,
    'Two versions begin on the same day.',
  );

function versionsOf(all: readonly PolicyProfile[]): PolicyVersions {
  const [first, ...more] = all;
  if (first === undefined) throw new Error('A policy without a version passed its check.');
  return more.reduce<PolicyVersions>(withVersion, [first]);
}

const longestClosureDays = 31;

// GOV.UK also gives notes and bunting, which the rules have no use for.
const division = z.object(
  {
    division: someText,
    events: z
      .array(z.object({ title: someText, date }))
      .min(1, 'There is no bank holiday in this file.')
      .readonly(),
  },
  'This needs a division with its events.',
);

/** One division in GOV.UK's shape; what an export writes. */
export const bankHolidaysShape = division satisfies z.ZodType<BankHolidays>;
const wholeFileShape = z.object({ [englandAndWales]: division });

export type ReadJson<Value> = { readonly value: Value | null; readonly problems: readonly Problem[] };

/** One version, or a list of versions with different days; given back complete, oldest first. */
export function readPolicy(file: string, text: string): ReadJson<PolicyVersions> {
  return readJson(file, text, (json) =>
    (Array.isArray(json) ? policyVersionsShape : policyShape.transform((one) => [one]))
      .transform((given) => versionsOf(given.map(completed)))
      .safeParse(json),
  );
}

/** GOV.UK's file as it is, or the one division out of it. */
export function readBankHolidays(file: string, text: string): ReadJson<BankHolidays> {
  return readJson(file, text, (json) =>
    isWholeFile(json)
      ? wholeFileShape.transform((all) => all[englandAndWales]).safeParse(json)
      : division.safeParse(json),
  );
}

function readJson<Value>(
  file: string,
  text: string,
  check: (json: unknown) => z.ZodSafeParseResult<Value>,
): ReadJson<Value> {
  const json = parsed(text);
  if (json === undefined)
    return { value: null, problems: [{ file, line: null, column: null, message: 'This is not JSON.' }] };
  const read = check(json);
  return {
    value: read.data ?? null,
    problems: (read.error?.issues ?? []).flatMap((issue) => problemsOf(file, issue)),
  };
}

function problemsOf(file: string, issue: z.core.$ZodIssue): readonly Problem[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => ({
      file,
      line: null,
      column: [...path, name].join('.'),
      message: 'This name is not known.',
    }));
  }
  return [{ file, line: null, column: path.join('.') || null, message: issue.message }];
}

const isWholeFile = (json: unknown) => typeof json === 'object' && json !== null && !('events' in json);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

const fits = (pattern: string, example: string) =>
  compiles(pattern) && new RegExp(pattern, 'u').test(example);
