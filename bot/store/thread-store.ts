// Reads and writes supervision threads: one partition per worker, one batch per act.
import type { Container, OperationInput, SqlQuerySpec } from '@azure/cosmos';
import { headWithAction } from '../domain/actions/action';
import { headWithDecision } from '../domain/decisions/open-decisions';
import type { PersonId } from '../domain/ids';
import type { Sheet } from '../domain/sheet';
import type { ThreadEntry } from '../domain/thread';
import type { ThreadHead } from '../domain/thread-head';
import type { OutboxItem } from '../ports/outbox';
import type { FullText, ReadEntry, ThreadChange, ThreadPage, ThreadStore } from '../ports/threads';
import { batch, readIfThere, statusOf, storableId } from './answers';
import { completeEntry, type StoredEntry } from './complete-entry';
import { completeHead, lacksOpenActions, lacksOpenDecisions, type StoredHead } from './complete-head';
import { entombing, isEvidence, lyingIn, tombstoneOf } from './entomb';
import { packHead } from './packed-head';
import { paperOperations } from './paper-store';
import { threadKey } from './partitions';

const headId = 'head' as const;
/** The head sorts before every entry, so the first page of a thread brings it along in the same query. */
const beforeEverything = '9999-12-31T23:59:59.999Z';

type Placed = {
  readonly id: string;
  readonly thread: string;
  readonly tenant: string;
  readonly type: string;
};
type HeadDocument = Placed & { readonly type: 'head'; readonly at: string; readonly head: StoredHead };
type EntryDocument = Placed & { readonly at: string; readonly entry: StoredEntry };
/** Found by its id; the type would only be indexed. */
type TextDocument = Omit<Placed, 'type'> & { readonly fullText: FullText };
type SheetDocument = Omit<Placed, 'type'> & { readonly sheet: Sheet };
/** As a removal reads it: it makes a digest of the words, and keeps none. */
type StoredEvidence = (EntryDocument | TextDocument | SheetDocument) & { readonly id: string };
type HeadMarks = {
  readonly thread: string;
  readonly holds?: readonly string[];
  readonly removed?: string | null;
};
type ListedDocument = HeadDocument | EntryDocument;

