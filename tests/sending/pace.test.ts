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

it('rests an hour after three in a row say that the app is switched off, and not after two', async () => {
  const pace = paceOf();
  for (const result of [off, off, sentWell, off, off]) pace.heard(result, lewis);
  expect(await pace.turn(0)).toBe('go');
  pace.heard(off, lewis);
  expect(pace.restingUntil()).toBe('2027-01-19T11:00:00.000Z');
});

it('rests a quarter of an hour with more than ten of fifty in doubt, then starts afresh', async () => {
  const pace = paceOf();
  for (let times = 0; times < 40; times += 1) pace.heard(times % 4 === 0 ? inDoubt : sentWell, lewis);
  expect(pace.restingUntil()).toBeNull();
  pace.heard(inDoubt, lewis);
  expect(pace.restingUntil()).toBe('2027-01-19T10:15:00.000Z');
  await time.runUntil(900_000);
  pace.heard(inDoubt, lewis);
  expect(await pace.turn(0)).toBe('go');
});

it('a fifth in doubt long ago closes nothing', () => {
  const pace = paceOf();
  for (let times = 0; times < 10; times += 1) pace.heard(inDoubt, lewis);
  for (let times = 0; times < 45; times += 1) pace.heard(sentWell, lewis);
  for (let times = 0; times < 5; times += 1) pace.heard(inDoubt, lewis);
  expect(pace.restingUntil()).toBeNull();
});

it('leaves a fifth of what Teams takes to people who click, by default', () => {
  expect(teamsPace.perSecond).toBe(40);
  expect(teamsPace.perSecond + teamsPace.atOnce).toBeLessThan(50);
});
