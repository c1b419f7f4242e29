// The pace of one council: never more than Teams takes, closed when Teams says so, and back to full speed by itself.
import fc from 'fast-check';
import { personId } from '../../bot/domain/ids';
import { createPace, teamsPace } from '../../bot/pace';
import type { SendResult } from '../../bot/ports/sending';
import { inDoubt, notSent, sentWell } from '../../bot/teams/send-result';
import { at } from '../domain/given-council';
import { type VirtualTime, virtualTime } from '../simulator/virtual-time';

const throttled = (retryAfterSeconds: number | null): SendResult => ({
  ...notSent,
  throttled: true,
  retryAfterSeconds,
});
const off: SendResult = { ...sentWell, outcome: 'unreachable', switchedOff: true };

let time: VirtualTime;
beforeEach(() => {
  time = virtualTime(0);
});
const paceOf = (random = () => 0.5) =>
  createPace({ timer: time, clock: { now: () => at('2027-01-19T10:00:00Z') }, random });

const lewis = personId('lewis');
const others = (many: number) => Array.from({ length: many }, (_, one) => personId(`person-${one}`));
/** So many others of whom each is told to wait without a word how long. */
const manyPutOff = (pace: ReturnType<typeof paceOf>, many: number) => {
  for (let one = 0; one < many; one += 1) pace.heard(throttled(null), personId(`person-${one}`));
};

/** When each of so many that ask at once may leave. */
async function leaveTimes(pace: ReturnType<typeof paceOf>, many: number, failed = 0): Promise<number[]> {
  const times: number[] = [];
  const ask = async () => {
    if ((await pace.turn(failed)) === 'go') times.push(time.now());
  };
  await time.run(() => Promise.all(Array.from({ length: many }, ask)));
  return times;
}

const mostInOneSecond = (times: readonly number[]) =>
  Math.max(...times.map((from) => times.filter((one) => one >= from && one < from + 1_000).length));

it('lets 1,500 leave in 37.5 seconds and never more than 50 in any second', async () => {
  const times = await leaveTimes(paceOf(), 1_500);
  expect(times).toHaveLength(1_500);
  expect(times.at(-1)).toBeLessThanOrEqual(37_500);
  expect(mostInOneSecond(times)).toBeLessThanOrEqual(50);
});

it('I4: whatever the pauses between them, no second has more than 50', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({ pause: fc.integer({ min: 0, max: 3_000 }), many: fc.integer({ min: 1, max: 60 }) }),
        {
          minLength: 1,
          maxLength: 12,
        },
      ),
      async (bursts) => {
        time = virtualTime(0);
        const pace = paceOf();
        const times: number[] = [];
        for (const { pause, many } of bursts) {
          await time.run(() => time.wait(pause));
          times.push(...(await leaveTimes(pace, many)));
        }
        expect(mostInOneSecond(times)).toBeLessThanOrEqual(50);
      },
    ),
    { numRuns: 60 },
  );
});

it('closes for everybody for as long as Teams asked, and not a tenth longer', async () => {
  const pace = paceOf();
  pace.heard(throttled(7), lewis);
  expect(pace.restingUntil()).toBe('2027-01-19T10:00:07.000Z');
  const [first = 0] = await leaveTimes(pace, 1);
  expect(first).toBeGreaterThanOrEqual(7_000);
  expect(first).toBeLessThanOrEqual(7_700);
  expect(pace.restingUntil()).toBeNull();
});

it('whoever stood in the queue when the gate closed waits too', async () => {
  const pace = paceOf();
  const times: number[] = [];
  const ask = async () => {
    if ((await pace.turn(0)) === 'go') times.push(time.now());
  };
  await time.run(async () => {
    const asked = Array.from({ length: 40 }, ask);
    await time.wait(210);
    pace.heard(throttled(7), lewis);
    await Promise.all(asked);
  });
  expect(times.filter((one) => one > 210 && one < 7_210)).toEqual([]);
  expect(times).toHaveLength(40);
});

