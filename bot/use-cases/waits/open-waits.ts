// Opens the waits of a thread that are not over, without reading its history.
import { mayReadThread } from '../../domain/access/access';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { LocalDate, PersonId } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import type { ThreadEntry } from '../../domain/thread';
import type { ThreadHead } from '../../domain/thread-head';
import type { WaitEntry } from '../../domain/waits/wait';
import type { CouncilPorts } from '../../ports/council-ports';
import { headOrNew } from '../head-or-new';

/** In the order of the head: the oldest expected first. */
export type OpenedWaits = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly today: LocalDate;
  readonly waits: readonly WaitEntry[];
};

/** Refuses `not-yours` before anything is read. One point read, and one query when something is waited for. */
export async function openWaits(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
): Promise<Outcome<OpenedWaits>> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  if (!mayReadThread(council, viewer, owner, today)) return refused({ kind: 'not-yours' });
  const head = headOrNew(council, owner, await ports.threads.readHead(owner));
  return accepted({ council, viewer, owner, today, waits: await waitsOf(ports, head) });
}

/** Those the head knows of; no request where there is none. Checks no permission. */
export async function waitsOf(
  ports: Pick<CouncilPorts, 'threads'>,
  { personId, waits }: Pick<ThreadHead, 'personId' | 'waits'>,
): Promise<readonly WaitEntry[]> {
  if (waits.length === 0) return [];
  const ids = waits.map(({ entryId }) => entryId);
  const read = await ports.threads.entries(personId, ids);
  return waitsIn(
    ids,
    read.map(({ entry }) => entry),
  );
}

/** Of entries that were read, in the order of these ids. */
export const waitsIn = (ids: readonly string[], entries: readonly ThreadEntry[]): readonly WaitEntry[] =>
  ids.flatMap((id) => entries.flatMap((one) => (one.kind === 'wait' && one.entryId === id ? [one] : [])));
