// Who was told what on which day, and what the sweep did: the memory that keeps anything from being said twice.
import type { Instant, LocalDate, PersonId } from '../domain/ids';
import type { Prompt } from '../domain/prompts/prompt';
import type { RestReason, SendOutcome } from './sending';

/** What one card to one person on one day was to say. */
export type Slot = {
  readonly recipient: PersonId;
  readonly day: LocalDate;
  readonly prompts: readonly Pick<Prompt, 'kind' | 'about' | 'anchor' | 'step' | 'subjectId'>[];
};

/** A slot with what became of it. Null: begun, and nobody knows how it ended. */
export type SlotRecord = Slot & { readonly outcome: SendOutcome | null };

/** What became of one recipient's message; the day is the one it is recorded under. */
export type SlotOutcome = { readonly recipient: PersonId; readonly outcome: SendOutcome };

/** Says across restarts who was told what on which local date; without it a crash would send a card twice. */
export type Ledger = {
  /**
   * Takes the council's one turn to send, with a fencing mark that every later write of this turn carries.
   * `'held'`: another process is sending. A turn lapses by itself a minute after its last write.
   */
  takeTurn(day: LocalDate): Promise<Turn | 'held'>;
  /**
   * Every slot of the month up to that day, for somebody who only reads. One point read as long as nobody else has
   * written since this process knew.
   */
  lately(day: LocalDate): Promise<readonly SlotRecord[]>;
  /** The recipient has seen or used that day's card: a send in doubt did arrive. Costs nothing when there was no doubt. */
  arrived(recipient: PersonId, day: LocalDate): Promise<void>;
};

/** One process's turn to send. Every write is one batch and fails as a whole once another process has taken over. */
export type Turn = {
  /** Every slot of the last month, own writes included; those begun by an earlier turn and not ended are in doubt. */
  slots(): readonly SlotRecord[];
  /**
   * Asked before every send: nothing may leave once another process could have taken over. Writes only when the turn
   * is not on record yet or would soon lapse.
   */
  hold(): Promise<'mine' | 'lost'>;
  /**
   * New intents together with outcomes of earlier ones (at most 25 of each). `retry-later` withdraws the intent.
   * `'lost'`: another process has the turn, nothing was written and nothing more may be sent.
   */
  record(intents: readonly Slot[], outcomes: readonly SlotOutcome[]): Promise<'written' | 'lost'>;
  /** Gives the turn back with the last outcomes. Costs nothing when nothing was written in it. */
  end(outcomes: readonly SlotOutcome[]): Promise<'written' | 'lost'>;
};

/** What administrators see of a council's day; holds counts and no content. */
export type SweepDay = {
  readonly day: LocalDate;
  /** The last time the sweep looked who is due, and when it will look again. */
  readonly lastLookAt: Instant | null;
  readonly nextLookAt: Instant | null;
  /** Cards and messages of the day: always sent + ambiguous + unreachable + put off. */
  readonly due: number;
  readonly sent: number;
  readonly ambiguous: number;
  readonly unreachable: number;
  /** Whose conversation Teams refuses, as of the last look. */
  readonly unreachablePeople: readonly PersonId[];
  /** Whose chat could not be reached at the last look and is tried again; absent in days noted before this was. */
  readonly troubledPeople?: readonly PersonId[];
  /** Put off for a later sweep, not given up. */
  readonly putOff: number;
  /** How many of them were messages from one person to another, which the day's ledger does not hold. */
  readonly messages: { readonly sent: number; readonly ambiguous: number; readonly unreachable: number };
  /** Why people were left in peace at the last look, with how many. */
  readonly skipped: readonly { readonly why: string; readonly people: number }[];
  /** Cards that could not go out on their day because no sweep ran; they were caught up once. */
  readonly missedSlots: number;
  readonly canary: { readonly at: Instant; readonly outcome: SendOutcome } | null;
  /** Until when nobody is written to, and why; the reason is absent in days noted before it was. */
  readonly restingUntil: Instant | null;
  readonly restingBecause?: RestReason | null;
};

/** One document a council and day. */
export type SweepDiary = {
  read(day: LocalDate): Promise<SweepDay | undefined>;
  write(day: SweepDay): Promise<void>;
  /** The last day before this one on which anything was written. */
  lastBefore(day: LocalDate): Promise<SweepDay | undefined>;
};

/** What one sweep of a council did. */
export type SweepReport = {
  readonly now: Instant;
  /** Messages that were to go out now: always sent + ambiguous + unreachable + those put off for a later sweep. */
  readonly due: number;
  readonly sent: number;
  readonly ambiguous: number;
  readonly unreachable: number;
  /** Who was left in peace, and why in a few words; never why somebody is away. */
  readonly skipped: readonly { readonly person: PersonId; readonly why: string }[];
};

/** What became of one message. */
export type Delivery = { readonly person: PersonId; readonly outcome: SendOutcome };

/** What one part of the sweep did. */
export type Swept = {
  readonly outcomes: readonly Delivery[];
  readonly skipped: SweepReport['skipped'];
};
