// A new pair over HTTP: induction, the policy as it was read, and what a new supervisor is handed over.
import { agreement } from '../../bot/api/agreements/agreement-contract';
import { handOver, policyRead, policyReaders } from '../../bot/api/agreements/pair-contract';
import { problem, thread } from '../../bot/api/contract';
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import { cast, on, person, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { newOperation } from './clock-steps';

let product: Product;
afterEach(() => product.close());

const requestsOf = async (asking: () => Promise<unknown>) => {
  const before = product.store.counters.snapshot();
  await asking();
  return product.store.counters.since(before).requests;
};
const fieldsOf = (answer: { readonly status: number; readonly body: object }) => {
  expect(answer.status).toBe(400);
  return problem.parse(answer.body).fields?.map(({ field }) => field);
};

describe('an induction', () => {
  beforeEach(async () => {
    product = await openProduct({ clock: '2027-02-26T09:00:00Z' });
    product.moveClock('2027-03-01T09:00:00Z');
  });

  const runningFor = async (who: string) =>
    agreement.parse((await product.api(who, '/api/threads/josh/agreement')).body).induction;
  const tick = (who: string, said: object, operationId = newOperation()) =>
    product.api(who, '/api/threads/josh/induction', { operationId, ...said });

  it('begins by itself on the first day, and is one line in the thread', async () => {
    expect((await runningFor('josh'))?.steps.map(({ done }) => done)).toEqual(Array(6).fill(false));
    const { induction } = thread.parse((await product.api('priya', '/api/threads/josh')).body);
    expect(induction).toBe('josh and priya getting started: 0 of 6 steps done.');
    expect(thread.parse((await product.api('lewis', '/api/threads/me')).body).induction).toBeNull();
  });

  it('both have it in their card of the first day, with the policy for the starter, and once', async () => {
    product.moveClock('2027-02-26T10:00:00Z');
    await product.sweeper.run(product.ports);
    const about = (who: string) => product.chat(who).filter(({ words }) => words.includes('getting started'));
    for (const time of ['2027-03-01T09:00:00Z', '2027-03-01T14:00:00Z', '2027-03-02T09:00:00Z']) {
      product.moveClock(time);
      await product.sweeper.run(product.ports);
    }
    for (const [who, words] of [
      ['josh', 'Welcome. You and priya have a short list for getting started; 6 of 6 steps are open.'],
      ['priya', 'josh starts today. You and josh have a short list for getting started'],
    ] as const) {
      expect(about(who)).toHaveLength(1);
      expect(about(who)[0]?.words).toContain(words);
    }
    expect(JSON.stringify(about('josh')[0]?.card)).toContain('#/policy');
  });

  it('is ticked by either, once; and says who shows the newcomer round', async () => {
    const operationId = newOperation();
    expect((await tick('josh', { step: 'knows-cover' }, operationId)).status).toBe(201);
    expect((await tick('josh', { step: 'knows-cover' }, operationId)).status).toBe(200);
    expect((await tick('priya', { step: 'checks-seen' })).status).toBe(201);
    expect((await tick('priya', { inductedBy: 'helen' })).status).toBe(201);
    const running = await runningFor('josh');
    expect(running?.inductedBy.words).toBe('helen shows josh round.');
    expect(running?.steps.filter(({ done }) => done).map(({ step }) => step)).toEqual([
      'checks-seen',
      'knows-cover',
    ]);
    expect(fieldsOf(await tick('priya', { inductedBy: 'nobody' }))).toEqual(['inductedBy']);
  });

  it('is gone when every step is done', async () => {
    const read = { operationId: newOperation(), version: '1', given: true, understood: true };
    expect((await product.api('josh', '/api/policy/read', read)).status).toBe(201);
    for (const step of [
      'agreement-drafted',
      'three-dates',
      'checks-seen',
      'knows-quick-decision',
      'knows-cover',
    ])
      expect((await tick('priya', { step })).status).toBe(201);
    expect(await runningFor('josh')).toBeNull();
    const [last, before] = thread.parse((await product.api('josh', '/api/threads/me')).body).entries;
    expect(last).toMatchObject({
      title:
        'priya ticked a step of getting started: the worker knows who covers when the supervisor is away',
      text: 'That was the last one: getting started is done.',
    });
    expect(before?.text).toBe('');
    expect(fieldsOf(await tick('priya', { step: 'knows-cover' }))).toEqual(['step']);
  });

  it('R38: that josh has read the policy is for josh to say; who saw the checks says that', async () => {
    expect(fieldsOf(await tick('priya', { step: 'policy-read' }))).toEqual(['step']);
    expect(fieldsOf(await tick('josh', { step: 'checks-seen' }))).toEqual(['step']);
    const ofPriya = await runningFor('priya');
    expect(ofPriya?.steps.filter(({ mayTick }) => !mayTick).map(({ step }) => step)).toEqual(['policy-read']);
    const ofJosh = await runningFor('josh');
    expect(ofJosh?.steps.find(({ step }) => step === 'policy-read')).toMatchObject({
      mayTick: false,
      onPolicyPage: true,
    });
    expect(ofJosh?.steps.find(({ step }) => step === 'knows-cover')?.about).toBe(
      'While priya is away nobody is named in the files yet: ask tom.',
    );
    expect(ofJosh?.inductedBy.choices[0]).toEqual({ value: 'priya', title: 'priya' });
  });

  it.each(['lewis', 'tom', 'helen'])('%s ticks nothing, at no cost', async (who) => {
    const before = product.store.counters.snapshot();
    expect((await tick(who, { step: 'knows-cover' })).status).toBe(404);
    expect((await tick(who, { nonsense: true })).status).toBe(404);
    expect(product.store.counters.since(before).requests).toBe(0);
  });
});

describe('the policy as it was read', () => {
  const session = { ...defaultPolicy.session, standardMinutes: 75 };
  const record = {
    ...defaultPolicy.record,
    issueTargetWorkingDays: 3,
    issueWithinWorkingDays: 8,
    caseNoteWithinWorkingDays: 4,
  };
  const second = { ...defaultPolicy, version: '2', effectiveFrom: on('2027-01-11'), session, record };

  beforeEach(async () => {
    product = await openProduct({
      rows: {
        people: [...cast, person('marcia', { roles: ['PSW'] })],
        policies: [defaultPolicy, second],
      },
    });
  });

  const read = async (who = 'lewis') => policyRead.parse((await product.api(who, '/api/policy/read')).body);
  const say = (who: string, spoiled: object = {}) =>
    product.api(who, '/api/policy/read', {
      operationId: newOperation(),
      version: '2',
      given: true,
      understood: true,
      ...spoiled,
    });

  it('says in three lines at most what changed since the version before', async () => {
    expect((await read()).changes).toEqual([
      'Supervision is booked for: 90 → 75 minutes',
      'A record should be issued within: 5 → 3 working days',
      'And 2 more settings, in the text below.',
    ]);
    expect((await read()).changesSince).toBe('What changed since version 1');
    expect(await requestsOf(() => read())).toBe(1);
  });

  it('is two ticks, of whoever looks, about the version they had before them', async () => {
    expect(fieldsOf(await say('lewis', { understood: false }))).toEqual(['understood']);
    expect(fieldsOf(await say('lewis', { given: false }))).toEqual(['given']);
    expect((await say('lewis', { given: false })).text).toContain('Tick this too');
    expect((await say('lewis', { version: '1' })).status).toBe(409);
    expect((await read()).ask).toBe('Version 2 of the supervision policy');
    expect((await say('lewis')).status).toBe(201);
    expect((await say('lewis')).status).toBe(200);
    expect(await read()).toMatchObject({
      ask: null,
      read: 'You said on Tuesday 19 January 2027 that you have read version 2.',
    });
  });

  it('works for somebody nobody supervises, and whose thread is empty', async () => {
    expect((await say('tom')).status).toBe(201);
    expect((await read('tom')).ask).toBeNull();
    expect((await read('priya')).ask).not.toBeNull();
  });

  it('is asked again for the next version', async () => {
    await say('lewis');
    await product.ports.directory.addPolicy(
      { ...second, version: '3', effectiveFrom: on('2027-01-19') },
      product.ports.directory.council().policies,
    );
    await product.ports.directory.refresh();
    expect(await read()).toMatchObject({
      version: '3',
      ask: 'Version 3 of the supervision policy',
      changesSince: 'What changed since version 2',
    });
  });

  it('is counted for the principal social worker, who is told that reading is not following', async () => {
    await Promise.all([say('lewis'), say('tom'), say('marcia')]);
    const { body } = await product.api('marcia', '/api/policy/readers');
    expect(policyReaders.parse(body).words).toMatch(/^3 of 7 have read version 2\. .*not mean.* followed/);
  });

  it.each(['lewis', 'priya', 'tom'])('%s does not see the count, at no cost', async (who) => {
    expect(await requestsOf(() => product.api(who, '/api/policy/readers'))).toBe(0);
    expect((await product.api(who, '/api/policy/readers')).status).toBe(404);
  });
});

describe('a hand-over', () => {
  beforeEach(async () => {
    product = await openProduct({
      rows: {
        people: [...cast, person('cover', { grade: 'TM' }), person('peer')],
        relationships: [
          supervises('tom', 'priya'),
          supervises('tom', 'helen'),
          supervises('priya', 'lewis', { endDate: on('2027-01-31') }),
          supervises('helen', 'lewis', { startDate: on('2027-02-01') }),
          supervises('cover', 'lewis', { kind: 'cover', startDate: on('2027-01-04') }),
        ],
      },
      sessions: [held('lewis', 'priya', '2027-01-05')],
    });
  });

  const opened = async (who: string) => {
    const answer = await product.api(who, '/api/threads/lewis/hand-over');
    if (answer.status !== 200) throw new Error(`${answer.status}`);
    return handOver.parse(answer.body);
  };
  const write = (who: string, text: string, more: object = {}) =>
    product.api(who, '/api/threads/lewis/hand-over', { operationId: newOperation(), text, ...more });
  const note = 'Lewis likes a walk before a hard talk, and wants to move to the court team.';

  it('the outgoing supervisor writes a note while they still supervise; the worker reads it', async () => {
    expect((await write('priya', note)).status).toBe(201);
    expect((await opened('lewis')).note).toMatchObject({ who: 'priya', text: note });
    expect(await requestsOf(() => opened('lewis'))).toBeLessThanOrEqual(3);
  });

  it('the new supervisor finds it before everything else, until their first session', async () => {
    await write('priya', note);
    product.moveClock('2027-02-01T09:00:00Z');
    expect(await opened('helen')).toMatchObject({ first: true, note: { text: note } });
    expect((await opened('helen')).passes.join(' ')).toMatch(/agreement.*Actions.*records/);
    const told = await product.api('helen', '/api/threads/lewis/sessions', {
      operationId: newOperation(),
      dates: [{ on: '2027-02-08', at: '10:00' }],
    });
    expect(told.status).toBe(201);
    const { diary } = thread.parse((await product.api('helen', '/api/threads/lewis')).body);
    product.moveClock('2027-02-08T13:00:00Z');
    const sessionId = encodeURIComponent(diary?.dates[0]?.sessionId ?? '');
    await product.api('helen', `/api/threads/lewis/sessions/${sessionId}/outcome`, {
      operationId: newOperation(),
      outcome: 'held',
      minutes: 90,
    });
    expect((await opened('helen')).first).toBe(false);
  });

  it('it waits in the new supervisor’s daily card, once, and nobody is sent a message of its own', async () => {
    await write('priya', note);
    await product.sweeper.run(product.ports);
    const about = (who: string) => product.chat(who).filter(({ words }) => words.includes('left a note'));
    expect([...about('helen'), ...about('lewis')]).toEqual([]);
    for (const day of ['2027-02-01', '2027-02-02', '2027-02-03']) {
      product.moveClock(`${day}T09:00:00Z`);
      await product.sweeper.run(product.ports);
    }
    const [card, ...more] = about('helen');
    expect(card?.words).toContain('priya left a note for whoever supervises lewis next');
    expect(card?.words).not.toContain('court team');
    expect(JSON.stringify(card?.card)).toContain('file/lewis/overview');
    expect([...more, ...about('lewis'), ...about('tom')]).toEqual([]);
  });

  it('who supervised before reads and writes nothing any more', async () => {
    await write('priya', note);
    product.moveClock('2027-02-01T09:00:00Z');
    expect((await product.api('priya', '/api/threads/lewis/hand-over')).status).toBe(404);
    expect((await write('priya', 'One more thing.')).status).toBe(404);
    expect((await product.api('priya', '/api/threads/lewis/agreement')).status).toBe(404);
  });

  it('the agreement with the one before does not do for the new pair, and stays readable', async () => {
    product.moveClock('2027-02-01T09:00:00Z');
    const page = agreement.parse((await product.api('helen', '/api/threads/lewis/agreement')).body);
    expect(page.notices).toEqual([
      'There is none with helen yet. It is signed by Monday 15 February at the latest.',
    ]);
    expect(page.induction?.title).toBe('lewis and helen getting started');
  });

  it('the worker may write it too; a name that may be a child’s is marked', async () => {
    expect((await write('lewis', note)).status).toBe(201);
    expect(fieldsOf(await write('lewis', 'We were busy with Kayleigh Moss.'))).toEqual(['text']);
    expect(fieldsOf(await write('lewis', ' '))).toEqual(['text']);
    expect(fieldsOf(await write('lewis', 'x'.repeat(2_001)))).toEqual(['text']);
  });

  it.each(['cover', 'peer', 'tom', 'sunita'])('%s reads none of it, at no cost', async (who) => {
    await write('priya', note);
    const asked = [
      () => product.api(who, '/api/threads/lewis/hand-over'),
      () => product.api(who, '/api/threads/lewis/hand-over', { nonsense: true }),
    ];
    for (const ask of asked) {
      const before = product.store.counters.snapshot();
      expect((await ask()).status).toBe(404);
      expect(product.store.counters.since(before).requests).toBe(0);
    }
  });

  it('its words are in no line of the timeline, which a cover reads too', async () => {
    await write('priya', note);
    for (const who of ['cover', 'lewis', 'priya'])
      expect((await product.api(who, '/api/threads/lewis')).text).not.toContain('court team');
    expect((await product.api('cover', '/api/threads/lewis/activities')).text).not.toContain('court team');
  });
});
