// Prompts about somebody new: a starter's first day, what is still open of it later, and the note that waits for a new supervisor.
import { handOverWaitsFor } from '../agreements/hand-over';
import { inductionOf } from '../agreements/induction';
import { addWorkingDays, isPresentOn } from '../calendar';
import type { Council } from '../council';
import { addDays, later } from '../dates';
import type { LocalDate, PersonId } from '../ids';
import type { ThreadHead } from '../thread-head';
import type { Prompt } from './prompt';
import { isNoNews, newsDays, once, ordinary, type Standing, type Waiting, waiting } from './prompts-standing';

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
  if (begun === undefined) return [];
  const { since, supervisorId } = begun;
  const again = addWorkingDays(since, againAfterWorkingDays, ordinary(council));
  const [from, step] = today < again ? [firstDayIn(council, head.personId, since, today), 1] : [again, 2];
  if (from === undefined) return [];
  return [head.personId, supervisorId]
    .filter((to) => asked || !isNoNews(council, head.personId, to, from, today))
    .flatMap((to) => once(one, waiting(one, to, { kind: 'induction', anchor: since, step })));
}

/** It never makes a card of its own. */
export const isSaidAgainOfStart = ({ kind, step }: Pick<Prompt, 'kind' | 'step'>): boolean =>
  kind === 'induction' && step > 1;

/** Two who begin together while the worker is new; a new pair later on has its agreement and the note. */
function startOf(
  council: Council,
  head: ThreadHead,
  day: LocalDate,
): { readonly since: LocalDate; readonly supervisorId: PersonId } | undefined {
  const startDate = council.people.get(head.personId)?.startDate;
  const running = inductionOf(council, head, day);
  return running !== null && startDate !== undefined && running.since <= addDays(startDate, newsDays)
    ? running
    : undefined;
}

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

/** Once, whoever has written: in the tab it stands first until the two have met. */
function handOver(one: Standing): readonly Waiting[] {
  const { council, head, today, asked } = one;
  const waits = handOverWaitsFor(council, head, today);
  if (waits === undefined) return [];
  const { supervisorId, since } = waits;
  if (!asked && isNoNews(council, head.personId, supervisorId, since, today)) return [];
  return once(one, waiting(one, supervisorId, { kind: 'hand-over', anchor: since }));
}

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
      ...(begun ? daysOfStart(council, begun.since, today) : []),
      ...(waits && !isNoNews(council, head.personId, waits.supervisorId, waits.since, today) ? [day] : []),
    ];
  });
}

/** The first weeks, in which whoever was away hears of it late; the second time comes along with something else. */
function daysOfStart(council: Council, since: LocalDate, today: LocalDate): readonly LocalDate[] {
  const again = addWorkingDays(since, againAfterWorkingDays, ordinary(council));
  return today < again ? [later(today, since)] : [];
}