it('says that it rests when Teams asked for longer than a sweep should wait', async () => {
  const pace = paceOf();
  pace.heard(throttled(31), lewis);
  expect(await pace.turn(0)).toBe('resting');
  expect(time.now()).toBe(0);
});

it('asks again after an hour, however much longer Teams asked for', () => {
  const pace = paceOf();
  pace.heard(throttled(1_000_000), lewis);
  expect(pace.restingUntil()).toBe('2027-01-19T11:00:00.000Z');
});

it.each([
  [0, 2_000],
  [0.999, 20_000],
])('without a word how long, it waits between 2 and 20 seconds (chance %s)', async (chance, most) => {
  const pace = paceOf(() => chance);
  manyPutOff(pace, 6);
  const [first = 0] = await leaveTimes(pace, 1);
  expect(first).toBeGreaterThanOrEqual(2_000);
  expect(first).toBeLessThanOrEqual(most);
});

it('without a word how long, one or two people close nothing: only their conversations wait', () => {
  const pace = paceOf();
  manyPutOff(pace, 2);
  pace.heard(sentWell, lewis);
  manyPutOff(pace, 2);
  expect(pace.restingUntil()).toBeNull();
  pace.heard(throttled(null), lewis);
  expect(pace.restingUntil()).not.toBeNull();
});

it('without a word how long, one conversation closes nothing however often it is put off', () => {
  const pace = paceOf();
  for (let times = 0; times < 20; times += 1) pace.heard(throttled(null), lewis);
  expect(pace.restingUntil()).toBeNull();
});

it.each([
  ['a refusal', { ...sentWell, outcome: 'unreachable', refused: true } as const],
  ['an answer in doubt', inDoubt],
])('%s between them says that it is not everybody', (_, between) => {
  const pace = paceOf();
  manyPutOff(pace, 2);
  pace.heard(between, lewis);
  pace.heard(throttled(null), lewis);
  expect(pace.restingUntil()).toBeNull();
});

it('halves its speed, never below 24 a second, and is back at 40 after some that went well', async () => {
  const pace = paceOf();
  for (let times = 0; times < 3; times += 1) pace.heard(throttled(0), lewis);
  const slow = await leaveTimes(pace, 49);
  expect((slow.at(-1) ?? 0) - (slow[0] ?? 0)).toBeGreaterThanOrEqual(43 * (1_000 / 24));
  for (let times = 0; times < 40; times += 1) pace.heard(sentWell, lewis);
  const full = await leaveTimes(pace, 41);
  expect((full.at(-1) ?? 0) - (full[0] ?? 0)).toBeLessThanOrEqual(1_000);
});

it('lets the same message wait longer each time it could not be handed over', async () => {
  const waits: number[] = [];
  for (const failed of [1, 2, 3, 9]) {
    time = virtualTime(0);
    waits.push((await leaveTimes(paceOf(), 1, failed))[0] ?? 0);
  }
  expect(waits).toEqual([3_000, 5_000, 9_000, 11_000]);
});

it('rests an hour after three chats in a row say that the app is switched off, and not after two', async () => {
  const pace = paceOf();
  const [one = lewis, two = lewis] = others(2);
  pace.heard(off, one);
  pace.heard(off, two);
  pace.heard(sentWell, lewis);
  pace.heard(off, one);
  pace.heard(off, two);
  expect(await pace.turn(0)).toBe('go');
  pace.heard(off, lewis);
  expect([pace.restingUntil(), pace.restingBecause()]).toEqual(['2027-01-19T11:00:00.000Z', 'switched-off']);
});

it('rests a quarter of an hour with more than ten of fifty in doubt, then starts afresh', async () => {
  const pace = paceOf();
  for (const [index, one] of others(40).entries()) pace.heard(index % 4 === 0 ? inDoubt : sentWell, one);
  expect([pace.restingUntil(), pace.restingBecause()]).toEqual([null, null]);
  pace.heard(inDoubt, lewis);
  expect([pace.restingUntil(), pace.restingBecause()]).toEqual(['2027-01-19T10:15:00.000Z', 'in-doubt']);
  await time.runUntil(900_000);
  pace.heard(inDoubt, lewis);
  expect(await pace.turn(0)).toBe('go');
});

