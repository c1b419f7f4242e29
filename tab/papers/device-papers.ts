// Keeps a working paper in the browser while the server has not got it, under the rules for everything unfinished there.
import {
  allOnDevice,
  type DeviceDraft,
  forgetOnDevice,
  keepOnDevice,
  readFromDevice,
} from '../decision/device-drafts';

/** What the browser holds of a paper. */
export type DevicePaper<Words> = {
  readonly words: Words;
  /** What the server had when these were written; null when it had nothing. */
  readonly revision: string | null;
  /** Marks of wordings that were sent and may have arrived without an answer. */
  readonly sent: readonly string[];
  /** Where the words can be sent; null for words that nobody wants to send. */
  readonly path: string | null;
};

/** False when the browser does not let us. */
export function keepPaper<Words>(
  viewerId: string,
  draftId: string,
  { words, revision, sent, path }: DevicePaper<Words>,
): boolean {
  const values = {
    words: JSON.stringify(words),
    ...(revision !== null && { revision }),
    sent: sent.join(' '),
    ...(path !== null && { path }),
  };
  return keepOnDevice(viewerId, { draftId, about: null, values, keptAt: Date.now() });
}

/** Parts that an older page did not know of are taken from `known`. Null for what is a day old, or not there. */
export function readPaper<Words extends object>(
  viewerId: string,
  draftId: string,
  known: Words,
): DevicePaper<Words> | null {
  const values = readFromDevice(viewerId, draftId)?.values;
  return values ? paperIn(values, known) : null;
}

/** All papers of one person that can be sent, by the ids of their drafts. */
export const papersLeft = (
  viewerId: string,
): readonly (DevicePaper<object> & { readonly draftId: string })[] =>
  allOnDevice(viewerId).flatMap(({ draftId, values }) => {
    const paper = paperIn(values, {});
    return paper && paper.path !== null ? [{ ...paper, draftId }] : [];
  });

export const forgetPaper = forgetOnDevice;

function paperIn<Words extends object>(
  { words, revision, sent, path }: DeviceDraft['values'],
  known: Words,
): DevicePaper<Words> | null {
  try {
    if (words === undefined) return null;
    return {
      words: { ...known, ...JSON.parse(words) },
      revision: revision ?? null,
      sent: (sent ?? '').split(' '),
      path: path ?? null,
    };
  } catch {
    return null;
  }
}
