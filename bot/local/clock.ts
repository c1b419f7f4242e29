// The laptop's clock: it stands still until it is moved, or ticks; what it showed survives a restart.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { instant } from '../domain/dates';
import type { Instant } from '../domain/ids';
import type { Clock } from '../ports/time';

/**
 * A clock that can be moved forward, so that weeks can be lived through in minutes. `ticking` is false while it
 * stands.
 */
export type LocalClock = Clock & {
  readonly ticking: boolean;
  /** False when that would be backwards; time only goes on. */
  set(to: Instant): boolean;
  /** Keeps the time: once something was started on it, now and then while it ticks, and at the end. */
  keep(): void;
};

/**
 * `setting` is what the person asked for, null for nothing: then the clock goes on as it was kept, and at the very
 * first start as `otherwise`. Whatever was asked for, the later of it and the kept time counts.
 */
export function openLocalClock(
  dataDir: string,
  setting: Instant | 'now' | null,
  otherwise: Instant | 'now',
): LocalClock {
  const file = join(dataDir, 'clock.json');
  const kept = readKept(file);
  const start = setting ?? (kept ? (kept.ticking ? 'now' : kept.now) : otherwise);
  const ticking = start === 'now';
  const wanted = ticking ? realNow() : start;
  let base = kept !== undefined && kept.now > wanted ? kept.now : wanted;
  let since = performance.now();
  const now = () => (ticking ? plus(base, performance.now() - since) : base);
  const keep = () => write(file, { now: now(), ticking });
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

type Kept = { readonly now: Instant; readonly ticking: boolean };

function readKept(file: string): Kept | undefined {
  if (!existsSync(file)) return undefined;
  const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const now = typeof kept === 'object' && kept !== null ? instant(Reflect.get(kept, 'now')) : undefined;
  if (now === undefined)
    throw new Error(`${file} does not hold a time. Remove it to start the clock afresh.`);
  return { now, ticking: typeof kept === 'object' && kept !== null && Reflect.get(kept, 'ticking') === true };
}

/** Whole or not at all: a crash leaves the old file. */
function write(file: string, kept: Kept): void {
  mkdirSync(join(file, '..'), { recursive: true });
  const handle = openSync(`${file}.new`, 'w');
  writeSync(handle, JSON.stringify(kept));
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
