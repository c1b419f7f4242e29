// A quick decision after it is logged, over HTTP: answered, completed, recorded, looked at again, taken back; once each.
import { logDecisionAnswer, openedEntryAnswer, problem } from '../../bot/api/contract';
import { castWith, council } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { fieldsOf, newOperation } from './clock-steps';
import { decisionsIn } from './decision-steps';

let product: Product;
beforeEach(async () => {
  product = await openProduct({
    rows: {
      people: castWith('priya', { grade: 'TM', phone: '0161 555 0102' }),
      relationships: council().relationships,
    },
    sessions: [held('lewis', 'priya', '2026-12-29')],
  });
});
afterEach(() => product.close());
const { log, step, answer, entry, notes } = decisionsIn(() => product);
type Answer = Awaited<ReturnType<typeof step>>;

/** What the call answered with, in its promised shape and with nothing beside it. */
function done({ status, body }: Answer) {
  expect([200, 201]).toContain(status);
  const read = logDecisionAnswer.parse(body);
  expect(read).toEqual(body);
  return { ...read, decision: read.entry.decision };
}

describe('the supervisor answers what the worker wrote', () => {
  it('confirms it, and the worker is told without what it is about', async () => {
    const id = await log();
    const { message, entry: shown, decision } = done(await answer('priya', id, 'confirm'));
    expect(message).toBe('Confirmed. lewis will be told, without what it is about.');
    expect(decision?.state).toBe('Confirmed by priya, Tue 19 Jan 2027, 16:14.');
    expect(shown.badges).toContainEqual({ word: 'Confirmed', tone: 'good' });
    expect((await entry('lewis', id)).body.entry).toMatchObject({ decision: { state: decision?.state } });
  });

  it('amends it: both wordings are there for both, and the first one is as it was', async () => {
    const id = await log();
    done(await answer('priya', id, 'amend', { text: 'Speak to the school first.', why: 'They see more.' }));
    for (const who of ['lewis', 'priya']) {
      const { entry: shown } = openedEntryAnswer.parse((await entry(who, id)).body);
      expect(shown.text).toBe('See the child at school tomorrow.');
      expect(shown.decision?.versions).toEqual([
        {
          title: 'priya amended it',
          when: 'Tue 19 Jan 2027, 16:14',
          text: 'Speak to the school first.',
          why: 'They see more.',
        },
      ]);
    }
  });

  it('says that it is not what they said', async () => {
    const id = await log();
    const { decision } = done(await answer('priya', id, 'not-said', { text: 'I asked you to wait.' }));
    expect(decision?.state).toBe('The two of you saw it differently. Both wordings stay side by side.');
    expect(decision?.versions).toMatchObject([{ title: 'priya: that is not what I said' }]);
  });

  it('R32: without a reason and a reference it cannot be confirmed, and both fields are named', async () => {
    const id = await log({ why: '', references: [] });
    expect((await entry('priya', id)).body.entry).toMatchObject({
      decision: { lacks: ['why', 'reference'] },
    });
    const refused = await answer('priya', id, 'confirm');
    expect(fieldsOf(refused)?.sort()).toEqual(['references', 'why']);
    for (const { message } of problem.parse(refused.body).fields ?? [])
      expect(message).toContain('needed to confirm');
    const both = { why: 'A new partner.', references: ['LCS-204417'] };
    expect(done(await answer('priya', id, 'confirm', both)).decision).toMatchObject({
      lacks: [],
      versions: [{ title: 'priya added the reason', why: 'A new partner.' }],
    });
  });

  it('a long answer is cut in the list and whole when it is opened', async () => {
    const id = await log();
    const text = `${'Speak to the school first. '.repeat(30)}End.`;
    await answer('priya', id, 'amend', { text });
    const { body } = await product.api('lewis', '/api/threads/me?filter=decisions');
    expect(body.entries).toMatchObject([{ hasMore: true }]);
    expect((await entry('lewis', id)).body.entry).toMatchObject({
      hasMore: false,
      decision: { versions: [{ text }] },
    });
  });
});

