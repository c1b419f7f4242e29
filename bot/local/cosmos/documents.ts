// One document at a time: create, read, upsert, replace, delete and patch, with Cosmos' rules about ids, versions and size.

import { randomUUID } from 'node:crypto';
import { type ContainerRecord, checkId, isTtl } from './containers';
import { bytesOf, isDeeperThan, type Json, type JsonObject, readObject } from './json';
import { meets, type Patch, patched } from './patch';
import { badRequest, conflict, notFound, preconditionFailed, tooLarge } from './refusal';
import { indexedValues, requestUnits } from './request-units';
import { numberIn, type Row, type Storage, textIn } from './storage';

/** Where an operation happens: one logical partition of one container, at one moment. */
export type Place = {
  readonly storage: Storage;
  readonly container: ContainerRecord;
  /** The partition key's value. */
  readonly partition: string;
  /** Milliseconds since 1970. */
  readonly now: number;
};

/** What can be done to one document; `ifMatch` is an `_etag`. */
export type DocumentOperation =
  | { readonly kind: 'create' | 'upsert'; readonly body: JsonObject }
  | { readonly kind: 'read'; readonly id: string; readonly ifNoneMatch?: string | undefined }
  | {
      readonly kind: 'replace';
      readonly id: string;
      readonly body: JsonObject;
      readonly ifMatch?: string | undefined;
    }
  | { readonly kind: 'delete'; readonly id: string; readonly ifMatch?: string | undefined }
  | {
      readonly kind: 'patch';
      readonly id: string;
      readonly patch: Patch;
      readonly ifMatch?: string | undefined;
    };

/** How it went when it went well; anything else is thrown as a Refusal. */
export type Outcome = {
  readonly status: 200 | 201 | 204 | 304;
  /** Modelled request units. */
  readonly charge: number;
  readonly etag?: string;
  /** The document as Cosmos shows it, with its system properties. */
  readonly document?: JsonObject;
};

/** A document as kept: the writer's properties, and the system's beside them. */
export type StoredDocument = {
  /** Order of insertion in the whole store; never changes while the document lives. */
  readonly seq: number;
  readonly etag: string;
  /** Seconds since 1970. */
  readonly ts: number;
  /** JSON text without system properties. */
  readonly text: string;
};

/** The largest document and the largest batch, in bytes of JSON. */
export const largestBody = 2 * 1024 * 1024;

/** How deep a document may be nested; Cosmos' figure. */
const deepest = 128;

/** The columns {@link storedDocument} needs. */
export const documentColumns = 'seq, etag, ts, body';

const systemProperties = ['_rid', '_self', '_etag', '_attachments', '_ts'];

/** Does one operation; must run inside `storage.atomically` when it writes. */
export function perform(place: Place, operation: DocumentOperation): Outcome {
  switch (operation.kind) {
    case 'create':
      return insert(place, operation.body);
    case 'upsert':
      return upsert(place, operation.body);
    case 'read':
      return read(place, operation.id, operation.ifNoneMatch);
    case 'replace':
      return replace(place, operation.id, operation.body, operation.ifMatch);
    case 'delete':
      return remove(place, operation.id, operation.ifMatch);
    case 'patch':
      return patch(place, operation.id, operation.patch, operation.ifMatch);
  }
}

/** The document as a reader sees it. */
export function shown(container: ContainerRecord, stored: StoredDocument): JsonObject {
  const rid = documentRid(container, stored.seq);
  const parent = containerRid(container);
  return {
    ...readObject(stored.text, 'A stored document'),
    _rid: rid,
    _self: `dbs/${parent.slice(0, 6)}==/colls/${parent}/docs/${rid}/`,
    _etag: stored.etag,
    _attachments: 'attachments/',
    _ts: stored.ts,
  };
}

/** Reads the columns named by {@link documentColumns}. */
export const storedDocument = (row: Row): StoredDocument => ({
  seq: numberIn(row, 'seq'),
  etag: textIn(row, 'etag'),
  ts: numberIn(row, 'ts'),
  text: textIn(row, 'body'),
});

/** The resource id Cosmos would give a container: eight bytes, which the SDK checks. */
export function containerRid(container: Pick<ContainerRecord, 'number' | 'database'>): string {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32BE(container.database.number, 0);
  bytes.writeUInt32BE(container.number, 4);
  return bytes.toString('base64').replaceAll('/', '-');
}

/** Forgets documents whose time to live has run out; every write does it first, every read looks past them. */
export function forgetExpired(storage: Storage, now: number): void {
  storage.run('DELETE FROM documents WHERE expires IS NOT NULL AND expires <= ?', [Math.floor(now / 1000)]);
}

function insert(place: Place, body: JsonObject): Outcome {
  const draft = checkBody(place, body);
  if (find(place, draft.id) !== undefined)
    throw conflict(`The id ${draft.id} is taken`, requestUnits.refusedWrite);
  const { container, partition, storage, now } = place;
  const version = newVersion(now);
  const seq = storage.run(
    'INSERT INTO documents (container, pk, id, etag, ts, expires, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
    [
      container.number,
      partition,
      draft.id,
      version.etag,
      version.ts,
      expiry(container, draft.body, version.ts),
      draft.text,
    ],
  );
  const charge = requestUnits.create(bytesOf(draft.text), indexedValues(draft.body, container.indexing));
  return {
    status: 201,
    charge,
    etag: version.etag,
    document: shown(container, { seq, ...version, text: draft.text }),
  };
}

