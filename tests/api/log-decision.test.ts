// Logging from the tab: what is asked for is said per field, what is saved is saved once, and nothing is lost.
import { logDecisionAnswer, problem } from '../../bot/api/contract';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { decisionsIn } from './decision-steps';

let product: Product;
beforeEach(async () => {
  product = await openProduct({ sessions: [held('lewis', 'priya', '2026-12-29')] });
});
afterEach(() => product.close());

const path = '/api/threads/me/decisions';
const operationId = '00000000-0000-4000-8000-000000000001';
const given = { operationId, text: 'See the child at school tomorrow.', references: ['LCS-204417'] };
const log = (spoiled: object = {}, who = 'lewis', to = path) =>
  product.api(who, to, { ...given, ...spoiled });
const decisions = async () => {
  const { body } = await product.api('lewis', '/api/threads/me?filter=decisions');
  return Array.isArray(body.entries) ? body.entries : [];
};

it('a worker logs in their own thread, with their supervisor, whether or not they say so', async () => {
  const { status, body } = await log();
  expect(status).toBe(201);
  expect(logDecisionAnswer.parse(body)).toMatchObject({
    alreadySaved: false,
    message:
      "Saved. priya will be told, without what it is about. It isn't on the child's file until somebody puts it there.",
    entry: { entryId: operationId, text: given.text, references: ['LCS-204417'] },
  });
  // A page leaves out what is offered where a decision is opened.
  expect(await decisions()).toMatchObject([{ entryId: operationId, text: given.text, hasMore: false }]);
  expect((await log({ operationId: operationId.replace(/1$/, '2'), with: 'priya' })).status).toBe(201);
});

it("a supervisor logs in the worker's thread", async () => {
  const { status } = await log({}, 'priya', '/api/threads/lewis/decisions');
  expect(status).toBe(201);
  expect(await decisions()).toMatchObject([
    { badges: [{ word: 'Not confirmed yet' }, { tone: 'attention' }] },
  ]);
});

it('one operation id is used once in each thread: in another thread something else is done, and once there too', async () => {
  const given = { operationId, text: 'Visit twice a week.', type: 'advice' };
  const mine = () => product.api('lewis', '/api/threads/me/decisions', given);
  const kerrys = () => product.api('kerry', '/api/threads/me/decisions', given);
  expect([(await mine()).status, (await kerrys()).status]).toEqual([201, 201]);
  expect([(await mine()).status, (await kerrys()).status]).toEqual([200, 200]);
  expect(await decisions()).toHaveLength(1);
});

it('costs one point read and one batch, at most 35 request units', async () => {
  const before = product.store.counters.snapshot();
  await log({ text: 'x'.repeat(1_000), why: 'y'.repeat(1_000) });
  const cost = product.store.counters.since(before);
  expect(cost.byKind).toEqual({ read: 1, batch: 1 });
  expect(cost.requestUnits).toBeLessThanOrEqual(35);
});

