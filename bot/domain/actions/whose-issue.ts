// Who reads and who answers something that was taken upward.
import { mayReadThread } from '../access';
import type { Council } from '../council';
import type { LocalDate, PersonId } from '../ids';
import { nextManagerOf } from '../relationships';
import type { UpwardIssueEntry } from './upward-issue';

/** The next manager of today; `undefined` when there is nobody above, or when they raised it themselves. */
export function answererOfIssue(
  council: Council,
  worker: PersonId,
  { loggedBy }: Pick<UpwardIssueEntry, 'loggedBy'>,
  today: LocalDate,
): PersonId | undefined {
  const manager = nextManagerOf(council, worker, today);
  return manager === loggedBy ? undefined : manager;
}

/**
 * Whoever reads the thread reads what went upward from it. The next manager of today reads the one issue, and whoever
 * has answered it goes on reading that one; nothing else of the thread.
 */
export function mayReadIssue(
  council: Council,
  viewer: PersonId,
  worker: PersonId,
  entry: UpwardIssueEntry,
  today: LocalDate,
): boolean {
  if (mayReadThread(council, viewer, worker, today)) return true;
  if (!mayTryIssue(council, viewer, worker, today)) return false;
  if (entry.state === 'OPEN') return answererOfIssue(council, worker, entry, today) === viewer;
  return entry.answer?.by === viewer;
}

/** Whether this person can have anything to do with an issue of this thread: for everybody else nothing is read. */
export const mayTryIssue = (
  council: Council,
  viewer: PersonId,
  worker: PersonId,
  today: LocalDate,
): boolean =>
  mayReadThread(council, viewer, worker, today) || nextManagerOf(council, worker, today) === viewer;
