// One page of a query: candidates from SQLite, the condition checked, ordered, cut, and a token for the rest.

import { createHash } from 'node:crypto';
import type { ContainerRecord, SortPath } from './containers';
import { documentColumns, type StoredDocument, shown, storedDocument } from './documents';
import { bytesOf, isList, isScalar, type Json, type JsonObject, readJson, valueAt } from './json';
import type { Path, Query } from './query-grammar';
import { compareSortValues, meets, type SortValue, sortValues } from './query-meaning';
import { indexOver, type Narrowing, narrowing } from './query-narrowing';
import { badRequest, notSupported } from './refusal';
import { isIndexed, requestUnits } from './request-units';
import { type Column, numberIn, type Storage } from './storage';

/** What is asked for: a query over one partition, or over all where `partition` is undefined. */
export type PageRequest = {
  readonly storage: Storage;
  readonly container: ContainerRecord;
  readonly partition: string | undefined;
  readonly now: number;
  readonly query: Query;
  /** The most rows a page may have. */
  readonly size: number;
  /** The token the page before gave. */
  readonly continuation: string | undefined;
};

/** What comes back; `continuation` is undefined on the last page. */
export type Page = {
  readonly rows: readonly Json[];
  readonly charge: number;
  readonly continuation: string | undefined;
};

type Match = { readonly seq: number; readonly document: JsonObject; readonly keys: readonly SortValue[] };
type Position = { readonly seq: number; readonly keys: readonly SortValue[] };

const chunk = 250;
const largestPage = 4 * 1024 * 1024;

/** Answers one page; refuses what Azure refuses (an unindexed ORDER BY) or answers otherwise than this store could. */
export function queryPage(request: PageRequest): Page {
  const { query, container, partition } = request;
  if (query.orderBy.length > 0) checkOrderable(query.orderBy, container);
  if (query.orderBy.length > 0 && partition === undefined) {
    throw notSupported(
      'ORDER BY across partitions; give a partitionKey (in Azure the SDK merges it and offers no continuation token)',
    );
  }
  if (query.select.kind === 'count') return countPage(request);
  const from = position(request);
  return query.orderBy.length > 0 ? orderedPage(request, from) : plainPage(request, from);
}

function countPage(request: PageRequest): Page {
  if (request.continuation !== undefined) throw badRequest('A COUNT has one page');
  if (request.query.where === undefined) {
    const total = countAll(request);
    return { rows: [total], charge: requestUnits.queryPage(1, total, 0), continuation: undefined };
  }
  let [matched, loaded] = [0, 0];
  for (const candidate of candidates(request, 0)) {
    loaded += 1;
    if (matchOf(request, candidate) !== undefined) matched += 1;
  }
  return { rows: [matched], charge: requestUnits.queryPage(1, loaded, 0), continuation: undefined };
}

function plainPage(request: PageRequest, from: Position): Page {
  const page: Match[] = [];
  let [scanned, bytes] = [0, 0];
  for (const candidate of candidates(request, from.seq)) {
    const last = page.at(-1);
    if (last !== undefined && (page.length === request.size || bytes > largestPage)) {
      return finished(request, page, scanned, last);
    }
    const match = matchOf(request, candidate);
    if (match === undefined) scanned += 1;
    else {
      page.push(match);
      bytes += bytesOf(candidate.text);
    }
  }
  return finished(request, page, scanned, undefined);
}

function orderedPage(request: PageRequest, from: Position): Page {
  const matching: Match[] = [];
  let scanned = 0;
  for (const candidate of candidates(request, 0)) {
    const match = matchOf(request, candidate);
    if (match === undefined) scanned += 1;
    else matching.push(match);
  }
  const order = (one: Position, other: Position) => compareByKeys(one, other, request.query.orderBy);
  const ahead = matching.filter((match) => from.seq === 0 || order(match, from) > 0).sort(order);
  const page = ahead.slice(0, request.size);
  return finished(request, page, scanned, ahead.length > page.length ? page.at(-1) : undefined);
}

function finished(
  request: PageRequest,
  page: readonly Match[],
  scanned: number,
  last: Match | undefined,
): Page {
  const rows = page.map(({ document }) => projected(document, request.query.select));
  const charge = requestUnits.queryPage(rows.length, scanned, bytesOf(JSON.stringify(rows)));
  return { rows, charge, continuation: last && token(request, last) };
}

