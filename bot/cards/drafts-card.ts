// What somebody began and did not save: one row each, with two buttons and no content.
import type { DraftQuestionView, DraftsView } from '../views/decisions/draft-words';
import { buttons, type Card, card, heading, submit, words } from './parts';
import { verbs } from './verbs';

/** `Continue` opens the card with the words; `Discard` asks first. */
export const draftsListCard = (view: DraftsView): Card =>
  card(view.heading, [
    heading(view.heading),
    words(view.text),
    ...view.drafts.flatMap(({ text, draftId }) => [
      { ...words(text), separator: true },
      buttons(
        [
          submit('Continue', verbs.openDraft, { draftId }),
          submit('Discard', verbs.clearDraft, { draftId }),
        ].map(
          // For whoever cannot see which line a button stands under.
          (button) => ({ ...button, tooltip: `${button.title}: ${text}` }),
        ),
      ),
    ]),
    ...(view.more === null ? [] : [words(view.more, { quiet: true })]),
  ]);

/** What is gone cannot be brought back, so it takes a second tap; the list comes back after either. */
export const discardCard = (view: DraftQuestionView): Card =>
  card(view.heading, [
    heading(view.heading),
    words(view.text),
    buttons([
      submit(view.yes, verbs.clearDraft, { draftId: view.draftId, sure: 'yes' }),
      submit(view.no, verbs.command, { command: 'drafts', offer: 'yes' }),
    ]),
  ]);

/** Instead of the words themselves its buttons carry the id of the draft that holds them. */
export const offeredDraftCard = (view: DraftQuestionView): Card =>
  card(view.heading, [
    heading(view.heading),
    words(view.text),
    buttons([
      submit(view.yes, verbs.openDraft, { draftId: view.draftId }),
      submit(view.no, verbs.clearDraft, { draftId: view.draftId }),
    ]),
  ]);
