// An agreement is offered by one of the two as it is written, with their signature; the one before stands meanwhile.
import { type Act, type Acted, told } from '../act';
import type { Council } from '../council';
import { addDays, londonDate } from '../dates';
import type { Instant, PersonId } from '../ids';
import { accepted, type Outcome, refused } from '../outcome';
import { policyOn } from '../policy/policy';
import type { ThreadEntry } from '../thread';
import type { ThreadHead } from '../thread-head';
import { agreementPaperId } from '../working-paper';
import type { AgreementEntry, AgreementWords } from './agreement';
import { offerOver, waitingInHead } from './agreement-in-head';
import { agreementPair, otherOne } from './agreement-pair';
import { offerProblems } from './agreement-problems';
import { withoutOldField } from './agreement-words';
import { filledIn } from './filled-in';
import { policyReadBySigning } from './reading-policy';

/**
 * `kept`: the draft as it lies on the server; what is offered is exactly that. `anyway`: with boxes of one's own left
 * empty on purpose.
 */
export type OfferAgreement = Act & { readonly kept: AgreementWords | undefined; readonly anyway?: boolean };

/** Refuses `already-asked` while one waits for a signature, and `fields` for what is in the way. */
export function offerAgreement(
  council: Council,
  head: ThreadHead,
  command: OfferAgreement,
  read: readonly ThreadEntry[],
  now: Instant,
): Outcome<Acted> {
  const today = londonDate(now);
  const pair = agreementPair(council, command, today);
  if (pair === undefined) return refused({ kind: 'not-yours' });
  const { supervisorId, side } = pair;
  // What the page of a draft does not show is not in what somebody signs.
  const kept = command.kept && withoutOldField(command.kept);
  const { anyway = false } = command;
  const before = head.agreement;
  if (before?.state === 'AWAITING_SUPERVISEE' && before.supervisorId === supervisorId)
    return refused({ kind: 'fields', problems: [{ field: 'revision', kind: 'already-asked' }] });
  if (kept === undefined)
    return refused({ kind: 'fields', problems: [{ field: 'revision', kind: 'nothing-waits' }] });
  const ladderDays = filledIn(council, head, supervisorId, today).phase?.intervalDays ?? null;
  const problems = offerProblems(council, side, kept, { today, anyway, ladderDays });
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  return accepted({
    ...offerOf(council, head, { ...command, words: kept, supervisorId }, now),
    replaces: offerOver(head, read),
    papers: [{ remove: agreementPaperId(supervisorId) }],
  });
}

/** `answers`: the version these words are put into; left out of one from the draft. */
type Offer = Act & {
  readonly words: AgreementWords;
  readonly supervisorId: PersonId;
  readonly answers?: AgreementEntry;
};

/**
 * A version with its author's signature; its words are never written again. With those from the draft goes what the files
 * say today. An answer says what its author had before them: the same dates and grades, policy and day to look again.
 */
export function offerOf(council: Council, head: ThreadHead, offer: Offer, now: Instant): Acted {
  const { supervisorId } = offer;
  const today = londonDate(now);
  const entry = entryOf(council, head, offer, now);
  const words =
    offer.answers === undefined
      ? { ...offer.words, filled: filledIn(council, head, supervisorId, today) }
      : offer.words;
  const ofPolicy = policyReadBySigning(council, head, offer, now);
  return {
    entries: [entry, ...ofPolicy.entries],
    sheets: [{ sheetId: `agreement:${entry.entryId}`, of: 'agreement', words }],
    head: { ...head, ...ofPolicy.head, agreement: waitingInHead(head, entry, today) },
    tell: [
      told(
        otherOne(offer, supervisorId),
        offer.answers === undefined ? 'agreement-offered' : 'agreement-answered',
        entry.entryId,
      ),
    ],
  };
}

function entryOf(
  council: Council,
  { agreement }: ThreadHead,
  { operationId, by, words, supervisorId, answers }: Offer,
  now: Instant,
): AgreementEntry {
  const policy = policyOn(council, londonDate(now));
  const reviewOn = words.reviewOn ?? addDays(londonDate(now), policy.agreement.reviewEveryDays);
  return {
    kind: 'agreement',
    entryId: operationId,
    at: now,
    loggedBy: by,
    supervisorId,
    version: (agreement?.version ?? 0) + 1,
    state: 'AWAITING_SUPERVISEE',
    intervalDays: words.intervalDays,
    lengthMinutes: words.lengthMinutes,
    policyVersion: answers?.policyVersion ?? policy.version,
    reviewOn: answers?.reviewOn ?? reviewOn,
    signatures: [{ by, as: by === supervisorId ? 'supervisor' : 'worker', at: now }],
    sheetId: `agreement:${operationId}`,
    paper: null,
    filed: null,
    ...(answers === undefined ? {} : { answers: answers.entryId }),
  };
}
