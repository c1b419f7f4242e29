// Begins a session: its record, with both agendas in it, and the head that knows of it, in one batch.
import { londonDate } from '../../domain/dates';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import { type BeginRecord, beginRecord as decide, mayBegin, papersOf } from '../../domain/records/begin';
import { recordEntryId } from '../../domain/records/record-entries';
import type { ThreadHead } from '../../domain/thread-head';
import type { CouncilPorts } from '../../ports/council-ports';
import { copyTeamRows } from '../copy-team-rows';
import { headOrNew, nextRevision } from '../head-or-new';
import { writeUntilSettled } from '../write-until-settled';

export type BegunSession = { readonly recordId: string; readonly alreadySaved: boolean };

/**
 * By whoever supervises or covers the worker today; for everybody else no request. Leaves no entry: of a draft only its
 * author knows. Delivered again, or begun on a second device, it is the same record. Refuses `not-yours` and `fields`.
 */
export async function beginRecord(ports: CouncilPorts, command: BeginRecord): Promise<Outcome<BegunSession>> {
  const { about, by, operationId } = command;
  const council = ports.directory.council();
  const now = ports.clock.now();
  if (!mayBegin(council, command, londonDate(now))) return refused({ kind: 'not-yours' });
  const outboxId = `outbox:${operationId}`;
  let outcome: Outcome<BegunSession> = refused({ kind: 'not-yours' });
  let written: ThreadHead | null = null;
  await writeUntilSettled(async () => {
    written = null;
    const [read, papers, issued] = await Promise.all([
      ports.threads.readHead(about),
      ports.papers.papers(about, papersOf(operationId, about, by)),
      ports.threads.entry(about, recordEntryId(operationId)),
    ]);
    if (issued !== undefined) {
      outcome = accepted({ recordId: operationId, alreadySaved: true });
      return 'written';
    }
    const begun = decide(
      council,
      headOrNew(council, about, read),
      command,
      papers.map(({ paper }) => paper),
      now,
    );
    outcome = begun.ok
      ? accepted({ recordId: begun.value.recordId, alreadySaved: begun.value.written === null })
      : begun;
    if (!begun.ok || begun.value.written === null) return 'written';
    const { paper } = begun.value.written;
    const head = nextRevision(begun.value.written.head);
    written = head;
    return ports.threads.write({
      personId: about,
      entries: [],
      fullText: null,
      papers: paper === null ? [] : [{ put: paper, etag: null }],
      head,
      headEtag: read?.etag ?? null,
      outbox: [{ kind: 'team-rows', outboxId, about }],
    });
  });
  if (written !== null) {
    await copyTeamRows(ports, written);
    await ports.outbox.done(about, outboxId);
  }
  return outcome;
}
