// What a condition and an ordering mean for one document, by Cosmos' rules about missing values and mixed types.

import type { SortPath } from './containers';
import { isList, type Json, type JsonObject, type Scalar, valueAt } from './json';
import type { Comparison, Condition } from './query-grammar';
import { notSupported } from './refusal';

/** What a sort key may be: the store refuses to order lists and objects. */
export type SortValue = Scalar | undefined;

/**
 * True, false, or undefined: a comparison with a missing property or between types is undefined, and so is a
 * function of a missing or mistyped argument. Only true lets a document through.
 */
export function meets(condition: Condition, document: JsonObject): boolean | undefined {
  switch (condition.kind) {
    case 'and':
      return all(condition.parts.map((part) => meets(part, document)));
    case 'or':
      return negated(all(condition.parts.map((part) => negated(meets(part, document)))));
    case 'not':
      return negated(meets(condition.part, document));
    case 'is-defined':
      return valueAt(document, condition.path) !== undefined;
    default:
      return holds(condition, valueAt(document, condition.path));
  }
}

/** Compares two sort keys by Cosmos' order of types: missing, null, false, true, numbers, strings. */
export function compareSortValues(one: SortValue, other: SortValue): number {
  const byType = typeRank(one) - typeRank(other);
  if (byType !== 0) return byType;
  if (typeof one === 'string' && typeof other === 'string') return compareText(one, other);
  return typeof one === 'number' && typeof other === 'number' ? one - other : 0;
}

/** The sort keys of a document; 501 where Azure's answer is not documented. */
export function sortValues(document: JsonObject, orderBy: readonly SortPath[]): readonly SortValue[] {
  return orderBy.map(({ path }) => {
    const value = valueAt(document, path);
    if (typeof value === 'object' && value !== null)
      throw notSupported(`ORDER BY c.${path.join('.')}: it is a list or an object in some document`);
    if (value === undefined && orderBy.length > 1)
      throw notSupported(`ORDER BY of two paths: c.${path.join('.')} is missing in some document`);
    return value;
  });
}

type Leaf = Extract<Condition, { readonly path: unknown }>;

function holds(
  leaf: Exclude<Leaf, { readonly kind: 'is-defined' }>,
  value: Json | undefined,
): boolean | undefined {
  if (value === undefined) return undefined;
  switch (leaf.kind) {
    case 'compare':
      return compare(value, leaf.sign, leaf.value);
    case 'one-of':
      return leaf.values.some((each) => each === value);
    case 'contains':
      return isList(value) ? value.some((each) => each === leaf.value) : undefined;
    case 'starts-with':
      return typeof value === 'string' ? value.startsWith(leaf.prefix) : undefined;
  }
}

function compare(value: Json, sign: Comparison, with_: Scalar): boolean | undefined {
  if (typeof value === 'object' && value !== null) return undefined;
  if (typeof value !== typeof with_ || (value === null) !== (with_ === null)) return undefined;
  if (sign === '=') return value === with_;
  if (sign === '!=') return value !== with_;
  const order = compareSortValues(value, with_);
  return { '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0 }[sign];
}

/** Cosmos' three-valued AND: one false decides, else one undefined does. */
function all(parts: readonly (boolean | undefined)[]): boolean | undefined {
  if (parts.includes(false)) return false;
  return parts.includes(undefined) ? undefined : true;
}

const negated = (truth: boolean | undefined): boolean | undefined =>
  truth === undefined ? undefined : !truth;

/** By code point, as SQLite compares UTF-8; JavaScript's own order differs above U+D7FF. */
function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

function typeRank(value: SortValue): number {
  if (value === undefined) return 0;
  if (value === null) return 1;
  if (typeof value === 'boolean') return value ? 3 : 2;
  return typeof value === 'number' ? 4 : 5;
}
