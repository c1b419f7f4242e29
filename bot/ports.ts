// What the use cases need from the world, as types. Each council (Entra tenant) has its own set, bound to its partitions.
import type { PartInDecision } from './domain/act';
import type { Council, CouncilRows } from './domain/council';
import type { FullWords } from './domain/decisions/stored-decision';
import type { Instant, LocalDate, OperationId, PersonId } from './domain/ids';
import type { PaperTicket } from './domain/papers/asked-paper';
import type { PolicyProfile, PolicyVersions } from './domain/policy/policy';
import type { Prompt } from './domain/prompts/prompt';
import type { Telling } from './domain/prompts/still-news';
import type { Sheet } from './domain/sheet';
import type { EntryKind, SessionEntry, ThreadEntry, ThreadHead } from './domain/thread';
import type { PaperKind, WorkingPaper } from './domain/working-paper';

/** The only source of time (UTC). A port, so that a rule can be tested on any day and a laptop can stand still. */
export type Clock = { now(): Instant };

/**
 * How long something takes, apart from what the calendar says: a laptop's clock may stand still while a send must
 * still wait its turn. `now` is in milliseconds and never goes back.
 */
export type Timer = { now(): number; wait(milliseconds: number): Promise<void> };

/** The council's people and policy, kept in process so that who may see what costs no request. */
export type Directory = {
  council(): Council;
  /** Rereads everything: after an import here, or when `changedElsewhere` says so. */
  refresh(): Promise<void>;
  /** One point read: true when another process imported since the last refresh. */
  changedElsewhere(): Promise<boolean>;
  /** Writes the given parts; a part that is left out stays as it is. Rows equal to what is stored are not written again. */
  replace(rows: Partial<CouncilRows>): Promise<{ readonly written: number; readonly removed: number }>;
  /** One more version, or another for the same day, decided on the versions in `known`; one batch. */
  addPolicy(added: PolicyProfile, known: PolicyVersions): Promise<'written' | 'changed-meanwhile'>;
};

/** An entry as it was read; its ETag must come back with a replacement, or somebody else's change would be lost. */
export type ReadEntry = { readonly entry: ThreadEntry; readonly etag: string };
/** A head as it was read; its ETag guards the batch that is decided on it. */
export type ReadHead = { readonly head: ThreadHead; readonly etag: string };

/** Long words kept apart from their entry and read only on opening. */
export type FullText = FullWords & { readonly textId: string };

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

/** Everything one act writes into one worker's partition, all or nothing. */
export type ThreadChange = {
  readonly personId: PersonId;
  readonly entries: readonly ThreadEntry[];
  /** Entries that say more now, each under the ETag it was read with; their place in the timeline stays. */
  readonly replaces?: readonly ReadEntry[];
  readonly fullText: FullText | null;
  /** Long words of records, agreements and the like, each in a document of its own. */
  readonly sheets?: readonly Sheet[];
  /** What somebody was writing that is now kept otherwise, or for the other one to read. */
  readonly papers?: readonly PaperChange[];
  readonly head: ThreadHead;
  /** ETag of the head the decision was made on; null when there was no head. */
  readonly headEtag: string | null;
  readonly outbox: readonly OutboxItem[];
};

/** What became of a batch. All three are expected; anything else is a fault and is thrown. */
export type WriteResult =
  | 'written'
  /** An entry with this id is there already: a redelivery. */
  | 'already-there'
  /** The head changed meanwhile: load and decide again. */
  | 'changed-meanwhile';

/** One page of a thread, newest first. */
export type ThreadPage = {
  /** Only on the first page. */
  readonly head: ThreadHead | null;
  readonly entries: readonly ThreadEntry[];
  /** Opaque; null at the end. */
  readonly after: string | null;
};

