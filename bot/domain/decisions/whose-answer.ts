// Whose turn it is to answer the newest words of a quick decision, and with which answers.
import { mayReadThread } from '../access/access';
import { isAway } from '../calendar';
import type { Council } from '../council';
import type { LocalDate, PersonId } from '../ids';
import { responsibleSupervisor, supervisorsOf } from '../relationships';
import { authorityAbove, decidesAsAuthority, mayDecide } from './authority';
import {
  type AnswersAs,
  type DecisionAnswer,
  type DecisionAnswerKind,
  type ManagementOversightEntry,
  supervisorAnswers,
  workerAnswers,
} from './management-oversight';

export type Offers = { readonly as: AnswersAs; readonly answers: readonly DecisionAnswerKind[] };

const noWords: readonly DecisionAnswerKind[] = ['confirm', 'yes'];
const otherWordings: readonly DecisionAnswerKind[] = ['amend', 'not-quite'];
const decides: readonly DecisionAnswerKind[] = ['confirm', 'amend'];
const putsRight: readonly DecisionAnswerKind[] = ['amend', 'not-said'];

/** So many wordings beside the first ones; what is open after that is for a talk between the two. */
export const mostWordings = 6;

/**
 * As whom this person may answer today, and what; `undefined` for everybody else and for what was taken back. The one
 * who is waited for answers; afterwards the other one may still answer the newest words, once. After `mostWordings` there
 * is no further wording: yes or no.
 */
export function offersTo(
  council: Council,
  entry: ManagementOversightEntry,
  personId: PersonId,
  today: LocalDate,
): Offers | undefined {
  const offers = everyOffer(council, entry, personId, today);
  if (offers === undefined || wordingsOf(entry) < mostWordings) return offers;
  return { ...offers, answers: offers.answers.filter((answer) => !otherWordings.includes(answer)) };
}

/** How often somebody has put it in words of their own since it was logged. */
export const wordingsOf = ({ answers }: Pick<ManagementOversightEntry, 'answers'>): number =>
  answers.filter(({ answer }) => !noWords.includes(answer)).length;

/**
 * Whether somebody may speak for one of the two today: the worker, the supervisor of the decision, or whoever stands in
 * for that one. Another supervisor of the worker reads it and leaves it as it is.
 */
export function isOneOfTheTwo(
  council: Council,
  entry: Pick<ManagementOversightEntry, 'supervisorId'>,
  worker: PersonId,
  personId: PersonId,
  today: LocalDate,
): boolean {
  if (!mayReadThread(council, personId, worker, today)) return false;
  if (personId === worker || personId === entry.supervisorId) return true;
  return standsIn(council, entry, worker, personId, today);
}

function everyOffer(
  council: Council,
  entry: ManagementOversightEntry,
  personId: PersonId,
  today: LocalDate,
): Offers | undefined {
  if (entry.state === 'WITHDRAWN') return undefined;
  const worker = workerOf(entry);
  if (personId !== worker && decidesAsAuthority(council, entry, personId, today)) {
    return { as: 'authority', answers: supervisorAnswers };
  }
  if (personId === worker) return { as: 'worker', answers: forWorker(entry) };
  const forTheSupervisor = isLeftAbove(council, entry, today) ? decides : forSupervisor(entry);
  if (personId === entry.supervisorId) {
    return { as: 'supervisor', answers: spokenFor(entry) ? putsRight : forTheSupervisor };
  }
  if (worker === undefined || !standsIn(council, entry, worker, personId, today)) return undefined;
  // Only the one who is said to have said it can say that they did not.
  return { as: 'supervisor', answers: forTheSupervisor.filter((answer) => answer !== 'not-said') };
}

/**
 * The worker, as far as the entry itself says: as author, as the one who is asked, or by an answer. Unknown only while
 * a supervisor's own decision waits for somebody above; the worker is asked after that.
 */
function workerOf({
  loggedBy,
  supervisorId,
  waitsFor,
  answers,
}: ManagementOversightEntry): PersonId | undefined {
  if (loggedBy !== supervisorId) return loggedBy;
  return waitsFor?.as === 'worker' ? waitsFor.by : answers.find(byWorker)?.by;
}

/** Whoever the worker's words go to: the supervisor of the decision, or whoever came after them. */
export function supervisorNow(
  council: Council,
  { supervisorId }: ManagementOversightEntry,
  worker: PersonId,
  today: LocalDate,
): PersonId {
  if (supervisorsOf(council, worker, today).includes(supervisorId)) return supervisorId;
  return responsibleSupervisor(council, worker, today)?.personId ?? supervisorId;
}

/** Whether the newest words are the worker's disagreement. */
export const isDisagreedWith = ({ answers }: ManagementOversightEntry): boolean =>
  newestWords(answers)?.answer === 'disagree';

/** Whether this answer is one a worker gives. */
export const byWorker = ({ answer }: Pick<DecisionAnswer, 'answer'>): boolean =>
  workerAnswers.some((one) => one === answer);

function forWorker({ answers, loggedBy, supervisorId }: ManagementOversightEntry) {
  const newest = newestWords(answers);
  const own = newest ? byWorker(newest) : loggedBy !== supervisorId;
  const since = newest ? answers.slice(answers.indexOf(newest) + 1) : answers;
  if (own || since.some(byWorker)) return [];
  return newest?.answer === 'not-said' ? (['not-quite', 'disagree'] as const) : workerAnswers;
}

function forSupervisor({ answers, waitsFor, supervisorId }: ManagementOversightEntry) {
  if (waitsFor?.as === 'supervisor') return supervisorAnswers;
  if (waitsFor?.as === 'authority') return [];
  const newest = newestWords(answers);
  const declinedAbove = newest?.answer === 'not-said' && newest.by !== supervisorId;
  return newest?.answer === 'disagree' || declinedAbove ? (['amend'] as const) : [];
}

/** Somebody has agreed in their place to what the worker wrote; what it says of them they may still put right, once. */
function spokenFor({ answers, waitsFor, loggedBy, supervisorId }: ManagementOversightEntry): boolean {
  if (waitsFor?.as === 'supervisor') return false;
  const heard = answers.findLastIndex(({ answer }) => answer === 'not-quite');
  if (heard === -1 && loggedBy === supervisorId) return false;
  const since = answers.slice(heard + 1).filter(({ as }) => as === 'supervisor');
  return since.length > 0 && since.every(({ by }) => by !== supervisorId);
}

/** It waits for somebody above who may not decide any more, and nobody else there may: the supervisor's to take. */
function isLeftAbove(council: Council, entry: ManagementOversightEntry, today: LocalDate): boolean {
  const { waitsFor, supervisorId } = entry;
  if (waitsFor?.as !== 'authority' || mayDecide(council, waitsFor.by, today)) return false;
  return authorityAbove(council, supervisorId, today) === undefined;
}

/** What was last said in words of somebody's own; `undefined` for the first words. */
const newestWords = (answers: readonly DecisionAnswer[]) =>
  answers.findLast(({ answer }) => !noWords.includes(answer));

/** Whoever is asked about the worker while the supervisor of the decision is away or has nothing to do with them. */
function standsIn(
  council: Council,
  { supervisorId }: Pick<ManagementOversightEntry, 'supervisorId'>,
  worker: PersonId,
  personId: PersonId,
  today: LocalDate,
): boolean {
  const stillTheirs = supervisorsOf(council, worker, today).includes(supervisorId);
  if (stillTheirs && isAway(council, supervisorId, today) === undefined) return false;
  return responsibleSupervisor(council, worker, today)?.personId === personId;
}
