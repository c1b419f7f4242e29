// Any small form: a heading, a sentence, inputs each with its problem above it, and the button that saves.

import type { FormAct, FormInput, FormView } from '../views/form-view';
import type { Ids } from '../views/prompts/day-buttons';
import {
  buttons,
  type Card,
  card,
  choiceInput,
  dateInput,
  heading,
  type Problem,
  problemLine,
  submit,
  textInput,
  timeInput,
  toggleInput,
  words,
} from './parts';
import { type Verb, verbs } from './verbs';

/** What needs another look, by input, and a word of ours above the form. */
export type FormState = {
  readonly problems?: Readonly<Record<string, Problem>>;
  readonly notice?: string;
  /** Words that the guard marked: one more button saves them as nobody's name, together with those said before. */
  readonly notIdentifiers?: string;
};

/** A problem that belongs to no input of the form stands above them all. */
export function formCard(view: FormView, { problems = {}, notice, notIdentifiers }: FormState = {}): Card {
  const ids = view.inputs.map(({ id }) => id);
  const elsewhere = Object.entries(problems).flatMap(([field, one]) => (ids.includes(field) ? [] : [one]));
  const save = verbOf[view.save.act];
  return card(view.summary, [
    heading(view.heading),
    ...(notice === undefined ? [] : [words(notice, { warn: true })]),
    words(view.text),
    ...elsewhere.flatMap(problemLine),
    ...view.inputs.flatMap((input) => [...problemLine(problems[input.id]), drawn(input)]),
    buttons([
      submit(view.save.title, save, view.ids, { primary: true }),
      ...(notIdentifiers === undefined ? [] : [nobodysButton(save, { ...view.ids, notIdentifiers })]),
      ...(view.back ? [submit('Back', verbs.back, view.ids)] : []),
    ]),
  ]);
}

/** One tap saves it as it stands: the marked words are no child's or family's. */
export const nobodysButton = (save: Verb, ids: Ids) => submit('Not a child or family', save, ids);

function drawn(input: FormInput): object {
  const { id, label, value } = input;
  switch (input.kind) {
    case 'date':
      return dateInput(id, label, value);
    case 'time':
      return timeInput(id, label, value);
    case 'text':
      return textInput(id, label, value);
    case 'lines':
      return textInput(id, label, value, { lines: true });
    case 'toggle':
      return toggleInput(id, label, value === 'true');
    case 'choice':
      return choiceInput(id, label, input.choices, value === '' ? undefined : value);
  }
}

const verbOf: Record<FormAct, Verb> = {
  'save-booking': verbs.saveBooking,
  'save-ahead': verbs.saveAhead,
  'save-met': verbs.saveMet,
  'save-cut-short': verbs.saveCutShort,
  'save-move': verbs.saveMove,
  'save-cancel': verbs.saveCancel,
  'save-not-now': verbs.saveInTheWay,
  'save-cover': verbs.saveCover,
  'save-not-yet': verbs.saveNotYet,
  'save-note': verbs.saveNote,
  'save-longer-interval': verbs.saveLongerInterval,
  'ask-additional': verbs.askAdditional,
  'ask-five': verbs.askFive,
  raise: verbs.raise,
  'save-answer': verbs.saveAnswer,
  'save-complete': verbs.completeDecision,
  'save-hand-over': verbs.saveHandOver,
  'save-carry': verbs.saveCarry,
  'save-drop': verbs.saveDrop,
};
