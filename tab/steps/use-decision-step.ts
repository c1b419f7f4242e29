// Saves one step on a quick decision: an answer, the child's file, looking at it again, taking it back.
import { useRef } from 'react';
import type { LogDecisionAnswer } from '../../bot/api/contract';
import type { DecisionStepRequest } from '../../bot/api/decision-contract';
import { apiPaths } from '../paths';
import { useClient } from '../server/client';
import { useRefreshDecision, useShowStepped } from '../server/decision-queries';
import { failureOf } from '../server/failure';
import { type Sending, useSend } from '../server/use-send';

export type DecisionStep = DecisionStepRequest['step'];

/** Which decision it is, and who hears of what was saved. */
export type OnDecision = {
  readonly personId: string;
  readonly entryId: string;
  /** Called after the page shows the answer. */
  readonly done: (answer: LogDecisionAnswer) => void;
};

/** The operation id is kept until something is saved or refused as spent: an answer may have been lost on its way. */
export function useDecisionStep({ personId, entryId, done }: OnDecision): Sending<DecisionStep> {
  const client = useClient();
  const show = useShowStepped(personId);
  const refresh = useRefreshDecision();
  const operationId = useRef<string | null>(null);
  return useSend(
    async (step: DecisionStep) => {
      operationId.current ??= crypto.randomUUID();
      const body: DecisionStepRequest = { operationId: operationId.current, step };
      try {
        return await client.write<LogDecisionAnswer>(apiPaths.steps(personId, entryId), body);
      } catch (problem) {
        if (failureOf(problem).kind === 'used-before') {
          operationId.current = null;
          refresh(entryId);
        }
        throw problem;
      }
    },
    (answer) => {
      operationId.current = null;
      show(answer);
      done(answer);
    },
  );
}
