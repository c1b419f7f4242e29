// Preparing a session over HTTP: what each of the two reads and keeps, what it costs, and nobody else.
import { freeDates } from '../../bot/api/clock-contract';
import { problem } from '../../bot/api/contract';
import { personId } from '../../bot/domain/ids';
import { castWith, council, on, person, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { newOperation, stepsIn } from './clock-steps';
import { decisionsIn } from './decision-steps';
import { fill } from './filled-thread';
import { preparationIn, wordsOf } from './preparation-steps';

let product: Product;
const { get, opened, keep, note } = preparationIn(() => product);
const { book, outcome } = stepsIn(() => product);
const { log } = decisionsIn(() => product);

const people = [
  ...castWith('priya', { grade: 'TM', displayName: 'Priya Nair' }).map((one) =>
    one.personId === personId('lewis') ? { ...one, displayName: 'Lewis Grant' } : one,
  ),
  person('nadia', { grade: 'TM' }),
  person('former', { grade: 'TM' }),
  person('gone', { grade: 'TM', endDate: on('2027-01-18') }),
  person('peer'),
  person('left', { endDate: on('2027-01-15') }),
];
const relationships = [
  ...council().relationships,
  supervises('nadia', 'lewis', { kind: 'cover' }),
  supervises('former', 'lewis', { endDate: on('2027-01-18') }),
  supervises('gone', 'lewis'),
  supervises('priya', 'peer'),
  supervises('priya', 'left'),
];

beforeEach(async () => {
  product = await openProduct({
    rows: {
      people,
      relationships,
      workload: [
        {
          personId: personId('lewis'),
          date: on('2027-01-04'),
          cases: 21,
          weighted: 25,
          factors: 'COURT;SIBLING_GROUP',
        },
        { personId: personId('lewis'), date: on('2026-10-01'), cases: 19, weighted: 21.5, factors: '' },
      ],
    },
    sessions: [held('lewis', 'priya', '2026-12-29')],
  });
});
afterEach(() => product.close());

const revisionOf = ({ body }: Awaited<ReturnType<typeof keep>>) => String(body.revision);
const away = { status: 404 };

describe('what each of the two reads', () => {
  it('the worker and the supervisor find who, when and since when, and the way to begin only with the supervisor', async () => {
    await book();
    const [lewis, priya] = [await opened('lewis', 'me'), await opened('priya')];
    expect(lewis).toMatchObject({ own: true, other: { name: 'Priya Nair' }, start: null });
    expect(lewis.date).toMatchObject({ words: 'Monday 25 January at 10:00, 90 minutes', away: 'in 6 days' });
    expect(lewis.lastMet).toBe('You last met on Tuesday 29 December 2026, 3 weeks ago.');
    expect(priya).toMatchObject({ own: false, other: { name: 'Lewis Grant' }, book: null, notToday: null });
    expect(priya.start).toMatchObject({ title: 'We are meeting now' });
    expect(priya.start?.readiness.map(({ title }) => title)).toEqual(['Ready', 'Shorter and supportive']);
  });

  it('each reads the points of the other and changes their own', async () => {
    await keep('lewis', wordsOf(['The contact centre is full', 'My leave'], { modelId: 'what-so-what' }));
    await keep('priya', wordsOf(['Court report', '  ']));
    const [lewis, priya] = [await opened('lewis'), await opened('priya')];
    expect(priya.theirs).toEqual({
      points: ['The contact centre is full', 'My leave'],
      model: 'What? So what? Now what?',
      differently: [],
    });
    expect(lewis.theirs?.points).toEqual(['Court report']);
    expect(lewis.mine.words.points).toHaveLength(2);
    expect(priya.mine.words.points.map(({ text }) => text)).toEqual(['Court report', '  ']);
    expect(priya.models.length).toBeGreaterThan(10);
  });

  it('what was decided in between is there to look at again, four at a time, and what no child has on file', async () => {
    await fill(product, 40);
    const { lookAgain, childFile, moreChildFile } = await opened('priya');
    expect(lookAgain.entries).toHaveLength(4);
    // Those of today come back as well.
    expect(lookAgain.more).toBe('21 newer ones wait for the next time.');
    expect(childFile).toHaveLength(5);
    expect(childFile[0]?.words).toMatch(/^LCS-2044\d\d: Lewis Grant, /);
    expect(moreChildFile).toMatch(/^And \d+ more, in the thread\.$/);
  });

  it('promises come with their owner, the supervisor’s first', async () => {
    await log({ actionOwner: 'lewis', actionBy: '2027-01-20' });
    await log({ actionOwner: 'priya', actionBy: '2027-01-22' }, 'priya');
    const { actions } = await opened('lewis');
    expect(actions.map(({ owner, mine, when }) => [owner, mine, when])).toEqual([
      ['Priya Nair', false, 'by Friday 22 January'],
      ['Lewis Grant', true, 'by Wednesday 20 January'],
    ]);
  });

  it('the workload is said in children, now and then, without a verdict', async () => {
    const { workload } = await opened('lewis');
    expect(workload.slice(0, 3)).toEqual([
      '21 children, 25 when weighted on Monday 4 January.',
      '19 children, 21.5 when weighted on Thursday 1 October 2026.',
      'What makes it more: court and brothers and sisters together.',
    ]);
  });
});

describe('not today', () => {
  it('on the day either of the two moves it without a reason, within five working days, and it is not counted', async () => {
    await book({ dates: [{ on: '2027-01-20', at: '10:00' }] });
    product.moveClock('2027-01-20T08:00:00Z');
    const { notToday } = await opened('lewis');
    expect(notToday?.text).toBe(
      'A new date by Wednesday 27 January. Nobody is asked why, and it is not counted against anybody.',
    );
    const [first] = notToday?.dates ?? [];
    expect(first?.on).toBe('2027-01-21');
    const moved = await outcome(
      { outcome: 'moved', reason: 'NOT_READY', on: first?.on, at: first?.at },
      'lewis',
      notToday?.sessionId,
    );
    expect(moved.status).toBe(201);
    const read = await product.ports.threads.readHead(personId('lewis'));
    expect(read?.head.setbacks).toEqual([]);
    expect((await opened('lewis')).date?.words).toContain('Thursday 21 January');
  });

  it('as it is opened it looks into the other diary: an hour that is given away is not offered', async () => {
    await book({ dates: [{ on: '2027-01-20', at: '10:00' }] });
    product.moveClock('2027-01-20T08:00:00Z');
    const [first] = (await opened('lewis')).notToday?.dates ?? [];
    const dates = [{ on: first?.on, at: first?.at }];
    const given = { operationId: newOperation(), dates };
    expect((await product.api('priya', '/api/threads/peer/sessions', given)).status).toBe(201);
    for (const who of ['lewis', 'priya']) {
      const { body } = await product.api(who, '/api/threads/lewis/free-dates');
      const { instead } = freeDates.parse(body);
      expect(instead?.text).toContain('A new date by Wednesday 27 January.');
      expect(instead?.dates.length).toBeGreaterThan(0);
      expect(instead?.dates.map(({ on: day, at }) => `${day} ${at}`)).not.toContain(
        `${first?.on} ${first?.at}`,
      );
    }
    const { body: others } = await product.api('priya', '/api/threads/peer/free-dates');
    expect(freeDates.parse(others).instead).toBeNull();
  });

  it('without a date in the diary there is one to book, or the two are meeting now', async () => {
    const priya = await opened('priya');
    expect(priya.date).toBeNull();
    expect(priya.book?.proposals.length).toBeGreaterThan(0);
    expect(priya.start).toMatchObject({ sessionId: null, title: 'We are meeting now' });
  });
});

describe('keeping', () => {
  it('points are kept under the revision that was read, and two devices see both texts', async () => {
    const first = await keep('lewis', wordsOf(['One']));
    expect(first.body).toMatchObject({ kept: true, found: [] });
    const second = await keep('lewis', wordsOf(['One', 'Two']), revisionOf(first));
    expect(second.body).toMatchObject({ kept: true });
    const stale = await keep('lewis', wordsOf(['Another device']), revisionOf(first));
    // When it was, in words: both are read side by side.
    expect(stale.body).toMatchObject({
      kept: false,
      words: wordsOf(['One', 'Two']),
      savedAt: expect.stringMatching(/^\w{3} \d{1,2} \w{3} \d{4}, \d\d:\d\d$/),
    });
    expect((await opened('lewis')).mine.words).toEqual(wordsOf(['One', 'Two']));
    const chosen = await keep('lewis', wordsOf(['Another device']), revisionOf(stale));
    expect(chosen.body).toMatchObject({ kept: true });
  });

  it('an answer that was lost is no second device', async () => {
    const first = await keep('lewis', wordsOf(['One']));
    expect((await keep('lewis', wordsOf(['One']))).body).toEqual(first.body);
  });

  it('a name in a point is refused at that point, and nothing is kept', async () => {
    const { status, body } = await keep('lewis', wordsOf(['Fine', 'See Kayleigh Sanders at school']));
    expect(status).toBe(400);
    expect(problem.parse(body).fields).toMatchObject([
      { field: 'points.p2', found: [{ words: 'Kayleigh Sanders' }] },
    ]);
    expect((await opened('lewis')).mine.words.points).toEqual([]);
    const settled = wordsOf(['See Kayleigh Sanders at school'], { notIdentifiers: ['Kayleigh Sanders'] });
    expect((await keep('lewis', settled)).status).toBe(200);
  });

  it('too much, and a model nobody has, are refused by name', async () => {
    const long = wordsOf(['x'.repeat(301)], { modelId: 'horoscope' });
    expect(problem.parse((await keep('lewis', long)).body).fields?.map(({ field }) => field)).toEqual([
      'points.p1',
      'modelId',
    ]);
    const many = wordsOf(Array.from({ length: 16 }, (_, n) => `Point ${n}`));
    expect(problem.parse((await keep('lewis', many)).body).fields).toMatchObject([{ field: 'points' }]);
  });

  it('private notes are kept whatever they say, and marked', async () => {
    const kept = await note('lewis', 'Ask about Kayleigh Sanders.');
    expect(kept.body).toMatchObject({
      kept: true,
      found: [{ field: 'text', words: ['Kayleigh Sanders'] }],
    });
    expect((await opened('lewis')).notes).toMatchObject({
      words: { text: 'Ask about Kayleigh Sanders.' },
      found: ['Kayleigh Sanders'],
    });
  });
});

describe('who may', () => {
  it('private notes come back to their author and in no answer to anybody else', async () => {
    const secret = 'Zebra-crossing thoughts for nobody';
    await note('lewis', secret);
    await note('priya', 'My own giraffe');
    const answers = [
      await get('priya'),
      await product.api('priya', '/api/threads/lewis'),
      await product.api('priya', '/api/team'),
      await product.api('priya', '/api/threads/lewis/entries/private-notes%3Alewis'),
      await keep('priya', wordsOf(['x'])),
      await note('priya', 'My own giraffe again'),
      await get('nadia'),
      await get('tom'),
    ];
    for (const { text } of answers) expect(text).not.toContain('Zebra');
    expect((await get('lewis')).text).not.toContain('giraffe');
    expect((await opened('lewis')).notes.words.text).toBe(secret);
  });

  it('no document but their own paper holds private notes', async () => {
    await note('lewis', 'Zebra-crossing thoughts');
    await keep('lewis', wordsOf(['A point']));
    const shared = await product.ports.papers.papersAndEntries(
      personId('lewis'),
      ['preparation:lewis', 'preparation:priya', 'private-notes:priya'],
      [],
    );
    expect(JSON.stringify(shared)).not.toContain('Zebra');
    expect(JSON.stringify(await product.ports.threads.readHead(personId('lewis')))).not.toContain('Zebra');
  });

  it.each(['tom', 'peer', 'kerry', 'former', 'helen'])(
    'somebody without a part finds nothing and keeps nothing: %s',
    async (who) => {
      const before = product.store.counters.snapshot();
      expect(await get(who)).toMatchObject(away);
      expect(await keep(who, wordsOf(['x']))).toMatchObject(away);
      expect(await note(who, 'x')).toMatchObject(away);
      expect(await keep(who, { nonsense: true })).toMatchObject(away);
      expect(product.store.counters.since(before).requests).toBe(0);
    },
  );

  it('neither a leaver nor a supervisor who has left prepares any more', async () => {
    expect((await get('left', 'left')).status).toBe(401);
    expect((await get('gone')).status).toBe(401);
    expect(await get('priya', 'left')).toMatchObject(away);
  });

  it('a cover prepares, and reads what the worker wrote only when it is their turn', async () => {
    await keep('lewis', wordsOf(['For Priya']));
    expect(await opened('nadia')).toMatchObject({ theirs: null, other: { name: 'Lewis Grant' } });
    expect((await get('nadia')).text).not.toContain('For Priya');
    expect((await keep('nadia', wordsOf(['Duty']))).status).toBe(200);
    await book({ dates: [{ on: '2027-01-26', at: '10:00' }] }, 'nadia');
    expect((await opened('nadia')).theirs?.points).toEqual(['For Priya']);
    expect((await opened('lewis')).other?.name).toBe('nadia');
  });
});

describe('costs', () => {
  it.each([0, 12, 400])(
    'preparing is at most four requests and 30 request units, whatever the thread holds: %i decisions',
    async (count) => {
      await fill(product, count);
      await keep('lewis', wordsOf(['A']));
      await keep('priya', wordsOf(['B']));
      await note('lewis', 'C');
      const before = product.store.counters.snapshot();
      const { text, status } = await get('lewis');
      const { requests, requestUnits } = product.store.counters.since(before);
      expect(status).toBe(200);
      expect(requests).toBeLessThanOrEqual(4);
      expect(requestUnits).toBeLessThanOrEqual(30);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(40 * 1_024);
    },
  );

  it('keeping is one request, and one more when another device was quicker', async () => {
    const cost = async (ask: () => Promise<unknown>) => {
      const before = product.store.counters.snapshot();
      await ask();
      return product.store.counters.since(before).requests;
    };
    expect(await cost(() => keep('lewis', wordsOf(['A'])))).toBe(1);
    expect(await cost(() => keep('lewis', wordsOf(['B'])))).toBe(2);
    expect(await cost(() => note('lewis', 'A'))).toBe(1);
  });
});
