// By when a record is out (R26), and how long the worker may say that they see it differently (R27).
import { addWorkingDays, isWorkingDay, nextWorkingDayOf } from '../calendar';
import type { Council } from '../council';
import { earlier, later } from '../dates';
import type { LocalDate, PersonId } from '../ids';
import { policyOn } from '../policy/policy';
import type { ThreadHead } from '../thread-head';
import type { RecordEntry } from './record';

/**
 * R26: the policy's ordinary working days after the session, and before the next formal one; never earlier than the
 * first working day after it. The thread is the head's.
 */
export function issueByOf(
  council: Council,
  head: Pick<ThreadHead, 'booked' | 'lastFormal'>,
  heldOn: LocalDate,
): LocalDate {
  return outBy(council, head, heldOn, policyOn(council, heldOn).record.issueWithinWorkingDays);
}

/** The day most records should be out, for words only. Never later than `issueByOf`. */
export function targetDayOf(
  council: Council,
  head: Pick<ThreadHead, 'booked' | 'lastFormal'>,
  heldOn: LocalDate,
): LocalDate {
  const { issueTargetWorkingDays, issueWithinWorkingDays } = policyOn(council, heldOn).record;
  return outBy(council, head, heldOn, Math.min(issueTargetWorkingDays, issueWithinWorkingDays));
}

function outBy(
  council: Council,
  head: Pick<ThreadHead, 'booked' | 'lastFormal'>,
  heldOn: LocalDate,
  workingDays: number,
): LocalDate {
  const isDay = (day: LocalDate) => isWorkingDay(day, council.daysOff);
  const byPolicy = addWorkingDays(heldOn, workingDays, isDay);
  const next = nextFormal(head, heldOn);
  if (next === undefined) return byPolicy;
  const before = addWorkingDays(next, -1, isDay);
  return later(earlier(byPolicy, before), addWorkingDays(heldOn, 1, isDay));
}

/** The next formal session after that day: in the diary, or held by now. */
function nextFormal(
  { booked, lastFormal }: Pick<ThreadHead, 'booked' | 'lastFormal'>,
  heldOn: LocalDate,
): LocalDate | undefined {
  const formal = booked.filter(({ kind }) => kind === 'FORMAL').map(({ on }) => on);
  const known = [...formal, ...(lastFormal ? [lastFormal.heldOn] : [])].filter((on) => on > heldOn);
  return known.length === 0 ? undefined : known.reduce(earlier);
}

/** Until when the worker may say that they disagree, and until when they may write comments; both days included. */
export type RecordClocks = { readonly sayBy: LocalDate; readonly commentsBy: LocalDate };

/** R27: counted in the worker's own working days from the day the newest version was issued; leave stops them. */
export function clocksFrom(council: Council, worker: PersonId, issuedOn: LocalDate): RecordClocks {
  const { disagreeWithinWorkingDays, commentsWithinWorkingDays } = policyOn(council, issuedOn).record;
  return {
    sayBy: ownWorkingDays(council, worker, issuedOn, disagreeWithinWorkingDays),
    commentsBy: ownWorkingDays(council, worker, issuedOn, commentsWithinWorkingDays),
  };
}

/**
 * The clocks as they run today: leave that became known since gives the worker the days back, and takes none that they
 * were told of.
 */
export function clocksNow(
  council: Council,
  worker: PersonId,
  { sayBy, commentsBy, issuedOn }: RecordClocks & { readonly issuedOn: LocalDate },
): RecordClocks {
  const now = clocksFrom(council, worker, issuedOn);
  return { sayBy: later(sayBy, now.sayBy), commentsBy: later(commentsBy, now.commentsBy) };
}

function ownWorkingDays(council: Council, worker: PersonId, from: LocalDate, count: number): LocalDate {
  let day = from;
  for (let left = count; left > 0; left -= 1) day = nextWorkingDayOf(council, worker, day);
  return day;
}

/** Working days between the day it had to be out and the day it was; 0 when it was not late. Ordinary ones, as R26 counts. */
export function workingDaysLate(council: Council, { issueBy, firstIssuedOn }: LateFacts): number {
  let days = 0;
  for (let day = issueBy; day < firstIssuedOn; days += 1) {
    day = addWorkingDays(day, 1, (one) => isWorkingDay(one, council.daysOff));
  }
  return days;
}

/** When a record had to be out, and when it was. */
export type LateFacts = {
  readonly issueBy: RecordEntry['issueBy'];
  readonly firstIssuedOn: LocalDate;
};
