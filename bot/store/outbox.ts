// What is still to be done after a batch: found by its sparse index, claimed under its ETag, settled with its outcome.
import type { Container } from '@azure/cosmos';
import type { PersonId } from '../domain/ids';
import type { Outbox, OutboxItem, OutboxMessage, Pending } from '../ports';
import { statusOf } from './answers';
import { threadKey } from './partitions';

type OutboxDocument = {
  readonly id: string;
  readonly claimedBy: string | null;
  readonly rowsCopied?: boolean;
  readonly toDo: OutboxItem;
  readonly _etag: string;
};

/** `run` names this process: a claim by another run is one whose end nobody saw. */
export function cosmosOutbox(threads: Container, tenant: string, run: string): Outbox {
  const at = (about: PersonId, id: string) => threads.item(id, threadKey(tenant, about));

  /** One field under the item's ETag; undefined when it is gone, or somebody else changed it. */
  async function marked<Item extends OutboxMessage>(
    message: Pending<Item>,
    field: 'claimedBy' | 'rowsCopied',
    value: string | boolean,
  ): Promise<Pending<Item> | undefined> {
    try {
      const { resource } = await at(message.about, message.outboxId).patch<OutboxDocument>(
        [{ op: 'set', path: `/${field}`, value }],
        { accessCondition: { type: 'IfMatch', condition: message.etag } },
      );
      return resource && { ...message, etag: resource._etag, [field]: value };
    } catch (error) {
      if (statusOf(error) === 412 || statusOf(error) === 404) return undefined;
      throw error;
    }
  }

  return {
    async pending() {
      const { resources } = await threads.items
        .query<OutboxDocument>({
          query: 'SELECT * FROM c WHERE c.pendingIn = @tenant',
          parameters: [{ name: '@tenant', value: tenant }],
        })
        .fetchAll();
      return resources.map(pendingFrom);
    },

    claim: (message) => marked(message, 'claimedBy', run),
    rowsCopied: (message) => marked(message, 'rowsCopied', true),

    async settle(message, outcome) {
      // Whoever knows the end has the last word: a message put off is pending again, also if it was taken for lost.
      const again = outcome === 'retry-later';
      const change = [
        { op: 'set' as const, path: '/claimedBy', value: again ? null : message.claimedBy },
        { op: 'set' as const, path: '/outcome', value: again ? null : outcome },
        { op: 'set' as const, path: '/pendingIn', value: again ? tenant : null },
      ];
      await at(message.about, message.outboxId).patch(change);
    },

    async done(about, outboxId) {
      try {
        await at(about, outboxId).delete();
      } catch (error) {
        if (statusOf(error) !== 404) throw error;
      }
    },
  };
}

function pendingFrom({ toDo, _etag, claimedBy, rowsCopied = false }: OutboxDocument): Pending<OutboxItem> {
  return { ...toDo, etag: _etag, claimedBy, rowsCopied };
}
