// What becomes of an agreement that was offered: it is signed, answered with words of one's own, or sent back.
import { type Acted, told } from '../act';
import { supervisionStatus } from '../clock/due';
import type { Council } from '../council';
import { londonDate } from '../dates';
import type { Instant, LocalDate, PersonId } from '../ids';
import { accepted, type FieldProblem, type Outcome, refused } from '../outcome';
import { policyOn } from '../policy/policy';
import type { ThreadEntry } from '../thread';
import type { ThreadHead } from '../thread-head';
import { agreementPaperId, type WorkingPaper } from '../working-paper';
import type { AgreementEntry, AgreementWords } from './agreement';
import { activeInHead, entriesOf, superseded } from './agreement-in-head';
import { agreementPair, otherOne } from './agreement-pair';
import { boxProblems, draftProblems } from './agreement-problems';
import { type OnAgreement, stepOf } from './agreement-steps';
import {
  type AgreementSide,
  boxesOf,
  draftOf,
  type OwnWords,
  saysTheSame,
  withOwnWords,
} from './agreement-words';
import { offerOf } from './offering-agreement';
import { policyReadBySigning } from './reading-policy';

/** `words`: what waits, as it was offered. */
type OnOffer = OnAgreement & { readonly words: AgreementWords | undefined };
/** `anyway`: with boxes of one's own left empty on purpose. */
export type SignAgreement = OnOffer & { readonly anyway?: boolean };
export type AnswerOffer = SignAgreement & { readonly own: OwnWords };

/**
 * The second signature: from now on it counts, and the one before is superseded. Null: it is signed already. Refuses
 * `fields` with the boxes of theirs that are empty, once: they fill them, or sign all the same.
 */
export function signAgreement(
  council: Council,
  head: ThreadHead,
  command: SignAgreement,
  read: readonly ThreadEntry[],
  now: Instant,
): Outcome<Acted | null> {
  const waiting = waitingOne(council, head, command, read, now);
  if (!waiting.ok) return waiting;
  const { entry, supervisorId, side } = waiting.value;
  const { by, words } = command;
  if (entry.signatures.some((one) => one.by === by)) return accepted(null);
  const problems = [
    ...ageProblems(council, head, entry, londonDate(now)),
    ...(words ? boxProblems(side, words, command) : []),
  ];
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  const today = londonDate(now);
  const signed: AgreementEntry = {
    ...entry,
    state: 'ACTIVE',
    signatures: [...entry.signatures, { by, as: side, at: now }],
  };
  const ofPolicy = policyReadBySigning(council, head, command, now);
  const before = superseded(head, read);
  const [replaced] = before;
  const versions = { version: entry.version, ...(replaced ? { replaces: replaced.version } : {}) };
  return accepted({
    entries: [stepOf(command, 'signed', now, versions), ...ofPolicy.entries],
    replaces: [signed, ...before],
    head: { ...head, ...ofPolicy.head, agreement: activeInHead(council, head, signed, today) },
    tell: [told(otherOne(command, supervisorId), 'agreement-signed', entry.entryId)],
  });
}

/**
 * Whoever was offered it puts their own boxes in and signs that: a version of its own, offered to the other one. Their
 * signature counts for the words they had before them and no others, so they sign this one too. Words that are the same
 * are only signed. Refuses like signing, and `signed-already` to whoever made the offer: they take it back.
 */
export function answerOffer(
  council: Council,
  head: ThreadHead,
  command: AnswerOffer,
  read: readonly ThreadEntry[],
  now: Instant,
): Outcome<Acted | null> {
  const waiting = waitingOne(council, head, command, read, now);
  if (!waiting.ok) return waiting;
  const { entry, supervisorId, side } = waiting.value;
  const { by, words: offered, own } = command;
  if (entry.signatures.some((one) => one.by === by)) return refusedOn('signed-already');
  if (offered === undefined) return refusedOn('nothing-waits');
  const today = londonDate(now);
  const words = withOwnWords(side, offered, own, policyOn(council, today).version);
  const problems = [
    ...ageProblems(council, head, entry, today),
    ...draftProblems(council, words, boxesOf[side]),
    ...boxProblems(side, words, command),
  ];
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  if (saysTheSame(words, offered)) return signAgreement(council, head, command, read, now);
  const offer = { ...command, words, supervisorId, answers: entry };
  return accepted({
    ...offerOf(council, head, offer, now),
    replaces: [{ ...entry, state: 'ANSWERED' }],
  });
}

