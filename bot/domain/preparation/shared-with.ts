// Whether what a worker has prepared was written for whoever would read it now.
import { type Pair, supervisesInOwnRight } from '../act';
import type { Council } from '../council';
import { londonDate } from '../dates';
import type { Instant, LocalDate, PersonId } from '../ids';
import { supervisorsOf, usualSupervisor } from '../relationships';
import { preparationId, type WorkingPaper } from '../working-paper';
import { preparing } from './preparing';

/** Who reads it, and whose it is. */
type Reading = Pick<Pair, 'worker' | 'supervisor'>;

/**
 * Words belong to whoever supervised the worker when they were saved: somebody who takes over does not read them until
 * the worker saves again. A cover reads what was written for the supervisor they cover.
 */
export function isWrittenFor(
  council: Council,
  { worker, supervisor }: Reading,
  savedAt: Instant,
  today: LocalDate,
): boolean {
  const then = londonDate(savedAt);
  const pair = { worker, supervisor };
  if (supervisesInOwnRight(council, pair, today)) return supervisesInOwnRight(council, pair, then);
  if (supervisorsOf(council, worker, then).includes(supervisor)) return true;
  return usualSupervisor(council, worker, then) === usualSupervisor(council, worker, today);
}

/**
 * What of these papers the author of a record may take over today: their own preparation, and the worker's while they
 * would be shown it on the page where the two prepare.
 */
export function readForRecord(
  council: Council,
  head: Parameters<typeof preparing>[1],
  author: PersonId,
  papers: readonly WorkingPaper[],
  today: LocalDate,
): readonly WorkingPaper[] {
  const pair = preparing(council, head, author, today);
  const worker = head.personId;
  return papers.filter((paper) => {
    if (paper.of !== 'preparation') return false;
    if (paper.paperId === preparationId(author)) return true;
    return (
      pair?.readsOther === true && isWrittenFor(council, { worker, supervisor: author }, paper.at, today)
    );
  });
}
