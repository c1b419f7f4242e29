// Whether anything unsolicited may reach somebody at this instant, and why they are left in peace.
import { isAway, isEmployedOn, worksOn } from '../calendar';
import type { Council, WorkingHours } from '../council';
import { addDays, londonDate, londonTime } from '../dates';
import type { Instant, LocalDate, PersonId } from '../ids';
import { policyOn } from '../policy/policy';

export type MayReceive = { readonly ok: true } | { readonly ok: false; readonly why: string };

/** Whether anything unsolicited may reach this person at this instant. The reason never says why somebody is away. */
export function mayReceiveNow(council: Council, personId: PersonId, now: Instant): MayReceive {
  const person = council.people.get(personId);
  const today = londonDate(now);
  if (!person) return no('unknown person');
  if (today < person.startDate) return no('not started yet');
  if (!isEmployedOn(person, today)) return no('has left');
  if (isAway(council, personId, today)) return no('away');
  if (council.daysOff.has(today)) return no('bank holiday');
  const time = londonTime(now);
  const shiftDay = startOfShift(person.workingHours, today, time);
  if (!worksOn(person, shiftDay ?? today, council.daysOff)) return no('not a working day');
  const { sendFrom, sendUntil } = policyOn(council, today).reminders;
  if (time < sendFrom || time >= sendUntil) return no('outside sending hours');
  if (shiftDay === undefined) return no('outside working hours');
  return isAway(council, personId, shiftDay) ? no('away') : { ok: true };
}

/** The day on which the shift running at that time began: yesterday for the early half of a night; `undefined` off shift. */
function startOfShift(hours: WorkingHours | null, today: LocalDate, time: string): LocalDate | undefined {
  if (hours === null) return today;
  if (hours.from <= hours.to) return hours.from <= time && time < hours.to ? today : undefined;
  if (time >= hours.from) return today;
  return time < hours.to ? addDays(today, -1) : undefined;
}

const no = (why: string): MayReceive => ({ ok: false, why });
