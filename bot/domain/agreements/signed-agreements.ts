// Which agreements count: those of the council's files and those signed here, in one list.
import type { Council, SupervisionAgreement } from '../council';
import type { LocalDate, PersonId } from '../ids';
import type { ThreadHead } from '../thread-head';
import type { AgreementInForce } from './agreement';
import { countsUntil } from './agreement-period';

/** What the rules ask of an agreement, wherever it was signed. */
export type SignedAgreement = Pick<
  SupervisionAgreement,
  'supervisorId' | 'signedOn' | 'reviewOn' | 'intervalDays' | 'lengthMinutes' | 'documentReference'
> & {
  /** Of one made here; null for one that is only in the council's files. */
  readonly entryId: string | null;
  /** The first day on which it does not count any more: superseded, ended, or of an earlier time of the two. */
  readonly until: LocalDate | null;
};

type Known = Pick<ThreadHead, 'agreement'>;

/**
 * The one made here that both have signed and nobody has ended; a newer one that still waits leaves it
 * standing. It may be of an earlier time of the two, or with a former supervisor, and not count: that is `newestSigned`.
 */
export function agreementInForce({ agreement }: Known): AgreementInForce | null {
  if (agreement === null) return null;
  return agreement.state === 'ACTIVE' ? agreement : agreement.standing;
}

/** Every agreement of this worker that both have signed, on paper or here; no order. */
export function signedAgreements(
  council: Pick<Council, 'agreementsOf' | 'relationshipsOf' | 'people'>,
  worker: PersonId,
  agreement: ThreadHead['agreement'],
): readonly SignedAgreement[] {
  // Also of what somebody ended or superseded later: after its own time it counted for no day any more.
  const inTheirTime = (one: SignedAgreement): SignedAgreement => ({
    ...one,
    until: firstOf(one.until, countsUntil(council, worker, one)),
  });
  const onPaper = (council.agreementsOf.get(worker) ?? []).map((one) => inTheirTime({ ...none, ...one }));
  if (agreement === null) return onPaper;
  const inForce = agreementInForce({ agreement });
  return [
    ...onPaper,
    ...[...(agreement.earlier ?? [])]
      .reverse()
      .map((one) => inTheirTime({ ...none, ...one, signedOn: one.since })),
    ...(inForce ? [inTheirTime({ ...none, ...inForce, signedOn: inForce.since })] : []),
  ];
}

const firstOf = (one: LocalDate | null, other: LocalDate | null): LocalDate | null =>
  one !== null && (other === null || one < other) ? one : other;

const none = { documentReference: null, reviewOn: null, entryId: null, until: null } as const;

/**
 * The newest by the day of signing this pair had by that day. Once that one has ended, what it superseded does not come
 * back: only one that the two have brought in since, on paper of an earlier day, counts; `undefined` when there is none.
 */
export function newestSigned(
  signed: readonly SignedAgreement[],
  supervisor: PersonId,
  by: LocalDate,
): SignedAgreement | undefined {
  const known = signed.filter((one) => one.supervisorId === supervisor && one.signedOn <= by);
  const newest = newestOf(known);
  const stillCounts = ({ until }: SignedAgreement) => until === null || until > by;
  return newest && !stillCounts(newest)
    ? known.find((one) => one.entryId !== null && stillCounts(one))
    : newest;
}

/** Of two of one day the one made here comes last, and was signed with the other before their eyes. */
const newestOf = (known: readonly SignedAgreement[]): SignedAgreement | undefined =>
  known.reduce<SignedAgreement | undefined>(
    (one, other) => (one && one.signedOn > other.signedOn ? one : other),
    undefined,
  );

/**
 * The newest these two had by that day, where it stopped counting because another time of theirs began: then `until` is
 * that day. `undefined` where there is none, where it counts, and where it was ended or superseded before.
 */
export function ofEarlierTime(
  council: Pick<Council, 'agreementsOf' | 'relationshipsOf' | 'people'>,
  { personId, agreement }: Pick<ThreadHead, 'personId' | 'agreement'>,
  supervisor: PersonId,
  by: LocalDate,
): (SignedAgreement & { readonly until: LocalDate }) | undefined {
  const signed = signedAgreements(council, personId, agreement);
  const newest = newestOf(
    signed.filter(({ supervisorId, signedOn }) => supervisorId === supervisor && signedOn <= by),
  );
  const until = newest ? countsUntil(council, personId, newest) : null;
  return newest && until !== null && until <= by && newest.until === until ? { ...newest, until } : undefined;
}
