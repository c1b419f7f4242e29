// The laptop's clock: it stands still until it is moved, or ticks; what it showed survives a restart.
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { instant } from '../domain/dates';
import type { Instant } from '../domain/ids';
import type { Clock } from '../ports';

export type LocalClock = Clock & {
  readonly ticking: boolean;
  /** False when that would be backwards; time only goes on. */
  set(to: Instant): boolean;
  /** Keeps a ticking clock's time; called now and then and at the end. */
  keep(): void;
};

/** Starts at the later of `start` and what was kept; `start` is `now` for a clock that ticks. */
export function openLocalClock(dataDir: string, start: Instant | 'now'): LocalClock {
  const file = join(dataDir, 'clock.json');
  const ticking = start === 'now';
  const wanted = ticking ? realNow() : start;
  const kept = readKept(file);
  let base = kept !== undefined && kept > wanted ? kept : wanted;
  let since = performance.now();
  const now = () => (ticking ? plus(base, performance.now() - since) : base);
  const keep = () => write(file, now());
  keep();
  return {
    ticking,
    now,
    keep,
    set(to) {
      if (to < now()) return false;
      base = to;
      since = performance.now();
      keep();
      return true;
    },
  };
}

function readKept(file: string): Instant | undefined {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof kept === 'object' && kept !== null ? instant(Reflect.get(kept, 'now')) : undefined;
  } catch {
    return undefined;
  }
}

/** Whole or not at all: a crash leaves the old file. */
function write(file: string, now: Instant): void {
  mkdirSync(join(file, '..'), { recursive: true });
  const handle = openSync(`${file}.new`, 'w');
  writeSync(handle, JSON.stringify({ now }));
  fsyncSync(handle);
  closeSync(handle);
  renameSync(`${file}.new`, file);
}

const realNow = (): Instant => instantOf(Date.now());
const plus = (at: Instant, milliseconds: number): Instant => instantOf(Date.parse(at) + milliseconds);

function instantOf(milliseconds: number): Instant {
  const at = instant(new Date(milliseconds).toISOString());
  if (at === undefined) throw new Error('the clock left the calendar');
  return at;
}
