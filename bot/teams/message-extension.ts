// "Log as quick decision" on a message of any chat: a dialog that only its owner sees, and nothing is posted anywhere.
import type { Activity } from 'botbuilder';
import { logMessageTitle, messageCutWords } from '../views/draft-words';
import { logPage } from '../views/tab-pages';
import { answerPressed, faultWords, type Turn, within } from './answering';
import type { Asking, Pressed } from './asking';
import { fittingCard, inDialog, keepWords, operationIdOf } from './decision-message';
import { openPage } from './dialog';
import { cardDialog, messageDialog, pageDialog } from './invoke-answer';
import { captureCard } from './log-decision-answers';
import { type ChatMessage, chatMessageIn } from './message-text';

/** The dialog that opens: the card with the message's words, or our own page where the council's words are typed there. */
export async function openForMessage(turn: Turn, value: unknown): Promise<Partial<Activity>> {
  try {
    return await within(turn, 'message action', () => opened(turn.asking, chatMessageIn(value)));
  } catch (error) {
    return messageDialog(faultWords(turn, error, 'message action'));
  }
}

/** A button of the card in the dialog: the same as in the personal chat; what answers it takes its place. */
export async function pressInDialog(turn: Turn, pressed: Pressed): Promise<Partial<Activity>> {
  if (pressed.has('page')) return openPage(turn.asking, pressed);
  const { card } = await answerPressed(turn, pressed);
  return cardDialog(logMessageTitle, card);
}

async function opened(asking: Asking, message: ChatMessage): Promise<Partial<Activity>> {
  const text = fittingCard(message.text);
  const values = {
    ...(text === '' ? {} : { text }),
    ...(message.source === null ? {} : { source: message.source }),
  };
  // Words reach our own page as a draft; what the guard keeps out of it stands on no card either.
  const kept = inDialog(asking) ? await keepWords(asking, values) : { draft: null, words: '' };
  if (inDialog(asking) && kept.words === '')
    return pageDialog(logMessageTitle, asking.links.dialog(asking.person, logPage(kept.draft)));
  const notice = kept.words === '' && text !== message.text ? messageCutWords : kept.words;
  const card = await captureCard(asking, {
    type: 'decision',
    values,
    draft: null,
    fromMessage: text !== '',
    operationId: operationIdOf(asking),
    ...(notice === '' ? {} : { notice }),
  });
  return cardDialog(logMessageTitle, card);
}
