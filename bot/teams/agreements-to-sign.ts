// The agreements that wait for somebody's own signature, and those nobody has begun.
import { agreementDue } from '../domain/agreements/agreement-days';
import { signatureWaitsFor } from '../domain/prompts/prompts-agreements';
import type { ThreadHead } from '../domain/thread-head';
import type { MissingAgreement, WaitingAgreement } from '../views/file-commands-view';
import type { Asking } from './asking';

/** Of these threads; none whose pair is another by now. */
export const agreementsToSign = (
  { council, person, today }: Asking,
  heads: readonly ThreadHead[],
): readonly WaitingAgreement[] =>
  heads.flatMap((head) => {
    const { agreement, personId: about } = head;
    if (agreement === null || signatureWaitsFor(council, head, today) !== person) return [];
    const other = person === about ? agreement.supervisorId : about;
    return [{ about, other, since: agreement.since }];
  });

/** Of the pairs of today: neither signed on paper or here, nor offered. */
export const agreementsMissing = (
  { council, person, today }: Asking,
  heads: readonly ThreadHead[],
): readonly MissingAgreement[] =>
  heads.flatMap((head) => {
    const { agreement, personId: about } = head;
    const due = agreementDue(council, head, today);
    if (due === null || agreement?.state === 'AWAITING_SUPERVISEE') return [];
    if (person !== about && person !== due.supervisorId) return [];
    return [{ about, other: person === about ? due.supervisorId : about }];
  });
