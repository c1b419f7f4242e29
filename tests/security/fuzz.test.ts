// A hundred thousand inputs from one seed through every parser, and some hundreds through the doors; a million each night.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { verbs } from '../../bot/cards/verbs';
import { packYear } from '../../bot/paper/pack-year';
import { at } from '../domain/given-council';
import { randomFrom } from '../simulator/random';
import { activityFrom, openProduct, type Product } from '../support/product';
import { fuzz } from './fuzz';
import { anyWords, spoiled } from './fuzz-words';
import { goodThread } from './good-thread';

const seed = process.env.RANDOM_SEED === '1' ? Date.now() % 1_000_000_000 : 20_270_119;

it('no parser breaks, hangs or lets through what it does not know', async () => {
  const { inputs, broken } = await fuzz(100_000, seed, await goodThread());
  expect(broken).toEqual([]);
  expect(inputs).toBeGreaterThanOrEqual(100_000);
}, 180_000);

describe('through the doors', () => {
  let product: Product;
  beforeAll(async () => {
    product = await openProduct();
  });
  afterAll(() => product.close());

  /** A press as a client sends it, of any button of ours, with anything where people type. */
  const pressed = (n: number) => {
    const random = randomFrom(seed + n).stream('press');
    const names = Object.values(verbs);
    const value = {
      verb: names[n % names.length],
      about: random.chance(0.5) ? 'lewis' : anyWords(random),
      text: anyWords(random),
      why: anyWords(random),
      reference: anyWords(random),
      on: anyWords(random),
      minutes: anyWords(random),
      dates: anyWords(random),
      entryId: anyWords(random),
      operationId: anyWords(random),
      keep: anyWords(random),
      slot: anyWords(random),
    };
    const from = activityFrom(n % 2 === 0 ? 'lewis' : 'priya', product.connector);
    return random.chance(0.7)
      ? { ...from, type: 'message', value }
      : {
          ...from,
          type: 'invoke',
          name: 'adaptiveCard/action',
          value: { action: { verb: value.verb, data: value } },
        };
  };

  it('whatever is pressed, typed or posted is answered, and is no fault of ours', async () => {
    const answered = new Map<number, number>();
    for (let n = 0; n < 400; n += 1) {
      const random = randomFrom(seed + n).stream('post');
      // Teams takes only so many a second.
      product.pass(2_000);
      const typed = { ...activityFrom('lewis', product.connector), type: 'message', text: anyWords(random) };
      const good = random.chance(0.7) ? pressed(n) : typed;
      const response = await fetch(`${product.url}/api/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(random.chance(0.4) ? spoiled(random, good) : good),
      });
      await response.arrayBuffer();
      answered.set(response.status, (answered.get(response.status) ?? 0) + 1);
    }
    expect([...answered.keys()].filter((status) => ![200, 400, 401, 403, 413, 501].includes(status))).toEqual(
      [],
    );
    expect(answered.get(200)).toBeGreaterThan(150);
    expect(product.log).toEqual([]);
  }, 120_000);

  it('a mark of a page that was never given is refused, and no fault of ours', async () => {
    const before = product.log.length;
    for (let n = 0; n < 150; n += 1) {
      const mark = encodeURIComponent(
        anyWords(randomFrom(seed + n).stream('mark'))
          .replace(/\p{Surrogate}/gu, '')
          .slice(0, 3_000),
      );
      const { status } = await product.api('lewis', `/api/threads/me/entries?after=${mark}`);
      expect([200, 400, 404]).toContain(status);
    }
    expect(product.log.slice(before)).toEqual([]);
  });
});

it("an export's verifier names what was spoiled in a line of words, and never ends in an error of its own", () => {
  const folder = mkdtempSync(join(tmpdir(), 'export-'));
  const files = unzipSync(
    packYear({
      pdf: Buffer.from('%PDF'),
      lines: [1, 2, 3].map((line) => ({ line, words: `Tŷ Gŵyn ${line}` })),
      readMe: 'Words.',
      at: at('2027-12-31T12:00:00Z'),
    }),
  );
  const names = Object.keys(files).filter((name) => name !== 'verify.mjs');
  for (let n = 0; n < 25; n += 1) {
    const random = randomFrom(seed + n).stream('verifier');
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    const name = names[random.upTo(names.length)] ?? '';
    const text = Buffer.from(files[name] ?? []).toString('latin1');
    const from = random.upTo(text.length);
    writeFileSync(
      join(folder, name),
      `${text.slice(0, from)}${anyWords(random)}!${text.slice(from)}`,
      'latin1',
    );
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'verify.mjs')], {
      encoding: 'utf8',
    });
    expect([name, status, stderr]).toEqual([name, 1, '']);
    expect(stdout).toMatch(/^[^\n]{5,200}\.\n$/);
  }
  rmSync(folder, { recursive: true });
});
