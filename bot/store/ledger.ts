// The reminder ledger: an intent before each message, an outcome after it, in one partition per day.
import type { Container, OperationInput } from '@azure/cosmos';
import type { LocalDate, PersonId } from '../domain/ids';
import type { Ledger, SendOutcome, Slot, SlotRecord } from '../ports';
import { batch } from './answers';
import { dayKey } from './partitions';

type IntentDocument = {
  readonly id: string;
  readonly day: string;
  readonly slot: Slot;
};
type OutcomeDocument = {
  readonly id: string;
  readonly day: string;
  readonly on: LocalDate;
  readonly recipient: PersonId;
  readonly outcome: SendOutcome;
};

/** Writes one batch for a day. Throws when the store answers with anything but written or taken. */
export function cosmosLedger(reminders: Container, tenant: string): Ledger {
  return {
    async slots(days) {
      const { resources } = await reminders.items
        .query<IntentDocument | OutcomeDocument>(
          {
            query: 'SELECT * FROM c WHERE ARRAY_CONTAINS(@days, c.day)',
            parameters: [{ name: '@days', value: days.map((day) => dayKey(tenant, day)) }],
          },
          { maxItemCount: 1_000 },
        )
        .fetchAll();
      return recordsOf(resources);
    },

    async record(day, intents, outcomes) {
      const key = dayKey(tenant, day);
      const operations: OperationInput[] = [
        ...intents.map((slot) => create({ id: `intent:${slot.recipient}`, day: key, slot })),
        ...outcomes.flatMap(({ recipient, outcome }) => [
          ...(outcome === 'retry-later'
            ? [{ operationType: 'Delete' as const, id: `intent:${recipient}` }]
            : []),
          upsert({ id: `outcome:${recipient}`, day: key, on: day, recipient, outcome }),
        ]),
      ];
      if (operations.length === 0) return 'written';
      const answer = await batch(reminders, operations, key);
      if (answer === 'written') return 'written';
      if (answer.includes(409)) return 'taken';
      throw new Error(`the reminder ledger could not be written: ${answer.join(', ')}`);
    },
  };
}

const create = (document: IntentDocument): OperationInput => ({
  operationType: 'Create',
  resourceBody: { ...document },
});

/** What is known last is true: a send that ended after it was taken for lost says so. */
const upsert = (document: OutcomeDocument): OperationInput => ({
  operationType: 'Upsert',
  resourceBody: { ...document },
});

function recordsOf(documents: readonly (IntentDocument | OutcomeDocument)[]): SlotRecord[] {
  const outcomes = new Map(
    documents.flatMap((document) =>
      'outcome' in document ? [[`${document.on}|${document.recipient}`, document.outcome] as const] : [],
    ),
  );
  return documents.flatMap((document) =>
    'slot' in document
      ? [
          {
            ...document.slot,
            outcome: finalOutcome(outcomes.get(`${document.slot.day}|${document.slot.recipient}`)),
          },
        ]
      : [],
  );
}

/** "Retry later" withdrew an earlier intent; of the one that stands now nothing is known yet. */
const finalOutcome = (outcome: SendOutcome | undefined) =>
  outcome === 'retry-later' ? null : (outcome ?? null);
