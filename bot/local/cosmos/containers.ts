// Databases and containers: made and read back, and what of a container's definition this store honours.

import { isList, isObject, type Json, type JsonObject, readObject, refuseUnknown } from './json';
import { badRequest, conflict, notFound, notSupported } from './refusal';
import { numberIn, type Storage, textIn } from './storage';

/** A database as kept. */
export type DatabaseRecord = { readonly number: number; readonly id: string; readonly ts: number };

/** A container as kept, with its definition read out. */
export type ContainerRecord = {
  readonly number: number;
  readonly database: DatabaseRecord;
  readonly id: string;
  readonly ts: number;
  /** The one top-level property that is the partition key. */
  readonly partitionProperty: string;
  /** Seconds, -1 for "only what carries its own ttl", undefined for no expiry at all. */
  readonly defaultTtl: number | undefined;
  readonly indexing: Indexing;
  /** The definition as the client gave it, completed with the defaults. */
  readonly definition: JsonObject;
};

/** Which properties are indexed, as Cosmos path patterns (`/text/*`, `/id/?`). */
export type Indexing = {
  readonly included: readonly string[];
  readonly excluded: readonly string[];
  readonly composite: readonly (readonly SortPath[])[];
};

/** One step of a composite index or an ORDER BY. */
export type SortPath = { readonly path: readonly string[]; readonly descending: boolean };

