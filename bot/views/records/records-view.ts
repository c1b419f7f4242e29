// The records of a thread as a list: what is still to be written or signed, what was signed, and the session to begin.

import { mayReadThread } from '../../domain/access/access';
import type { RecordAccess } from '../../domain/access/records-by-time';
import type { BookedSession } from '../../domain/clock/session';
import type { LocalDate, OperationId } from '../../domain/ids';
import { mayBegin } from '../../domain/records/begin';
import { type OpenRecord, type RecordEntry, readinessChoices } from '../../domain/records/record';
import type { ThreadHead } from '../../domain/thread-head';
import { viewerView } from '../thread-view';
import { dayAtTime } from '../when-words';
import { capital, fullDay, nameOf, personView } from '../words';
import { dueWords, type StateFacts, stateWords } from './record-state-words';
import type { RecordLineView, RecordsView } from './record-view-types';

/** `ListedRecords` fits. */
export type RecordsFacts = StateFacts & {
  readonly head: ThreadHead;
  readonly leftOut: readonly OpenRecord[];
  readonly issued: readonly { readonly entry: RecordEntry; readonly access: RecordAccess }[];
};

/** Newest first. Of a session that is under way only its author sees a line. */
export function recordsView(facts: RecordsFacts, operationId: OperationId): RecordsView {
  const { council, viewer, owner, today, head, leftOut, issued } = facts;
  const lines = [
    ...[...head.records, ...leftOut].flatMap((open) => unwritten(facts, open)),
    ...issued.map(({ entry, access }) => issuedLine(facts, entry, access)),
  ];
  return {
    viewer: viewerView(council, viewer, today),
    person: personView(council, owner),
    records: lines.sort((one, other) => (one.heldOn < other.heldOn ? 1 : one.heldOn > other.heldOn ? -1 : 0)),
    begin: beginOf(facts, operationId),
  };
}

/** A record that is not out: its author's to write; the others know that they met, and by when it is to be out. */
function unwritten(facts: RecordsFacts, open: OpenRecord): readonly RecordLineView[] {
  const { council, viewer, owner, today } = facts;
  const { state, supervisorId, recordId } = open;
  const own = supervisorId === viewer;
  if (state === 'issued' || (!own && (open.heldOn === null || !mayReadThread(council, viewer, owner, today))))
    return [];
  const heldOn = open.heldOn ?? dayOfBooking(facts, open);
  const due = dueWords(facts, open);
  const words = own
    ? {
        word: open.heldOn === null ? 'Under way' : state === 'begun' ? 'Being written' : 'To write',
        tone: 'neutral' as const,
        sentence: due === '' ? 'Only you see what is written here.' : due,
      }
    : { word: 'Not out yet', tone: 'neutral' as const, sentence: due };
  const line = { recordId, held: fullDay(heldOn), heldOn, with: otherName(facts, supervisorId) };
  return [{ ...line, state: words, open: own ? 'draft' : 'no' }];
}

const dayOfBooking = ({ head, today }: RecordsFacts, { bookingId }: OpenRecord): LocalDate =>
  head.booked.find(({ sessionId }) => sessionId === bookingId)?.on ?? today;

const otherName = ({ council, viewer, owner }: RecordsFacts, supervisorId: RecordEntry['supervisorId']) =>
  nameOf(council, viewer === supervisorId ? owner : supervisorId);

function issuedLine(facts: RecordsFacts, entry: RecordEntry, access: RecordAccess): RecordLineView {
  const { recordId, heldOn, supervisorId } = entry;
  return {
    recordId,
    held: fullDay(heldOn),
    heldOn,
    with: otherName(facts, supervisorId),
    state: stateWords(facts, entry),
    open: access === 'on-request' ? 'on-request' : access === 'none' ? 'no' : 'record',
  };
}

export const readinessWords = { ready: 'Ready', shorter: 'Shorter and supportive' } as const;

/** Null while one is under way: it goes on there. */
function beginOf(
  { council, viewer, owner, today, head }: RecordsFacts,
  operationId: OperationId,
): RecordsView['begin'] {
  const underWay = head.records.some(
    ({ state, heldOn, supervisorId }) => state === 'begun' && heldOn === null && supervisorId === viewer,
  );
  if (underWay || !mayBegin(council, { by: viewer, about: owner }, today)) return null;
  const booked = dateToBegin(head, today);
  return {
    operationId,
    sessionId: booked?.sessionId ?? null,
    words: booked ? capital(beginWords(booked, today)) : 'Begin a session that was not in the diary',
    readiness: readinessChoices.map((value) => ({ value, title: readinessWords[value] })),
  };
}

/** Today's date or one before it that nobody has answered; never one still to come. */
const dateToBegin = ({ booked }: ThreadHead, today: LocalDate): BookedSession | undefined =>
  booked.filter(({ on }) => on <= today).at(-1);

const beginWords = ({ on, at }: BookedSession, today: LocalDate) =>
  `begin the session of ${dayAtTime(on, at, today)}`;
