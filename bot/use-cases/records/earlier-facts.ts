// What a newcomer to the pair reads of the time before: the two newest signed records, and those they have said why for.

import { partIn } from '../../domain/access/records-by-time';
import type { OpenedEarlierEntry } from '../../domain/activities/activity';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { LocalDate, PersonId } from '../../domain/ids';
import { isClosed, lastTwoBefore } from '../../domain/records/record-state';
import type { ThreadEntry } from '../../domain/thread';
import type { CouncilPorts } from '../../ports/council-ports';
import { isRecord } from './issue-record';

/** Who reads whose records, and when. */
export type Reading = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly today: LocalDate;
};

/** More than two, because some may not be signed by both. */
const earlierLooked = 20;

/** Where the head does not know them any more: one query. */
export async function lastTwoStored(
  ports: CouncilPorts,
  { council, viewer, owner, today }: Reading,
): Promise<readonly string[]> {
  const part = partIn(council, viewer, owner, today);
  if (part === undefined) return [];
  const found = await ports.threads.newest(owner, 'record', { atMost: earlierLooked, before: part.from });
  return lastTwoBefore(found.filter(isRecord).filter(isClosed), part.from);
}

/** What this reader has said why for in their own time with this worker. */
export async function askedFor(
  ports: CouncilPorts,
  { council, viewer, owner, today }: Reading,
): Promise<readonly string[]> {
  const part = partIn(council, viewer, owner, today);
  const found = await ports.threads.newest(owner, 'opened', { atMost: 100 });
  return found
    .filter(isOpened)
    .filter(({ saidBy, at }) => saidBy === viewer && part !== undefined && londonDate(at) >= part.from)
    .map(({ recordId }) => recordId);
}

export const isOpened = (entry: ThreadEntry): entry is OpenedEarlierEntry => entry.kind === 'opened';
