// Sends unsolicited messages: exactly one connector call each, and an honest word about what became of it.
import type { ConversationReference } from 'botbuilder';
import type { Card } from '../cards/parts';
import { reminderCard } from '../cards/reminder-cards';
import { decisionToReadCard } from '../cards/small-cards';
import { londonDate } from '../domain/dates';
import type { Clock, Conversation, Directory, Messenger, Notice, SendOutcome } from '../ports';
import { decisionToReadView } from '../views/decision-to-read-view';
import { reminderView } from '../views/reminder-view';
import type { BotAdapter } from './adapter';
import { cardMessage } from './card-message';
import type { Links } from './links';

export type MessengerParts = {
  readonly adapter: BotAdapter;
  readonly appId: string;
  readonly links: Links;
  readonly clock: Clock;
  readonly directory: Directory;
  /** Told of each message that was sent; locally it keeps them for everybody to look at. */
  readonly onSent?: (to: Conversation, notice: Notice, card: Card) => void;
};

export function teamsMessenger({
  adapter,
  appId,
  links,
  clock,
  directory,
  onSent,
}: MessengerParts): Messenger {
  return {
    async send(to, notice) {
      const card = cardFor(notice, links, clock, directory);
      try {
        await adapter.continueConversationAsync(appId, referenceTo(to), async (context) => {
          await context.sendActivity(cardMessage(card));
        });
      } catch (error) {
        return outcomeOf(error);
      }
      onSent?.(to, notice, card);
      return 'sent';
    },
  };
}

function cardFor(notice: Notice, links: Links, clock: Clock, directory: Directory): Card {
  const council = directory.council();
  const today = londonDate(clock.now());
  if (notice.kind === 'decision-to-read') {
    const { from, about, entryId, at } = notice.message;
    return decisionToReadCard(
      decisionToReadView({
        council,
        from,
        about,
        entryId,
        at,
        today,
        link: links.thread(notice.to, about, entryId),
      }),
    );
  }
  const overdue = notice.about.map(({ head, status }) => ({ personId: head.personId, status }));
  return reminderCard(
    reminderView(council, notice.to, overdue, today, (person) => links.thread(notice.to, person)),
  );
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

/**
 * The channel takes no idempotency key. Refused before it was accepted: safe to try later. A clear no: unreachable.
 * Everything else may have arrived and is never repeated.
 */
function outcomeOf(error: unknown): SendOutcome {
  const status = property(error, 'statusCode');
  if (status === 429 || status === 412) return 'retry-later';
  if (status === 400 || status === 401 || status === 403 || status === 404 || status === 413)
    return 'unreachable';
  const code = property(error, 'code') ?? property(property(error, 'cause'), 'code');
  return code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN'
    ? 'retry-later'
    : 'ambiguous';
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
