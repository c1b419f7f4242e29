// Sends unsolicited messages: exactly one connector call each, and an honest word about what became of it.
import { type Activity, ActivityTypes, type ConversationReference } from 'botbuilder';
import { askedCard } from '../cards/asked-card';
import { dayCard } from '../cards/day-card';
import type { Card } from '../cards/parts';
import { decisionsToReadCard, decisionToReadCard } from '../cards/small-cards';
import { londonDate } from '../domain/dates';
import type { LocalDate, PersonId } from '../domain/ids';
import type { Clock, Conversation, Directory, FaultLog, Messenger, Notice, SendResult } from '../ports';
import { askedView } from '../views/asked-view';
import { dayCardView } from '../views/day-card-view';
import { decisionsToReadView, decisionToReadView } from '../views/decision-to-read-view';
import type { BotAdapter } from './adapter';
import { cardMessage } from './card-message';
import type { Links } from './links';
import { inDoubt, notSent, resultOfFailure, sentWell } from './send-result';

/** What a message is made of and sent with. `appId` is empty locally. */
export type MessengerParts = {
  readonly adapter: BotAdapter;
  readonly appId: string;
  readonly links: Links;
  readonly clock: Clock;
  readonly directory: Directory;
  readonly fault: FaultLog;
  /** Whether clients can draw a card anew when it is looked at; the playground cannot and says so under each. */
  readonly redraws: boolean;
  /** Told of each message that was sent; locally it keeps them for everybody to look at. */
  readonly onSent?: (to: Conversation, notice: Notice, card: Card) => void;
};

/** Teams answers within seconds or never; a send without an answer must not hold up everybody after it. */
const patienceMilliseconds = 15_000;

/**
 * Sends through the adapter. A failed send is a result and never a rejection; a card that cannot be made is
 * `retry-later` and a logged fault.
 */
export function teamsMessenger(parts: MessengerParts): Messenger {
  return {
    async send(to, notice) {
      const card = cardOrFault(parts, to, notice);
      if (card === undefined) return notSent;
      const result = await post(parts, to, cardMessage(card));
      if (result.outcome === 'sent') parts.onSent?.(to, notice, card);
      return result;
    },
    canary: (to) => post(parts, to, { type: ActivityTypes.Typing }),
  };
}

async function post(
  { adapter, appId }: MessengerParts,
  to: Conversation,
  activity: Partial<Activity>,
): Promise<SendResult> {
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

/** A card that cannot be made is a fault of ours: nothing went out, and the others still get theirs. */
function cardOrFault(parts: MessengerParts, to: Conversation, notice: Notice): Card | undefined {
  try {
    return cardFor(parts, to, notice);
  } catch (error) {
    parts.fault(error, `card ${notice.kind}`);
    return undefined;
  }
}

function cardFor(
  { links, clock, directory, redraws }: MessengerParts,
  to: Conversation,
  notice: Notice,
): Card {
  const council = directory.council();
  const today = londonDate(clock.now());
  const linkTo = (person: PersonId) => links.thread(notice.to, person);
  switch (notice.kind) {
    case 'decision-to-read':
      return decisionsCard(notice, council, today, links);
    case 'asked':
      return askedCard(askedView({ council, message: notice.message, head: notice.head, today, linkTo }));
    case 'day-card':
      return dayCard(
        dayCardView({ council, ...notice, today, links: { thread: linkTo, team: links.team(notice.to) } }),
        redraws ? { userId: to.userId } : {},
      );
  }
}

function decisionsCard(
  { to, messages }: Extract<Notice, { kind: 'decision-to-read' }>,
  council: ReturnType<Directory['council']>,
  today: LocalDate,
  links: Links,
): Card {
  const linkTo = (about: PersonId, entryId: string) => links.thread(to, about, entryId);
  const [only, ...more] = messages.map((message) =>
    decisionToReadView({ council, ...message, today, link: linkTo(message.about, message.entryId) }),
  );
  if (only && more.length === 0) return decisionToReadCard(only);
  return decisionsToReadCard(decisionsToReadView(council, messages, today, linkTo));
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
