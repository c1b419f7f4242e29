// Takes a worker's documents away, batch by batch with their head, and leaves a tombstone for each that is evidence.
import { createHash } from 'node:crypto';
import type { Container, JSONObject, OperationInput } from '@azure/cosmos';
import canonicalize from 'canonicalize';
import { localDate } from '../domain/dates';
import type { EntryKind } from '../domain/thread';
import type { LyingDocument } from '../ports/threads';

/**
 * In the place of a document that was evidence. `digest` is that of its content, as the chain has it; `link` is the part
 * of the chain it carried, so that everything before and after still verifies.
 */
export type TombstoneDocument = {
  readonly id: string;
  readonly thread: string;
  readonly tenant: string;
  readonly type: 'tombstone';
  readonly digest: string;
  readonly link?: unknown;
};

/** What was written, as one of the three has it. */
type Content = {
  readonly entry?: unknown;
  readonly sheet?: unknown;
  readonly fullText?: unknown;
  readonly link?: unknown;
};

/** The stone for one document, made of what is stored. */
export function tombstoneOf(
  { id, thread, tenant }: Pick<TombstoneDocument, 'id' | 'thread' | 'tenant'>,
  { entry, sheet, fullText, link }: Content,
): TombstoneDocument {
  const content = canonicalize(entry ?? sheet ?? fullText) ?? '';
  const digest = createHash('sha256').update(content).digest('hex');
  return { id, thread, tenant, type: 'tombstone', digest, ...(link === undefined ? {} : { link }) };
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

/** Every document of the partition but the head and tombstones. One query a thousand. */
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
  if (textId !== undefined) return 'full-text';
  if (kind !== undefined) return 'to-do';
  if (type === undefined || type === 'head' || type === 'tombstone') return null;
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
export const isEvidence = ({ of }: LyingDocument): boolean => of !== 'paper' && of !== 'to-do';

/** Under its ETag; a delete cannot carry one here, so a patch before it does. */
export function entombing(
  document: LyingDocument,
  tombstone: TombstoneDocument | null,
): readonly OperationInput[] {
  const { id, etag: ifMatch } = document;
  if (tombstone !== null) {
    const stone = { ...tombstone } as JSONObject;
    return [{ operationType: 'Replace', id, ifMatch, resourceBody: stone }];
  }
  const resourceBody = { operations: [{ op: 'set' as const, path: '/at', value: '' }] };
  return [
    { operationType: 'Patch', id, ifMatch, resourceBody },
    { operationType: 'Delete', id },
  ];
}
