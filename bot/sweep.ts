// The clock's door: one sweep at a time over every council, by request or every minute.
import type { CouncilPorts } from './ports';
import { type SweepReport, sweep } from './use-cases/sweep';

export type Sweeper = {
  /** Waits for a sweep under way, then runs one of its own for this council. */
  run(ports: CouncilPorts): Promise<SweepReport>;
  /** Sweeps every council each minute until stopped. */
  everyMinute(councils: readonly CouncilPorts[]): void;
  /** Lets the sweep under way finish and starts no other. */
  stop(): Promise<void>;
};

export function createSweeper(fault: (error: unknown, where: string) => string): Sweeper {
  let last: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  /** In turn: two sweeps at once could both believe a slot free. */
  const run = (ports: CouncilPorts): Promise<SweepReport> => {
    const next = last.then(() => sweep(ports));
    last = next.catch(() => undefined);
    return next;
  };

  return {
    run,
    everyMinute(councils) {
      timer = setInterval(() => {
        for (const ports of councils) run(ports).catch((error: unknown) => fault(error, 'sweep'));
      }, 60_000);
    },
    async stop() {
      clearInterval(timer);
      await last;
    },
  };
}
