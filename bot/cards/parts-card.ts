// A heading, and texts each with its own buttons.
import type { PartsView } from '../views/clock/diary-list-view';
import { buttons, type Card, card, heading, words } from './parts';
import { viewButton } from './view-buttons';

/** For somebody who asked; the card stays when one of its buttons is used. */
export const partsCard = (view: PartsView): Card =>
  card(view.heading, [
    heading(view.heading),
    ...view.parts.flatMap(({ text, name, buttons: row }) => [
      words(text),
      ...(row.length > 0 ? [buttons(row.map((button) => viewButton(button, name)))] : []),
    ]),
  ]);
