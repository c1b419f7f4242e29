// Opens the newest case discussions of a thread, or those of one record, and what a new one needs to know.
import { mayReadThread } from '../../domain/access/access';
import type { CaseDiscussionEntry } from '../../domain/cases/case-discussion';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { Instant, PersonId } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import type { ThreadHead } from '../../domain/thread-head';
import type { CouncilPorts } from '../../ports/council-ports';
import { headOrNew } from '../head-or-new';

export type OpenedCases = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly now: Instant;
  readonly head: ThreadHead;
  /** Newest first. */
  readonly cases: readonly CaseDiscussionEntry[];
};

/** One session hardly speaks of more children, and whoever wants older ones has the thread. */
const atMost = 40;

/** Refuses `not-yours` before anything is read. One point read beside one query: three requests. */
export async function openCases(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
  recordId: string | null,
): Promise<Outcome<OpenedCases>> {
  const council = ports.directory.council();
  const now = ports.clock.now();
  if (!mayReadThread(council, viewer, owner, londonDate(now))) return refused({ kind: 'not-yours' });
  const [read, newest] = await Promise.all([
    ports.threads.readHead(owner),
    ports.threads.newest(owner, 'case-discussion', { atMost, ...(recordId === null ? {} : { recordId }) }),
  ]);
  const cases = newest.flatMap((entry) => (entry.kind === 'case-discussion' ? [entry] : []));
  return accepted({ council, viewer, owner, now, head: headOrNew(council, owner, read), cases });
}
