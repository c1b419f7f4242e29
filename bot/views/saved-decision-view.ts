// What the card says once a quick decision is saved: where it is, who is told, what is still to do. No content.
import type { Council } from '../domain/council';
import type { PersonId } from '../domain/ids';
import type { Pair } from '../domain/oversight';
import { firstNameOf, nameOf, possessive } from './words';

/**
 * `alreadySaved`: a repeat, for which the other person's message is on its way already. Never claims the child's
 * file: that is another system.
 */
export function savedWords(council: Council, author: PersonId, pair: Pair, alreadySaved: boolean): string {
  const where = pair.worker === author ? 'your thread' : `${possessive(nameOf(council, pair.worker))} thread`;
  const other = firstNameOf(council, pair.other);
  const told = alreadySaved ? `${other} is being told` : `${other} will be told`;
  return `Saved in ${where}. ${told}, without what it is about. It isn't on the child's file until somebody puts it there.`;
}

/** The saved decision that still lacks its reference; `example` shows the council's own pattern. */
export type ReferenceToFollowView = {
  readonly text: string;
  readonly example: string;
  readonly link: string;
  readonly ids: { readonly about: string; readonly entryId: string };
};

/** After a reference was brought later. */
export const referenceAddedWords =
  "The case reference is with the decision now. It isn't on the child's file until somebody puts it there.";

/** Over the field that still waits for it. */
export const referenceToFollowWords = 'Saved, with the case reference to follow.';
/** The first reference stays, since the two may name different children. */
export const referenceThereAlreadyWords =
  'A case reference was added already, and it stays. Open the thread to see it.';

/** The text was changed after a first version had been stored. */
export const earlierVersionSavedWords =
  'An earlier version of this is saved already. What is here now is not: press Save to keep it as well.';

/** `places` is at least 1. */
export const needsAnotherLookWords = (places: number) =>
  places === 1
    ? 'Nothing is saved yet. One thing needs another look:'
    : `Nothing is saved yet. ${places} things need another look:`;

/** What the tab says after a save; the entry itself is shown beside it. */
export const savedInTabWords = (council: Council, { other }: Pair, alreadySaved: boolean): string =>
  alreadySaved
    ? 'This was already saved; nothing was stored twice.'
    : `Saved. ${firstNameOf(council, other)} will be told, without what it is about.`;
