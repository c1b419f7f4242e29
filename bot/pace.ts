// Keeps one council's sends below Teams' limits, and rests when Teams says so or too much is in doubt.
import { instant } from './domain/dates';
import type { PersonId } from './domain/ids';
import type { Pace, SendResult } from './ports/sending';
import type { Clock, Timer } from './ports/time';

/** How fast one council is sent to. Teams allows an app 50 requests a second and council; people's own clicks need some. */
export type PaceRules = {
  /** Requests a second while all is well, and the least it falls to after Teams asked to wait. */
  readonly perSecond: number;
  readonly leastPerSecond: number;
  /** So many may leave at once after a pause; with `perSecond` it stays below 50 in any one second. */
  readonly atOnce: number;
};

/** 80 % of the published limit, and of the lowest one ever published. */
export const teamsPace: PaceRules = { perSecond: 40, leastPerSecond: 24, atOnce: 5 };

/** What a pace is made of: its time, the clock people see, and chance for spreading repeated tries. */
export type PaceParts = {
  readonly timer: Timer;
  readonly clock: Clock;
  random(): number;
  readonly rules?: PaceRules;
};

/** A sweep waits so long and no longer; what comes later is the next sweep's. */
const longestWaitMilliseconds = 30_000;
/** Whatever was asked for, once an hour it is tried again. */
const longestRestMilliseconds = 3_600_000;
const switchedOffRestMilliseconds = 3_600_000;
const doubtRestMilliseconds = 900_000;
/** Three in a row are no accident: the app is switched off for everybody. */
const switchedOffInARow = 3;
/** Told to wait without a word how long: one conversation's trouble, until so many others in a row say that it is everybody's. */
const throttledForAll = 3;
/** More than a fifth of the last fifty in doubt: going on would only make more. */
const judgedSends = 50;
const mostInDoubt = 10;

/** One gate a council; nothing is shared, so that one council's trouble never slows another. */
export function createPace({ timer, clock, random, rules = teamsPace }: PaceParts): Pace {
  let perSecond = rules.perSecond;
  let nextAt = timer.now();
  let closedUntil = 0;
  /** Who was last told to wait, with nobody in between who was answered otherwise. */
  let throttledInARow: ReadonlySet<PersonId> = new Set();
  let offInARow = 0;
  let lately: readonly boolean[] = [];

  const close = (milliseconds: number) => {
    closedUntil = Math.max(closedUntil, timer.now() + Math.min(milliseconds, longestRestMilliseconds));
  };
  const slowDown = (milliseconds: number) => {
    perSecond = Math.max(rules.leastPerSecond, perSecond / 2);
    close(milliseconds);
  };
  /** The moment at which one more may leave. Moments not used are kept, but only a few. */
  const reserve = () => {
    const spacing = 1_000 / perSecond;
    nextAt = Math.max(nextAt, timer.now() - (rules.atOnce - 1) * spacing) + spacing;
    return nextAt - spacing;
  };

  return {
    async turn(failed) {
      if (failed > 0) await timer.wait(backOff(failed, random()));
      for (;;) {
        const open = closedUntil - timer.now();
        if (open > longestWaitMilliseconds) return 'resting';
        if (open > 0) {
          await timer.wait(open);
          continue;
        }
        const wait = reserve() - timer.now();
        if (wait > 0) await timer.wait(wait);
        // Somebody may have been told to wait while this one stood in the queue.
        if (closedUntil <= timer.now()) return 'go';
      }
    },

    heard(result, to) {
      offInARow = result.switchedOff ? offInARow + 1 : 0;
      lately = [...lately, isInDoubt(result)].slice(-judgedSends);
      if (result.throttled) {
        throttledInARow = new Set([...throttledInARow, to]);
        const { retryAfterSeconds } = result;
        if (retryAfterSeconds !== null) slowDown(retryAfterSeconds * 1_000);
        else if (throttledInARow.size >= throttledForAll) slowDown(backOff(throttledInARow.size, random()));
      } else if (wasAnswered(result)) {
        throttledInARow = new Set();
        if (result.outcome === 'sent') perSecond = Math.min(rules.perSecond, perSecond + 0.5);
      }
      if (offInARow >= switchedOffInARow) close(switchedOffRestMilliseconds);
      if (lately.filter(Boolean).length > mostInDoubt) {
        lately = [];
        close(doubtRestMilliseconds);
      }
    },

    restingUntil() {
      const left = closedUntil - timer.now();
      if (left <= 0) return null;
      return instant(new Date(Date.parse(clock.now()) + left).toISOString()) ?? null;
    },
  };
}

/** Milliseconds before the next try after so many: anything from 2 seconds to a limit that doubles up to 20. */
const backOff = (tries: number, chance: number): number =>
  2_000 + chance * (Math.min(20_000, 2_000 * 2 ** tries) - 2_000);

/** Whoever was taken, refused or in doubt got past the limit; what never left says nothing of it. */
const wasAnswered = ({ outcome }: SendResult) => outcome !== 'retry-later';

/** Not throttled and not refused: either it may have arrived, or nobody was there to take it. */
const isInDoubt = ({ outcome, throttled }: SendResult) =>
  outcome === 'ambiguous' || (outcome === 'retry-later' && !throttled);