const forbiddenInId = /[/\\?#]/;

/** Refuses ids Cosmos refuses, and those whose spelling SQLite could not keep apart. */
export function checkId(id: Json | undefined, longest = 1023): string {
  if (typeof id !== 'string' || id === '') throw badRequest('An id must be a string that is not empty');
  if (forbiddenInId.test(id)) throw badRequest('An id must not contain / \\ ? or #');
  if (/\p{Surrogate}/u.test(id)) throw badRequest('An id must be well-formed Unicode');
  if (Buffer.byteLength(id) > longest) throw badRequest(`An id must not be longer than ${longest} bytes`);
  return id;
}

/** Makes a database; 409 when it exists. */
export function createDatabase(storage: Storage, body: JsonObject, ts: number): DatabaseRecord {
  refuseUnknown(body, ['id'], 'A new database');
  const id = checkId(body.id, 255);
  if (findDatabase(storage, id) !== undefined) throw conflict(`Database ${id} already exists`);
  return { id, ts, number: storage.run('INSERT INTO databases (id, ts) VALUES (?, ?)', [id, ts]) };
}

/** The database of that name; 404 when there is none. */
export function readDatabase(storage: Storage, id: string): DatabaseRecord {
  const found = findDatabase(storage, id);
  if (found === undefined) throw notFound(`There is no database ${id}`);
  return found;
}

/** Makes a container; 409 when it exists, 501 naming the part of its definition this store does not honour. */
export function createContainer(
  storage: Storage,
  database: DatabaseRecord,
  body: JsonObject,
  ts: number,
): ContainerRecord {
  const definition = { ...body, indexingPolicy: body.indexingPolicy ?? {} };
  const id = checkId(body.id, 255);
  const draft = understand({ number: 0, database, id, ts }, definition);
  if (findContainer(storage, database, id) !== undefined) throw conflict(`Container ${id} already exists`);
  const number = storage.run('INSERT INTO containers (database, id, definition, ts) VALUES (?, ?, ?, ?)', [
    database.number,
    id,
    JSON.stringify(draft.definition),
    ts,
  ]);
  return { ...draft, number };
}

/** The container of that name; 404 when there is none. */
export function readContainer(storage: Storage, database: DatabaseRecord, id: string): ContainerRecord {
  const found = findContainer(storage, database, id);
  if (found === undefined) throw notFound(`There is no container ${id} in database ${database.id}`);
  return found;
}

function findDatabase(storage: Storage, id: string): DatabaseRecord | undefined {
  const row = storage.rows('SELECT number, ts FROM databases WHERE id = ?', [id])[0];
  return row && { id, number: numberIn(row, 'number'), ts: numberIn(row, 'ts') };
}

function findContainer(storage: Storage, database: DatabaseRecord, id: string): ContainerRecord | undefined {
  const row = storage.rows('SELECT number, definition, ts FROM containers WHERE database = ? AND id = ?', [
    database.number,
    id,
  ])[0];
  if (row === undefined) return undefined;
  const known = { database, id, number: numberIn(row, 'number'), ts: numberIn(row, 'ts') };
  return understand(known, readObject(textIn(row, 'definition'), 'The stored definition'));
}

type Known = Pick<ContainerRecord, 'number' | 'database' | 'id' | 'ts'>;

function understand(known: Known, definition: JsonObject): ContainerRecord {
  refuseUnknown(definition, ['id', 'partitionKey', 'indexingPolicy', 'defaultTtl'], `Container ${known.id}`);
  const defaultTtl = definition.defaultTtl;
  if (defaultTtl !== undefined && !isTtl(defaultTtl))
    throw badRequest('defaultTtl must be -1 or a positive whole number');
  const partitionProperty = onePartitionProperty(definition.partitionKey);
  const policy = readPolicy(definition.indexingPolicy);
  return {
    ...known,
    partitionProperty,
    defaultTtl,
    indexing: policy.indexing,
    definition: { ...definition, indexingPolicy: policy.complete },
  };
}

/** Whether the value is a time to live in Cosmos' sense. */
export const isTtl = (value: Json | undefined): value is number =>
  typeof value === 'number' && Number.isInteger(value) && (value === -1 || value > 0);

function onePartitionProperty(partitionKey: Json | undefined): string {
  if (!isObject(partitionKey)) throw badRequest('A container needs a partition key');
  refuseUnknown(partitionKey, ['paths', 'kind', 'version'], 'The partition key');
  const paths = partitionKey.paths;
  if ((partitionKey.kind ?? 'Hash') !== 'Hash' || !isList(paths) || paths.length !== 1) {
    throw notSupported('hierarchical partition keys; give one path');
  }
  const property = /^\/([A-Za-z_]\w*)$/.exec(String(paths[0]))?.[1];
  if (property === undefined)
    throw notSupported(`the partition key path ${String(paths[0])}; give one top-level property`);
  return property;
}

function readPolicy(value: Json | undefined): { readonly indexing: Indexing; readonly complete: JsonObject } {
  if (!isObject(value)) throw badRequest('The indexing policy must be an object');
  const known = ['indexingMode', 'automatic', 'includedPaths', 'excludedPaths', 'compositeIndexes'];
  refuseUnknown(value, known, 'The indexing policy');
  const mode = value.indexingMode ?? 'consistent';
  if (String(mode).toLowerCase() !== 'consistent' || value.automatic === false) {
    throw notSupported('an indexing mode other than consistent and automatic');
  }
  const complete = {
    ...value,
    indexingMode: 'consistent',
    automatic: true,
    includedPaths: value.includedPaths ?? [{ path: '/*' }],
    excludedPaths: value.excludedPaths ?? [],
  };
  const [included, excluded] = [patterns(complete.includedPaths), patterns(complete.excludedPaths)];
  if (![...included, ...excluded].includes('/*')) {
    throw badRequest('The indexing policy must name the path /*, included or excluded, as Cosmos requires');
  }
  const indexing = {
    included,
    excluded,
    composite: listOf(value.compositeIndexes ?? [], 'compositeIndexes').map(sortPaths),
  };
  return { indexing, complete };
}

function patterns(paths: Json): readonly string[] {
  return listOf(paths, 'An indexing path list').map((entry) => {
    if (!isObject(entry) || typeof entry.path !== 'string')
      throw badRequest('An indexing path needs a "path"');
    refuseUnknown(entry, ['path'], 'An indexing path');
    if (!/^\/(?:.*\/)?[*?]$/.test(entry.path))
      throw badRequest(`The indexing path ${entry.path} must end in /* or /?`);
    return entry.path;
  });
}

function sortPaths(index: Json): readonly SortPath[] {
  return listOf(index, 'A composite index').map((entry) => {
    if (!isObject(entry) || typeof entry.path !== 'string')
      throw badRequest('A composite index entry needs a "path"');
    refuseUnknown(entry, ['path', 'order'], 'A composite index entry');
    return { path: entry.path.slice(1).split('/'), descending: entry.order === 'descending' };
  });
}

function listOf(value: Json, what: string): readonly Json[] {
  if (!isList(value)) throw badRequest(`${what} must be a list`);
  return value;
}
