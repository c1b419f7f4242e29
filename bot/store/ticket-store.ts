// Links to paper that nobody has used yet: every process finds them, one use takes them away, and each clears itself.
import type { Container } from '@azure/cosmos';
import { isTicketGood, type PaperTicket } from '../domain/papers/asked-paper';
import type { TicketStore } from '../ports/papers';
import { batch, readIfThere, statusOf, storableId } from './answers';
import { ticketKey } from './partitions';

/** The store's own tidying up; until when a ticket is good is the domain's to say. */
const keptSeconds = 600;

type TicketDocument = {
  readonly id: string;
  readonly author: string;
  readonly ttl: number;
  readonly ticket: PaperTicket;
};

/** In the container of drafts, whose documents expire. Rejects when the store fails. */
export function cosmosTicketStore(drafts: Container, tenant: string): TicketStore {
  return {
    async keep(ticket) {
      const author = ticketKey(tenant, ticket.ticketId);
      const document: TicketDocument = { id: ticket.ticketId, author, ttl: keptSeconds, ticket };
      const answer = await batch(
        drafts,
        [{ operationType: 'Create', resourceBody: { ...document } }],
        author,
      );
      if (answer !== 'written') throw new Error(`a ticket could not be kept: ${answer.join(', ')}`);
    },

    async take(ticketId, now) {
      if (!storableId.test(ticketId)) return undefined;
      const author = ticketKey(tenant, ticketId);
      const found = await readIfThere<TicketDocument>(drafts, ticketId, author);
      if (found?.ticket === undefined) return undefined;
      try {
        // A ticket never changes, so of all who delete it at once the store answers exactly one that it was there.
        await drafts.item(ticketId, author).delete();
      } catch (error) {
        if (statusOf(error) === 404) return undefined;
        throw error;
      }
      return isTicketGood(found.ticket, now) ? found.ticket : undefined;
    },
  };
}
