// What somebody answers to a quick decision: a tap that acts at once, or a few words on a small form.
import { formCard } from '../cards/form-card';
import type { Card } from '../cards/parts';

import {
  type DecisionAnswerKind,
  type ManagementOversightEntry,
  supervisorAnswers,
  workerAnswers,
} from '../domain/decisions/management-oversight';
import type { AnswerDecision } from '../domain/decisions/on-decision';
import type { FieldProblem } from '../domain/outcome';
import { policyOn } from '../domain/policy/policy';
import { answerDecision } from '../use-cases/on-decision';
import { nothingLeftWords } from '../views/decisions/answered-words';
import { type Asked, answerForm, asked } from '../views/decisions/decision-forms';
import { versionsOf } from '../views/decisions/decision-view';
import { withTyped } from '../views/form-view';
import { type Answer, type Asking, type Pressed, replaced } from './asking';
import { allowedWords, type Marked, markedProblems } from './marked-problems';
import {
  actOnDecision,
  belowOrInstead,
  decisionDone,
  decisionRefused,
  freshIds,
  insteadOfChat,
  type OpenedDecision,
  openDecision,
  stepWords,
} from './on-decision';
import { refusedWords } from './refused';
import { splitReferences } from './typed-decision';

/** Confirm and yes act at once; what needs words becomes a form first. */
export async function answerShown(asking: Asking, pressed: Pressed): Promise<Answer> {
  const answer = answerFrom(pressed);
  if (answer === undefined) return decisionDone(asking, pressed, nothingLeftWords);
  if (answer === 'confirm' || answer === 'yes') return give(asking, pressed, answer);
  const elsewhere = insteadOfChat(asking, pressed);
  if (elsewhere) return belowOrInstead(pressed, elsewhere);
  const found = await openDecision(asking, pressed);
  if ('refused' in found) return found.refused;
  const { entry } = found.opened;
  const asks = asksFor(asking, entry, answer);
  const wording = prefilled[answer] ? presentWording(found.opened) : { text: '', why: '' };
  const { ids, example } = formFacts(asking, pressed);
  const as = entry.waitsFor?.by === asking.person ? { as: entry.waitsFor.as } : {};
  return replaced(formCard(answerForm(answer, asks, wording, example, { ...ids, ...as })));
}

/** The form, saved; what needs another look comes back as it was typed. */
export async function saveAnswer(asking: Asking, pressed: Pressed): Promise<Answer> {
  const answer = answerFrom(pressed);
  return answer === undefined
    ? decisionDone(asking, pressed, nothingLeftWords)
    : give(asking, pressed, answer);
}

/** The form once more after a fault, without asking the store that has just failed. */
export const answerCardAfterFault = (asking: Asking, pressed: Pressed, notice: string): Card =>
  again(asking, pressed, answerFrom(pressed) ?? 'confirm', asksIn(pressed), { problems: {} }, notice);

async function give(asking: Asking, pressed: Pressed, answer: DecisionAnswerKind): Promise<Answer> {
  const command: AnswerDecision = {
    ...actOnDecision(asking, pressed),
    answer,
    text: pressed.get('text') ?? '',
    why: pressed.get('why') ?? '',
    references: splitReferences(pressed.get('newReference') ?? ''),
    withinMyAuthority: pressed.get('withinMyAuthority') === 'true',
    notIdentifiers: allowedWords(pressed),
  };
  const outcome = await answerDecision(asking.ports, command);
  if (outcome.ok) {
    return decisionDone(asking, pressed, stepWords(asking, { do: 'answer', answer }, outcome.value));
  }
  const problems = outcome.refusal.kind === 'fields' ? outcome.refusal.problems : [];
  const asks = asksAgain(pressed, problems);
  // Words that somebody wrote are given back also where no form could mend the rest.
  const written = asks.includes('text') && command.text.trim() !== '';
  if (!written && !problems.some((problem) => askOf(problem) !== undefined))
    return decisionRefused(asking, pressed, outcome.refusal);
  const elsewhere = insteadOfChat(asking, pressed);
  if (elsewhere) return belowOrInstead(pressed, elsewhere);
  const marked = markedProblems(asking.council, pressed, problems, placeOf);
  const notice = problems.length > 0 ? undefined : refusedWords(asking, outcome.refusal);
  return replaced(again(asking, pressed, answer, asks, marked, notice));
}

