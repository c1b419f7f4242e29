// Answering a quick decision: what an answer makes of it, who hears of it, and whose turn it is then.
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
import { authorityAbove, mayDecide } from './authority';
import { addedAlready, lacks, withBrought } from './completing-decision';
import { readReferences, wordProblems } from './decision-words';
import type {
  AnswersAs,
  DecisionAnswer,
  DecisionAnswerKind,
  DecisionStepEntry,
  ManagementOversightEntry,
  WaitsFor,
} from './management-oversight';
import {
  type AnswerDecision,
  isAbout,
  type OnDecision,
  onlyDecision,
  refusedFields,
  stepOf,
} from './on-decision';
import { headWithReferences } from './open-decisions';
import { forListing } from './stored-decision';
import { byWorker, isDisagreedWith, mostWordings, offersTo, supervisorNow, wordingsOf } from './whose-answer';

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

type Answered = {
  readonly council: Council;
  readonly worker: PersonId;
  readonly as: AnswersAs;
  readonly command: AnswerDecision;
  readonly step: DecisionStepEntry;
  readonly now: Instant;
};

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

function withAnswer(answered: Answered, entry: ManagementOversightEntry): ManagementOversightEntry {
  const { as, step, command, now } = answered;
  const text = forListing(step.text);
  const addedAsReason = entry.whyAdded?.stepId === step.entryId;
  const why = forListing(addedAsReason ? '' : step.why);
  const answer: DecisionAnswer = {
    by: command.by,
    at: now,
    as,
    stepId: step.entryId,
    answer: command.answer,
    text: text.text,
    why: why.text,
    cut: text.cut || why.cut,
  };
  const answers = [...entry.answers, answer];
  const forATalk = wordingsOf({ answers }) >= mostWordings;
  return {
    ...entry,
    answers,
    ...outcomes[command.answer](answered, entry),
    ...(forATalk ? comesBack : {}),
  };
}

type Changed = Partial<
  Pick<
    ManagementOversightEntry,
    'state' | 'waitsFor' | 'confirmed' | 'beyondSupervisor' | 'revisitAtNextFormal' | 'lookedAgain'
  >
>;

const outcomes: Readonly<
  Record<DecisionAnswerKind, (answered: Answered, entry: ManagementOversightEntry) => Changed>
> = {
  confirm: decided,
  amend: decided,
  'not-said': () => disputed(null),
  yes: (_, { waitsFor }) => ({ waitsFor: waitsFor?.as === 'worker' ? null : waitsFor }),
  // Another wording is the supervisor's to confirm, as if the worker had written it first.
  'not-quite': ({ council, worker, now }, entry) => ({
    state: 'PROPOSED',
    confirmed: null,
    waitsFor: {
      by: supervisorNow(council, entry, worker, londonDate(now)),
      since: now,
      as: 'supervisor',
    },
  }),
  disagree: (_, { waitsFor }) => disputed(waitsFor?.as === 'authority' ? waitsFor : null),
};

/** To the next session, even if it had been looked at again. */
const comesBack = { revisitAtNextFormal: true, lookedAgain: null } as const;

/** What the two do not agree on always comes back. */
const disputed = (waitsFor: WaitsFor | null): Changed => ({
  state: 'DISPUTED',
  confirmed: null,
  waitsFor,
  ...comesBack,
});

function decided(answered: Answered, entry: ManagementOversightEntry): Changed {
  const { as, command, now, worker } = answered;
  const { by, answer } = command;
  const authority = goesUpTo(answered, entry);
  if (authority !== undefined) {
    return { state: 'PROPOSED', confirmed: null, waitsFor: { by: authority, since: now, as: 'authority' } };
  }
  // Confirming the words somebody disagrees with does not make the two agree.
  const stillDisputed = answer === 'confirm' && isDisagreedWith(entry);
  return {
    state: stillDisputed ? 'DISPUTED' : 'CONFIRMED',
    confirmed: stillDisputed ? null : { by, at: now },
    beyondSupervisor: entry.beyondSupervisor && (as === 'authority' || decidesInPlace(answered, entry)),
    waitsFor: workerStillToAsk(entry, worker, now),
    ...(stillDisputed ? comesBack : {}),
  };
}

/**
 * Whose authority it needs now: it is beyond the supervisor, and neither taken by the supervisor after all nor by
 * somebody in their place who may. When nobody above may decide either, the supervisor's word stands.
 */
function goesUpTo(answered: Answered, entry: ManagementOversightEntry): PersonId | undefined {
  const { council, as, command, now } = answered;
  if (as !== 'supervisor' || !entry.beyondSupervisor || command.withinMyAuthority) return undefined;
  if (decidesInPlace(answered, entry)) return undefined;
  return authorityAbove(council, entry.supervisorId, londonDate(now));
}

/** By their grade, while they stand in for a supervisor whose grade does not. */
const decidesInPlace = ({ council, command, now }: Answered, { supervisorId }: ManagementOversightEntry) =>
  command.by !== supervisorId && mayDecide(council, command.by, londonDate(now));

/** The worker is asked about a decision of the supervisor's own once, after whoever had the authority for it. */
function workerStillToAsk(entry: ManagementOversightEntry, worker: PersonId, now: Instant): WaitsFor | null {
  if (entry.loggedBy !== entry.supervisorId || entry.answers.some(byWorker)) return null;
  return entry.waitsFor?.as === 'worker' ? entry.waitsFor : { by: worker, since: now, as: 'worker' };
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
