// When a worker's file is due for review: never while they are in post or a hold stands, and the longer period always wins.
import type { Council } from '../council';
import { addMonths } from '../dates';
import type { LocalDate, PersonId } from '../ids';
import type { PolicyProfile } from '../policy/policy';
import { type ReviewedClass, retentionTable, reviewedClasses } from './retention-table';

/**
 * The first day on which somebody may look whether this file, or what is left of it, is still needed. `in-post`: they
 * work here, or will again. `unknown`: the council's files do not say when they left. `nothing-left`: nothing lies there.
 */
export type ReviewDueOn = LocalDate | 'in-post' | 'unknown' | 'nothing-left';

/** `lying`: the classes of what is there now, whatever was removed before; all of them unless told. Does not ask for holds. */
export function reviewDueOn(
  council: Council,
  personId: PersonId,
  today: LocalDate,
  lying: readonly ReviewedClass[] = reviewedClasses,
): ReviewDueOn {
  const leftOn = leavingDate(council, personId, today);
  if (leftOn === 'in-post' || leftOn === 'unknown') return leftOn;
  const [first] = lying.map((one) => keptUntil(council, leftOn, one)).sort();
  return first ?? 'nothing-left';
}

/** The classes whose time is over on that day, of somebody who has left. */
export function classesDue(council: Council, personId: PersonId, today: LocalDate): readonly ReviewedClass[] {
  const leftOn = leavingDate(council, personId, today);
  if (leftOn === 'in-post' || leftOn === 'unknown') return [];
  return reviewedClasses.filter((one) => keptUntil(council, leftOn, one) <= today);
}

/** Whether somebody may look at it today. */
export const isDueForReview = (dueOn: ReviewDueOn, today: LocalDate): dueOn is LocalDate =>
  isDay(dueOn) && dueOn <= today;

/** Whether it is a day, and not a reason why there is none. */
export const isDay = (dueOn: ReviewDueOn): dueOn is LocalDate =>
  dueOn !== 'in-post' && dueOn !== 'unknown' && dueOn !== 'nothing-left';

/** Their last day in post, when it is over; somebody who starts later, or starts again, is as good as in post. */
export function leavingDate(
  council: Council,
  personId: PersonId,
  today: LocalDate,
): LocalDate | 'in-post' | 'unknown' {
  const person = council.people.get(personId);
  if (person === undefined) return 'unknown';
  const { startDate, endDate } = person;
  return endDate === null || endDate >= today || startDate > endDate ? 'in-post' : endDate;
}

/** Of every version that was in force when they left, has been since or is to come, the one that keeps it longest. */
export const keptUntil = (council: Council, leftOn: LocalDate, kept: ReviewedClass): LocalDate =>
  addMonths(leftOn, monthsKept(council, leftOn, kept));

/** The same as a number of months. */
export const monthsKept = (council: Council, leftOn: LocalDate, kept: ReviewedClass): number =>
  Math.max(...versionsSince(council, leftOn).map((policy) => monthsOf(policy, kept)));

function versionsSince({ policies }: Pick<Council, 'policies'>, day: LocalDate): readonly PolicyProfile[] {
  return policies.filter((_, at) => {
    const next = policies[at + 1];
    return next === undefined || next.effectiveFrom > day;
  });
}

function monthsOf(policy: PolicyProfile, kept: ReviewedClass): number {
  const keep = retentionTable(policy).find((row) => row.class === kept)?.keep;
  if (keep === undefined || !('months' in keep)) throw new Error(`no months for ${kept}`);
  return keep.months;
}
