// What the draft of a new agreement takes over from the one before.
import type { Council } from '../council';
import type { LocalDate, PersonId } from '../ids';
import { policyOn } from '../policy/policy';
import type { ThreadHead } from '../thread-head';
import type { AgreementWords } from './agreement';
import { agreementSupervisor } from './agreement-access';
import { type OnesOwnWords, ownWordsCarriedOver } from './agreement-words';
import { agreementInForce, newestSigned, type SignedAgreement, signedAgreements } from './signed-agreements';

/** `before`: the words of the one in force; null where there is none, or only one on paper. */
export function ownWordsFrom(
  council: Council,
  head: ThreadHead,
  before: AgreementWords | null,
  today: LocalDate,
): OnesOwnWords {
  const { version } = policyOn(council, today);
  const isPolicyRead = head.policyRead?.version === version;
  return ownWordsCarriedOver(before, {
    sameSupervisor: isWithSameSupervisor(council, head, today),
    isPolicyRead,
    version,
  });
}

/** What counts for this pair today, wherever it was signed; `undefined` where there is none. */
export const agreedBetween = (
  council: Council,
  head: ThreadHead,
  supervisorId: PersonId,
  today: LocalDate,
): SignedAgreement | undefined =>
  newestSigned(signedAgreements(council, head.personId, head.agreement), supervisorId, today);

/** Whether the one in force is with whoever it would be with today. */
export const isWithSameSupervisor = (council: Council, head: ThreadHead, today: LocalDate): boolean =>
  agreementInForce(head)?.supervisorId === agreementSupervisor(council, head.personId, today);
