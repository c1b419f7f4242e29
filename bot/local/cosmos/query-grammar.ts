// The small query grammar: words in, a query with its parameters filled in out, and a named refusal for all else.

import type { SortPath } from './containers';
import { isList, isObject, isScalar, type Json, type JsonObject, refuseUnknown, type Scalar } from './json';
import { type Word, wordsOf } from './query-words';
import { badRequest, notSupported } from './refusal';

/** A path of property names below `c`. */
export type Path = readonly string[];

/** A comparison sign. */
export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** A condition, parameters already replaced by their values. */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | { readonly kind: 'compare'; readonly path: Path; readonly sign: Comparison; readonly value: Scalar }
  | { readonly kind: 'one-of'; readonly path: Path; readonly values: readonly Scalar[] }
  | { readonly kind: 'contains'; readonly path: Path; readonly value: Scalar }
  | { readonly kind: 'starts-with'; readonly path: Path; readonly prefix: string }
  | { readonly kind: 'is-defined'; readonly path: Path };

/** A whole query. */
export type Query = {
  readonly select:
    | { readonly kind: 'documents' | 'count' }
    | { readonly kind: 'properties'; readonly paths: readonly Path[] };
  readonly where: Condition | undefined;
  /** Empty, one path, or as many as a composite index has. */
  readonly orderBy: readonly SortPath[];
};

const elsewhere = new Set(
  'JOIN GROUP HAVING OFFSET LIMIT LIKE BETWEEN IN TOP DISTINCT EXISTS ESCAPE UDF VALUE AS ARRAY IIF'.split(
    ' ',
  ),
);
const reserved = new Set([
  ...'AND ARRAY AS ASC BETWEEN BY CASE CAST CONVERT CROSS DESC DISTINCT ELSE END ESCAPE EXISTS FALSE FOR FROM GROUP'.split(
    ' ',
  ),
  ...'HAVING IN INNER INSERT INTO IS JOIN LEFT LIKE LIMIT NOT NULL OFFSET ON OR ORDER OUTER OVER RIGHT SELECT SET'.split(
    ' ',
  ),
  ...'THEN TOP TRUE UDF UNDEFINED UPDATE VALUE WHEN WHERE WITH'.split(' '),
]);

/** Reads a query body, `{query, parameters}`; refuses with 400 or 501 naming the clause it does not know. */
export function readQuery(body: JsonObject): Query {
  refuseUnknown(body, ['query', 'parameters'], 'A query');
  if (typeof body.query !== 'string') throw badRequest('A query needs its text');
  return queryFrom({
    words: wordsOf(body.query),
    at: 0,
    parameters: readParameters(body.parameters ?? []),
  });
}

/** Where the reading stands. The one mutable thing of this file. */
type Cursor = { readonly words: readonly Word[]; at: number; readonly parameters: ReadonlyMap<string, Json> };

function readParameters(list: Json): ReadonlyMap<string, Json> {
  if (!isList(list)) throw badRequest('Query parameters must be a list');
  return new Map(
    list.map((entry) => {
      if (!isObject(entry) || typeof entry.name !== 'string' || entry.value === undefined) {
        throw badRequest('A query parameter needs a name and a value');
      }
      return [entry.name, entry.value] as const;
    }),
  );
}

function queryFrom(cursor: Cursor): Query {
  expect(cursor, 'SELECT');
  const select = selection(cursor);
  expect(cursor, 'FROM');
  expectExactly(cursor, 'c', 'FROM c is the only source');
  const where = accept(cursor, 'WHERE') ? disjunction(cursor) : undefined;
  const orderBy = accept(cursor, 'ORDER') ? ordering(cursor) : [];
  if (peek(cursor).kind !== 'end') throw unexpected(cursor);
  if (select.kind === 'count' && orderBy.length > 0) throw notSupported('ORDER BY on a COUNT');
  return { select, where, orderBy };
}

function selection(cursor: Cursor): Query['select'] {
  if (accept(cursor, '*')) return { kind: 'documents' };
  if (accept(cursor, 'VALUE')) {
    for (const word of ['COUNT', '(', '1', ')']) {
      if (!accept(cursor, word)) throw notSupported('SELECT VALUE of anything but COUNT(1)');
    }
    return { kind: 'count' };
  }
  const paths = separated(cursor, path);
  const names = paths.map((steps) => steps.at(-1));
  if (new Set(names).size !== names.length) throw badRequest('Two selected properties have the same name');
  return { kind: 'properties', paths };
}

function ordering(cursor: Cursor): readonly SortPath[] {
  expect(cursor, 'BY');
  return separated(cursor, () => {
    const steps = path(cursor);
    const descending = accept(cursor, 'DESC');
    if (!descending) accept(cursor, 'ASC');
    return { path: steps, descending };
  });
}

function disjunction(cursor: Cursor): Condition {
  return joined(cursor, 'OR', 'or', conjunction);
}

function conjunction(cursor: Cursor): Condition {
  return joined(cursor, 'AND', 'and', negation);
}

function joined(
  cursor: Cursor,
  word: string,
  kind: 'and' | 'or',
  next: (cursor: Cursor) => Condition,
): Condition {
  const first = next(cursor);
  const parts = [first];
  while (accept(cursor, word)) parts.push(next(cursor));
  return parts.length === 1 ? first : { kind, parts };
}

