// Actions over HTTP: agreed, listed, carried, dropped, taken over, and closed to everybody else.
import { actionSaved, openActionsAnswer } from '../../bot/api/actions/action-contract';
import { castWith, council, on, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { newOperation } from './clock-steps';
import { decisionsIn } from './decision-steps';

let product: Product;
const { log } = decisionsIn(() => product);
beforeEach(async () => {
  product = await openProduct({
    rows: {
      people: castWith('lewis', { displayName: 'Lewis Grant' }),
      relationships: [
        ...council().relationships.filter(({ superviseeId }) => superviseeId !== 'lewis'),
        supervises('priya', 'lewis', { endDate: on('2027-01-31') }),
        supervises('helen', 'lewis', { startDate: on('2027-02-01') }),
      ],
    },
    sessions: [held('lewis', 'priya', '2026-12-29')],
  });
});
afterEach(() => product.close());

const path = (...parts: readonly string[]) => ['/api/threads/lewis/actions', ...parts].join('/');
const agree = (who: string, given: object = {}) =>
  product.api(who, path(), {
    operationId: newOperation(),
    text: 'Book the school visit.',
    owner: 'supervisor',
    byOn: '2027-01-26',
    ...given,
  });
const agreed = async (who = 'lewis') => actionSaved.parse((await agree(who)).body).action?.entryId ?? '';
const say = (who: string, entryId: string, step: object, operationId = newOperation()) =>
  product.api(who, path(encodeURIComponent(entryId), 'steps'), { operationId, step });
const listed = async (who: string) => openActionsAnswer.parse((await product.api(who, path())).body);

it('an action is agreed once, and both read it in their own words', async () => {
  const operationId = newOperation();
  const first = await agree('lewis', { operationId });
  expect(first.status).toBe(201);
  expect(first.body).toMatchObject({ message: 'Agreed. priya has it, by Tuesday 26 January.' });
  expect((await agree('lewis', { operationId })).status).toBe(200);
  expect((await agree('lewis', { operationId, text: 'Another.' })).status).toBe(409);
  const { actions, owners, byOn } = await listed('priya');
  expect(actions).toMatchObject([
    {
      text: 'Book the school visit.',
      owner: 'priya',
      mine: true,
      when: 'by Tuesday 26 January',
      late: false,
      carried: null,
      from: 'agreed on Tuesday 19 January',
      note: null,
      takeOver: [],
      mayChange: true,
    },
  ]);
  expect((await listed('lewis')).actions).toMatchObject([{ mine: false }]);
  expect(owners.map(({ title }) => title)).toEqual(['Lewis Grant', 'priya']);
  expect(byOn).toBe('2027-02-02');
});

it('agreed again after it was carried, it was agreed already; another day or owner is another action', async () => {
  const operationId = newOperation();
  await agree('lewis', { operationId });
  const carried = { do: 'carry', why: 'School was closed.', byOn: '2027-01-28' };
  expect((await say('priya', operationId, carried)).status).toBe(201);
  expect((await agree('lewis', { operationId })).status).toBe(200);
  expect((await agree('lewis', { operationId, owner: 'worker' })).status).toBe(409);
});

it('carried twice, then dropped with a reason', async () => {
  const id = await agreed();
  for (const byOn of ['2027-01-28', '2027-02-04'])
    expect((await say('priya', id, { do: 'carry', why: 'School was closed.', byOn })).status).toBe(201);
  expect((await listed('lewis')).actions).toMatchObject([
    { carried: 'carried twice', when: 'by Thursday 4 February' },
  ]);
  const { status, body } = await say('lewis', id, { do: 'drop', why: '' });
  expect(status).toBe(400);
  expect(body.fields).toMatchObject([{ field: 'why' }]);
  expect((await say('lewis', id, { do: 'drop', why: 'Not needed.' })).body).toMatchObject({ action: null });
  expect((await listed('lewis')).actions).toEqual([]);
  const { body: entry } = await product.api('lewis', `/api/threads/me/entries/${encodeURIComponent(id)}`);
  expect(entry.entry).toMatchObject({
    title: 'Action',
    badges: [{ word: 'Dropped' }],
    facts: expect.arrayContaining([expect.stringContaining('Not needed.')]),
  });
});

it('done twice is done once, and a word after that is told that it was', async () => {
  const id = await agreed();
  const operationId = newOperation();
  expect((await say('lewis', id, { do: 'done' }, operationId)).status).toBe(201);
  const again = await say('lewis', id, { do: 'done' }, operationId);
  expect([again.status, again.body.alreadySaved]).toEqual([200, true]);
  expect((await say('priya', id, { do: 'done' })).status).toBe(400);
});

it('after a change of supervisor it is still there, and the new one takes it over', async () => {
  const id = await agreed();
  product.moveClock('2027-05-10T09:00:00Z');
  expect((await listed('helen')).actions).toMatchObject([
    {
      owner: 'priya',
      late: true,
      when: 'was due Tuesday 26 January',
      note: 'priya does not supervise here any more. Somebody else can take it over.',
      takeOver: [{ value: 'helen' }, { value: 'lewis' }],
    },
  ]);
  expect((await say('priya', id, { do: 'done' })).status).toBe(404);
  expect((await say('helen', id, { do: 'take-over' })).body).toMatchObject({
    message: 'You have it now, by Tuesday 26 January.',
  });
  expect((await listed('lewis')).actions).toMatchObject([{ owner: 'helen', note: null }]);
});

it('the action of a quick decision is among them, and can be done from here', async () => {
  const id = await log();
  expect((await listed('lewis')).actions).toMatchObject([
    { entryId: `action:${id}`, from: 'from the quick decision of Tuesday 19 January', mine: true },
  ]);
  expect((await say('lewis', `action:${id}`, { do: 'done' })).status).toBe(201);
  expect((await listed('priya')).actions).toEqual([]);
});

it.each(['sunita', 'kerry', 'tom'])('%s finds nothing and asks nothing of the store', async (who) => {
  const id = await agreed();
  const before = product.store.counters.snapshot();
  const answers = [
    await product.api(who, path()),
    await agree(who),
    await say(who, id, { do: 'done' }),
    await say(who, 'head', { do: 'done' }),
    await say(who, id, { do: 'nonsense' }),
  ];
  for (const { status } of answers) expect(status).toBe(404);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(product.store.counters.since(before).requests).toBe(0);
});

it.each(['head', 'x'.repeat(300), '..%2Fhead'])(
  'a guessed id is not there, even for the two: %s',
  async (id) => {
    expect((await say('lewis', id, { do: 'done' })).status).toBe(404);
  },
);

it('a step opens nothing by its own id', async () => {
  const id = await agreed();
  const operationId = newOperation();
  await say('lewis', id, { do: 'done' }, operationId);
  expect((await product.api('lewis', `/api/threads/me/entries/${operationId}`)).status).toBe(404);
});
