// One batch of the reminder ledger: the lease in front of it, so that it is written by whoever has the turn or not at all.
import type { Container, OperationInput } from '@azure/cosmos';
import type { LocalDate } from '../domain/ids';
import type { Slot, SlotOutcome } from '../ports/ledger';
import { StoreUnavailable, tryBatch } from './answers';
import { type IntentDocument, intentId, type LeaseDocument, type OutcomesDocument } from './ledger-documents';

/** The SDK has waited and tried before each of these. */
const mostTries = 3;

/** What one batch says besides who has the turn. */
export type LedgerEntries = {
  readonly on: LocalDate;
  readonly intents: readonly Slot[];
  readonly outcomes: readonly SlotOutcome[];
};

/** The lease is the first operation: its answer says whether the turn is lost. `etag` null: there was no lease. */
export const ledgerBatch = (
  lease: LeaseDocument,
  etag: string | null,
  { on, intents, outcomes }: LedgerEntries,
): OperationInput[] => [
  fence(lease, etag),
  // Before the intents: one that was withdrawn may be begun again in the same batch.
  ...withdrawals(outcomes),
  ...outcomesDocument(lease, on, outcomes),
  ...intents.map((slot) => intent(lease, slot)),
];

/**
 * An answer that never came is asked for again: the fence makes a second writing of the same batch impossible.
 * Rejects with `StoreUnavailable` when none comes.
 */
export async function answeredBatch(reminders: Container, operations: OperationInput[], partition: string) {
  for (let tries = 1; ; tries += 1) {
    try {
      return await tryBatch(reminders, operations, partition);
    } catch (error) {
      if (tries === mostTries || !(error instanceof StoreUnavailable)) throw error;
    }
  }
}

function fence(lease: LeaseDocument, etag: string | null): OperationInput {
  const resourceBody = { ...lease };
  return etag === null
    ? { operationType: 'Create', resourceBody }
    : { operationType: 'Replace', id: lease.id, ifMatch: etag, resourceBody };
}

/** Nothing went out and nothing will: the slot is free again. */
const withdrawals = (outcomes: readonly SlotOutcome[]): OperationInput[] =>
  outcomes
    .filter(({ outcome }) => outcome === 'retry-later')
    .map(({ recipient }) => ({ operationType: 'Delete', id: intentId(recipient) }));

function outcomesDocument(
  { day, ttl, token }: LeaseDocument,
  on: LocalDate,
  outcomes: readonly SlotOutcome[],
): OperationInput[] {
  const ended = outcomes.filter(({ outcome }) => outcome !== 'retry-later');
  if (ended.length === 0) return [];
  const document: OutcomesDocument = { id: `outcomes:${token}`, day, ttl, token, on, outcomes: ended };
  return [{ operationType: 'Create', resourceBody: { ...document } }];
}

const intent = ({ day, ttl, token }: LeaseDocument, slot: Slot): OperationInput => {
  const document: IntentDocument = { id: intentId(slot.recipient), day, ttl, token, slot };
  return { operationType: 'Create', resourceBody: { ...document } };
};
