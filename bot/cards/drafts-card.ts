// What somebody began and did not save: one row each, with two buttons and no content.
import type { DraftsView } from '../views/draft-words';
import { buttons, type Card, card, heading, submit, words } from './parts';
import { verbs } from './verbs';

/** `Continue` opens the card with the words; `Discard` lets them go. */
export const draftsListCard = (view: DraftsView): Card =>
  card(view.heading, [
    heading(view.heading),
    words(view.text),
    ...view.drafts.flatMap(({ text, draftId }) => [
      { ...words(text), separator: true },
      buttons([
        submit('Continue', verbs.openDraft, { draftId }),
        submit('Discard', verbs.clearDraft, { draftId }),
      ]),
    ]),
    ...(view.more === null ? [] : [words(view.more, { quiet: true })]),
  ]);
