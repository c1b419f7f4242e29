// Takes a worker's documents away, batch by batch with their head, and leaves a tombstone for each that is evidence.
import { createHash } from 'node:crypto';
import type { Container, OperationInput } from '@azure/cosmos';
import { localDate } from '../domain/dates';
import type { Digest, EvidentialDocument, Link } from '../domain/evidence/chain';
import type { EntryKind } from '../domain/thread';
import { digestOf } from '../evidence/digest';
import type { LyingDocument } from '../ports/threads';
import type { Place } from './thread-documents';

/**
 * In the place of a document that was evidence: its digest and type, and the link it carried, so that everything before
 * and after still verifies.
 */
export type TombstoneDocument = Place & {
  readonly type: 'tombstone';
  readonly at?: string;
  readonly digest: Digest;
  readonly was: string;
  readonly link?: Link;
};

/**
 * The stone for each of these that is evidence, by id, made of what is stored; `'changed-meanwhile'` when one is not
 * there. One query.
 */
export async function evidenceAmong(
  threads: Container,
  partitionKey: string,
  documents: readonly LyingDocument[],
): Promise<ReadonlyMap<string, TombstoneDocument> | 'changed-meanwhile'> {
  const evidence = documents.filter(isEvidence).map(({ id }) => id);
  const { resources } = await threads.items
    .query<EvidentialDocument & Place>(
      {
        query: 'SELECT * FROM c WHERE ARRAY_CONTAINS(@ids, c.id)',
        parameters: [{ name: '@ids', value: evidence }],
      },
      { partitionKey },
    )
    .fetchAll();
  if (resources.length < evidence.length) return 'changed-meanwhile';
  return new Map(resources.map((stored) => [stored.id, tombstoneOf(stored)]));
}

function tombstoneOf(stored: EvidentialDocument & Place): TombstoneDocument {
  const { id, thread, tenant, at, link } = stored;
  return {
    id,
    thread,
    tenant,
    type: 'tombstone',
    ...(at === undefined ? {} : { at }),
    digest: digestOf(stored),
    was: stored.type ?? (stored.sheet === undefined ? 'full-text' : 'sheet'),
    ...(link === undefined ? {} : { link }),
  };
}

/** What a query of the partition brings back, without a word of it. */
type Lying = {
  readonly id: string;
  readonly _etag: string;
  readonly type?: string;
  readonly at?: string;
  readonly sheetId?: string;
  readonly textId?: string;
  /** Of the outbox: what is to be done. */
  readonly kind?: string;
};

/** Every document of the partition but the head, tombstones and links. One query a thousand. */
export async function lyingIn(threads: Container, partitionKey: string): Promise<readonly LyingDocument[]> {
  const { resources } = await threads.items
    .query<Lying>(
      'SELECT c.id, c._etag, c.type, c.at, c.sheet.sheetId, c.fullText.textId, c.toDo.kind FROM c',
      { partitionKey, maxItemCount: 1_000 },
    )
    .fetchAll();
  return resources.flatMap((one) => {
    const of = kindOf(one);
    return of === null ? [] : [{ id: one.id, etag: one._etag, of, ...placeOf(one) }];
  });
}

function kindOf({ type, sheetId, textId, kind }: Lying): LyingDocument['of'] | null {
  if (sheetId !== undefined) return 'sheet';
  if (textId !== undefined && type === undefined) return 'full-text';
  if (kind !== undefined) return 'to-do';
  if (type === undefined || type === 'head' || type === 'tombstone' || type === 'link') return null;
  // Whatever else has a type and lies here is an entry: its type is its kind.
  return type.startsWith('paper:') ? 'paper' : (type as EntryKind);
}

/** `2027-01-19T16:14:00.000Z|000000012|1`: when, and by which revision of the head. */
function placeOf({ at = '' }: Lying): Pick<LyingDocument, 'on' | 'revision'> {
  const [, revision] = at.split('|');
  return {
    on: localDate(at.slice(0, 10)) ?? null,
    revision: revision === undefined ? null : Number(revision),
  };
}

/** Sheets, full texts and entries are evidence; what somebody is still writing, and what is left to do, is not. */
const isEvidence = ({ of }: LyingDocument): boolean => of !== 'paper' && of !== 'to-do';

/** SHA-256 over ids and ETags, whatever order they come in. */
export const markOf = (documents: readonly LyingDocument[]): string =>
  createHash('sha256')
    .update(
      documents
        .map(({ id, etag }) => `${id} ${etag}`)
        .sort()
        .join('\n'),
    )
    .digest('hex');

/** Under its ETag; a delete cannot carry one here, so a patch before it does. */
export function entombing(
  document: LyingDocument,
  tombstone: TombstoneDocument | null,
): readonly OperationInput[] {
  const { id, etag: ifMatch } = document;
  if (tombstone !== null) {
    return [{ operationType: 'Replace', id, ifMatch, resourceBody: { ...tombstone } }];
  }
  const resourceBody = { operations: [{ op: 'set' as const, path: '/at', value: '' }] };
  return [
    { operationType: 'Patch', id, ifMatch, resourceBody },
    { operationType: 'Delete', id },
  ];
}
