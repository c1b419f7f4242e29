// The part of a condition SQLite can answer from an index, so that a query does not read every document of the store.

import { createHash } from 'node:crypto';
import type { ContainerRecord } from './containers';
import type { Condition, Path } from './query-grammar';
import { isIndexed } from './request-units';
import type { Column, Storage } from './storage';

/** SQL that lets through every document the condition lets through, and as few others as it can. */
export type Narrowing = {
  readonly sql: string;
  readonly values: readonly Column[];
  readonly paths: readonly Path[];
};

/**
 * Takes from a conjunction the comparisons with strings, on paths the container's policy indexes. Numbers stay
 * behind: SQLite and JavaScript may read the same digits differently. Everything is checked again in JavaScript.
 */
export function narrowing(where: Condition | undefined, container: ContainerRecord): Narrowing {
  const parts = where === undefined ? [] : where.kind === 'and' ? where.parts : [where];
  const narrow = parts.flatMap((part) => narrowed(part, container));
  // Equalities first: an index over several expressions serves them and then one range.
  const sorted = [...narrow.filter(({ exact }) => exact), ...narrow.filter(({ exact }) => !exact)];
  return {
    sql: sorted.map(({ sql }) => ` AND ${sql}`).join(''),
    values: sorted.flatMap(({ values }) => values),
    paths: [...new Map(sorted.map(({ path }) => [path.join('.'), path])).values()],
  };
}

/** Makes sure of a SQLite index over those properties of the container; answers its name. */
export function indexOver(storage: Storage, container: ContainerRecord, paths: readonly Path[]): string {
  const columns = paths.map(extract).join(', ');
  const name = `by_value_${createHash('sha256').update(`${container.number} ${columns}`).digest('hex').slice(0, 16)}`;
  storage.run(
    `CREATE INDEX IF NOT EXISTS ${name} ON documents (${columns}) WHERE container = ${container.number}`,
  );
  return name;
}

type Narrow = {
  readonly path: Path;
  readonly sql: string;
  readonly values: readonly string[];
  readonly exact: boolean;
};

/** Microsoft's "Indexing policies": the ids are indexed whatever the policy names. */
const alwaysIndexed = '/id';

function narrowed(part: Condition, { indexing }: ContainerRecord): readonly Narrow[] {
  if (part.kind !== 'compare' && part.kind !== 'one-of') return [];
  const at = `/${part.path.join('/')}`;
  if (part.path[0]?.startsWith('_') || (at !== alwaysIndexed && !isIndexed(at, indexing))) return [];
  const values = part.kind === 'compare' ? [part.value] : part.values;
  const strings = values.filter(comparesAlike);
  if (strings.length !== values.length) return [];
  const { path } = part;
  if (part.kind === 'one-of') {
    // One parameter however long the list, so that lists of all lengths share one prepared statement.
    const sql = `${extract(path)} IN (SELECT value FROM json_each(?))`;
    return [{ path, sql, values: [JSON.stringify(strings)], exact: true }];
  }
  if (part.sign === '!=') return [];
  return [{ path, sql: `${extract(path)} ${part.sign} ?`, values: strings, exact: part.sign === '=' }];
}

/** Names come from the grammar, so they hold letters, digits and underscores only. */
const extract = (path: Path): string =>
  `json_extract(body, '$.${path.map((name) => `"${name}"`).join('.')}')`;

const comparesAlike = (value: unknown): value is string =>
  typeof value === 'string' && !value.includes('\0') && !/\p{Surrogate}/u.test(value);
