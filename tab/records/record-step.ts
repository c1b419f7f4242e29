// Saves one step on an issued record, and shows the record as it stands then.
import { useRef } from 'react';
import type {
  RecordAnswer,
  RecordStepAnswer,
  RecordStepRequest,
} from '../../bot/api/records/record-contract';
import { claimOperationId } from '../clock/operation-ids';
import { useClient } from '../server/client';
import type { Failure } from '../server/failure';
import { useSend } from '../server/use-send';
import { recordPaths, useShowRecord } from './record-queries';

export type RecordStep = RecordStepRequest['step'];

export type OnRecord = {
  readonly record: RecordAnswer;
  /** Says in the page what just happened. */
  readonly say: (shown: string) => void;
};

export type SavingStep = {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly save: (step: RecordStep) => void;
};

/** The id stays the same until something is saved, so that a lost answer is no second step. */
export function useRecordStep({ record, say }: OnRecord, saved: () => void = () => undefined): SavingStep {
  const client = useClient();
  const { personId } = record.person;
  const show = useShowRecord(personId);
  const operationId = useRef<string | null>(null);
  const { busy, failure, send } = useSend(
    (step: RecordStep) => {
      operationId.current ??= claimOperationId(record.operationId);
      const path = recordPaths.one(personId, record.recordId, 'steps');
      return client.write<RecordStepAnswer>(path, { operationId: operationId.current, step });
    },
    (answer) => {
      operationId.current = null;
      saved();
      show(answer);
      say(answer.message);
    },
  );
  return { busy, failure, save: send };
}