it('a fifth in doubt long ago closes nothing', () => {
  const pace = paceOf();
  for (const one of others(10)) pace.heard(inDoubt, one);
  for (let times = 0; times < 45; times += 1) pace.heard(sentWell, lewis);
  for (const one of others(5)) pace.heard(inDoubt, one);
  expect(pace.restingUntil()).toBeNull();
});

it('says for the longest of two rests why', () => {
  const pace = paceOf();
  pace.heard(throttled(3_000), lewis);
  for (const one of others(11)) pace.heard(inDoubt, one);
  expect([pace.restingUntil(), pace.restingBecause()]).toEqual(['2027-01-19T10:50:00.000Z', 'asked-to-wait']);
});

describe('one chat in trouble', () => {
  it.each([
    ['never answers', inDoubt],
    ['cannot be connected to', notSent],
    ['refuses', { ...sentWell, outcome: 'unreachable', refused: true } as const],
    ['says that the app is switched off', off],
    ['is told to wait without a word how long', throttled(null)],
  ])('that %s closes the gate for nobody else, however often', (_, result) => {
    const pace = paceOf();
    for (let times = 0; times < 200; times += 1) pace.heard(result, lewis);
    expect(pace.restingUntil()).toBeNull();
  });

  it('that is told to wait and for how long closes the gate once: when others are answered after that, it waits alone', async () => {
    const pace = paceOf();
    const [one = lewis] = others(1);
    pace.heard(throttled(60), lewis);
    // Was on its way when it was said.
    pace.heard(sentWell, one);
    expect(await pace.turn(0)).toBe('resting');
    await time.runUntil(61_000);
    pace.heard(sentWell, one);
    for (let times = 0; times < 5; times += 1) {
      pace.heard(throttled(600), lewis);
      expect([pace.restingUntil(), pace.restsAlone(lewis), pace.restsAlone(one)]).toEqual([
        null,
        true,
        false,
      ]);
      await time.runUntil(time.now() + 601_000);
      expect(pace.restsAlone(lewis)).toBe(false);
    }
    pace.heard(sentWell, lewis);
    pace.heard(throttled(60), lewis);
    expect(pace.restsAlone(lewis)).toBe(false);
    expect(pace.restingUntil()).not.toBeNull();
  });

  it('told to wait again with nobody answered in between: everybody waits on', async () => {
    const pace = paceOf();
    pace.heard(throttled(60), lewis);
    await time.runUntil(61_000);
    pace.heard(throttled(60), lewis);
    expect(pace.restingUntil()).not.toBeNull();
  });

  it('rests by itself after two sweeps in vain, twice as long each time up to an hour, and is well with one answer', async () => {
    const pace = paceOf();
    const rests: number[] = [];
    for (let sweep = 0; sweep < 7; sweep += 1) {
      for (let tries = 0; tries < 3; tries += 1) {
        expect(pace.restsAlone(lewis)).toBe(false);
        pace.heard(notSent, lewis);
      }
      const since = time.now();
      while (pace.restsAlone(lewis)) await time.runUntil(time.now() + 60_000);
      rests.push((time.now() - since) / 60_000);
    }
    expect(rests).toEqual([0, 5, 10, 20, 40, 60, 60]);
    pace.heard(sentWell, lewis);
    pace.heard(notSent, lewis);
    expect(pace.restsAlone(lewis)).toBe(false);
  });

  it('is another chat once it has another address', () => {
    const pace = paceOf();
    for (let tries = 0; tries < 6; tries += 1) pace.heard(notSent, 'chat-lewis http://127.0.0.1:9/');
    expect(pace.restsAlone('chat-lewis http://127.0.0.1:9/')).toBe(true);
    expect(pace.restsAlone('chat-lewis https://smba.trafficmanager.net/')).toBe(false);
  });
});

it('leaves a fifth of what Teams takes to people who click, by default', () => {
  expect(teamsPace.perSecond).toBe(40);
  expect(teamsPace.perSecond + teamsPace.atOnce).toBeLessThan(50);
});
