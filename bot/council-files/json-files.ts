// policy.json and bank-holidays.json: checked as closely as the tables, every problem named by its path.
import { z } from 'zod';
import { completed } from '../domain/policy/default-policy';
import {
  type BankHolidays,
  type PolicyProfile,
  type PolicyVersions,
  withVersion,
} from '../domain/policy/policy';
import { policyProblems } from '../domain/policy/policy-problems';
import { soundJson } from '../domain/sound-json';
import { date } from './cells';
import { policyShape, policyVersionsShape } from './policy-shape';
import type { Problem } from './problems';

export const englandAndWales = 'england-and-wales';

// GOV.UK also gives notes and bunting, which the rules have no use for.
const division = z.object(
  {
    division: z.string().min(1, 'Fill this in.'),
    events: z
      .array(z.object({ title: z.string().min(1, 'Fill this in.'), date }))
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
  const read = readJson(file, text, (json) =>
    Array.isArray(json)
      ? policyVersionsShape.safeParse(json, plain)
      : policyShape.transform((one) => [one]).safeParse(json, plain),
  );
  if (read.value === null) return { value: null, problems: read.problems };
  const all = read.value.map(completed);
  const problems = all.flatMap((policy, at) =>
    policyProblems(policy).map(({ setting, message }) => {
      const path = setting.split('.');
      return { file, line: null, column: columnOf(all.length > 1 ? [at, ...path] : path), message };
    }),
  );
  return problems.length > 0 ? { value: null, problems } : { value: versionsOf(all), problems };
}

/** GOV.UK's file as it is, or the one division out of it. */
export function readBankHolidays(file: string, text: string): ReadJson<BankHolidays> {
  return readJson(file, text, (json) =>
    isWholeFile(json)
      ? wholeFileShape.transform((all) => all[englandAndWales]).safeParse(json, plain)
      : division.safeParse(json, plain),
  );
}

function versionsOf(all: readonly PolicyProfile[]): PolicyVersions {
  const [first, ...more] = all;
  if (first === undefined) throw new Error('A policy without a version passed its check.');
  return more.reduce<PolicyVersions>(withVersion, [first]);
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
    problems: (read.error?.issues ?? []).flatMap((issue) => problemsOf(file, json, issue)),
  };
}

function problemsOf(file: string, json: unknown, issue: z.core.$ZodIssue): readonly Problem[] {
  const at = (path: readonly PropertyKey[], message: string) => ({
    file,
    line: null,
    column: columnOf(path),
    message,
  });
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((name) => at([...issue.path, name], 'This name is not known.'));
  const missing = issue.path.length > 0 && valueAt(json, issue.path) === undefined;
  return [at(issue.path, missing ? 'This is missing.' : issue.message)];
}

/** The path as somebody reads it: in a list of versions the first is version 1. */
function columnOf(path: readonly PropertyKey[]): string | null {
  const [first, ...rest] = path;
  if (typeof first !== 'number') return path.map(String).join('.') || null;
  return [`version ${first + 1}`, ...(rest.length > 0 ? [rest.map(String).join('.')] : [])].join(', ');
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined),
    json,
  );
}

/** Words for a value of the wrong kind; a shape's own message goes first. */
const plain = {
  error: (issue: z.core.$ZodRawIssue): string =>
    (issue.code === 'invalid_type' && kinds[issue.expected]) || 'This cannot be read.',
};

const kinds: Readonly<Record<string, string>> = {
  string: 'This needs a text in quotation marks.',
  number: 'This needs a number.',
  boolean: 'Write true or false.',
  array: 'This needs a list in square brackets.',
  object: 'This needs settings in curly brackets.',
  record: 'This needs settings in curly brackets.',
};

const isWholeFile = (json: unknown) => typeof json === 'object' && json !== null && !('events' in json);

function parsed(text: string): unknown {
  try {
    const sound = soundJson(JSON.parse(text));
    return sound.ok ? sound.value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
