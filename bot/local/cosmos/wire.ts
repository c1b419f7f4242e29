// From an HTTP request of the SDK to one operation of the store, and from its outcome to an HTTP answer.

import { checkSignature } from './account-key';
import { performBatch, readBatch } from './batch';
import {
  type ContainerRecord,
  checkId,
  createContainer,
  createDatabase,
  readContainer,
  readDatabase,
} from './containers';
import type { OperationKind } from './counters';
import {
  containerRid,
  type DocumentOperation,
  forgetExpired,
  largestBody,
  type Outcome,
  type Place,
  perform,
} from './documents';
import { bytesOf, type Json, type JsonObject, readJson, readObject } from './json';
import { readPatch } from './patch';
import { readQuery } from './query-grammar';
import { queryPage } from './query-page';
import { queryPlan } from './query-plan';
import { badRequest, notSupported, Refusal, tooLarge } from './refusal';
import {
  type Headers,
  pageSize,
  partitionOf,
  refuseConditions,
  refuseUnknownHeaders,
} from './request-headers';
import type { Storage } from './storage';
import { type Address, addressOf } from './target';

/** A request as the wire sees it; `path` is still URL-encoded. */
export type WireRequest = {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly body: string;
};

/** An answer; `body` is JSON, or undefined for none. */
export type WireAnswer = {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly body: Json | undefined;
  /** Modelled request units, also in the header. */
  readonly charge: number;
};

/** What kind of request it is, `refused` when the store knows none such. Used before the work, for faults and counts. */
export function kindOf(request: WireRequest): OperationKind {
  try {
    return kindAt(addressOf(request.path), request);
  } catch (error) {
    if (error instanceof Refusal || error instanceof URIError) return 'refused';
    throw error;
  }
}

/** Does what the request asks; every refusal is an answer, every other exception is a fault of this program. */
export function answer(storage: Storage, now: number, request: WireRequest): WireAnswer {
  try {
    return answerOrRefuse(storage, now, request);
  } catch (error) {
    if (error instanceof Refusal) return refusalAnswer(error);
    if (error instanceof URIError) return refusalAnswer(badRequest('The path cannot be decoded'));
    throw error;
  }
}

/** A refusal as an HTTP answer. */
export const refusalAnswer = (refusal: Refusal, headers: WireAnswer['headers'] = {}): WireAnswer =>
  reply(refusal.status, { code: refusal.code, message: refusal.message }, refusal.charge, headers);

function kindAt({ target }: Address, { method, headers }: WireRequest): OperationKind {
  const on = `${method} ${target.kind}`;
  if (on === 'POST documents') return postKind(headers);
  const kinds: { readonly [on: string]: OperationKind } = {
    'POST databases': 'create-database',
    'GET database': 'read-database',
    'POST containers': 'create-container',
    'GET container': 'read-container',
    'GET document': 'read',
    'PUT document': 'replace',
    'DELETE document': 'delete',
    'PATCH document': 'patch',
  };
  return kinds[on] ?? 'refused';
}

function postKind(headers: Headers): OperationKind {
  const has = (name: string) => headers.get(name)?.toLowerCase() === 'true';
  if (has('x-ms-cosmos-is-query-plan-request')) return 'query-plan';
  if (has('x-ms-documentdb-isquery')) return 'query';
  if (has('x-ms-cosmos-is-batch-request')) return has('x-ms-cosmos-batch-atomic') ? 'batch' : 'refused';
  return has('x-ms-documentdb-is-upsert') ? 'upsert' : 'create';
}

function answerOrRefuse(storage: Storage, now: number, request: WireRequest): WireAnswer {
  const address = addressOf(request.path);
  const { headers, method } = request;
  const date = headers.get('x-ms-date') ?? '';
  checkSignature(storage.key, headers.get('authorization'), { ...address, method, date });
  refuseUnknownHeaders(headers);
  const kind = kindAt(address, request);
  if (kind === 'refused') throw notSupported(`${method} on ${address.target.kind} (${request.path})`);
  const { target } = address;
  if (target.kind === 'databases' || target.kind === 'database') {
    return onDatabase(storage, now, kind, target.kind === 'database' ? target.database : '', request);
  }
  const database = readDatabase(storage, target.database);
  if (target.kind === 'containers') {
    const container = createContainer(
      storage,
      database,
      readObject(request.body, 'The container'),
      seconds(now),
    );
    return reply(201, shownContainer(container), 0);
  }
  const container = readContainer(storage, database, target.container);
  if (target.kind === 'container') return reply(200, shownContainer(container), 0);
  return onDocuments(storage, now, container, kind, target.kind === 'document' ? target.id : '', request);
}

