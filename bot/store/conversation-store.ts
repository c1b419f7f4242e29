// How to reach people: one partition per council, read in bulk by the sweep.
import type { Container } from '@azure/cosmos';
import type { PersonId } from '../domain/ids';
import type { Conversation, ConversationStore, KnownConversation } from '../ports/sending';
import { readIfThere, removeIfThere, statusOf } from './answers';

type ConversationDocument = Conversation & {
  readonly id: string;
  readonly tenant: string;
  /** Absent in what an earlier version stored. */
  readonly refused?: boolean;
};

/** The newest route this process has kept of somebody, and until when it need not be looked at again. */
type Remembered = { readonly conversation: Conversation; readonly until: number };

/** A route confirmed less than this long ago is not read again: somebody who types a lot costs nothing. */
const rememberedMilliseconds = 15 * 60_000;

/**
 * One query to find people, at most a read and a write to keep one. `now` in milliseconds measures only how long a
 * route is remembered. Rejects when the store fails.
 */
export function cosmosConversationStore(
  conversations: Container,
  tenant: string,
  now: () => number,
): ConversationStore {
  const remembered = new Map<PersonId, Remembered>();

  async function mark(personId: PersonId, refused: boolean): Promise<void> {
    remembered.delete(personId);
    const known = await readIfThere<ConversationDocument>(conversations, personId, tenant);
    if (known === undefined || (known.refused ?? false) === refused) return;
    await conversations.item(personId, tenant).patch([{ op: 'set', path: '/refused', value: refused }]);
  }

  return {
    async find(people) {
      if (people.length === 0) return new Map();
      const { resources } = await conversations.items
        .query<ConversationDocument>(
          {
            query: 'SELECT * FROM c WHERE ARRAY_CONTAINS(@people, c.personId)',
            parameters: [{ name: '@people', value: [...people] }],
          },
          { partitionKey: tenant, maxItemCount: 1_000 },
        )
        .fetchAll();
      return new Map(resources.map((found) => [found.personId, conversationIn(found)]));
    },

    newest(found) {
      const kept = remembered.get(found.personId)?.conversation;
      return kept !== undefined && kept.seenAt > found.seenAt ? { ...kept, refused: false } : found;
    },

    async put(conversation) {
      const { personId } = conversation;
      const memory = remembered.get(personId);
      const isSame = memory !== undefined && routeOf(memory.conversation) === routeOf(conversation);
      if (isSame && memory.until > now()) return { refused: false };
      const { refused, current } = await keep(conversation);
      // A refused person is looked at again each time, until that has been taken back.
      if (!refused && current)
        remembered.set(personId, { conversation, until: now() + rememberedMilliseconds });
      return { refused };
    },

    refused: (personId) => mark(personId, true),
    accepted: (personId) => mark(personId, false),

    async forget(personId) {
      remembered.delete(personId);
      await removeIfThere(conversations, personId, tenant);
    },
  };

  async function keep(
    conversation: Conversation,
  ): Promise<{ readonly refused: boolean; readonly current: boolean }> {
    const { personId } = conversation;
    const known = await readIfThere<ConversationDocument>(conversations, personId, tenant);
    const refused = known?.refused ?? false;
    const document: ConversationDocument = { ...conversation, id: personId, tenant, refused };
    if (known === undefined) {
      await conversations.items.upsert(document);
      return { refused, current: true };
    }
    if (routeOf(known) === routeOf(conversation)) return { refused, current: true };
    if (known.seenAt > conversation.seenAt) return { refused, current: false };
    try {
      await conversations
        .item(personId, tenant)
        .replace(document, { accessCondition: { type: 'IfMatch', condition: known._etag } });
      return { refused, current: true };
    } catch (error) {
      // Somebody wrote a newer one at the same moment; theirs is as good as ours.
      if (statusOf(error) !== 412) throw error;
      return { refused, current: false };
    }
  }
}

const conversationIn = (found: ConversationDocument): KnownConversation => ({
  personId: found.personId,
  conversationId: found.conversationId,
  serviceUrl: found.serviceUrl,
  botId: found.botId,
  userId: found.userId,
  tenantId: found.tenantId,
  seenAt: found.seenAt,
  refused: found.refused ?? false,
});

const routeOf = ({ conversationId, serviceUrl, userId, botId }: Conversation) =>
  [conversationId, serviceUrl, userId, botId].join(' ');
