// Gives a batch its link in the thread's chain of evidence.
import type { Container, OperationInput } from '@azure/cosmos';
import type { ChainEnd, EvidentialDocument, Link } from '../domain/evidence/chain';
import type { PersonId } from '../domain/ids';
import type { ThreadHead } from '../domain/thread-head';
import { digestOf } from '../evidence/digest';
import { endAfter, linkAfter, startOf } from '../evidence/link';
import { threadKey } from './partitions';
import { create, placed } from './thread-documents';

/** What of a thread is evidence; sheets and full texts have no type to ask for. */
export const evidential =
  "SELECT * FROM c WHERE IS_DEFINED(c.entry) OR IS_DEFINED(c.sheet) OR IS_DEFINED(c.fullText) OR IS_DEFINED(c.link) OR c.type = 'tombstone'";

/** The documents a batch creates, and by digest what else it changes or takes away (null). */
export type Written<Created extends EvidentialDocument> = {
  readonly created: readonly Created[];
  readonly changed: Link['documents'];
};

/** The same documents, the first with the link; `links` are the documents of a link that lies in none of them. */
export type Chained<Created> = {
  readonly created: readonly (Created & { readonly link?: Link })[];
  readonly links: readonly OperationInput[];
  readonly end: ChainEnd;
};

/** The chain of one worker's thread, as the store writes it on. */
export type Chain = {
  readonly tenant: string;
  readonly threads: Container;
};

/**
 * Costs no request, but once in a thread that an earlier version wrote: then a query for what is there, which a link of
 * its own takes in. A batch that writes no evidence leaves the chain's end where it is.
 */
export async function chained<Created extends EvidentialDocument>(
  chain: Chain,
  personId: PersonId,
  before: { readonly head: ThreadHead; readonly headEtag: string | null },
  { created, changed }: Written<Created>,
): Promise<Chained<Created>> {
  const known = before.headEtag === null ? startOf(threadKey(chain.tenant, personId)) : before.head.evidence;
  if (created.length + changed.length === 0) return { created: [], links: [], end: known };
  const taken = known.hash === '' ? await takenIn(chain, personId) : { end: known, links: [] };
  const link = linkAfter(taken.end, [
    ...created.map((document) => [document.id, digestOf(document)] as const),
    ...changed,
  ]);
  const [first, ...others] = created;
  if (first !== undefined) {
    return { created: [{ ...first, link }, ...others], links: taken.links, end: endAfter(link, first.id) };
  }
  const own = linkDocument(chain, personId, link);
  return { created: [], links: [...taken.links, create(own)], end: endAfter(link, own.id) };
}

const linkDocument = ({ tenant }: Chain, personId: PersonId, link: Link) => ({
  ...placed(tenant, personId, `link:${link.n}`),
  type: 'link',
  link,
});

async function takenIn(chain: Chain, personId: PersonId): Promise<Pick<Chained<never>, 'end' | 'links'>> {
  const thread = threadKey(chain.tenant, personId);
  const { resources } = await chain.threads.items
    .query<EvidentialDocument>(evidential, { partitionKey: thread })
    .fetchAll();
  const start = startOf(thread);
  if (resources.length === 0) return { end: start, links: [] };
  const link = linkAfter(
    start,
    resources.map((document) => [document.id, digestOf(document)]),
  );
  const own = linkDocument(chain, personId, link);
  return { end: endAfter(link, own.id), links: [create(own)] };
}
