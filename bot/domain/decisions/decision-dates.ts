// The days somebody gives with a quick decision: when it was said, and by when it is acted on and on the child's file.
import { addWorkingDays, isWorkingDay, nextWorkingDayOf, workingDaysBetween } from '../calendar';
import type { Council } from '../council';
import { addDays, later, londonDate } from '../dates';
import type { Instant, LocalDate, PersonId } from '../ids';
import type { FieldProblem } from '../outcome';

/** What was given; undefined takes its default. */
export type GivenDates = {
  readonly saidAt: Instant | undefined;
  readonly actionBy: LocalDate | undefined;
  readonly recordBy: LocalDate | undefined;
};

/** Minutes by which a client's clock may be ahead of ours before a time counts as in the future. */
const clockSlackMilliseconds = 5 * 60_000;
/** A decision older than this is no longer a quick one; the session record is its place. */
const oldestDays = 90;
/** Working days after it is logged within which it belongs on the child's file. */
const furthestRecordDays = 10;

/** `recorder`: whoever puts it on the child's file; undefined while that cannot be known. */
export function dateProblems(
  council: Council,
  given: GivenDates,
  recorder: PersonId | undefined,
  now: Instant,
): FieldProblem[] {
  const said = saidProblem(given, now);
  return said ? [said] : [...earlyProblems(given, now), ...putOffProblems(council, given, recorder, now)];
}

/** R33: logged more than one working day after it was said. Labelled, without shame. */
export function isLate(council: Council, saidAt: Instant, loggedAt: Instant): boolean {
  const isDay = (day: LocalDate) => isWorkingDay(day, council.daysOff);
  return workingDaysBetween(londonDate(saidAt), londonDate(loggedAt), isDay) > 1;
}

function saidProblem({ saidAt }: GivenDates, now: Instant): FieldProblem | undefined {
  if (saidAt === undefined) return undefined;
  if (Date.parse(saidAt) > Date.parse(now) + clockSlackMilliseconds) {
    return { field: 'saidAt', kind: 'in-the-future' };
  }
  const isOld = londonDate(saidAt) < addDays(londonDate(now), -oldestDays);
  return isOld ? { field: 'saidAt', kind: 'too-long-ago' } : undefined;
}

function earlyProblems(given: GivenDates, now: Instant): FieldProblem[] {
  const saidOn = londonDate(given.saidAt ?? now);
  return (['actionBy', 'recordBy'] as const).flatMap((field): FieldProblem[] => {
    const day = given[field];
    return day !== undefined && day < saidOn ? [{ field, kind: 'before-it-was-said' }] : [];
  });
}

/** R30: the next working day, and never so far off that the child's record is forgotten. */
function putOffProblems(
  council: Council,
  { recordBy }: GivenDates,
  recorder: PersonId | undefined,
  now: Instant,
): FieldProblem[] {
  if (recordBy === undefined || recorder === undefined) return [];
  const today = londonDate(now);
  const furthest = addWorkingDays(today, furthestRecordDays, (day) => isWorkingDay(day, council.daysOff));
  // Of somebody who is away for longer, the first day they are back.
  const latest = later(furthest, nextWorkingDayOf(council, recorder, today));
  return recordBy > latest ? [{ field: 'recordBy', kind: 'too-far-ahead', latest }] : [];
}
