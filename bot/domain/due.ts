// When a person's formal supervision is due and how they stand today: facts for cards, screens and reminders, no sentences.

import type { DayTest } from './calendar';
import {
  addWorkingDays,
  hasDay,
  isWorkingDay,
  lastYearCovered,
  workingDaysBetween,
  worksOn,
} from './calendar';
import type { AbsenceKind, Council, Person } from './council';
import { addDays, earlier, later } from './dates';
import type { LocalDate, PersonId } from './ids';
import type { IntervalReason } from './interval';
import { intervalInForce } from './interval';
import type { PhaseInForce } from './ladder';
import { ladderOf, phaseOn } from './ladder';
import { pauseOn, pausesOf } from './pauses';
import { type IntervalMode, type Ladder, policyOn } from './policy';
import { responsibleSupervisor, usualSupervisor } from './relationships';
import type { BookedSession, ThreadHead } from './thread';

export const statusCodes = [
  'ON_TRACK',
  'DUE_SOON',
  'OVERDUE',
  /** Overdue, and the next manager has been told individually. */
  'ESCALATED',
  'PAUSED',
  'NEW_STARTER',
  'NOT_REMINDED',
  'NO_SUPERVISOR',
  'LEAVER',
] as const;
export type StatusCode = (typeof statusCodes)[number];

export type SupervisionStatus = {
  readonly code: StatusCode;
  /** The last day to meet on; null when nothing is due (leavers, grades without a ladder). */
  readonly dueOn: LocalDate | null;
  /** Why that day: the interval, R11 (agency, first week) or R22 (return from a pause). */
  readonly dueBecause: 'interval' | 'agency start' | 'return' | null;
  readonly intervalDays: number | null;
  readonly intervalMode: IntervalMode | null;
  readonly reasonForInterval: IntervalReason | null;
  /** The step of the ladder today; null without a ladder. */
  readonly phase: PhaseInForce | null;
  /** R4: a step of the ladder has come to its end on `since` and goes on until both agree; null otherwise. */
  readonly stepDown: {
    readonly phase: number;
    readonly since: LocalDate;
    readonly fromDays: number;
    readonly toDays: number;
  } | null;
  readonly lastHeldOn: LocalDate | null;
  /** The day the first interval runs from when nothing is known of the time before; null for everybody else. */
  readonly countsFrom: LocalDate | null;
  /** The soonest booked session from today on, even after the due date: then reminders stay quiet. */
  readonly next: BookedSession | null;
  /** Ordinary working days since the due date; 0 when not overdue. */
  readonly workingDaysLate: number;
  /** Supervisor and above may see the kind; everybody else reads "away". */
  readonly pausedBy: AbsenceKind | null;
  readonly returnsOn: LocalDate | null;
  /** The due date (or today) lies beyond the last bank holiday the council has given us. */
  readonly beyondBankHolidayFile: boolean;
  /** Who is asked about this person today. */
  readonly supervisorId: PersonId | null;
};

/** "Due soon" begins this many working days before the due date (docs/rules.md, ladder of reminders). */
const dueSoonWorkingDays = 5;

/** How a person stands on `today` (R1 to R13, R16, R22, docs/rules.md, calendar). Somebody the files no longer name is a leaver. */
export function supervisionStatus(council: Council, head: ThreadHead, today: LocalDate): SupervisionStatus {
  const person = council.people.get(head.personId);
  if (!person || (person.endDate !== null && person.endDate < today))
    return statusOfLeaver(council, head, today);
  const ladder = ladderOf(policyOn(council, today), person);
  const target = ladder ? dueDate(council, person, ladder, head, today) : undefined;
  const pause = pauseOn(council, person, today);
  const supervisor = responsibleSupervisor(council, person.personId, today);
  const facts = {
    next: head.booked.find((session) => session.on >= today) ?? null,
    dueOn: target?.dueOn ?? null,
    supervisorId: supervisor?.personId ?? null,
  };
  const code = codeOf({ ...facts, council, person, ladder, head, today, paused: pause !== undefined });
  return {
    ...facts,
    code,
    dueBecause: target?.because ?? null,
    intervalDays: target?.intervalDays ?? null,
    intervalMode: target ? 'EVERY_N_DAYS' : null,
    stepDown: null,
    reasonForInterval: target?.reason ?? null,
    phase: ladder ? phaseOn(ladder, person, milestonesOf(council, person), today) : null,
    lastHeldOn: head.lastFormal?.heldOn ?? null,
    countsFrom: !head.lastFormal && person.startDate <= head.countsFrom ? head.countsFrom : null,
    workingDaysLate: code === 'OVERDUE' && facts.dueOn ? ordinaryDays(council, facts.dueOn, today) : 0,
    pausedBy: pause?.kind ?? null,
    returnsOn: pause?.returnsOn ?? null,
    beyondBankHolidayFile: isBeyond(council, facts.dueOn ?? today),
  };
}

type Standing = Pick<SupervisionStatus, 'next' | 'dueOn' | 'supervisorId'> & {
  readonly council: Council;
  readonly person: Person;
  readonly ladder: Ladder | undefined;
  readonly head: ThreadHead;
  readonly today: LocalDate;
  readonly paused: boolean;
};

