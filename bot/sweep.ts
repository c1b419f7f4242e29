// The clock's door: one sweep at a time for each council, by request or every minute.
import type { Instant, LocalDate } from './domain/ids';
import type { CouncilPorts } from './ports/council-ports';
import type { SweepReport } from './ports/ledger';
import { type CopiedOn, copiedSoFar } from './use-cases/copied-on';
import { copyAgain } from './use-cases/copy-again';
import { copyOwedRows } from './use-cases/copy-owed-rows';
import { keepAnchor } from './use-cases/evidence/keep-anchor';
import { isLookDue } from './use-cases/look';
import { sweep } from './use-cases/sweep';

/** Runs sweeps of one council strictly one after another, whoever asks; councils do not wait for each other. */
export type Sweeper = {
  /** Waits for a sweep under way, then runs one of its own that looks who is due. */
  run(ports: CouncilPorts): Promise<SweepReport>;
  /** What a minute is worth: messages, and a look when it is time or something changed. Skipped while one is under way. */
  tick(ports: CouncilPorts): Promise<SweepReport | undefined>;
  /** `tick` for every council each minute until stopped. */
  everyMinute(councils: readonly CouncilPorts[]): void;
  /** Lets sweeps under way finish what has been begun, and starts nothing more. */
  stop(): Promise<void>;
};

/** What is remembered of one council between sweeps. */
type Memory = {
  last: Promise<unknown>;
  underWay: number;
  lastLookAt: Instant | null;
  /** How many rows this process had changed by the last look. */
  changes: number;
  /** The day whose anchor is known to be kept. */
  anchoredOn: LocalDate | null;
};

/**
 * Nothing runs until asked. `run` and `tick` reject with the sweep's own fault; the first
 * sweep of a day also keeps the anchor, one after a change of the policy copies the team rows, one after a change made
 * elsewhere those this process copied in between, and a fault of any of these goes to `fault`; a fault of the minute's sweep goes to
 * `fault` and the next minute tries again.
 */
export function createSweeper(fault: (error: unknown, where: string) => string): Sweeper {
  const memories = new WeakMap<CouncilPorts, Memory>();
  const running = new Set<Promise<unknown>>();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const memoryOf = (ports: CouncilPorts): Memory => {
    const known = memories.get(ports);
    if (known) return known;
    const memory: Memory = {
      last: Promise.resolve(),
      underWay: 0,
      lastLookAt: null,
      changes: 0,
      anchoredOn: null,
    };
    memories.set(ports, memory);
    return memory;
  };

  async function sweepOnce(ports: CouncilPorts, memory: Memory, asked: boolean): Promise<SweepReport> {
    const changes = ports.teams.changes();
    const now = ports.clock.now();
    const look =
      asked || isLookDue(ports.directory.council(), now, memory.lastLookAt, changes !== memory.changes);
    const { report, looked } = await sweep(ports, { look, stopping: () => stopped });
    if (looked) {
      memory.lastLookAt = now;
      memory.changes = changes;
    }
    return report;
  }

  /** After the sending, which it never holds up; the next sweep tries again. */
  async function anchored(ports: CouncilPorts, memory: Memory): Promise<void> {
    try {
      memory.anchoredOn = await keepAnchor(ports, memory.anchoredOn);
    } catch (error) {
      fault(error, 'anchor');
    }
  }

  /** After the sending too; what is owed stays so, and the next sweep goes on. */
  async function copied(ports: CouncilPorts, before: CopiedOn): Promise<void> {
    try {
      await copyOwedRows(ports, () => stopped);
      await copyAgain(ports, before, () => stopped);
    } catch (error) {
      fault(error, 'team rows');
    }
  }

  /** In turn: two sweeps at once would both want the turn to send. */
  const inTurn = (ports: CouncilPorts, asked: boolean): Promise<SweepReport> => {
    const memory = memoryOf(ports);
    memory.underWay += 1;
    const next = memory.last.then(async () => {
      try {
        const before = copiedSoFar(ports);
        const report = await sweepOnce(ports, memory, asked);
        await copied(ports, before);
        await anchored(ports, memory);
        return report;
      } finally {
        memory.underWay -= 1;
      }
    });
    const settled: Promise<unknown> = next.catch(() => undefined).finally(() => running.delete(settled));
    memory.last = settled;
    running.add(settled);
    return next;
  };

  // A sweep that takes longer than a minute is not followed by a queue of others.
  const tick = async (ports: CouncilPorts) =>
    memoryOf(ports).underWay > 0 || stopped ? undefined : inTurn(ports, false);

  return {
    run: (ports) => inTurn(ports, true),
    tick,
    everyMinute(councils) {
      timer = setInterval(() => {
        for (const ports of councils) tick(ports).catch((error: unknown) => fault(error, 'sweep'));
      }, 60_000);
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await Promise.all(running);
    },
  };
}
