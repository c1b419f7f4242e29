// `npm run fuzz -- [inputs] [seed]`: nightly, a million inputs through every parser. Says the seed, so that a night can be had again.
import { require } from 'tsx/cjs/api';

const load = (path) => require(path, import.meta.url);
const { fuzz } = load('../tests/security/fuzz.ts');
const { goodThread } = load('../tests/security/good-thread.ts');

const inputs = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000_000);
console.log(`${inputs} inputs, seed ${seed}`);
const result = await fuzz(inputs, seed, await goodThread());
for (const [parser, milliseconds] of Object.entries(result.slowest))
  console.log(`${parser}: slowest ${milliseconds} ms`);
for (const broken of result.broken) console.error(broken);
console.log(`${result.inputs} inputs, ${result.broken.length} broken`);
process.exit(result.broken.length === 0 ? 0 : 1);
