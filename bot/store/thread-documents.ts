// The shape of what lies in a worker's partition, and the operations that write it.
import type { OperationInput } from '@azure/cosmos';
import type { PersonId } from '../domain/ids';
import type { Sheet } from '../domain/sheet';
import type { ThreadEntry } from '../domain/thread';
import type { ThreadHead } from '../domain/thread-head';
import type { FullText } from '../ports/threads';
import type { StoredEntry } from './complete-entry';
import type { StoredHead } from './complete-head';
import { packHead } from './packed-head';
import { threadKey } from './partitions';

export const headId = 'head' as const;
/** The head sorts before every entry, so the first page of a thread brings it along in the same query. */
const beforeEverything = '9999-12-31T23:59:59.999Z';

/** Where a document lies. */
export type Place = { readonly id: string; readonly thread: string; readonly tenant: string };
type Placed = Place & { readonly type: string };
export type HeadDocument = Placed & {
  readonly type: 'head';
  readonly at: string;
  readonly head: StoredHead;
};
/** `fullText`: its long words, where they lie beside it. */
export type EntryDocument = Placed & {
  readonly at: string;
  readonly entry: StoredEntry;
  readonly fullText?: FullText;
};
/** As earlier versions kept every long text. Found by its id; the type would only be indexed. */
export type TextDocument = Place & { readonly fullText: FullText };
export type SheetDocument = Place & { readonly sheet: Sheet };

/** What is hidden in a document of another kind is no entry. */
export const isEntry = ({ type, entry }: Partial<EntryDocument>): boolean =>
  type !== undefined && type === entry?.kind;

export const placed = (tenant: string, personId: PersonId, id: string): Place => ({
  id,
  thread: threadKey(tenant, personId),
  tenant,
});

/** `within` tells apart what one revision of the head brought; the first of a batch has the highest. */
export const entryDocument = (
  place: Place,
  entry: ThreadEntry,
  revision: number,
  within: number,
): EntryDocument => ({ ...place, type: entry.kind, at: placeInTime(entry, revision, within), entry });

/**
 * Where an entry stands in the timeline: when it was said or held, then in the order of writing. Unique, so that a page
 * never ends between two that look the same.
 */
const placeInTime = (entry: ThreadEntry, revision: number, within: number) =>
  `${entry.at}|${String(revision).padStart(9, '0')}|${within}`;

/** Written under the ETag of the head that the batch was decided on; null when there was none. */
export function headOperation(place: Place, head: ThreadHead, headEtag: string | null): OperationInput {
  const document: HeadDocument = { ...place, type: headId, at: beforeEverything, head: packHead(head) };
  if (headEtag === null) return create(document);
  return { operationType: 'Replace', id: headId, ifMatch: headEtag, resourceBody: { ...document } };
}

export const create = <Document extends Place>(document: Document): OperationInput => ({
  operationType: 'Create',
  resourceBody: { ...document },
});

export const personOf = (thread: string) => thread.slice(thread.indexOf('|') + 1) as PersonId;
