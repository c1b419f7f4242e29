// What state a record is in on a day: never signed by silence, and no signature counts for a version it was not given for.

import { mayFinish } from '../access/records-by-time';
import { isEmployedOn } from '../calendar';
import type { Council } from '../council';
import { londonDate } from '../dates';
import type { LocalDate, PersonId } from '../ids';
import type { ClosedRecord, OpenRecord, RecordEntry, RecordSignature, RecordState } from './record';

type Signed = Pick<RecordEntry, 'version' | 'signatures'>;

/** R28: the signatures of the newest version; those of an older one are void. */
export const standingSignatures = ({ version, signatures }: Signed): readonly RecordSignature[] =>
  signatures.filter((one) => one.version === version);

/** R28: both have signed the newest version, and it is locked. */
export const isClosed = (entry: Signed): boolean =>
  hasSigned(entry, 'worker') && hasSigned(entry, 'supervisor');

export const hasSigned = (entry: Signed, as: RecordSignature['as']): boolean =>
  standingSignatures(entry).some((one) => one.as === as);

/**
 * Whoever held the session has left the council, or has had nothing to do with the worker for weeks, without signing;
 * nobody else can sign for them. Said beside the record, and never taken for a signature.
 */
export const leftUnsigned = (
  council: Council,
  owner: PersonId,
  entry: Signed & Pick<RecordEntry, 'supervisorId'>,
  today: LocalDate,
): boolean => {
  if (hasSigned(entry, 'supervisor')) return false;
  const { supervisorId } = entry;
  const inPost = isEmployedOn(council.people.get(supervisorId), today);
  return !inPost || !mayFinish(council, supervisorId, owner, today);
};

/** Nothing can be done to its words any more: both have signed, or the worker has and nobody is left who could. */
export const isSettled = (
  council: Council,
  owner: PersonId,
  entry: Signed & Pick<RecordEntry, 'supervisorId'>,
  today: LocalDate,
): boolean => isClosed(entry) || (hasSigned(entry, 'worker') && leftUnsigned(council, owner, entry, today));

/**
 * The state in words of docs/rules.md. Once the worker's days are over without a signature it is UNSIGNED, which is a
 * fact and no consent; it may still be signed.
 */
export function recordStateOn(entry: RecordEntry, today: LocalDate): RecordState {
  if (isClosed(entry)) return isWithComments(entry) ? 'SIGNED_WITH_COMMENTS' : 'SIGNED';
  return !hasSigned(entry, 'worker') && today > entry.commentsBy ? 'UNSIGNED' : 'ISSUED';
}

/** Whether something of the worker stands beside the newest version: comments, or that they do not agree. */
export const isWithComments = (
  entry: Pick<RecordEntry, 'version' | 'signatures' | 'comments' | 'disagreed'>,
): boolean =>
  hasComments(entry) ||
  isDisagreed(entry) ||
  standingSignatures(entry).some(({ meaning }) => meaning === 'received-not-agreed');

/** Whether comments stand beside the newest version. */
export const hasComments = ({ version, comments }: Pick<RecordEntry, 'version' | 'comments'>): boolean =>
  comments.some((one) => one.version === version);

/** Whether the worker disagrees with the newest version; a disagreement with an older one may be settled by it. */
export const isDisagreed = ({ version, disagreed }: Pick<RecordEntry, 'version' | 'disagreed'>): boolean =>
  disagreed?.version === version;

/** When a version was issued first, or last. */
export const firstIssuedOn = ({ issued, at }: Pick<RecordEntry, 'issued' | 'at'>): LocalDate =>
  londonDate(issued[0]?.at ?? at);
export const lastIssuedOn = ({ issued, at }: Pick<RecordEntry, 'issued' | 'at'>): LocalDate =>
  londonDate(issued.at(-1)?.at ?? at);

/**
 * Which of these signed records, newest first, a supervisor whose time began on that day reads as of course: the two
 * newest from before it.
 */
export const lastTwoBefore = (
  closed: readonly Pick<ClosedRecord, 'recordId' | 'heldOn'>[],
  readsFrom: LocalDate,
): readonly string[] =>
  closed
    .filter(({ heldOn }) => heldOn < readsFrom)
    .slice(0, 2)
    .map(({ recordId }) => recordId);

/** What the head knows of an issued record that somebody has not signed yet. */
export function openRecordOf(entry: RecordEntry, bookingId: string | null): OpenRecord {
  const { recordId, heldOn, supervisorId, issueBy, version, sayBy, commentsBy } = entry;
  return {
    recordId,
    bookingId,
    heldOn,
    supervisorId,
    state: 'issued',
    issueBy,
    version,
    issuedOn: lastIssuedOn(entry),
    sayBy,
    commentsBy,
    signed: standingSignatures(entry)
      .map(({ as }) => as)
      .filter((as, index, all) => all.indexOf(as) === index),
    disagreed: isDisagreed(entry),
    commented: hasComments(entry),
  };
}

/** What the head knows of a record both have signed: nothing of its words. */
export function closedRecordOf(entry: RecordEntry): ClosedRecord {
  const { recordId, heldOn, supervisorId } = entry;
  const last = standingSignatures(entry).at(-1)?.at ?? entry.at;
  return { recordId, heldOn, supervisorId, signedOn: londonDate(last), withComments: isWithComments(entry) };
}