/** What was stored under one delivery of an answer: `signed`, or the words that were put in. */
type StoredAnswer = { readonly at: Instant; readonly words: AgreementWords | 'signed' };

/** Whether a second delivery says what the first one did: `offered`, with the same words in it as it was then. */
export function isSameAnswer(
  council: Council,
  side: AgreementSide,
  { words: offered, own }: Pick<AnswerOffer, 'words' | 'own'>,
  { at, words: stored }: StoredAnswer,
): boolean {
  if (offered === undefined) return false;
  const { version } = policyOn(council, londonDate(at));
  return saysTheSame(withOwnWords(side, offered, own, version), stored === 'signed' ? offered : stored);
}

/**
 * What waited so long that signing it makes an agreement that is overdue at birth, or one that says nothing of how often
 * (R35): it goes back to the draft first.
 */
function ageProblems(
  council: Council,
  head: ThreadHead,
  { reviewOn, intervalDays }: AgreementEntry,
  today: LocalDate,
): readonly FieldProblem[] {
  const saysHowOften = intervalDays !== null || supervisionStatus(council, head, today).phase !== null;
  return [
    ...(reviewOn <= today ? [{ field: 'reviewOn', kind: 'offer-too-old' } as const] : []),
    ...(saysHowOften ? [] : [{ field: 'intervalDays', kind: 'offer-too-old' } as const]),
  ];
}

/** Back to the draft, with a reason; its words are there again, whoever takes it back, unless one was begun meanwhile. */
export function sendBack(
  council: Council,
  head: ThreadHead,
  command: OnOffer,
  read: { readonly entries: readonly ThreadEntry[]; readonly papers: readonly WorkingPaper[] },
  now: Instant,
): Outcome<Acted | null> {
  const waiting = waitingOne(council, head, command, read.entries, now);
  if (!waiting.ok) return waiting;
  const { entry, supervisorId } = waiting.value;
  const { by } = command;
  const words = command.words && draftOf(command.words);
  const paperId = agreementPaperId(supervisorId);
  const begun = read.papers.some((paper) => paper.paperId === paperId);
  return accepted({
    entries: [stepOf(command, 'sent-back', now, { version: entry.version })],
    replaces: [{ ...entry, state: 'SENT_BACK' }],
    papers: words && !begun ? [{ paperId, author: by, at: now, of: 'agreement', words }] : [],
    head: {
      ...head,
      agreement: head.agreement && { ...head.agreement, state: 'SENT_BACK', since: londonDate(now) },
    },
    tell: [told(otherOne(command, supervisorId), 'agreement-sent-back', entry.entryId)],
  });
}

/** The one that waits for its second signature; a reason that is needed is missing before anything else is said. */
function waitingOne(
  council: Council,
  { agreement }: ThreadHead,
  command: OnAgreement,
  read: readonly ThreadEntry[],
  now: Instant,
): Outcome<{
  readonly entry: AgreementEntry;
  readonly supervisorId: PersonId;
  readonly side: AgreementSide;
}> {
  const pair = agreementPair(council, command, londonDate(now));
  const [entry] = entriesOf(read, command.agreementId);
  if (pair === undefined || entry === undefined) return refused({ kind: 'not-yours' });
  const waits = entry.state === 'AWAITING_SUPERVISEE' && agreement?.entryId === entry.entryId;
  if (!waits || entry.supervisorId !== pair.supervisorId)
    return refusedOn(entry.state === 'SENT_BACK' ? 'draft-again' : 'already-answered');
  return accepted({ entry, ...pair });
}

const refusedOn = (kind: 'signed-already' | 'nothing-waits' | 'draft-again' | 'already-answered') =>
  refused({ kind: 'fields', problems: [{ field: 'agreementId', kind }] });
