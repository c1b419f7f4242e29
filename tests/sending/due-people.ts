// A running product in which so many people are each owed the day's card.
import type { SlotRecord, SweepDay } from '../../bot/ports/ledger';
import { dueMoment, everybodyDue } from '../simulator/everybody-due';
import { openProduct, type Product } from '../support/product';

/** The day on which they are all due. */
export { dueMoment };

/** Nobody has swept yet. Close it when done. */
export async function openWithDue(due: number, run?: string): Promise<Product> {
  const { rows, sessions } = everybodyDue(due);
  return openProduct({ rows, sessions, clock: dueMoment, ...(run ? { run } : {}) });
}

/** How many messages each person can see. */
export const seenBy = ({ connector }: Product): ReadonlyMap<string, number> =>
  connector.delivered
    .filter(({ body }) => body.type === 'message')
    .reduce(
      (seen, { conversationId }) => seen.set(conversationId, (seen.get(conversationId) ?? 0) + 1),
      new Map<string, number>(),
    );

/** The most that anybody can see. */
export const mostSeen = (product: Product) => Math.max(0, ...seenBy(product).values());

/** What is on record of today, as a process that has just started reads it. */
export async function recordOf(product: Product): Promise<readonly SlotRecord[]> {
  const { ledger, clock } = await product.another('reader');
  const today = clock.now().slice(0, 10) as SweepDay['day'];
  // Whoever had the turn has long given it back, or died.
  product.pass(61_000);
  const turn = await ledger.takeTurn(today);
  return turn === 'held' ? [] : turn.slots().filter(({ day }) => day === today);
}

/** How often each outcome is on record. */
export async function outcomesOf(product: Product): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const { outcome } of await recordOf(product))
    counts[String(outcome)] = (counts[String(outcome)] ?? 0) + 1;
  return counts;
}

/** Every message has one end: sent, in doubt, out of reach, or put off with a reason. */
export function putOff(report: {
  readonly due: number;
  readonly sent: number;
  readonly ambiguous: number;
  readonly unreachable: number;
}): number {
  return report.due - report.sent - report.ambiguous - report.unreachable;
}
