// Answering a quick decision: who may give which answer, what it has to have, and who hears of it.
import { mayReadDecision } from '../access/access';
import { type Told, told } from '../act';
import { headWithoutAction } from '../actions/action';
import type { Council } from '../council';
import { londonDate } from '../dates';
import type { Instant, LocalDate, PersonId } from '../ids';
import { accepted, type FieldProblem, type Outcome, refused } from '../outcome';
import { answererOn } from '../prompts/waits-for';
import type { ThreadHead } from '../thread-head';
import { actionAfterAnswer } from './action-of-decision';
import { addedAlready, lacks, withBrought } from './completing-decision';
import { readReferences, wordProblems } from './decision-words';
import type { DecisionAnswerKind, DecisionStepEntry, ManagementOversightEntry } from './management-oversight';
import {
  type AnswerDecision,
  isAbout,
  type OnDecision,
  onlyDecision,
  refusedFields,
  stepOf,
} from './on-decision';
import { headWithReferences } from './open-decisions';
import { type Answered, withAnswer } from './outcome-of-answer';
import { offersTo, supervisorNow } from './whose-answer';

const withoutWords: readonly DecisionAnswerKind[] = ['confirm', 'yes'];
const withReason: readonly DecisionAnswerKind[] = ['confirm', 'amend', 'not-quite'];
const decides: readonly DecisionAnswerKind[] = ['confirm', 'amend'];

/** What this person may answer today: to the supervisor's words, to the worker's, or in a supervisor's place. */
export function offersFor(
  council: Council,
  entry: ManagementOversightEntry,
  personId: PersonId,
  today: LocalDate,
): readonly DecisionAnswerKind[] {
  return offersTo(council, entry, personId, today)?.answers ?? [];
}

/**
 * An answer stands beside the first words for ever. Confirm and amend need a reason (R32) and a case reference, which
 * may come with them; without, each is refused as `needed-to-confirm`. What is beyond the supervisor goes on to whoever
 * has the authority, unless the supervisor says it is within their own. Refused `waits-for-another` while it is
 * somebody else's turn, and `already-answered` once all was said.
 */
export function answerDecision(
  council: Council,
  head: ThreadHead,
  entry: ManagementOversightEntry,
  command: AnswerDecision,
  now: Instant,
): Outcome<OnDecision> {
  const today = londonDate(now);
  if (!isAbout(command, head, entry) || !mayReadDecision(council, command.by, head.personId, entry, today)) {
    return refused({ kind: 'not-yours' });
  }
  const offers = offersTo(council, entry, command.by, today);
  if (offers === undefined || !offers.answers.includes(command.answer)) {
    const mayAnswer = offers !== undefined && offers.answers.length > 0;
    return refusedFields(
      mayAnswer
        ? { field: 'answer', kind: 'not-a-choice' }
        : notTheirTurn(council, head.personId, entry, command.by, today),
    );
  }
  const step = answerStep(council, command, now);
  const bringing = whatLacks(entry, step);
  const brought = withBrought(entry, bringing);
  if (brought === undefined) return refusedFields(addedAlready(entry, bringing));
  const problems = answerProblems(council, brought, command, today);
  if (problems.length > 0) return refusedFields(...problems);
  // Only the supervisor of the decision can say that it is theirs to decide.
  const withinMyAuthority = command.withinMyAuthority && command.by === entry.supervisorId;
  const given = { ...command, withinMyAuthority };
  const answered = { council, worker: head.personId, as: offers.as, command: given, step, now };
  const after = withAnswer(answered, brought);
  const ask = askedNow(entry, after);
  const known = { by: command.by, at: now };
  const withNew = brought === entry ? head : headWithReferences(head, step.references, known);
  const action = actionAfterAnswer(entry, after, command.by, now);
  return accepted({
    ...onlyDecision(action ? headWithoutAction(withNew, action) : withNew, step, after),
    action,
    tell: toldOf(answered, entry).filter(({ to }) => !ask.includes(to)),
    ask,
  });
}

/** Whose word is waited for, as far as it is somebody else's; otherwise all was said. */
function notTheirTurn(
  council: Council,
  worker: PersonId,
  entry: ManagementOversightEntry,
  by: PersonId,
  today: LocalDate,
): FieldProblem {
  const other = entry.type === 'decision' ? answererOn(council, worker, entry, today) : undefined;
  return other === undefined || other === by
    ? { field: 'answer', kind: 'already-answered' }
    : { field: 'answer', kind: 'waits-for-another', name: council.people.get(other)?.displayName ?? other };
}

/** The step this command makes, whether it is allowed or not: for comparing a second delivery with what is stored. */
export function answerStep(council: Council, command: AnswerDecision, now: Instant): DecisionStepEntry {
  const { answer } = command;
  return {
    ...stepOf(command, 'answered', now),
    answer,
    text: withoutWords.includes(answer) ? '' : command.text.trim(),
    why: withReason.includes(answer) ? command.why.trim() : '',
    references: readReferences(council, command.references, londonDate(now)).references,
  };
}

function answerProblems(
  council: Council,
  brought: ManagementOversightEntry,
  command: AnswerDecision,
  today: LocalDate,
): readonly FieldProblem[] {
  const { answer, text, why, references, notIdentifiers } = command;
  const needsText = !withoutWords.includes(answer) && text.trim() === '';
  const withWhy = answer === 'amend' && why.trim() !== '';
  const lacking = decides.includes(answer)
    ? lacks(brought).filter((field) => !(field === 'why' && withWhy))
    : [];
  const read = readReferences(council, references, today);
  return [
    ...(needsText ? [{ field: 'text', kind: 'missing' } as const] : []),
    ...wordProblems(council, { text, why }, notIdentifiers, today),
    ...read.problems,
    ...lacking
      .filter((field) => field === 'why' || read.problems.length === 0)
      .map((field) => ({ field, kind: 'needed-to-confirm' }) as const),
  ];
}

/** A reason with another wording belongs to that wording; with a plain "confirm" it is the one that was not given. */
function whatLacks(entry: ManagementOversightEntry, step: DecisionStepEntry): DecisionStepEntry {
  const givesReason = step.answer === 'confirm' && lacks(entry).includes('why');
  return givesReason ? step : { ...step, why: '' };
}

/** Only a decision asks anybody at once, and a new wording that waits for the supervisor is told as such. */
function askedNow(before: ManagementOversightEntry, { type, waitsFor }: ManagementOversightEntry) {
  const asks = type === 'decision' && waitsFor !== null && waitsFor.as !== 'supervisor';
  return asks && waitsFor.by !== before.waitsFor?.by ? [waitsFor.by] : [];
}

const toldAs: Readonly<Record<DecisionAnswerKind, Told['what'] | null>> = {
  confirm: 'decision-confirmed',
  amend: 'decision-amended',
  'not-said': 'decision-not-said',
  yes: null,
  'not-quite': 'decision-not-quite',
  disagree: 'decision-disagreed',
};

/** The others of the two, also of what goes on to somebody above; nobody of a plain yes, or of advice confirmed. */
function toldOf(answered: Answered, entry: ManagementOversightEntry): readonly Told[] {
  const { council, worker, command, now } = answered;
  const what = toldAs[command.answer];
  const quiet = command.answer === 'confirm' && entry.type !== 'decision';
  if (what === null || quiet) return [];
  const supervisor = supervisorNow(council, entry, worker, londonDate(now));
  return [worker, supervisor].filter((one) => one !== command.by).map((to) => told(to, what, entry.entryId));
}