describe('the worker answers what the supervisor wrote', () => {
  it.each([
    ['yes', {}, 'Confirmed by priya, Tue 19 Jan 2027, 16:14. lewis agrees.'],
    [
      'not-quite',
      { text: 'On the way to school.' },
      'lewis put it in other words. Waiting for priya to answer.',
    ],
    [
      'disagree',
      { text: 'I would wait.' },
      'The two of you saw it differently. Both wordings stay side by side.',
    ],
  ])('%s', async (given, more, state) => {
    const id = await log({}, 'priya');
    expect(done(await answer('lewis', id, given, more)).decision?.state).toBe(state);
  });

  it.each(['not-quite', 'disagree'])('%s needs words', async (given) => {
    const id = await log({}, 'priya');
    expect(fieldsOf(await answer('lewis', id, given))).toEqual(['text']);
  });
});

it('what lacks is brought by either of the two, and the same again changes nothing', async () => {
  const id = await log({ why: '', references: [] }, 'priya');
  const taken = { do: 'complete', why: 'A new partner.', references: ['lcs 204417'] };
  const first = done(await step('lewis', id, taken));
  expect(first.message).toBe('Added, and nothing is missing any more. The first words stay as they are.');
  expect(first.entry).toMatchObject({ why: '', references: ['LCS-204417'] });
  expect(first.decision?.versions).toMatchObject([
    { title: 'lewis added the reason', why: 'A new partner.' },
  ]);
  expect((await step('priya', id, taken)).status).toBeLessThan(300);
  expect((await step('priya', id, { do: 'complete', references: ['LCS-204418'] })).status).toBe(400);
});

describe("the child's file", () => {
  const children = ['LCS-204417', 'LCS-204418'];

  it('is confirmed for each child on its own', async () => {
    const id = await log({ references: children });
    const first = done(await step('lewis', id, { do: 'child-file', reference: children[0], answer: 'yes' }));
    expect(first.message).toBe('Thank you. 1 child of this decision is still to come.');
    expect(first.decision?.childFile.map(({ reference, done: isDone }) => [reference, isDone])).toEqual([
      ['LCS-204417', true],
      ['LCS-204418', false],
    ]);
    const last = done(await step('priya', id, { do: 'child-file', reference: children[1], answer: 'yes' }));
    expect(last.message).toBe("Thank you. Kept as on the child's file.");
    expect(last.entry.badges).toContainEqual({ word: "On the child's file", tone: 'good' });
    const again = await step('priya', id, { do: 'child-file', reference: children[1], answer: 'yes' });
    expect(fieldsOf(again)).toEqual(['references']);
  });

  it('"doing it now" is asked again; somebody else takes it over and reads so', async () => {
    const id = await log();
    const now = done(await step('lewis', id, { do: 'child-file', reference: 'LCS-204417', answer: 'now' }));
    expect(now.decision?.childFile).toMatchObject([{ words: 'lewis has begun', done: false }]);
    const over = done(await step('lewis', id, { do: 'hand-over', reference: 'LCS-204417', to: 'priya' }));
    expect(over.message).toBe("priya puts it on the child's file now, and is told.");
    expect(over.decision?.childFile).toMatchObject([
      { words: expect.stringContaining('handed over by lewis') },
    ]);
    expect(
      fieldsOf(await step('lewis', id, { do: 'hand-over', reference: 'LCS-204417', to: 'kerry' })),
    ).toEqual(['to']);
  });

  it('has a note to copy for each child, and never a sibling in it', async () => {
    const id = await log({ references: children, text: 'See both, LCS-204417 and LCS-204418.' });
    const { status, body } = await notes('lewis', id);
    expect(status).toBe(200);
    expect(body.notes).toMatchObject([
      { reference: 'LCS-204417', text: expect.not.stringContaining('204418') },
      { reference: 'LCS-204418', text: expect.not.stringContaining('204417') },
    ]);
  });
});

it('it is looked at again until it is answered, once', async () => {
  const id = await log();
  const taken = { do: 'look-again', answer: 'worked' };
  expect(done(await step('priya', id, taken)).decision?.lookAgain).toEqual([]);
  expect(fieldsOf(await step('lewis', id, taken))).toEqual(['answer']);
});

