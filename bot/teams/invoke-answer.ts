// The answer to an invoke: a card in place of the one that was used, a dialog, or a plain error that leaves things as they are.
import { type Activity, ActivityTypes, CardFactory } from 'botbuilder';
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

/** A dialog of Teams with a card in it, which only the one who opened it sees. */
export const cardDialog = (title: string, card: Card): Partial<Activity> =>
  answer({ task: { type: 'continue', value: { ...frame(title), card: CardFactory.adaptiveCard(card) } } });

/** A dialog of Teams with one of our own pages in it; a client that cannot show it opens it in a browser. */
export const pageDialog = (title: string, url: string): Partial<Activity> =>
  answer({ task: { type: 'continue', value: { ...frame(title), url, fallbackUrl: url } } });

/** A dialog with one sentence. */
export const messageDialog = (words: string): Partial<Activity> =>
  answer({ task: { type: 'message', value: words } });

/** The dialog closes, and nothing is posted anywhere. */
export const closedDialog = (): Partial<Activity> => answer({});

const frame = (title: string) => ({ title, height: 'large', width: 'medium' });

const answer = (body: object): Partial<Activity> => ({
  type: ActivityTypes.InvokeResponse,
  value: { status: 200, body },
});
