// A card as an activity. The summary is what a notification may show: it never holds content.
import { type Activity, ActivityTypes, CardFactory } from 'botbuilder';
import type { Card } from '../cards/parts';

/**
 * Ready to send or, with the id of a card, to replace it. Throws nothing; a card over Teams' limit is refused by
 * the connector.
 */
export const cardMessage = (card: Card): Partial<Activity> => ({
  type: ActivityTypes.Message,
  summary: card.fallbackText,
  attachments: [CardFactory.adaptiveCard(card)],
});