function codeOf(standing: Standing): StatusCode {
  const { council, person, head, today, dueOn, next } = standing;
  // R12: students are outside the overdue logic; so is a grade for which the council has no ladder.
  if (!standing.ladder?.reminded || dueOn === null) return 'NOT_REMINDED';
  if (today < person.startDate) return 'NEW_STARTER';
  if (standing.paused) return 'PAUSED';
  if (standing.supervisorId === null) return 'NO_SUPERVISOR';
  if (today > dueOn) return 'OVERDUE';
  if (next && next.on <= dueOn) return 'ON_TRACK';
  if (ordinaryDays(council, today, dueOn) <= dueSoonWorkingDays) return 'DUE_SOON';
  const newcomer = heldInThisPost(person, head) === undefined && person.startDate >= head.countsFrom;
  return newcomer ? 'NEW_STARTER' : 'ON_TRACK';
}

type Target = {
  readonly dueOn: LocalDate;
  readonly because: 'interval' | 'agency start' | 'return';
  readonly intervalDays: number;
  readonly reason: IntervalReason;
};

function dueDate(
  council: Council,
  person: Person,
  ladder: Ladder,
  head: ThreadHead,
  today: LocalDate,
): Target {
  const heldOn = heldInThisPost(person, head);
  const newcomer = heldOn === undefined && person.startDate >= head.countsFrom;
  const runsFrom = heldOn ?? later(person.startDate, head.countsFrom);
  const known = today < runsFrom ? runsFrom : today;
  const interval = intervalInForce(council, person, ladder, runsFrom, known);
  const isPairDay = pairDays(council, person, known);
  const isDay = (day: LocalDate) => isWorkingDay(day, council.daysOff);
  // R11: agency workers have their first session within five working days of the start.
  const firstWeek =
    newcomer && person.employment === 'AGENCY' ? addWorkingDays(runsFrom, 5, isDay) : undefined;
  const end = firstWeek ? earlier(interval.endsOn, firstWeek) : interval.endsOn;
  const usual = lastDayBothWork(end, runsFrom, isPairDay);
  const afterReturn = returnTarget(council, person, runsFrom, today, isPairDay);
  const resumed = afterReturn !== undefined && afterReturn > usual;
  return {
    dueOn: resumed ? afterReturn : usual,
    because: resumed ? 'return' : end < interval.endsOn ? 'agency start' : 'interval',
    intervalDays: interval.days,
    reason: interval.reason,
  };
}

/** Sessions from before somebody started again in a new post do not make them late in it. */
function heldInThisPost(person: Person, head: ThreadHead): LocalDate | undefined {
  const heldOn = head.lastFormal?.heldOn;
  return heldOn !== undefined && heldOn >= person.startDate ? heldOn : undefined;
}

/** R22 and docs/rules.md, calendar: after a pause the target is no earlier than the return and five working days. */
function returnTarget(
  council: Council,
  person: Person,
  lastHeldOn: LocalDate,
  today: LocalDate,
  isPairDay: DayTest,
): LocalDate | undefined {
  const isDay = (day: LocalDate) => isWorkingDay(day, council.daysOff);
  return pausesOf(council, person)
    .filter((pause) => pause.fromDate <= today)
    .flatMap(({ returnsOn }) => {
      if (returnsOn === null || returnsOn <= lastHeldOn) return [];
      const end = addWorkingDays(returnsOn, policyOn(council, returnsOn).returnWithinWorkingDays, isDay);
      return [lastDayBothWork(end, addDays(returnsOn, -1), isPairDay)];
    })
    .at(-1);
}

/** Days in the pattern of both, leave or not; when their patterns never meet, the worker's own days count. */
function pairDays(council: Council, person: Person, today: LocalDate): DayTest {
  const supervisorId = usualSupervisor(council, person.personId, today);
  const supervisor = supervisorId && council.people.get(supervisorId);
  const meet =
    supervisor &&
    [0, 1, 2, 3, 4, 5, 6].some(
      (day) => hasDay(person.workingDays, day) && hasDay(supervisor.workingDays, day),
    );
  const pair = meet ? [person, supervisor] : [person];
  return (day) => pair.every((one) => worksOn(one, day, council.daysOff));
}

/** The day itself or the last one before it that both work; the first one after it when that would be no later than `after`. */
function lastDayBothWork(day: LocalDate, after: LocalDate, isPairDay: DayTest): LocalDate {
  for (let candidate = day; candidate > after; candidate = addDays(candidate, -1)) {
    if (isPairDay(candidate)) return candidate;
  }
  return addWorkingDays(day, 1, isPairDay);
}

function statusOfLeaver(council: Council, head: ThreadHead, today: LocalDate): SupervisionStatus {
  return {
    code: 'LEAVER',
    dueOn: null,
    dueBecause: null,
    intervalDays: null,
    intervalMode: null,
    stepDown: null,
    reasonForInterval: null,
    phase: null,
    lastHeldOn: head.lastFormal?.heldOn ?? null,
    countsFrom: null,
    next: null,
    workingDaysLate: 0,
    pausedBy: null,
    returnsOn: null,
    beyondBankHolidayFile: isBeyond(council, today),
    supervisorId: null,
  };
}

function ordinaryDays(council: Council, from: LocalDate, to: LocalDate): number {
  return workingDaysBetween(from, to, (day) => isWorkingDay(day, council.daysOff));
}

function isBeyond(council: Council, day: LocalDate): boolean {
  const last = lastYearCovered(council.bankHolidays);
  return last === null || Number(day.slice(0, 4)) > last;
}

function milestonesOf(council: Council, person: Person) {
  return council.milestonesOf.get(person.personId) ?? [];
}
