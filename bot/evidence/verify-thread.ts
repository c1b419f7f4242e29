// Reads one thread's chain against what is stored: what was altered, removed, reordered or added, the first one first.
import type { AnchoredEnd, ChainEnd, EvidentialDocument, Finding } from '../domain/evidence/chain';
import { type Carried, headOf, walkChain } from './walk-chain';
import { wrongDocuments } from './wrong-documents';

/** One thread as it is stored: everything that is evidence, in any order, and its head's end; null without a head. */
export type StoredThread = {
  readonly thread: string;
  readonly documents: readonly EvidentialDocument[];
  readonly end: ChainEnd | null;
};

/**
 * Nothing when every document says what the chain says was written, and the chain ends where the head, and the newest
 * anchor, say it does. While a link is missing or altered, what it said is not known: then only that is named.
 */
export function verifyThread(stored: StoredThread, anchor?: AnchoredEnd): readonly Finding[] {
  const { documents, end } = stored;
  if (end === null) return headGone(documents, anchor);
  if (end.hash === '') return [...neverChained(documents), ...againstAnchor([], end, anchor)];
  const { links, findings } = walkChain(stored, end);
  const kept = againstAnchor(links, end, anchor);
  if (findings.length > 0) return [...findings, ...kept];
  return [...kept, ...wrongDocuments(documents, links)];
}

function headGone(
  documents: readonly EvidentialDocument[],
  anchor: AnchoredEnd | undefined,
): readonly Finding[] {
  if (documents.length === 0 && (anchor === undefined || anchor.links === 0)) return [];
  return [{ ...headOf(documents), wrong: 'removed' }];
}

/** Written by an earlier version and not since: nothing is proved yet, and nothing may claim to be. */
const neverChained = (documents: readonly EvidentialDocument[]): readonly Finding[] =>
  documents.some(({ link }) => link !== undefined) ? [headOf(documents)] : [];

/** An older copy of the whole thread is in itself in order; only what was kept outside the store knows better. */
function againstAnchor(
  links: readonly Carried[],
  end: ChainEnd,
  anchor: AnchoredEnd | undefined,
): readonly Finding[] {
  if (anchor === undefined) return [];
  if (end.links < anchor.links)
    return [{ wrong: 'restored', id: end.in || null, kind: null, day: anchor.day }];
  const hash =
    links.find(({ link }) => link.n === anchor.links + 1)?.link.before ??
    (end.links === anchor.links ? end.hash : null);
  if (hash === null || hash === anchor.hash) return [];
  return [{ wrong: 'rewritten', id: null, kind: null, day: anchor.day }];
}
