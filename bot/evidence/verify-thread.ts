// Reads one thread's chain against what is stored: what was altered, removed, reordered or added, the first one first.
import type { AnchoredEnd, ChainEnd, EvidentialDocument, Finding } from '../domain/evidence/chain';
import { type Carried, headOf, walkChain } from './walk-chain';
import { wrongDocuments } from './wrong-documents';

/** One thread as it is stored: everything that is evidence, in any order, and its head's end; null without a head. */
export type StoredThread = {
  readonly thread: string;
  readonly documents: readonly EvidentialDocument[];
  readonly end: ChainEnd | null;
  /** Whether the head is found by another council's name. */
  readonly strayed?: boolean;
};

/**
 * Nothing when every document says what the chain says was written, and the chain ends where the head says it does and
 * passes every end that was kept of it. `anchors`: oldest first. While a link is missing or altered, what it said is not
 * known: then only that is named.
 */
export function verifyThread(stored: StoredThread, anchors: readonly AnchoredEnd[] = []): readonly Finding[] {
  return [...(stored.strayed ? [headOf(stored.documents)] : []), ...wrongIn(stored, anchors)];
}

function wrongIn(stored: StoredThread, anchors: readonly AnchoredEnd[]): readonly Finding[] {
  const { documents, end } = stored;
  // What was kept before anything was linked proves nothing.
  const proofs = anchors.filter(({ links }) => links > 0);
  if (end === null) return headGone(documents, proofs);
  if (end.hash === '') return [...neverChained(documents), ...againstAnchors([], end, proofs)];
  const { links, findings } = walkChain(stored, end);
  const kept = againstAnchors(links, end, proofs);
  if (findings.length > 0) return [...findings, ...kept];
  return [...kept, ...wrongDocuments(documents, links)];
}

function headGone(
  documents: readonly EvidentialDocument[],
  anchors: readonly AnchoredEnd[],
): readonly Finding[] {
  if (documents.length === 0 && anchors.length === 0) return [];
  return [{ ...headOf(documents), wrong: 'removed' }];
}

/** Written by an earlier version and not since: nothing is proved yet, and nothing may claim to be. */
const neverChained = (documents: readonly EvidentialDocument[]): readonly Finding[] =>
  documents.some(({ link }) => link !== undefined) ? [headOf(documents)] : [];

/**
 * An older copy of the whole thread is in itself in order; only what was kept outside the store knows better. The first
 * end that does not fit is named: what was written anew once does not fit any later one either.
 */
function againstAnchors(
  links: readonly Carried[],
  end: ChainEnd,
  anchors: readonly AnchoredEnd[],
): readonly Finding[] {
  // A chain's end is named by the link after it.
  const hashes = new Map(links.map(({ link }) => [link.n - 1, link.before]));
  hashes.set(end.links, end.hash);
  const isSame = ({ links: n, hash }: AnchoredEnd) => n <= end.links && (hashes.get(n) ?? hash) === hash;
  const at = anchors.findIndex((anchor) => !isSame(anchor));
  const misfit = anchors[at];
  if (misfit === undefined) return [];
  if (end.links < misfit.links)
    return [{ wrong: 'restored', id: end.in || null, kind: null, day: misfit.day }];
  return [{ wrong: 'rewritten', id: null, kind: null, day: anchors[at - 1]?.until ?? null }];
}
