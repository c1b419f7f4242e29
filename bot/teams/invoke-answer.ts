// The answer to an invoke of a card: a card in its place, or a plain error that leaves it as it is.
import { type Activity, ActivityTypes } from 'botbuilder';
import type { Card } from '../cards/parts';

/** The client shows this card in place of the one that was used. */
export const cardAnswer = (card: Card): Partial<Activity> =>
  answer({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card });

/** The client keeps the card and may show the message beside it. */
export const errorAnswer = (statusCode: 403 | 500, message: string): Partial<Activity> =>
  answer({
    statusCode,
    type: 'application/vnd.microsoft.error',
    value: { code: statusCode === 403 ? 'Forbidden' : 'InternalServerError', message },
  });

const answer = (body: object): Partial<Activity> => ({
  type: ActivityTypes.InvokeResponse,
  value: { status: 200, body },
});
