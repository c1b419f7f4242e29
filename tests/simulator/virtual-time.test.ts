// The simulator's own parts: time that only goes on when nothing is at work, and chance that repeats itself.
import { randomFrom } from './random';
import { virtualTime } from './virtual-time';

it('time goes on only when everybody waits, and everybody wakes in order', async () => {
  const time = virtualTime(1_000);
  const woken: string[] = [];
  await time.run(() =>
    Promise.all(
      [30, 10, 20].map(async (milliseconds) => {
        await time.wait(milliseconds);
        woken.push(`${milliseconds} at ${time.now()}`);
      }),
    ),
  );
  expect(woken).toEqual(['10 at 1010', '20 at 1020', '30 at 1030']);
  expect(time.left()).toEqual({ waits: 0, holds: 0 });
});

it('time stands still while something real is waited for', async () => {
  const time = virtualTime(0);
  const seen: number[] = [];
  const real = async () => {
    const done = time.hold();
    for (let turn = 0; turn < 20; turn += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      seen.push(time.now());
    }
    done();
  };
  await time.run(() => Promise.all([time.wait(1), real()]));
  expect(new Set(seen)).toEqual(new Set([0]));
  expect(time.now()).toBe(1);
});

it('a run in which everybody waits for ever says so instead of hanging', async () => {
  const time = virtualTime(0);
  await expect(time.run(() => new Promise(() => undefined))).rejects.toThrow('never comes');
});

it('the same seed gives the same chance, and streams do not disturb each other', () => {
  const draw = () => Array.from({ length: 5 }, () => randomFrom(7).stream('one').upTo(1_000));
  expect(draw()).toEqual(draw());
  const chance = randomFrom(7);
  const before = chance.stream('two').upTo(1_000);
  chance.stream('one').upTo(1_000);
  expect(chance.stream('two').upTo(1_000)).toBe(before);
  const shares = Array.from({ length: 10_000 }, () => chance.upTo(10));
  for (let number = 0; number < 10; number += 1) {
    expect(shares.filter((one) => one === number).length).toBeGreaterThan(850);
  }
});
