// One person's question to another, or the answer to it.
import type { AskedView } from '../views/prompts/asked-view';
import { buttons, type Card, card, words } from './parts';
import { viewButton } from './view-buttons';

/** Stays in the chat until somebody answers it. */
export const askedCard = (view: AskedView): Card =>
  card(view.summary, [
    words(view.text),
    ...(view.buttons.length > 0 ? [buttons(view.buttons.map((button) => viewButton(button)))] : []),
  ]);
