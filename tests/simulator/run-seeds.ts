// Runs seed after seed over a store that is made new now and then, so that its size never counts.
import { type LocalCosmos, openLocalCosmos } from '../../bot/local/cosmos/local-cosmos';
import { createContainers } from '../../bot/store/open-cosmos';
import { type RunOfSeed, simulate } from './run-story';

/** A new store costs more than a run; in a full one every query reads what other seeds left. */
const seedsInOneStore = 20;

/** Every run, one after another; `from` is the first seed. Closes what it opens. */
export async function* runSeeds(from: number, count: number): AsyncGenerator<RunOfSeed> {
  let local: LocalCosmos | undefined;
  try {
    for (let seed = from; seed < from + count; seed += 1) {
      if (local === undefined || (seed - from) % seedsInOneStore === 0) {
        local?.close();
        local = openLocalCosmos({ file: ':memory:' });
        await createContainers(local);
      }
      yield await simulate(seed, local);
    }
  } finally {
    local?.close();
  }
}

/** What to read when a seed has failed: what was broken, how to run it alone, and its story. */
export function storyOf({ seed, broken, story }: RunOfSeed): string {
  return [
    `Seed ${seed} broke what was promised. Alone: npm run simulate -- 1 ${seed}`,
    ...broken.map((one) => `  BROKEN ${one}`),
    ...story.map((line) => `  ${line}`),
  ].join('\n');
}
