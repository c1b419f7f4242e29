// The shape of the reminder ledger in the store, and the slots read back from its documents.
import type { LocalDate, PersonId } from '../domain/ids';
import type { Prompt } from '../domain/prompts/prompt';
import type { Slot, SlotOutcome, SlotRecord } from '../ports/ledger';
import type { SendOutcome } from '../ports/sending';

/** How long the store keeps whatever was written in `reminders`; a month is taken as its longest. */
export const secondsKept = (months: number) => months * 31 * 86_400;

/** Who may send now, in the day's own partition: every batch replaces it under its ETag, so only one can write. */
export type LeaseDocument = {
  readonly id: 'lease';
  readonly day: string;
  readonly ttl: number;
  readonly owner: string;
  /** Goes up with every batch: tells which came later. */
  readonly token: number;
  /** Milliseconds since 1970; 0 once it was given back. */
  readonly until: number;
  /** Names the batch, so that one whose answer was lost can be told from somebody else's. */
  readonly batchId: string;
};

/** Begun: the message may go out from now on. */
export type IntentDocument = {
  readonly id: string;
  readonly day: string;
  readonly ttl: number;
  readonly token: number;
  readonly slot: Slot;
};

/** What one batch knew of earlier intents: one document for all of them, because each costs a write. */
export type OutcomesDocument = {
  readonly id: string;
  readonly day: string;
  readonly ttl: number;
  readonly token: number;
  readonly on: LocalDate;
  readonly outcomes: readonly SlotOutcome[];
};

/** The recipient has seen or used the card. */
export type ArrivedDocument = {
  readonly id: string;
  readonly day: string;
  readonly ttl: number;
  readonly on: LocalDate;
  readonly arrived: PersonId;
};

/** Everything that lies in the ledger, the first version's documents included. */
export type LedgerDocument =
  | LeaseDocument
  | IntentDocument
  | OutcomesDocument
  | ArrivedDocument
  | EarlierIntent
  | EarlierOutcome;

type EarlierIntent = {
  readonly slot: Omit<Slot, 'prompts'> & {
    readonly about: readonly {
      readonly personId: PersonId;
      readonly dueOn: LocalDate;
      readonly step: number;
    }[];
  };
};
type EarlierOutcome = {
  readonly on: LocalDate;
  readonly recipient: PersonId;
  readonly outcome: SendOutcome;
};

/** One recipient and day. */
export const slotKey = (recipient: PersonId, day: LocalDate) => `${day}|${recipient}`;
/** The same recipient cannot have two intents on one day. */
export const intentId = (recipient: PersonId) => `intent:${recipient}`;
/** Written once, however often the card is used. */
export const arrivedId = (recipient: PersonId) => `arrived:${recipient}`;

/** By `slotKey`. What is known last is true; that a card arrived is known for good. */
export function slotsFrom(documents: readonly LedgerDocument[]): Map<string, SlotRecord> {
  const outcomes = outcomesIn(documents);
  const arrived = new Set(
    documents.flatMap((one) => ('arrived' in one ? [slotKey(one.arrived, one.on)] : [])),
  );
  return new Map(
    documents.flatMap((document) => {
      if (!('slot' in document)) return [];
      const slot = slotIn(document);
      const key = slotKey(slot.recipient, slot.day);
      const said = outcomes.get(key);
      // An outcome from before this intent was that of one that has been withdrawn.
      const own = said && said.token >= ('token' in document ? document.token : 0) ? said.outcome : null;
      return [[key, { ...slot, outcome: arrived.has(key) ? 'sent' : own }] as const];
    }),
  );
}

type Said = { readonly token: number; readonly outcome: SendOutcome | null };

function outcomesIn(documents: readonly LedgerDocument[]): ReadonlyMap<string, Said> {
  const said = new Map<string, Said>();
  const later = documents.flatMap((one) => ('outcomes' in one ? [one] : []));
  for (const { on, token, outcomes } of [...later].sort((a, b) => a.token - b.token)) {
    for (const { recipient, outcome } of outcomes) said.set(slotKey(recipient, on), { token, outcome });
  }
  for (const one of documents) {
    if (!('outcome' in one)) continue;
    said.set(slotKey(one.recipient, one.on), {
      token: 0,
      outcome: one.outcome === 'retry-later' ? null : one.outcome,
    });
  }
  return said;
}

function slotIn({ slot }: IntentDocument | EarlierIntent): Slot {
  if ('prompts' in slot) return slot;
  const prompts = slot.about.map(
    ({ personId, dueOn, step }): Pick<Prompt, 'kind' | 'about' | 'anchor' | 'step' | 'subjectId'> => ({
      kind: 'overdue',
      about: personId,
      anchor: dueOn,
      step,
      subjectId: null,
    }),
  );
  return { recipient: slot.recipient, day: slot.day, prompts };
}
