// A step on an agreement that is there: how it is kept, and what is wrong with the line that says why.
import type { Act } from '../act';
import type { Council } from '../council';
import { identifiersIn, knownWords } from '../identifiers/identifiers';
import type { Instant } from '../ids';
import { noteProblems } from '../note';
import type { FieldProblem } from '../outcome';
import type { AgreementStepEntry } from './agreement';

/** A step on one agreement; `why` where it was sent back or ended. */
export type OnAgreement = Act & { readonly agreementId: string; readonly why: string };

/** One step, as it is kept and as a second delivery is compared with it. */
export const stepOf = (
  { operationId, by, agreementId, why }: OnAgreement,
  step: AgreementStepEntry['step'],
  now: Instant,
  versions: Pick<AgreementStepEntry, 'version' | 'replaces'> = {},
): AgreementStepEntry => ({
  kind: 'agreement-step',
  entryId: operationId,
  at: now,
  saidBy: by,
  agreementId,
  step,
  why: why.trim(),
  ...versions,
});

/** What is wrong with a needed line that the other one reads, such as why it is sent back or ended. */
export function lineProblems(council: Council, field: string, text: string): readonly FieldProblem[] {
  const found = identifiersIn(text, knownWords(council), []);
  return [
    ...noteProblems(field, text, 'needed'),
    ...(found.length > 0 ? [{ field, kind: 'identifiers', found } as const] : []),
  ];
}
