// A day of the sweep's diary on which nothing happened; a test changes the one thing it is about.
import type { LocalDate } from '../../bot/domain/ids';
import type { SweepDay } from '../../bot/ports';

/** Nobody has looked yet. */
export const quietDay = (day: LocalDate): SweepDay => ({
  day,
  lastLookAt: null,
  nextLookAt: null,
  due: 0,
  sent: 0,
  ambiguous: 0,
  unreachable: 0,
  unreachablePeople: [],
  putOff: 0,
  messages: { sent: 0, ambiguous: 0, unreachable: 0 },
  skipped: [],
  missedSlots: 0,
  canary: null,
  restingUntil: null,
});
