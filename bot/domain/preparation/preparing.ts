// Who prepares a session with whom, and which date of the diary it is.
import { mayReadThread } from '../access/access';
import { pairActing, supervisesInOwnRight } from '../act';
import { isEmployedOn } from '../calendar';
import type { BookedSession } from '../clock/session';
import type { Council } from '../council';
import type { LocalDate, PersonId } from '../ids';
import { responsibleSupervisor, supervisorsOf } from '../relationships';
import type { ThreadHead } from '../thread-head';

/** The two who prepare, and for which date. */
export type Preparing = {
  readonly worker: PersonId;
  /**
   * Of the next date in the diary, else whoever would be asked for one; when a supervisor prepares, it is them. Null for
   * a worker nobody supervises, who still has their own points and notes.
   */
  readonly supervisor: PersonId | null;
  readonly viewer: PersonId;
  /** The other one of the two. */
  readonly other: PersonId | null;
  /** The date of today, else the next one, else the last that nobody has said anything about; null when none stands. */
  readonly session: BookedSession | null;
  /** A cover whose turn it is not yet does not read what the worker wrote for their own supervisor. */
  readonly readsOther: boolean;
};

/** Whether somebody may prepare here at all, as far as the files say; reads nothing. */
export function mayPrepare(council: Council, viewer: PersonId, worker: PersonId, today: LocalDate): boolean {
  if (!mayReadThread(council, viewer, worker, today)) return false;
  if (viewer === worker) return isEmployedOn(council.people.get(worker), today);
  return pairActing(council, { by: viewer, about: worker }, today) !== undefined;
}

/**
 * The worker prepares with whoever they meet next, a supervisor for their own time with the worker. `undefined` for
 * everybody else, and once the worker has left.
 */
export function preparing(
  council: Council,
  head: Pick<ThreadHead, 'personId' | 'booked'>,
  viewer: PersonId,
  today: LocalDate,
): Preparing | undefined {
  const worker = head.personId;
  if (!mayPrepare(council, viewer, worker, today)) return undefined;
  const pair = pairActing(council, { by: viewer, about: worker }, today);
  if (pair === undefined) {
    return { worker, supervisor: null, viewer, other: null, session: null, readsOther: false };
  }
  const dates = head.booked.map((session) => ({ session, with: metWith(council, worker, session, today) }));
  const theirs = viewer === worker ? dates : dates.filter((date) => date.with === viewer);
  const next =
    theirs.find(({ session }) => session.on >= today) ?? theirs.findLast(({ session }) => session.on < today);
  const supervisor = viewer === worker ? (next?.with ?? pair.supervisor) : viewer;
  return {
    worker,
    supervisor,
    viewer,
    other: viewer === worker ? supervisor : worker,
    session: next?.session ?? null,
    readsOther:
      viewer === worker ||
      next !== undefined ||
      supervisesInOwnRight(council, { worker, supervisor }, today) ||
      responsibleSupervisor(council, worker, today)?.personId === viewer,
  };
}

/** Whoever a date was booked with, while they still supervise the worker; else whoever is asked about the worker. */
function metWith(
  council: Council,
  worker: PersonId,
  { supervisorId }: BookedSession,
  today: LocalDate,
): PersonId | undefined {
  const still =
    supervisorsOf(council, worker, today).includes(supervisorId) &&
    isEmployedOn(council.people.get(supervisorId), today);
  return still ? supervisorId : responsibleSupervisor(council, worker, today)?.personId;
}
