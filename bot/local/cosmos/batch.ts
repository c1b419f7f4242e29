// The transactional batch: up to a hundred operations in one partition, all of them or none.

import { checkId } from './containers';
import { type DocumentOperation, forgetExpired, type Outcome, type Place, perform } from './documents';
import { isList, isObject, type Json, type JsonObject, refuseUnknown } from './json';
import { readPatch } from './patch';
import { badRequest, notSupported, Refusal } from './refusal';

/** What became of a batch. */
export type BatchAnswer = {
  /** 200 when everything was written; 207 when nothing was, the results saying which operation was to blame. */
  readonly status: 200 | 207;
  readonly charge: number;
  readonly results: readonly JsonObject[];
};

const mostOperations = 100;
const failedDependency = 424;

/** Reads the operations of a batch; refuses the whole batch when one of them is not understood. */
export function readBatch(body: Json, partition: string): readonly DocumentOperation[] {
  if (!isList(body) || body.length === 0) throw badRequest('A batch needs a list of operations');
  if (body.length > mostOperations) throw badRequest(`A batch takes at most ${mostOperations} operations`);
  return body.map((entry) => readOperation(entry, partition));
}

/** Does the batch in one transaction. */
export function performBatch(place: Place, operations: readonly DocumentOperation[]): BatchAnswer {
  const done: Outcome[] = [];
  try {
    place.storage.atomically(() => {
      forgetExpired(place.storage, place.now);
      for (const operation of operations) done.push(perform(place, operation));
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return rolledBack(operations.length, done, error);
  }
  return { status: 200, charge: sum(done), results: done.map(succeeded) };
}

function rolledBack(length: number, done: readonly Outcome[], refusal: Refusal): BatchAnswer {
  const results = Array.from({ length }, (_, index) =>
    index === done.length
      ? { statusCode: refusal.status, requestCharge: refusal.charge }
      : { statusCode: failedDependency, requestCharge: 0 },
  );
  return { status: 207, charge: sum(done) + refusal.charge, results };
}

const succeeded = ({ status, charge, etag, document }: Outcome): JsonObject => ({
  statusCode: status,
  requestCharge: charge,
  ...(etag !== undefined && { eTag: etag }),
  ...(document !== undefined && { resourceBody: document }),
});

const sum = (outcomes: readonly Outcome[]): number =>
  outcomes.reduce((total, { charge }) => total + charge, 0);

function readOperation(entry: Json, partition: string): DocumentOperation {
  if (!isObject(entry)) throw badRequest('A batch operation must be an object');
  refuseUnknown(
    entry,
    ['operationType', 'id', 'ifMatch', 'partitionKey', 'resourceBody'],
    'A batch operation',
  );
  const key = entry.partitionKey;
  if (key !== undefined && key !== JSON.stringify([partition])) {
    throw badRequest('A batch operation must be in the partition of its batch');
  }
  const ifMatch = entry.ifMatch;
  if (ifMatch !== undefined && typeof ifMatch !== 'string') throw badRequest('ifMatch must be text');
  return understood(entry, ifMatch);
}

function understood(entry: JsonObject, ifMatch: string | undefined): DocumentOperation {
  const type = String(entry.operationType);
  if (ifMatch !== undefined && ['Create', 'Upsert', 'Read'].includes(type))
    throw notSupported(`ifMatch on ${type}`);
  switch (type) {
    case 'Create':
      return { kind: 'create', body: bodyOf(entry) };
    case 'Upsert':
      return { kind: 'upsert', body: bodyOf(entry) };
    case 'Read':
      return { kind: 'read', id: checkId(entry.id) };
    case 'Replace':
      return { kind: 'replace', id: checkId(entry.id), body: bodyOf(entry), ifMatch };
    case 'Delete':
      return { kind: 'delete', id: checkId(entry.id), ifMatch };
    case 'Patch':
      return {
        kind: 'patch',
        id: checkId(entry.id),
        patch: readPatch(entry.resourceBody ?? null),
        ifMatch,
      };
    default:
      throw notSupported(`the batch operation ${type}`);
  }
}

function bodyOf(entry: JsonObject): JsonObject {
  const body = entry.resourceBody;
  if (!isObject(body)) throw badRequest('A batch operation that writes needs a resourceBody');
  return body;
}
