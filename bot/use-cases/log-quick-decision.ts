// Somebody logs a quick decision: one point read and one batch, stored once however often it is delivered.

import { accepted, type Outcome, refused } from '../domain/outcome';
import { headAfterDecision, type LogDecision, type LoggedDecision, logDecision } from '../domain/oversight';
import { forStorage, sameDecision } from '../domain/stored-decision';
import type { ManagementOversightEntry } from '../domain/management-oversight';
import type { CouncilPorts, DecisionToRead } from '../ports';
import { headOrNew, nextRevision } from './head-or-new';
import { writeUntilSettled } from './write-until-settled';

/** The entry as stored. `alreadySaved`: this operation had been saved before and nothing was written now. */
export type Logged = LoggedDecision & { readonly alreadySaved: boolean };

/**
 * Refuses `fields` with every problem at once, or `used-before` when the operation id holds something else. Writes
 * the entry, its action, the head and the message to the other person in one batch.
 */
export async function logQuickDecision(ports: CouncilPorts, command: LogDecision): Promise<Outcome<Logged>> {
  const council = ports.directory.council();
  const decided = logDecision(council, command, ports.clock.now());
  if (!decided.ok) return decided;
  const { pair, entry, action } = decided.value;
  const stored = forStorage(entry);
  const result = await writeUntilSettled(async () => {
    const read = await ports.threads.readHead(pair.worker);
    return ports.threads.write({
      personId: pair.worker,
      entries: [stored.entry, ...(action ? [action] : [])],
      fullText: stored.fullText,
      head: nextRevision(headAfterDecision(headOrNew(council, pair.worker, read), entry)),
      headEtag: read?.etag ?? null,
      outbox: [messageFor(entry, decided.value)],
    });
  });
  if (result === 'written') return accepted({ ...decided.value, alreadySaved: false });
  const earlier = await ports.threads.entry(pair.worker, entry.entryId);
  if (earlier?.entry.kind !== 'decision') return refused({ kind: 'used-before' });
  const textId = earlier.entry.fullTextIn;
  const fullText = textId === null ? undefined : await ports.threads.fullText(pair.worker, textId);
  if (!sameDecision(earlier.entry, entry, fullText)) return refused({ kind: 'used-before' });
  return accepted({ pair, action, entry: earlier.entry, alreadySaved: true });
}

function messageFor(entry: ManagementOversightEntry, { pair }: LoggedDecision): DecisionToRead {
  return {
    kind: 'decision-to-read',
    outboxId: `outbox:${entry.operationId}`,
    to: pair.other,
    from: entry.loggedBy,
    about: pair.worker,
    entryId: entry.entryId,
    at: entry.loggedAt,
  };
}
