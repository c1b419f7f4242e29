// Who may decide about a child, and who does when the supervisor may not.
import { isAway, isEmployedOn } from '../calendar';
import { ladderOf } from '../clock/ladder';
import type { Council } from '../council';
import type { LocalDate, PersonId } from '../ids';
import { policyOn } from '../policy/policy';
import { lastSupervisorOf, responsibleSupervisor, usualSupervisor } from '../relationships';
import type { ManagementOversightEntry } from './management-oversight';

/** Whether the council lets somebody of this grade decide about a child. Nobody who has left does. */
export function mayDecide(council: Council, personId: PersonId, today: LocalDate): boolean {
  const person = council.people.get(personId);
  if (person === undefined || !isEmployedOn(person, today)) return false;
  return ladderOf(policyOn(council, today), person)?.decides ?? false;
}

/**
 * Who decides today what a supervisor may not: the first one above whose grade decides and who is not away, or the cover
 * of somebody above. `undefined` when nobody of those is in.
 */
export const authorityFor = (
  council: Council,
  supervisorId: PersonId,
  today: LocalDate,
): PersonId | undefined => firstAbove(council, supervisorId, today, (one) => isFree(council, one, today));

/**
 * The same, and on a day when none of them is in the first one above who may decide: they are asked once they are back.
 * `undefined` when the files name nobody above who may decide at all; then the supervisor's word stands.
 */
export const authorityAbove = (
  council: Council,
  supervisorId: PersonId,
  today: LocalDate,
): PersonId | undefined =>
  authorityFor(council, supervisorId, today) ??
  firstAbove(council, supervisorId, today, (one) => mayDecide(council, one, today));

/** Whoever was asked for their authority, or while they are not to be found the one who has it today, if anybody is in. */
export function authorityToCall(
  council: Council,
  { supervisorId, waitsFor }: Pick<ManagementOversightEntry, 'supervisorId' | 'waitsFor'>,
  today: LocalDate,
): PersonId | undefined {
  const asked = waitsFor?.as === 'authority' ? waitsFor.by : undefined;
  const stays = asked !== undefined && isFree(council, asked, today);
  return stays ? asked : authorityFor(council, supervisorId, today);
}

function firstAbove(
  council: Council,
  supervisorId: PersonId,
  today: LocalDate,
  suits: (one: PersonId) => boolean,
): PersonId | undefined {
  const seen = new Set([supervisorId]);
  let below: PersonId | undefined = supervisorId;
  while (below !== undefined) {
    const asked = responsibleSupervisor(council, below, today)?.personId;
    const above: PersonId | undefined =
      usualSupervisor(council, below, today) ?? lastSupervisorOf(council, below, today)?.personId;
    const found = [asked, above].find((one) => one !== undefined && suits(one));
    if (found !== undefined && !seen.has(found)) return found;
    below = above === undefined || seen.has(above) ? undefined : above;
    if (below !== undefined) seen.add(below);
  }
  return undefined;
}

/**
 * Whether it waits for this person's authority: whoever was asked, or whoever has it today because that one is away or
 * has left.
 */
export function decidesAsAuthority(
  council: Council,
  entry: ManagementOversightEntry,
  personId: PersonId,
  today: LocalDate,
): boolean {
  const { waitsFor } = entry;
  if (waitsFor?.as !== 'authority' || !mayDecide(council, personId, today)) return false;
  return waitsFor.by === personId || authorityFor(council, entry.supervisorId, today) === personId;
}

const isFree = (council: Council, personId: PersonId, today: LocalDate): boolean =>
  mayDecide(council, personId, today) && isAway(council, personId, today) === undefined;
