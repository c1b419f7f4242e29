// Who can be written to at all, now or within a stretch of days.
import { isPresentOn } from '../calendar';
import type { Council, Person } from '../council';
import { addDays } from '../dates';
import type { LocalDate, PersonId } from '../ids';
import { policyOn, type ReminderSteps } from '../policy/policy';
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

/** Local time `HH:MM` at which somebody's reach ends on a day they work: their own hours or the sending hours. */
export function endOfReach(council: Council, personId: PersonId, day: LocalDate): string {
  const { sendUntil } = policyOn(council, day).reminders;
  const hours = council.people.get(personId)?.workingHours;
  if (!hours) return sendUntil;
  const { from, to } = hours;
  // A night begins before our hours end, or is over when they have begun.
  const isNightBegun = from > to && from < sendUntil;
  return isNightBegun || to > sendUntil ? sendUntil : to;
}

/**
 * From when on something for the end of the day goes out by itself: at its hour, for somebody who goes home before it
 * half an hour before they do, so that a look every quarter of an hour never comes too late.
 */
export function aloneFrom(council: Council, personId: PersonId, day: LocalDate, at: string): string {
  const [hours = 0, minutes = 0] = endOfReach(council, personId, day).split(':').map(Number);
  const last = Math.max(0, hours * 60 + minutes - 30);
  const time = [Math.floor(last / 60), last % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return at < time ? at : time;
}

/** Teams refuses, their hours never meet ours, or nobody of that name is left. */
export function cannotBeWrittenTo(
  { council, heads, policy }: Pick<Standing, 'council' | 'heads' | 'policy'>,
  personId: PersonId,
): boolean {
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
