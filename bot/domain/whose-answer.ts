// Whose turn it is to answer the newest words of a quick decision, and with which answers.
import { decidesAsAuthority } from './authority';
import { isAway } from './calendar';
import type { Council } from './council';
import type { LocalDate, PersonId } from './ids';
import {
  type AnswersAs,
  type DecisionAnswer,
  type DecisionAnswerKind,
  type ManagementOversightEntry,
  supervisorAnswers,
  workerAnswers,
} from './management-oversight';
import { responsibleSupervisor, supervisorsOf } from './relationships';

export type Offers = { readonly as: AnswersAs; readonly answers: readonly DecisionAnswerKind[] };

const noWords: readonly DecisionAnswerKind[] = ['confirm', 'yes'];

/**
 * As whom this person may answer today, and what; `undefined` for everybody else and for what was taken back. The one
 * who is waited for answers; afterwards the other one may still answer the newest words, once.
 */
export function offersTo(
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
  if (personId === entry.supervisorId) return { as: 'supervisor', answers: forSupervisor(entry) };
  if (worker === undefined || !standsIn(council, entry, worker, personId, today)) return undefined;
  // Only the one who is said to have said it can say that they did not.
  const answers = forSupervisor(entry).filter((answer) => answer !== 'not-said');
  return { as: 'supervisor', answers };
}

/**
 * The worker, as far as the entry itself says: as author, as the one who is asked, or by an answer. Unknown only while
 * a supervisor's own decision waits for somebody above; the worker is asked after that.
 */
export function workerOf({
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

function forSupervisor({
  answers,
  waitsFor,
  beyondSupervisor,
  state,
  supervisorId,
}: ManagementOversightEntry): readonly DecisionAnswerKind[] {
  if (waitsFor?.as === 'supervisor') return supervisorAnswers;
  if (waitsFor?.as === 'authority') return [];
  const newest = newestWords(answers);
  const declinedAbove = newest?.answer === 'not-said' && newest.by !== supervisorId;
  if (newest?.answer === 'disagree' || declinedAbove) return ['amend'];
  // Nobody above was to be found: it can be sent up again, or taken by the supervisor after all.
  return beyondSupervisor && state === 'PROPOSED' ? ['confirm', 'amend'] : [];
}

/** What was last said in words of somebody's own; `undefined` for the first words. */
const newestWords = (answers: readonly DecisionAnswer[]) =>
  answers.findLast(({ answer }) => !noWords.includes(answer));

/** Whoever is asked about the worker while the supervisor of the decision is away or has nothing to do with them. */
function standsIn(
  council: Council,
  { supervisorId }: ManagementOversightEntry,
  worker: PersonId,
  personId: PersonId,
  today: LocalDate,
): boolean {
  const stillTheirs = supervisorsOf(council, worker, today).includes(supervisorId);
  if (stillTheirs && isAway(council, supervisorId, today) === undefined) return false;
  return responsibleSupervisor(council, worker, today)?.personId === personId;
}
