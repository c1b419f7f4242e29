// The records a head knows of: from the day a session is begun or held, until both have signed.

import type { SessionEntry } from '../clock/session';
import type { Council } from '../council';
import type { PersonId } from '../ids';
import type { ThreadHead } from '../thread-head';
import type { ClosedRecord, OpenRecord, RecordEntry } from './record';
import { issueByOf } from './record-clocks';
import { closedRecordOf, isClosed, openRecordOf } from './record-state';

/** More than a year of monthly supervision would need; older ones are found by asking for the list. */
export const mostClosed = 6;
const mostWaiting = 12;

/** The record of that session as far as the head knows it. */
export const openRecord = (
  { records }: Pick<ThreadHead, 'records'>,
  recordId: string,
): OpenRecord | undefined => records.find((one) => one.recordId === recordId);

/** The head without a record nobody has issued. */
export const withoutRecord = (head: ThreadHead, { recordId }: OpenRecord): ThreadHead => ({
  ...head,
  records: head.records.filter((one) => one.recordId !== recordId),
});

/** A session that was begun in the product before anybody said that it was held. */
export const begunRecord = (
  recordId: string,
  supervisorId: PersonId,
  bookingId: string | null,
): OpenRecord => ({
  recordId,
  bookingId,
  heldOn: null,
  supervisorId,
  state: 'begun',
  issueBy: null,
  version: 0,
  issuedOn: null,
  sayBy: null,
  commentsBy: null,
  signed: [],
  disagreed: false,
  commented: false,
});

/** The head with this one as it is now, oldest first. */
export function headWithOpenRecord(head: ThreadHead, record: OpenRecord): ThreadHead {
  const others = head.records.filter(({ recordId }) => recordId !== record.recordId);
  const all = [...others, record].sort(byHeld);
  const records = newestOf(all);
  const gone = (state: OpenRecord['state']) =>
    all.filter((one) => one.state === state && !records.includes(one)).length;
  const { toWrite, issued } = head.recordsLeftOut;
  const recordsLeftOut = { toWrite: toWrite + gone('to-write'), issued: issued + gone('issued') };
  return { ...head, records, recordsLeftOut };
}

/** The same of a session that had been left out: its record is being written now. */
export const headTakingBack = (head: ThreadHead, record: OpenRecord): ThreadHead =>
  headWithOpenRecord(
    openRecord(head, record.recordId) === undefined ? withOneLess(head, 'toWrite') : head,
    record,
  );

const withOneLess = (head: ThreadHead, of: keyof ThreadHead['recordsLeftOut']): ThreadHead => ({
  ...head,
  recordsLeftOut: { ...head.recordsLeftOut, [of]: Math.max(0, head.recordsLeftOut[of] - 1) },
});

/**
 * Every act writes the head again, so where nobody writes or signs records it must not grow for ever. What is left out is
 * counted, and found in the thread: a session without a word, whose record can still be begun, or an issued record, which
 * can still be signed.
 */
function newestOf(records: readonly OpenRecord[]): readonly OpenRecord[] {
  const kept = (state: OpenRecord['state']) =>
    records.filter((one) => one.state === state).slice(-mostWaiting);
  const newest = new Set([...kept('to-write'), ...kept('issued')]);
  return records.filter((one) => one.state === 'begun' || newest.has(one));
}

/**
 * The head with an issued record as it is now: still open, or signed by both and among the newest six. `wasOpen`: somebody's
 * signature was missing before this act.
 */
export function headWithRecord(before: ThreadHead, entry: RecordEntry, wasOpen: boolean): ThreadHead {
  const wasLeftOut = wasOpen && openRecord(before, entry.recordId) === undefined;
  const head = wasLeftOut ? withOneLess(before, 'issued') : before;
  if (!isClosed(entry)) {
    return headWithOpenRecord(head, openRecordOf(entry, openRecord(head, entry.recordId)?.bookingId ?? null));
  }
  const isOther = ({ recordId }: { readonly recordId: string }) => recordId !== entry.recordId;
  const closed = [closedRecordOf(entry), ...head.closedRecords.filter(isOther)].sort(newestFirst);
  return { ...head, records: head.records.filter(isOther), closedRecords: closed.slice(0, mostClosed) };
}

/**
 * The head once a session was held, by whatever door it was said: a record that was begun for it is now to be out by a
 * day, and without one there is a record to write. `head` is the one the session has counted in already. Only formal and
 * additional supervision has a record. `recordId`: whoever says so knows which record it is.
 */
export function withRecordToWrite(
  council: Council,
  head: ThreadHead,
  session: SessionEntry,
  recordId?: string,
): ThreadHead {
  const { sessionKind, state, on } = session;
  if (state !== 'HELD' || (sessionKind !== 'FORMAL' && sessionKind !== 'ADDITIONAL')) return head;
  const begun = recordId === undefined ? begunFor(head, session) : openRecord(head, recordId);
  const record = begun ?? recordOfSession(session);
  const known = headWithOpenRecord(head, { ...record, heldOn: on, issueBy: issueByOf(council, head, on) });
  return withoutThatDate(known, session, record.recordId);
}

