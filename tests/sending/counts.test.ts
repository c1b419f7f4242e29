// What a sweep costs at the fakes: connector calls, store requests and request units, for those due and those not.

import { newHead } from '../../bot/domain/thread-head';
import { on, person } from '../domain/given-council';
import { timedSweep } from '../simulator/timed-sweep';
import { openWithDue } from './due-people';

/** The slope on a double logarithmic scale: 0 means that the second costs as much as the first. */
const exponent = ([few, cheap]: readonly [number, number], [many, dear]: readonly [number, number]) =>
  Math.log(dear / cheap) / Math.log(many / few);

it('300 cards: one connector call each, at most 0.1 store requests and 12 request units each', async () => {
  const swept = await timedSweep(300);
  expect(swept.sent).toBe(300);
  expect(swept.connectorCalls).toBe(300);
  expect(swept.storeRequests / 300).toBeLessThanOrEqual(0.1);
  expect(swept.requestUnits / 300).toBeLessThanOrEqual(12);
  expect(swept.violations).toBe(0);
  // 40 a second is the bound we set ourselves.
  expect(300 / 40 / swept.virtualSeconds).toBeGreaterThanOrEqual(0.9);
});

it('people who are not due cost nothing: 4,000 of them as much as 200', async () => {
  const costs: (readonly [number, number])[] = [];
  for (const others of [200, 4_000]) {
    const product = await openWithDue(20);
    try {
      for (let number = 0; number < others; number += 1) {
        const head = newHead(person(`other-${number}`).personId, on('2027-01-18'));
        await product.ports.teams.put({
          supervisorId: person('p00000').personId,
          head,
          checkOn: on('2027-02-08'),
        });
      }
      const before = product.store.counters.snapshot();
      await product.sweeper.run(product.ports);
      costs.push([others, product.store.counters.since(before).requestUnits]);
    } finally {
      await product.close();
    }
  }
  const [few = [0, 0], many = [0, 0]] = costs;
  expect(exponent(few, many)).toBeLessThanOrEqual(0.05);
});
