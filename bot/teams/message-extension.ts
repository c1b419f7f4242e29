// "Log as quick decision" on a message of any chat: a dialog that only its owner sees, and nothing is posted anywhere.
import type { Activity } from 'botbuilder';
import { personByEntraId } from '../domain/council';
import { takeCaseReferences } from '../domain/decisions/case-reference';
import { pairOf } from '../domain/decisions/oversight';
import { saidOnDay } from '../domain/decisions/said-when';
import type { PersonId } from '../domain/ids';
import { policyOn } from '../domain/policy/policy';
import { logMessageTitle, messageCutWords, siblingsWords } from '../views/decisions/draft-words';
import { logPage } from '../views/tab-pages';
import { answerPressed, faultWords, type Turn, withinOnCurrent } from './answering';
import type { Asking, Pressed } from './asking';
import { fittingCard, inDialog, keepWords, operationIdOf } from './decision-message';
import { openPage } from './dialog';
import { cardDialog, messageDialog, pageDialog } from './invoke-answer';
import { captureCard } from './log-decision-answers';
import { type ChatMessage, chatMessageIn } from './message-text';

/** The dialog that opens: the card with the message's words, or our own page where the council's words are typed there. */
export async function openForMessage(turn: Turn, value: unknown): Promise<Partial<Activity>> {
  try {
    return await withinOnCurrent(turn, 'message action', (asking) => opened(asking, chatMessageIn(value)));
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
  const { writtenAt } = message;
  const who = writerAmong(asking, message);
  const values = {
    ...(text === '' ? {} : { text }),
    ...referencesIn(asking, message.text),
    ...(who === undefined ? {} : { who }),
    // It was said when it was written, not when somebody keeps it.
    ...(writtenAt !== undefined && writtenAt <= asking.now ? saidOnDay(writtenAt) : {}),
    ...(message.source === null ? {} : { source: message.source }),
  };
  // A dialog is closed at a slip: its words are a draft before they are on it, and reach our own page only so.
  const kept = await keepWords(asking, values);
  if (inDialog(asking) && (kept.draft !== null || kept.words === ''))
    return pageDialog(logMessageTitle, asking.links.dialog(asking.person, logPage(kept.draft)));
  const { furtherReferences } = values;
  const notice = [
    kept.words === '' && text !== message.text ? messageCutWords : kept.words,
    furtherReferences === undefined ? '' : siblingsWords(furtherReferences),
  ]
    .filter((one) => one !== '')
    .join(' ');
  const card = await captureCard(asking, {
    type: 'decision',
    values,
    draft: kept.draft,
    fromMessage: text !== '',
    operationId: operationIdOf(asking),
    ...(notice === '' ? {} : { notice }),
  });
  return cardDialog(logMessageTitle, card);
}

/** Every case reference in it; its words stay as they were written. */
function referencesIn({ council, today }: Asking, text: string) {
  const { references } = takeCaseReferences(text, policyOn(council, today).caseReference);
  const [reference, ...siblings] = references;
  return {
    ...(reference === undefined ? {} : { reference }),
    ...(siblings.length === 0 ? {} : { furtherReferences: siblings.join(', ') }),
  };
}

/** Whoever wrote the message, when it is somebody one may log with. */
function writerAmong({ council, person, today }: Asking, { writtenBy }: ChatMessage): PersonId | undefined {
  const writer = writtenBy === undefined ? undefined : personByEntraId(council, writtenBy)?.personId;
  return writer !== undefined && pairOf(council, person, writer, today) !== undefined ? writer : undefined;
}
