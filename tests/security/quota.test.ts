// A minute's worth for each person and a ceiling for each council; time is moved by hand.

import type { Asked, Quota } from '../../bot/ports/quota';
import { createQuota, perMinute } from '../../bot/quota';
import { openProduct } from '../support/product';

const clock = (now = 0) => ({
  now: () => now,
  pass: (seconds: number) => {
    now += seconds * 1_000;
  },
});

/** How many of so many are let through. */
const through = (count: number, ask: () => number) =>
  Array.from({ length: count }, ask).filter((wait) => wait === 0).length;

/** Somebody else each time. */
function everyBody(asked: Asked, quota: Quota): () => number {
  let n = 0;
  return () => {
    n += 1;
    return quota('arden', `worker-${n}`, asked);
  };
}

it('sixty actions at once are let through, then one a second', () => {
  const time = clock();
  const quota = createQuota(time);
  const lewis = () => quota('arden', 'lewis', 'action');
  expect(through(100, lewis)).toBe(60);
  expect(lewis()).toBe(1);
  time.pass(10);
  expect(through(100, lewis)).toBe(10);
  time.pass(3_600);
  expect(through(100, lewis)).toBe(60);
});

it('reading has a quota of its own, five times as large', () => {
  const quota = createQuota(clock());
  expect(through(100, () => quota('arden', 'lewis', 'action'))).toBe(60);
  expect(through(1_000, () => quota('arden', 'lewis', 'reading'))).toBe(300);
});

it('nobody waits because of a colleague, until the whole council asks too much', () => {
  const quota = createQuota(clock());
  expect(through(100, () => quota('arden', 'lewis', 'action'))).toBe(60);
  expect(through(100, () => quota('arden', 'priya', 'action'))).toBe(60);
  const many = everyBody('action', quota);
  expect(through(5_000, many)).toBe(perMinute.action.council - 120);
});

it('nobody waits because of another council', () => {
  const quota = createQuota(clock());
  expect(through(9_999, everyBody('reading', quota))).toBe(perMinute.reading.council);
  expect(quota('arden', 'lewis', 'reading')).toBeGreaterThan(0);
  expect(through(400, () => quota('kirkby', 'lewis', 'reading'))).toBe(300);
});

it('one that is turned away is not counted: whoever waits as told is let in', () => {
  const time = clock();
  const quota = createQuota(time);
  const lewis = () => quota('arden', 'lewis', 'action');
  through(60, lewis);
  for (let tries = 0; tries < 1_000; tries += 1) {
    const wait = lewis();
    expect(wait).toBeGreaterThan(0);
  }
  time.pass(lewis());
  expect(lewis()).toBe(0);
});

it('a hundred thousand people in a day do not stay in its memory', () => {
  const time = clock();
  const quota = createQuota(time);
  const before = process.memoryUsage().heapUsed;
  for (let n = 0; n < 100_000; n += 1) {
    time.pass(1);
    quota('arden', `worker-${n}`, 'action');
  }
  expect((process.memoryUsage().heapUsed - before) / 1_048_576).toBeLessThan(32);
});

describe('through the doors', () => {
  const time = clock();
  const few = { person: 4, council: 100 };
  const open = () => openProduct({ quota: createQuota(time, { action: few, reading: few }) });

  it('the API says 429, in how many seconds, and in friendly words; the next minute all is well', async () => {
    const product = await open();
    const read = (person: string) =>
      fetch(`${product.url}/api/drafts/nothing`, { headers: { 'X-Local-Person': person } });
    for (let n = 0; n < few.person; n += 1) expect((await read('lewis')).status).toBe(404);
    const before = product.store.counters.snapshot();
    const refused = await read('lewis');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '15']);
    expect(await refused.json()).toMatchObject({
      detail: expect.stringContaining('Please try again in a few'),
    });
    expect(product.store.counters.since(before).requests).toBe(0);
    expect(product.noted.at(-1)).toMatchObject({ kind: 'too-many', where: 'get /api/drafts/:draftId' });
    expect((await read('priya')).status).toBe(404);
    time.pass(60);
    expect((await read('lewis')).status).toBe(404);
    await product.close();
  });

  it('the chat says the same words, and nothing is done', async () => {
    const product = await open();
    for (let n = 0; n < few.person; n += 1) await product.say('lewis', 'help');
    const before = product.store.counters.snapshot();
    const [answer] = await product.say('lewis', 'Decision with Priya: we meet the school on Monday.');
    expect(answer?.words).toContain('That was a lot in one minute');
    // Where somebody can be reached is kept with whatever they send.
    expect(product.store.counters.since(before).byKind.batch ?? 0).toBe(0);
    expect(product.noted.at(-1)).toMatchObject({ kind: 'too-many', where: 'chat' });
    time.pass(60);
    const [later] = await product.say('lewis', 'help');
    expect(later?.words).not.toContain('That was a lot');
    await product.close();
  });
});
