// Finishes what earlier batches left to do: team rows to copy, and messages to other people, each at most once.
import type { PersonId } from '../domain/ids';
import { mayReceiveNow } from '../domain/reminding';
import type { CouncilPorts, DecisionToRead, Delivery, OutboxItem, Pending, Swept } from '../ports';
import { copyTeamRows } from './copy-team-rows';

/**
 * What became of each message, and who was left in peace for now. A message somebody was about to send before a
 * crash counts as `ambiguous` and is not repeated. Rejects when the store fails.
 */
export async function deliverOutbox(ports: CouncilPorts): Promise<Swept> {
  const pending = await ports.outbox.pending();
  await finishTeamRows(ports, pending);
  const messages = pending.filter(isMessage);
  // Claimed before this sweep began: somebody was about to send it and nobody saw the end. It is never repeated blindly.
  const lost = messages.filter(({ claimedBy }) => claimedBy !== null);
  for (const message of lost) await ports.outbox.settle(message, 'ambiguous');
  const outcomes: Delivery[] = lost.map(({ to }) => ({ person: to, outcome: 'ambiguous' }));
  const skipped: Swept['skipped'][number][] = [];
  for (const [person, waiting] of byRecipient(messages.filter(({ claimedBy }) => claimedBy === null))) {
    const may = mayReceiveNow(ports.directory.council(), person, ports.clock.now());
    if (!may.ok) skipped.push({ person, why: may.why });
    else outcomes.push(...(await deliver(ports, person, waiting)));
  }
  return { outcomes, skipped };
}

/** What waits for one person goes out as one card. */
async function deliver(
  ports: CouncilPorts,
  person: PersonId,
  waiting: readonly Pending<DecisionToRead>[],
): Promise<readonly Delivery[]> {
  const conversation = (await ports.conversations.find([person])).get(person);
  // Nobody has opened the chat yet: the messages wait for the day somebody does.
  if (conversation === undefined) return [{ person, outcome: 'unreachable' }];
  const claimed: Pending<DecisionToRead>[] = [];
  for (const message of waiting) {
    const mine = await ports.outbox.claim(message);
    if (mine) claimed.push(mine);
  }
  if (claimed.length === 0) return [];
  const outcome = await ports.messenger.send(conversation, {
    kind: 'decision-to-read',
    to: person,
    messages: claimed,
  });
  for (const message of claimed) await ports.outbox.settle(message, outcome);
  return [{ person, outcome }];
}

/** Oldest first, for each person. */
function byRecipient(
  messages: readonly Pending<DecisionToRead>[],
): ReadonlyMap<PersonId, readonly Pending<DecisionToRead>[]> {
  const groups = new Map<PersonId, Pending<DecisionToRead>[]>();
  for (const message of [...messages].sort((a, b) => (a.at < b.at ? -1 : 1))) {
    groups.set(message.to, [...(groups.get(message.to) ?? []), message]);
  }
  return groups;
}

async function finishTeamRows(ports: CouncilPorts, pending: readonly Pending<OutboxItem>[]): Promise<void> {
  for (const { kind, about, outboxId } of pending) {
    if (kind !== 'team-rows') continue;
    const read = await ports.threads.readHead(about);
    if (read) await copyTeamRows(ports, read.head);
    await ports.outbox.done(about, outboxId);
  }
}

const isMessage = (item: Pending<OutboxItem>): item is Pending<DecisionToRead> =>
  item.kind === 'decision-to-read';
