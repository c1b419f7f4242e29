// The place of one paper on the device: the words the server has not got, and the wording that was not chosen.
import { whoeverIsLooking } from '../paths';
import { type DevicePaper, forgetPaper, keepPaper, readPaper } from './device-papers';
import type { OtherWords } from './paper';
import { areSame } from './same-words';

export type PaperShelf<Words> = {
  /** Whose device it is. Nothing is kept before that is known. */
  readonly isFor: (viewerId: string) => void;
  readonly read: (known: Words) => Omit<DevicePaper<Words>, 'path'> | null;
  /** The day that it may stay counts from the last word. False when the device keeps nothing. */
  readonly keep: (paper: Omit<DevicePaper<Words>, 'path'>) => boolean;
  /** The same words are kept once more, because the server's they go on from are others. */
  readonly keepAnew: () => void;
  readonly forget: () => void;
  /** Another page on this device may have kept newer words there meanwhile: those stay. */
  readonly forgetWhatIs: (words: Words) => void;
  readonly readAside: (known: Words) => OtherWords<Words> | null;
  readonly setAside: (aside: OtherWords<Words> | null) => void;
};

type Place = { readonly viewerId: string; readonly draftId: string; readonly asideId: string };

/** A paper may have the same id in the file of another worker, and one file is reached by two addresses. */
export function createPaperShelf<Words extends object>(paperId: string, path: string): PaperShelf<Words> {
  let place: Place | null = null;
  let held: Words | null = null;

  const readAt = (draftId: (at: Place) => string, known: Words) =>
    place ? readPaper(place.viewerId, draftId(place), known) : null;

  function forget() {
    if (place) forgetPaper(place.viewerId, place.draftId);
    held = null;
  }

  return {
    isFor(viewerId) {
      const own = `/threads/${encodeURIComponent(viewerId)}/`;
      const draftId = `${paperId} ${path.replace(`/threads/${whoeverIsLooking}/`, own)}`;
      place = { viewerId, draftId, asideId: `${draftId} aside` };
    },
    read(known) {
      const kept = readAt(({ draftId }) => draftId, known);
      held = kept?.words ?? null;
      return kept;
    },
    keep(paper) {
      if (paper.words === held) return true;
      if (place === null || !keepPaper(place.viewerId, place.draftId, { ...paper, path })) return false;
      held = paper.words;
      return true;
    },
    keepAnew() {
      held = null;
    },
    forget,
    forgetWhatIs(words) {
      const kept = readAt(({ draftId }) => draftId, words);
      if (kept && [held, words].some((each) => areSame(each, kept.words))) forget();
      held = null;
    },
    readAside(known) {
      const aside = readAt(({ asideId }) => asideId, known);
      return aside && { words: aside.words, savedAt: aside.revision };
    },
    setAside(aside) {
      if (place === null) return;
      const { viewerId, asideId } = place;
      if (aside === null) return forgetPaper(viewerId, asideId);
      keepPaper(viewerId, asideId, { words: aside.words, revision: aside.savedAt, sent: [], path: null });
    },
  };
}
