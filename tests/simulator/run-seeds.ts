// Runs seed after seed, each with a store of its own or over the real client, and tells the story of one that failed.
import { openLocalCosmos } from '../../bot/local/cosmos/local-cosmos';
import { createContainers } from '../../bot/store/open-cosmos';
import { type RunOfSeed, simulate } from './run-story';
import { clientStore, quickStore } from './store-road';

/** Every run, one after another, from the first seed on. */
export async function* runSeeds(from: number, count: number): AsyncGenerator<RunOfSeed> {
  for (let seed = from; seed < from + count; seed += 1) yield await simulate(seed, quickStore());
}

/** The same over the product's own client of Cosmos DB and the local store: dearer, and nothing in between is imagined. */
export async function* runSeedsOverClient(from: number, count: number): AsyncGenerator<RunOfSeed> {
  const local = openLocalCosmos({ file: ':memory:' });
  try {
    await createContainers(local);
    for (let seed = from; seed < from + count; seed += 1) yield await simulate(seed, clientStore(local));
  } finally {
    local.close();
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
