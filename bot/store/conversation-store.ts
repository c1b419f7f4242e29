// How to reach people: one partition per council, read in bulk by the sweep.
import type { Container } from '@azure/cosmos';
import type { Conversation, ConversationStore } from '../ports';
import { readIfThere, statusOf } from './answers';

type ConversationDocument = Conversation & { readonly id: string; readonly tenant: string };

/** One query to find people, at most a read and a write to keep one. Rejects when the store fails. */
export function cosmosConversationStore(conversations: Container, tenant: string): ConversationStore {
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

    async put(conversation) {
      const document: ConversationDocument = { ...conversation, id: conversation.personId, tenant };
      const known = await readIfThere<ConversationDocument>(conversations, document.id, tenant);
      if (known === undefined) return void (await conversations.items.upsert(document));
      if (sameRoute(known, document) || known.seenAt > document.seenAt) return;
      try {
        await conversations
          .item(document.id, tenant)
          .replace(document, { accessCondition: { type: 'IfMatch', condition: known._etag } });
      } catch (error) {
        // Somebody wrote a newer one at the same moment; theirs is as good as ours.
        if (statusOf(error) !== 412) throw error;
      }
    },
  };
}

const conversationIn = (found: ConversationDocument): Conversation => ({
  personId: found.personId,
  conversationId: found.conversationId,
  serviceUrl: found.serviceUrl,
  botId: found.botId,
  userId: found.userId,
  tenantId: found.tenantId,
  seenAt: found.seenAt,
});

const sameRoute = (a: Conversation, b: Conversation) =>
  a.conversationId === b.conversationId &&
  a.serviceUrl === b.serviceUrl &&
  a.userId === b.userId &&
  a.botId === b.botId;
