// An agreement is offered by one of the two, signed by the other or sent back, and the one before stands meanwhile.
import { type Act, type Acted, told } from '../act';
import { isEmployedOn } from '../calendar';
import type { Council } from '../council';
import { addDays, londonDate } from '../dates';
import { identifiersIn, knownWords } from '../identifiers/identifiers';
import type { Instant, LocalDate, PersonId } from '../ids';
import { noteProblems } from '../note';
import { accepted, type FieldProblem, type Outcome, refused } from '../outcome';
import { policyOn } from '../policy/policy';
import type { ThreadEntry } from '../thread';
import type { ThreadHead } from '../thread-head';
import { agreementPaperId, type WorkingPaper } from '../working-paper';
import type {
  AgreementEntry,
  AgreementInForce,
  AgreementInHead,
  AgreementStepEntry,
  AgreementWords,
  EarlierAgreement,
} from './agreement';
import { agreementSupervisor } from './agreement-access';
import { workerNow } from './agreement-days';
import { type AgreementSide, offerProblems } from './agreement-words';
import { policyReadBySigning } from './reading-policy';
import { agreementInForce } from './signed-agreements';

/** `kept`: the draft as it lies on the server; what is offered is exactly that. */
export type OfferAgreement = Act & { readonly kept: AgreementWords | undefined };
/** A step on one agreement; `why` where it was sent back or ended. */
export type OnAgreement = Act & { readonly agreementId: string; readonly why: string };

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
  const { kept } = command;
  const before = head.agreement;
  if (before?.state === 'AWAITING_SUPERVISEE' && before.supervisorId === supervisorId)
    return refused({ kind: 'fields', problems: [{ field: 'revision', kind: 'already-asked' }] });
  if (kept === undefined)
    return refused({ kind: 'fields', problems: [{ field: 'revision', kind: 'nothing-waits' }] });
  const problems = offerProblems(council, side, kept, today);
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  const entry = offered(council, head, { ...command, kept }, supervisorId, now);
  const ofPolicy = policyReadBySigning(council, head, { ...command, words: kept }, now);
  return accepted({
    entries: [entry, ...ofPolicy.entries],
    replaces: offerOver(head, read),
    sheets: [{ sheetId: `agreement:${entry.entryId}`, of: 'agreement', words: kept }],
    papers: [{ remove: agreementPaperId(supervisorId) }],
    head: {
      ...head,
      ...ofPolicy.head,
      agreement: {
        ...inHead(entry, 'AWAITING_SUPERVISEE', today),
        offeredBy: command.by,
        standing: standingBeside(head),
        earlier: before?.earlier ?? [],
      },
    },
    tell: [told(otherOne(command, supervisorId), 'agreement-offered', entry.entryId)],
  });
}

/** Only what counts of it: in the head of one that counts lies more, such as those before it. */
function standingBeside(head: ThreadHead): AgreementInForce | null {
  const inForce = agreementInForce(head);
  if (inForce === null) return null;
  const { since, signedAs } = inForce;
  return { ...inHead(inForce, 'ACTIVE', since), ...(signedAs ? { signedAs } : {}) };
}

function offered(
  council: Council,
  { agreement }: ThreadHead,
  { operationId, by, kept }: OfferAgreement & { readonly kept: AgreementWords },
  supervisorId: PersonId,
  now: Instant,
): AgreementEntry {
  const policy = policyOn(council, londonDate(now));
  return {
    kind: 'agreement',
    entryId: operationId,
    at: now,
    loggedBy: by,
    supervisorId,
    version: (agreement?.version ?? 0) + 1,
    state: 'AWAITING_SUPERVISEE',
    intervalDays: kept.intervalDays,
    lengthMinutes: kept.lengthMinutes,
    policyVersion: policy.version,
    reviewOn: kept.reviewOn ?? addDays(londonDate(now), policy.agreement.reviewEveryDays),
    signatures: [{ by, as: by === supervisorId ? 'supervisor' : 'worker', at: now }],
    sheetId: `agreement:${operationId}`,
    paper: null,
    filed: null,
  };
}

