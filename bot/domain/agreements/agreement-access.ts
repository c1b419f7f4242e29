// Whose agreement it is, and who may read it (docs/rules.md, access).
import { mayReadThread } from '../access';
import { supervisesInOwnRight } from '../act';
import { isEmployedOn } from '../calendar';
import type { Council } from '../council';
import type { LocalDate, PersonId } from '../ids';
import { partIn } from '../reading';
import { nextManagerOf, supervisorsOf } from '../relationships';

/**
 * The one supervisor a worker's agreement is with: whoever supervises them otherwise than as a cover, the line first.
 * `undefined` while there is nobody.
 */
export const agreementSupervisor = (
  council: Council,
  worker: PersonId,
  today: LocalDate,
): PersonId | undefined =>
  supervisorsOf(council, worker, today).find((supervisor) =>
    supervisesInOwnRight(council, { worker, supervisor }, today),
  );

/** Since when this supervisor has supervised the worker in their own right, without a break they know of. */
export function supervisesSince(
  council: Council,
  worker: PersonId,
  supervisor: PersonId,
  today: LocalDate,
): LocalDate | undefined {
  return partIn(council, supervisor, worker, today)?.from;
}

/**
 * `pair`: writes, offers and signs. `reads`: what both have signed, without reasonable adjustments: another supervisor
 * of the worker, a cover, and the next manager. Everybody else: nothing, and nobody says whether there is any.
 */
export function agreementAccess(
  council: Council,
  viewer: PersonId,
  worker: PersonId,
  today: LocalDate,
): 'pair' | 'reads' | 'none' {
  if (!council.people.has(worker) || !isEmployedOn(council.people.get(viewer), today)) return 'none';
  if (viewer === worker || viewer === agreementSupervisor(council, worker, today)) return 'pair';
  if (mayReadThread(council, viewer, worker, today)) return 'reads';
  return viewer === nextManagerOf(council, worker, today) ? 'reads' : 'none';
}
