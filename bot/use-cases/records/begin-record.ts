// Begins a session: its record, with both agendas in it, and the head that knows of it, in one batch.
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import { type BeginRecord, beginRecord as decide, mayBegin, papersOf } from '../../domain/records/begin';
import { recordEntryId } from '../../domain/records/record-entries';
import type { ThreadHead } from '../../domain/thread-head';
import type { CouncilPorts } from '../../ports/council-ports';
import { copyTeamRows } from '../copy-team-rows';
import { decideAndWrite } from '../decide-and-write';
import { nextRevision } from '../head-or-new';

export type BegunSession = { readonly recordId: string; readonly alreadySaved: boolean };

/**
 * By whoever supervises or covers the worker today; for everybody else no request. Leaves no entry: of a draft only its
 * author knows. Delivered again, or begun on a second device, it is the same record. Refuses `not-yours` and `fields`.
 */
export async function beginRecord(ports: CouncilPorts, command: BeginRecord): Promise<Outcome<BegunSession>> {
  const { about, by, operationId } = command;
  const now = ports.clock.now();
  const may = (council: Council) => mayBegin(council, command, londonDate(now));
  if (!may(ports.directory.council())) return refused({ kind: 'not-yours' });
  const outboxId = `outbox:${operationId}`;
  let outcome: Outcome<BegunSession> = refused({ kind: 'not-yours' });
  let written: ThreadHead | null = null;
  const load = async () => {
    const [head, papers, issued] = await Promise.all([
      ports.threads.readHead(about),
      ports.papers.papers(about, papersOf(operationId, about, by)),
      ports.threads.entry(about, recordEntryId(operationId)),
    ]);
    return { head, papers, issued };
  };
  const settled = await decideAndWrite(ports, command, load, ({ council, head }, { papers, issued }) => {
    written = null;
    outcome = refused({ kind: 'not-yours' });
    if (!may(council)) return null;
    if (issued !== undefined) {
      outcome = accepted({ recordId: operationId, alreadySaved: true });
      return null;
    }
    const all = papers.map(({ paper }) => paper);
    const begun = decide(council, head, command, all, now);
    outcome = begun.ok
      ? accepted({ recordId: begun.value.recordId, alreadySaved: begun.value.written === null })
      : begun;
    if (!begun.ok || begun.value.written === null) return null;
    const { paper } = begun.value.written;
    written = nextRevision(begun.value.written.head);
    return {
      entries: [],
      fullText: null,
      papers: paper === null ? [] : [{ put: paper, etag: null }],
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