function negation(cursor: Cursor): Condition {
  return accept(cursor, 'NOT') ? { kind: 'not', part: negation(cursor) } : predicate(cursor);
}

function predicate(cursor: Cursor): Condition {
  if (accept(cursor, '(')) {
    const inner = disjunction(cursor);
    expect(cursor, ')');
    return inner;
  }
  const word = peek(cursor);
  const called = cursor.words[cursor.at + 1]?.text === '(';
  return word.kind === 'name' && called ? call(cursor, word.text) : comparison(cursor);
}

function comparison(cursor: Cursor): Condition {
  const steps = path(cursor);
  const sign = signFrom(cursor);
  const value = operand(cursor);
  if (!isScalar(value)) throw notSupported('comparing with a list or an object');
  if (!['=', '!='].includes(sign) && typeof value !== 'string' && typeof value !== 'number') {
    throw notSupported(`${sign} with null, true or false`);
  }
  return { kind: 'compare', path: steps, sign, value };
}

function signFrom(cursor: Cursor): Comparison {
  const { text } = peek(cursor);
  for (const sign of ['=', '!=', '<=', '<', '>=', '>'] as const)
    if (text === sign && accept(cursor, sign)) return sign;
  throw unexpected(cursor);
}

function call(cursor: Cursor, name: string): Condition {
  cursor.at += 1;
  expect(cursor, '(');
  const condition = calls[name.toUpperCase()]?.(cursor);
  if (condition === undefined) throw notSupported(`the function ${name.toUpperCase()}`);
  if (peek(cursor).text === ',') throw notSupported(`a further argument of ${name.toUpperCase()}`);
  expect(cursor, ')');
  return condition;
}

const calls: { readonly [name: string]: (cursor: Cursor) => Condition } = {
  IS_DEFINED: (cursor) => ({ kind: 'is-defined', path: path(cursor) }),
  STARTSWITH: (cursor) => {
    const steps = path(cursor);
    expect(cursor, ',');
    const prefix = operand(cursor);
    if (typeof prefix !== 'string') throw badRequest('STARTSWITH needs a string');
    return { kind: 'starts-with', path: steps, prefix };
  },
  ARRAY_CONTAINS: (cursor) => (peek(cursor).kind === 'parameter' ? oneOf(cursor) : contains(cursor)),
};

function oneOf(cursor: Cursor): Condition {
  const values = operand(cursor);
  expect(cursor, ',');
  if (!isList(values)) throw badRequest('ARRAY_CONTAINS needs a list');
  if (!values.every(isScalar)) throw notSupported('ARRAY_CONTAINS over lists or objects');
  return { kind: 'one-of', path: path(cursor), values };
}

function contains(cursor: Cursor): Condition {
  const steps = path(cursor);
  expect(cursor, ',');
  const value = operand(cursor);
  if (!isScalar(value)) throw notSupported('ARRAY_CONTAINS of a list or an object');
  return { kind: 'contains', path: steps, value };
}

function path(cursor: Cursor): Path {
  expectExactly(cursor, 'c', 'A property path starts with c.');
  const steps: string[] = [];
  while (accept(cursor, '.')) {
    const { kind, text } = peek(cursor);
    if (kind !== 'name') throw unexpected(cursor);
    if (reserved.has(text.toUpperCase()))
      throw badRequest(`c.${text}: ${text} is a reserved word of the query language`);
    cursor.at += 1;
    steps.push(text);
  }
  if (steps.length === 0) throw notSupported('c by itself; name a property of it');
  return steps;
}

function operand(cursor: Cursor): Json {
  const word = peek(cursor);
  cursor.at += 1;
  if (word.kind === 'value') return word.value;
  if (word.kind === 'parameter') {
    const value = cursor.parameters.get(word.text);
    if (value === undefined) throw badRequest(`The parameter ${word.text} has no value`);
    return value;
  }
  if (word.kind === 'name' && /^(?:true|false|null)$/.test(word.text)) return JSON.parse(word.text);
  cursor.at -= 1;
  throw word.text === 'c' ? notSupported('comparing two properties') : unexpected(cursor);
}

function separated<T>(cursor: Cursor, next: (cursor: Cursor) => T): readonly T[] {
  const parts = [next(cursor)];
  while (accept(cursor, ',')) parts.push(next(cursor));
  return parts;
}

const peek = (cursor: Cursor): Word =>
  cursor.words[cursor.at] ?? { kind: 'end', text: 'the end of the query' };

function accept(cursor: Cursor, word: string): boolean {
  const { kind, text } = peek(cursor);
  const same = kind === 'name' ? text.toUpperCase() === word : kind !== 'parameter' && text === word;
  if (same) cursor.at += 1;
  return same;
}

function expect(cursor: Cursor, word: string): void {
  if (!accept(cursor, word)) throw unexpected(cursor);
}

function expectExactly(cursor: Cursor, name: string, rule: string): void {
  const { kind, text } = peek(cursor);
  if (kind !== 'name' || text !== name)
    throw elsewhere.has(text.toUpperCase()) ? unexpected(cursor) : notSupported(`"${text}" here. ${rule}`);
  cursor.at += 1;
}

function unexpected(cursor: Cursor) {
  const { kind, text } = peek(cursor);
  return kind === 'name' && elsewhere.has(text.toUpperCase())
    ? notSupported(`${text.toUpperCase()} in a query`)
    : badRequest(`Syntax error in the query near ${text}`);
}
