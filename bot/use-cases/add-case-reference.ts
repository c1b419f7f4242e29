// Brings the case reference that was to follow to a quick decision.
import { mayReadThread } from '../domain/access';
import { londonDate } from '../domain/dates';
import type { PersonId } from '../domain/ids';
import { accepted, type Outcome, refused } from '../domain/outcome';
import { addReferences, headAfterDecision } from '../domain/oversight';
import type { ManagementOversightEntry } from '../domain/management-oversight';
import type { CouncilPorts } from '../ports';
import { nextRevision } from './head-or-new';
import { writeUntilSettled } from './write-until-settled';

/**
 * A reference for a decision that was saved with it to follow; `references` as typed, checked against the
 * council's pattern.
 */
export type AddCaseReference = {
  readonly by: PersonId;
  /** Whose thread. */
  readonly about: PersonId;
  readonly entryId: string;
  readonly references: readonly string[];
};

/**
 * The completed entry, its text untouched. Refuses `not-yours` (also when it is not there), `fields` for a wrong
 * reference, `used-before` when another one was added already. The same again changes nothing.
 */
export async function addCaseReference(
  ports: CouncilPorts,
  command: AddCaseReference,
): Promise<Outcome<ManagementOversightEntry>> {
  const { by, about, entryId } = command;
  const council = ports.directory.council();
  const now = ports.clock.now();
  if (!mayReadThread(council, by, about, londonDate(now))) return refused({ kind: 'not-yours' });
  let decided: Outcome<ManagementOversightEntry> = refused({ kind: 'not-yours' });
  await writeUntilSettled(async () => {
    const [read, head] = await Promise.all([
      ports.threads.entry(about, entryId),
      ports.threads.readHead(about),
    ]);
    if (read?.entry.kind !== 'decision' || head === undefined) return 'written';
    decided = addReferences(council, read.entry, command, now);
    if (!decided.ok || decided.value === read.entry) return 'written';
    const after = {
      head: nextRevision(headAfterDecision(head.head, { ...decided.value, loggedBy: by, loggedAt: now })),
      etag: head.etag,
    };
    return ports.threads.replaceEntry(about, { entry: decided.value, etag: read.etag }, after);
  });
  return decided.ok ? accepted(decided.value) : decided;
}
