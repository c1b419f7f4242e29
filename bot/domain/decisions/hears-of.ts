// Whom the news of something done to a quick decision reaches, as things are today.
import type { Council } from '../council';
import type { LocalDate, PersonId } from '../ids';
import { recipientOn } from '../prompts/still-news';
import { answererOn, decisionReaderOn } from '../prompts/waits-for';
import type { Discussed } from './discussed';
import type { DecisionStepEntry } from './management-oversight';
import type { OnDecision } from './on-decision';
import { supervisorNow } from './whose-answer';

/**
 * Each once, the worker first, whoever did it left out; those who are away for long make room for whoever stands in. A
 * message is sent later and asks the same again then.
 */
export function hearsOf(
  council: Council,
  about: PersonId,
  { step, entry, tell, ask }: OnDecision<Discussed>,
  today: LocalDate,
): readonly PersonId[] {
  const from = step.saidBy;
  const told = tell.map((one) => recipientOn(council, { ...one, from, about }, today));
  const asked =
    ask.length > 0 && entry.kind === 'decision' ? answererOn(council, about, entry, today) : undefined;
  return withoutAuthor(about, from, [...told, asked]);
}

/**
 * The same of an answer that is delivered again, as far as the decision still shows it: the other one of the two, for all
 * but a plain yes and advice that is right as it stands. Nobody for any other step.
 */
export function heardOf(
  council: Council,
  about: PersonId,
  { answer, step, saidBy }: DecisionStepEntry,
  entry: Discussed,
  today: LocalDate,
): readonly PersonId[] {
  if (entry.kind !== 'decision') return [];
  const quiet = answer === 'yes' || (answer === 'confirm' && entry.type !== 'decision');
  if (step !== 'answered' || quiet) return [];
  const both = [about, supervisorNow(council, entry, about, today)].filter((one) => one !== saidBy);
  const reached = both.map((to) => decisionReaderOn(council, { to, about }, today));
  return withoutAuthor(about, saidBy, reached);
}

function withoutAuthor(worker: PersonId, author: PersonId, reached: readonly (PersonId | undefined)[]) {
  const others = new Set(reached.flatMap((one) => (one === undefined || one === author ? [] : [one])));
  return [...others].sort((one, other) => Number(other === worker) - Number(one === worker));
}
