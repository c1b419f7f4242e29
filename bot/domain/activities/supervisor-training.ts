// R62: supervisors get regular training in supervision, a new one soon after the start.
import { isEmployedOn } from '../calendar';
import type { Council } from '../council';
import { addMonths, earlier } from '../dates';
import type { LocalDate, PersonId } from '../ids';
import { policyOn } from '../policy/policy';
import type { ThreadHead } from '../thread-head';

/** For so many months after the first relationship somebody is a new supervisor. */
const newForMonths = 6;

/** Whether somebody supervises anybody one to one, today or from a later day that is known. */
export const isSupervisor = (council: Council, person: PersonId, today: LocalDate): boolean =>
  isEmployedOn(council.people.get(person), today) &&
  ownRelationships(council, person).some(({ endDate }) => endDate === null || today <= endDate);

/**
 * R62. `'new-supervisor'`: "Supervision skills booked?", because nothing is known of a training or a date for one;
 * `'again'`: it is longer ago than policy says, counted from what is on the file, else from the first day the product
 * knew this person, so that nobody starts life overdue. Null: nothing to ask.
 */
export function supervisorTrainingDue(
  council: Council,
  person: PersonId,
  { dueActivities, countsFrom }: Pick<ThreadHead, 'dueActivities' | 'countsFrom'>,
  today: LocalDate,
): 'new-supervisor' | 'again' | null {
  if (!isSupervisor(council, person, today)) return null;
  const known = dueActivities.find(({ activity }) => activity === 'supervisor-development');
  if (known) return known.dueOn <= today ? 'again' : null;
  const starts = ownRelationships(council, person).map(({ startDate }) => startDate);
  const first = starts.reduce(earlier, today);
  if (today <= addMonths(first, newForMonths)) return 'new-supervisor';
  const months = policyOn(council, today).learning.supervisorTrainingMonths;
  return addMonths(countsFrom, months) <= today ? 'again' : null;
}

/** Whoever only covers for a colleague, or leads a group, is not asked about it. */
const ownRelationships = (council: Council, person: PersonId) =>
  (council.relationshipsBy.get(person) ?? []).filter(({ kind }) => kind !== 'cover' && kind !== 'group');
