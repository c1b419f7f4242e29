// A record as its author may write it: what the head knows of it, or one that is out and has left the head since.
import { openRecord } from '../../domain/records/open-records';
import type { OpenRecord, RecordEntry } from '../../domain/records/record';
import { recordEntryId } from '../../domain/records/record-entries';
import { isClosed, openRecordOf } from '../../domain/records/record-state';
import type { ThreadHead } from '../../domain/thread-head';
import type { CouncilPorts } from '../../ports/council-ports';
import { isRecord } from './issue-record';
import { everyRecord, recordsLeftOut } from './records-left-out';

/** `locked`: both have signed it. `entry` null: the head alone was asked, which knows of none that both have signed. */
export type WritableRecord = {
  readonly open: OpenRecord;
  readonly locked: boolean;
  readonly entry: RecordEntry | null;
};

/** No request while the head knows it, else one, and a few of one it only counts; undefined when it is not there. Checks no permission. */
export async function writableRecord(
  ports: CouncilPorts,
  head: ThreadHead,
  recordId: string,
): Promise<WritableRecord | undefined> {
  const open = openRecord(head, recordId);
  if (open !== undefined) return { open, locked: false, entry: null };
  const entry = (await ports.threads.entry(head.personId, recordEntryId(recordId)))?.entry;
  if (entry === undefined) return leftOutRecord(ports, head, recordId);
  if (!isRecord(entry)) return undefined;
  return { open: openRecordOf(entry, null), locked: isClosed(entry), entry };
}

/** Of a session that was held so long ago that the head only counts it: its record can be begun all the same. */
async function leftOutRecord(
  ports: CouncilPorts,
  head: ThreadHead,
  recordId: string,
): Promise<WritableRecord | undefined> {
  if (head.recordsLeftOut.toWrite === 0) return undefined;
  if ((await ports.threads.entry(head.personId, recordId))?.entry.kind !== 'session') return undefined;
  const council = ports.directory.council();
  const found = await recordsLeftOut(ports, council, head, () => everyRecord(ports, head));
  const open = found.find((one) => one.recordId === recordId);
  return open && { open, locked: false, entry: null };
}
