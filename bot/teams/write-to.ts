// Writes into somebody's personal chat without being asked there: exactly one connector call, and an honest result.
import type { Activity, ConversationReference } from 'botbuilder';
import type { Conversation, SendResult } from '../ports/sending';
import type { BotAdapter } from './adapter';
import { inDoubt, resultOfFailure, sentWell, unreachable } from './send-result';

/** Teams answers within seconds or never; a send without an answer must not hold up everybody after it. */
const patienceMilliseconds = 15_000;

/**
 * Never rejects for a failed send. `appId` is the bot's, empty locally. No connection is made to an address that is not on
 * the list: the person is out of reach until an activity of theirs brings another.
 */
export async function writeTo(
  { adapter, appId }: { readonly adapter: BotAdapter; readonly appId: string },
  to: Conversation,
  activity: Partial<Activity>,
): Promise<SendResult> {
  if (!adapter.mayReplyTo(to.serviceUrl)) {
    const { tenantId: tenant, personId: person } = to;
    adapter.security({ kind: 'bad-service-address', where: 'chat', tenant, person });
    return unreachable;
  }
  const sending = adapter
    .continueConversationAsync(appId, referenceTo(to), async (context) => {
      await context.sendActivity(activity);
    })
    .then(() => sentWell, resultOfFailure);
  let alarm: NodeJS.Timeout | undefined;
  const tooLate = new Promise<SendResult>((resolve) => {
    alarm = setTimeout(() => resolve(inDoubt), patienceMilliseconds);
    alarm.unref();
  });
  const result = await Promise.race([sending, tooLate]);
  clearTimeout(alarm);
  return result;
}

const referenceTo = (to: Conversation): Partial<ConversationReference> => ({
  bot: { id: to.botId, name: '' },
  user: { id: to.userId, name: '' },
  conversation: {
    id: to.conversationId,
    isGroup: false,
    conversationType: 'personal',
    name: '',
    tenantId: to.tenantId,
  },
  channelId: 'msteams',
  serviceUrl: to.serviceUrl,
});
