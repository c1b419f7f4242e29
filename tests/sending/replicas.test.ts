// Two processes over one store: one sends, the other keeps out, and a process that was paused can do no harm.
import type { CouncilPorts } from '../../bot/ports/council-ports';
import { createSweeper } from '../../bot/sweep';
import type { Product } from '../support/product';
import { mostSeen, openWithDue, outcomesOf } from './due-people';

let product: Product;
afterEach(() => product.close());

const sweeper = createSweeper(() => 'fault');

/** Ports whose nth send stands still until it is let go. */
function paused(ports: CouncilPorts, nth: number) {
  let sends = 0;
  let letGo: () => void = () => undefined;
  let reached: () => void = () => undefined;
  const stands = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const held: CouncilPorts = {
    ...ports,
    messenger: {
      ...ports.messenger,
      async send(to, notice) {
        sends += 1;
        if (sends === nth) {
          reached();
          await gate;
        }
        return ports.messenger.send(to, notice);
      },
    },
  };
  return { held, stands, letGo: () => letGo() };
}

it('one of two that sweep at the same moment sends everything, and nobody gets two', async () => {
  product = await openWithDue(60);
  const other = await product.another('run-2');
  const reports = await Promise.all([sweeper.run(product.ports), sweeper.run(other)]);
  expect(reports.map(({ sent }) => sent).sort()).toEqual([0, 60]);
  expect(mostSeen(product)).toBe(1);
  expect(await outcomesOf(product)).toEqual({ sent: 60 });
});

it('while one is sending the other looks on, and says so of messages that wait', async () => {
  product = await openWithDue(30);
  const { held, stands, letGo } = paused(product.ports, 5);
  const sweeping = sweeper.run(held);
  await stands;
  const [card] = await product.say('p00003', 'log decision LCS-204417 see the child tomorrow');
  await product.press('p00003', card, 'Save', { who: 'p00004' });
  const report = await sweeper.run(await product.another('run-2'));
  expect(report).toMatchObject({
    due: 0,
    sent: 0,
    skipped: [{ person: expect.any(String), why: 'another process is sending' }],
  });
  letGo();
  expect(await sweeping).toMatchObject({ sent: 30 });
});

it('F6: paused 90 seconds in the middle, it sends nothing more, and whatever it had begun is repeated by nobody', async () => {
  product = await openWithDue(60);
  const { held, stands, letGo } = paused(product.ports, 20);
  const zombie = sweeper.run(held);
  await stands;
  product.pass(90_000);
  const before = product.connector.calls.length;
  const successor = await sweeper.run(await product.another('run-2'));
  expect(successor.ambiguous).toBeLessThanOrEqual(25);
  expect(successor.due).toBe(successor.sent + successor.ambiguous);
  const after = product.connector.calls.length;
  letGo();
  await zombie;
  // The one it was about to hand over when it was paused, and no other.
  expect(product.connector.calls.length - after).toBeLessThanOrEqual(1);
  expect(after - before).toBe(successor.sent);
  expect(mostSeen(product)).toBe(1);
  const outcomes = await outcomesOf(product);
  expect((outcomes.sent ?? 0) + (outcomes.ambiguous ?? 0)).toBe(60);
});

it('killed in the middle, the next process waits for the turn to lapse and then sends only what was not begun', async () => {
  product = await openWithDue(60);
  const { held, stands } = paused(product.ports, 20);
  sweeper.run(held).catch(() => undefined);
  await stands;
  const calls = product.connector.calls.length;
  const other = await product.another('run-2');
  expect(await sweeper.run(other)).toMatchObject({ due: 0 });
  product.pass(61_000);
  const report = await sweeper.run(other);
  expect(report.ambiguous).toBeLessThanOrEqual(25);
  expect(product.connector.calls.length - calls).toBe(report.sent);
  expect(mostSeen(product)).toBe(1);
});

it('a laptop that is started again takes its own turn at once', async () => {
  product = await openWithDue(30, 'laptop');
  const { held, stands } = paused(product.ports, 10);
  sweeper.run(held).catch(() => undefined);
  await stands;
  const report = await sweeper.run(await product.another('laptop'));
  expect(report.sent + report.ambiguous).toBeGreaterThan(0);
  expect(mostSeen(product)).toBe(1);
});

it('stopped politely, it finishes what it has begun and leaves the rest without doubt', async () => {
  product = await openWithDue(60);
  const stopped = createSweeper(() => 'fault');
  const { held, stands, letGo } = paused(product.ports, 20);
  const sweeping = stopped.run(held);
  await stands;
  const stopping = stopped.stop();
  letGo();
  await stopping;
  const report = await sweeping;
  expect(report).toMatchObject({ due: 60, ambiguous: 0 });
  expect(report.sent).toBeLessThan(60);
  expect(await sweeper.run(await product.another('run-2'))).toMatchObject({ sent: 60 - report.sent });
  expect(await outcomesOf(product)).toEqual({ sent: 60 });
});

it("I5: one council's trouble does not delay another", async () => {
  product = await openWithDue(10);
  const busy = await openWithDue(10);
  try {
    const { held, stands, letGo } = paused(busy.ports, 1);
    const slow = sweeper.run(held);
    await stands;
    expect(await sweeper.run(product.ports)).toMatchObject({ sent: 10 });
    letGo();
    await slow;
  } finally {
    await busy.close();
  }
});
