// Sends one step on an opening: a yes or no, the worker's leave, an early end.

import { useQueryClient } from '@tanstack/react-query';
import type { OpeningSaid, OpeningStepRequest } from '../../bot/api/access/access-contract';
import { accessPaths } from './access-paths';
import type { Failure } from './failure';
import { useSaved } from './use-saved';

export type OpeningStep = OpeningStepRequest['step'];

type About = { readonly personId: string; readonly openingId: string; readonly operationId: string };

/** `told` hears the server's sentence once the page was read again. */
export function useOpeningStep(
  { personId, openingId, operationId }: About,
  told: (message: string) => void,
): {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly send: (step: OpeningStep) => void;
} {
  const readAgain = useReadOpeningsAgain();
  const { busy, failure, save } = useSaved<{ readonly step: OpeningStep }, OpeningSaid>({
    path: accessPaths.steps(personId, openingId),
    offeredId: operationId,
    saved: ({ message }) => void readAgain().then(() => told(message)),
  });
  return { busy, failure, send: (step) => save({ step }) };
}

/** Whatever page shows an opening, it is read again. */
export function useReadOpeningsAgain(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    const keys = ['files', 'opened', 'openings', 'waiting-openings', 'thread'];
    await Promise.all(keys.map((key) => queries.invalidateQueries({ queryKey: [key] })));
  };
}
