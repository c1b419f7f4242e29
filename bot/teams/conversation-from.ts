// What an activity says about who sent it and how they can be reached.
import type { Activity } from 'botbuilder';
import type { Instant, PersonId } from '../domain/ids';
import type { Conversation } from '../ports/sending';
import { isObject } from './received';

/**
 * The tenant an activity comes from; a channel says it in two places, and where they differ it comes from nowhere.
 * `null`: a local client that sends none.
 */
export function tenantOf({ channelData, conversation }: Activity): string | null | undefined {
  const channel: unknown = channelData;
  const inChannel = isObject(channel) && isObject(channel.tenant) ? channel.tenant.id : undefined;
  const inConversation: unknown = conversation?.tenantId;
  const [one, other = one] = [inChannel, inConversation].filter((id) => id !== undefined && id !== null);
  if (one === undefined) return null;
  if (typeof one !== 'string' || typeof other !== 'string') return undefined;
  return one.toLowerCase() === other.toLowerCase() ? one.toLowerCase() : undefined;
}

/** Only a personal chat: that is where the bot says anything about anybody. */
export const isPersonal = ({ conversation }: Activity) =>
  conversation.isGroup !== true && (conversation.conversationType ?? 'personal') === 'personal';

/** The route as the channel gave it just now. `tenantId` is the one we onboarded, not the one the activity claims. */
export const conversationFrom = (
  activity: Activity,
  personId: PersonId,
  tenantId: string,
  seenAt: Instant,
): Conversation => ({
  personId,
  conversationId: activity.conversation.id,
  serviceUrl: activity.serviceUrl,
  botId: activity.recipient.id,
  userId: activity.from.id,
  tenantId,
  seenAt,
});