function upsert(place: Place, body: JsonObject): Outcome {
  const id = checkId(body.id);
  return find(place, id) === undefined ? insert(place, body) : replace(place, id, body, undefined);
}

function read(place: Place, id: string, ifNoneMatch: string | undefined): Outcome {
  const stored = existing(place, id, requestUnits.emptyRead);
  if (stored.etag === ifNoneMatch) return { status: 304, charge: requestUnits.emptyRead, etag: stored.etag };
  const charge = requestUnits.read(bytesOf(stored.text));
  return { status: 200, charge, etag: stored.etag, document: shown(place.container, stored) };
}

function replace(place: Place, id: string, body: JsonObject, ifMatch: string | undefined): Outcome {
  const draft = checkBody(place, body);
  if (draft.id !== id) throw badRequest('A replace must not change the id');
  const stored = unchanged(place, id, ifMatch);
  const { container, storage, now } = place;
  const version = newVersion(now);
  storage.run('UPDATE documents SET etag = ?, ts = ?, expires = ?, body = ? WHERE seq = ?', [
    version.etag,
    version.ts,
    expiry(container, draft.body, version.ts),
    draft.text,
    stored.seq,
  ]);
  const charge = requestUnits.replace(bytesOf(draft.text), indexedValues(draft.body, container.indexing));
  const document = shown(container, { seq: stored.seq, ...version, text: draft.text });
  return { status: 200, charge, etag: version.etag, document };
}

function patch(place: Place, id: string, { steps, condition }: Patch, ifMatch: string | undefined): Outcome {
  const stored = unchanged(place, id, ifMatch);
  const before = readObject(stored.text, 'A stored document');
  if (condition && !meets(before, condition))
    throw preconditionFailed(`The document ${id} is not as the patch wants it`, requestUnits.refusedWrite);
  const fixed = ['id', place.container.partitionProperty, ...systemProperties];
  return replace(place, id, patched(before, steps, fixed), undefined);
}

function remove(place: Place, id: string, ifMatch: string | undefined): Outcome {
  const stored = unchanged(place, id, ifMatch);
  place.storage.run('DELETE FROM documents WHERE seq = ?', [stored.seq]);
  const body = readObject(stored.text, 'A stored document');
  const charge = requestUnits.create(bytesOf(stored.text), indexedValues(body, place.container.indexing));
  return { status: 204, charge };
}

function unchanged(place: Place, id: string, ifMatch: string | undefined): StoredDocument {
  const stored = existing(place, id, requestUnits.refusedWrite);
  if (ifMatch === undefined || ifMatch === stored.etag) return stored;
  throw preconditionFailed(
    `The document ${id} has changed since that version was read`,
    requestUnits.refusedWrite,
  );
}

function existing(place: Place, id: string, charge: number): StoredDocument {
  const stored = find(place, id);
  if (stored === undefined) throw notFound(`There is no document ${id} in this partition`, charge);
  return stored;
}

function find({ storage, container, partition, now }: Place, id: string): StoredDocument | undefined {
  const row = storage.rows(
    `SELECT ${documentColumns} FROM documents
     WHERE container = ? AND pk = ? AND id = ? AND (expires IS NULL OR expires > ?)`,
    [container.number, partition, id, Math.floor(now / 1000)],
  )[0];
  return row && storedDocument(row);
}

type Draft = { readonly id: string; readonly body: JsonObject; readonly text: string };

function checkBody({ container, partition }: Place, given: JsonObject): Draft {
  const id = checkId(given.id);
  if (given[container.partitionProperty] !== partition) {
    throw badRequest(
      `The document's "${container.partitionProperty}" is not the partition key of the request`,
    );
  }
  if (isDeeperThan(given, deepest))
    throw badRequest(`A document must not be nested deeper than ${deepest} levels`);
  const body = Object.fromEntries(Object.entries(given).filter(([name]) => !systemProperties.includes(name)));
  const text = JSON.stringify(body);
  if (bytesOf(text) > largestBody) throw tooLarge(`The document ${id} is larger than 2 MB`);
  return { id, body, text };
}

function expiry(container: ContainerRecord, body: JsonObject, ts: number): number | null {
  const own: Json | undefined = body.ttl;
  if (own !== undefined && own !== null && !isTtl(own))
    throw badRequest('ttl must be -1 or a positive whole number');
  if (container.defaultTtl === undefined) return null;
  const seconds = own ?? container.defaultTtl;
  return seconds === -1 ? null : ts + seconds;
}

const newVersion = (now: number) => ({ etag: `"${randomUUID()}"`, ts: Math.floor(now / 1000) });

function documentRid(container: ContainerRecord, seq: number): string {
  const bytes = Buffer.alloc(16);
  Buffer.from(containerRid(container).replaceAll('-', '/'), 'base64').copy(bytes);
  bytes.writeBigUInt64BE(BigInt(seq), 8);
  return bytes.toString('base64').replaceAll('/', '-');
}
