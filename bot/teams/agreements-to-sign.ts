// The agreements that wait for somebody's own signature.
import { signatureWaitsFor } from '../domain/prompts/prompts-agreements';
import type { ThreadHead } from '../domain/thread-head';
import type { WaitingAgreement } from '../views/file-commands-view';
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