function onDatabase(
  storage: Storage,
  now: number,
  kind: OperationKind,
  id: string,
  { body }: WireRequest,
): WireAnswer {
  const made = kind === 'create-database';
  const record = made
    ? createDatabase(storage, readObject(body, 'The database'), seconds(now))
    : readDatabase(storage, id);
  const rid = containerRid({ database: record, number: 0 }).slice(0, 6);
  const shown = {
    id: record.id,
    _rid: `${rid}==`,
    _self: `dbs/${rid}==/`,
    _etag: '"0"',
    _colls: 'colls/',
    _users: 'users/',
    _ts: record.ts,
  };
  return reply(made ? 201 : 200, shown, 0);
}

function onDocuments(
  storage: Storage,
  now: number,
  container: ContainerRecord,
  kind: OperationKind,
  id: string,
  request: WireRequest,
): WireAnswer {
  const { headers, body } = request;
  if (bytesOf(body) > largestBody) throw tooLarge('The request is larger than 2 MB');
  if (kind === 'query-plan') return reply(200, queryPlan(readQuery(readObject(body, 'The query'))), 0);
  const partition = partitionOf(headers.get('x-ms-documentdb-partitionkey'));
  if (kind === 'query') return onQuery(storage, now, container, partition, request);
  if (partition === undefined) throw badRequest('The request needs a partition key');
  const place = { storage, container, partition, now };
  if (kind === 'batch') {
    refuseConditions(headers, []);
    const { status, results, charge } = performBatch(
      place,
      readBatch(readJson(body, 'The batch'), partition),
    );
    return reply(status, results, charge, sessionHeaders(container));
  }
  const outcome = performAlone(place, operationFrom(kind, id, request));
  const etag = outcome.etag === undefined ? {} : { etag: outcome.etag };
  return reply(outcome.status, outcome.document, outcome.charge, { ...sessionHeaders(container), ...etag });
}

function performAlone(place: Place, operation: DocumentOperation): Outcome {
  if (operation.kind === 'read') return perform(place, operation);
  return place.storage.atomically(() => {
    forgetExpired(place.storage, place.now);
    return perform(place, operation);
  });
}

function operationFrom(kind: OperationKind, id: string, { headers, body }: WireRequest): DocumentOperation {
  const ifMatch = headers.get('if-match');
  switch (kind) {
    case 'create':
    case 'upsert':
      refuseConditions(headers, []);
      return { kind, body: readObject(body, 'The document') };
    case 'read':
      refuseConditions(headers, ['if-none-match']);
      return { kind, id: checkId(id), ifNoneMatch: headers.get('if-none-match') };
    case 'replace':
      refuseConditions(headers, ['if-match']);
      return { kind, id: checkId(id), body: readObject(body, 'The document'), ifMatch };
    case 'patch':
      refuseConditions(headers, ['if-match']);
      return { kind, id: checkId(id), patch: readPatch(readJson(body, 'The patch')), ifMatch };
    case 'delete':
      refuseConditions(headers, ['if-match']);
      return { kind, id: checkId(id), ifMatch };
    default:
      throw notSupported(kind);
  }
}

function onQuery(
  storage: Storage,
  now: number,
  container: ContainerRecord,
  partition: string | undefined,
  { headers, body }: WireRequest,
): WireAnswer {
  refuseConditions(headers, []);
  const query = readQuery(readObject(body, 'The query'));
  const size = pageSize(headers.get('x-ms-max-item-count'));
  const continuation = headers.get('x-ms-continuation');
  const page = queryPage({ storage, container, partition, now, query, size, continuation });
  const shown = { _rid: containerRid(container), Documents: page.rows, _count: page.rows.length };
  return reply(200, shown, page.charge, {
    ...sessionHeaders(container),
    'x-ms-item-count': String(page.rows.length),
    ...(page.continuation !== undefined && { 'x-ms-continuation': page.continuation }),
  });
}

function shownContainer(container: ContainerRecord): JsonObject {
  const rid = containerRid(container);
  return {
    ...container.definition,
    _rid: rid,
    _self: `dbs/${rid.slice(0, 6)}==/colls/${rid}/`,
    _etag: '"0"',
    _ts: container.ts,
  };
}

function sessionHeaders(container: ContainerRecord): WireAnswer['headers'] {
  return {
    // One copy: there is nothing a session could be behind on, so the token never needs to move.
    'x-ms-session-token': '0:-1#1',
    'x-ms-alt-content-path': `dbs/${container.database.id}/colls/${container.id}`,
    'x-ms-content-path': containerRid(container),
  };
}

function reply(
  status: number,
  body: Json | undefined,
  charge: number,
  headers: WireAnswer['headers'] = {},
): WireAnswer {
  const rounded = Math.round(charge * 100) / 100;
  return { status, body, charge: rounded, headers: { ...headers, 'x-ms-request-charge': String(rounded) } };
}

const seconds = (now: number): number => Math.floor(now / 1000);
