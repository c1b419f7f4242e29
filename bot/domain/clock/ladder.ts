// Which step of a grade's ladder a person stands on, on a given day, and whether a step waits for both to agree.
import type { Council, Milestone, Person } from '../council';
import { addDays, addMonths, daysBetween, earlier, later } from '../dates';
import type { LocalDate } from '../ids';
import type { IntervalMode, Ladder, LadderPhase, PolicyProfile } from '../policy/policy';
import type { ThreadHead } from '../thread-head';

export type PhaseInForce = {
  readonly intervalDays: number;
  readonly mode: IntervalMode;
  /** 1 for the first step of the ladder. */
  readonly number: number;
  readonly of: number;
  /** Week in post, 1 for the first seven days; 0 before the start. */
  readonly week: number;
  /**
   * Last day of this step as far as is known that day; null for an open end (R2: no six-month review yet; R4: the
   * planned end has passed and the two have not agreed).
   */
  readonly endsOn: LocalDate | null;
};

/** What the steps of a ladder look at. */
export type LadderFacts = {
  readonly startDate: LocalDate;
  /** The six-month review and the like; a milestone dated after the day asked about is not known yet. */
  readonly milestones: readonly Milestone[];
  /** R4: days on which both agreed to step down, oldest first; in the thread or in milestones.csv. */
  readonly agreedOn: readonly LocalDate[];
  /** Steps that were over by this day went by date: nobody asked the two then. */
  readonly knownFrom: LocalDate;
};

/** R4: a step has come to its planned end and goes on until both agree. */
export type StepDownOpen = {
  /** The step that is ending, 1 for the first. */
  readonly phase: number;
  /** Its planned last day. */
  readonly since: LocalDate;
  readonly fromDays: number;
  readonly toDays: number;
};

/** The facts of a person's ladder: the files' milestones, and what the thread knows. */
export function ladderFacts(
  council: Pick<Council, 'milestonesOf'>,
  person: Person,
  head: Pick<ThreadHead, 'countsFrom' | 'steppedDownOn'>,
): LadderFacts {
  const { startDate } = person;
  // What was recorded in an earlier post says nothing about this one.
  const milestones = (council.milestonesOf.get(person.personId) ?? []).filter(
    ({ date }) => date >= startDate,
  );
  const filed = milestones.filter(({ kind }) => kind === 'step-down').map(({ date }) => date);
  const inThread = head.steppedDownOn.filter((day) => day >= startDate);
  return { startDate, milestones, agreedOn: [...filed, ...inThread].sort(), knownFrom: head.countsFrom };
}

/** The ladder of a person's grade; `undefined` when the policy profile does not name the grade. */
export function ladderOf(policy: PolicyProfile, person: Pick<Person, 'grade'>): Ladder | undefined {
  return policy.ladders.find((ladder) => ladder.grade === person.grade);
}

/**
 * The step in force on `day`. A step lasts to its last day inclusive (R1: days 0 to 42), so a session on that very
 * day still has the shorter interval. Of a step that waits for both (R4) the day they agreed on is the first day
 * after it.
 */
export function phaseOn(ladder: Ladder, facts: LadderFacts, day: LocalDate): PhaseInForce {
  const { phase, index, plannedEnd, end } = standingOn(ladder, facts, day);
  const known = end ?? (plannedEnd !== null && day < plannedEnd ? plannedEnd : null);
  return {
    intervalDays: phase.intervalDays,
    mode: phase.mode,
    number: index + 1,
    of: ladder.phases.length,
    week: Math.max(0, Math.floor(daysBetween(facts.startDate, day) / 7) + 1),
    endsOn: known === null ? null : addDays(known, -1),
  };
}

/** The question that is open on `day`, from the planned last day of a step on; null while no step is ending. */
export function stepDownOpen(ladder: Ladder, facts: LadderFacts, day: LocalDate): StepDownOpen | null {
  const { phase, index, plannedEnd, end } = standingOn(ladder, facts, day);
  const next = ladder.phases[index + 1];
  if (!next || !phase.endsWhenBothAgree || plannedEnd === null || end !== null) return null;
  const since = addDays(plannedEnd, -1);
  if (day < since) return null;
  return { phase: index + 1, since, fromDays: phase.intervalDays, toDays: next.intervalDays };
}

type Standing = {
  readonly phase: LadderPhase;
  readonly index: number;
  /** The first day after the step as the policy plans it; null while that is open. */
  readonly plannedEnd: LocalDate | null;
  /** The first day on which the step does not hold any more, as known; null while that is open. */
  readonly end: LocalDate | null;
};

function standingOn(ladder: Ladder, facts: LadderFacts, day: LocalDate): Standing {
  let beganOn = facts.startDate;
  for (const [index, phase] of ladder.phases.entries()) {
    const last = index === ladder.phases.length - 1;
    const plannedEnd = last ? null : plannedEndOf(phase, facts, day);
    const end = last ? null : endOf(phase, facts, beganOn, plannedEnd, day);
    if (end === null || day < end) return { phase, index, plannedEnd, end };
    beganOn = later(beganOn, end);
  }
  throw new Error(`The ladder of ${ladder.grade} has no phase.`);
}

function plannedEndOf(phase: LadderPhase, facts: LadderFacts, day: LocalDate): LocalDate | null {
  const review = facts.milestones.find(
    ({ kind, date }) => kind === phase.untilMilestone && date <= day,
  )?.date;
  if (phase.untilMilestone !== null && review === undefined) return null;
  const ends = [
    phase.untilDay === null ? undefined : addDays(facts.startDate, phase.untilDay + 1),
    phase.untilMonth === null ? undefined : addDays(addMonths(facts.startDate, phase.untilMonth), 1),
    review,
  ].filter((end) => end !== undefined);
  return ends.length === 0 ? null : ends.reduce(later);
}

/**
 * R4: both agreed to step down, so the step is over that day. A step that waits for a review is not left before the
 * review, and a step-down recorded on the first day of a step belongs to the one before.
 */
function endOf(
  phase: LadderPhase,
  facts: LadderFacts,
  beganOn: LocalDate,
  plannedEnd: LocalDate | null,
  day: LocalDate,
): LocalDate | null {
  const agreed = facts.agreedOn.filter((one) => one > beganOn && one <= day);
  if (!phase.endsWhenBothAgree) {
    const sooner = phase.untilMilestone === null ? agreed[0] : undefined;
    return sooner !== undefined && plannedEnd !== null ? earlier(sooner, plannedEnd) : (sooner ?? plannedEnd);
  }
  // Over before we knew the two: by the day on record, else by the date.
  if (plannedEnd !== null && plannedEnd <= facts.knownFrom) {
    return agreed.find((one) => one < facts.knownFrom) ?? plannedEnd;
  }
  const earliest = phase.untilMilestone === null ? beganOn : plannedEnd && addDays(plannedEnd, -1);
  return earliest === null ? null : (agreed.find((one) => one >= earliest) ?? null);
}