/** Supervision threads, one partition per worker. Every method rejects when the store gives no usable answer. */
export type ThreadStore = {
  /** One point read. */
  readHead(personId: PersonId): Promise<ReadHead | undefined>;
  /** One transactional batch. */
  write(change: ThreadChange): Promise<WriteResult>;
  /**
   * Something to be done that leaves no entry, all or nothing; the head stays as it is. `'already-there'` as long as
   * the outbox knows it, if only as a stub.
   */
  leave(personId: PersonId, toDo: readonly OutboxItem[]): Promise<'written' | 'already-there'>;
  /** One single-partition query, newest first. `'bad-page'` when `after` is not one of our page marks. */
  page(
    personId: PersonId,
    options: { readonly kinds: readonly EntryKind[]; readonly after: string | null; readonly size: number },
  ): Promise<ThreadPage | 'bad-page'>;
  /**
   * For the importer: these sessions as the files have them, whatever was there under the same ids; then the head,
   * together with taking away the entries of `gone` (at most 99, all of them there).
   */
  putSessions(
    personId: PersonId,
    sessions: readonly SessionEntry[],
    head: ThreadHead,
    headEtag: string | null,
    gone?: readonly string[],
  ): Promise<'written' | 'changed-meanwhile'>;
  entry(personId: PersonId, entryId: string): Promise<ReadEntry | undefined>;
  /** Those of these entries that are there, in no particular order. One single-partition query; none for no ids. */
  entries(personId: PersonId, entryIds: readonly string[]): Promise<readonly ReadEntry[]>;
  fullText(personId: PersonId, textId: string): Promise<FullText | undefined>;
  /** Those of these sheets that are there, in no particular order. A point read for one, otherwise one query. */
  sheets(personId: PersonId, sheetIds: readonly string[]): Promise<readonly Sheet[]>;
  /** Entries of one kind in this thread, newest first; one single-partition query a hundred. `before`: only those placed before that day. */
  newest(
    personId: PersonId,
    kind: EntryKind,
    options: { readonly atMost: number; readonly before?: LocalDate },
  ): Promise<readonly ThreadEntry[]>;
  /** Every entry of one kind, oldest first; for export. */
  everyEntry(kind: EntryKind): AsyncIterable<{ readonly personId: PersonId; readonly entry: ThreadEntry }>;
};

/** A working paper as it was read; its ETag comes back with the next change, so that two devices never overwrite each other. */
export type ReadPaper = { readonly paper: WorkingPaper; readonly etag: string };

/** `etag` null: it was not there when it was read. */
export type PaperChange =
  | { readonly put: WorkingPaper; readonly etag: string | null }
  | { readonly remove: string; readonly etag: string };

/**
 * What people are still writing, beside the thread it belongs to. The store checks no permission: only the use case of
 * each kind reads it. Rejects when the store gives no usable answer.
 */
export type PaperStore = {
  /** Those of these papers that are there, in no particular order. A point read for one, otherwise one query. */
  papers(personId: PersonId, paperIds: readonly string[]): Promise<readonly ReadPaper[]>;
  /** Those of these papers and entries that are there, each in no particular order. One single-partition query; none for no ids. */
  papersAndEntries(
    personId: PersonId,
    paperIds: readonly string[],
    entryIds: readonly string[],
  ): Promise<{ readonly papers: readonly ReadPaper[]; readonly entries: readonly ThreadEntry[] }>;
  /** Every paper of one kind by one author in this thread, newest first; one single-partition query. */
  papersOf(personId: PersonId, kind: PaperKind, author: PersonId): Promise<readonly ReadPaper[]>;
  /** One request. `'changed-meanwhile'`: another device, or the other one, was quicker; nothing was written. */
  keepPaper(
    personId: PersonId,
    change: PaperChange,
  ): Promise<{ readonly etag: string } | 'changed-meanwhile'>;
};

/** Links to paper that nobody has used yet; each clears itself. */
export type TicketStore = {
  /** One request. */
  keep(ticket: PaperTicket): Promise<void>;
  /** Two requests at most, and only one of all who ask for it at once is given it; `undefined` when it is gone or too old. */
  take(ticketId: string, now: Instant): Promise<PaperTicket | undefined>;
};

/** What somebody has written and not saved yet; nobody but the author ever reads it. */
export type Draft = {
  /** Becomes the operation id of the decision, so that a draft is saved at most once. */
  readonly draftId: OperationId;
  readonly author: PersonId;
  readonly at: Instant;
  /** Whose thread, as far as the author has said. */
  readonly about: PersonId | null;
  readonly origin: 'message' | 'card' | 'tab';
  /** The inputs by the names they have on every card and screen. */
  readonly values: Readonly<Record<string, string>>;
};

/** Drafts, one partition per author; each is cleared by itself a fortnight after its last change. */
export type DraftStore = {
  /** One point read and one write; a newer text of the same draft replaces the older. `'spent'`: it became a decision, and nothing is kept. */
  keep(draft: Draft): Promise<'kept' | 'spent'>;
  /** Newest first, at most twenty; one single-partition query. */
  of(author: PersonId, now: Instant): Promise<readonly Draft[]>;
  /** One point read; `undefined` once it is cleared. */
  one(author: PersonId, draftId: string, now: Instant): Promise<Draft | undefined>;
  /** One request; nothing to do when it is not there. */
  clear(author: PersonId, draftId: string): Promise<void>;
  /** It became a decision: its words are cleared, and for a day `keep` brings none of them back. One request. */
  spend(author: PersonId, draftId: OperationId): Promise<void>;
};

/** Copies of heads, one partition per supervisor. Truth is the thread; a copy can always be made again. */
export type TeamRow = {
  readonly supervisorId: PersonId;
  readonly head: ThreadHead;
  readonly checkOn: LocalDate | null;
};

