// Time for a product over real HTTP: it stands still while a message is on its way, then jumps to what is waited for next.
import type { SendingTime } from '../../bot/open-council';
import type { CouncilPorts } from '../../bot/ports/council-ports';
import type { Messenger } from '../../bot/ports/sending';

export type WaitingTime = SendingTime & {
  /** Lets so much time go by at once. */
  pass(milliseconds: number): void;
  /** The same ports, whose messages this time waits for. */
  watching(ports: CouncilPorts): CouncilPorts;
};

/** `passed` is told of each step; Teams' limits go by it. */
export function waitingTime(start: number, passed: (milliseconds: number) => void): WaitingTime {
  let now = start;
  let onTheirWay = 0;
  let jumping = false;
  const waits: { readonly at: number; readonly resolve: () => void }[] = [];

  const pass = (milliseconds: number) => {
    now += milliseconds;
    passed(milliseconds);
  };
  async function jump(): Promise<void> {
    if (jumping) return;
    jumping = true;
    for (;;) {
      do await new Promise((resolve) => void setImmediate(resolve));
      while (onTheirWay > 0);
      const next = waits.sort((one, other) => one.at - other.at).shift();
      if (next === undefined) break;
      if (next.at > now) pass(next.at - now);
      next.resolve();
    }
    jumping = false;
  }
  const counted =
    <Given extends readonly unknown[], Result>(send: (...given: Given) => Promise<Result>) =>
    async (...given: Given): Promise<Result> => {
      onTheirWay += 1;
      try {
        return await send(...given);
      } finally {
        onTheirWay -= 1;
      }
    };
  const watched = (messenger: Messenger): Messenger => ({
    send: counted(messenger.send),
    canary: counted(messenger.canary),
  });

  return {
    timer: {
      now: () => now,
      wait: (milliseconds) =>
        new Promise((resolve) => {
          waits.push({ at: now + Math.max(0, milliseconds), resolve });
          void jump();
        }),
    },
    wallClock: () => now,
    random: () => 0.5,
    pass,
    watching: (ports) => ({ ...ports, messenger: watched(ports.messenger) }),
  };
}
