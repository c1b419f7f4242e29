// The reason or the case reference that was missing: on the card that saved the decision, or on a form of its own.
import { formCard } from '../cards/form-card';
import type { Card } from '../cards/parts';
import type { FieldProblem, Refusal } from '../domain/outcome';
import { completeDecision } from '../use-cases/on-decision';
import { completeFormWords } from '../views/decisions/decision-card-words';
import { type Asked, completeForm } from '../views/decisions/decision-forms';
import { decisionView } from '../views/decisions/decision-view';
import { completedBeforeWords, notAddedWords } from '../views/decisions/saved-decision-view';
import { type FormView, withTyped } from '../views/form-view';
import { problemWords } from '../views/problem-words';
import { type Answer, type Asking, type Pressed, replaced } from './asking';
import { formFacts } from './decision-answers';
import { allowedWords, type Marked, markedProblems } from './marked-problems';
import {
  actOnDecision,
  belowOrInstead,
  decisionDone,
  insteadOfChat,
  openDecision,
  stepWords,
} from './on-decision';
import { refusedWords } from './refused';
import { splitReferences } from './typed-decision';

/** Pressed without anything typed it asks; otherwise it saves. */
export async function completeShown(asking: Asking, pressed: Pressed): Promise<Answer> {
  const why = pressed.get('why') ?? '';
  const typed = pressed.get('newReference') ?? '';
  if (why.trim() === '' && typed.trim() === '') return asks(asking, pressed);
  const outcome = await completeDecision(asking.ports, {
    // The same card on another device brings something else: that is another act.
    ...actOnDecision(asking, pressed, ['why', 'newReference']),
    why,
    references: splitReferences(typed),
    notIdentifiers: allowedWords(pressed),
  });
  if (outcome.ok) return decisionDone(asking, pressed, stepWords(asking, { do: 'complete' }, outcome.value));
  return givenBack(asking, pressed, outcome.refusal);
}

/** What somebody wrote comes back with what stands in its way, also where no form could mend that. */
function givenBack(asking: Asking, pressed: Pressed, refusal: Refusal): Answer {
  const elsewhere = insteadOfChat(asking, pressed);
  if (elsewhere) return belowOrInstead(pressed, elsewhere);
  const problems = refusal.kind === 'fields' ? refusal.problems : [];
  const mended = problems.filter(
    ({ field, kind }) => ['why', 'reference'].includes(field) && kind !== 'added-already',
  );
  const marked = markedProblems(asking.council, pressed, mended, placeOf);
  if (mended.length > 0) return replaced(again(asking, pressed, marked));
  return replaced(again(asking, pressed, marked, whyNot(asking, refusal), completeFormWords.givenBack));
}

function whyNot(asking: Asking, refusal: Refusal): string {
  const [problem] = refusal.kind === 'fields' ? refusal.problems : [];
  if (refusal.kind === 'used-before' || problem?.kind === 'added-already') return notAddedWords;
  return problem ? problemWords(problem) : refusedWords(asking, refusal);
}

/** The form once more after a fault, with what was typed. */
export const completeCardAfterFault = (asking: Asking, pressed: Pressed, notice: string): Card =>
  again(asking, pressed, { problems: {} }, notice);

async function asks(asking: Asking, pressed: Pressed): Promise<Answer> {
  const elsewhere = insteadOfChat(asking, pressed);
  if (elsewhere) return belowOrInstead(pressed, elsewhere);
  const found = await openDecision(asking, pressed);
  if ('refused' in found) return found.refused;
  const { council, person, now } = asking;
  const { lacks } = decisionView(council, person, found.opened.owner, found.opened.entry, now);
  if (lacks.length === 0) return decisionDone(asking, pressed, completedBeforeWords);
  const { ids, example } = formFacts(asking, pressed);
  return replaced(formCard(completeForm(lacks, example, ids)));
}

function again(
  asking: Asking,
  pressed: Pressed,
  { problems, notIdentifiers }: Marked,
  notice?: string,
  instead: Partial<Pick<FormView, 'heading' | 'text'>> = {},
): Card {
  const { ids, example } = formFacts(asking, pressed);
  const form = { ...completeForm(asksIn(pressed, problems), example, ids), ...instead };
  return formCard(withTyped(form, pressed), {
    problems,
    ...(notIdentifiers === undefined ? {} : { notIdentifiers }),
    ...(notice === undefined ? {} : { notice }),
  });
}

/** What was on the card, what was typed, and what is pointed at. */
function asksIn(pressed: Pressed, problems: Marked['problems']): Asked[] {
  const named = (pressed.get('asks') ?? '').split(',');
  const wants = (ask: Asked, input: string) =>
    named.includes(ask) || (pressed.get(input) ?? '') !== '' || input in problems;
  return [
    ...(wants('why', 'why') ? (['why'] as const) : []),
    ...(wants('reference', 'newReference') ? (['reference'] as const) : []),
  ];
}

const placeOf = ({ field }: FieldProblem) => (field === 'reference' ? 'newReference' : field);
