// A card as an activity. The summary is what a notification may show: it never holds content.
import { type Activity, ActivityTypes, CardFactory } from 'botbuilder';
import type { Card } from '../cards/parts';

export const cardMessage = (card: Card): Partial<Activity> => ({
  type: ActivityTypes.Message,
  summary: card.fallbackText,
  attachments: [CardFactory.adaptiveCard(card)],
});
