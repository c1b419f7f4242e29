// A chain's next link, and the hash that everything before it and in it goes into.
import type { ChainEnd, Digest, Link } from '../domain/evidence/chain';
import { hashed } from './digest';

/** Where a thread's chain begins: with its name, so that no part of another thread's fits. */
export const startOf = (thread: string): ChainEnd => ({ links: 0, hash: hashed({ thread }), in: '' });

/** The link of what a batch wrote, at least one document. */
export const linkAfter = (end: ChainEnd, documents: Link['documents']): Link => ({
  n: end.links + 1,
  before: end.hash,
  beforeIn: end.in,
  documents,
});

/** The chain's end after this link, which lies in the document of that id. */
export const endAfter = (link: Link, id: string): ChainEnd => ({ links: link.n, hash: hashOf(link), in: id });

/** Through `before` also of every link before it. */
export const hashOf = ({ n, before, beforeIn, documents }: Link): Digest =>
  hashed({ n, before, beforeIn, documents });
