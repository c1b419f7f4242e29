// Whoever presses a button hears from us in time, also when the store does not answer: the work goes on, the person does not wait.

/** Teams gives up on an invoke after five seconds, and people sooner. */
export const answerWithinMilliseconds = 4_000;

/** Rings once. `cancel` lets the process end without waiting for it. */
export type Alarm = { readonly rung: Promise<void>; cancel(): void };

/** Sets an alarm; a test hands in one that rings when the test says so. */
export type Patience = (milliseconds: number) => Alarm;

/** The machine's own time, which no clock of a council stops. */
export const realPatience: Patience = (milliseconds) => {
  let ring: () => void = () => undefined;
  const rung = new Promise<void>((resolve) => {
    ring = resolve;
  });
  const timer = setTimeout(ring, milliseconds);
  timer.unref();
  return { rung, cancel: () => clearTimeout(timer) };
};

/** The work is still under way when its time is up: nobody knows yet how it ends. */
export class StillUnderWay extends Error {
  override readonly name = 'StillUnderWay';
}

/**
 * What the work gives, or a rejection with `StillUnderWay` when the alarm rings first. The work is neither stopped nor
 * repeated: it ends once, and a fault after its time is told to `late`.
 */
export async function inTime<Result>(
  alarm: Alarm,
  work: Promise<Result>,
  late: (error: unknown) => void,
): Promise<Result> {
  let over = false;
  const tooLate = alarm.rung.then((): never => {
    over = true;
    throw new StillUnderWay('the work takes longer than an answer may');
  });
  // The loser of the race is nobody's to catch.
  tooLate.catch(() => undefined);
  work.catch((error: unknown) => {
    if (over) late(error);
  });
  return Promise.race([work, tooLate]);
}