/**
 * The second signature: from now on it counts, and the one before is superseded. `words`: what the worker signs, with
 * their ticks about the policy. Null: it is signed already.
 */
export function signAgreement(
  council: Council,
  head: ThreadHead,
  command: OnAgreement & { readonly words: AgreementWords | undefined },
  read: readonly ThreadEntry[],
  now: Instant,
): Outcome<Acted | null> {
  const waiting = waitingOne(council, head, command, read, now);
  if (!waiting.ok) return waiting;
  const { entry, supervisorId, side } = waiting.value;
  const { by } = command;
  if (entry.signatures.some((one) => one.by === by)) return accepted(null);
  const today = londonDate(now);
  const signed: AgreementEntry = {
    ...entry,
    state: 'ACTIVE',
    signatures: [...entry.signatures, { by, as: side, at: now }],
  };
  const ofPolicy = policyReadBySigning(council, head, command, now);
  return accepted({
    entries: [stepOf(command, 'signed', now), ...ofPolicy.entries],
    replaces: [signed, ...superseded(head, read)],
    head: { ...head, ...ofPolicy.head, agreement: activeInHead(council, head, signed, today) },
    tell: [told(otherOne(command, supervisorId), 'agreement-signed', entry.entryId)],
  });
}

/** Back to the draft, with a reason; its words are there again, whoever takes it back. */
export function sendBack(
  council: Council,
  head: ThreadHead,
  command: OnAgreement & { readonly words: AgreementWords | undefined },
  read: { readonly entries: readonly ThreadEntry[]; readonly papers: readonly WorkingPaper[] },
  now: Instant,
): Outcome<Acted | null> {
  const waiting = waitingOne(council, head, command, read.entries, now);
  if (!waiting.ok) return waiting;
  const { entry, supervisorId } = waiting.value;
  const { by, words } = command;
  const paperId = agreementPaperId(supervisorId);
  const begun = read.papers.some((paper) => paper.paperId === paperId);
  return accepted({
    entries: [stepOf(command, 'sent-back', now)],
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
    return refused({ kind: 'fields', problems: [{ field: 'agreementId', kind: 'already-answered' }] });
  return accepted({ entry, ...pair });
}

/** What is wrong with a needed line that the other one reads, such as why it is sent back or ended. */
export function lineProblems(council: Council, field: string, text: string): readonly FieldProblem[] {
  const found = identifiersIn(text, knownWords(council), []);
  return [
    ...noteProblems(field, text, 'needed'),
    ...(found.length > 0 ? [{ field, kind: 'identifiers', found } as const] : []),
  ];
}

/** Who of the two acts; `undefined` for everybody else, where nobody supervises the worker, and once the worker has left. */
export function agreementPair(
  council: Council,
  { by, about }: Pick<Act, 'by' | 'about'>,
  today: LocalDate,
): { readonly supervisorId: PersonId; readonly side: AgreementSide } | undefined {
  if (!isEmployedOn(council.people.get(about), today)) return undefined;
  const supervisorId = agreementSupervisor(council, about, today);
  if (supervisorId === undefined || (by !== about && by !== supervisorId)) return undefined;
  return { supervisorId, side: by === about ? 'worker' : 'supervisor' };
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

/** What counted until today goes on counting for the sessions of its days. */
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

/** One step, as it is kept and as a second delivery is compared with it. */
export const stepOf = (
  { operationId, by, agreementId, why }: OnAgreement,
  step: AgreementStepEntry['step'],
  now: Instant,
): AgreementStepEntry => ({
  kind: 'agreement-step',
  entryId: operationId,
  at: now,
  saidBy: by,
  agreementId,
  step,
  why: why.trim(),
});

export const otherOne = ({ by, about }: Act, supervisorId: PersonId): PersonId =>
  by === about ? supervisorId : about;
