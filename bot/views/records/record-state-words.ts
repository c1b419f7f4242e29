// How a record stands, in one word and one sentence: honest about what is late, disputed or not signed, and no reproach.

import { isEmployedOn } from '../../domain/calendar';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { LocalDate, PersonId } from '../../domain/ids';
import { clocksOf } from '../../domain/records/on-record';
import type { OpenRecord, RecordEntry, RecordState } from '../../domain/records/record';
import { issueByOf, targetDayOf, workingDaysLate } from '../../domain/records/record-clocks';
import {
  firstIssuedOn,
  hasComments,
  hasSigned,
  isClosed,
  isDisagreed,
  isSettled,
  isWithComments,
  leftUnsigned,
  recordStateOn,
  standingSignatures,
} from '../../domain/records/record-state';
import type { ThreadHead } from '../../domain/thread-head';
import type { BadgeView } from '../view-types';
import { counted, firstNameOf, fullDay, longDay, nameOf, possessive } from '../words';
import type { StateWords } from './record-view-types';

/** Whose record, and who reads it when. */
export type StateFacts = {
  readonly council: Council;
  readonly owner: PersonId;
  readonly viewer: PersonId;
  readonly today: LocalDate;
};

const badges: Readonly<Record<RecordState, BadgeView>> = {
  ISSUED: { word: 'To be signed', tone: 'neutral' },
  SIGNED: { word: 'Signed', tone: 'good' },
  SIGNED_WITH_COMMENTS: { word: 'Signed, with comments', tone: 'good' },
  UNSIGNED: { word: 'Not signed yet', tone: 'attention' },
};

/** With the worker's days as they run today: leave gives days back. */
function stateOn(council: Council, owner: PersonId, entry: RecordEntry, today: LocalDate): RecordState {
  return recordStateOn({ ...entry, ...clocksOf(council, { personId: owner }, entry) }, today);
}

export const stateBadge = (
  council: Council,
  owner: PersonId,
  entry: RecordEntry,
  today: LocalDate,
): BadgeView =>
  differing(entry) ??
  (isSettled(council, owner, entry, today) && !isClosed(entry)
    ? { word: 'Signed by one', tone: 'neutral' }
    : badges[stateOn(council, owner, entry, today)]);

/** That the two differ is said first; "with comments" only where comments stand. */
function differing(entry: RecordEntry): BadgeView | undefined {
  if (!isClosed(entry)) return isDisagreed(entry) ? { word: 'Not agreed', tone: 'attention' } : undefined;
  const onlyReceived = isWithComments(entry) && !hasComments(entry);
  return onlyReceived ? { word: 'Signed, not agreed', tone: 'neutral' } : undefined;
}

export function stateWords(facts: StateFacts, entry: RecordEntry): StateWords {
  const { council, owner, today } = facts;
  const sentences = [stateSentence(facts, entry), ...lateWords(council, entry)];
  return { ...stateBadge(council, owner, entry, today), sentence: sentences.join(' ') };
}

function stateSentence(facts: StateFacts, entry: RecordEntry): string {
  const { council, owner, today } = facts;
  const { commentsBy } = clocksOf(council, { personId: owner }, entry);
  const last = standingSignatures(entry).at(-1);
  switch (stateOn(council, owner, entry, today)) {
    case 'SIGNED':
      return `Signed by both${last ? ` since ${fullDay(londonDate(last.at))}` : ''}.`;
    case 'SIGNED_WITH_COMMENTS':
      return hasComments(entry)
        ? `Signed by both; what ${firstNameOf(council, owner)} sees differently stands beside it.`
        : `Signed by both; ${firstNameOf(council, owner)} does not agree with all of it.`;
    case 'UNSIGNED':
      return `${waitsFor(facts, entry)} The days for comments ended on ${longDay(commentsBy, today)}; silence is no agreement, and it can still be signed.`;
    case 'ISSUED':
      return hasSigned(entry, 'worker')
        ? waitsFor(facts, entry)
        : `${waitsFor(facts, entry)} Comments by ${longDay(commentsBy, today)}.`;
  }
}

/** Whoever has not signed the newest version, and who will not any more. */
function waitsFor({ council, owner, viewer, today }: StateFacts, entry: RecordEntry): string {
  const isGone = leftUnsigned(council, owner, entry, today);
  const gone = isGone
    ? [`${nameOf(council, entry.supervisorId)} ${unsignedWords(council, entry, today)}.`]
    : [];
  const left = [
    ...(hasSigned(entry, 'worker') ? [] : [owner]),
    ...(hasSigned(entry, 'supervisor') || isGone ? [] : [entry.supervisorId]),
  ];
  if (left.length === 0) return [`Signed by ${nameOf(council, owner)}.`, ...gone].join(' ');
  const whose = left.map((one) => (one === viewer ? 'your' : possessive(nameOf(council, one))));
  return [`Waits for ${whose.join(' and ')} signature${whose.length > 1 ? 's' : ''}.`, ...gone].join(' ');
}

/** Of whoever did not sign and cannot any more. */
export const unsignedWords = (
  council: Council,
  { supervisorId }: Pick<RecordEntry, 'supervisorId'>,
  today: LocalDate,
): string =>
  isEmployedOn(council.people.get(supervisorId), today)
    ? 'did not sign while they could'
    : 'left without signing';

/** R26, said plainly; nothing when it was in time. */
export function lateWords(council: Council, entry: RecordEntry): readonly string[] {
  if (!entry.late) return [];
  const days = workingDaysLate(council, { issueBy: entry.issueBy, firstIssuedOn: firstIssuedOn(entry) });
  return [`Issued ${counted(days, 'working day', 'working days')} after its day.`];
}

type DueFacts = Pick<StateFacts, 'council' | 'viewer' | 'today'> & {
  readonly head: Pick<ThreadHead, 'booked' | 'lastFormal'>;
};

/** R26, while it is being written: the target and the limit. Empty while the session is under way. */
export function dueWords(
  { council, head, viewer, today }: DueFacts,
  { heldOn, supervisorId }: Pick<OpenRecord, 'heldOn' | 'supervisorId'>,
): string {
  if (heldOn === null) return '';
  const by = issueByOf(council, head, heldOn);
  const target = targetDayOf(council, head, heldOn);
  if (!isEmployedOn(council.people.get(supervisorId), today))
    return `${nameOf(council, supervisorId)} has left, and no record of it was issued.`;
  if (today > by) {
    const late = `It was to be out by ${longDay(by, today)}.`;
    return viewer === supervisorId ? `${late} It can be issued all the same.` : late;
  }
  if (target === by || today > target) return `Out by ${longDay(by, today)}.`;
  return `Out by ${longDay(target, today)}, ${longDay(by, today)} at the latest.`;
}
