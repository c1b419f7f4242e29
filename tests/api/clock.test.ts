// The diary of a thread over HTTP: booked, held, moved or cancelled, once each, by whoever may.
import { clockAnswer } from '../../bot/api/clock-contract';
import { earlierEntries, thread } from '../../bot/api/contract';
import type { CouncilRows } from '../../bot/domain/council';
import { addDays } from '../../bot/domain/dates';
import { personId } from '../../bot/domain/ids';
import { exportYear } from '../../bot/use-cases/papers/export-year';
import { castWith, council, on, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { fieldsOf, newOperation, stepsIn } from './clock-steps';
import { fill } from './filled-thread';

let product: Product;
const { ask, book, diaryOf, firstSession, outcome, threadOf } = stepsIn(() => product);
const open = async (rows: Partial<CouncilRows> = {}) => {
  product = await openProduct({ rows, sessions: [held('lewis', 'priya', '2026-12-29')] });
};
afterEach(() => product.close());

describe('the timeline begins with what has happened', () => {
  const entriesOf = async (filter = '') => {
    const { body } = await product.api('priya', `/api/threads/lewis${filter}`);
    const { ahead, entries } = thread.parse(body);
    return { ahead, seen: entries.map(({ badges, when, facts }) => [badges[0]?.word, when, said(facts)]) };
  };
  const said = (facts: readonly string[]) => facts.filter((fact) => /^(Was planned|Moved)/.test(fact));
  const dates = Array.from({ length: 12 }, (_, index) => ({
    on: addDays(on('2027-01-26'), index * 14),
    at: '10:00',
  }));

  it('twelve dates booked ahead are one line above it, whatever is shown, and each is in the diary', async () => {
    await open();
    for (const date of dates) expect((await book({ dates: [date] })).status).toBe(201);
    const met = ['Held', 'Tue 29 Dec 2026', []];
    const ahead = '12 dates are booked ahead, the next on Tuesday 26 January at 10:00.';
    expect(await entriesOf()).toEqual({ ahead, seen: [met] });
    expect(await entriesOf('?filter=sessions')).toEqual({ ahead, seen: [met] });
    expect(await entriesOf('?filter=decisions')).toEqual({ ahead: null, seen: [] });
    expect((await diaryOf())?.dates).toHaveLength(12);
    const exported = await exportYear(product.ports, personId('lewis'), personId('lewis'), 2027);
    expect(exported.ok && exported.value.entries).toHaveLength(12);
  });

  it('it costs and weighs what it did, and its pages come without a gap, with them booked', async () => {
    await open();
    const ids = await fill(product, 45);
    for (const date of dates) await book({ dates: [date] });
    const before = product.store.counters.snapshot();
    const first = await threadOf();
    const cost = product.store.counters.since(before);
    expect(cost.requests).toBeLessThanOrEqual(2);
    expect(cost.requestUnits).toBeLessThanOrEqual(30);
    expect(first.bytes).toBeLessThanOrEqual(40 * 1_024);
    const seen = first.entries.map(({ entryId }) => entryId);
    for (let { after } = first; after !== null; ) {
      const path = `/api/threads/lewis/entries?after=${encodeURIComponent(after)}`;
      const page = earlierEntries.parse((await product.api('priya', path)).body);
      seen.push(...page.entries.map(({ entryId }) => entryId));
      after = page.after;
      // What is booked, or begins, while somebody reads neither shifts nor spoils the pages.
      product.moveClock('2027-01-25T12:00:00Z');
    }
    expect(seen.slice(0, 45)).toEqual(ids);
    expect(seen).toHaveLength(46);
  });

  it('a date that was moved or cancelled ahead stands where somebody said so, and says which it was', async () => {
    await open();
    await book();
    const moved = { outcome: 'moved', reason: 'COURT', on: '2027-01-28', at: '14:00' };
    expect((await outcome(moved)).status).toBe(201);
    expect(await entriesOf()).toEqual({
      ahead: 'A date is booked: Thursday 28 January at 14:00.',
      seen: [
        [
          'Cancelled',
          'Tue 19 Jan 2027, 16:14',
          ['Was planned for Mon 25 Jan 2027, 10:00', 'Moved to Thu 28 Jan 2027'],
        ],
        ['Held', 'Tue 29 Dec 2026', []],
      ],
    });
    // A date that has come waits for an answer in the diary; what became of it stands on its day.
    product.moveClock('2027-01-29T09:00:00Z');
    expect((await entriesOf()).ahead).toBeNull();
    expect((await outcome({ outcome: 'cancelled', reason: 'DUTY', toFollow: true })).status).toBe(201);
    expect((await entriesOf()).seen[0]).toEqual(['Cancelled', 'Thu 28 Jan 2027, 14:00', []]);
  });
});

describe('opening a thread', () => {
  it('brings diary and questions along with no request more, and stays small', async () => {
    await open();
    await fill(product, 60);
    for (const [index, day] of ['2027-01-25', '2027-02-22', '2027-03-22', '2027-04-19'].entries())
      expect((await book({ dates: [{ on: day, at: `1${index}:00` }] })).status).toBe(201);
    const before = product.store.counters.snapshot();
    const { diary, asks, bytes } = await threadOf();
    expect(product.store.counters.since(before).requests).toBeLessThanOrEqual(2);
    expect(bytes).toBeLessThanOrEqual(40 * 1_024);
    expect(diary?.dates).toHaveLength(4);
    expect(asks).not.toBeNull();
  });

  it('worker and supervisor see the same dates, each with the other one', async () => {
    await open();
    await book();
    expect((await diaryOf('priya'))?.dates).toMatchObject([
      { words: 'Monday 25 January at 10:00, 90 minutes', facts: [] },
    ]);
    expect((await diaryOf('lewis'))?.dates).toMatchObject([{ facts: ['With priya'] }]);
  });

  it('each of its forms saves under an operation id of its own, new each time', async () => {
    await open();
    const [one, other] = [await threadOf(), await threadOf()];
    const ids = [one, other].flatMap(({ form, diary, asks }) =>
      [form, diary, asks].map((part) => part?.operationId),
    );
    expect(new Set(ids).size).toBe(6);
  });

  it('the thread of somebody who has left has neither', async () => {
    await open({ people: castWith('lewis', { endDate: on('2027-01-18') }) });
    expect(await threadOf()).toMatchObject({ diary: null, asks: null, status: { code: 'LEAVER' } });
  });
});

describe('booking', () => {
  beforeEach(() => open());

  it('puts a date in the diary and answers with the page as it is now', async () => {
    const { status, body } = await book();
    expect(status).toBe(201);
    const answer = clockAnswer.parse(body);
    expect(answer).toEqual(body);
    expect(answer.message).toBe('The date is in the diary. lewis is told.');
    expect(answer.diary?.dates).toMatchObject([{ on: '2027-01-25', at: '10:00', title: 'Supervision' }]);
    expect((await diaryOf())?.dates).toEqual(answer.diary?.dates);
  });

  it('the same form once more saves nothing and answers 200', async () => {
    const operationId = newOperation();
    const first = await book({ operationId });
    const again = await book({ operationId });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body.message).toContain('saved already');
    expect((await diaryOf())?.dates).toHaveLength(1);
  });

  it('an operation id that holds something else is 409', async () => {
    const operationId = newOperation();
    await product.api('priya', '/api/threads/lewis/decisions', {
      operationId,
      text: 'See the child.',
      type: 'advice',
    });
    expect((await book({ operationId })).status).toBe(409);
  });

  it('three months ahead go in one go, as they were offered', async () => {
    const ahead = (await diaryOf())?.ahead ?? [];
    expect(ahead.length).toBeGreaterThanOrEqual(3);
    const { status, body } = await book({ dates: ahead.map(({ on: day, at }) => ({ on: day, at })) });
    expect(status).toBe(201);
    expect(clockAnswer.parse(body)).toMatchObject({
      message: `${ahead.length} dates are in the diary. lewis is told.`,
      diary: { notice: null, ahead: [] },
    });
  });

  it('every date that is offered can be booked', async () => {
    for (const { on: day, at } of (await diaryOf())?.proposals ?? [])
      expect([day, (await book({ dates: [{ on: day, at }] })).status]).toEqual([day, 201]);
  });

  it.each<[string, object, string[]]>([
    ['a weekend', { dates: [{ on: '2027-01-23' }] }, ['on']],
    ['yesterday', { dates: [{ on: '2027-01-18' }] }, ['on']],
    ['no day', { dates: [{ on: 'soon' }] }, ['on']],
    ['no such time', { dates: [{ on: '2027-01-25', at: '25:00' }] }, ['at']],
    ['one of two wrong', { dates: [{ on: '2027-01-25' }, { on: '2027-01-24' }] }, ['dates.1.on']],
    ['minutes nobody sits through', { minutes: 1_000 }, ['minutes']],
    ['no date at all', { dates: [] }, ['dates']],
    ['an operation id of ones own', { operationId: 'mine' }, ['operationId']],
    ['a field nobody knows', { colour: 'red' }, ['colour']],
    ['a request nobody made', { requestId: 'none' }, ['requestId']],
  ])('%s is refused with its field, and nothing is saved', async (_, spoiled, fields) => {
    expect(fieldsOf(await book(spoiled))).toEqual(fields);
    expect((await diaryOf())?.dates).toEqual([]);
  });
});

