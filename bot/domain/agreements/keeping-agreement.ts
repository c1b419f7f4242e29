// What becomes of an agreement once both have signed: it ends, a paper copy is filed, or one on paper is brought in.
import { type Acted, told } from '../act';
import type { Council } from '../council';
import { addDays, londonDate } from '../dates';
import type { Instant, LocalDate, PersonId } from '../ids';
import { accepted, type FieldProblem, type Outcome, refused } from '../outcome';
import { policyOn } from '../policy/policy';
import type { ThreadEntry } from '../thread';
import type { ThreadHead } from '../thread-head';
import type { AgreementEntry } from './agreement';
import { activeInHead, earlierAfter, entriesOf, offerOver, superseded } from './agreement-in-head';
import { agreementPair, otherOne } from './agreement-pair';
import { numberProblems } from './agreement-problems';
import { lineProblems, type OnAgreement, stepOf } from './agreement-steps';
import { agreementInForce } from './signed-agreements';

/** Undefined: what was given is no date. */
export type FileAgreement = OnAgreement & { readonly on: LocalDate | undefined };

/** One that both signed on paper: no signature is made up for it. `undefined`: what was given is no date. */
export type BringPaperAgreement = OnAgreement & {
  readonly signedOn: LocalDate | undefined;
  readonly documentReference: string;
  /** Null: after as many days as the policy says. */
  readonly reviewOn: LocalDate | null | undefined;
  readonly intervalDays: number | null;
  readonly lengthMinutes: number | null;
};

/** The policy's interval and length count again; the words stay readable. A reason is needed, and the other one is told. */
export function endAgreement(
  council: Council,
  head: ThreadHead,
  command: OnAgreement,
  read: readonly ThreadEntry[],
  now: Instant,
): Outcome<Acted | null> {
  const pair = agreementPair(council, command, londonDate(now));
  const [entry] = entriesOf(read, command.agreementId);
  const newest = head.agreement;
  if (pair === undefined || entry === undefined || newest === null) return refused({ kind: 'not-yours' });
  if (agreementInForce(head)?.entryId !== entry.entryId)
    return refused({ kind: 'fields', problems: [{ field: 'agreementId', kind: 'already-answered' }] });
  const earlier = earlierAfter(head, londonDate(now));
  const isNewest = newest.entryId === entry.entryId;
  return accepted({
    entries: [stepOf(command, 'ended', now, { version: entry.version })],
    replaces: [{ ...entry, state: 'ENDED' }],
    head: {
      ...head,
      agreement: isNewest
        ? { ...newest, state: 'ENDED', since: londonDate(now), earlier }
        : { ...newest, standing: null, earlier },
    },
    tell: [told(otherOne(command, pair.supervisorId), 'agreement-ended', entry.entryId)],
  });
}

/** For teams that still keep paper: the day a signed copy went to the file. */
export function fileAgreement(
  council: Council,
  head: ThreadHead,
  { on, ...command }: FileAgreement,
  read: readonly ThreadEntry[],
  now: Instant,
): Outcome<Acted | null> {
  const today = londonDate(now);
  const [entry] = entriesOf(read, command.agreementId);
  if (agreementPair(council, command, today) === undefined || entry === undefined)
    return refused({ kind: 'not-yours' });
  if (on === undefined) return refusedField('on', 'not-a-date');
  if (on > today) return refusedField('on', 'in-the-future');
  if (entry.state !== 'ACTIVE' && entry.state !== 'SUPERSEDED')
    return refusedField('agreementId', 'nothing-waits');
  if (entry.filed?.on === on) return accepted(null);
  return accepted({
    entries: [stepOf(command, 'filed', now, { version: entry.version })],
    replaces: [{ ...entry, filed: { by: command.by, on } }],
    head,
    tell: [],
  });
}

/**
 * Counts from the day it was signed on; what was signed before the one that counts now is not brought in. While this
 * pair has one that waits for a signature, there is nothing to bring in.
 */
export function bringPaperAgreement(
  council: Council,
  head: ThreadHead,
  command: BringPaperAgreement,
  read: readonly ThreadEntry[],
  now: Instant,
): Outcome<Acted | null> {
  const today = londonDate(now);
  const pair = agreementPair(council, command, today);
  if (pair === undefined) return refused({ kind: 'not-yours' });
  const problems = paperProblems(council, head, pair.supervisorId, command, today);
  const { signedOn, documentReference, reviewOn } = command;
  if (signedOn === undefined || reviewOn === undefined || problems.length > 0)
    return refused({ kind: 'fields', problems });
  const policy = policyOn(council, signedOn);
  const entry: AgreementEntry = {
    kind: 'agreement',
    entryId: command.operationId,
    at: now,
    loggedBy: command.by,
    supervisorId: pair.supervisorId,
    version: (head.agreement?.version ?? 0) + 1,
    state: 'ACTIVE',
    intervalDays: command.intervalDays,
    lengthMinutes: command.lengthMinutes,
    policyVersion: policy.version,
    reviewOn: reviewOn ?? addDays(signedOn, policy.agreement.reviewEveryDays),
    signatures: [],
    sheetId: null,
    paper: { documentReference: documentReference.trim(), signedOn },
    filed: null,
  };
  return accepted({
    entries: [entry],
    replaces: [...superseded(head, read), ...offerOver(head, read)],
    head: { ...head, agreement: activeInHead(council, head, entry, signedOn) },
    tell: [told(otherOne(command, pair.supervisorId), 'agreement-on-paper', entry.entryId)],
  });
}

function paperProblems(
  council: Council,
  head: ThreadHead,
  supervisorId: PersonId,
  { signedOn, documentReference, reviewOn, ...numbers }: BringPaperAgreement,
  today: LocalDate,
): readonly FieldProblem[] {
  const { agreement } = head;
  const since = agreementInForce(head)?.since;
  return [
    ...(agreement?.state === 'AWAITING_SUPERVISEE' && agreement.supervisorId === supervisorId
      ? [{ field: 'signedOn', kind: 'already-asked' } as const]
      : []),
    ...(signedOn === undefined ? [{ field: 'signedOn', kind: 'not-a-date' } as const] : []),
    ...(signedOn && signedOn > today ? [{ field: 'signedOn', kind: 'in-the-future' } as const] : []),
    ...(signedOn && since && signedOn < since
      ? [{ field: 'signedOn', kind: 'too-early', earliest: since } as const]
      : []),
    ...lineProblems(council, 'documentReference', documentReference),
    ...(reviewOn === undefined ? [{ field: 'reviewOn', kind: 'not-a-date' } as const] : []),
    ...(reviewOn && signedOn && reviewOn <= signedOn
      ? [{ field: 'reviewOn', kind: 'too-early', earliest: addDays(signedOn, 1) } as const]
      : []),
    ...numberProblems(numbers),
  ];
}

const refusedField = (field: string, kind: 'not-a-date' | 'in-the-future' | 'nothing-waits') =>
  refused({ kind: 'fields', problems: [{ field, kind }] });