/** The copies of heads. `put` leaves a newer copy alone, so that a late sweep cannot turn a team back. */
export type TeamStore = {
  /** One single-partition query. */
  rows(supervisorId: PersonId): Promise<readonly ThreadHead[]>;
  put(row: TeamRow): Promise<void>;
  /** Rows on which something may need saying by this day, over all supervisors. */
  toCheckBy(day: LocalDate): Promise<readonly TeamRow[]>;
  /** Goes up when this process changes a row: the sweep then looks at once who is due. */
  changes(): number;
};

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
  /**
   * Keeps the newest route; one this process has just kept costs nothing. Answers whether the person was refused:
   * that stays until `accepted`.
   */
  put(conversation: Conversation): Promise<{ readonly refused: boolean }>;
  /** The channel refused this person for good (blocked, uninstalled). Nothing to do for somebody without a route. */
  refused(personId: PersonId): Promise<void>;
  /** An activity of theirs arrived: they can be reached again. */
  accepted(personId: PersonId): Promise<void>;
};

/** `ambiguous`: the message may or may not have arrived; it is never blindly repeated. */
export type SendOutcome = 'sent' | 'retry-later' | 'ambiguous' | 'unreachable';

/** What one send came to, as far as anybody can know. */
export type SendResult = {
  readonly outcome: SendOutcome;
  /** 429: not this message alone, the whole council has to wait. */
  readonly throttled: boolean;
  /** How long the channel asked us to wait; null when it did not. */
  readonly retryAfterSeconds: number | null;
  /** The person has blocked the bot or removed the app: nothing is sent to them until they are heard of again. */
  readonly refused: boolean;
  /** The council's administrators have switched the app off: nobody there can be reached. */
  readonly switchedOff: boolean;
};

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
  /** Put off for a later sweep, not given up. */
  readonly putOff: number;
  /** How many of them were messages from one person to another, which the day's ledger does not hold. */
  readonly messages: { readonly sent: number; readonly ambiguous: number; readonly unreachable: number };
  /** Why people were left in peace at the last look, with how many. */
  readonly skipped: readonly { readonly why: string; readonly people: number }[];
  /** Cards that could not go out on their day because no sweep ran; they were caught up once. */
  readonly missedSlots: number;
  readonly canary: { readonly at: Instant; readonly outcome: SendOutcome } | null;
  /** Until when sending rests because Teams said so, or the app is switched off there. */
  readonly restingUntil: Instant | null;
};

/** One document a council and day. */
export type SweepDiary = {
  read(day: LocalDate): Promise<SweepDay | undefined>;
  write(day: SweepDay): Promise<void>;
  /** The last day before this one on which anything was written. */
  lastBefore(day: LocalDate): Promise<SweepDay | undefined>;
};

/** Keeps a council's sends below the channel's limits. */
export type Pace = {
  /**
   * Resolves when one more request may leave; `'resting'` when that is further away than a sweep should wait.
   * `failed`: how often this very message could not be handed over, 0 at first; each time it waits longer.
   */
  turn(failed: number): Promise<'go' | 'resting'>;
  /** Every result of a send: 429 closes the gate for as long as asked, a council that switched us off for longer. */
  heard(result: SendResult): void;
  restingUntil(): Instant | null;
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
  /** Keeps the outcome; `retry-later` gives the claim back, for this process also when the store fails. */
  settle(message: Pending<OutboxMessage>, outcome: SendOutcome): Promise<void>;
  /** It has gone out: leaves its `Stub`, which `pending` finds until it is `done`. */
  forget(message: OutboxMessage): Promise<void>;
  /** Nothing is left to do, and nothing of it is kept. */
  done(about: PersonId, outboxId: string): Promise<void>;
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
    };

/** Sends one message with one request and never rejects for a failed send: the result says what is known of it. */
export type Messenger = {
  send(to: Conversation, notice: Notice): Promise<SendResult>;
  /** A sign that nobody keeps (typing), through the same road as a message. */
  canary(to: Conversation): Promise<SendResult>;
};

/** Everything for one council. */
export type CouncilPorts = {
  readonly tenant: string;
  readonly clock: Clock;
  readonly directory: Directory;
  readonly threads: ThreadStore;
  readonly papers: PaperStore;
  readonly drafts: DraftStore;
  readonly tickets: TicketStore;
  readonly teams: TeamStore;
  readonly conversations: ConversationStore;
  readonly ledger: Ledger;
  readonly diary: SweepDiary;
  readonly pace: Pace;
  readonly outbox: Outbox;
  readonly messenger: Messenger;
  readonly timer: Timer;
  /** Tells whoever runs the product, by name and number, without any content. */
  alarm(what: 'missed slots', count: number): void;
  newOperationId(): OperationId;
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

/** Logs a fault without any content and gives the number that the person is told. */
export type FaultLog = (error: unknown, where: string) => string;
