// By when an agreement is signed, and when it is to be looked at again: said by the day, stored nowhere.
import { addWorkingDays, isWorkingDay } from '../calendar';
import type { Council, Person } from '../council';
import { addDays, later } from '../dates';
import type { LocalDate, PersonId } from '../ids';
import { policyOn } from '../policy/policy';
import type { ThreadHead } from '../thread-head';
import type { WorkerThen } from './agreement';
import { agreementSupervisor, agreementSupervisorSince } from './agreement-access';
import { agreementInForce, newestSigned, type SignedAgreement, signedAgreements } from './signed-agreements';

/** R36: the worker and their supervisor have none yet. */
export type AgreementDue = {
  readonly supervisorId: PersonId;
  /** The last day on which it is in time. */
  readonly byOn: LocalDate;
  readonly late: boolean;
  readonly because: 'new-starter' | 'new-supervisor' | 'none-known';
};

/** R37: which of the grounds, the first that holds. */
export type ReviewDue = {
  /** The day it was due on; of a change the day it is known on is not, so today. */
  readonly on: LocalDate;
  readonly because: 'day' | 'supervisor' | 'grade' | 'hours';
  readonly supervisorId: PersonId;
};

/**
 * R36: signed within so many working days of the start or of a change of supervisor. Null when the two have one, and
 * for somebody nobody supervises. Nobody starts life late: with what came by import the days run from then.
 */
export function agreementDue(council: Council, head: ThreadHead, today: LocalDate): AgreementDue | null {
  const supervisorId = agreementSupervisor(council, head.personId, today);
  const person = council.people.get(head.personId);
  if (supervisorId === undefined || person === undefined) return null;
  const signed = signedAgreements(council, head.personId, head.agreement);
  if (newestSigned(signed, supervisorId, today)) return null;
  const pairFrom = agreementSupervisorSince(council, head.personId, supervisorId, today) ?? today;
  // After one that they ended the days run anew.
  const ended = signed
    .flatMap((one) => (one.supervisorId === supervisorId ? (one.until ?? []) : []))
    .filter((day) => day <= today);
  const from = [pairFrom, person.startDate, head.countsFrom, ...ended].reduce(later);
  const { signWithinWorkingDays } = policyOn(council, today).agreement;
  const byOn = addWorkingDays(from, signWithinWorkingDays, (day) => isWorkingDay(day, council.daysOff));
  const because = becauseOf(from, pairFrom, person);
  return { supervisorId, byOn, late: today > byOn, because };
}

function becauseOf(from: LocalDate, pairFrom: LocalDate, person: Person): AgreementDue['because'] {
  if (from === person.startDate) return 'new-starter';
  return from === pairFrom ? 'new-supervisor' : 'none-known';
}

/**
 * R37: by its own day, or after as many days as the policy says, and as soon as the supervisor, the grade or the hours
 * are others than when it was signed. Null while nothing asks for it, and when there is no agreement.
 */
export function reviewDue(council: Council, head: ThreadHead, today: LocalDate): ReviewDue | null {
  const supervisorId = agreementSupervisor(council, head.personId, today);
  if (supervisorId === undefined) return null;
  const signed = signedAgreements(council, head.personId, head.agreement).filter(
    ({ signedOn }) => signedOn <= today,
  );
  const own = newestSigned(signed, supervisorId, today);
  if (own === undefined) {
    const another = signed.length > 0;
    return another ? { on: today, because: 'supervisor', supervisorId } : null;
  }
  const on = reviewDay(council, own, head, today);
  if (on <= today) return { on, because: 'day', supervisorId };
  const changed = changedSince(council, head, own);
  return changed && { on: today, because: changed, supervisorId };
}

/** By the policy of that day. */
export const reviewDay = (
  council: Council,
  signed: SignedAgreement,
  head: Pick<ThreadHead, 'countsFrom'>,
  today: LocalDate,
): LocalDate => reviewDayAfter(signed, head, policyOn(council, today).agreement.reviewEveryDays);

/**
 * The day in the agreement, or so many days after signing. Where the files name none that is a guess, and nobody starts
 * life overdue: one that would have been past it when the files came in is looked at again as many days after that.
 */
export function reviewDayAfter(
  { reviewOn, signedOn }: Pick<SignedAgreement, 'reviewOn' | 'signedOn'>,
  { countsFrom }: Pick<ThreadHead, 'countsFrom'>,
  everyDays: number,
): LocalDate {
  const guessed = addDays(signedOn, everyDays);
  return reviewOn ?? (guessed > countsFrom ? guessed : addDays(countsFrom, everyDays));
}

/** Only of one made here is it known what the worker was then. */
function changedSince(
  council: Council,
  head: ThreadHead,
  { entryId }: SignedAgreement,
): 'grade' | 'hours' | null {
  const inForce = agreementInForce(head);
  const then = inForce?.entryId === entryId ? inForce?.signedAs : undefined;
  const person = council.people.get(head.personId);
  if (then === undefined || person === undefined) return null;
  const now = workerNow(person);
  if (now.grade !== then.grade) return 'grade';
  return now.hours === then.hours ? null : 'hours';
}

/** As it is kept with an agreement. */
export const workerNow = ({ grade, fte, workingDays }: Person): WorkerThen => ({
  grade,
  hours: `${fte} ${workingDays}`,
});
