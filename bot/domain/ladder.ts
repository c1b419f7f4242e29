// Which step of a grade's ladder a person stands on, on a given day.
import type { Milestone, Person } from './council';
import { addDays, addMonths, daysBetween, earlier, later } from './dates';
import type { LocalDate } from './ids';
import type { Ladder, LadderPhase, PolicyProfile } from './policy';

export type PhaseInForce = {
  readonly intervalDays: number;
  /** 1 for the first step of the ladder. */
  readonly number: number;
  readonly of: number;
  /** Week in post, 1 for the first seven days; 0 before the start. */
  readonly week: number;
  /** Last day of this step as far as is known that day; null for an open end (R2: no six-month review yet). */
  readonly endsOn: LocalDate | null;
};

/** The ladder of a person's grade; `undefined` when the policy profile does not name the grade. */
export function ladderOf(policy: PolicyProfile, person: Pick<Person, 'grade'>): Ladder | undefined {
  return policy.ladders.find((ladder) => ladder.grade === person.grade);
}

/**
 * The step in force on `day`. A step lasts to its last day inclusive (R1: days 0 to 42), so a session on that very
 * day still has the shorter interval. A milestone dated after `day` is not known yet.
 */
export function phaseOn(
  ladder: Ladder,
  person: Pick<Person, 'startDate'>,
  milestones: readonly Milestone[],
  day: LocalDate,
): PhaseInForce {
  const known = milestones.filter((milestone) => milestone.date <= day);
  const of = ladder.phases.length;
  const week = Math.max(0, Math.floor(daysBetween(person.startDate, day) / 7) + 1);
  let beganOn = person.startDate;
  for (const [index, phase] of ladder.phases.entries()) {
    const end = index === of - 1 ? null : firstDayAfter(phase, person.startDate, beganOn, known);
    if (end === null || day < end) {
      const endsOn = end === null ? null : addDays(end, -1);
      return { intervalDays: phase.intervalDays, number: index + 1, of, week, endsOn };
    }
    beganOn = end;
  }
  throw new Error(`The ladder of ${ladder.grade} has no phase.`);
}

/** The first day on which the step no longer holds; null while that is open. */
function firstDayAfter(
  phase: LadderPhase,
  startDate: LocalDate,
  beganOn: LocalDate,
  known: readonly Milestone[],
): LocalDate | null {
  const planned = plannedEnd(phase, startDate, known);
  const agreed = steppedDownOn(phase, beganOn, known);
  if (planned === null) return agreed;
  return agreed === null ? planned : earlier(planned, agreed);
}

function plannedEnd(phase: LadderPhase, startDate: LocalDate, known: readonly Milestone[]): LocalDate | null {
  const review = known.find((milestone) => milestone.kind === phase.untilMilestone)?.date;
  if (phase.untilMilestone !== null && review === undefined) return null;
  const ends = [
    phase.untilDay === null ? undefined : addDays(startDate, phase.untilDay + 1),
    phase.untilMonth === null ? undefined : addDays(addMonths(startDate, phase.untilMonth), 1),
    review,
  ].filter((end) => end !== undefined);
  return ends.length === 0 ? null : ends.reduce(later);
}

/**
 * R4: both agreed to step down, so the step is over that day. A step that waits for a review waits for the review,
 * and a step-down recorded on the first day of a step belongs to the one before.
 */
function steppedDownOn(
  phase: LadderPhase,
  beganOn: LocalDate,
  known: readonly Milestone[],
): LocalDate | null {
  if (phase.untilMilestone !== null) return null;
  const agreed = known
    .filter((milestone) => milestone.kind === 'step-down' && milestone.date > beganOn)
    .map((milestone) => milestone.date);
  return agreed.length === 0 ? null : agreed.reduce(earlier);
}
