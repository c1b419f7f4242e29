// Who reads and who answers something that was taken upward.
import { mayReadThread } from '../access/access';
import type { Council } from '../council';
import type { LocalDate, PersonId } from '../ids';
import { nextManagerOf } from '../relationships';
import type { UpwardIssueEntry } from './upward-issue';

/** The next manager of today; `undefined` when the files know of nobody above. */
export const answererOfIssue = nextManagerOf;

/** Whether this person can have anything to do with an issue of this thread: for everybody else nothing is read. */
export const mayTryIssue = (
  council: Council,
  viewer: PersonId,
  worker: PersonId,
  today: LocalDate,
): boolean =>
  council.people.has(worker) &&
  (mayReadThread(council, viewer, worker, today) ||
    (viewer !== worker && answererOfIssue(council, worker, today) === viewer));

/**
 * Whoever reads the thread reads what went upward from it. The next manager of today reads an issue that is open, and
 * one that they answered themselves; nothing else of the thread.
 */
export function mayReadIssue(
  council: Council,
  viewer: PersonId,
  worker: PersonId,
  { state, answer }: Pick<UpwardIssueEntry, 'state' | 'answer'>,
  today: LocalDate,
): boolean {
  if (mayReadThread(council, viewer, worker, today)) return true;
  return mayTryIssue(council, viewer, worker, today) && (state === 'OPEN' || answer?.by === viewer);
}
