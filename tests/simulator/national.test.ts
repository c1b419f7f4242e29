// How fast and how dear a sweep is when very many cards are due: counted at the store and at Teams, timed in virtual time.

import { createSweeper } from '../../bot/sweep';
import { councilSizes, dueMoment, everybodyDue } from './everybody-due';
import { portsInMemory } from './ports-in-memory';
import { randomFrom } from './random';
import { openSimulatedConnector, type SimulatedConnector, type Weather } from './simulated-connector';
import { type TimedSweep, timedSweep } from './timed-sweep';
import { virtualTime } from './virtual-time';

/** Our own rate; Teams would take fifty. */
const perSecond = 40;

describe('1,500 cards in one council, over the client of Cosmos DB', () => {
  let sweep: TimedSweep;
  beforeAll(async () => {
    sweep = await timedSweep(1_500);
  });

  it('takes at most a ninth longer than the rate allows', () => {
    expect(sweep.sent).toBe(1_500);
    expect(1_500 / perSecond / sweep.virtualSeconds).toBeGreaterThanOrEqual(0.9);
  });

  it('asks Teams once for each card and never too fast', () => {
    expect(sweep.connectorCalls).toBe(1_500);
    expect(sweep.violations).toBe(0);
  });

  it('costs at most 12 request units and a tenth of a request to the store for each card', () => {
    expect(sweep.requestUnits / sweep.sent).toBeLessThanOrEqual(12);
    expect(sweep.storeRequests / sweep.sent).toBeLessThanOrEqual(0.1);
  });
});

it('people of whom nothing is due make a sweep no dearer', async () => {
  const few = await timedSweep(50, 50);
  const many = await timedSweep(50, 800);
  const exponent = Math.log(many.requestUnits / few.requestUnits) / Math.log(800 / 50);
  expect(many.sent).toBe(50);
  expect(exponent).toBeLessThanOrEqual(0.05);
});

it('throttled requests slow a council down, lose nobody and are not answered with more requests', async () => {
  const { efficiency, violations, sent, calls } = await nationalSweep([1_500], () => ({ throttled: 0.02 }));
  expect({ violations, sent }).toEqual({ violations: 0, sent: 1_500 });
  expect(efficiency).toBeGreaterThanOrEqual(0.8);
  expect(calls / sent).toBeLessThanOrEqual(1.03);
});

it('34,000 cards in 153 councils are out in the time of the largest, each asked for once and none too fast', async () => {
  const { efficiency, violations, sent, calls } = await nationalSweep(councilSizes());
  expect({ violations, sent, calls }).toEqual({ violations: 0, sent: 34_000, calls: 34_000 });
  expect(efficiency).toBeGreaterThanOrEqual(0.9);
}, 120_000);

it("one council's trouble does not change the time of another by a twentieth", async () => {
  const sizes = [400, 400, 100];
  const clean = await nationalSweep(sizes);
  for (const weather of [{ throttled: 1 }, { 'switched off': 1 }, { 'throttled for an hour': 1 }] as const) {
    const spoiled = await nationalSweep(sizes, (council) => (council === 0 ? weather : {}));
    for (const other of [1, 2]) {
      const ratio = (spoiled.seconds[other] ?? 0) / (clean.seconds[other] ?? 1);
      expect(Math.abs(ratio - 1)).toBeLessThanOrEqual(0.05);
    }
  }
});

/**
 * One process sweeps them all at once. No store stands behind it: 34,000 threads would take longer to put there than
 * everything else; what the store costs is measured above.
 */
async function nationalSweep(sizes: readonly number[], weather: (council: number) => Weather = () => ({})) {
  const time = virtualTime(Date.parse(dueMoment));
  const connector = openSimulatedConnector(time, randomFrom(1));
  const sweeper = createSweeper(String);
  const councils = sizes.map((size, number) => {
    const tenant = `council-${number}`;
    const { rows, sessions } = everybodyDue(size);
    connector.setWeather(tenant, weather(number));
    return portsInMemory(time, connector, tenant, rows, sessions).ports;
  });
  const began = time.now();
  const seconds = await time.run(() =>
    Promise.all(
      councils.map(async (ports) => {
        await sweeper.run(ports);
        return (time.now() - began) / 1_000;
      }),
    ),
  );
  return {
    seconds,
    efficiency: Math.max(...sizes) / perSecond / Math.max(...seconds),
    violations: connector.violations(),
    ...countsOf(connector),
  };
}

const countsOf = ({ sendings }: SimulatedConnector) => ({
  sent: sendings.filter(({ fate }) => fate === 'delivered').length,
  calls: sendings.length,
});
