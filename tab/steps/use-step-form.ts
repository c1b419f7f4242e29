// The forms of a quick decision that is logged, and which of them is open.
import type { DecisionPart } from '../../bot/api/decision-contract';
import { type OpenForm, useOpenForm } from '../parts/use-open-form';

export type AnswerOffer = DecisionPart['answers'][number];
export type ChildFileItem = DecisionPart['childFile'][number];

export type StepForm =
  | { readonly form: 'answer'; readonly offer: AnswerOffer }
  | { readonly form: 'complete' | 'withdraw' }
  | { readonly form: 'hand-over' | 'relink'; readonly item: ChildFileItem };

export const useStepForm = (): OpenForm<StepForm> => useOpenForm(nameOf);

function nameOf(form: StepForm): string {
  if (form.form === 'answer') return `answer ${form.offer.answer}`;
  return 'item' in form ? `${form.form} ${form.item.reference ?? ''}` : form.form;
}
