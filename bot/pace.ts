// Keeps one council's sends below Teams' limits, and rests when Teams says so or too much is in doubt.
import { instant } from './domain/dates';
import type { ChatKey, Pace, RestReason, SendResult } from './ports/sending';
import type { Clock, Timer } from './ports/time';
import { troubledChats } from './troubled-chats';

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
/** One chat may say so for reasons of its own; three in a row are no accident: the app is switched off for everybody. */
const switchedOffInARow = 3;
/** Told to wait without a word how long: one conversation's trouble, until so many others in a row say that it is everybody's. */
const throttledForAll = 3;
/** More than a fifth of the last fifty in doubt, each of another chat: going on would only make more. */
const judgedSends = 50;
const mostInDoubt = 10;

/** One gate a council; nothing is shared, so that one council's trouble never slows another. */
export function createPace({ timer, clock, random, rules = teamsPace }: PaceParts): Pace {
  let perSecond = rules.perSecond;
  let nextAt = timer.now();
  let closedUntil = 0;
  let closedBecause: RestReason = 'asked-to-wait';
  const chats = troubledChats(timer);
  /** Which chats were last told to wait, or that the app is switched off, with none in between that was answered otherwise. */
  let throttledInARow: ReadonlySet<ChatKey> = new Set();
  let offInARow: ReadonlySet<ChatKey> = new Set();
  /** The last sends: the chat where one is in doubt, null where it is not. */
  let lately: readonly (ChatKey | null)[] = [];

  const close = (milliseconds: number, because: RestReason) => {
    const until = timer.now() + Math.min(milliseconds, longestRestMilliseconds);
    if (until <= closedUntil) return;
    closedUntil = until;
    closedBecause = because;
  };
  const slowDown = (milliseconds: number) => {
    perSecond = Math.max(rules.leastPerSecond, perSecond / 2);
    close(milliseconds, 'asked-to-wait');
  };
  /** For how long it was told decides whom it concerns: without a word of it, one chat only waits for its own next try. */
  const throttled = ({ retryAfterSeconds }: SendResult, to: ChatKey) => {
    throttledInARow = new Set([...throttledInARow, to]);
    if (retryAfterSeconds !== null) {
      const milliseconds = retryAfterSeconds * 1_000;
      if (chats.toldToWait(to, milliseconds) === 'everybody') slowDown(milliseconds);
      return;
    }
    chats.failed(to);
    if (throttledInARow.size >= throttledForAll) slowDown(backOff(throttledInARow.size, random()));
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
      offInARow = result.switchedOff ? new Set([...offInARow, to]) : new Set();
      lately = [...lately, isInDoubt(result) ? to : null].slice(-judgedSends);
      if (result.throttled) throttled(result, to);
      else if (wasAnswered(result)) {
        throttledInARow = new Set();
        chats.answered(to);
        if (result.outcome === 'sent') perSecond = Math.min(rules.perSecond, perSecond + 0.5);
      } else chats.failed(to);
      if (offInARow.size >= switchedOffInARow) close(switchedOffRestMilliseconds, 'switched-off');
      if (new Set(lately.filter((chat) => chat !== null)).size > mostInDoubt) {
        lately = [];
        close(doubtRestMilliseconds, 'in-doubt');
      }
    },

    restsAlone: chats.rests,

    restingUntil() {
      const left = closedUntil - timer.now();
      if (left <= 0) return null;
      return instant(new Date(Date.parse(clock.now()) + left).toISOString()) ?? null;
    },

    restingBecause: () => (closedUntil > timer.now() ? closedBecause : null),
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
