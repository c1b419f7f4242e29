// Dates both can do, from working days, leave, duty and what stands in our own diaries: nobody's calendar is read.
import { type Pair, pairOn } from '../act';
import {
  addWorkingDays,
  type DayTest,
  isAway,
  isPresentOn,
  isWorkingDay,
  workingDaysBetween,
  worksOn,
} from '../calendar';
import type { Council, Duty } from '../council';
import { addDays, addMonths, later } from '../dates';
import { dutyDuring, timeBothCanDo } from '../hours';
import type { LocalDate, PersonId } from '../ids';
import { type PolicyProfile, policyOn } from '../policy/policy';
import { superviseesOf } from '../relationships';
import type { ThreadHead } from '../thread-head';
import { supervisionStatus } from './due';
import type { HourTaken } from './hours-taken';
import { agreedMinutes } from './sessions';

/** A date to offer. `because` says why it lies after the due date; `workingDaysAfterDue` is 0 up to it. */
export type ProposedDate = {
  readonly on: LocalDate;
  /** Local time `HH:MM`. */
  readonly at: string;
  readonly workingDaysAfterDue: number;
  readonly because: 'leave' | null;
};

/** How far after the due date, or today, a date is looked for. */
const searchDays = 60;
/** A date up to so many days late still stands for its interval. */
const standsForDays = 7;
/** As many as one form takes. */
const datesInOneGo = 12;
/** More names would be a directory, not a choice. */
const coverOffered = 12;

/**
 * At most `count` dates, soonest first: the last ones before the due date that leave both time to prepare (R19). Where
 * leave has taken some of those away, the first ones after it make up the number, marked as late. Otherwise whatever is
 * soonest from tomorrow on does. Days on which the two have a date already are left out, and hours that either has given
 * to somebody else, as far as `taken` knows them.
 */
export function proposedDates(
  council: Council,
  head: ThreadHead,
  pair: Pair,
  today: LocalDate,
  count: number,
  taken: readonly HourTaken[] = [],
): readonly ProposedDate[] {
  const isDay: DayTest = (day) => isWorkingDay(day, council.daysOff);
  const dueOn = supervisionStatus(council, head, today).dueOn;
  const end = dueOn ?? today;
  const tomorrow = addDays(today, 1);
  const prepared = addWorkingDays(today, policyOn(council, today).reminders.prepareWorkingDays, isDay);
  const timely = freeDays(council, head, pair, [later(prepared, tomorrow), end], taken);
  const leave = leaveTakesADay(council, pair, timely.at(-1)?.on ?? today, end);
  const before = leave && timely.length > 0 ? timely : freeDays(council, head, pair, [tomorrow, end], taken);
  const lastDay = addDays(later(end, today), searchDays);
  const after = freeDays(council, head, pair, [later(addDays(end, 1), tomorrow), lastDay], taken);
  return [...before.slice(-count), ...after].slice(0, count).map((date) => ({
    ...date,
    workingDaysAfterDue: dueOn === null ? 0 : Math.max(0, workingDaysBetween(dueOn, date.on, isDay)),
    because: leave && date.on > end ? 'leave' : null,
  }));
}

/**
 * R18: one date for each interval from the last one standing until the policy's months ahead, as the rules would ask
 * for them if each were held. Intervals in which a date stands are left out.
 */
export function datesAhead(
  council: Council,
  head: ThreadHead,
  pair: Pair,
  today: LocalDate,
  taken: readonly HourTaken[] = [],
): readonly FreeDate[] {
  const horizon = addMonths(today, policyOn(council, today).booking.monthsAhead);
  const standing = head.booked.filter(({ kind, on }) => kind === 'FORMAL' && on >= today);
  const dates: FreeDate[] = [];
  let last = addDays(today, -1);
  let dueOn = supervisionStatus(council, head, today).dueOn;
  while (dueOn !== null && dueOn <= horizon && dates.length < datesInOneGo) {
    const latest = addDays(dueOn, standsForDays);
    const stands = standing.find(({ on }) => on > last && on <= latest);
    const from = addDays(later(last, today), 1);
    const free = stands ? undefined : dateFor(council, head, pair, [from, dueOn], taken);
    if (free) dates.push(free);
    const on = stands?.on ?? free?.on;
    if (on === undefined) break;
    last = on;
    dueOn = dueIfHeld(council, head, pairOn(council, pair, on), on);
  }
  return dates;
}

/** Every date both can do between two days, both included, soonest first. */
export const freeDates = (
  council: Council,
  head: ThreadHead,
  pair: Pair,
  between: Between,
  taken: readonly HourTaken[] = [],
): readonly FreeDate[] => freeDays(council, head, pair, between, taken);

/** The last day any proposal could fall on, as long as supervision is not due later than the policy books ahead. */
export const lastDayProposed = (council: Council, today: LocalDate): LocalDate =>
  addDays(addMonths(today, policyOn(council, today).booking.monthsAhead), searchDays);

/** How long supervision of this pair is planned for: as they agreed, or as the policy says. */
export function plannedMinutes(
  council: Council,
  { worker, supervisor }: Pair,
  on: LocalDate,
  agreement: ThreadHead['agreement'],
): number {
  const agreed = agreedMinutes(council, worker, { on, supervisorId: supervisor }, agreement);
  return agreed ?? policyOn(council, on).session.standardMinutes;
}

