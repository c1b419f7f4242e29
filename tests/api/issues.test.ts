// What is taken upward over HTTP: the next manager finds it without its content, reads that one thing, and answers both.
import { issueSaved, issuesBelow, openActionsAnswer } from '../../bot/api/actions/action-contract';
import { castWith } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { newOperation } from './clock-steps';
import { decisionsIn } from './decision-steps';

let product: Product;
const { log, entry } = decisionsIn(() => product);
beforeEach(async () => {
  product = await openProduct({
    rows: { people: castWith('tom', { grade: 'SM', displayName: 'Tom Okafor' }) },
    sessions: [held('lewis', 'priya', '2026-12-29')],
  });
});
afterEach(() => product.close());

const text = 'Nobody covers the Friday visits.';
const raise = (who = 'lewis', given: object = {}) =>
  product.api(who, '/api/threads/lewis/issues', { operationId: newOperation(), text, ...given });
const raised = async (who = 'lewis') => issueSaved.parse((await raise(who)).body).issue.entryId;
const one = (who: string, id: string) =>
  product.api(who, `/api/threads/lewis/issues/${encodeURIComponent(id)}`);
const say = (who: string, id: string, step: object, operationId = newOperation()) =>
  product.api(who, `/api/threads/lewis/issues/${encodeURIComponent(id)}/steps`, { operationId, step });
const below = async (who: string) => issuesBelow.parse((await product.api(who, '/api/issues')).body).issues;

it('is raised, found without its words, read alone, answered, and the answer returns to both', async () => {
  const answer = await raise();
  expect(answer.status).toBe(201);
  const { issue, message } = issueSaved.parse(answer.body);
  expect(message).toBe('Taken upward. Tom Okafor is told that it waits, and answers by Tuesday 2 February.');
  const list = await product.api('tom', '/api/issues');
  expect(list.body).toEqual({
    issues: [
      {
        about: 'lewis',
        name: 'lewis',
        entryId: issue.entryId,
        when: 'Tuesday 19 January',
        words: 'Your answer is due by Tuesday 2 February.',
      },
    ],
  });
  expect(list.text).not.toContain('Friday visits');
  expect((await one('tom', issue.entryId)).body).toMatchObject({
    issue: { text, raised: 'Raised on Tuesday 19 January by lewis.', mayAnswer: true, mayWithdraw: false },
    person: { name: 'lewis' },
  });
  const done = await say('tom', issue.entryId, { do: 'answer', text: 'There is cover from March.' });
  expect(done.status).toBe(201);
  expect(await below('tom')).toEqual([]);
  for (const who of ['lewis', 'priya'])
    expect((await one(who, issue.entryId)).body).toMatchObject({
      issue: {
        answer: { who: 'Tom Okafor', text: 'There is cover from March.' },
        mayAnswer: false,
        waits: '',
      },
    });
  const { body } = await product.api('lewis', '/api/threads/me?filter=actions');
  expect(body.entries).toMatchObject([{ title: 'Taken upward', badges: [{ word: 'Answered' }] }]);
});

it('the next manager reads nothing else of the thread', async () => {
  const id = await raised();
  const decision = await log();
  for (const closed of [
    await one('tom', decision),
    await product.api('tom', '/api/threads/lewis'),
    await product.api('tom', '/api/threads/lewis/actions'),
    await product.api('tom', '/api/threads/lewis/cases'),
    await product.api('tom', `/api/threads/lewis/entries/${id}`),
  ])
    expect(closed.status).toBe(404);
  expect((await entry('tom', decision)).status).toBe(404);
});

it.each(['sunita', 'kerry', 'helen'])('%s finds neither the issue nor a way to answer it', async (who) => {
  const id = await raised();
  const before = product.store.counters.snapshot();
  const answers = [
    await one(who, id),
    await raise(who),
    await say(who, id, { do: 'answer', text: 'Yes.' }),
    await say(who, id, { do: 'nonsense' }),
  ];
  for (const { status } of answers) expect(status).toBe(404);
  expect(product.store.counters.since(before).requests).toBe(0);
  expect(await below(who)).toEqual([]);
});

it('only the next manager answers, only whoever raised it takes it back', async () => {
  const id = await raised();
  expect((await say('priya', id, { do: 'answer', text: 'Yes.' })).status).toBe(404);
  expect((await say('priya', id, { do: 'withdraw' })).status).toBe(404);
  expect((await say('tom', id, { do: 'withdraw' })).status).toBe(404);
  expect((await say('lewis', id, { do: 'withdraw' })).body).toMatchObject({
    issue: { waits: 'Taken back.', mayWithdraw: false },
  });
  expect((await one('tom', id)).status).toBe(404);
  expect((await say('tom', id, { do: 'answer', text: 'Too late.' })).status).toBe(404);
});

it('an answer without words, or with a name in it, is sent back', async () => {
  const id = await raised();
  expect((await say('tom', id, { do: 'answer', text: ' ' })).body.fields).toMatchObject([{ field: 'text' }]);
  const named = await say('tom', id, { do: 'answer', text: 'Ask Kayleigh’s mum.' });
  expect(named.body.fields).toMatchObject([{ field: 'text', found: [expect.anything()] }]);
  const allowed = {
    do: 'answer',
    text: 'Ask Kayleigh’s mum.',
    notIdentifiers: ['Kayleigh’s mum', 'Kayleigh’s', 'Kayleigh'],
  };
  expect((await say('tom', id, allowed)).status).toBe(201);
});

it('delivered twice it is there once, on both sides', async () => {
  const operationId = newOperation();
  await raise('lewis', { operationId });
  expect((await raise('lewis', { operationId })).status).toBe(200);
  const step = newOperation();
  const words = { do: 'answer', text: 'There is cover from March.' };
  expect((await say('tom', operationId, words, step)).status).toBe(201);
  expect((await say('tom', operationId, words, step)).status).toBe(200);
  expect((await say('tom', operationId, { ...words, text: 'None.' }, step)).status).toBe(409);
});

it('a late answer is named as such, without reproach', async () => {
  const id = await raised();
  product.moveClock('2027-02-10T09:00:00Z');
  expect(await below('tom')).toMatchObject([{ words: 'Your answer was due by Tuesday 2 February.' }]);
  const { body } = await product.api('lewis', '/api/threads/me/actions');
  expect(openActionsAnswer.parse(body).issues).toMatchObject([
    { entryId: id, waits: 'Tom Okafor was to answer by Tuesday 2 February.' },
  ]);
});
