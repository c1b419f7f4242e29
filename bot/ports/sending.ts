// How a message reaches a person: the route, the words as facts, and what is known of the sending.
import type { Instant, LocalDate, PersonId } from '../domain/ids';
import type { Prompt } from '../domain/prompts/prompt';
import type { ThreadHead } from '../domain/thread-head';
import type { Asked, DecisionToRead } from './outbox';

/** How to reach a person; opaque to everybody but the messenger. */
export type Conversation = {
  readonly personId: PersonId;
  readonly conversationId: string;
  readonly serviceUrl: string;
  /** The bot's and the person's ids in this channel, as the channel gave them. */
  readonly botId: string;
  readonly userId: string;
  readonly tenantId: string;
  /** When the channel last confirmed it; an older one never replaces a newer one. */
  readonly seenAt: Instant;
};

/** A route with what became of it: nothing is sent to somebody who refused until an activity of theirs arrives. */
export type KnownConversation = Conversation & { readonly refused: boolean };

/** Routes into personal chats. People whom the bot has never met are missing from what `find` gives. */
export type ConversationStore = {
  find(people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, KnownConversation>>;
  /** The route this process has kept since then, or this one when it has kept none; no request. */
  newest(found: KnownConversation): KnownConversation;
  /**
   * Keeps the newest route; one this process has just kept costs nothing. Answers whether the person was refused:
   * that stays until `accepted`.
   */
  put(conversation: Conversation): Promise<{ readonly refused: boolean }>;
  /** The channel refused this person for good (blocked, uninstalled). Nothing to do for somebody without a route. */
  refused(personId: PersonId): Promise<void>;
  /** An activity of theirs arrived: they can be reached again. */
  accepted(personId: PersonId): Promise<void>;
  /** Nothing is known any more of how to reach them. */
  forget(personId: PersonId): Promise<void>;
};

/** `ambiguous`: the message may or may not have arrived; it is never blindly repeated. */
export type SendOutcome = 'sent' | 'retry-later' | 'ambiguous' | 'unreachable';

/** What one send came to, as far as anybody can know. */
export type SendResult = {
  readonly outcome: SendOutcome;
  /** 429: told how long, the whole council waits, unless it is known to be this chat's own; without that this chat, and the council after a few different ones in a row. */
  readonly throttled: boolean;
  /** How long the channel asked us to wait; null when it did not, or for less than a second. */
  readonly retryAfterSeconds: number | null;
  /** The person has blocked the bot or removed the app: nothing is sent to them until they are heard of again. */
  readonly refused: boolean;
  /** The council's administrators have switched the app off: nobody there can be reached. */
  readonly switchedOff: boolean;
};

/** Names one chat at one address, within a process: with another address it is another chat. */
export type ChatKey = string;

/** Why nobody of a council is written to for now. */
export type RestReason = 'asked-to-wait' | 'in-doubt' | 'switched-off';

/** Keeps a council's sends below the channel's limits, and one chat's trouble to that chat. */
export type Pace = {
  /**
   * Resolves when one more request may leave; `'resting'` when that is further away than a sweep should wait.
   * `failed`: how often this very message could not be handed over, 0 at first; each time it waits longer.
   */
  turn(failed: number): Promise<'go' | 'resting'>;
  /**
   * Every result of a send, and to which chat: 429 closes the gate for as long as asked, or after three chats in a row
   * for which it does not say; three chats in a row that say the app is switched off, and more than ten chats in doubt, for
   * longer. One chat closes it for nobody but itself, save the first time it is told to wait and for how long.
   */
  heard(result: SendResult, to: ChatKey): void;
  /** This chat alone is in trouble and is left until later; the others go on. */
  restsAlone(chat: ChatKey): boolean;
  restingUntil(): Instant | null;
  /** Why, while it rests. */
  restingBecause(): RestReason | null;
};

/** An unsolicited message, as facts; the messenger finds the words and the card. */
export type Notice =
  /** The day's one card: what is named on it, and how much more waits. Heads of everybody it is about. */
  | {
      readonly kind: 'day-card';
      readonly to: PersonId;
      readonly day: LocalDate;
      readonly prompts: readonly Prompt[];
      readonly waiting: number;
      readonly heads: ReadonlyMap<PersonId, ThreadHead>;
    }
  /** Everything that waits for this person, oldest first, at least one. */
  | {
      readonly kind: 'decision-to-read';
      readonly to: PersonId;
      readonly messages: readonly DecisionToRead[];
    }
  | {
      readonly kind: 'asked';
      readonly to: PersonId;
      readonly message: Asked;
      /** The thread's head as it is now. */
      readonly head: ThreadHead;
      /** Whose files the same is told of on this card: of several that were opened. */
      readonly also?: readonly PersonId[];
    };

/** Sends one message with one request and never rejects for a failed send: the result says what is known of it. */
export type Messenger = {
  send(to: Conversation, notice: Notice): Promise<SendResult>;
  /** A sign that nobody keeps (typing), through the same road as a message. */
  canary(to: Conversation): Promise<SendResult>;
};
