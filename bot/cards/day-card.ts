// The day's one card, with a button for each answer.
import type { DayCardView } from '../views/prompts/day-card-view';
import { buttons, type Card, card, words } from './parts';
import { verbs } from './verbs';
import { viewButton } from './view-buttons';

/**
 * With `userId`, the recipient's id in the channel, a client that knows how draws the card anew when it is looked
 * at; every other client loses nothing.
 */
export function dayCard(view: DayCardView, { userId }: { readonly userId?: string } = {}): Card {
  const drawn = card(view.summary, [
    ...(view.done ? [words(view.done, { strong: true })] : []),
    ...(view.today
      ? [
          words(view.today.text),
          ...(view.today.buttons.length > 0
            ? [buttons(view.today.buttons.map((button) => viewButton(button)))]
            : []),
        ]
      : []),
    ...view.parts.flatMap(({ text, name, buttons: row }, index) => [
      index > 0 || view.today ? { ...words(text), separator: true } : words(text),
      buttons(row.map((button) => viewButton(button, name))),
    ]),
    ...(view.more ? [words(view.more.text, { quiet: true }), buttons([viewButton(view.more.button)])] : []),
  ]);
  if (userId === undefined || view.refresh === null) return drawn;
  const action = {
    type: 'Action.Execute',
    title: 'Refresh',
    verb: verbs.refresh,
    data: view.refresh,
  };
  return { ...drawn, refresh: { action, userIds: [userId] } };
}
