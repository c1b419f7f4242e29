// Reads all of a council's documents, for a copy of what is held about somebody.
import type { Container, FeedOptions, SqlQuerySpec } from '@azure/cosmos';
import { addDays } from '../domain/dates';
import { type PersonId, personId } from '../domain/ids';
import type { PaperTicket } from '../domain/papers/asked-paper';
import type { DraftDocument, Everything, ThreadDocument } from '../ports/everything';
import type { SlotRecord } from '../ports/ledger';
import type { OutboxItem } from '../ports/outbox';
import type { Draft, KeptLot, ReadPaper } from '../ports/papers';
import { completeEntry } from './complete-entry';
import { completeHead } from './complete-head';
import { type LedgerDocument, slotsFrom } from './ledger-documents';
import type { Containers } from './open-cosmos';
import { dayKey, draftsKey, threadKey } from './partitions';
import {
  type EntryDocument,
  type HeadDocument,
  personOf,
  type SheetDocument,
  type TextDocument,
} from './thread-documents';

/** Any one of them, as far as it can be told what it is. */
type Lying = { readonly id: string; readonly thread: string; readonly type?: string } & Partial<
  Pick<HeadDocument, 'head'> &
    Pick<EntryDocument, 'entry'> &
    Pick<SheetDocument, 'sheet'> &
    Pick<TextDocument, 'fullText'> &
    Pick<ReadPaper, 'paper'> & { readonly toDo: OutboxItem }
>;
type LyingDraft = { readonly id: string; readonly author: string } & (
  | { readonly draft: Draft }
  | { readonly ticket: PaperTicket }
  | { readonly spent: true }
  /** What a lot fell on: every file of it says so itself. */
  | { readonly lot: KeptLot }
);

const pageSize = 200;

/** Across all partitions of the council, but for one worker's thread. Rejects when the store fails. */
export function cosmosEverything(
  { threads, drafts, reminders }: Pick<Containers, 'threads' | 'drafts' | 'reminders'>,
  tenant: string,
): Everything {
  return {
    async *threadOf(person) {
      const partitionKey = threadKey(tenant, person);
      for await (const one of each<Lying>(threads, { query: 'SELECT * FROM c' }, { partitionKey }))
        yield* threadDocuments(one);
    },

    async *documentsOf(person, ids) {
      const partitionKey = threadKey(tenant, person);
      for (let from = 0; from < ids.length; from += pageSize) {
        const query = {
          query: 'SELECT * FROM c WHERE ARRAY_CONTAINS(@ids, c.id)',
          parameters: [{ name: '@ids', value: ids.slice(from, from + pageSize) }],
        };
        for await (const one of each<Lying>(threads, query, { partitionKey })) yield* threadDocuments(one);
      }
    },

    async *threadsBut(person) {
      const query = {
        query: 'SELECT * FROM c WHERE c.tenant = @tenant AND c.thread != @own',
        parameters: [
          { name: '@tenant', value: tenant },
          { name: '@own', value: threadKey(tenant, person) },
        ],
      };
      for await (const one of each<Lying>(threads, query)) yield* threadDocuments(one);
    },

    async *drafts() {
      const query = beginsWith('author', draftsKey(tenant, personId('')));
      for await (const one of each<LyingDraft>(drafts, query)) yield draftDocument(one, tenant);
    },

    async remindersOf(person, { from, before }) {
      const query = {
        query: 'SELECT * FROM c WHERE c.day >= @from AND c.day < @before',
        parameters: [
          { name: '@from', value: from === null ? `${tenant}|` : dayKey(tenant, from) },
          // How the last of them ended may have been written on the next day.
          { name: '@before', value: dayKey(tenant, addDays(before, 1)) },
        ],
      };
      const found: LedgerDocument[] = [];
      let documents = 0;
      for await (const one of each<LedgerDocument>(reminders, query)) {
        documents += 1;
        if (concerns(one, person)) found.push(one);
      }
      const slots = [...slotsFrom(found).values()].filter(
        (slot) => slot.day < before && isAbout(slot, person),
      );
      return { slots, documents };
    },
  };
}

const beginsWith = (path: 'author', prefix: string): SqlQuerySpec => ({
  query: `SELECT * FROM c WHERE STARTSWITH(c.${path}, @prefix)`,
  parameters: [{ name: '@prefix', value: prefix }],
});

async function* each<Document>(
  container: Container,
  query: SqlQuerySpec,
  options: FeedOptions = {},
): AsyncIterable<Document> {
  const pages = container.items.query<Document>(query, { maxItemCount: pageSize, ...options });
  for await (const { resources } of pages.getAsyncIterator()) yield* resources;
}

/** Of an entry with its long words beside it two. */
function threadDocuments(one: Lying): readonly ThreadDocument[] {
  const first = threadDocument(one);
  const { of, documentId } = first;
  return first.is === 'entry' && one.fullText
    ? [first, { of, documentId, is: 'full-text', fullText: one.fullText }]
    : [first];
}

function threadDocument(one: Lying): ThreadDocument {
  const place = { of: personOf(one.thread), documentId: one.id };
  const { entry, sheet, fullText, paper, toDo, head } = one;
  if (entry && entry.kind === one.type) return { ...place, is: 'entry', entry: completeEntry(entry) };
  if (sheet) return { ...place, is: 'sheet', sheet };
  if (fullText) return { ...place, is: 'full-text', fullText };
  if (paper) return { ...place, is: 'paper', paper };
  if (toDo) return { ...place, is: 'to-do', toDo };
  if (head) return { ...place, is: 'head', head: completeHead(head) };
  if (one.type === 'tombstone' || one.type === 'link') return { ...place, is: one.type };
  // What the store adds of its own says nothing about anybody.
  const body = Object.fromEntries(Object.entries(one).filter(([name]) => !name.startsWith('_')));
  return { ...place, is: 'unknown', body };
}

function draftDocument(one: LyingDraft, tenant: string): DraftDocument {
  const documentId = one.id;
  if ('draft' in one) return { documentId, is: 'draft', draft: one.draft };
  if ('ticket' in one) return { documentId, is: 'ticket', ticket: one.ticket };
  return { documentId, is: 'spent', author: personId(one.author.slice(tenant.length + 1)) };
}

/** Outcomes are kept whole: which of them belongs to a card is found with the card. */
function concerns(document: LedgerDocument, person: PersonId): boolean {
  if ('arrived' in document) return document.arrived === person;
  return 'slot' in document || 'outcomes' in document || 'outcome' in document;
}

const isAbout = ({ recipient, prompts }: SlotRecord, person: PersonId): boolean =>
  recipient === person || prompts.some(({ about }) => about === person);
