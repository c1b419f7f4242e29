// The records of a thread as a list: those in the head, and every one that was issued.

import { mayReadThread } from '../../domain/access/access';
import { partIn, type RecordAccess } from '../../domain/access/records-by-time';
import { londonDate } from '../../domain/dates';
import type { PersonId } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import type { OpenRecord, RecordEntry } from '../../domain/records/record';
import {
  accessTo,
  type EarlierFacts,
  mayTryRecords,
  noEarlierFacts,
} from '../../domain/records/record-access';
import { isClosed, lastTwoBefore } from '../../domain/records/record-state';
import type { ThreadHead } from '../../domain/thread-head';
import type { CouncilPorts } from '../../ports/council-ports';
import { headOrNew } from '../head-or-new';
import { askedFor, type Reading } from './earlier-facts';
import { isRecord } from './issue-record';
import { everyRecord, recordsLeftOut } from './records-left-out';

/** The records of a thread: those in the head, and every one that was issued, with how each opens to this reader. */
export type ListedRecords = Reading & {
  readonly head: ThreadHead;
  /** Sessions whose record nobody has begun and which the head only counts. */
  readonly leftOut: readonly OpenRecord[];
  /** Newest first. */
  readonly issued: readonly { readonly entry: RecordEntry; readonly access: RecordAccess }[];
};

/** A list nobody reads to its end; longer only where the head counts what stands further down. */
const mostListed = 100;

/** Two requests, three for a new supervisor; a few more where records were left open for a year. Refuses `not-yours`, also when the time with the worker is over and nothing is left to finish. */
export async function listRecords(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
): Promise<Outcome<ListedRecords>> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  if (!mayTryRecords(council, viewer, owner, today)) return refused({ kind: 'not-yours' });
  const [read, found] = await Promise.all([
    ports.threads.readHead(owner),
    ports.threads.newest(owner, 'record', { atMost: mostListed }),
  ]);
  const opened = { council, viewer, owner, today, head: headOrNew(council, owner, read) };
  const { head } = opened;
  const { toWrite, issued: toSign } = head.recordsLeftOut;
  const isCut = found.length === mostListed && toWrite + toSign > 0;
  const entries = isCut ? await everyRecord(ports, head) : found.filter(isRecord);
  const facts = await earlierFacts(ports, opened, entries);
  const issued = entries
    .map((entry) => ({ entry, access: accessTo(council, viewer, owner, entry, facts, today) }))
    .filter(({ access }) => access !== 'none');
  const leftOut = await recordsLeftOut(ports, council, head, async () => entries);
  const listed = { ...opened, leftOut, issued };
  return mayReadThread(council, viewer, owner, today) || hasTheirs(listed)
    ? accepted(listed)
    : refused({ kind: 'not-yours' });
}

/** Whoever does not read the thread any more and has nothing left to finish learns nothing of whose it is, as everywhere else. */
const hasTheirs = ({ viewer, head, leftOut, issued }: ListedRecords): boolean =>
  issued.length > 0 ||
  [...head.records, ...leftOut].some(
    ({ state, supervisorId }) => state !== 'issued' && supervisorId === viewer,
  );

async function earlierFacts(
  ports: CouncilPorts,
  opened: Reading,
  entries: readonly RecordEntry[],
): Promise<EarlierFacts> {
  const { council, viewer, owner, today } = opened;
  const isEarlier = (entry: RecordEntry) =>
    accessTo(council, viewer, owner, entry, noEarlierFacts, today) === 'on-request';
  const part = partIn(council, viewer, owner, today);
  if (part === undefined || !entries.some(isEarlier)) return noEarlierFacts;
  const lastTwo = lastTwoBefore(entries.filter(isClosed), part.from);
  return { lastTwo, askedFor: await askedFor(ports, opened) };
}
