// Who may do what with quick decisions and drafts: the two of the pair, the authority for one entry, and nobody else.
import { problem } from '../../bot/api/contract';
import { castWith, council, on, person, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { newOperation } from './clock-steps';
import { decisionsIn } from './decision-steps';

let product: Product;
const { log, step, answer, entry, open, notes, endorsements } = decisionsIn(() => product);

beforeEach(async () => {
  product = await openProduct({
    rows: {
      people: [
        ...castWith('priya', { grade: 'TM', displayName: 'Priya Nair', phone: '0161 555 0102' }),
        person('nadia', { grade: 'TM' }),
        person('imran', { grade: 'TM' }),
        person('former', { grade: 'TM' }),
        person('gone', { grade: 'TM', endDate: on('2027-01-18') }),
        person('peer'),
        person('starter', { startDate: on('2026-11-02') }),
        person('pro', { grade: 'TM' }),
      ],
      relationships: [
        ...council().relationships,
        supervises('nadia', 'lewis', { kind: 'cover' }),
        supervises('pro', 'lewis', { kind: 'professional' }),
        supervises('former', 'lewis', { endDate: on('2027-01-18') }),
        supervises('gone', 'lewis'),
        supervises('priya', 'peer'),
        supervises('priya', 'starter'),
      ],
    },
    sessions: [held('lewis', 'priya', '2026-12-29')],
  });
});
afterEach(() => product.close());

const steps: readonly object[] = [
  { do: 'answer', answer: 'confirm' },
  { do: 'answer', answer: 'amend', text: 'Wait.' },
  { do: 'answer', answer: 'disagree', text: 'No.' },
  { do: 'complete', why: 'Because.' },
  { do: 'child-file', reference: 'LCS-204417', answer: 'yes' },
  { do: 'hand-over', reference: 'LCS-204417', to: 'priya' },
  { do: 'look-again', answer: 'worked' },
  { do: 'withdraw' },
];

/** Everything there is to a decision of Lewis's thread, as somebody else finds it. */
async function closedTo(who: string, entryId: string) {
  const answers = [
    await entry(who, entryId),
    await notes(who, entryId),
    await open(who),
    await endorsements(who),
    ...(await Promise.all(steps.map((taken) => step(who, entryId, taken)))),
    await step(who, entryId, { do: 'nonsense' }),
  ];
  return new Set(answers.map(({ text }) => text));
}

describe("somebody else's decision is not there, whatever they try", () => {
  it.each([
    ['a peer of the same team', 'peer'],
    ['a worker of the same supervisor', 'sunita'],
    ["another team's worker", 'kerry'],
  ])('%s: nothing is asked of the store', async (_, who) => {
    const id = await log();
    const before = product.store.counters.snapshot();
    expect([...(await closedTo(who, id))]).toHaveLength(1);
    expect(product.store.counters.since(before).requests).toBe(0);
  });

  it.each([
    ['another supervisor with authority', 'imran'],
    ["the supervisor's manager", 'tom'],
    ['who supervised until yesterday', 'former'],
  ])(
    '%s: the same for what is there and what is not, and for whatever they send of a right shape',
    async (_, who) => {
      const id = await log();
      const there = [
        await entry(who, id),
        ...(await Promise.all(steps.map((taken) => step(who, id, taken)))),
      ];
      const nowhere = [
        await entry(who, newOperation()),
        ...(await Promise.all(steps.map((taken) => step(who, newOperation(), taken)))),
      ];
      for (const { status } of [...there, ...nowhere]) expect(status).toBe(404);
      expect(new Set([...there, ...nowhere].map(({ text }) => text)).size).toBe(1);
      for (const closed of [await notes(who, id), await open(who), await endorsements(who)])
        expect(closed.status).toBe(404);
    },
  );

  it('somebody who has left is nobody any more', async () => {
    const id = await log();
    expect((await entry('gone', id)).status).toBe(401);
    expect((await answer('gone', id, 'confirm')).status).toBe(401);
  });

  it.each([
    'head',
    'outbox:00000000-0000-4000-8000-000000000001',
    'text:x',
    'x'.repeat(300),
    '..%2Fhead',
    'a#b',
  ])('a guessed id opens nothing, even to the pair: %s', async (guessed) => {
    for (const who of ['lewis', 'priya'])
      for (const tried of [entry(who, guessed), notes(who, guessed), step(who, guessed, { do: 'withdraw' })])
        expect((await tried).status).toBe(404);
  });

  it('a decision of another thread is not in this one', async () => {
    const id = await log({}, 'priya', 'sunita');
    for (const tried of [entry('priya', id), notes('priya', id), answer('priya', id, 'confirm')])
      expect((await tried).status).toBe(404);
  });

  it('a step is evidence, not an entry: its id opens nothing', async () => {
    const id = await log();
    const operationId = newOperation();
    await step('priya', id, { do: 'answer', answer: 'confirm' }, { operationId });
    for (const who of ['lewis', 'priya']) expect((await entry(who, operationId)).status).toBe(404);
    expect((await step('priya', operationId, { do: 'withdraw' })).status).toBe(404);
    const { body } = await product.api('lewis', '/api/threads/me?filter=decisions');
    expect(body.entries).toHaveLength(1);
  });

  it("answers no question that is the other one's", async () => {
    const id = await log();
    expect((await answer('lewis', id, 'confirm')).status).toBe(400);
    expect((await answer('priya', id, 'yes')).status).toBe(400);
  });
});

describe('whoever has the authority reads that one entry and nothing else', () => {
  /** Helen supervises Kerry and may not decide; Priya may. */
  const beyond = (given: object = {}) => log(given, 'helen', 'kerry');

  it('opens and answers it, and it is theirs no longer than it waits', async () => {
    const id = await beyond();
    const { status, body } = await entry('priya', id, 'kerry');
    expect(status).toBe(200);
    expect(body.entry).toMatchObject({
      decision: {
        state: 'Waiting for you to decide.',
        answers: [{ answer: 'confirm' }, { answer: 'amend' }, { answer: 'not-said' }],
        childFile: [{ may: false, recorders: [] }],
        lookAgain: [],
        notes: false,
      },
    });
    expect((await answer('priya', id, 'confirm', {}, 'kerry')).status).toBe(201);
    expect((await entry('kerry', id, 'kerry')).body.entry).toMatchObject({
      decision: { state: expect.stringContaining('Confirmed by Priya Nair'), authority: null },
    });
  });

  it('finds it in a list of its own until it is answered, without a word of it; nobody else does', async () => {
    const id = await beyond();
    await log();
    const { body } = await product.api('priya', '/api/authority');
    expect(body).toEqual({
      authority: [
        {
          about: 'kerry',
          name: 'kerry',
          entryId: id,
          when: 'today at 16:14',
          words: "helen wrote it down. Don't wait for the card: ring helen.",
        },
      ],
    });
    for (const who of ['tom', 'helen', 'imran'])
      expect((await product.api(who, '/api/authority')).body).toEqual({ authority: [] });
    const before = product.store.counters.snapshot();
    expect((await product.api('kerry', '/api/authority')).body).toEqual({ authority: [] });
    expect(product.store.counters.since(before).requests).toBe(0);
    await answer('priya', id, 'confirm', {}, 'kerry');
    expect((await product.api('priya', '/api/authority')).body).toEqual({ authority: [] });
  });

  it('the two read whom to call, and not to wait for the card', async () => {
    const id = await beyond();
    for (const who of ['kerry', 'helen'])
      expect((await entry(who, id, 'kerry')).body.entry).toMatchObject({
        decision: {
          authority: 'Priya Nair has the authority for this: 0161 555 0102. Do not wait for the card.',
        },
      });
  });

  it('nothing else of the thread: no other entry, no page, no list, no note, no step but the answer', async () => {
    const id = await beyond();
    const other = await log({ type: 'advice' }, 'helen', 'kerry');
    const closed = [
      await entry('priya', other, 'kerry'),
      await product.api('priya', '/api/threads/kerry'),
      await product.api('priya', '/api/threads/kerry/entries?after=x'),
      await open('priya', 'kerry'),
      await endorsements('priya', 'kerry'),
      await notes('priya', id, 'kerry'),
      ...(await Promise.all(steps.slice(3).map((taken) => step('priya', id, taken, { worker: 'kerry' })))),
      await product.api('priya', '/api/threads/kerry/decisions', {
        operationId: newOperation(),
        text: 'Wait.',
      }),
    ];
    for (const { status } of closed) expect(status).toBe(404);
    expect((await entry('tom', id, 'kerry')).status).toBe(404);
  });

  it('one that is within the supervisor is nothing to them', async () => {
    const id = await beyond({ beyondSupervisor: false });
    expect((await entry('priya', id, 'kerry')).status).toBe(404);
    expect((await answer('priya', id, 'confirm', {}, 'kerry')).status).toBe(404);
  });

  it('the form says whom to call before anything is written', async () => {
    const { body } = await product.api('kerry', '/api/threads/me');
    expect(body.form).toMatchObject({
      authority: { helen: 'Priya Nair has the authority for this: 0161 555 0102. Do not wait for the card.' },
    });
    expect((await product.api('lewis', '/api/threads/me')).body.form).toMatchObject({ authority: {} });
  });
});

describe('endorsements are private to the pair', () => {
  it('the worker and the supervisor read two lists, newest first, without a number', async () => {
    await log({}, 'priya');
    await log({ type: 'endorsement', text: 'You decided well.' }, 'priya');
    await log({ type: 'advice' }, 'priya');
    for (const who of ['lewis', 'priya']) {
      const { status, body } = await endorsements(who);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        directed: [{ title: 'Quick decision' }],
        endorsed: [{ text: 'You decided well.' }],
        off: null,
      });
      expect(Object.keys(body)).toEqual(['directed', 'endorsed', 'off']);
    }
  });

  it.each([
    ['a cover', 'nadia'],
    ['the next manager', 'tom'],
    ['another supervisor', 'imran'],
    ['a peer', 'peer'],
    ['who supervised until yesterday', 'former'],
  ])('%s does not', async (_, who) => {
    await log({}, 'priya');
    expect((await endorsements(who)).status).toBe(404);
  });

  it('they are off in the first six months, and say so', async () => {
    await log({}, 'priya', 'starter');
    for (const who of ['starter', 'priya']) {
      const { body } = await endorsements(who, 'starter');
      expect(body).toMatchObject({
        directed: [],
        endorsed: [],
        off: expect.stringContaining('They can be opened from Sunday 2 May on.'),
      });
    }
  });

  it('nothing else of the tab asks for them', async () => {
    await log({ type: 'endorsement' }, 'priya');
    const { text } = await product.api('priya', '/api/threads/lewis');
    expect(text).not.toMatch(/endorsed|directed/);
  });
});

