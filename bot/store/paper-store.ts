// What people are still writing, beside the thread it belongs to: documents that change as often as their authors pause.
import type { Container, OperationInput } from '@azure/cosmos';
import type { PersonId } from '../domain/ids';
import type { WorkingPaper } from '../domain/working-paper';
import type { PaperChange, PaperStore, ReadPaper } from '../ports/papers';
import { readIfThere, storableId, tryBatch } from './answers';
import { completeEntry } from './complete-entry';
import { threadKey } from './partitions';
import { type EntryDocument, isEntry } from './thread-documents';

type PaperDocument = {
  readonly id: string;
  readonly thread: string;
  readonly tenant: string;
  /** Apart from the types of entries, so that no page of a thread can bring one along. */
  readonly type: `paper:${WorkingPaper['of']}`;
  readonly at: string;
  readonly paper: WorkingPaper;
};

/** In the partition of `threads` it belongs to: a record is issued, and its draft gone, in one batch. */
export function cosmosPaperStore(threads: Container, tenant: string): PaperStore {
  return {
    async papers(personId, paperIds) {
      const ids = paperIds.filter((id) => storableId.test(id));
      const [only, ...others] = ids;
      if (only === undefined) return [];
      if (others.length === 0) {
        const found = await readIfThere<Partial<PaperDocument>>(threads, only, threadKey(tenant, personId));
        return found?.paper ? [{ paper: found.paper, etag: found._etag }] : [];
      }
      const { resources } = await threads.items
        .query<StoredPaper>(
          {
            query: 'SELECT * FROM c WHERE ARRAY_CONTAINS(@ids, c.id) AND IS_DEFINED(c.paper)',
            parameters: [{ name: '@ids', value: ids }],
          },
          { partitionKey: threadKey(tenant, personId) },
        )
        .fetchAll();
      return resources.map(asRead);
    },

    async papersAndEntries(personId, paperIds, entryIds) {
      const ids = [...paperIds, ...entryIds].filter((id) => storableId.test(id));
      if (ids.length === 0) return { papers: [], entries: [] };
      const { resources } = await threads.items
        .query<StoredPaper | StoredEntryDocument>(
          {
            query: 'SELECT * FROM c WHERE ARRAY_CONTAINS(@ids, c.id)',
            parameters: [{ name: '@ids', value: ids }],
          },
          { partitionKey: threadKey(tenant, personId) },
        )
        .fetchAll();
      return {
        papers: resources.flatMap((one) => ('paper' in one ? [asRead(one)] : [])),
        entries: resources.flatMap((one) =>
          'entry' in one && isEntry(one) ? [completeEntry(one.entry)] : [],
        ),
      };
    },

    async papersOf(personId, kind, author) {
      const { resources } = await threads.items
        .query<StoredPaper>(
          {
            query: 'SELECT * FROM c WHERE c.type = @type ORDER BY c.at DESC',
            parameters: [{ name: '@type', value: `paper:${kind}` }],
          },
          { partitionKey: threadKey(tenant, personId) },
        )
        .fetchAll();
      return resources.filter(({ paper }) => paper.author === author).map(asRead);
    },

    async keepPaper(personId, change, access) {
      const operations = [whileDecidedOn(access), ...paperOperations(change, tenant, personId)];
      const { written, codes, etags } = await tryBatch(threads, operations, threadKey(tenant, personId));
      if (written) return { etag: etags[1] ?? '' };
      if (codes[0] === 412 || codes[0] === 404) return 'other-access';
      if (codes.some((code) => code === 409 || code === 412 || code === 404)) return 'changed-meanwhile';
      throw new Error(`a paper could not be kept: ${codes.join(', ')}`);
    },
  };
}

/** Refuses its batch unless the head says so. What it sets is what is there: a condition alone cannot be asked for. */
export const whileDecidedOn = (access: string): OperationInput => ({
  operationType: 'Patch',
  id: 'head',
  resourceBody: {
    condition: `from c where c.head.access = ${JSON.stringify(access)}`,
    operations: [{ op: 'set', path: '/head/access', value: access }],
  },
});

/** An entry that lies in the same partition. */
type StoredEntryDocument = Pick<EntryDocument, 'type' | 'entry'>;
type StoredPaper = PaperDocument & { readonly _etag: string };

const asRead = ({ paper, _etag }: StoredPaper): ReadPaper => ({ paper, etag: _etag });

/**
 * Operations for a batch in the worker's partition; a paper that has changed since it was read refuses the whole batch.
 * A delete cannot carry an ETag here, so a patch before it does.
 */
export function paperOperations(
  change: PaperChange,
  tenant: string,
  personId: PersonId,
): readonly OperationInput[] {
  if ('remove' in change) {
    const { remove: id, etag: ifMatch } = change;
    const resourceBody = { operations: [{ op: 'set' as const, path: '/at', value: '' }] };
    return [
      { operationType: 'Patch', id, ifMatch, resourceBody },
      { operationType: 'Delete', id },
    ];
  }
  const { put: paper, etag } = change;
  const document: PaperDocument = {
    id: paper.paperId,
    thread: threadKey(tenant, personId),
    tenant,
    type: `paper:${paper.of}`,
    at: paper.at,
    paper,
  };
  const resourceBody = { ...document };
  return [
    etag === null
      ? { operationType: 'Create', resourceBody }
      : { operationType: 'Replace', id: document.id, ifMatch: etag, resourceBody },
  ];
}
