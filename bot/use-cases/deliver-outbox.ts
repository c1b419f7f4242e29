// Finishes what earlier batches left to do: team rows to copy, and messages to other people, each at most once.
import { mayReceiveNow } from '../domain/reminding';
import type { CouncilPorts, DecisionToRead, OutboxItem, Pending, SendOutcome, Swept } from '../ports';
import { copyTeamRows } from './copy-team-rows';

/**
 * What became of each message, and who was left in peace for now. A message somebody was about to send before a
 * crash counts as `ambiguous` and is not repeated. Rejects when the store fails.
 */
export async function deliverOutbox(ports: CouncilPorts): Promise<Swept> {
  const pending = await ports.outbox.pending();
  await finishTeamRows(ports, pending);
  const outcomes: SendOutcome[] = [];
  const skipped: Swept['skipped'][number][] = [];
  for (const message of pending.filter(isMessage)) {
    const result = await deliver(ports, message);
    if (typeof result === 'string') outcomes.push(result);
    else if (result) skipped.push(result);
  }
  return { outcomes, skipped };
}

async function deliver(
  ports: CouncilPorts,
  message: Pending<DecisionToRead>,
): Promise<SendOutcome | Swept['skipped'][number] | undefined> {
  // Claimed before this sweep began: somebody was about to send it and nobody saw the end. It is never repeated blindly.
  if (message.claimedBy !== null) {
    await ports.outbox.settle(message, 'ambiguous');
    return 'ambiguous';
  }
  const may = mayReceiveNow(ports.directory.council(), message.to, ports.clock.now());
  if (!may.ok) return { person: message.to, why: may.why };
  const conversation = (await ports.conversations.find([message.to])).get(message.to);
  // Nobody has opened the chat yet: the message waits for the day somebody does.
  if (conversation === undefined) return 'unreachable';
  const claimed = await ports.outbox.claim(message);
  if (claimed === undefined) return undefined;
  const outcome = await ports.messenger.send(conversation, {
    kind: 'decision-to-read',
    to: message.to,
    message,
  });
  await ports.outbox.settle(claimed, outcome);
  return outcome;
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