function projected(document: JsonObject, select: Query['select']): Json {
  if (select.kind !== 'properties') return document;
  const chosen = select.paths.map((path: Path) => [path.at(-1) ?? '', valueAt(document, path)] as const);
  return Object.fromEntries(chosen.filter(([, value]) => value !== undefined));
}

function matchOf({ container, query }: PageRequest, candidate: StoredDocument): Match | undefined {
  const document = shown(container, candidate);
  if (query.where !== undefined && meets(query.where, document) !== true) return undefined;
  return { seq: candidate.seq, document, keys: sortValues(document, query.orderBy) };
}

/** Documents in order of insertion, after `seq`, read a few hundred at a time so that a page need not read all. */
function* candidates(request: PageRequest, seq: number): Generator<StoredDocument> {
  const narrow = narrowing(request.query.where, request.container);
  const { sql, values } = scope(request, narrow);
  for (let after: number | undefined = seq; after !== undefined; ) {
    const rows: readonly StoredDocument[] = request.storage
      .rows(`SELECT ${documentColumns} ${sql} AND seq > ? ORDER BY seq LIMIT ${chunk}`, [...values, after])
      .map(storedDocument);
    yield* rows;
    after = rows.length === chunk ? rows.at(-1)?.seq : undefined;
  }
}

function countAll(request: PageRequest): number {
  const { sql, values } = scope(request, { sql: '', values: [], paths: [] });
  const [row] = request.storage.rows(`SELECT COUNT(*) AS total ${sql}`, values);
  return row === undefined ? 0 : numberIn(row, 'total');
}

function scope(
  request: PageRequest,
  narrow: Narrowing,
): { readonly sql: string; readonly values: readonly Column[] } {
  const { storage, container, partition } = request;
  // The planner has no statistics to choose by, so the index is named.
  const index =
    partition !== undefined
      ? 'INDEXED BY by_partition'
      : narrow.paths.length > 0
        ? `INDEXED BY ${indexOver(storage, container, narrow.paths)}`
        : 'NOT INDEXED';
  const inPartition = partition === undefined ? '' : ' AND pk = ?';
  return {
    sql: `FROM documents ${index} WHERE container = ${container.number}${inPartition}${narrow.sql} AND (expires IS NULL OR expires > ?)`,
    values: [
      ...(partition === undefined ? [] : [partition]),
      ...narrow.values,
      Math.floor(request.now / 1000),
    ],
  };
}

function compareByKeys(one: Position, other: Position, orderBy: readonly SortPath[]): number {
  for (const [index, { descending }] of orderBy.entries()) {
    const order = compareSortValues(one.keys[index], other.keys[index]);
    if (order !== 0) return descending ? -order : order;
  }
  return one.seq - other.seq;
}

function checkOrderable(orderBy: readonly SortPath[], container: ContainerRecord): void {
  const hidden = orderBy.find(({ path }) => !isIndexed(`/${path.join('/')}`, container.indexing));
  if (hidden !== undefined)
    throw badRequest(`ORDER BY c.${hidden.path.join('.')}: the indexing policy leaves that path out`);
  if (orderBy.length === 1 || container.indexing.composite.some((index) => serves(index, orderBy))) return;
  throw badRequest('ORDER BY of several paths needs a composite index over exactly them');
}

/** A composite index serves its own order and the exact reverse of it. */
function serves(index: readonly SortPath[], orderBy: readonly SortPath[]): boolean {
  const spelled = (paths: readonly SortPath[], flip: boolean) =>
    paths.map(({ path, descending }) => `${path.join('.')} ${descending !== flip}`).join();
  return [false, true].some((flip) => spelled(index, flip) === spelled(orderBy, false));
}

function token(request: PageRequest, { seq, keys }: Position): string {
  const kept = keys.map((key) => (key === undefined ? [] : [key]));
  return Buffer.from(JSON.stringify([fingerprint(request), seq, kept])).toString('base64url');
}

function position(request: PageRequest): Position {
  if (request.continuation === undefined) return { seq: 0, keys: [] };
  const parts = readJson(Buffer.from(request.continuation, 'base64url').toString(), 'The continuation token');
  const [print, seq, kept] = isList(parts) ? parts : [];
  if (print !== fingerprint(request) || typeof seq !== 'number' || !isList(kept)) {
    throw badRequest('The continuation token belongs to another query');
  }
  return { seq, keys: kept.map((key) => (isList(key) && isScalar(key[0]) ? key[0] : undefined)) };
}

function fingerprint({ container, partition, query }: PageRequest): string {
  const text = JSON.stringify([container.number, partition ?? null, query]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
