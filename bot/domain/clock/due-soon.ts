// From when on a due date is near: early enough that there is still a day on which the two can meet.
import {
  addWorkingDays,
  type DayTest,
  isAway,
  isPresentOn,
  isWorkingDay,
  weeksMeet,
  worksOn,
} from '../calendar';
import type { Council, Person } from '../council';
import { addDays, earlier, later } from '../dates';
import type { LocalDate } from '../ids';
import { responsibleSupervisor } from '../relationships';
import { pauseOn } from './pauses';

/** As many dates as are offered: with fewer left, part-timers and people with leave ahead would hear too late. */
const daysToMeet = 3;
/** Half of four weeks: somebody in once a week would otherwise be due soon nearly always, and the words mean nothing. */
const usuallyFurthestDays = 14;
/** So many days must be left in those two weeks; where leave takes them, the last ones before it count. */
const daysLeftInReach = 2;
/** However long the leave is. */
const furthestDays = 28;

/**
 * docs/rules.md, ladder of reminders: so many ordinary working days before the due date, and no later than the day
 * after which only three are left on which both are in. For that it goes back two weeks at most, or four where fewer than
 * two of those days are left in the two; never before the worker's first day.
 */
export function dueSoonFrom(
  council: Council,
  worker: Person,
  dueOn: LocalDate,
  dueSoonWorkingDays: number,
): LocalDate {
  const usual = usuallyDueSoonFrom(council, dueOn, dueSoonWorkingDays);
  const from = earlier(usual, lastChances(council, worker, dueOn, dueSoonWorkingDays));
  return later(from, worker.startDate);
}

/** The same of one day, without looking at more days than it needs: every status asks it. */
export function isDueSoon(
  council: Council,
  { worker, dueOn }: { readonly worker: Person; readonly dueOn: LocalDate },
  dueSoonWorkingDays: number,
  today: LocalDate,
): boolean {
  if (today < worker.startDate) return false;
  if (today >= usuallyDueSoonFrom(council, dueOn, dueSoonWorkingDays)) return true;
  if (today < addDays(dueOn, -furthestDays)) return false;
  return today >= lastChances(council, worker, dueOn, dueSoonWorkingDays);
}

/** The day for everybody who is in often enough: so many ordinary working days before. */
export function usuallyDueSoonFrom(
  council: Pick<Council, 'daysOff'>,
  dueOn: LocalDate,
  count: number,
): LocalDate {
  const isDay: DayTest = (day) => isWorkingDay(day, council.daysOff);
  // Somebody who works weekends may be due on one: its working days left are those of the Friday before.
  const end = isDay(dueOn) ? dueOn : addWorkingDays(dueOn, -1, isDay);
  return addWorkingDays(end, -count, isDay);
}

/** The last day after which so many are left on which the two can meet, up to the due date, within the weeks it may look back. */
function lastChances(council: Council, worker: Person, dueOn: LocalDate, atMost: number): LocalDate {
  const wanted = Math.min(daysToMeet, atMost);
  const furthest = later(addDays(dueOn, -furthestDays), worker.startDate);
  const usually = addDays(dueOn, -usuallyFurthestDays);
  let left = 0;
  let day = dueOn;
  while (day > furthest) {
    if (canMeet(council, worker, day)) left += 1;
    if (left > wanted || (day <= usually && left >= daysLeftInReach)) return day;
    day = addDays(day, -1);
  }
  return furthest;
}

/**
 * Both are in; where the weeks of the two never meet, the worker's own days count, as for the due date. Neither a pause
 * nor somebody's last day makes it sooner: the one moves the due date, the other ends it.
 */
function canMeet(council: Council, worker: Person, day: LocalDate): boolean {
  if (!worksOn(worker, day, council.daysOff)) return false;
  if (isAway(council, worker.personId, day) && !pauseOn(council, worker, day)) return false;
  const supervisorId = responsibleSupervisor(council, worker.personId, day)?.personId;
  const supervisor = supervisorId && council.people.get(supervisorId);
  if (!supervisor || isPresentOn(council, supervisor.personId, day)) return true;
  return !weeksMeet(worker, supervisor);
}
