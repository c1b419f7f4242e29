// What logging a quick decision costs, whatever is open in the thread, and long words that lie beside their entry or apart.
import { personId } from '../../bot/domain/ids';
import { openContainers } from '../../bot/store/open-cosmos';
import { threadKey } from '../../bot/store/partitions';
import { unlikeEachOther } from '../support/open-decisions';
import { openProduct, type Product, tenant } from '../support/product';
import { held } from '../support/sessions';
import { decisionsIn } from './decision-steps';

let product: Product;
beforeEach(async () => {
  product = await openProduct({ sessions: [held('lewis', 'priya', '2026-12-29')] });
});
afterEach(() => product.close());

const lewis = personId('lewis');
const { log, step, entry } = decisionsIn(() => product);

async function withOpen(many: number): Promise<void> {
  const read = await product.ports.threads.readHead(lewis);
  if (read === undefined) throw new Error('a session was held');
  const head = { ...read.head, revision: read.head.revision + 1, open: unlikeEachOther(many) };
  const change = { personId: lewis, entries: [], fullText: null, head, headEtag: read.etag, outbox: [] };
  if ((await product.ports.threads.write(change)) !== 'written')
    throw new Error('the head is as it was read');
}

async function costOf(words: object): Promise<{ readonly requests: number; readonly requestUnits: number }> {
  const before = product.store.counters.snapshot();
  await log({ ...words, operationId: crypto.randomUUID() });
  return product.store.counters.since(before);
}

const long = 'See the child at school. '.repeat(40);
const longest = { text: long, why: long, present: long.slice(0, 200), risk: long.slice(0, 200) };

it('two requests and at most 35 units, of the longest words too, whatever is open', async () => {
  const dearer: unknown[] = [];
  for (const many of [0, 1, 12, 20, 45, 200]) {
    for (const words of [{}, longest]) {
      await withOpen(many);
      const { requests, requestUnits } = await costOf(words);
      if (requests !== 2 || requestUnits > 35) dearer.push([many, words === longest, requests, requestUnits]);
    }
  }
  expect(dearer).toEqual([]);
});

describe('long words', () => {
  const threads = () => openContainers(product.store).threads;
  const key = threadKey(tenant, lewis);
  type Stored = { readonly entry: object; readonly fullText?: object };

  /** As an earlier version stored it: the words in a document of their own. */
  async function apart(entryId: string): Promise<void> {
    const { resource } = await threads().item(entryId, key).read<Stored>();
    const { fullText, ...rest } = resource ?? { entry: {} };
    const textId = `text:${entryId}`;
    await threads().items.upsert({ ...rest, entry: { ...rest.entry, fullTextIn: textId } });
    await threads().items.upsert({ id: textId, thread: key, tenant, fullText: { ...fullText, textId } });
  }

  it.each(['beside their entry', 'in a document of their own'])(
    'that lie %s are read on opening and in no list, and stay when the other one answers',
    async (where) => {
      const entryId = await log(longest);
      if (where !== 'beside their entry') await apart(entryId);
      expect((await step('priya', entryId, { do: 'answer', answer: 'confirm' })).status).toBe(201);
      expect((await entry('lewis', entryId)).body).toMatchObject({
        entry: { text: long.trim(), why: long.trim() },
      });
      expect((await product.api('lewis', '/api/threads/me')).text).not.toContain(long.trim());
      const everything = [];
      for await (const one of product.ports.everything.threadOf(lewis)) everything.push(one);
      expect(everything.filter(({ is }) => is === 'full-text')).toMatchObject([
        { fullText: { text: long.trim() } },
      ]);
    },
  );
});
