// What of the agreements of a thread its head says: the newest, the one that counts meanwhile, and those before.
import type { Council } from '../council';
import type { LocalDate } from '../ids';
import type { ThreadEntry } from '../thread';
import type { ThreadHead } from '../thread-head';
import type { AgreementEntry, AgreementInForce, AgreementInHead, EarlierAgreement } from './agreement';
import { workerNow } from './agreement-days';
import { agreementInForce } from './signed-agreements';

/** One that waits for its second signature, offered by whoever signed it first; the one that counts stands meanwhile. */
export const waitingInHead = (
  head: ThreadHead,
  entry: AgreementEntry,
  today: LocalDate,
): AgreementInHead => ({
  ...inHead(entry, 'AWAITING_SUPERVISEE', today),
  offeredBy: entry.loggedBy,
  standing: standingBeside(head),
  earlier: head.agreement?.earlier ?? [],
});

/** Only what counts of it: in the head of one that counts lies more, such as those before it. */
function standingBeside(head: ThreadHead): AgreementInForce | null {
  const inForce = agreementInForce(head);
  if (inForce === null) return null;
  const { since, signedAs } = inForce;
  return { ...inHead(inForce, 'ACTIVE', since), ...(signedAs ? { signedAs } : {}) };
}

/** What the head says once this one counts; `since` is the day on which both had signed. */
export function activeInHead(
  council: Council,
  head: ThreadHead,
  entry: AgreementEntry,
  since: LocalDate,
): AgreementInHead {
  const worker = council.people.get(head.personId);
  return {
    ...inHead(entry, 'ACTIVE', since),
    ...(worker && entry.paper === null ? { signedAs: workerNow(worker) } : {}),
    standing: null,
    earlier: earlierAfter(head, since),
  };
}

/** What counted until today goes on counting for the sessions of its days; of an earlier time, for those of that time. */
export function earlierAfter(head: ThreadHead, until: LocalDate): readonly EarlierAgreement[] {
  const before = agreementInForce(head);
  const known = head.agreement?.earlier ?? [];
  if (before === null) return known;
  const { supervisorId, since, intervalDays, lengthMinutes } = before;
  return [{ supervisorId, since, intervalDays, lengthMinutes, until }, ...known].slice(0, mostEarlier);
}

const mostEarlier = 6;

/** The one that counted, as it reads from now on; nothing where it was not among what was read. */
export const superseded = (head: ThreadHead, read: readonly ThreadEntry[]): readonly AgreementEntry[] =>
  entriesOf(read, agreementInForce(head)?.entryId ?? null).map((one) => ({ ...one, state: 'SUPERSEDED' }));

/** What a former supervisor offered, or was offered, and nobody signed is over once there is another. */
export const offerOver = (
  { agreement }: ThreadHead,
  read: readonly ThreadEntry[],
): readonly AgreementEntry[] =>
  entriesOf(read, agreement?.state === 'AWAITING_SUPERVISEE' ? agreement.entryId : null).map((one) => ({
    ...one,
    state: 'ENDED',
  }));

const inHead = (
  {
    entryId,
    version,
    supervisorId,
    reviewOn,
    intervalDays,
    lengthMinutes,
    policyVersion,
  }: AgreementEntry | AgreementInForce,
  state: AgreementInHead['state'],
  since: LocalDate,
): AgreementInForce => ({
  entryId,
  version,
  supervisorId,
  state,
  since,
  reviewOn,
  intervalDays,
  lengthMinutes,
  policyVersion,
});

export const entriesOf = (read: readonly ThreadEntry[], entryId: string | null): readonly AgreementEntry[] =>
  read.flatMap((one) => (one.kind === 'agreement' && one.entryId === entryId ? [one] : []));
