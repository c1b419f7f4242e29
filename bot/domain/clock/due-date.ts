// The day a person's formal supervision is due on, and why that day.
import type { DayTest } from '../calendar';
import { addWorkingDays, closedSince, isWorkingDay, weeksMeet, worksOn } from '../calendar';
import type { Council, Person } from '../council';
import { addDays, later } from '../dates';
import type { LocalDate } from '../ids';
import { policyOn } from '../policy/policy';
import { usualSupervisor } from '../relationships';
import type { ThreadHead } from '../thread-head';
import { type IntervalClaim, intervalClaims, type Running } from './interval';
import { pausesOf } from './pauses';

/** The interval, R11 (agency, first week) or R22 (return from a pause). */
export type DueBecause = 'interval' | 'agency start' | 'return';

export type DueDate = Pick<IntervalClaim, 'days' | 'mode' | 'reason' | 'reviewOn' | 'thenEvery'> & {
  readonly dueOn: LocalDate;
  readonly because: DueBecause;
};

/**
 * The last day to meet on, as known on `today`: a day on which both normally work, after the last session.
 * `undefined` for a grade without a ladder.
 */
export function dueDate(asked: Omit<Running, 'runsFrom'>): DueDate | undefined {
  const { council, person, head, facts } = asked;
  const runsFrom = heldInThisPost(person, head) ?? later(person.startDate, head.countsFrom);
  const today = later(asked.today, runsFrom);
  const isPairDay = pairDays(council, person, today);
  const ground = intervalClaims({ council, person, head, facts, runsFrom, today })
    .map((claim) => ({ ...claim, dueOn: lastDayBothWork(council, claim.endsOn, claim.notBefore, isPairDay) }))
    .reduce<Ground | undefined>((one, other) => (one && one.dueOn <= other.dueOn ? one : other), undefined);
  if (!ground) return undefined;
  const firstWeek = agencyFirstWeek(council, person, head, isPairDay);
  const usual = firstWeek !== undefined && firstWeek < ground.dueOn ? firstWeek : ground.dueOn;
  const afterReturn = movedByPauses(council, person, usual, runsFrom, asked.today, isPairDay);
  const { days, mode, reason, reviewOn, thenEvery } = ground;
  const why = { days, mode, reason, reviewOn, thenEvery };
  if (afterReturn > usual) return { ...why, dueOn: afterReturn, because: 'return' };
  return { ...why, dueOn: usual, because: usual < ground.dueOn ? 'agency start' : 'interval' };
}

type Ground = IntervalClaim & { readonly dueOn: LocalDate };

/** Known from the first day of this post on, and not met in it yet. */
export const isNewcomer = (person: Person, head: ThreadHead): boolean =>
  heldInThisPost(person, head) === undefined && person.startDate >= head.countsFrom;

/** Sessions from before somebody started again in a new post do not make them late in it. */
function heldInThisPost(person: Person, head: ThreadHead): LocalDate | undefined {
  const heldOn = head.lastFormal?.heldOn;
  return heldOn !== undefined && heldOn >= person.startDate ? heldOn : undefined;
}

/** R11: agency workers have their first session within five working days of the start. */
function agencyFirstWeek(
  council: Council,
  person: Person,
  head: ThreadHead,
  isPairDay: DayTest,
): LocalDate | undefined {
  if (person.employment !== 'AGENCY' || !isNewcomer(person, head)) return undefined;
  const end = addWorkingDays(person.startDate, 5, (day) => isWorkingDay(day, council.daysOff));
  return lastDayBothWork(council, end, addDays(person.startDate, 1), isPairDay);
}

/**
 * R22 and docs/rules.md, calendar: after a pause that began by the due date, the later of that date and the return and
 * five working days. A session that was late before stays owed since its own date: one day's sickness settles nothing.
 */
function movedByPauses(
  council: Council,
  person: Person,
  usual: LocalDate,
  lastHeldOn: LocalDate,
  today: LocalDate,
  isPairDay: DayTest,
): LocalDate {
  return pausesOf(council, person).reduce((dueOn, { fromDate, returnsOn }) => {
    if (fromDate > today || fromDate > dueOn || returnsOn === null || returnsOn <= lastHeldOn) return dueOn;
    const { returnWithinWorkingDays } = policyOn(council, returnsOn);
    const end = addWorkingDays(returnsOn, returnWithinWorkingDays, (day) =>
      isWorkingDay(day, council.daysOff),
    );
    return later(dueOn, lastDayBothWork(council, end, returnsOn, isPairDay));
  }, usual);
}

/** Days in the pattern of both, leave or not; when their patterns never meet, the worker's own days count. */
function pairDays(council: Council, person: Person, today: LocalDate): DayTest {
  const supervisorId = usualSupervisor(council, person.personId, today);
  const supervisor = supervisorId && council.people.get(supervisorId);
  const pair = supervisor && weeksMeet(person, supervisor) ? [person, supervisor] : [person];
  return (day) => pair.every((one) => worksOn(one, day, council.daysOff));
}

/**
 * The day itself or the last one before it that both work; the first one after it when that would be before
 * `notBefore`, or before the day from which the policy closes the offices: a closure makes nobody overdue by itself.
 */
function lastDayBothWork(
  council: Council,
  day: LocalDate,
  notBefore: LocalDate,
  isPairDay: DayTest,
): LocalDate {
  let earliest = notBefore;
  for (let candidate = day; candidate >= earliest; candidate = addDays(candidate, -1)) {
    if (isPairDay(candidate)) return candidate;
    earliest = later(earliest, closedSince(council, candidate) ?? earliest);
  }
  return addWorkingDays(later(day, addDays(earliest, -1)), 1, isPairDay);
}
