// Prompts about somebody new: a starter's first day, what is still open of it later, and the note that waits for a new supervisor.
import { handOverWaitsFor, type NewSupervisor } from '../agreements/hand-over';
import { inductionOf } from '../agreements/induction';
import { addWorkingDays, isPresentOn } from '../calendar';
import type { Council } from '../council';
import { addDays, later } from '../dates';
import type { LocalDate, PersonId } from '../ids';
import type { ThreadHead } from '../thread-head';
import type { Prompt, Said } from './prompt';
import {
  isNoNews,
  lastSaid,
  newsDays,
  ordinary,
  type Standing,
  type Waiting,
  waiting,
} from './prompts-standing';

/** What is still open then is said once more, beside something else; what nobody has ticked after that stands in the tab. */
const againAfterWorkingDays = 20;

/** Of a worker whose clock runs. */
export const promptsAboutNewPair = (one: Standing): readonly Waiting[] => [
  ...starting(one),
  ...handOver(one),
];

/** R36, R38: to both on the first day the starter is in, as long as a step is open. */
function starting(one: Standing): readonly Waiting[] {
  const { council, head, today, asked } = one;
  const begun = startOf(council, head, today);
  const from = begun && firstDayIn(council, head.personId, begun.since, today);
  if (begun === undefined || from === undefined) return [];
  const { since, supervisorId, startDate } = begun;
  const again = againOn(council, from);
  const step = today < again ? 1 : 2;
  return [head.personId, supervisorId].flatMap((to) => {
    // A worker begins once, whoever supervises them.
    const begins = step === 1 && to === head.personId ? startDate : since;
    const news = step === 2 ? again : (firstDayIn(council, head.personId, begins, today) ?? from);
    const told = lastSaid(
      one,
      to,
      ['induction'],
      (said) => said.step === step && isOfThisStart(said, begins),
    );
    if (told !== undefined || (!asked && isNoNews(council, head.personId, to, news, today))) return [];
    return [waiting(one, to, { kind: 'induction', anchor: since, step })];
  });
}

/** A first day that is put right by a few days is still the one that was told; one that is put off for longer is told anew. */
const isOfThisStart = ({ on }: Said, begins: LocalDate): boolean => on >= addDays(begins, -correctionDays);

/** No more than the ledger remembers beyond `newsDays`. */
const correctionDays = 3;

/** It never makes a card of its own. */
export const isSaidAgainOfStart = ({ kind, step }: Pick<Prompt, 'kind' | 'step'>): boolean =>
  kind === 'induction' && step > 1;

/** Two who begin together while the worker is new; a new pair later on has its agreement and the note. */
export function startOf(council: Council, head: ThreadHead, day: LocalDate): Start | undefined {
  const startDate = council.people.get(head.personId)?.startDate;
  const running = inductionOf(council, head, day);
  if (running === null || startDate === undefined) return undefined;
  const firstIn = firstDayIn(council, head.personId, startDate, day);
  const isNew = firstIn === undefined || running.since <= addDays(firstIn, newsDays);
  return isNew ? { since: running.since, supervisorId: running.supervisorId, startDate } : undefined;
}

type Start = {
  /** The first day of the pair. */
  readonly since: LocalDate;
  readonly supervisorId: PersonId;
  /** The worker's own. */
  readonly startDate: LocalDate;
};

/** Leave from the first day on puts it off for both: there is nobody yet to go through a list with. */
function firstDayIn(
  council: Council,
  worker: PersonId,
  since: LocalDate,
  today: LocalDate,
): LocalDate | undefined {
  let day = since;
  while (day <= today && !isPresentOn(council, worker, day)) day = addDays(day, 1);
  return day <= today ? day : undefined;
}

/** Once in a month, whoever has written: in the tab it stands first until the two have met. */
function handOver(one: Standing): readonly Waiting[] {
  const { council, head, today, asked } = one;
  const waits = handOverWaitsFor(council, head, today);
  if (waits === undefined) return [];
  const { supervisorId, since } = waits;
  if (lastSaid(one, supervisorId, ['hand-over']) !== undefined) return [];
  if (!asked && isOldNote(council, head, waits, today)) return [];
  return [waiting(one, supervisorId, { kind: 'hand-over', anchor: since })];
}

/** A note that was written after they began is news from its own day on. */
const isOldNote = (
  council: Council,
  { personId, handOver }: ThreadHead,
  { supervisorId, since }: NewSupervisor,
  today: LocalDate,
): boolean => isNoNews(council, personId, supervisorId, later(since, handOver?.on ?? since), today);

/** No later than the first days from today on with something to say about either; `changes`, today first, are those on which the pair may change. */
export function newPairDays(
  council: Council,
  head: ThreadHead,
  changes: readonly LocalDate[],
): readonly LocalDate[] {
  const [today] = changes;
  if (today === undefined) return [];
  return changes.flatMap((day) => {
    const begun = startOf(council, head, day);
    const waits = handOverWaitsFor(council, head, day);
    return [
      ...(begun ? daysOfStart(council, head.personId, begun.since, today) : []),
      ...(waits && !isOldNote(council, head, waits, today) ? [day] : []),
    ];
  });
}

/** The first weeks in, in which whoever was away hears of it late; the second time comes along with something else. */
function daysOfStart(
  council: Council,
  worker: PersonId,
  since: LocalDate,
  today: LocalDate,
): readonly LocalDate[] {
  const from = firstDayIn(council, worker, since, today);
  return from === undefined || today < againOn(council, from) ? [later(today, since)] : [];
}

const againOn = (council: Council, from: LocalDate): LocalDate =>
  addWorkingDays(from, againAfterWorkingDays, ordinary(council));
