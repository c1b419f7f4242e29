// The interval a person is owed: the ladder's, an approved longer one, the pair's agreement or a temporary one.
import { newestSigned, signedAgreements } from '../agreements/signed-agreements';
import type { Council, Person } from '../council';
import { addDays, earlier, later } from '../dates';
import type { LocalDate } from '../ids';
import { type IntervalMode, type PolicyProfile, policyOn } from '../policy/policy';
import { supervisorsOf } from '../relationships';
import type { ThreadHead } from '../thread-head';
import { type LadderFacts, ladderOf, phaseOn } from './ladder';
import type { LongerInterval } from './standing';

export type IntervalReason = 'ladder' | 'agreement' | 'temporary interval' | 'longer interval';

/** One ground for a due date; the earliest of all grounds counts. */
export type IntervalClaim = {
  /** Days; with `PER_CALENDAR_MONTH` a guide only. */
  readonly days: number;
  readonly mode: IntervalMode;
  readonly reason: IntervalReason;
  /** The day the interval ends on, before it is moved to a day both work. */
  readonly endsOn: LocalDate;
  /** The first day it may be moved to: it makes nobody overdue on the day it begins to count. */
  readonly notBefore: LocalDate;
  /** The day an approved longer interval is looked at again; null for the others. */
  readonly reviewOn: LocalDate | null;
  /** Of the ladder of an earlier policy: what the one in force says instead, from the next session on. Null: the same. */
  readonly thenEvery: NewInterval | null;
};

/** `since`: from when on the policy that says so is in force. */
export type NewInterval = {
  readonly days: number;
  readonly mode: IntervalMode;
  readonly since: LocalDate;
};

/** Whose interval, running since which day, as known on which day. */
export type Running = {
  readonly council: Council;
  readonly person: Person;
  readonly head: ThreadHead;
  readonly facts: LadderFacts;
  /** The last session, or the day the first interval is counted from. */
  readonly runsFrom: LocalDate;
  readonly today: LocalDate;
};

/**
 * Every claim on the interval that runs, at least one; empty only for a grade without a ladder. Where ladder,
 * agreement and temporary interval differ, the shorter counts (R13). A longer interval that the next manager
 * approved stands in the ladder's place until its review.
 */
export function intervalClaims(running: Running): readonly IntervalClaim[] {
  const ladder = ladderClaims(running);
  if (ladder.length === 0) return [];
  const policyEnd = ladder.map(({ endsOn }) => endsOn).reduce(earlier);
  const longer = longerClaim(running);
  // An agreement that only says what the policy says does not take the approval back.
  const agreements = agreementClaims(running).filter(({ endsOn }) => !longer || endsOn < policyEnd);
  const standing = longer && longer.endsOn > policyEnd ? [longer] : ladder;
  return [...standing, ...agreements, ...temporaryClaims(running)];
}

/**
 * The interval that was approved last, over or not; a question that waits, was declined or was approved only after its
 * own review day takes nothing away.
 */
export function approvedInterval({
  longerInterval: asked,
}: Pick<ThreadHead, 'longerInterval'>): LongerInterval | undefined {
  const inTime = asked?.decided?.approved && asked.decided.on <= asked.reviewOn;
  return inTime ? asked : asked?.standing;
}

type Policy = { readonly policy: PolicyProfile; readonly from: LocalDate };

/** The newest policy's first: where it comes to the same day as an earlier one, its interval is the one to name. */
function ladderClaims(running: Running): readonly IntervalClaim[] {
  const policies = policiesSince(running);
  const claims = policies.flatMap((one) => ladderClaim(running, one).map((claimed) => ({ claimed, one })));
  const newest = claims.at(-1);
  if (newest === undefined) return [];
  const { days, mode } = newest.claimed;
  const thenEvery = { days, mode, since: newest.one.policy.effectiveFrom };
  const isSame = (claimed: IntervalClaim) => claimed.days === days && claimed.mode === mode;
  return claims.map(({ claimed }) => (isSame(claimed) ? claimed : { ...claimed, thenEvery })).reverse();
}

