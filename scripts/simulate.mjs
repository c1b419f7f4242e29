// `npm run simulate -- 10000` runs so many seeds from 1 on; `npm run simulate -- 1 4711` replays one seed and tells its story.
import { require } from 'tsx/cjs/api';

const { runSeeds, storyOf } = require('../tests/simulator/run-seeds.ts', import.meta.url);
const [count = 10_000, from = 1] = process.argv.slice(2).map(Number);
if (!Number.isInteger(count) || !Number.isInteger(from) || count < 1 || from < 1) {
  console.error('Say how many seeds, and the first one if it is not 1: npm run simulate -- 10000 1');
  process.exit(2);
}

const began = Date.now();
let [runs, sent, crashes, broken] = [0, 0, 0, 0];
for await (const run of runSeeds(from, count)) {
  runs += 1;
  sent += run.sent;
  crashes += run.crashes;
  if (run.broken.length > 0) {
    broken += 1;
    console.log(storyOf(run));
  } else if (count === 1) console.log(run.story.join('\n'));
  if (runs % 500 === 0) console.error(`${runs} seeds, ${broken} broken`);
}
const seconds = Math.round((Date.now() - began) / 1_000);
console.log(
  JSON.stringify({ seeds: runs, from, sent, crashes, broken, seconds, node: process.versions.node }),
);
process.exit(broken === 0 ? 0 : 1);