describe('taking it back', () => {
  it('within five minutes, by its author: it stays readable and nothing about it stays open', async () => {
    const id = await log();
    product.moveClock('2027-01-19T16:18:00Z');
    const { entry: shown, decision } = done(await step('lewis', id, { do: 'withdraw' }));
    expect(shown.text).toBe('See the child at school tomorrow.');
    expect(decision).toMatchObject({
      state: 'Withdrawn by lewis, Tue 19 Jan 2027, 16:18.',
      answers: [],
      childFile: [],
      lookAgain: [],
      mayHold: false,
      mayWithdraw: false,
      notes: false,
    });
    const { body } = await product.api('lewis', '/api/threads/me');
    expect(body.waiting).toEqual({ toAnswer: 0, childFile: 0, lookAgain: 0 });
    expect((await notes('lewis', id)).body).toEqual({ notes: [] });
  });

  it('not a minute later, and not by the other one', async () => {
    const id = await log();
    expect((await step('priya', id, { do: 'withdraw' })).status).toBe(404);
    product.moveClock('2027-01-19T16:20:00Z');
    const late = await step('lewis', id, { do: 'withdraw' });
    expect(late.status).toBe(400);
    expect(problem.parse(late.body).fields?.[0]?.message).toContain('5 minutes');
  });
});

describe('a step is taken once however often it is delivered', () => {
  it.each<[string, string, object]>([
    ['an answer', 'priya', { do: 'answer', answer: 'amend', text: 'Speak to the school first.' }],
    ['a bare confirmation', 'priya', { do: 'answer', answer: 'confirm' }],
    ["the child's file", 'lewis', { do: 'child-file', reference: 'LCS-204417', answer: 'yes' }],
    ['a hand-over', 'lewis', { do: 'hand-over', reference: 'LCS-204417', to: 'priya' }],
    ['looking again', 'lewis', { do: 'look-again', answer: 'changed' }],
    ['taking it back', 'lewis', { do: 'withdraw' }],
  ])('%s', async (_, who, taken) => {
    const id = await log();
    const operationId = newOperation();
    const first = await step(who, id, taken, { operationId });
    const again = await step(who, id, taken, { operationId });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual({
      ...first.body,
      alreadySaved: true,
      message: `That was saved already. ${first.body.message}`,
    });
    const others = await Promise.all([1, 2].map(() => step(who, id, taken, { operationId })));
    expect(others.map(({ body }) => body)).toEqual([again.body, again.body]);
  });

  it('also when both deliveries come at once, and when two people answer at once one of them is told so', async () => {
    const id = await log();
    const operationId = newOperation();
    const taken = { do: 'answer', answer: 'amend', text: 'Speak to the school first.' };
    const both = await Promise.all([1, 2].map(() => step('priya', id, taken, { operationId })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 201]);
    expect(both[0]?.body.entry).toEqual(both[1]?.body.entry);
    const twice = await Promise.all(
      ['lewis', 'priya'].map((who) =>
        step(who, id, { do: 'child-file', reference: 'LCS-204417', answer: 'yes' }),
      ),
    );
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 400]);
  });

  it('a step that was stored although the store failed is found the next time', async () => {
    const id = await log();
    const operationId = newOperation();
    const taken = { do: 'answer', answer: 'confirm' };
    product.store.faults.next({ on: 'batch', status: 'timeout-after-commit' });
    expect((await step('priya', id, taken, { operationId })).status).toBe(503);
    const again = await step('priya', id, taken, { operationId });
    expect([again.status, again.body.alreadySaved]).toEqual([200, true]);
  });

  it('an operation id that holds something else is 409', async () => {
    const id = await log();
    const operationId = newOperation();
    await step('priya', id, { do: 'answer', answer: 'confirm' }, { operationId });
    const other = await step('priya', id, { do: 'answer', answer: 'amend', text: 'Wait.' }, { operationId });
    expect(other.status).toBe(409);
    expect((await step('lewis', id, { do: 'withdraw' }, { operationId })).status).toBe(409);
  });
});

