// Keeps a working paper in the browser while the server has not got it, under the rules for everything unfinished there.
import { forgetOnDevice, keepOnDevice, readFromDevice } from '../decision/device-drafts';

/** What the browser holds of a paper. */
export type DevicePaper<Words> = {
  readonly words: Words;
  /** What the server had when these were written; null when it had nothing. */
  readonly revision: string | null;
  /** Marks of wordings that were sent and may have arrived without an answer. */
  readonly sent: readonly string[];
};

/** False when the browser does not let us. */
export function keepPaper<Words>(
  viewerId: string,
  draftId: string,
  { words, revision, sent }: DevicePaper<Words>,
): boolean {
  const values = {
    words: JSON.stringify(words),
    ...(revision !== null && { revision }),
    sent: sent.join(' '),
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
  const words = values && parsed(values.words, known);
  return words ? { words, revision: values.revision ?? null, sent: (values.sent ?? '').split(' ') } : null;
}

export const forgetPaper = forgetOnDevice;

function parsed<Words extends object>(text: string | undefined, known: Words): Words | null {
  try {
    return text === undefined ? null : { ...known, ...JSON.parse(text) };
  } catch {
    return null;
  }
}
