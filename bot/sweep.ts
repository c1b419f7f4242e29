// The clock's door: one sweep at a time over every council, by request or every minute.
import type { CouncilPorts, SweepReport } from './ports';
import { sweep } from './use-cases/sweep';

/** Runs sweeps strictly one after another, whoever asks for them. */
export type Sweeper = {
  /** Waits for a sweep under way, then runs one of its own for this council. */
  run(ports: CouncilPorts): Promise<SweepReport>;
  /** Sweeps every council each minute until stopped. */
  everyMinute(councils: readonly CouncilPorts[]): void;
  /** Lets the sweep under way finish and starts no other. */
  stop(): Promise<void>;
};

/**
 * Nothing runs until asked. `run` rejects with the sweep's own fault; a fault of the minute's sweep goes to
 * `fault` and the next minute tries again.
 */
export function createSweeper(fault: (error: unknown, where: string) => string): Sweeper {
  let last: Promise<unknown> = Promise.resolve();
  let underWay = 0;
  let timer: NodeJS.Timeout | undefined;

  /** In turn: two sweeps at once could both believe a slot free. */
  const run = (ports: CouncilPorts): Promise<SweepReport> => {
    underWay += 1;
    const next = last.then(() => sweep(ports));
    last = next
      .catch(() => undefined)
      .finally(() => {
        underWay -= 1;
      });
    return next;
  };

  return {
    run,
    everyMinute(councils) {
      timer = setInterval(() => {
        // A sweep that takes longer than a minute is not followed by a queue of others.
        if (underWay > 0) return;
        for (const ports of councils) run(ports).catch((error: unknown) => fault(error, 'sweep'));
      }, 60_000);
    },
    async stop() {
      clearInterval(timer);
      await last;
    },
  };
}
