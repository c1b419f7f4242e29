// Reads supervision threads: what one worker's partition holds.
import type { SqlQuerySpec } from '@azure/cosmos';
import { headWithAction } from '../domain/actions/action';
import { headWithDecision } from '../domain/decisions/open-decisions';
import type { PersonId } from '../domain/ids';
import type { ThreadEntry } from '../domain/thread';
import type { ThreadHead } from '../domain/thread-head';
import type { ReadEntry, ThreadPage, ThreadStore } from '../ports/threads';
import { readIfThere, statusOf, storableId } from './answers';
import type { Chain } from './chained';
import { completeEntry } from './complete-entry';
import { completeHead, lacksOpenActions, lacksOpenDecisions, type StoredHead } from './complete-head';
import { lyingIn, markOf } from './entomb';
import { threadKey } from './partitions';
import {
  type EntryDocument,
  type HeadDocument,
  headId,
  isEntry,
  personOf,
  type SheetDocument,
  type TextDocument,
} from './thread-documents';

type HeadMarks = {
  readonly thread: string;
  readonly holds?: readonly string[];
  readonly removed?: ThreadHead['removed'];
};
/** As the store answers an entry. */
type StoredAs = Pick<EntryDocument, 'entry'> & { readonly _etag: string };
/** Without long words: nobody reads those in a list. */
type ListedDocument = Pick<HeadDocument, 'type' | 'head'> | Pick<EntryDocument, 'type' | 'entry'>;

type Reading = Omit<ThreadStore, 'write' | 'leave' | 'putSessions' | 'entomb'>;

/** Rejects when the store gives no usable answer. */
export function threadReading({ threads, tenant }: Chain): Reading {
  /** One query more for what an earlier version stored, until the next act in that thread writes its head anew. */
  async function wholeHead(personId: PersonId, stored: StoredHead): Promise<ThreadHead> {
    const kinds = [
      ...(lacksOpenDecisions(stored) ? ['decision'] : []),
      ...(lacksOpenActions(stored) ? ['action'] : []),
    ];
    if (kinds.length === 0) return completeHead(stored);
    const { resources } = await threads.items
      .query<Pick<EntryDocument, 'entry'>>(newestFirst(kinds), { partitionKey: threadKey(tenant, personId) })
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
      entries: documents.flatMap((document) =>
        'entry' in document && isEntry(document) ? [completeEntry(document.entry)] : [],
      ),
      after: continuation ? Buffer.from(continuation).toString('base64url') : null,
    };
  }

  return {
    async readHead(personId) {
      const found = await readIfThere<HeadDocument>(threads, headId, threadKey(tenant, personId));
      return found && { head: await wholeHead(personId, found.head), etag: found._etag };
    },

    async page(personId, { kinds, after, size, withoutPlans = false }) {
      if (after !== null && !isPageMark(after)) return 'bad-page';
      try {
        const page = await threads.items
          .query<ListedDocument>(newestFirst([headId, ...kinds], withoutPlans ? notPlanned : ''), {
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

    async entry(personId, entryId) {
      if (!storableId.test(entryId)) return undefined;
      const found = await readIfThere<Partial<EntryDocument>>(threads, entryId, threadKey(tenant, personId));
      // The head, a long text or an outbox document lies beside the entries and is none.
      return found?.entry && isEntry(found) ? asRead({ ...found, entry: found.entry }) : undefined;
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
      return resources.filter(isEntry).map(asRead);
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
        found.push(...resources.filter(isEntry).map(({ entry }) => completeEntry(entry)));
      }
      return found.slice(0, atMost);
    },

    lying: (personId) => lyingIn(threads, threadKey(tenant, personId)),

    markOf,

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
        for (const { thread, type, entry } of resources) {
          if (isEntry({ type, entry })) yield { personId: personOf(thread), entry: completeEntry(entry) };
        }
      }
    },
  };
}

function headWith(head: ThreadHead, entry: ThreadEntry): ThreadHead {
  if (entry.kind === 'decision') return headWithDecision(head, entry);
  return entry.kind === 'action' ? headWithAction(head, entry) : head;
}

const asRead = ({ entry, at = '', fullText, _etag }: Partial<EntryDocument> & StoredAs): ReadEntry => ({
  entry: completeEntry(entry),
  place: at,
  ...(fullText ? { fullText } : {}),
  etag: _etag,
});

/**
 * Sessions are no more than planned by what they say, not by a day: the same question on every page, whenever it is
 * asked, so that a mark of the page before fits.
 */
const notPlanned = " AND (c.type != 'session' OR c.entry.state != 'PLANNED')";

const newestFirst = (types: string[], andWhere = ''): SqlQuerySpec => ({
  query: `SELECT c.type, c.entry, c.head FROM c WHERE ARRAY_CONTAINS(@types, c.type)${andWhere} ORDER BY c.at DESC`,
  parameters: [{ name: '@types', value: types }],
});

/** A mark that is empty or no base64url would be read as no mark at all, and give the first page again. */
const isPageMark = (after: string) =>
  after !== '' && Buffer.from(decodeMark(after)).toString('base64url') === after;

const decodeMark = (after: string) => Buffer.from(after, 'base64url').toString('utf8');
