// Opening a thread or a team: complete, newest first, and as cheap after years as on the first day.
import { cast, council, person, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { fill } from './filled-thread';

type Answer = Awaited<ReturnType<Product['api']>>;

let product: Product;
afterEach(() => product.close());

/** As long as names are. */
const names: Readonly<Record<string, string>> = { lewis: 'Lewis Grant', priya: 'Priya Nair' };

const withEntries = async (count: number) => {
  product = await openProduct({
    rows: { people: cast.map((one) => ({ ...one, displayName: names[one.personId] ?? one.personId })) },
    sessions: [held('lewis', 'priya', '2026-12-29')],
  });
  return fill(product, count);
};
const idsIn = ({ body }: Answer) =>
  Array.isArray(body.entries) ? body.entries.map(({ entryId }) => String(entryId)) : [];
const costOf = async (ask: () => Promise<Answer>) => {
  const before = product.store.counters.snapshot();
  const answer = await ask();
  expect(answer.status).toBe(200);
  return { answer, cost: product.store.counters.since(before), bytes: Buffer.byteLength(answer.text) };
};
const next = (mark: unknown, filter = '') =>
  product.api('lewis', `/api/threads/me/entries?after=${encodeURIComponent(String(mark))}${filter}`);

it.each([0, 1, 17, 18, 19, 36, 67])(
  '%i decisions come page by page, newest first, without a gap or a repeat',
  async (count) => {
    const ids = await withEntries(count);
    const first = await product.api('lewis', '/api/threads/me?filter=decisions');
    const seen = idsIn(first);
    let mark = first.body.after;
    for (let pages = 0; mark !== null && pages < 10; pages += 1) {
      const page = await next(mark, '&filter=decisions');
      expect(page.status).toBe(200);
      seen.push(...idsIn(page));
      mark = page.body.after;
    }
    expect(mark).toBeNull();
    expect(seen).toEqual(ids);
  },
);

it('what is logged while somebody reads neither shifts nor repeats the pages', async () => {
  const ids = await withEntries(67);
  const first = await product.api('lewis', '/api/threads/me?filter=decisions');
  const operationId = '11111111-0000-4000-8000-000000000001';
  await product.api('priya', '/api/threads/lewis/decisions', {
    operationId,
    text: 'One more.',
    type: 'advice',
  });
  const second = await next(first.body.after, '&filter=decisions');
  expect([...idsIn(first), ...idsIn(second)]).toEqual(
    ids.slice(0, idsIn(first).length + idsIn(second).length),
  );
});

it('a mark that is not one of ours is 400 and names the field', async () => {
  await withEntries(30);
  const { body } = await product.api('lewis', '/api/threads/me');
  const real = Buffer.from(String(body.after), 'base64url').toString();
  const forged = [
    'AAAA',
    Buffer.from('{}').toString('base64url'),
    Buffer.from('[{"token":"x"}]').toString('base64url'),
    Buffer.from(real.slice(0, -3)).toString('base64url'),
    Buffer.from([0xff, 0xfe]).toString('base64url'),
  ];
  for (const mark of forged) {
    const { status, body: answer } = await next(mark);
    expect([mark, status]).toEqual([mark, 400]);
    expect(answer.fields).toMatchObject([{ field: 'after' }]);
  }
});

it.each(['', 'x', '-', '%20'])('a mark that says nothing is 400 too: "%s"', async (mark) => {
  await withEntries(30);
  const { status } = await product.api('lewis', `/api/threads/me/entries?after=${mark}`);
  expect(status).toBe(400);
});

it("a mark of somebody else's thread opens nothing of theirs", async () => {
  const ids = await withEntries(60);
  const { body } = await product.api('priya', '/api/threads/lewis');
  const page = await product.api(
    'kerry',
    `/api/threads/me/entries?after=${encodeURIComponent(String(body.after))}`,
  );
  for (const id of ids) expect(page.text).not.toContain(id);
});

describe('costs', () => {
  it.each(['lewis', 'priya'])(
    'a thread opens with 2 requests, 30 request units and 40 KB at most, its head included: %s',
    async (who) => {
      await withEntries(60);
      const { cost, bytes, answer } = await costOf(() => product.api(who, '/api/threads/lewis'));
      expect(idsIn(answer)).toHaveLength(18);
      expect(answer.body.lastMet).toBe('Tuesday 29 December 2026');
      // All come back, those said today too.
      expect(answer.body.waiting).toEqual(
        who === 'priya'
          ? { toAnswer: 25, childFile: 0, lookAgain: 25 }
          : { toAnswer: 0, childFile: 25, lookAgain: 25 },
      );
      expect(cost.requests).toBeLessThanOrEqual(2);
      expect(cost.requestUnits).toBeLessThanOrEqual(30);
      expect(bytes).toBeLessThanOrEqual(40 * 1_024);
    },
  );

  it.each([
    // It comes without the head, so that it costs a look at whether the files have changed: one's own too.
    ['lewis', 'me'],
    ['priya', 'lewis'],
  ])('the next page costs one point read more: %s', async (who, whose) => {
    await withEntries(60);
    const { body } = await product.api(who, `/api/threads/${whose}`);
    const address = `/api/threads/${whose}/entries?after=${encodeURIComponent(String(body.after))}`;
    const { cost, bytes, answer } = await costOf(() => product.api(who, address));
    expect(idsIn(answer)).toHaveLength(18);
    expect(cost.requests).toBe(3);
    expect(cost.requestUnits).toBeLessThanOrEqual(30);
    expect(bytes).toBeLessThanOrEqual(40 * 1_024);
  });

  it('a thread of 2,000 entries costs what one of 25 costs', async () => {
    const costs: number[] = [];
    for (const count of [25, 2_000]) {
      await withEntries(count);
      const { cost } = await costOf(() => product.api('lewis', '/api/threads/me'));
      expect(cost.requests).toBeLessThanOrEqual(2);
      costs.push(cost.requestUnits);
      if (count === 25) await product.close();
    }
    expect(costs[1]).toBeLessThanOrEqual((costs[0] ?? 0) * 1.1);
  });

  it('logging into 2,000 entries costs what logging into 25 costs', async () => {
    const costs: number[] = [];
    for (const count of [25, 2_000]) {
      await withEntries(count);
      const operationId = '11111111-0000-4000-8000-000000000001';
      const before = product.store.counters.snapshot();
      await product.api('lewis', '/api/threads/me/decisions', { operationId, text: 'One more.' });
      costs.push(product.store.counters.since(before).requestUnits);
      if (count === 25) await product.close();
    }
    expect(costs[1]).toBe(costs[0]);
  });

  it('a team of twelve opens with 2 requests and 30 request units at most, whatever their threads hold', async () => {
    const team = Array.from({ length: 12 }, (_, index) => `worker-${index + 1}`);
    product = await openProduct({
      rows: {
        people: [...council().people.values(), ...team.map((id) => person(id))],
        relationships: team.map((id) => supervises('priya', id)),
      },
      sessions: team.map((id) => held(id, 'priya', '2027-01-05')),
    });
    const { cost, answer, bytes } = await costOf(() => product.api('priya', '/api/team'));
    expect(answer.body.rows).toHaveLength(12);
    expect(cost.requests).toBeLessThanOrEqual(2);
    expect(cost.requestUnits).toBeLessThanOrEqual(30);
    expect(bytes).toBeLessThanOrEqual(40 * 1_024);
  });

  it('who is looking costs nothing', async () => {
    await withEntries(1);
    expect((await costOf(() => product.api('lewis', '/api/me'))).cost.requests).toBe(0);
  });
});
