// Four seconds: who is in time, who is not, and that work which is late ends once and is never thrown.
import { answerWithinMilliseconds, inTime, realPatience, StillUnderWay } from '../../bot/teams/deadline';

const never = { rung: new Promise<void>(() => undefined), cancel: () => undefined };
const over = { rung: Promise.resolve(), cancel: () => undefined };

it('the machine waits four seconds and not longer, and not at all once it is cancelled', async () => {
  jest.useFakeTimers();
  let rung = 0;
  const alarm = realPatience(answerWithinMilliseconds);
  const cancelled = realPatience(answerWithinMilliseconds);
  for (const one of [alarm, cancelled]) void one.rung.then(() => (rung += 1));
  cancelled.cancel();
  await jest.advanceTimersByTimeAsync(3_999);
  expect(rung).toBe(0);
  await jest.advanceTimersByTimeAsync(1);
  expect(rung).toBe(1);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(rung).toBe(1);
  jest.useRealTimers();
});

it('work in time gives what it gives, and its fault is its own', async () => {
  const late: unknown[] = [];
  const tell = (error: unknown) => void late.push(error);
  await expect(inTime(never, Promise.resolve('done'), tell)).resolves.toBe('done');
  await expect(inTime(never, Promise.reject(new Error('store')), tell)).rejects.toThrow('store');
  expect(late).toEqual([]);
});

it('work that is late is still under way, and its fault is told once', async () => {
  const late: unknown[] = [];
  let fail: (error: Error) => void = () => undefined;
  const work = new Promise<never>((_, reject) => {
    fail = reject;
  });
  await expect(inTime(over, work, (error) => void late.push(error))).rejects.toBeInstanceOf(StillUnderWay);
  fail(new Error('store'));
  await new Promise((resolve) => void setImmediate(resolve));
  expect(late).toEqual([new Error('store')]);
});
