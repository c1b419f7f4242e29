// Who may try to open the records of a thread, and how one record opens to them (docs/rules.md, access).
import { mayReadThread } from '../access/access';
import { mayFinish, partIn, type RecordAccess, recordAccess } from '../access/records-by-time';
import { isEmployedOn } from '../calendar';
import type { Council } from '../council';
import type { LocalDate, PersonId } from '../ids';
import type { ThreadHead } from '../thread-head';
import { mostClosed } from './open-records';
import type { RecordEntry } from './record';
import { isSettled, lastTwoBefore } from './record-state';

/**
 * Whether this person can have anything to do with a record of this thread: the worker, whoever supervises them, and
 * whoever did, who still finishes what they began. For everybody else nothing is read.
 */
export function mayTryRecords(
  council: Council,
  viewer: PersonId,
  owner: PersonId,
  today: LocalDate,
): boolean {
  if (mayReadThread(council, viewer, owner, today)) return true;
  return viewer !== owner && mayWriteRecords(council, viewer, owner, today);
}

/** Whether this person can be the author of a record in this thread: only somebody who supervises or lately supervised them. */
export function mayWriteRecords(
  council: Council,
  viewer: PersonId,
  owner: PersonId,
  today: LocalDate,
): boolean {
  return isEmployedOn(council.people.get(viewer), today) && mayFinish(council, viewer, owner, today);
}

/** What has to be known of the thread besides the record itself; only a newcomer to the pair needs either. */
export type EarlierFacts = {
  /** The records before this supervisor's time that they read as of course, by id. */
  readonly lastTwo: readonly string[];
  /** Those they have said why for, by id. */
  readonly askedFor: readonly string[];
};

export const noEarlierFacts: EarlierFacts = { lastTwo: [], askedFor: [] };

/** How a record that was issued opens to somebody. */
export const accessTo = (
  council: Council,
  viewer: PersonId,
  owner: PersonId,
  entry: RecordEntry,
  { lastTwo, askedFor }: EarlierFacts,
  today: LocalDate,
): RecordAccess =>
  recordAccess(
    council,
    viewer,
    owner,
    {
      heldOn: entry.heldOn,
      supervisorId: entry.supervisorId,
      closed: isSettled(council, owner, entry, today),
    },
    { amongLastTwo: lastTwo.includes(entry.recordId), asked: askedFor.includes(entry.recordId) },
    today,
  );

/**
 * The two newest signed records from before this supervisor's time, as far as the head knows them; `undefined` when the
 * records of their own time have pushed them out of it, and when nobody has to know.
 */
export function lastTwoInHead(
  council: Council,
  viewer: PersonId,
  { personId, closedRecords }: Pick<ThreadHead, 'personId' | 'closedRecords'>,
  today: LocalDate,
): readonly string[] | undefined {
  const part = partIn(council, viewer, personId, today);
  if (part === undefined || part.cover) return [];
  const known = lastTwoBefore(closedRecords, part.from);
  return known.length === 2 || closedRecords.length < mostClosed ? known : undefined;
}
