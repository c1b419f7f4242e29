// What a check of the evidence reads, as it is stored; and when the last one was.
import type { Container } from '@azure/cosmos';
import type { ChainEnd, EvidentialDocument } from '../domain/evidence/chain';
import type { PersonId } from '../domain/ids';
import { startOf } from '../evidence/link';
import type { EvidenceStore, LastCheck, StoredEvidence } from '../ports/evidence';
import { batch, readIfThere } from './answers';
import { evidential } from './chained';
import { diaryKey, threadKey } from './partitions';
import { type HeadDocument, headId, personOf } from './thread-documents';

type CheckDocument = { readonly id: 'evidence'; readonly day: string; readonly check: LastCheck };
type EndRow = { readonly thread: string; readonly evidence?: ChainEnd };

/** A head without one is an earlier version's, or has written no evidence yet. */
const noEnd: ChainEnd = { links: 0, hash: '', in: '' };
const endOf = (head: HeadDocument | undefined): ChainEnd | null =>
  head === undefined ? null : (head.head.evidence ?? noEnd);

/** Somebody who writes all the time must not keep a check from ending. */
const mostTries = 10;

/** Reads past the use cases' stores on purpose: nothing is completed, and nothing left out. */
export function cosmosEvidenceStore(
  { threads, reminders }: { readonly threads: Container; readonly reminders: Container },
  tenant: string,
): EvidenceStore {
  const nameOf = (personId: PersonId) => startOf(threadKey(tenant, personId)).hash;
  const partition = diaryKey(tenant);

  const headOf = (thread: string) => readIfThere<HeadDocument>(threads, headId, thread);

  return {
    async thread(personId): Promise<StoredEvidence> {
      const thread = threadKey(tenant, personId);
      for (let tries = 1; tries <= mostTries; tries += 1) {
        const before = await headOf(thread);
        const { resources: documents } = await threads.items
          .query<EvidentialDocument>(evidential, { partitionKey: thread, maxItemCount: 1_000 })
          .fetchAll();
        const after = await headOf(thread);
        if (endOf(before)?.hash !== endOf(after)?.hash) continue;
        const strayed = after !== undefined && after.tenant !== tenant;
        return { thread, name: nameOf(personId), documents, end: endOf(after), strayed };
      }
      throw new Error('a thread was written in faster than it could be read');
    },

    async *ends() {
      const pages = threads.items.query<EndRow>(
        {
          query: 'SELECT c.thread, c.head.evidence FROM c WHERE c.type = @type AND c.tenant = @tenant',
          parameters: [
            { name: '@type', value: headId },
            { name: '@tenant', value: tenant },
          ],
        },
        { maxItemCount: 1_000 },
      );
      for await (const { resources } of pages.getAsyncIterator()) {
        for (const { thread, evidence = noEnd } of resources)
          yield { personId: personOf(thread), name: nameOf(personOf(thread)), end: evidence };
      }
    },

    nameOf,

    lastCheck: async () => (await readIfThere<CheckDocument>(reminders, 'evidence', partition))?.check,

    async noteCheck(check) {
      const document: CheckDocument = { id: 'evidence', day: partition, check };
      const answer = await batch(
        reminders,
        [{ operationType: 'Upsert', resourceBody: { ...document } }],
        partition,
      );
      if (answer !== 'written') throw new Error(`a check could not be noted: ${answer.join(', ')}`);
    },
  };
}