/** Expected conflicts are results (see `ThreadStore`); everything else the store answers is thrown. */
export function cosmosThreadStore(threads: Container, tenant: string): ThreadStore {
  const placed = (personId: PersonId, id: string) => ({ id, thread: threadKey(tenant, personId), tenant });

  /** One query more for what an earlier version stored, until the next act in that thread writes its head anew. */
  async function wholeHead(personId: PersonId, stored: StoredHead): Promise<ThreadHead> {
    const kinds = [
      ...(lacksOpenDecisions(stored) ? ['decision'] : []),
      ...(lacksOpenActions(stored) ? ['action'] : []),
    ];
    if (kinds.length === 0) return completeHead(stored);
    const { resources } = await threads.items
      .query<EntryDocument>(newestFirst(kinds), { partitionKey: threadKey(tenant, personId) })
      .fetchAll();
    return resources.map(({ entry }) => completeEntry(entry)).reduce(headWith, completeHead(stored));
  }

  async function pageOf(
    personId: PersonId,
    documents: readonly ListedDocument[],
    continuation: string | undefined,
  ): Promise<ThreadPage> {
    const first = documents[0];
    return {
      head: first !== undefined && 'head' in first ? await wholeHead(personId, first.head) : null,
      entries: documents.flatMap((document) => ('entry' in document ? [completeEntry(document.entry)] : [])),
      after: continuation ? Buffer.from(continuation).toString('base64url') : null,
    };
  }

  return {
    async readHead(personId) {
      const found = await readIfThere<HeadDocument>(threads, headId, threadKey(tenant, personId));
      return found && { head: await wholeHead(personId, found.head), etag: found._etag };
    },

    async write(change) {
      const answer = await batch(threads, operationsFor(change, placed), threadKey(tenant, change.personId));
      if (answer === 'written') return 'written';
      // The first entry is the operation's own: its conflict means that the same operation was saved before.
      if (change.entries.length > 0 && answer[0] === 409) return 'already-there';
      if (answer.some((code) => code === 412 || code === 409 || code === 404)) return 'changed-meanwhile';
      throw new Error(`a thread could not be written: ${answer.join(', ')}`);
    },

    async leave(personId, toDo) {
      const operations = toDo.map((one) => create(outboxDocument(one, placed(personId, one.outboxId))));
      const answer = await batch(threads, operations, threadKey(tenant, personId));
      if (answer === 'written') return 'written';
      if (answer[0] === 409) return 'already-there';
      throw new Error(`nothing could be left to do: ${answer.join(', ')}`);
    },

    async page(personId, { kinds, after, size }) {
      if (after !== null && !isPageMark(after)) return 'bad-page';
      try {
        const page = await threads.items
          .query<ListedDocument>(newestFirst([headId, ...kinds]), {
            partitionKey: threadKey(tenant, personId),
            maxItemCount: after === null ? size + 1 : size,
            ...(after === null ? {} : { continuationToken: decodeMark(after) }),
          })
          .fetchNext();
        return await pageOf(personId, page.resources, page.continuationToken);
      } catch (error) {
        if (after !== null && statusOf(error) === 400) return 'bad-page';
        throw error;
      }
    },

    async putSessions(personId, sessions, head, headEtag, gone = []) {
      const key = threadKey(tenant, personId);
      const upserts = sessions.map((entry): OperationInput => {
        const document: EntryDocument = {
          ...placed(personId, entry.entryId),
          type: entry.kind,
          at: placeInTime(entry, 0, 0),
          entry,
        };
        return { operationType: 'Upsert', resourceBody: { ...document } };
      });
      // The head comes last: until it is there, the sessions count for nothing and the import can run again.
      for (let start = 0; start < upserts.length; start += 100) {
        const answer = await batch(threads, upserts.slice(start, start + 100), key);
        if (answer !== 'written') throw new Error(`sessions could not be written: ${answer.join(', ')}`);
      }
      const headDocument: HeadDocument = {
        ...placed(personId, headId),
        type: headId,
        at: beforeEverything,
        head: packHead(head),
      };
      const removals = gone.map((id): OperationInput => ({ operationType: 'Delete', id }));
      return (await batch(threads, [...removals, headOperation(headEtag, headDocument)], key)) === 'written'
        ? 'written'
        : 'changed-meanwhile';
    },

    async entry(personId, entryId) {
      if (!storableId.test(entryId)) return undefined;
      const found = await readIfThere<Partial<EntryDocument>>(threads, entryId, threadKey(tenant, personId));
      // The head, a long text or an outbox document lies beside the entries and is none.
      return found?.entry && { entry: completeEntry(found.entry), etag: found._etag };
    },

    async entries(personId, entryIds) {
      const ids = entryIds.filter((id) => storableId.test(id));
      if (ids.length === 0) return [];
      const { resources } = await threads.items
        .query<EntryDocument & { readonly _etag: string }>(
          {
            query: 'SELECT * FROM c WHERE ARRAY_CONTAINS(@ids, c.id) AND IS_DEFINED(c.entry)',
            parameters: [{ name: '@ids', value: ids }],
          },
          { partitionKey: threadKey(tenant, personId) },
        )
        .fetchAll();
      return resources.map(({ entry, _etag }) => ({ entry: completeEntry(entry), etag: _etag }));
    },

    async fullText(personId, textId) {
      const found = await readIfThere<TextDocument>(threads, textId, threadKey(tenant, personId));
      return found?.fullText;
    },

    async sheets(personId, sheetIds) {
      const ids = sheetIds.filter((id) => storableId.test(id));
      const [only, ...others] = ids;
      if (only === undefined) return [];
      const partitionKey = threadKey(tenant, personId);
      if (others.length === 0) {
        const found = await readIfThere<Partial<SheetDocument>>(threads, only, partitionKey);
        return found?.sheet ? [found.sheet] : [];
      }
      const { resources } = await threads.items
        .query<SheetDocument>(
          {
            query: 'SELECT * FROM c WHERE ARRAY_CONTAINS(@ids, c.id) AND IS_DEFINED(c.sheet)',
            parameters: [{ name: '@ids', value: ids }],
          },
          { partitionKey },
        )
        .fetchAll();
      return resources.map(({ sheet }) => sheet);
    },

    async newest(personId, kind, { atMost, before, recordId }) {
      const older = before === undefined ? '' : ' AND c.at < @before';
      const ofRecord = recordId === undefined ? '' : ' AND c.entry.recordId = @recordId';
      const iterator = threads.items.query<EntryDocument>(
        {
          query: `SELECT * FROM c WHERE c.type = @type${older}${ofRecord} ORDER BY c.at DESC`,
          parameters: [
            { name: '@type', value: kind },
            ...(before === undefined ? [] : [{ name: '@before', value: before }]),
            ...(recordId === undefined ? [] : [{ name: '@recordId', value: recordId }]),
          ],
        },
        { partitionKey: threadKey(tenant, personId), maxItemCount: Math.min(atMost, 100) },
      );
      const found: ThreadEntry[] = [];
      while (found.length < atMost && iterator.hasMoreResults()) {
        const { resources = [] } = await iterator.fetchNext();
        found.push(...resources.map(({ entry }) => completeEntry(entry)));
      }
      return found.slice(0, atMost);
    },

    lying: (personId) => lyingIn(threads, threadKey(tenant, personId)),

    async entomb({ personId, documents, head, headEtag }) {
      const key = threadKey(tenant, personId);
      const evidence = documents.filter(isEvidence).map(({ id }) => id);
      const { resources } = await threads.items
        .query<StoredEvidence>(
          {
            query: 'SELECT * FROM c WHERE ARRAY_CONTAINS(@ids, c.id)',
            parameters: [{ name: '@ids', value: evidence }],
          },
          { partitionKey: key },
        )
        .fetchAll();
      const found = new Map(resources.map((document) => [document.id, document]));
      if (evidence.some((id) => !found.has(id))) return 'changed-meanwhile';
      const headDocument: HeadDocument = {
        ...placed(personId, headId),
        type: headId,
        at: beforeEverything,
        head: packHead(head),
      };
      const answer = await batch(
        threads,
        [
          headOperation(headEtag, headDocument),
          ...documents.flatMap((document) => {
            const stored = found.get(document.id);
            return entombing(document, stored ? tombstoneOf(placed(personId, document.id), stored) : null);
          }),
        ],
        key,
      );
      if (answer === 'written') return 'written';
      if (answer.some((code) => code === 412 || code === 404)) return 'changed-meanwhile';
      throw new Error(`documents could not be removed: ${answer.join(', ')}`);
    },

    async *everyHead() {
      const pages = threads.items.query<HeadMarks>(
        {
          query:
            'SELECT c.thread, c.head.holds, c.head.removed FROM c WHERE c.type = @type AND c.tenant = @tenant',
          parameters: [
            { name: '@type', value: headId },
            { name: '@tenant', value: tenant },
          ],
        },
        { maxItemCount: 1_000 },
      );
      for await (const { resources } of pages.getAsyncIterator()) {
        for (const { thread, holds = [], removed = null } of resources)
          yield { personId: personOf(thread), holds, removed };
      }
    },

    async *everyEntry(kind, { since } = {}) {
      const pages = threads.items.query<EntryDocument>({
        query: `SELECT * FROM c WHERE c.type = @type AND c.tenant = @tenant${since === undefined ? '' : ' AND c.at >= @since'}`,
        parameters: [
          { name: '@type', value: kind },
          { name: '@tenant', value: tenant },
          ...(since === undefined ? [] : [{ name: '@since', value: since }]),
        ],
      });
      for await (const { resources } of pages.getAsyncIterator()) {
        for (const { thread, entry } of resources) {
          yield { personId: personOf(thread), entry: completeEntry(entry) };
        }
      }
    },
  };
}

