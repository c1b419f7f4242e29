// A list of open actions with a row of buttons under each.
import type { ActionListView } from '../views/prompts/action-list-view';
import { buttons, type Card, card, words } from './parts';
import { viewButton } from './view-buttons';

export const actionListCard = (view: ActionListView): Card =>
  card(view.summary, [
    ...(view.done ? [words(view.done, { strong: true })] : []),
    words(view.text),
    ...view.rows.flatMap(({ text, name, buttons: row }) => [
      { ...words(text), separator: true },
      buttons(row.map((button) => viewButton(button, name))),
    ]),
    ...(view.more ? [words(view.more.text, { quiet: true }), buttons([viewButton(view.more.button)])] : []),
  ]);
