// Who can be written to at all, now or within a stretch of days.
import { isPresentOn } from './calendar';
import type { Person } from './council';
import { addDays } from './dates';
import type { LocalDate, PersonId } from './ids';
import type { ReminderSteps } from './policy';
import type { Standing } from './prompts-standing';

/** Whether a person's hours never meet the sending hours, so that nothing ever reaches them. */
export function worksOnlyAtOtherHours(
  { workingHours }: Pick<Person, 'workingHours'>,
  { sendFrom, sendUntil }: Pick<ReminderSteps, 'sendFrom' | 'sendUntil'>,
): boolean {
  if (workingHours === null) return false;
  const { from, to } = workingHours;
  if (from <= to) return from >= sendUntil || to <= sendFrom || from === to;
  return from >= sendUntil && to <= sendFrom;
}

/** Teams refuses, their hours never meet ours, or nobody of that name is left. */
export function cannotBeWrittenTo({ council, heads, policy }: Standing, personId: PersonId): boolean {
  const person = council.people.get(personId);
  if (!person || worksOnlyAtOtherHours(person, policy.reminders)) return true;
  return (heads.get(personId)?.unreachableSince ?? null) !== null;
}

/** Not in on any day of the stretch (both ends included), or not to be reached at all. */
export function couldNotBeTold(
  one: Standing,
  personId: PersonId,
  from: LocalDate,
  until: LocalDate,
): boolean {
  if (cannotBeWrittenTo(one, personId)) return true;
  for (let day = from; day <= until; day = addDays(day, 1)) {
    if (isPresentOn(one.council, personId, day)) return false;
  }
  return true;
}
