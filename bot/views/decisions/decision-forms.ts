// The small forms behind the buttons of a quick decision: another wording, a sentence, what is missing, another recorder.
import type { DecisionAnswerKind } from '../../domain/decisions/management-oversight';
import type { FormInput, FormView } from '../form-view';
import type { Ids } from '../prompts/day-buttons';
import type { Choice } from '../view-types';
import {
  answerForms,
  answerFormWords,
  childFileWords,
  completeFormWords,
  refusalForm,
} from './decision-card-words';

/** What a form may ask besides its buttons; a form that comes back asks the same again. */
export const asked = ['text', 'why', 'reference', 'authority'] as const;
export type Asked = (typeof asked)[number];

/** `answer` is given with these inputs; `wording` is what stands in them at first. */
export function answerForm(
  answer: DecisionAnswerKind,
  asks: readonly Asked[],
  wording: { readonly text: string; readonly why: string },
  example: string,
  ids: Ids,
): FormView {
  const refuses = answer === 'not-said' && ids.as === 'authority';
  const { heading, label } = refuses ? refusalForm : answerForms[answer];
  return {
    summary: answerFormWords.summary,
    heading,
    text: asks.includes('text') ? answerFormWords.text : answerFormWords.needed,
    inputs: asked.flatMap((one) => (asks.includes(one) ? [inputs[one](label, wording, example)] : [])),
    save: { title: 'Save', act: 'save-answer' },
    back: true,
    ids: { ...ids, answer, asks: asks.join(',') },
  };
}

const inputs: Record<
  Asked,
  (label: string, wording: { readonly text: string; readonly why: string }, example: string) => FormInput
> = {
  text: (label, { text }) => ({ kind: 'lines', id: 'text', label, value: text }),
  why: (_, { why }) => ({ kind: 'lines', id: 'why', label: 'Why?', value: why }),
  reference: (_, __, example) => ({
    kind: 'text',
    id: 'newReference',
    label: `Case reference, like ${example}`,
    value: '',
  }),
  authority: () => ({
    kind: 'toggle',
    id: 'withinMyAuthority',
    label: answerFormWords.withinAuthority,
    value: 'false',
  }),
};

/** What is missing to confirm it. */
export const completeForm = (asks: readonly Asked[], example: string, ids: Ids): FormView => ({
  summary: completeFormWords.summary,
  heading: completeFormWords.heading,
  text: answerFormWords.needed,
  inputs: asked.flatMap((one) =>
    asks.includes(one) ? [inputs[one]('', { text: '', why: '' }, example)] : [],
  ),
  save: { title: 'Add', act: 'save-complete' },
  back: true,
  ids: { ...ids, asks: asks.join(',') },
});

/** Who takes over putting it on one child's file. */
export const recorderForm = (recorders: readonly Choice[], ids: Ids): FormView => ({
  summary: childFileWords.formSummary,
  heading: childFileWords.formHeading,
  text: childFileWords.formText,
  inputs: [
    {
      kind: 'choice',
      id: 'to',
      label: childFileWords.formLabel,
      choices: recorders,
      value: recorders[0]?.value ?? '',
    },
  ],
  save: { title: 'Save', act: 'save-hand-over' },
  back: true,
  ids,
});