describe('what becomes of a date', () => {
  beforeEach(async () => {
    await open();
    await book();
  });

  it.each<[string, object, string[]]>([
    ['moved without a reason', { outcome: 'moved', on: '2027-01-27', at: '10:00' }, ['reason']],
    ['moved to nowhere', { outcome: 'moved', reason: 'COURT' }, ['on']],
    ['cancelled without a new date', { outcome: 'cancelled', reason: 'DUTY' }, ['on']],
    ['moved to a day that is none', { outcome: 'moved', reason: 'COURT', on: '2027-02-30' }, ['on']],
    ['held on a day that is none', { outcome: 'held', heldOn: 'recently' }, ['heldOn']],
    ['held tomorrow', { outcome: 'held', heldOn: '2027-01-20' }, ['heldOn']],
    ['a reason there is not', { outcome: 'cancelled', reason: 'MIGRAINE', toFollow: true }, ['reason']],
    ['an outcome there is not', { outcome: 'forgotten' }, ['outcome']],
  ])('%s is 400 and changes nothing', async (_, given, fields) => {
    expect(fieldsOf(await outcome(given))).toEqual(fields);
    expect((await diaryOf())?.dates).toMatchObject([{ on: '2027-01-25' }]);
  });

  it('R21: moved with a reason and a new date', async () => {
    const { status, body } = await outcome({
      outcome: 'moved',
      reason: 'COURT',
      on: '2027-01-27',
      at: '14:00',
    });
    expect(status).toBe(201);
    expect(clockAnswer.parse(body)).toMatchObject({
      message: 'Moved; the next date is Wednesday 27 January. lewis is told.',
      diary: { dates: [{ on: '2027-01-27', at: '14:00' }] },
    });
  });

  it('R21: cancelled with the date to follow, which stays in sight', async () => {
    const { body } = await outcome({ outcome: 'cancelled', reason: 'DUTY', toFollow: true });
    const { message, diary } = clockAnswer.parse(body);
    expect(message).toBe(
      'Cancelled, with the reason kept. A new date is to follow by Wednesday 20 January. lewis is told.',
    );
    expect(diary).toMatchObject({
      dates: [],
      toFollow: 'A new date is to follow. You said it would be here by Wednesday 20 January.',
    });
  });

  it('held, the thread says so and the date is gone from the diary', async () => {
    product.moveClock('2027-01-25T12:00:00Z');
    const { status } = await outcome({ outcome: 'held', minutes: 90 });
    expect(status).toBe(201);
    expect(await threadOf()).toMatchObject({ lastMet: 'Monday 25 January', diary: { dates: [] } });
  });

  it('the same answer once more is 200, another answer to the same date 400', async () => {
    product.moveClock('2027-01-25T12:00:00Z');
    const session = await firstSession();
    const operationId = newOperation();
    expect((await outcome({ operationId, outcome: 'held' }, 'priya', session)).status).toBe(201);
    expect((await outcome({ operationId, outcome: 'held' }, 'priya', session)).status).toBe(200);
    const other = { outcome: 'cancelled', reason: 'DUTY', toFollow: true };
    expect(fieldsOf(await outcome(other, 'priya', session))).toEqual(['sessionId']);
  });

  it('a date that is not in the diary is refused', async () => {
    expect((await outcome({ outcome: 'held' }, 'priya', 'nothing')).status).toBe(400);
  });
});

it("everything of somebody else's thread is 404, with nothing asked of the store", async () => {
  await open();
  await book();
  const session = await firstSession();
  const before = product.store.counters.snapshot();
  for (const who of ['tom', 'kerry', 'sunita']) {
    expect((await book({}, who)).status).toBe(404);
    expect((await outcome({ outcome: 'held' }, who, session)).status).toBe(404);
    expect((await ask({ what: 'five-minutes' }, who)).status).toBe(404);
  }
  expect(product.store.counters.since(before).requests).toBe(0);
});

it('a supervisor with the assessor: both may act, each for themselves', async () => {
  await open({
    relationships: [...council().relationships, supervises('helen', 'lewis', { kind: 'assessor' })],
  });
  const { status, body } = await book({}, 'helen');
  expect(status).toBe(201);
  expect(clockAnswer.parse(body).diary?.dates[0]?.facts).toEqual([]);
  expect((await diaryOf('priya'))?.dates[0]?.facts).toEqual(['With helen']);
});
