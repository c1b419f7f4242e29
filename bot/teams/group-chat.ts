// Somebody speaks to the bot in front of others: nothing of it is answered there, everything moves to the personal chat.
import type { TurnContext } from 'botbuilder';
import type { Conversation } from '../ports/sending';
import { groupWords } from '../views/fault-words';
import type { BotAdapter } from './adapter';
import { answerTyped, type Turn, within } from './answering';
import { ownAnswer } from './card-message';
import { plainText } from './received';
import { writeTo } from './write-to';

/**
 * The words that others may read. The card goes to the personal chat with one connector call: it answers what its owner
 * has just done and is no reminder. A decision is kept as a draft also when nobody has opened that chat.
 */
export async function answerInGroup(
  adapter: BotAdapter,
  turn: Turn,
  { activity }: TurnContext,
): Promise<string> {
  const card = await answerTyped(turn, plainText(activity));
  const to = await personalChat(turn);
  if (to === undefined) return groupWords.noChat;
  const { outcome } = await writeTo({ adapter, appId: adapter.appId }, to, ownAnswer(card));
  if (outcome === 'sent') return groupWords.moved;
  return outcome === 'unreachable' ? groupWords.noChat : groupWords.unsure;
}

/** Undefined for somebody who has not opened one; a store that does not answer says no more than that. */
async function personalChat(turn: Turn): Promise<Conversation | undefined> {
  const { ports, person } = turn.asking;
  try {
    const found = await within(turn, 'conversation', () => ports.conversations.find([person]));
    return found.get(person);
  } catch (error) {
    turn.fault(error, 'conversation');
    return undefined;
  }
}
