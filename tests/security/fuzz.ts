// Feeds every parser from a seed, and says what broke, what hung, and which input of which seed it was.
import type { StoredThread } from '../../bot/evidence/verify-thread';
import { randomFrom } from '../simulator/random';
import { type Parser, parsersWith } from './fuzz-parsers';

export type Fuzzed = {
  readonly inputs: number;
  /** The slowest single input of each parser, in milliseconds. */
  readonly slowest: Readonly<Record<string, number>>;
  /** The first of each parser, with the number that brings it back. */
  readonly broken: readonly string[];
};

/** So long may one input take; one during which memory was tidied up gets a second chance. */
const longestMilliseconds = 1_000;

/** `count` inputs in all, each from its own number, so that one can be had again without those before it. */
export async function fuzz(count: number, seed: number, thread: StoredThread): Promise<Fuzzed> {
  const parsers = parsersWith(thread);
  const shares = parsers.reduce((sum, { share }) => sum + share, 0);
  const broken: string[] = [];
  const slowest: Record<string, number> = {};
  let inputs = 0;
  for (const parser of parsers) {
    const times = Math.ceil((count * parser.share) / shares);
    let slow = 0;
    for (let n = 0; n < times; n += 1) {
      const took = await tried(parser, seed, n);
      inputs += 1;
      if (typeof took === 'string') {
        broken.push(`${parser.name}, seed ${seed}, input ${n}: ${took}`);
        break;
      }
      slow = Math.max(slow, took);
    }
    slowest[parser.name] = Math.round(slow * 10) / 10;
  }
  return { inputs, slowest, broken };
}

/** Milliseconds, or what went wrong. */
async function tried({ name, one }: Parser, seed: number, n: number): Promise<number | string> {
  for (const again of [false, true]) {
    const random = randomFrom(seed + n).stream(name);
    // Of the processor: the machine may have other work.
    const before = process.cpuUsage();
    try {
      await one(random);
    } catch (error) {
      return error instanceof Error
        ? `${error.message}\n${error.stack?.split('\n').slice(1, 5).join('\n')}`
        : String(error);
    }
    const { user, system } = process.cpuUsage(before);
    const took = (user + system) / 1_000;
    if (took < longestMilliseconds) return took;
    if (again) return `it took ${Math.round(took)} ms`;
  }
  return 0;
}
