// Who may open a worker's supervision thread. Computed when somebody asks, deny by default (docs/rules.md, access).
import { decidesAsAuthority, mayDecide } from './authority';
import { isEmployedOn } from './calendar';
import type { Council, Role } from './council';
import type { LocalDate, PersonId } from './ids';
import type { ManagementOversightEntry } from './management-oversight';
import { supervisorsOf } from './relationships';

/**
 * The worker, and whoever supervises them one to one today. An ended relationship ends access;
 * a role, a grade or a shared team opens nothing.
 */
export function mayReadThread(
  council: Council,
  viewerId: PersonId,
  ownerId: PersonId,
  today: LocalDate,
): boolean {
  const viewer = council.people.get(viewerId);
  if (!viewer || !isEmployedOn(viewer, today) || !council.people.has(ownerId)) return false;
  if (viewerId === ownerId) return true;
  return supervisorsOf(council, ownerId, today).includes(viewerId);
}

/**
 * Whoever reads the thread reads its quick decisions. Somebody above the supervisor opens the one that waits for their
 * authority, and one they decided themselves; nothing else of the thread.
 */
export function mayReadDecision(
  council: Council,
  viewerId: PersonId,
  ownerId: PersonId,
  entry: ManagementOversightEntry,
  today: LocalDate,
): boolean {
  if (mayReadThread(council, viewerId, ownerId, today)) return true;
  if (viewerId === ownerId || !council.people.has(ownerId)) return false;
  return (
    decidesAsAuthority(council, entry, viewerId, today) || decidedAsAuthority(council, entry, viewerId, today)
  );
}

/** A supervisor whose time with the worker is over has answered too, and reads nothing any more. */
function decidedAsAuthority(
  council: Council,
  entry: ManagementOversightEntry,
  viewerId: PersonId,
  today: LocalDate,
): boolean {
  if (!entry.beyondSupervisor || entry.state === 'WITHDRAWN' || viewerId === entry.supervisorId) return false;
  return entry.answers.some(({ by }) => by === viewerId) && mayDecide(council, viewerId, today);
}

/** The policy is the principal social worker's to change; reading it is everybody's. */
export const mayChangePolicy = (council: Council, viewerId: PersonId, today: LocalDate): boolean =>
  hasRole(council, viewerId, today, ['PSW']);

/** Whether the bot is alive is for administrators and the principal social worker: counts, never a thread. */
export const mayReadHealth = (council: Council, viewerId: PersonId, today: LocalDate): boolean =>
  hasRole(council, viewerId, today, ['ADMIN', 'PSW']);

function hasRole(council: Council, viewerId: PersonId, today: LocalDate, wanted: readonly Role[]): boolean {
  const viewer = council.people.get(viewerId);
  return (
    viewer !== undefined && isEmployedOn(viewer, today) && viewer.roles.some((role) => wanted.includes(role))
  );
}
