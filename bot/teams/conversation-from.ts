// What an activity says about who sent it and how they can be reached.
import type { Activity } from 'botbuilder';
import type { Instant, PersonId } from '../domain/ids';
import type { Conversation } from '../ports/sending';

/** The tenant as the channel gives it; undefined in a local client that sends none. */
export function tenantOf(activity: Activity): string | undefined {
  const channel: unknown = activity.channelData;
  if (typeof channel === 'object' && channel !== null && 'tenant' in channel) {
    const { tenant } = channel;
    if (typeof tenant === 'object' && tenant !== null && 'id' in tenant && typeof tenant.id === 'string')
      return tenant.id;
  }
  return activity.conversation?.tenantId;
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

const channelHosts = /(^|\.)(botframework\.com|trafficmanager\.net|teams\.microsoft\.com)$/;

/** Where replies may be sent: Microsoft's channel in production, this machine locally. Anything else could be anybody. */
export function mayReplyTo(serviceUrl: string | undefined, local: boolean): boolean {
  if (serviceUrl === undefined || !URL.canParse(serviceUrl)) return false;
  const { protocol, hostname } = new URL(serviceUrl);
  if (local) return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
  return protocol === 'https:' && channelHosts.test(hostname);
}
