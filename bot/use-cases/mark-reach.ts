// Keeps what is known about how to reach somebody: by their own activity, or by the channel's refusal.
import { londonDate } from '../domain/dates';
import type { LocalDate, PersonId } from '../domain/ids';
import type { ThreadHead } from '../domain/thread-head';
import type { CouncilPorts } from '../ports/council-ports';
import type { Conversation } from '../ports/sending';
import { copyTeamRows } from './copy-team-rows';
import { headOrNew, nextRevision } from './head-or-new';
import { writeUntilSettled } from './write-until-settled';

/**
 * An activity of theirs arrived: keeps the newest route and takes an earlier refusal back. Costs nothing for a route
 * that was confirmed a moment ago. Rejects when the store fails; the next activity does it again.
 */
export async function reached(ports: CouncilPorts, conversation: Conversation): Promise<void> {
  const { refused } = await ports.conversations.put(conversation);
  if (!refused) return;
  // The head first: stopped in between, the next activity still finds the refusal.
  await markHead(ports, conversation.personId, null);
  await ports.conversations.accepted(conversation.personId);
}

/**
 * The channel will not deliver to this person any more: blocked, or the app removed. Their supervisor sees it and
 * nothing is sent to them until `reached`. Safe to repeat. Rejects when the store fails.
 */
export async function gone(ports: CouncilPorts, personId: PersonId): Promise<void> {
  await ports.conversations.refused(personId);
  await markHead(ports, personId, londonDate(ports.clock.now()));
}

async function markHead(ports: CouncilPorts, about: PersonId, since: LocalDate | null): Promise<void> {
  const council = ports.directory.council();
  if (!council.people.has(about)) return;
  const outboxId = `outbox:${ports.newOperationId()}`;
  let head: ThreadHead | undefined;
  await writeUntilSettled(async () => {
    const read = await ports.threads.readHead(about);
    const before = headOrNew(council, about, read);
    // Since when it has been so does not move.
    if ((before.unreachableSince === null) === (since === null)) return 'already-there';
    const next = nextRevision({ ...before, unreachableSince: since });
    const result = await ports.threads.write({
      personId: about,
      entries: [],
      fullText: null,
      head: next,
      headEtag: read?.etag ?? null,
      outbox: [{ kind: 'team-rows', outboxId, about }],
    });
    if (result === 'written') head = next;
    return result;
  });
  if (head === undefined) return;
  await copyTeamRows(ports, head);
  await ports.outbox.done(about, outboxId);
}
