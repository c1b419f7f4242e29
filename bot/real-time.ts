// The machine's own time: the clock people see, and how long something takes.
import { instant } from './domain/dates';
import type { Clock, Timer } from './ports/time';

/** The clock of production. Throws when the machine has none that can be used. */
export const realClock: Clock = {
  now() {
    const now = instant(new Date().toISOString());
    if (now === undefined) throw new Error('the machine has no usable clock');
    return now;
  },
};

/** Never goes back, also when somebody sets the clock. */
export const realTimer: Timer = {
  now: () => performance.now(),
  wait: (milliseconds) =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    }),
};
