// Which copies of somebody's file were asked for, for the data protection officer.
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { LocalDate, PersonId } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import type { CopiedEntry } from '../../domain/rights/copied';
import type { CouncilPorts } from '../../ports/council-ports';
import { mayCopyFor } from '../papers/ask-for-paper';
import { readReceived } from './ask-for-copy';

export type OpenedRights = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly today: LocalDate;
  /** The day that was asked about; null when none was. */
  readonly receivedOn: LocalDate | null;
  /** Newest first, at most a hundred. */
  readonly copies: readonly CopiedEntry[];
};

const mostCopies = 100;

/** One query. Refuses `not-yours` before it for everybody but the officer. */
export async function openRights(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
  received: string | null,
): Promise<Outcome<OpenedRights>> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  if (!mayCopyFor(council, viewer, owner, today)) return refused({ kind: 'not-yours' });
  const day = received === null ? accepted(null) : readReceived(received, today);
  if (!day.ok) return day;
  const found = await ports.threads.newest(owner, 'copied', { atMost: mostCopies });
  const copies = found.flatMap((entry) => (entry.kind === 'copied' ? [entry] : []));
  return accepted({ council, viewer, owner, today, receivedOn: day.value, copies });
}
