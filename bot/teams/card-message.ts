// A card as an activity. The summary is what a notification may show: it never holds content.
import { type Activity, ActivityTypes, CardFactory } from 'botbuilder';
import type { Card } from '../cards/parts';
import { ownAnswerNotification } from '../views/prompts/notification-words';

/**
 * Ready to send or, with the id of a card, to replace it. Throws nothing; a card over Teams' limit is refused by
 * the connector. `summary`: what the notification says instead of the card's own line.
 */
export const cardMessage = (card: Card, summary = card.fallbackText): Partial<Activity> => ({
  type: ActivityTypes.Message,
  summary,
  attachments: [CardFactory.adaptiveCard(card)],
});

/** What answers somebody's own press or words: its heading may be their question, and their phone notifies too. */
export const ownAnswer = (card: Card): Partial<Activity> => cardMessage(card, ownAnswerNotification);