/** The policy of the last session's day, and every version that has begun since then: that one can only shorten. */
function policiesSince({ council, head, runsFrom, today }: Running): readonly Policy[] {
  const review = approvedInterval(head);
  const ended = review && review.reviewOn >= runsFrom && review.reviewOn < today;
  // The policy's own interval counts again from the day after the review.
  const from = ended ? addDays(review.reviewOn, 1) : runsFrom;
  const first = { policy: policyOn(council, runsFrom), from };
  const since = council.policies.filter(
    ({ effectiveFrom }) => runsFrom < effectiveFrom && effectiveFrom <= today,
  );
  return [first, ...since.map((policy) => ({ policy, from: later(from, policy.effectiveFrom) }))];
}

/**
 * The ladder's step on the day of the last session: whoever left a weekly session expects the next in a week.
 * Only an agreed step-down since then lengthens the gap that is already running (R4, S1).
 */
function ladderClaim({ person, facts, runsFrom, today }: Running, { policy, from }: Policy): IntervalClaim[] {
  const ladder = ladderOf(policy, person);
  if (!ladder) return [];
  const agreed = facts.agreedOn.filter((day) => day > runsFrom && day <= today);
  const { intervalDays, mode } = phaseOn(ladder, facts, agreed.reduce(later, runsFrom));
  return [claim({ days: intervalDays, mode, reason: 'ladder', from }, runsFrom)];
}

/** The newest agreement with each present supervisor; an older one is superseded even where the newer names no interval. */
function agreementClaims({ council, person, head, runsFrom, today }: Running): readonly IntervalClaim[] {
  const signed = signedAgreements(council, person.personId, head.agreement);
  if (signed.length === 0) return [];
  return supervisorsOf(council, person.personId, today).flatMap((supervisorId) => {
    const newest = newestSigned(signed, supervisorId, today);
    if (!newest || newest.intervalDays === null) return [];
    return [everyDays(newest.intervalDays, 'agreement', newest.signedOn, runsFrom)];
  });
}

/** R13: planned for from the day it is known, though it makes nobody overdue before its first day. */
function temporaryClaims({ facts, runsFrom }: Running): readonly IntervalClaim[] {
  return facts.milestones
    .filter((one) => one.kind === 'temporary interval')
    .filter(({ endDate }) => endDate === null || endDate >= runsFrom)
    .flatMap((one) =>
      one.intervalDays === null
        ? []
        : [everyDays(one.intervalDays, 'temporary interval', one.date, runsFrom)],
    );
}

/** Longer than policy only with the next manager's yes, from that day to the review. */
function longerClaim({ head, runsFrom, today }: Running): IntervalClaim | undefined {
  const longer = approvedInterval(head);
  if (!longer?.decided || today < longer.decided.on || today > longer.reviewOn) return undefined;
  return {
    ...everyDays(longer.intervalDays, 'longer interval', runsFrom, runsFrom),
    reviewOn: longer.reviewOn,
  };
}

const everyDays = (days: number, reason: IntervalReason, from: LocalDate, runsFrom: LocalDate) =>
  claim({ days, mode: 'EVERY_N_DAYS', reason, from }, runsFrom);

type Ground = Pick<IntervalClaim, 'days' | 'mode' | 'reason'> & { readonly from: LocalDate };

/** A shorter interval that began after the last session does not make anybody overdue on the day it begins. */
function claim({ days, mode, reason, from }: Ground, runsFrom: LocalDate): IntervalClaim {
  const end = mode === 'EVERY_N_DAYS' ? addDays(runsFrom, days) : endOfNextMonth(runsFrom);
  const late = mode === 'EVERY_N_DAYS' ? addDays(from, days) : endOfNextMonth(from);
  const endsOn = end >= from ? end : late;
  const nextMonth = mode === 'PER_CALENDAR_MONTH' ? [firstOfNextMonth(runsFrom)] : [];
  const notBefore = [addDays(runsFrom, 1), from, ...nextMonth].reduce(later);
  return { days, mode, reason, endsOn, notBefore, reviewOn: null, thenEvery: null };
}

/** R5, once in each calendar month: after a session in one month the next belongs to the month that follows. */
const firstOfNextMonth = (day: LocalDate) => firstOfMonth(addDays(firstOfMonth(day), 32));
const endOfNextMonth = (day: LocalDate) => addDays(firstOfNextMonth(firstOfNextMonth(day)), -1);
const firstOfMonth = (day: LocalDate) => addDays(day, 1 - Number(day.slice(8)));
