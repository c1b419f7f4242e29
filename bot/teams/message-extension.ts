// "Log as quick decision" on a message of any chat: a dialog that only its owner sees, and nothing is posted anywhere.
import type { Activity } from 'botbuilder';
import { policyOn } from '../domain/policy';
import { keepDraft } from '../use-cases/drafts';
import { logMessageTitle, messageCutWords } from '../views/draft-words';
import { logPage } from '../views/tab-pages';
import { answerPressed, faultWords, type Turn, within } from './answering';
import type { Asking, Pressed } from './asking';
import { fittingCard, operationIdOf } from './decision-message';
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
  const { card } = await answerPressed(turn, pressed);
  return cardDialog(logMessageTitle, card);
}

async function opened(asking: Asking, message: ChatMessage): Promise<Partial<Activity>> {
  const { council, person, today, links } = asking;
  const text = fittingCard(message.text);
  const values = {
    ...(text === '' ? {} : { text }),
    ...(message.source === null ? {} : { source: message.source }),
  };
  if (policyOn(council, today).capture === 'dialog') {
    const draft = await carried(asking, values);
    return pageDialog(logMessageTitle, links.dialog(person, logPage(draft)));
  }
  const card = await captureCard(asking, {
    type: 'decision',
    values,
    draft: null,
    fromMessage: text !== '',
    operationId: operationIdOf(asking),
    ...(text === message.text ? {} : { notice: messageCutWords }),
  });
  return cardDialog(logMessageTitle, card);
}

/** Words reach our own page as a draft; null when there are none, or the guard keeps none. */
async function carried(asking: Asking, values: Readonly<Record<string, string>>): Promise<string | null> {
  if (!('text' in values)) return null;
  const kept = await keepDraft(asking.ports, {
    draftId: operationIdOf(asking),
    author: asking.person,
    about: null,
    origin: 'message',
    values,
    notIdentifiers: [],
  });
  return kept.ok ? kept.value.draftId : null;
}
