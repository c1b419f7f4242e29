// Saves a step on one version of an agreement, and says on the page what came of it.
import type {
  AgreementAnswer,
  AgreementSaid,
  AgreementStepRequest,
} from '../../bot/api/agreements/agreement-contract';
import { useSaved } from '../server/use-saved';
import { agreementPaths } from './agreement-queries';

export type OnPage = { readonly page: AgreementAnswer; readonly said: (message: string) => void };
/** On one version. */
export type One = OnPage & { readonly agreementId: string };
type Step = { readonly step: AgreementStepRequest['step'] };

/** `saved`: what the device kept of it can go. */
export function useStep({ page, said }: OnPage, agreementId: string, saved: () => void = () => undefined) {
  return useSaved<Step, AgreementSaid>({
    path: agreementPaths.steps(page.person.personId, agreementId),
    offeredId: page.operationId,
    saved: ({ message }) => {
      saved();
      said(message);
    },
  });
}
