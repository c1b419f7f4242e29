// Puts away a session that was begun by mistake: its draft and the head's word of it, in one batch.
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import { type DiscardRecord, discardRecord as decide } from '../../domain/records/discarding';
import { mayWriteRecords } from '../../domain/records/record-access';
import type { ThreadHead } from '../../domain/thread-head';
import { recordPaperId } from '../../domain/working-paper';
import type { CouncilPorts } from '../../ports/council-ports';
import { copyTeamRows } from '../copy-team-rows';
import { decideAndWrite } from '../decide-and-write';
import { nextRevision } from '../head-or-new';

/**
 * Leaves no entry: that it was begun was only ever in a draft. Delivered again it is gone, and nothing is written.
 * Refuses `not-yours`, without a request to those who never supervised this worker, and `fields` once it was held.
 */
export async function discardRecord(
  ports: CouncilPorts,
  command: DiscardRecord,
): Promise<Outcome<{ readonly alreadySaved: boolean }>> {
  const { by, about, recordId } = command;
  const may = (council: Council) => mayWriteRecords(council, by, about, londonDate(ports.clock.now()));
  if (!may(ports.directory.council())) return refused({ kind: 'not-yours' });
  const outboxId = `outbox:discard:${recordId}`;
  let outcome: Outcome<{ readonly alreadySaved: boolean }> = refused({ kind: 'not-yours' });
  let written: ThreadHead | null = null;
  const load = async () => {
    const [head, papers] = await Promise.all([
      ports.threads.readHead(about),
      ports.papers.papers(about, [recordPaperId(recordId)]),
    ]);
    return { head, papers };
  };
  const settled = await decideAndWrite(ports, command, load, ({ council, head }, { papers }) => {
    written = null;
    const left = may(council) ? decide(head, command) : refused({ kind: 'not-yours' });
    outcome = left.ok ? accepted({ alreadySaved: left.value === null }) : left;
    if (!left.ok || left.value === null) return null;
    written = nextRevision(left.value);
    return {
      entries: [],
      fullText: null,
      papers: papers.map(({ paper, etag }) => ({ remove: paper.paperId, etag })),
      head: written,
      outbox: [{ kind: 'team-rows', outboxId, about }],
    };
  });
  if (settled === 'not-yours') return refused({ kind: 'not-yours' });
  if (written !== null) {
    await copyTeamRows(ports, written);
    await ports.outbox.done(about, outboxId);
  }
  return outcome;
}