function again(
  asking: Asking,
  pressed: Pressed,
  answer: DecisionAnswerKind,
  asks: readonly Asked[],
  { problems, notIdentifiers }: Marked,
  notice?: string,
): Card {
  const { ids, example } = formFacts(asking, pressed);
  const form = answerForm(answer, asks, { text: '', why: '' }, example, ids);
  return formCard(withTyped(form, pressed), {
    problems,
    ...(notIdentifiers === undefined ? {} : { notIdentifiers }),
    ...(notice === undefined ? {} : { notice }),
  });
}

const namesKept = [
  'operationId',
  'notIdentifiers',
  'keep',
  'mine',
  'slot',
  'list',
  'withinMyAuthority',
  'as',
];

/** The example of a reference, and what goes with every button of a form: what was said before to be nobody's too. */
export function formFacts(asking: Asking, pressed: Pressed) {
  const { caseReference } = policyOn(asking.council, asking.today);
  const fresh = freshIds(asking, pressed);
  const kept = namesKept.flatMap((name) => {
    const value = pressed.get(name) ?? '';
    return value === '' ? [] : [[name, value] as const];
  });
  return { example: caseReference.example, ids: { ...fresh, ...Object.fromEntries(kept) } };
}

/** An answer that takes another wording begins with a copy of the present one. */
const prefilled: Partial<Record<DecisionAnswerKind, true>> = { amend: true, 'not-quite': true };

/** A supervisor who amends may give what is missing, and say that they may decide it, in the same act. */
function asksFor({ person }: Asking, entry: ManagementOversightEntry, answer: DecisionAnswerKind): Asked[] {
  const amends = answer === 'amend';
  const mayHold = entry.beyondSupervisor && entry.supervisorId === person;
  return [
    'text',
    ...(prefilled[answer] ? (['why'] as const) : []),
    ...(amends && entry.references.length === 0 ? (['reference'] as const) : []),
    ...(amends && mayHold ? (['authority'] as const) : []),
  ];
}

/** The newest words that somebody gave, whole. */
function presentWording(opened: OpenedDecision): { readonly text: string; readonly why: string } {
  const { council, entry, fullText } = opened;
  const newest = (of: 'text' | 'why') =>
    versionsOf(council, wordingsOf(entry), opened).findLast((one) => one[of] !== '')?.[of];
  return {
    text: newest('text') ?? fullText?.text ?? entry.text,
    why: newest('why') ?? fullText?.why ?? entry.why,
  };
}

/** A sentence of disagreement is no wording of the decision. */
const wordingsOf = (entry: ManagementOversightEntry): ManagementOversightEntry => ({
  ...entry,
  answers: entry.answers.filter(({ answer }) => prefilled[answer]),
});

const asksIn = (pressed: Pressed): Asked[] => {
  const names = (pressed.get('asks') ?? '').split(',');
  return asked.filter((one) => names.includes(one));
};

/** What was asked before, and what is wanted now. */
function asksAgain(pressed: Pressed, problems: readonly FieldProblem[]): Asked[] {
  const wanted = [...asksIn(pressed), ...problems.map(askOf)];
  return asked.filter((one) => wanted.includes(one));
}

const askOf = ({ field, kind }: FieldProblem): Asked | undefined => {
  if (kind === 'already-answered' || kind === 'nothing-waits') return undefined;
  return asked.find((one) => one === field);
};

const placeOf = ({ field }: FieldProblem) => (field === 'reference' ? 'newReference' : field);

const answerFrom = (pressed: Pressed): DecisionAnswerKind | undefined =>
  [...supervisorAnswers, ...workerAnswers].find((one) => one === pressed.get('answer'));
