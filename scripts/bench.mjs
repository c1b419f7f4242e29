// `npm run bench`: what acts cost as ratios to an empty echo in the same run on the same machine. One JSON line a figure.
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { require } from 'tsx/cjs/api';

const load = (path) => require(path, import.meta.url);
const { openProduct } = load('../tests/support/product.ts');
const { held } = load('../tests/support/sessions.ts');
const { timedSweep } = load('../tests/simulator/timed-sweep.ts');

const rounds = Number(process.argv[2] ?? 300);
const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).stdout.trim();
const say = (line) => console.log(JSON.stringify({ ...line, commit, node: process.versions.node }));

/** Median wall time and mean processor time of one call, in milliseconds, after a warm-up. */
async function measured(call) {
  for (let round = 0; round < rounds / 4; round += 1) await call();
  const times = [];
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await call();
    times.push(performance.now() - began);
  }
  const { user, system } = process.cpuUsage(before);
  times.sort((one, other) => one - other);
  return { median: times[Math.floor(rounds / 2)], processor: (user + system) / 1_000 / rounds };
}

const echo = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  response.setHeader('Content-Type', 'application/json').end(Buffer.concat(chunks));
});
await new Promise((resolve) => echo.listen(0, '127.0.0.1', resolve));
const echoed = await measured(async () => {
  const body = JSON.stringify({ text: 'See the child at school tomorrow.' });
  const answer = await fetch(`http://127.0.0.1:${echo.address().port}`, { method: 'POST', body });
  await answer.json();
});
echo.closeAllConnections();
echo.close();

const product = await openProduct({ sessions: [held('lewis', 'priya', '2026-12-29')] });
let operation = 0;
const acts = {
  'log a decision': () => {
    operation += 1;
    const operationId = `00000000-0000-4000-8000-${String(operation).padStart(12, '0')}`;
    const decision = { operationId, text: 'See the child at school tomorrow.', references: ['LCS-204417'] };
    return product.api('priya', '/api/threads/lewis/decisions', decision);
  },
  'read a thread (a full page)': () => product.api('priya', '/api/threads/lewis'),
  'open a team': () => product.api('priya', '/api/team'),
};
for (const [act, call] of Object.entries(acts)) {
  const { status } = await call();
  if (status >= 300) throw new Error(`${act} answered ${status}`);
  const cost = await measured(call);
  say({
    act,
    timesAnEcho: round(cost.median / echoed.median),
    processorTimesAnEcho: round(cost.processor / echoed.processor),
  });
}
await product.close();

const sweep = await timedSweep(300);
say({
  act: 'send one reminder (of 300)',
  processorTimesAnEcho: round(sweep.processorMilliseconds / sweep.sent / echoed.processor),
  requestUnits: round(sweep.requestUnits / sweep.sent),
  storeRequests: round(sweep.storeRequests / sweep.sent),
  connectorCalls: round(sweep.connectorCalls / sweep.sent),
  efficiency: round(sweep.sent / 40 / sweep.virtualSeconds),
});

function round(figure) {
  return Math.round(figure * 1_000) / 1_000;
}
