// Links to paper that nobody has used yet: every process finds them, one use takes them away, and each clears itself.
import type { Container } from '@azure/cosmos';
import { isTicketGood, type PaperTicket } from '../domain/papers/asked-paper';
import type { CopySearchPart, TicketStore } from '../ports/papers';
import { batch, readIfThere, statusOf, storableId } from './answers';
import { ticketKey } from './partitions';

/** The store's own tidying up; until when a ticket is good is the domain's to say. */
const keptSeconds = 600;
/** What is found is needed until the copy was fetched; looking through a large council takes minutes. */
const partSeconds = 3_600;

type PartDocument = {
  readonly id: string;
  readonly author: string;
  readonly ttl: number;
  /** Read as a link where everything of this container is read: it is of the same two people. */
  readonly ticket: PaperTicket;
  readonly part: CopySearchPart;
};

const partId = (search: string, step: number) => `${search}:${step}`;

type TicketDocument = {
  readonly id: string;
  readonly author: string;
  readonly ttl: number;
  readonly ticket: PaperTicket;
};

/** In the container of drafts, whose documents expire. Rejects when the store fails. */
export function cosmosTicketStore(drafts: Container, tenant: string): TicketStore {
  /** Again after a crash it is the same; by a batch, which asks the store for nothing first. */
  async function put(document: TicketDocument | PartDocument): Promise<void> {
    const resourceBody = { ...document };
    const answer = await batch(drafts, [{ operationType: 'Upsert', resourceBody }], document.author);
    if (answer !== 'written') throw new Error(`a ticket could not be kept: ${answer.join(', ')}`);
  }

  return {
    async keep(ticket) {
      const author = ticketKey(tenant, ticket.ticketId);
      const document: TicketDocument = { id: ticket.ticketId, author, ttl: keptSeconds, ticket };
      await put(document);
    },

    async keepPart(part) {
      const { ticket, step } = part;
      const author = ticketKey(tenant, ticket.ticketId);
      const id = partId(ticket.ticketId, step);
      const document: PartDocument = { id, author, ttl: partSeconds, ticket, part };
      await put(document);
    },

    async part(search, step) {
      const id = partId(search, step);
      if (!storableId.test(id)) return undefined;
      return (await readIfThere<PartDocument>(drafts, id, ticketKey(tenant, search)))?.part;
    },

    async parts(search) {
      const { resources } = await drafts.items
        .query<PartDocument>('SELECT * FROM c WHERE IS_DEFINED(c.part)', {
          partitionKey: ticketKey(tenant, search),
        })
        .fetchAll();
      return resources.map(({ part }) => part).sort((one, other) => one.step - other.step);
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
