// Sends unsolicited messages: exactly one connector call each, and an honest word about what became of it.
import type { ConversationReference } from 'botbuilder';
import type { Card } from '../cards/parts';
import { reminderCard } from '../cards/reminder-cards';
import { decisionsToReadCard, decisionToReadCard } from '../cards/small-cards';
import { londonDate } from '../domain/dates';
import type { PersonId } from '../domain/ids';
import type { Clock, Conversation, Directory, FaultLog, Messenger, Notice, SendOutcome } from '../ports';
import { decisionsToReadView, decisionToReadView } from '../views/decision-to-read-view';
import { reminderView } from '../views/reminder-view';
import type { BotAdapter } from './adapter';
import { cardMessage } from './card-message';
import type { Links } from './links';

/** What a message is made of and sent with. `appId` is empty locally. */
export type MessengerParts = {
  readonly adapter: BotAdapter;
  readonly appId: string;
  readonly links: Links;
  readonly clock: Clock;
  readonly directory: Directory;
  readonly fault: FaultLog;
  /** Told of each message that was sent; locally it keeps them for everybody to look at. */
  readonly onSent?: (to: Conversation, notice: Notice, card: Card) => void;
};

/**
 * Sends through the adapter. A failed send is an outcome and never a rejection; a card that cannot be made is
 * `retry-later` and a logged fault.
 */
export function teamsMessenger({
  adapter,
  appId,
  links,
  clock,
  directory,
  fault,
  onSent,
}: MessengerParts): Messenger {
  return {
    async send(to, notice) {
      const card = cardOrFault(notice);
      if (card === undefined) return 'retry-later';
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

  /** A card that cannot be made is a fault of ours: nothing went out, and the others still get theirs. */
  function cardOrFault(notice: Notice): Card | undefined {
    try {
      return cardFor(notice, links, clock, directory);
    } catch (error) {
      fault(error, `card ${notice.kind}`);
      return undefined;
    }
  }
}

function cardFor(notice: Notice, links: Links, clock: Clock, directory: Directory): Card {
  const council = directory.council();
  const today = londonDate(clock.now());
  if (notice.kind === 'decision-to-read') {
    const linkTo = (about: PersonId, entryId: string) => links.thread(notice.to, about, entryId);
    const [only, ...more] = notice.messages.map((message) =>
      decisionToReadView({ council, ...message, today, link: linkTo(message.about, message.entryId) }),
    );
    if (only && more.length === 0) return decisionToReadCard(only);
    return decisionsToReadCard(decisionsToReadView(council, notice.messages, today, linkTo));
  }
  const about = notice.about.map(({ head, status }) => ({ personId: head.personId, head, status }));
  const linkTo = (person: PersonId) => links.thread(notice.to, person);
  return reminderCard(
    reminderView({ council, to: notice.to, about, today, linkTo, teamLink: links.team(notice.to) }),
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
 * The channel takes no idempotency key. Refused, or never sent off: safe to try later. A clear no: unreachable.
 * Everything else may have arrived and is never repeated.
 */
function outcomeOf(error: unknown): SendOutcome {
  const status = property(error, 'statusCode');
  if (status === 429 || status === 412 || status === 401) return 'retry-later';
  if (status === 400 || status === 403 || status === 404 || status === 413) return 'unreachable';
  return status === undefined && neverLeft(error) ? 'retry-later' : 'ambiguous';
}

/** No connection was made, or our own sign-in failed before there was anything to send. */
function neverLeft(error: unknown): boolean {
  const code = property(error, 'code') ?? property(property(error, 'cause'), 'code');
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') return true;
  return (
    error instanceof Error && /Credential|Authentication|ClientAuth|ClientConfiguration|Msal/.test(error.name)
  );
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
