// Who may open a worker's supervision thread. Computed when somebody asks, deny by default (docs/rules.md, access).

import { isEmployedOn } from '../calendar';
import type { Council, Role } from '../council';
import { decidesAsAuthority, mayDecide } from '../decisions/authority';
import type { ManagementOversightEntry } from '../decisions/management-oversight';
import type { LocalDate, PersonId } from '../ids';
import { leftAloneUnder, superviseesOf } from '../relationships';
import { accessTable, type Cell } from './access-table';
import { pairPlaceOf } from './places';

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
  const place = pairPlaceOf(council, viewerId, ownerId, today);
  return place !== undefined && opensAtOnce.includes(accessTable.decisions[place]);
}

/** Without asking anybody and without a reason. */
const opensAtOnce: readonly Cell[] = ['whole', 'current'];

/**
 * Whoever reads the thread reads its quick decisions. Somebody above the supervisor opens the one that waits for their
 * authority, one they answered themselves in that place, and one that was taken back while it waited for them; nothing
 * else of the thread.
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
  if (decidesAsAuthority(council, entry, viewerId, today)) return true;
  return wasAskedAbove(entry, viewerId) && mayDecide(council, viewerId, today);
}

/** A supervisor or a cover whose time with the worker is over has answered too, and reads nothing any more. */
const wasAskedAbove = ({ answers, withdrawn }: ManagementOversightEntry, viewerId: PersonId): boolean =>
  withdrawn?.askedAbove === viewerId || answers.some(({ by, as }) => by === viewerId && as === 'authority');

/** The policy is the principal social worker's to change; reading it is everybody's. */
export const mayChangePolicy = (council: Council, viewerId: PersonId, today: LocalDate): boolean =>
  hasRole(council, viewerId, today, ['PSW']);

/** Whether the bot is alive is for administrators and the principal social worker: counts, never a thread. */
export const mayReadHealth = (council: Council, viewerId: PersonId, today: LocalDate): boolean =>
  hasRole(council, viewerId, today, ['ADMIN', 'PSW']);

/**
 * Whoever may open a supervision file from outside the pair, for a reason: by a role, or as somebody's next manager, also of
 * those whose supervisor has left.
 */
export const mayOpenFiles = (council: Council, viewerId: PersonId, today: LocalDate): boolean =>
  hasRole(council, viewerId, today, ['PSW', 'AUDITOR', 'HR', 'DPO']) ||
  superviseesOf(council, viewerId, today).some((one) => superviseesOf(council, one, today).length > 0) ||
  leftAloneUnder(council, viewerId, today).length > 0;

/** That somebody opened a file at once for safety is the principal social worker's to know of, and nothing else of it. */
export const hearsOfBrokenGlass = (council: Council, viewerId: PersonId, today: LocalDate): boolean =>
  hasRole(council, viewerId, today, ['PSW']);

/** Holds, reviews, copies for a subject access request, and a second person's yes: the data protection officer. */
export const mayProtect = (council: Council, viewerId: PersonId, today: LocalDate): boolean =>
  hasRole(council, viewerId, today, ['DPO']);

/** Whether anything was changed behind the product's back says nothing of what is in a file. */
export const mayCheckEvidence = (council: Council, viewerId: PersonId, today: LocalDate): boolean =>
  hasRole(council, viewerId, today, ['DPO', 'AUDITOR']);

function hasRole(council: Council, viewerId: PersonId, today: LocalDate, wanted: readonly Role[]): boolean {
  const viewer = council.people.get(viewerId);
  return (
    viewer !== undefined && isEmployedOn(viewer, today) && viewer.roles.some((role) => wanted.includes(role))
  );
}
