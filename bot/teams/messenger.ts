// Sends unsolicited messages: exactly one connector call each, and an honest word about what became of it.
import { ActivityTypes } from 'botbuilder';
import { askedCard } from '../cards/asked-card';
import { dayCard } from '../cards/day-card';
import type { Card } from '../cards/parts';
import { decisionsToReadCard, decisionToReadCard } from '../cards/small-cards';
import { londonDate } from '../domain/dates';
import type { LocalDate } from '../domain/ids';
import type { FaultLog } from '../ports/council-ports';
import type { Directory } from '../ports/directory';
import type { Conversation, Messenger, Notice } from '../ports/sending';
import type { Clock } from '../ports/time';
import { decisionsToReadView, decisionToReadView } from '../views/decisions/decision-to-read-view';
import { askedView } from '../views/prompts/asked-view';
import { dayCardView } from '../views/prompts/day-card-view';
import type { BotAdapter } from './adapter';
import { cardMessage } from './card-message';
import { cardLinks, decisionLinks, type Links } from './links';
import { notSent } from './send-result';
import { writeTo } from './write-to';

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

/**
 * Sends through the adapter. A failed send is a result and never a rejection; a card that cannot be made is
 * `retry-later` and a logged fault.
 */
export function teamsMessenger(parts: MessengerParts): Messenger {
  return {
    async send(to, notice) {
      const card = cardOrFault(parts, to, notice);
      if (card === undefined) return notSent;
      const result = await writeTo(parts, to, cardMessage(card));
      if (result.outcome === 'sent') parts.onSent?.(to, notice, card);
      return result;
    },
    canary: (to) => writeTo(parts, to, { type: ActivityTypes.Typing }),
  };
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
  const leading = cardLinks(links, notice.to);
  switch (notice.kind) {
    case 'decision-to-read':
      return decisionsCard(notice, council, today, links);
    case 'asked':
      return askedCard(askedView({ council, ...notice, today, links: leading }));
    case 'day-card':
      return dayCard(
        dayCardView({ council, ...notice, today, links: leading }),
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
  const linkTo = decisionLinks(links, council, today, to);
  const [only, ...more] = messages.map((message) =>
    decisionToReadView({ council, ...message, today, link: linkTo(message.about, message.entryId) }),
  );
  if (only && more.length === 0) return decisionToReadCard(only);
  return decisionsToReadCard(decisionsToReadView(council, messages, today, linkTo));
}