describe('what waits is each one’s own', () => {
  it('the supervisor answers, the worker records, and a cover reads what stands in the thread', async () => {
    await log();
    const waiting = async (who: string) => (await product.api(who, '/api/threads/lewis')).body.waiting;
    expect(await waiting('priya')).toEqual({ toAnswer: 1, childFile: 0, lookAgain: 1 });
    expect(await waiting('lewis')).toEqual({ toAnswer: 0, childFile: 1, lookAgain: 1 });
    expect((await open('priya')).body).toMatchObject({
      toAnswer: [{ title: 'Quick decision' }],
      // It comes back, but nobody is asked on its own day.
      lookAgain: { entries: [{ decision: { lookAgain: [] } }], more: null },
    });
    expect((await open('lewis')).body).toMatchObject({
      toAnswer: [],
      childFile: [{ title: 'Quick decision' }],
    });
    expect((await open('nadia')).status).toBe(200);
  });

  it('at most seven are looked at again, the oldest first, and how many more is said', async () => {
    for (let number = 1; number <= 9; number += 1)
      await log({
        text: `Number ${number}.`,
        saidAt: `2027-01-19T1${Math.floor(number / 6)}:0${number % 6}:00Z`,
      });
    product.moveClock('2027-01-20T10:00:00Z');
    const { body } = await open('lewis');
    expect(body.lookAgain).toMatchObject({
      entries: [1, 2, 3, 4, 5, 6, 7].map((number) => ({ text: `Number ${number}.` })),
      more: '2 newer ones wait for the next time.',
    });
  });
});

