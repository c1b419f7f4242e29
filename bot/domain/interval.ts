// The interval a person is owed: the ladder's, the pair's agreement or a temporary one, whichever asks for the earlier day.
import type { Council, Person } from './council';
import { addDays, later } from './dates';
import type { LocalDate } from './ids';
import { phaseOn } from './ladder';
import type { Ladder } from './policy';
import { supervisorsOf } from './relationships';

export type IntervalReason = 'ladder' | 'agreement' | 'temporary interval' | 'longer interval';

export type IntervalInForce = {
  readonly days: number;
  readonly reason: IntervalReason;
  /** The day the interval ends on, before it is moved to a day both work. */
  readonly endsOn: LocalDate;
};

type Claim = { readonly days: number; readonly reason: IntervalReason; readonly from: LocalDate };

/**
 * The interval that runs from `runsFrom` (the last held session), as known on `today`. Where ladder, agreement and
 * temporary interval differ, the shorter counts (council files; R13).
 */
export function intervalInForce(
  council: Council,
  person: Person,
  ladder: Ladder,
  runsFrom: LocalDate,
  today: LocalDate,
): IntervalInForce {
  const claims = [
    ladderClaim(council, person, ladder, runsFrom, today),
    ...agreementClaims(council, person, today),
    ...temporaryClaims(council, person, runsFrom, today),
  ];
  return claims
    .map((claim) => ({ days: claim.days, reason: claim.reason, endsOn: endOf(claim, runsFrom) }))
    .reduce((one, other) => (other.endsOn < one.endsOn ? other : one));
}

/**
 * The ladder's step on the day of the last session: whoever left a weekly session expects the next in a week.
 * Only an agreed step-down since then lengthens the gap that is already running (R4, S1).
 */
function ladderClaim(
  council: Council,
  person: Person,
  ladder: Ladder,
  runsFrom: LocalDate,
  today: LocalDate,
): Claim {
  const milestones = council.milestonesOf.get(person.personId) ?? [];
  const steps = milestones
    .filter((one) => one.kind === 'step-down' && one.date > runsFrom && one.date <= today)
    .map((one) => one.date);
  const day = steps.reduce(later, runsFrom);
  const phase = phaseOn(ladder, person, milestones, day);
  return { days: phase.intervalDays, reason: 'ladder', from: person.startDate };
}

/** The newest agreement with each present supervisor; an older one is superseded even where the newer names no interval. */
function agreementClaims(council: Council, person: Person, today: LocalDate): readonly Claim[] {
  return supervisorsOf(council, person.personId, today).flatMap((supervisorId) => {
    const newest = (council.agreementsOf.get(person.personId) ?? [])
      .filter((one) => one.supervisorId === supervisorId)
      .filter((one) => one.signedOn <= today)
      .reduce<Council['agreements'][number] | undefined>(
        (one, other) => (one && one.signedOn >= other.signedOn ? one : other),
        undefined,
      );
    if (!newest || newest.intervalDays === null) return [];
    return [{ days: newest.intervalDays, reason: 'agreement' as const, from: newest.signedOn }];
  });
}

function temporaryClaims(
  council: Council,
  person: Person,
  runsFrom: LocalDate,
  today: LocalDate,
): readonly Claim[] {
  return (council.milestonesOf.get(person.personId) ?? [])
    .filter((one) => one.kind === 'temporary interval')
    .filter((one) => one.date <= today && (one.endDate === null || one.endDate >= runsFrom))
    .flatMap((one) =>
      one.intervalDays === null
        ? []
        : [{ days: one.intervalDays, reason: 'temporary interval' as const, from: one.date }],
    );
}

/** A shorter interval agreed after the last session does not make anybody overdue on the day it is agreed. */
function endOf(claim: Claim, runsFrom: LocalDate): LocalDate {
  const end = addDays(runsFrom, claim.days);
  return end >= claim.from ? end : addDays(claim.from, claim.days);
}
