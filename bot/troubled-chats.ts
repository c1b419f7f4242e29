// Remembers which single chats are in trouble, so that each waits by itself and nobody else does.
import type { ChatKey } from './ports/sending';
import type { Timer } from './ports/time';

/** What is known of single chats; gone as soon as one of them answers, or has another address. */
export type TroubledChats = {
  /** Nothing left for this chat. Tried in vain by two sweeps in a row it rests by itself, each time twice as long. */
  failed(chat: ChatKey): void;
  /** It took or refused something: whatever was wrong is over, and the others in trouble are alone with theirs. */
  answered(chat: ChatKey): void;
  /**
   * Teams asked to wait for so long when this chat was written to. `'everybody'` unless others were answered since it
   * was last asked for and waited for: then it rests by itself.
   */
  toldToWait(chat: ChatKey, milliseconds: number): 'everybody' | 'alone';
  rests(chat: ChatKey): boolean;
};

type Trouble = {
  readonly failures: number;
  readonly restsUntil: number;
  /** Until when everybody waited because of this chat; null when nobody did. */
  readonly everybodyUntil: number | null;
  /** Others were answered after that pause, so that it is not everybody's. */
  readonly alone: boolean;
};

/** As often as one sweep tries. */
const triesOfASweep = 3;
/** The first one in vain may be an accident: the next minute tries again. */
const sweepsBeforeRest = 2;
const firstRestMilliseconds = 5 * 60_000;
const longestRestMilliseconds = 3_600_000;

const noTrouble: Trouble = { failures: 0, restsUntil: 0, everybodyUntil: null, alone: false };

/** Of one council. Nothing is kept of chats that are well. */
export function troubledChats(timer: Timer): TroubledChats {
  const troubles = new Map<ChatKey, Trouble>();
  const known = (chat: ChatKey) => troubles.get(chat) ?? noTrouble;

  return {
    failed(chat) {
      const before = known(chat);
      const failures = before.failures + 1;
      const sweeps = failures / triesOfASweep;
      const rests = Number.isInteger(sweeps) && sweeps >= sweepsBeforeRest;
      const restsUntil = rests ? timer.now() + restAfter(sweeps) : before.restsUntil;
      troubles.set(chat, { ...before, failures, restsUntil });
    },
    answered(chat) {
      troubles.delete(chat);
      const now = timer.now();
      for (const [other, trouble] of troubles) {
        const { everybodyUntil, alone } = trouble;
        if (!alone && everybodyUntil !== null && everybodyUntil <= now)
          troubles.set(other, { ...trouble, alone: true });
      }
    },
    toldToWait(chat, milliseconds) {
      const before = known(chat);
      const until = timer.now() + Math.min(milliseconds, longestRestMilliseconds);
      const { alone } = before;
      troubles.set(chat, { ...before, ...(alone ? { restsUntil: until } : { everybodyUntil: until }) });
      return alone ? 'alone' : 'everybody';
    },
    rests: (chat) => known(chat).restsUntil > timer.now(),
  };
}

/** 5 minutes after the second sweep in vain, then 10, 20, 40 and at last an hour. */
const restAfter = (sweeps: number): number =>
  Math.min(longestRestMilliseconds, firstRestMilliseconds * 2 ** (sweeps - sweepsBeforeRest));