describe('drafts are their author’s alone', () => {
  const draftId = '33333333-0000-4000-8000-000000000001';
  const keep = (who: string, given: object = {}) =>
    product.api(who, '/api/drafts', {
      draftId,
      about: 'lewis',
      values: { text: 'See the child at school.', reference: 'LCS-204417' },
      ...given,
    });
  const drafts = async (who: string) => (await product.api(who, '/api/drafts')).body.drafts;

  it('kept, replaced by newer words, read again, and let go', async () => {
    const kept = await keep('lewis');
    expect(kept.status).toBe(200);
    expect(kept.body.draft).toEqual({
      draftId,
      when: 'Tuesday 19 January at 16:14',
      about: 'lewis',
      name: 'lewis',
      lost: null,
      values: {
        text: 'See the child at school.',
        reference: 'LCS-204417',
        said: 'at',
        saidOn: '2027-01-19',
        saidTime: '16:14',
      },
    });
    expect((await product.api('lewis', `/api/drafts/${draftId}`)).body).toEqual(kept.body);
    await keep('lewis', { values: { text: 'See the child at home.' } });
    expect(await drafts('lewis')).toMatchObject([{ draftId, values: { text: 'See the child at home.' } }]);
    for (const _ of [1, 2])
      expect(await product.api('lewis', `/api/drafts/${draftId}/clear`, {})).toMatchObject({
        status: 200,
        body: { cleared: true },
      });
    expect(await drafts('lewis')).toEqual([]);
  });

  it.each(['priya', 'nadia', 'tom', 'peer'])(
    '%s neither reads nor clears it, nor writes over it',
    async (who) => {
      await keep('lewis');
      expect(await drafts(who)).toEqual([]);
      expect((await product.api(who, `/api/drafts/${draftId}`)).status).toBe(404);
      await product.api(who, `/api/drafts/${draftId}/clear`, {});
      if (who === 'priya') await keep(who, { values: { text: 'Something else.' } });
      expect(await drafts('lewis')).toMatchObject([{ values: { text: 'See the child at school.' } }]);
    },
  );

  it('is cleared when the decision is saved, and only then', async () => {
    await keep('lewis');
    const decision = { operationId: draftId, text: 'See the child at school.', draft: true };
    expect((await product.api('lewis', '/api/threads/me/decisions', { ...decision, text: ' ' })).status).toBe(
      400,
    );
    expect(await drafts('lewis')).toHaveLength(1);
    expect((await product.api('lewis', '/api/threads/me/decisions', decision)).status).toBe(201);
    expect(await drafts('lewis')).toEqual([]);
  });

  it('nothing that may identify a child is kept, until its author says it does not', async () => {
    const values = { text: "See Kayleigh S's mum tomorrow." };
    const refused = await keep('lewis', { values });
    expect(refused.status).toBe(400);
    const [field] = problem.parse(refused.body).fields ?? [];
    expect([field?.field, field?.found?.length]).toEqual(['text', expect.any(Number)]);
    expect(await drafts('lewis')).toEqual([]);
    const notIdentifiers = (field?.found ?? []).map(({ words }) => words);
    expect((await keep('lewis', { values, notIdentifiers })).status).toBe(200);
  });

  it.each<[string, object, number]>([
    ["about somebody else's thread", { about: 'kerry' }, 404],
    ['with a field nobody knows', { colour: 'red' }, 400],
    ['under an id of ones own', { draftId: 'mine' }, 400],
    ['longer than any message', { values: { text: 'x '.repeat(2_001) } }, 400],
    ['under a name that is no input', { values: { text: 'Visit.', 'Jade Smith': 'x' } }, 400],
  ])('not kept: %s', async (_, spoiled, status) => {
    expect((await keep('lewis', spoiled)).status).toBe(status);
    expect(await drafts('lewis')).toEqual([]);
  });

  it('a name that is no input is not said again in the refusal', async () => {
    const { text } = await keep('lewis', { values: { 'Jade Smith': 'x' } });
    expect(text).not.toContain('Jade');
  });

  it('is refused as used once its decision is saved, so that a late window brings nothing back', async () => {
    await keep('lewis');
    const saved = { operationId: draftId, text: 'Visit twice a week.', draft: true };
    expect((await product.api('lewis', '/api/threads/me/decisions', saved)).status).toBe(201);
    expect((await keep('lewis')).status).toBe(409);
    expect(await drafts('lewis')).toEqual([]);
  });

  it('costs one read and one write, one query with its plan, and one removal', async () => {
    const before = product.store.counters.snapshot();
    await keep('lewis');
    await drafts('lewis');
    await product.api('lewis', `/api/drafts/${draftId}/clear`, {});
    expect(product.store.counters.since(before).byKind).toEqual({
      read: 1,
      batch: 1,
      'query-plan': 1,
      query: 1,
      delete: 1,
    });
  });
});

