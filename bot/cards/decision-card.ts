// The quick-decision card: what was typed is already the entry, the first view asks only for what is missing.
import type { DecisionFormView } from '../views/view-types';
import {
  buttons,
  type Card,
  card,
  choiceInput,
  dateInput,
  heading,
  hidden,
  problemLine,
  submit,
  textInput,
  timeInput,
  toggle,
  toggleInput,
  words,
} from './parts';
import { verbs } from './verbs';

/** What the person has typed so far; given back to them unchanged when something needs attention. */
export type TypedDecision = {
  readonly who: string;
  readonly text: string;
  readonly reference: string;
  readonly newReference: string;
  readonly type: string;
  readonly why: string;
  readonly said: string;
  readonly saidOn: string;
  readonly saidTime: string;
  readonly actionOwner: string;
  readonly actionBy: string;
  readonly recorder: string;
  readonly recordBy: string;
  readonly revisit: boolean;
  readonly furtherReferences: string;
};

/** The value of the choice "To follow today": sent in place of a reference, and read as none. */
export const toFollow = 'to-follow';

/** The values are those of the domain's `saidChoices`; the titles name the inputs that stand below them. */
export const saidChoices = [
  { value: 'now', title: 'Just now' },
  { value: '15-minutes', title: '15 minutes ago' },
  { value: 'earlier', title: 'Earlier today, at the time below' },
  { value: 'at', title: 'On the date and time below' },
] as const;

/** Fields that are folded away; a problem in one of them unfolds them. */
const folded = [
  'type',
  'why',
  'saidAt',
  'actionOwner',
  'actionBy',
  'recorder',
  'recordBy',
  'furtherReferences',
];

/**
 * `problems` are sentences by input, shown above it; one in a folded input unfolds the rest. `notice` stands above
 * everything, empty for none.
 */
export function decisionCard(
  form: DecisionFormView,
  typed: TypedDecision,
  problems: Readonly<Record<string, string>> = {},
  notice = '',
): Card {
  const unfolded = folded.some((field) => field in problems);
  const advice = form.defaults.type === 'advice';
  return card('Log a quick decision', [
    heading(advice ? 'Log advice' : 'Log a quick decision'),
    ...(notice === '' ? [] : [words(notice, { warn: true })]),
    ...problemLine(problems.who),
    choiceInput('who', 'Who was it with?', form.who, typed.who),
    ...problemLine(problems.text),
    textInput('text', advice ? 'What was advised?' : 'What was decided?', typed.text, { lines: true }),
    ...problemLine(problems.reference),
    choiceInput('reference', 'Case reference', referenceChoices(form, typed.reference), typed.reference),
    ...problemLine(problems.newReference),
    textInput('newReference', 'Or type another case reference', typed.newReference, {
      placeholder: `Like ${form.referenceExample}`,
    }),
    buttons([saveButton(form), toggle('More', 'more')]),
    hidden('more', unfolded, moreFields(form, typed, problems)),
  ]);
}

function moreFields(
  form: DecisionFormView,
  typed: TypedDecision,
  problems: Readonly<Record<string, string>>,
): object[] {
  return [
    ...problemLine(problems.type),
    choiceInput('type', 'What kind was it?', form.types, typed.type),
    ...problemLine(problems.why),
    textInput('why', 'Why?', typed.why, { lines: true }),
    ...problemLine(problems.saidAt),
    choiceInput('said', 'When was it said?', saidChoices, typed.said),
    dateInput('saidOn', 'Date it was said', typed.saidOn),
    timeInput('saidTime', 'Time it was said', typed.saidTime),
    ...problemLine(problems.actionOwner),
    choiceInput('actionOwner', 'Who does it?', form.owners, typed.actionOwner),
    ...problemLine(problems.actionBy),
    dateInput('actionBy', 'Done by', typed.actionBy),
    ...problemLine(problems.recorder),
    choiceInput('recorder', "Who puts it on the child's file?", form.owners, typed.recorder),
    ...problemLine(problems.recordBy),
    dateInput('recordBy', "On the child's file by", typed.recordBy),
    toggleInput('revisit', 'Come back to it at the next supervision', typed.revisit),
    ...problemLine(problems.furtherReferences),
    textInput(
      'furtherReferences',
      'Further case references, for brothers and sisters',
      typed.furtherReferences,
      {
        placeholder: 'Separate them with commas',
      },
    ),
    words(form.guidance, { quiet: true }),
  ];
}

const saveButton = (form: DecisionFormView) =>
  submit(
    'Save',
    verbs.saveDecision,
    { operationId: form.operationId, form: form.defaults.type },
    { primary: true },
  );

/** The recent five, whatever was typed already, and "to follow today", which is never a wrong child. */
function referenceChoices(form: DecisionFormView, chosen: string) {
  const known = new Set([
    ...(chosen === '' || chosen === toFollow ? [] : [chosen]),
    ...form.recentReferences,
  ]);
  return [
    ...[...known].map((reference) => ({ value: reference, title: reference })),
    { value: toFollow, title: 'To follow today' },
  ];
}
