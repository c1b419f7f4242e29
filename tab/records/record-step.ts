// Saves one step on an issued record, and shows the record as it stands then.
import type { RecordAnswer, RecordStepAnswer } from '../../bot/api/records/record-contract';
import type { RecordStepRequest } from '../../bot/api/records/record-step-contract';
import { useClient } from '../server/client';
import { type Failure, failureOf } from '../server/failure';
import { useOperationId } from '../server/use-operation-id';
import { useSend } from '../server/use-send';
import { recordPaths, useReadAgain, useShowRecord } from './record-queries';

type RecordStep = RecordStepRequest['step'];

export type OnRecord = {
  readonly record: RecordAnswer;
  /** Says in the page what just happened. */
  readonly say: (shown: string) => void;
};

type SavingStep = {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly save: (step: RecordStep) => void;
};

/**
 * What is saved shows on the page before anybody hears of it. When another version came out meanwhile nothing is saved,
 * and that version is read: whoever acts has to see what they act on.
 */
export function useRecordStep({ record, say }: OnRecord, saved: () => void = () => undefined): SavingStep {
  const client = useClient();
  const { personId } = record.person;
  const show = useShowRecord(personId);
  const readAgain = useReadAgain(record.recordId);
  const { once } = useOperationId(record.operationId);
  const { busy, failure, send } = useSend(
    (step: RecordStep) => {
      const path = recordPaths.one(personId, record.recordId, 'steps');
      const sent = once((operationId) => client.write<RecordStepAnswer>(path, { operationId, step }));
      return sent.catch(async (problem: unknown) => {
        if (failureOf(problem).kind === 'changed') await readAgain();
        throw problem;
      });
    },
    (answer) => {
      saved();
      show(answer);
      say(answer.message);
    },
  );
  return { busy, failure, save: send };
}
