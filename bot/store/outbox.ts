// What is still to be done after a batch: found by its sparse index, claimed under its ETag, settled with its outcome.
import type { Container } from '@azure/cosmos';
import type { LocalDate, PersonId } from '../domain/ids';
import type { Outbox, OutboxItem, OutboxMessage, Pending, Stub } from '../ports/outbox';
import { statusOf } from './answers';
import { threadKey } from './partitions';

type OutboxDocument = {
  readonly id: string;
  readonly claimedBy: string | null;
  readonly rowsCopied?: boolean;
  readonly toDo: Exclude<OutboxItem, Stub> | StubToDo;
  readonly thread: string;
  readonly _etag: string;
};

/** Whose thread it was in is in the partition key, and the operation in the id; there is nothing else. */
type StubToDo = Pick<Stub, 'kind' | 'at'>;

/** `run` names this process: a claim by another run is one whose end nobody saw. */
export function cosmosOutbox(threads: Container, tenant: string, run: string): Outbox {
  const at = (about: PersonId, id: string) => threads.item(id, threadKey(tenant, about));
  /**
   * Claimed here, or perhaps, and certainly not sent: the store failed before that and could not be told. Their claim
   * is no crash; a claim of anybody else's in between is one, and the ETag finds it out.
   */
  const neverLeft = new Set<string>();
  const keyOf = ({ about, outboxId }: Pick<OutboxItem, 'about' | 'outboxId'>) => `${about}|${outboxId}`;

  /** Notes before a fault is passed on that the message is still here. */
  async function notSent<Result>(message: OutboxMessage, work: () => Promise<Result>): Promise<Result> {
    try {
      const result = await work();
      neverLeft.delete(keyOf(message));
      return result;
    } catch (error) {
      neverLeft.add(keyOf(message));
      throw error;
    }
  }

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
      return resources.map((document) => {
        const found = pendingFrom(document, tenant);
        const unsent = found.claimedBy === run && neverLeft.has(keyOf(found));
        return unsent ? { ...found, claimedBy: null } : found;
      });
    },

    claim: (message) => notSent(message, () => marked(message, 'claimedBy', run)),
    rowsCopied: (message) => marked(message, 'rowsCopied', true),

    async toldOn(to, what, day) {
      const { resources } = await threads.items
        .query<Pick<OutboxDocument, 'id'>>({
          query: 'SELECT c.id FROM c WHERE c.toldAs = @mark',
          parameters: [{ name: '@mark', value: toldMark(tenant, to, what, day) }],
        })
        .fetchAll();
      return resources.length > 0;
    },

    async settle(message, outcome, day) {
      // Whoever knows the end has the last word: a message put off is pending again, also if it was taken for lost.
      const again = outcome === 'retry-later';
      const change = [
        { op: 'set' as const, path: '/claimedBy', value: again ? null : message.claimedBy },
        { op: 'set' as const, path: '/outcome', value: again ? null : outcome },
        { op: 'set' as const, path: '/pendingIn', value: again ? tenant : null },
        ...(outcome === 'sent' || outcome === 'ambiguous' ? toldOps(tenant, message, day) : []),
      ];
      const written = () => at(message.about, message.outboxId).patch(change);
      await (again ? notSent(message, written) : written());
    },

    async forget({ about, outboxId, at: since }) {
      const stub: StubToDo = { kind: 'stub', at: since };
      await at(about, outboxId).patch([
        { op: 'set', path: '/toDo', value: stub },
        { op: 'set', path: '/claimedBy', value: null },
      ]);
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

/** Of what is told once a day: to whom it went in the end, for which a field of its own is looked through. */
const toldOps = (tenant: string, message: Pending<OutboxMessage>, day: LocalDate) =>
  message.kind === 'asked' && message.what === 'file-opened'
    ? [{ op: 'set' as const, path: '/toldAs', value: toldMark(tenant, message.to, message.what, day) }]
    : [];

const toldMark = (tenant: string, to: PersonId, what: string, day: LocalDate) =>
  [tenant, day, what, to].join('|');

function pendingFrom(document: OutboxDocument, tenant: string): Pending<OutboxItem> {
  const { id, thread, toDo, _etag, claimedBy, rowsCopied = false } = document;
  const item: OutboxItem =
    toDo.kind === 'stub'
      ? { ...toDo, outboxId: id, about: thread.slice(tenant.length + 1) as PersonId }
      : toDo;
  return { ...item, etag: _etag, claimedBy, rowsCopied };
}
