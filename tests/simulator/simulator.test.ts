// A thousand small lives of the sending path, with crashes, zombies, wrong clocks and a moody Teams.
import { runSeeds, runSeedsOverClient, storyOf } from './run-seeds';
import type { RunOfSeed } from './run-story';

// A minute and a half on a quiet machine; a busy one may take its time, the promises are not about speed.
const seeds = 1_000;
const seedsOverClient = 15;

async function judged(runs: AsyncIterable<RunOfSeed>) {
  const counts = { sent: 0, crashes: 0, runs: 0 };
  const failed: RunOfSeed[] = [];
  for await (const run of runs) {
    counts.runs += 1;
    counts.sent += run.sent;
    counts.crashes += run.crashes;
    if (run.broken.length > 0) failed.push(run);
  }
  // The first story is enough to begin with; the others are named.
  const [first, ...others] = failed;
  return {
    ...counts,
    broken: first ? [storyOf(first), ...others.map(({ seed }) => `and seed ${seed}`)] : [],
  };
}

it(`keeps every promise in ${seeds} simulated lives`, async () => {
  const { broken, sent, crashes } = await judged(runSeeds(1, seeds));
  expect(broken).toEqual([]);
  // A simulator in which nothing happens would keep every promise.
  expect(sent).toBeGreaterThan(seeds * 5);
  expect(crashes).toBeGreaterThan(seeds / 2);
}, 900_000);

it(`keeps them over the real client of Cosmos DB, too, in ${seedsOverClient} lives`, async () => {
  const { broken, runs } = await judged(runSeedsOverClient(1, seedsOverClient));
  expect(broken).toEqual([]);
  expect(runs).toBe(seedsOverClient);
});

it('the same seed is the same story, so that a failure can be looked at again', async () => {
  const stories = [];
  for (const _ of [1, 2]) for await (const { story } of runSeeds(24, 1)) stories.push(story);
  expect(stories[0]?.length).toBeGreaterThan(10);
  expect(stories[1]).toEqual(stories[0]);
});