describe('the question at the end of the day', () => {
  const set = (who: string, on: boolean, operationId = newOperation()) =>
    product.api(who, '/api/preferences', { operationId, endOfDayQuestion: on });
  const isOn = async (who: string, worker: string) =>
    (await product.api(who, `/api/threads/${worker}`)).body.endOfDayQuestion;

  it('is off until somebody asks for it, for themselves, and shows on their own thread only', async () => {
    expect(await isOn('lewis', 'lewis')).toBe(false);
    const { status, body } = await set('lewis', true);
    expect([status, body.endOfDayQuestion]).toEqual([200, true]);
    expect(await isOn('lewis', 'lewis')).toBe(true);
    expect(await isOn('priya', 'lewis')).toBeNull();
    expect(await isOn('priya', 'priya')).toBe(false);
    await set('lewis', false);
    expect(await isOn('lewis', 'lewis')).toBe(false);
  });

  it('set twice by one form it is set once', async () => {
    const operationId = newOperation();
    const [one, other] = [await set('lewis', true, operationId), await set('lewis', true, operationId)];
    expect(other.body).toEqual(one.body);
  });

  it.each([{ endOfDayQuestion: 'yes' }, { endOfDayQuestion: true, personId: 'priya' }, {}])(
    'what is none is 400: %j',
    async (given) => {
      const body = { operationId: newOperation(), ...given };
      expect((await product.api('lewis', '/api/preferences', body)).status).toBe(400);
    },
  );
});
