// Sends one step on an opening: a yes or no, the worker's leave, an early end.
import type { OpeningSaid, OpeningStepRequest } from '../../bot/api/access/access-contract';
import type { Failure } from '../server/failure';
import { useSaved } from '../server/use-saved';
import { accessPaths, useReadAgain } from './access-queries';

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
  const readAgain = useReadAgain();
  const { busy, failure, save } = useSaved<{ readonly step: OpeningStep }, OpeningSaid>({
    path: accessPaths.steps(personId, openingId),
    offeredId: operationId,
    saved: ({ message }) => void readAgain().then(() => told(message)),
  });
  return { busy, failure, send: (step) => save({ step }) };
}