/** The duty one of the two has while they would meet; without a time, any duty of that day. */
export function dutyOn(
  council: Council,
  { worker, supervisor }: Pair,
  on: LocalDate,
  at: string | null,
  minutes: number,
): Duty | undefined {
  return dutyDuring(council, supervisor, on, at, minutes) ?? dutyDuring(council, worker, on, at, minutes);
}

/**
 * Who could decide meanwhile: people who supervise somebody, are in that day and on no duty. First those of the
 * supervisor's grade or a higher one (`gradesUpwards`); among them the two's own teams, and then who is closest in grade.
 */
export function coverChoices(
  council: Council,
  { worker, supervisor }: Pair,
  on: LocalDate,
): readonly PersonId[] {
  const near = [worker, supervisor].flatMap((one) => council.people.get(one)?.teamId ?? []);
  const around = near.flatMap((team) => council.teams.get(team)?.parentTeamId ?? []);
  const distance = (teamId: string) => {
    if (near.includes(teamId)) return 0;
    return around.includes(council.teams.get(teamId)?.parentTeamId ?? '') ? 1 : 2;
  };
  const grades = gradesUpwards(policyOn(council, on));
  const above = (one: PersonId) =>
    grades.indexOf(council.people.get(one)?.grade ?? '') -
    grades.indexOf(council.people.get(supervisor)?.grade ?? '');
  const isBelow = (one: PersonId) => (above(one) < 0 ? 1 : 0);
  return [...council.relationshipsBy.keys()]
    .filter((one) => one !== worker && one !== supervisor && isPresentOn(council, one, on))
    .filter((one) => !dutyDuring(council, one, on, null, 0) && superviseesOf(council, one, on).length > 0)
    .flatMap((one) => council.people.get(one) ?? [])
    .sort(
      (one, other) =>
        isBelow(one.personId) - isBelow(other.personId) ||
        distance(one.teamId) - distance(other.teamId) ||
        Math.abs(above(one.personId)) - Math.abs(above(other.personId)) ||
        one.displayName.localeCompare(other.displayName, 'en'),
    )
    .slice(0, coverOffered)
    .map(({ personId }) => personId);
}

/**
 * The policy's grades from the lowest to the highest: those that may not decide about a child, then those that may, each
 * as their ladders stand. `policy-shape.ts` refuses a file in which the grades every council knows stand otherwise.
 */
function gradesUpwards({ ladders }: PolicyProfile): readonly string[] {
  const [deciding, others] = [
    ladders.filter(({ decides }) => decides),
    ladders.filter(({ decides }) => !decides),
  ];
  return [...others, ...deciding].map(({ grade }) => grade);
}

type FreeDate = Pick<ProposedDate, 'on' | 'at'>;
/** Both ends included. */
type Between = readonly [from: LocalDate, to: LocalDate];

/** The last free day up to the due date, or the first one after it. */
function dateFor(
  council: Council,
  head: ThreadHead,
  pair: Pair,
  [from, dueOn]: Between,
  taken: readonly HourTaken[],
): FreeDate | undefined {
  const start = later(from, addDays(dueOn, 1));
  return (
    freeDays(council, head, pair, [from, dueOn], taken).at(-1) ??
    freeDays(council, head, pair, [start, addDays(start, searchDays)], taken)[0]
  );
}

function dueIfHeld(
  council: Council,
  head: ThreadHead,
  { supervisor }: Pair,
  on: LocalDate,
): LocalDate | null {
  const lastFormal = { heldOn: on, supervisorId: supervisor, minutes: null };
  return supervisionStatus(council, { ...head, lastFormal, booked: [] }, on).dueOn;
}

/** The two of that day are in, no duty and no other session is in the way, and the day has no date of theirs yet. */
function freeDays(
  council: Council,
  head: ThreadHead,
  pair: Pair,
  [from, to]: Between,
  taken: readonly HourTaken[],
): readonly FreeDate[] {
  const found: FreeDate[] = [];
  for (let on = from; on <= to; on = addDays(on, 1)) {
    const then = pairOn(council, pair, on);
    const both = [then.worker, then.supervisor];
    if (!both.every((one) => isPresentOn(council, one, on))) continue;
    if (head.booked.some((session) => session.on === on)) continue;
    const given = taken.filter(({ at, of }) => at !== null && both.some((one) => of.includes(one)));
    const minutes = plannedMinutes(council, then, on, head.agreement);
    // Of a date without a time only the day is known. A night before may reach into the day, also one of their own.
    const at = timeBothCanDo(council, both, on, minutes, [...head.booked, ...given]);
    if (at !== undefined) found.push({ on, at });
  }
  return found;
}

/** Whether leave of either takes one of the pair's own days after `from`, up to `to`. */
function leaveTakesADay(council: Council, pair: Pair, from: LocalDate, to: LocalDate): boolean {
  const both = [pair.worker, pair.supervisor].flatMap((one) => council.people.get(one) ?? []);
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const theirs = both.every((one) => worksOn(one, day, council.daysOff));
    if (theirs && both.some(({ personId }) => isAway(council, personId, day))) return true;
  }
  return false;
}