/** The record of a session that was held and has none; `issueBy` is for whoever puts it in a head. */
const recordOfSession = ({ entryId, supervisorId, bookingId }: SessionEntry): OpenRecord => ({
  ...begunRecord(entryId, supervisorId, bookingId),
  state: 'to-write',
});

/** Only formal and additional supervision has one, and only what was said in the product: files bring no record. */
const hasRecord = ({ sessionKind, state, loggedBy }: SessionEntry): boolean =>
  state === 'HELD' && (sessionKind === 'FORMAL' || sessionKind === 'ADDITIONAL') && loggedBy !== null;

/** As far as it says which session it is of. */
type OfSession = Pick<OpenRecord, 'recordId' | 'heldOn' | 'supervisorId'>;

/**
 * Of all sessions, the newest first, those the head only counts: without a record in the head or out (`issued`: all of
 * them). Begun before its session was said, a record has an id of its own, and accounts for one session of its day and
 * supervisor.
 */
export function leftOutOf(
  council: Council,
  head: ThreadHead,
  sessions: readonly SessionEntry[],
  issued: readonly OfSession[],
): readonly OpenRecord[] {
  const all: readonly OfSession[] = [...head.records, ...head.closedRecords, ...issued];
  const known = new Map(all.map((one) => [one.recordId, one]));
  const unknown = sessions.filter((one) => hasRecord(one) && !known.delete(one.entryId));
  const withoutOne = unknown.filter(({ on, supervisorId }) => {
    const its = [...known.values()].find((one) => one.heldOn === on && one.supervisorId === supervisorId);
    return its === undefined || !known.delete(its.recordId);
  });
  return withoutOne.slice(0, head.recordsLeftOut.toWrite).map((session) => ({
    ...recordOfSession(session),
    heldOn: session.on,
    issueBy: issueByOf(council, head, session.on),
  }));
}

/**
 * One that was begun for that date; else one of the same supervisor whose date was given up, or, where nobody had booked
 * the session either, one that was begun without a date. With a date it belongs to whoever the session was with.
 */
function begunFor(head: ThreadHead, { bookingId, supervisorId }: SessionEntry): OpenRecord | undefined {
  const theirs = underWay(head).filter((one) => one.supervisorId === supervisorId);
  const ofThatDate = theirs.find((one) => bookingId !== null && one.bookingId === bookingId);
  const waits = (one: OpenRecord) => (bookingId === null && one.bookingId === null) || hasLostDate(head, one);
  return ofThatDate ?? theirs.find(waits);
}

/** The date was somebody else's session: a record another supervisor began for it is one without a date from now on. */
function withoutThatDate(head: ThreadHead, { bookingId }: SessionEntry, held: string): ThreadHead {
  const isOther = (one: OpenRecord) =>
    bookingId !== null && one.recordId !== held && one.bookingId === bookingId;
  const others = underWay(head).filter(isOther);
  return others.reduce((one, record) => headWithOpenRecord(one, { ...record, bookingId: null }), head);
}

/** Begun, and not held yet. */
export const underWay = ({ records }: Pick<ThreadHead, 'records'>): readonly OpenRecord[] =>
  records.filter(({ state, heldOn }) => state === 'begun' && heldOn === null);

/** Its date was given up after something was written in it. */
export const hasLostDate = ({ booked }: Pick<ThreadHead, 'booked'>, { bookingId }: OpenRecord): boolean =>
  bookingId !== null && !booked.some(({ sessionId }) => sessionId === bookingId);

/** R26: the head with the days by which records are out, once other dates stand in the diary. */
export const withIssueDays = (council: Council, head: ThreadHead): ThreadHead => ({
  ...head,
  records: head.records.map((one) =>
    one.state === 'issued' || one.heldOn === null
      ? one
      : { ...one, issueBy: issueByOf(council, head, one.heldOn) },
  ),
});

/** The session of this date that was begun and not held yet. */
export const begunOfBooking = (
  head: Pick<ThreadHead, 'records'>,
  sessionId: string,
): OpenRecord | undefined => underWay(head).find(({ bookingId }) => bookingId === sessionId);

const byHeld = (one: OpenRecord, other: OpenRecord) => order(placeOf(one), placeOf(other));
const newestFirst = (one: ClosedRecord, other: ClosedRecord) => order(other.heldOn, one.heldOn);
const order = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
/** What is under way comes last. */
const placeOf = ({ heldOn, recordId }: OpenRecord) => `${heldOn ?? comesLast} ${recordId}`;
const comesLast = '9999';
