// Who may decide about a child, and who does when the supervisor may not.
import { isAway, isEmployedOn } from './calendar';
import type { Council } from './council';
import type { LocalDate, PersonId } from './ids';
import { ladderOf } from './ladder';
import type { ManagementOversightEntry } from './management-oversight';
import { policyOn } from './policy';
import { lastSupervisorOf, responsibleSupervisor, usualSupervisor } from './relationships';

/** Whether the council lets somebody of this grade decide about a child. Nobody who has left does. */
export function mayDecide(council: Council, personId: PersonId, today: LocalDate): boolean {
  const person = council.people.get(personId);
  if (person === undefined || !isEmployedOn(person, today)) return false;
  return ladderOf(policyOn(council, today), person)?.decides ?? false;
}

/**
 * Who decides what a supervisor may not: the first one above whose grade decides and who is not away, or the cover of
 * somebody above. `undefined` when the files know of nobody.
 */
export function authorityFor(
  council: Council,
  supervisorId: PersonId,
  today: LocalDate,
): PersonId | undefined {
  const seen = new Set([supervisorId]);
  let below: PersonId | undefined = supervisorId;
  while (below !== undefined) {
    const asked = responsibleSupervisor(council, below, today)?.personId;
    const above: PersonId | undefined =
      usualSupervisor(council, below, today) ?? lastSupervisorOf(council, below, today)?.personId;
    const free = [asked, above].find((one) => one !== undefined && isFree(council, one, today));
    if (free !== undefined && !seen.has(free)) return free;
    below = above === undefined || seen.has(above) ? undefined : above;
    if (below !== undefined) seen.add(below);
  }
  return undefined;
}

/** Whether a decision waits for somebody above the supervisor, whoever that is today. */
export function waitsForAuthority({ beyondSupervisor, state, waitsFor }: ManagementOversightEntry): boolean {
  if (waitsFor?.as === 'authority') return true;
  return beyondSupervisor && state === 'PROPOSED' && waitsFor?.as !== 'supervisor';
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
  if (!waitsForAuthority(entry) || !mayDecide(council, personId, today)) return false;
  const asked = entry.waitsFor?.as === 'authority' && entry.waitsFor.by === personId;
  return asked || authorityFor(council, entry.supervisorId, today) === personId;
}

const isFree = (council: Council, personId: PersonId, today: LocalDate): boolean =>
  mayDecide(council, personId, today) && isAway(council, personId, today) === undefined;
