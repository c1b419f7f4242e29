// The sessions whose record nobody has begun and which a head only counts, found among all that were held.
import type { Council } from '../../domain/council';
import { leftOutOf } from '../../domain/records/open-records';
import type { OpenRecord, RecordEntry } from '../../domain/records/record';
import type { ThreadHead } from '../../domain/thread-head';
import type { CouncilPorts } from '../../ports/council-ports';
import { isRecord } from './issue-record';

/** More than twenty years of weekly supervision: of what is counted none may be too old to be found. */
const mostFound = 1_000;

/**
 * Newest first. No request while the head names them all, else a query a hundred sessions; `issued`: every record that is
 * out. Checks no permission.
 */
export async function recordsLeftOut(
  ports: CouncilPorts,
  council: Council,
  head: ThreadHead,
  issued: () => Promise<readonly RecordEntry[]>,
): Promise<readonly OpenRecord[]> {
  if (head.recordsLeftOut.toWrite === 0) return [];
  const [sessions, records] = await Promise.all([
    ports.threads.newest(head.personId, 'session', { atMost: mostFound }),
    issued(),
  ]);
  return leftOutOf(
    council,
    head,
    sessions.flatMap((entry) => (entry.kind === 'session' ? [entry] : [])),
    records,
  );
}

/** Newest first; a query a hundred. */
export async function everyRecord(
  ports: CouncilPorts,
  { personId }: ThreadHead,
): Promise<readonly RecordEntry[]> {
  return (await ports.threads.newest(personId, 'record', { atMost: mostFound })).filter(isRecord);
}
