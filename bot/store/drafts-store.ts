// What somebody has begun and not saved, and what a lot fell on for them: one partition per author, and each clears itself a fortnight after its last change.
import type { Container } from '@azure/cosmos';
import type { Instant, OperationId } from '../domain/ids';
import type { Draft, DraftStore, KeptLot } from '../ports/papers';
import { batch, readIfThere, removeIfThere, storableId } from './answers';
import { draftsKey } from './partitions';

const keptDays = 14;
/** A window that is slow, or was closed over night, keeps nothing of it any more. */
const markedDays = 1;
const mostListed = 20;

type DraftDocument = {
  readonly id: string;
  readonly author: string;
  readonly at: Instant;
  /** Seconds after the last change. */
  readonly ttl: number;
  readonly draft: Draft;
};
/** In the place of a draft that became a decision: no word of it, only that it was. */
type SpentDocument = Pick<DraftDocument, 'id' | 'author' | 'ttl'> & { readonly spent: true };
/** What a lot fell on, under an id that no draft has. */
type LotDocument = Pick<DraftDocument, 'id' | 'author' | 'ttl'> & { readonly lot: KeptLot };
type StoredDocument = DraftDocument | SpentDocument | LotDocument;

/** A draft is looked for in its author's partition only: nobody else can name one of them. Rejects when the store fails. */
export function cosmosDraftStore(drafts: Container, tenant: string): DraftStore {
  return {
    async keep(draft) {
      const author = draftsKey(tenant, draft.author);
      const document: DraftDocument = {
        id: draft.draftId,
        author,
        at: draft.at,
        ttl: keptDays * 86_400,
        draft,
      };
      const known = await readIfThere<StoredDocument>(drafts, document.id, author);
      if (known && 'spent' in known) return 'spent';
      const resourceBody = { ...document };
      const answer = await batch(
        drafts,
        [
          known
            ? { operationType: 'Replace', id: document.id, ifMatch: known._etag, resourceBody }
            : { operationType: 'Create', resourceBody },
        ],
        author,
      );
      if (answer === 'written') return 'kept';
      // Kept, saved or let go at the same moment: look again which.
      if (answer.some((code) => code === 409 || code === 412 || code === 404)) return this.keep(draft);
      throw new Error(`a draft could not be kept: ${answer.join(', ')}`);
    },

    async of(author, now) {
      const { resources } = await drafts.items
        .query<DraftDocument>('SELECT * FROM c WHERE IS_DEFINED(c.draft) ORDER BY c.at DESC', {
          partitionKey: draftsKey(tenant, author),
          maxItemCount: mostListed,
        })
        .fetchNext();
      return resources.map(({ draft }) => draft).filter(isFresh(now));
    },

    async one(author, draftId, now) {
      if (!storableId.test(draftId)) return undefined;
      const found = await readIfThere<StoredDocument>(drafts, draftId, draftsKey(tenant, author));
      return found && 'draft' in found && isFresh(now)(found.draft) ? found.draft : undefined;
    },

    async clear(author, draftId) {
      if (storableId.test(draftId)) await removeIfThere(drafts, draftId, draftsKey(tenant, author));
    },

    async lot(by, operationId) {
      const found = await readIfThere<StoredDocument>(drafts, lotId(operationId), draftsKey(tenant, by));
      return found && 'lot' in found ? found.lot : undefined;
    },

    async keepLot(lot) {
      const author = draftsKey(tenant, lot.by);
      const document: LotDocument = { id: lotId(lot.operationId), author, ttl: keptDays * 86_400, lot };
      const answer = await batch(
        drafts,
        [{ operationType: 'Create', resourceBody: { ...document } }],
        author,
      );
      if (answer === 'written') return lot;
      const first = await this.lot(lot.by, lot.operationId);
      if (first === undefined) throw new Error(`a lot could not be kept: ${answer.join(', ')}`);
      return first;
    },

    async forget(author) {
      const partitionKey = draftsKey(tenant, author);
      const { resources } = await drafts.items
        .query<Pick<StoredDocument, 'id'>>('SELECT c.id FROM c', { partitionKey })
        .fetchAll();
      for (const { id } of resources) await removeIfThere(drafts, id, partitionKey);
    },

    async spend(by, draftId) {
      const author = draftsKey(tenant, by);
      const mark: SpentDocument = { id: draftId, author, ttl: markedDays * 86_400, spent: true };
      // A batch also for one: an upsert by itself would first read the container.
      const answer = await batch(drafts, [{ operationType: 'Upsert', resourceBody: { ...mark } }], author);
      if (answer !== 'written') throw new Error(`a draft could not be cleared: ${answer.join(', ')}`);
    },
  };
}

const lotId = (operationId: OperationId): string => `lot:${operationId}`;

/** The store removes what is over in its own time, by its own clock; nothing is shown until then. */
const isFresh =
  (now: Instant) =>
  ({ at }: Draft): boolean =>
    Date.parse(now) < Date.parse(at) + keptDays * 86_400_000;
