// The quick-decision card: what was typed is already the entry, the first view asks only for what is missing.
import type { Ids } from '../views/prompts/day-buttons';
import type { DecisionFormView } from '../views/view-types';
import { nobodysButton } from './form-card';
import {
  buttons,
  type Card,
  card,
  choiceInput,
  dateInput,
  heading,
  hidden,
  type Problem,
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
  readonly where: string;
  readonly present: string;
  readonly risk: string;
  readonly actionOwner: string;
  readonly actionBy: string;
  readonly recorder: string;
  readonly recordBy: string;
  readonly revisit: boolean;
  readonly furtherReferences: string;
  readonly withinMyAuthority: boolean;
};

/** The value of the choice "To follow today": sent in place of a reference, and read as none. */
export const toFollow = 'to-follow';

/** How the card comes: fresh, or once more with what needs another look. */
export type CaptureState = {
  /** By input, shown above it; one in a folded input unfolds the rest. */
  readonly problems?: Readonly<Record<string, Problem>>;
  /** Stand above everything, each on a line of its own. */
  readonly notices?: readonly string[];
  /** Travels with Save besides the operation and the form. */
  readonly ids?: Ids;
  /** Marked words, with those said before to be nobody's: one more button saves them as such. */
  readonly notIdentifiers?: string;
  /** "When did you talk?" stands first. */
  readonly whenFirst?: boolean;
};

type Drawn = {
  readonly form: DecisionFormView;
  readonly typed: TypedDecision;
  readonly problems: Readonly<Record<string, Problem>>;
  readonly advice: boolean;
  readonly whenFirst: boolean;
  /** A choice of references stands in the first view. */
  readonly choosing: boolean;
};

/** Everything is there once; `More` unfolds what has a default or may stay empty. */
export function decisionCard(
  form: DecisionFormView,
  typed: TypedDecision,
  { problems = {}, notices = [], ids = {}, notIdentifiers, whenFirst = false }: CaptureState = {},
): Card {
  const advice = form.defaults.type === 'advice';
  const choosing = form.recentReferences.length > 0 || !['', toFollow].includes(typed.reference);
  const drawn: Drawn = { form, typed, problems, advice, whenFirst, choosing };
  const first = firstView(drawn);
  const folded = foldedView(drawn);
  const shown = inputIds(first);
  const unfolded = Object.keys(problems).some(
    (field) => !shown.includes(field === 'saidAt' ? 'said' : field),
  );
  const saved = { operationId: form.operationId, form: form.defaults.type, ...ids };
  return card('Log a quick decision', [
    heading(advice ? 'Log advice' : 'Log a quick decision'),
    ...notices.map((notice) => words(notice, { warn: true })),
    ...first,
    buttons([
      submit('Save', verbs.saveDecision, saved, { primary: true }),
      ...(notIdentifiers === undefined
        ? []
        : [nobodysButton(verbs.saveDecision, { ...saved, notIdentifiers })]),
      toggle('More', 'more'),
    ]),
    words(form.guidance, { quiet: true }),
    hidden('more', unfolded, folded),
  ]);
}

function firstView(drawn: Drawn): object[] {
  const { form, typed, problems, advice, whenFirst, choosing } = drawn;
  return [
    ...(whenFirst ? whenInputs(drawn) : []),
    ...whoInputs(drawn),
    ...problemLine(problems.text),
    textInput('text', advice ? 'What was advised?' : 'What was decided?', typed.text, { lines: true }),
    ...(advice ? [] : whyInput(drawn)),
    ...problemLine(problems.reference),
    ...(choosing
      ? [choiceInput('reference', 'Case reference', referenceChoices(form, typed.reference), typed.reference)]
      : []),
    ...(advice && choosing ? [] : newReferenceInput(drawn)),
  ];
}

function foldedView(drawn: Drawn): object[] {
  const { form, typed, problems, advice, whenFirst, choosing } = drawn;
  return [
    ...(advice && choosing ? newReferenceInput(drawn) : []),
    ...problemLine(problems.type),
    choiceInput('type', 'What kind was it?', form.types, typed.type),
    ...(advice ? whyInput(drawn) : []),
    ...(whenFirst ? [] : whenInputs(drawn)),
    ...problemLine(problems.where),
    choiceInput('where', 'Where was it said?', form.places, typed.where === '' ? undefined : typed.where),
    ...problemLine(problems.present),
    textInput('present', 'Who else was there?', typed.present),
    ...problemLine(problems.risk),
    textInput('risk', 'Risk or safety considered, in a line', typed.risk),
    ...problemLine(problems.actionOwner),
    choiceInput('actionOwner', 'Who does it?', form.doers, typed.actionOwner),
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
      { placeholder: 'Separate them with commas' },
    ),
    ...authorityInput(drawn),
  ];
}

/** Whom it was with is asked only where there is a choice. */
function whoInputs({ form, typed, problems }: Drawn): object[] {
  const [only, ...others] = form.who;
  const asked = others.length > 0 || (only && typed.who !== '' && typed.who !== only.value);
  if (!asked && !problems.who) return only ? [words(`With ${only.title}`, { quiet: true })] : [];
  return [...problemLine(problems.who), choiceInput('who', 'Who was it with?', form.who, typed.who)];
}

const whyInput = ({ typed, problems }: Drawn): object[] => [
  ...problemLine(problems.why),
  textInput('why', 'Why?', typed.why, { lines: true, placeholder: 'Needed to confirm it, not to save it' }),
];

const newReferenceInput = ({ form, typed, problems, choosing }: Drawn): object[] => [
  ...problemLine(problems.newReference),
  textInput(
    'newReference',
    choosing ? 'Or type another case reference' : 'Case reference',
    typed.newReference,
    {
      placeholder: `Like ${form.referenceExample}${choosing ? '' : ', or leave it to follow'}`,
    },
  ),
];

const whenInputs = ({ form, typed, problems }: Drawn): object[] => [
  ...problemLine(problems.saidAt),
  choiceInput('said', 'When was it said?', form.saidChoices, typed.said),
  dateInput('saidOn', 'Date it was said', typed.saidOn),
  timeInput('saidTime', 'Time it was said', typed.saidTime),
];

/** Only where somebody of the two may not decide alone. */
function authorityInput({ form, typed, advice }: Drawn): object[] {
  const named = form.authority[typed.who] ?? Object.values(form.authority)[0];
  if (named === undefined || advice) return [];
  return [
    words(`If it is beyond the supervisor: ${named}`, { quiet: true }),
    toggleInput('withinMyAuthority', 'The supervisor of the two may decide this', typed.withinMyAuthority),
  ];
}

/** The recent five, whatever was typed already, and "to follow today", which is never a wrong child. */
function referenceChoices(form: DecisionFormView, chosen: string) {
  const known = new Set([...(['', toFollow].includes(chosen) ? [] : [chosen]), ...form.recentReferences]);
  return [
    ...[...known].map((reference) => ({ value: reference, title: reference })),
    { value: toFollow, title: 'To follow today' },
  ];
}

const inputIds = (parts: readonly object[]): readonly string[] =>
  parts.flatMap((part) => ('id' in part && typeof part.id === 'string' ? [part.id] : []));