describe('400 names each field that needs attention', () => {
  it.each<[string, object, string[]]>([
    ['nothing at all', { operationId: undefined, text: undefined }, ['operationId', 'text']],
    ['an operation id of ones own', { operationId: 'mine' }, ['operationId']],
    ['a field nobody knows', { colour: 'red' }, ['colour']],
    ['numbers for words', { text: 7, why: 8, references: 9 }, ['references', 'text', 'why']],
    ['a reference that is no text', { references: ['LCS-204417', 5] }, ['references.1']],
    ['a kind there is not', { type: 'verdict' }, ['type']],
    ['a time without a zone', { saidAt: '2027-01-19T16:00:00' }, ['saidAt']],
    ['a time as a form asks it, without the time', { said: 'earlier' }, ['saidAt']],
    ['a day as a form asks it, without the day', { said: 'at', saidTime: '09:00' }, ['saidAt']],
    ['dates that are none', { actionBy: '2027-02-30', recordBy: 'soon' }, ['actionBy', 'recordBy']],
    ['blanks', { text: ' \n' }, ['text']],
    ['1,001 characters', { text: 'x'.repeat(1_001) }, ['text']],
    ['a name for a reference', { references: ['Kayleigh'] }, ['references']],
    ['half a reference', { references: ['204417'] }, ['references']],
    ['somebody who is not theirs', { with: 'kerry' }, ['with']],
    ['a third person', { actionOwner: 'tom', recorder: 'kerry' }, ['actionOwner', 'recorder']],
    ['tomorrow', { saidAt: '2027-01-20T09:00:00Z' }, ['saidAt']],
    [
      'all at once',
      { text: '', references: ['Kayleigh'], with: 'kerry', saidAt: '2027-01-20T09:00:00Z' },
      ['references', 'saidAt', 'text', 'with'],
    ],
  ])('%s', async (_, spoiled, fields) => {
    const { status, body } = await log(spoiled);
    const read = problem.parse(body);
    expect(status).toBe(400);
    expect((read.fields ?? []).map(({ field }) => field).sort()).toEqual(fields);
    for (const { message } of read.fields ?? []) expect(message.length).toBeGreaterThan(10);
    expect(await decisions()).toEqual([]);
  });

  it('in words a person understands, also when the shape is wrong', async () => {
    const { body } = await log({ text: undefined, type: 'verdict' });
    const messages = (problem.parse(body).fields ?? []).map(({ message }) => message);
    expect(messages.join(' ')).not.toMatch(/expected|undefined|Invalid/);
  });

  it.each([
    ['no JSON', '{"text": '],
    ['nothing', ''],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x7b])],
  ])('a body that is %s', async (_, sent) => {
    const response = await fetch(`${product.url}${path}`, {
      method: 'POST',
      headers: { 'X-Local-Person': 'lewis', 'Content-Type': 'application/json' },
      body: sent,
    });
    expect(response.status).toBe(400);
    expect(problem.parse(await response.json())).toMatchObject({ detail: 'The body has to be JSON.' });
  });

  it.each(['[]', '"text"', 'null', '7'])('a body that is no object: %s', async (sent) => {
    const response = await fetch(`${product.url}${path}`, {
      method: 'POST',
      headers: { 'X-Local-Person': 'lewis', 'Content-Type': 'application/json' },
      body: sent,
    });
    expect(response.status).toBe(400);
  });
});

it('413 when it is more than a quick decision can ever be', async () => {
  const { status, body } = await log({ text: 'x'.repeat(70_000) });
  expect(status).toBe(413);
  expect(problem.parse(body).detail).toContain('Please shorten it');
});

describe('the same operation is stored once', () => {
  it('sent again it is answered like the first time, with 200 and the entry', async () => {
    const first = await log();
    product.moveClock('2027-01-19T16:17:00Z');
    const again = await log();
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ alreadySaved: true, entry: first.body.entry });
    expect(await decisions()).toHaveLength(1);
  });

  it('sent four times at once, one is 201 and three are 200', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => log()));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
    expect(await decisions()).toHaveLength(1);
  });

  it('four different ones at once are all kept', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4].map((number) => log({ operationId: operationId.replace(/1$/, String(number)) })),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(await decisions()).toHaveLength(4);
  });

  it('409 when it was used for something else; the first stays as it was', async () => {
    await log();
    const { status, body } = await log({ text: 'Do not see the child.' });
    expect(status).toBe(409);
    expect(problem.parse(body).detail).toContain('please start anew');
    expect(await decisions()).toMatchObject([{ text: given.text }]);
  });

  it('in another thread it is another one: partitions do not meet', async () => {
    await log({}, 'priya', '/api/threads/lewis/decisions');
    expect((await log({}, 'priya', '/api/threads/sunita/decisions')).status).toBe(201);
  });
});

