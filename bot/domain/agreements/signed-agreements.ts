// Which agreements count: those of the council's files and those signed here, in one list.
import type { Council, SupervisionAgreement } from '../council';
import type { LocalDate, PersonId } from '../ids';
import type { ThreadHead } from '../thread';
import type { AgreementInForce, EarlierAgreement } from './agreement';

/** What the rules ask of an agreement, wherever it was signed. */
export type SignedAgreement = Pick<
  SupervisionAgreement,
  'supervisorId' | 'signedOn' | 'reviewOn' | 'intervalDays' | 'lengthMinutes' | 'documentReference'
> & {
  /** Of one made here; null for one that is only in the council's files. */
  readonly entryId: string | null;
};

type Known = Pick<ThreadHead, 'agreement'>;

/** The one made here that both have signed and nobody has ended; a newer one that still waits leaves it standing. */
export function agreementInForce({ agreement }: Known): AgreementInForce | null {
  if (agreement === null) return null;
  return agreement.state === 'ACTIVE' ? agreement : agreement.standing;
}

/** Every agreement of this worker that both have signed, on paper or here; no order. */
export function signedAgreements(
  council: Pick<Council, 'agreementsOf'>,
  worker: PersonId,
  agreement: ThreadHead['agreement'],
): readonly SignedAgreement[] {
  const onPaper = (council.agreementsOf.get(worker) ?? []).map((one) => ({ ...one, entryId: null }));
  if (agreement === null) return onPaper;
  const inForce = agreementInForce({ agreement });
  return [
    ...onPaper,
    ...(agreement.earlier ?? []).map((one) => asSigned(one, null, null)),
    ...(inForce ? [asSigned(inForce, inForce.reviewOn, inForce.entryId)] : []),
  ];
}

/** The newest by the day of signing this pair had by that day; `undefined` when there is none. */
export function newestSigned(
  signed: readonly SignedAgreement[],
  supervisor: PersonId,
  by: LocalDate,
): SignedAgreement | undefined {
  const known = signed.filter((one) => one.supervisorId === supervisor && one.signedOn <= by);
  return known.reduce<SignedAgreement | undefined>(
    // Of two of one day the one made here comes last, and was signed with the other before their eyes.
    (one, other) => (one && one.signedOn > other.signedOn ? one : other),
    undefined,
  );
}

const asSigned = (
  { supervisorId, since, intervalDays, lengthMinutes }: EarlierAgreement,
  reviewOn: LocalDate | null,
  entryId: string | null,
): SignedAgreement => ({
  supervisorId,
  signedOn: since,
  reviewOn,
  intervalDays,
  lengthMinutes,
  documentReference: null,
  entryId,
});
