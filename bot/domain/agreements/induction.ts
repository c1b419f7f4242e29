// The induction of a new starter or a new pair: it begins by itself, and what the thread proves ticks itself.
import type { Council } from '../council';
import { addDays, later, londonDate } from '../dates';
import type { LocalDate, PersonId } from '../ids';
import { policyOn } from '../policy/policy';
import type { ThreadHead } from '../thread-head';
import { type InductionInHead, type InductionStep, inductionSteps } from './agreement';
import { agreementSupervisor, agreementSupervisorSince } from './agreement-access';
import { newestSigned, signedAgreements } from './signed-agreements';

/** An induction that runs; at least one step is open. */
export type Induction = {
  readonly supervisorId: PersonId;
  readonly since: LocalDate;
  readonly steps: readonly {
    readonly step: InductionStep;
    readonly done: boolean;
    /** The thread itself says so: nobody ticks it by hand. */
    readonly proven: boolean;
  }[];
  readonly inductedBy: PersonId | null;
};

/**
 * Who says by hand that a step is done. That somebody has read the policy only they can say, with two ticks and the
 * version (R38); that the checks were seen, whoever saw them.
 */
export const whoTicks: Record<InductionStep, 'either' | 'supervisor' | 'nobody'> = {
  'policy-read': 'nobody',
  'agreement-drafted': 'either',
  'three-dates': 'either',
  'checks-seen': 'supervisor',
  'knows-quick-decision': 'either',
  'knows-cover': 'either',
};

/** A list that nobody has finished in half a year helps nobody any more. */
const longestDays = 183;

/**
 * Null while none runs: nobody supervises the worker, every step is done, or the two are an old pair that came with the
 * council's files.
 */
export function inductionOf(council: Council, head: ThreadHead, today: LocalDate): Induction | null {
  const supervisorId = agreementSupervisor(council, head.personId, today);
  const person = council.people.get(head.personId);
  if (supervisorId === undefined || person === undefined) return null;
  const since = later(
    agreementSupervisorSince(council, head.personId, supervisorId, today) ?? today,
    person.startDate,
  );
  const imported = since < head.countsFrom;
  if (imported || since > today || addDays(since, longestDays) < today) return null;
  const kept = tickedFor(head.induction, supervisorId, since);
  const proven = provenSteps(council, head, { supervisorId, since, today });
  const steps = inductionSteps.map((step) => ({
    step,
    done: proven.includes(step) || (whoTicks[step] !== 'nobody' && kept.ticked.includes(step)),
    proven: proven.includes(step),
  }));
  if (steps.every(({ done }) => done)) return null;
  return { supervisorId, since, steps, inductedBy: kept.inductedBy };
}

/** What the head says of this pair's induction: nothing of an earlier one. */
const tickedFor = (
  induction: InductionInHead | null,
  supervisorId: PersonId,
  since: LocalDate,
): InductionInHead =>
  induction?.supervisorId === supervisorId && induction.since === since
    ? induction
    : { supervisorId, since, ticked: [], inductedBy: null };

type OfPair = { readonly supervisorId: PersonId; readonly since: LocalDate; readonly today: LocalDate };

function provenSteps(
  council: Council,
  head: ThreadHead,
  { supervisorId, since, today }: OfPair,
): readonly InductionStep[] {
  const { agreement, booked, lastFormal, lastLogged, dueActivities, policyRead } = head;
  const signed = signedAgreements(council, head.personId, agreement);
  const dates = booked.filter((one) => one.kind === 'FORMAL' && one.supervisorId === supervisorId).length;
  const met = lastFormal !== null && lastFormal.supervisorId === supervisorId && lastFormal.heldOn >= since;
  const proof: Partial<Record<InductionStep, boolean>> = {
    // A version that begins while the list runs asks for itself, not here.
    'policy-read':
      policyRead !== null &&
      (policyRead.version === policyOn(council, today).version || policyRead.on >= since),
    'agreement-drafted':
      (agreement?.supervisorId === supervisorId && agreement.since >= since) ||
      newestSigned(signed, supervisorId, today) !== undefined,
    // Once the two have met, their dates are the clock's to look after.
    'three-dates': met || dates >= policyOn(council, today).booking.standingDates,
    'checks-seen': dueActivities.some(({ activity }) => activity === 'check-seen'),
    'knows-quick-decision': lastLogged !== null && londonDate(lastLogged.at) >= since,
  };
  return inductionSteps.filter((step) => proof[step]);
}