describe('what cannot be read is 400 and names the field', () => {
  it.each<[string, object, readonly string[]]>([
    ['no step', { operationId: newOperation() }, ['step']],
    ['a step nobody knows', { operationId: newOperation(), step: { do: 'dance' } }, ['step.do']],
    [
      'an answer nobody knows',
      { operationId: newOperation(), step: { do: 'answer', answer: 'maybe' } },
      ['step.answer'],
    ],
    ['a field nobody knows', { operationId: newOperation(), step: { do: 'withdraw', why: 'x' } }, ['why']],
    ['an operation id of ones own', { operationId: 'mine', step: { do: 'withdraw' } }, ['operationId']],
  ])('%s', async (_, body, fields) => {
    const id = await log();
    const refused = await product.api('priya', `/api/threads/lewis/entries/${id}/steps`, body);
    expect(fieldsOf(refused)).toEqual(fields);
  });
});

describe('the guard', () => {
  it('names the words and where they stand, in what is logged and in what is answered', async () => {
    const text = "See Kayleigh S's mum tomorrow.";
    const logged = await product.api('lewis', '/api/threads/me/decisions', {
      operationId: newOperation(),
      text,
    });
    const [field] = problem.parse(logged.body).fields ?? [];
    expect([logged.status, field?.field]).toEqual([400, 'text']);
    for (const { words, start, end } of field?.found ?? []) expect(text.slice(start, end)).toBe(words);
    expect(field?.found?.length).toBeGreaterThan(0);
    expect(field?.message).not.toContain('Kayleigh');

    const id = await log();
    const answered = await answer('priya', id, 'amend', { text });
    expect(problem.parse(answered.body).fields).toMatchObject([{ field: 'text', found: field?.found }]);
    const allowed = { text, notIdentifiers: (field?.found ?? []).map(({ words }) => words) };
    expect((await answer('priya', id, 'amend', allowed)).status).toBe(201);
  });
});

describe('what was given when it was logged comes back', () => {
  it('where, who was there, risk, and the message it was made from', async () => {
    const source = 'https://teams.microsoft.com/l/message/19:x@thread.v2/1';
    const id = await log({ where: 'phone', present: 'The duty lawyer', risk: 'Seen today.', source });
    expect((await entry('priya', id)).body.entry).toMatchObject({
      facts: expect.arrayContaining([
        'Said on the phone',
        'Also there: The duty lawyer',
        'Risk or safety: Seen today.',
      ]),
      decision: { source },
    });
  });

  it('a link to anywhere else is left out', async () => {
    const id = await log({ source: 'https://elsewhere.example/teams.microsoft.com' });
    expect((await entry('priya', id)).body.entry).toMatchObject({ decision: { source: null } });
  });
});

it('text that is no text, and names of the language, are taken as they are or refused, never a fault', async () => {
  const id = await log();
  for (const text of ['\ud800', 'a\udfffb', '\u0000', '__proto__', '\u202e.now'])
    expect((await answer('priya', id, 'amend', { text })).status).toBeLessThan(500);
  const draftId = newOperation();
  const values = JSON.parse('{"__proto__": "x", "constructor": "y", "text": "\\ud800"}');
  expect(
    (await product.api('lewis', '/api/drafts', { draftId, about: 'lewis', values })).status,
  ).toBeLessThan(500);
  expect((await product.api('lewis', '/api/drafts')).status).toBe(200);
});

describe('costs', () => {
  it('an answer is three point reads, one of them for its action, and one batch; the copy of the head for the team comes on top', async () => {
    const id = await log();
    const before = product.store.counters.snapshot();
    await answer('priya', id, 'amend', { text: 'Speak to the school first.' });
    const { byKind } = product.store.counters.since(before);
    expect(byKind).toEqual({ read: 3 + 1, batch: 1, replace: 1, delete: 1 });
  });

  it('what is open is one point read and one query, with the plan the query asks for', async () => {
    await log();
    const before = product.store.counters.snapshot();
    expect((await product.api('lewis', '/api/threads/me/open')).status).toBe(200);
    expect(product.store.counters.since(before).byKind).toEqual({ read: 1, 'query-plan': 1, query: 1 });
  });

  it('a thread without anything open costs one point read', async () => {
    const before = product.store.counters.snapshot();
    expect((await product.api('lewis', '/api/threads/me/open')).status).toBe(200);
    expect(product.store.counters.since(before).byKind).toEqual({ read: 1 });
  });
});