describe('when the store fails', () => {
  it('503 says to try again, and nothing was written', async () => {
    product.store.faults.next({ on: 'batch', status: 503, times: 50 });
    const { status, body } = await log();
    product.store.faults.clear();
    expect(status).toBe(503);
    expect(problem.parse(body).detail).toContain('Please try again');
    expect(await decisions()).toEqual([]);
    expect((await log()).status).toBe(201);
  });

  it('503 after it was written all the same: the next try finds it', async () => {
    product.store.faults.next({ on: 'batch', status: 'timeout-after-commit' });
    expect((await log()).status).toBe(503);
    const again = await log();
    expect([again.status, again.body.alreadySaved]).toEqual([200, true]);
    expect(await decisions()).toHaveLength(1);
  });

  it('a little throttling is not noticed', async () => {
    product.store.faults.next({ on: 'batch', status: 429, times: 2 });
    expect((await log()).status).toBe(201);
    expect(await decisions()).toHaveLength(1);
  });

  it('much throttling is 429 or 503 with a time to wait, never 500', async () => {
    product.store.faults.next({ on: 'read', status: 429, times: 50 });
    const response = await fetch(`${product.url}${path}`, {
      method: 'POST',
      headers: { 'X-Local-Person': 'lewis', 'Content-Type': 'application/json' },
      body: JSON.stringify(given),
    });
    product.store.faults.clear();
    expect([429, 503]).toContain(response.status);
    expect(response.headers.get('Retry-After')).toBe('5');
    expect((await log()).status).toBe(201);
  });

  it('no word of it reaches the log', async () => {
    product.store.faults.next({ on: 'batch', status: 503, times: 50 });
    await log({ why: 'A new partner.' });
    product.store.faults.clear();
    expect(product.log.length).toBeGreaterThan(0);
    expect(JSON.stringify(product.log)).not.toMatch(/LCS-204417|school|partner|lewis|priya/);
  });
});

describe('the case reference that was to follow', () => {
  const { step } = decisionsIn(() => product);
  const add = (references: unknown, who = 'lewis') => step(who, operationId, { do: 'complete', references });

  it('is added by either of the two, once, and shows who did it', async () => {
    await log({ references: [] });
    const { status, body } = await add(['lcs 204417'], 'priya');
    expect(status).toBe(201);
    expect(logDecisionAnswer.parse(body).entry).toMatchObject({
      references: ['LCS-204417'],
      referenceToFollow: false,
    });
    expect(JSON.stringify(await decisions())).toContain('Case reference added by priya');
    expect((await add(['LCS-204417'])).status).toBeLessThan(300);
    expect((await add(['LCS-204418'])).status).toBe(400);
  });

  it.each([
    ['nothing', [], 'references'],
    ['a blank', [' '], 'references'],
    ['a name', ['Kayleigh'], 'references'],
    ['no list', 'LCS-204417', 'step.references'],
  ])('%s is 400 and names the field', async (_, references, field) => {
    await log({ references: [], why: 'A new partner.' });
    const { status, body } = await add(references);
    expect(status).toBe(400);
    expect(problem.parse(body).fields).toMatchObject([{ field }]);
  });

  it('does not come to an entry that is no decision, or not there', async () => {
    expect((await add(['LCS-204417'])).status).toBe(404);
  });

  it('added by two at once it is there once', async () => {
    await log({ references: [] });
    const answers = await Promise.all([add(['LCS-204417']), add(['LCS-204417'], 'priya')]);
    for (const { status } of answers) expect(status).toBeLessThan(300);
    expect(await decisions()).toMatchObject([{ references: ['LCS-204417'] }]);
  });
});

describe('a long text', () => {
  const text = `${'Contact goes ahead under supervision. '.repeat(20)}End.`;
  const why = `${'A new partner has moved in. '.repeat(20)}End.`;

  it('shows its first words in the list, and all of itself when it is opened', async () => {
    await log({ text, why });
    const [listed] = await decisions();
    expect(listed).toMatchObject({ hasMore: true });
    expect(text.startsWith(String(listed.text).replace(/…$/, ''))).toBe(true);
    expect(String(listed.text).length).toBeLessThan(210);
    for (const who of ['lewis', 'priya']) {
      const { status, body } = await product.api(who, `/api/threads/lewis/entries/${operationId}`);
      expect(status).toBe(200);
      expect(body.entry).toMatchObject({ text, why, hasMore: false });
    }
  });

  it('is answered whole to the person who has just written it', async () => {
    const { body } = await log({ text, why });
    expect(body.entry).toMatchObject({ text, why, hasMore: false });
  });
});