function headWith(head: ThreadHead, entry: ThreadEntry): ThreadHead {
  if (entry.kind === 'decision') return headWithDecision(head, entry);
  return entry.kind === 'action' ? headWithAction(head, entry) : head;
}

function operationsFor(
  change: ThreadChange,
  placed: (personId: PersonId, id: string) => Omit<Placed, 'type'>,
): OperationInput[] {
  const { personId } = change;
  return [
    ...change.entries.map((entry, index) =>
      create({
        ...placed(personId, entry.entryId),
        type: entry.kind,
        at: placeInTime(entry, change.head.revision, change.entries.length - index),
        entry,
      }),
    ),
    headOperation(change.headEtag, {
      ...placed(personId, headId),
      type: headId,
      at: beforeEverything,
      head: packHead(change.head),
    }),
    ...(change.replaces ?? []).map(replacement),
    ...(change.fullText
      ? [create({ ...placed(personId, change.fullText.textId), fullText: change.fullText })]
      : []),
    ...(change.sheets ?? []).map((sheet) => create({ ...placed(personId, sheet.sheetId), sheet })),
    ...(change.papers ?? []).flatMap((paper) =>
      paperOperations(paper, placed(personId, '').tenant, personId),
    ),
    ...change.outbox.map((toDo) => create(outboxDocument(toDo, placed(personId, toDo.outboxId)))),
  ];
}

/**
 * Where an entry stands in the timeline: when it was said or held, then in the order of writing. Unique, so that a page
 * never ends between two that look the same.
 */
const placeInTime = (entry: ThreadEntry, revision: number, within: number) =>
  `${entry.at}|${String(revision).padStart(9, '0')}|${within}`;

const create = <Document extends Omit<Placed, 'type'>>(document: Document): OperationInput => ({
  operationType: 'Create',
  resourceBody: { ...document },
});

/** A patch, because its place in the timeline stays. */
const replacement = ({ entry, etag }: ReadEntry): OperationInput => ({
  operationType: 'Patch',
  id: entry.entryId,
  ifMatch: etag,
  resourceBody: { operations: [{ op: 'set', path: '/entry', value: entry }] },
});

function headOperation(headEtag: string | null, document: HeadDocument): OperationInput {
  if (headEtag === null) return create(document);
  return { operationType: 'Replace', id: headId, ifMatch: headEtag, resourceBody: { ...document } };
}

/** `pendingIn` is the tenant while something is left to do, null after: what is pending is found by it alone. */
function outboxDocument(toDo: OutboxItem, place: Omit<Placed, 'type'>) {
  return { ...place, pendingIn: place.tenant, claimedBy: null, outcome: null, toDo };
}

const newestFirst = (types: string[]): SqlQuerySpec => ({
  query: 'SELECT * FROM c WHERE ARRAY_CONTAINS(@types, c.type) ORDER BY c.at DESC',
  parameters: [{ name: '@types', value: types }],
});

/** A mark that is empty or no base64url would be read as no mark at all, and give the first page again. */
const isPageMark = (after: string) =>
  after !== '' && Buffer.from(decodeMark(after)).toString('base64url') === after;

const decodeMark = (after: string) => Buffer.from(after, 'base64url').toString('utf8');

const personOf = (thread: string) => thread.slice(thread.indexOf('|') + 1) as PersonId;
