// Whoever presses a button hears from us in time, also when the store does not answer: the work goes on, the person does not wait.
import type { Timer } from '../ports';

/** Teams gives up on an invoke after five seconds, and people sooner. */
export const answerWithinMilliseconds = 4_000;

/** The work is still under way when its time is up; nobody knows yet how it ends. */
export class StillUnderWay extends Error {
  override readonly name = 'StillUnderWay';
}

/**
 * What the work gives, or a rejection with `StillUnderWay` when the time is up first. The work is not stopped and not
 * repeated; what becomes of it afterwards is told to `late`, never thrown.
 */
export async function inTime<Result>(
  timer: Timer,
  work: Promise<Result>,
  late: (error: unknown) => void,
): Promise<Result> {
  let over = false;
  const alarm = timer.wait(answerWithinMilliseconds).then((): never => {
    over = true;
    throw new StillUnderWay('the work takes longer than an answer may');
  });
  work.catch((error: unknown) => {
    if (over) late(error);
  });
  return Promise.race([work, alarm]);
}
