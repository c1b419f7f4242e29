// What a batch leaves to do, until it is settled.
import type { PartInDecision } from '../domain/act';
import type { Instant, LocalDate, PersonId } from '../domain/ids';
import type { Telling } from '../domain/prompts/still-news';
import type { SendOutcome } from './sending';

/** What is still to be done after a batch, written in the same batch. Holds ids only. */
export type OutboxItem = DecisionToRead | Asked | TeamRowsToCopy | Stub;

/** What goes to another person. */
export type OutboxMessage = DecisionToRead | Asked;

/** Somebody's word on a quick decision is asked for. */
export type DecisionToRead = PartInDecision & {
  readonly kind: 'decision-to-read';
  readonly outboxId: string;
  readonly to: PersonId;
  /** Who logged it, and when. */
  readonly from: PersonId;
  readonly at: Instant;
  /** Whoever has answered it already, and so passed it on to `to`. */
  readonly passedOnBy?: PersonId;
  /** Whose thread. */
  readonly about: PersonId;
  readonly entryId: string;
};

/**
 * One person asks another something now, or is answered: not a reminder. Of `five-minutes` only a `Stub` is left once
 * they have gone out.
 */
export type Asked = Telling & {
  readonly kind: 'asked';
  readonly outboxId: string;
  readonly at: Instant;
};

/** The head changed in a way the team screen and the sweep must see. */
export type TeamRowsToCopy = {
  readonly kind: 'team-rows';
  readonly outboxId: string;
  readonly about: PersonId;
};

/**
 * Something went out of which nothing is kept: the operation's id alone, so that a second delivery of it tells nobody
 * again. Not who, not whom, not what; removed when no second delivery comes any more.
 */
export type Stub = {
  readonly kind: 'stub';
  readonly outboxId: string;
  /** Whose thread. */
  readonly about: PersonId;
  /** When the operation was done. */
  readonly at: Instant;
};

/** `claimedBy` names the run that was about to send it, null when nobody has tried. */
export type Pending<Item extends OutboxItem> = Item & {
  readonly etag: string;
  readonly claimedBy: string | null;
  /** Whether the head its batch wrote has been copied to the teams; a batch with a message needs no item of its own for that. */
  readonly rowsCopied: boolean;
};

/** What batches left to do, in every thread of the council, until it is settled. */
export type Outbox = {
  pending(): Promise<readonly Pending<OutboxItem>[]>;
  /**
   * Writes the intent to send under the item's ETag; undefined when somebody else has it. After a fault the message is
   * pending as before, for this process.
   */
  claim<Item extends OutboxMessage>(message: Pending<Item>): Promise<Pending<Item> | undefined>;
  /** Notes that the team rows are copied; undefined when somebody else has the item. */
  rowsCopied<Item extends OutboxMessage>(message: Pending<Item>): Promise<Pending<Item> | undefined>;
  /** Whether a message of this kind went out, or may have, to this person on that day, in whatever thread. One query. */
  toldOn(to: PersonId, what: 'file-opened', day: LocalDate): Promise<boolean>;
  /** Keeps the outcome, and the day of it; `retry-later` gives the claim back, for this process also when the store fails. */
  settle(message: Pending<OutboxMessage>, outcome: SendOutcome, day: LocalDate): Promise<void>;
  /** It has gone out: leaves its `Stub`, which `pending` finds until it is `done`. */
  forget(message: OutboxMessage): Promise<void>;
  /** Nothing is left to do, and nothing of it is kept. */
  done(about: PersonId, outboxId: string): Promise<void>;
};
