// Makes an example of what a schema takes, with every optional field there, and spoils it in one place at a time.
import { z } from 'zod';

type Schema = {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: false | Schema;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
};

/** A schema as a tree that can be walked. */
export const treeOf = (schema: z.ZodType): Schema => z.toJSONSchema(schema, { io: 'input' }) as Schema;

/** One example for each way a schema can be taken, every field of it there. */
export function samplesOf(schema: z.ZodType): readonly unknown[] {
  const found = waysOf(treeOf(schema)).filter((one) => schema.safeParse(one).success);
  if (found.length === 0) throw new Error(`no example of ${JSON.stringify(treeOf(schema)).slice(0, 300)}`);
  return found;
}

/** Also where it is written as a list of types. */
const alternatives = (schema: Schema): readonly Schema[] | undefined =>
  schema.anyOf ??
  schema.oneOf ??
  (Array.isArray(schema.type) ? schema.type.map((type) => ({ ...schema, type })) : undefined);

function waysOf(schema: Schema): readonly unknown[] {
  const ways = alternatives(schema);
  if (ways) return ways.flatMap(waysOf);
  if ('const' in schema) return [schema.const];
  if (schema.enum) return schema.enum.slice(0, 1);
  switch (schema.type) {
    case 'string':
      return [textFor(schema)];
    case 'number':
    case 'integer':
      return [Math.max(schema.minimum ?? 1, 1)];
    case 'boolean':
      return [true];
    case 'null':
      return [null];
    case 'array':
      return [waysOf(schema.items ?? {}).slice(0, 1)];
    case 'object':
      return objectsFor(schema);
    default:
      return [];
  }
}

/** Each alternative of each field comes up once; not every pair of them. */
function objectsFor({ properties = {}, additionalProperties, propertyNames }: Schema): readonly unknown[] {
  const fields = Object.entries(properties).map(([name, one]) => [name, waysOf(one)] as const);
  const most = Math.max(1, ...fields.map(([, ways]) => ways.length));
  const named = Array.from({ length: most }, (_, n) =>
    Object.fromEntries(fields.map(([name, ways]) => [name, ways[n % ways.length]])),
  );
  if (!additionalProperties) return named;
  const key = String(waysOf(propertyNames ?? { type: 'string' })[0]);
  return waysOf(additionalProperties).map((value) => ({ [key]: value }));
}

function textFor({ format, pattern, minLength = 0 }: Schema): string {
  if (format === 'date') return '2027-02-01';
  if (format === 'date-time') return '2027-01-19T16:00:00Z';
  if (pattern?.includes('[0-9a-f]{8}')) return '0a0a0a0a-0000-4000-8000-00000000abcd';
  return 'me'.padEnd(minLength, 'e');
}

export type Path = readonly (string | number)[];

/** The places of all objects and texts in a value, from the outside in. */
export function placesIn(value: unknown, is: (one: unknown) => boolean, path: Path = []): readonly Path[] {
  const here = is(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return here;
  const inside: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((one, n) => [n, one] as const)
    : Object.entries(value);
  return [...here, ...inside.flatMap(([name, one]) => placesIn(one, is, [...path, name]))];
}

/** A copy in which what stands at the place is another. */
export function changedAt(
  value: unknown,
  [first, ...rest]: Path,
  change: (was: unknown) => unknown,
): unknown {
  if (first === undefined) return change(value);
  if (Array.isArray(value)) return value.map((one, n) => (n === first ? changedAt(one, rest, change) : one));
  const inside = value as Readonly<Record<string, unknown>>;
  return { ...inside, [first]: changedAt(inside[first], rest, change) };
}

/** What of a schema takes anything: objects with any field, lists and texts without an end. Empty is good. */
export function looseIn(schema: Schema, path: string): readonly string[] {
  const inside = [
    ...(alternatives(schema) ?? schema.allOf ?? []).flatMap((one, n) => looseIn(one, `${path}|${n}`)),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) => looseIn(one, `${path}.${name}`)),
    ...(schema.items ? looseIn(schema.items, `${path}[]`) : []),
    ...(schema.additionalProperties ? looseIn(schema.additionalProperties, `${path}.*`) : []),
    ...(schema.propertyNames ? looseIn(schema.propertyNames, `${path}.key`) : []),
  ];
  const endless = isLoose(schema) ? [path] : [];
  return [...endless, ...inside];
}

function isLoose(schema: Schema): boolean {
  if (alternatives(schema) || schema.allOf || 'const' in schema || schema.enum) return false;
  switch (schema.type) {
    case 'object':
      return schema.additionalProperties === undefined;
    case 'array':
      return schema.maxItems === undefined;
    case 'string':
      return schema.maxLength === undefined && schema.pattern === undefined && schema.format === undefined;
    case 'number':
    case 'integer':
    case 'boolean':
    case 'null':
      return false;
    default:
      return true;
  }
}
