// What somebody has begun and not saved: one partition per author, and each clears itself a fortnight after its last change.
import type { Container, OperationInput } from '@azure/cosmos';
import type { Instant } from '../domain/ids';
import type { Draft, DraftStore } from '../ports';
import { batch, readIfThere, statusOf, storableId } from './answers';
import { draftsKey } from './partitions';

const keptDays = 14;
const mostListed = 20;

type DraftDocument = {
  readonly id: string;
  readonly author: string;
  readonly at: Instant;
  /** Seconds after the last change. */
  readonly ttl: number;
  readonly draft: Draft;
};

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
      // A batch also for one: an upsert by itself would first read the container.
      const upsert: OperationInput = { operationType: 'Upsert', resourceBody: { ...document } };
      const answer = await batch(drafts, [upsert], author);
      if (answer !== 'written') throw new Error(`a draft could not be kept: ${answer.join(', ')}`);
    },

    async of(author, now) {
      const { resources } = await drafts.items
        .query<DraftDocument>('SELECT * FROM c ORDER BY c.at DESC', {
          partitionKey: draftsKey(tenant, author),
          maxItemCount: mostListed,
        })
        .fetchNext();
      return resources.map(({ draft }) => draft).filter(isFresh(now));
    },

    async one(author, draftId, now) {
      if (!storableId.test(draftId)) return undefined;
      const found = await readIfThere<DraftDocument>(drafts, draftId, draftsKey(tenant, author));
      return found && isFresh(now)(found.draft) ? found.draft : undefined;
    },

    async clear(author, draftId) {
      if (!storableId.test(draftId)) return;
      try {
        await drafts.item(draftId, draftsKey(tenant, author)).delete();
      } catch (error) {
        if (statusOf(error) !== 404) throw error;
      }
    },
  };
}

/** The store removes what is over in its own time, by its own clock; nothing is shown until then. */
const isFresh =
  (now: Instant) =>
  ({ at }: Draft): boolean =>
    Date.parse(now) < Date.parse(at) + keptDays * 86_400_000;
