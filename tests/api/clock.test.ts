// The diary and the questions of a thread over HTTP: booked, moved, asked and answered, once each, by whoever may.
import { clockAnswer } from '../../bot/api/clock-contract';
import { problem, thread } from '../../bot/api/contract';
import type { CouncilRows } from '../../bot/domain/council';
import { castWith, council, on, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { fill } from './filled-thread';

let product: Product;
const open = async (rows: Partial<CouncilRows> = {}) => {
  product = await openProduct({ rows, sessions: [held('lewis', 'priya', '2026-12-29')] });
};
afterEach(() => product.close());

let operations = 0;
const newOperation = () => {
  operations += 1;
  return `22222222-0000-4000-8000-${String(operations).padStart(12, '0')}`;
};

const sessions = '/api/threads/lewis/sessions';
const asks = '/api/threads/lewis/asks';
const book = (spoiled: object = {}, who = 'priya') =>
  product.api(who, sessions, {
    operationId: newOperation(),
    dates: [{ on: '2027-01-25', at: '10:00' }],
    ...spoiled,
  });
const ask = (given: object, who = 'lewis') =>
  product.api(who, asks, { operationId: newOperation(), ...given });
const threadOf = async (who = 'priya') => {
  const { body, text } = await product.api(who, '/api/threads/lewis');
  return { ...thread.parse(body), bytes: Buffer.byteLength(text) };
};
const diaryOf = async (who = 'priya') => (await threadOf(who)).diary;
const firstSession = async () => (await diaryOf())?.dates[0]?.sessionId ?? '';
const outcome = async (given: object, who = 'priya', session?: string) =>
  product.api(who, `${sessions}/${encodeURIComponent(session ?? (await firstSession()))}/outcome`, {
    operationId: newOperation(),
    ...given,
  });
const fieldsOf = ({ status, body }: Awaited<ReturnType<Product['api']>>) => {
  expect(status).toBe(400);
  return problem.parse(body).fields?.map(({ field }) => field);
};

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

describe('a date as a file for a calendar', () => {
  const calendar = async (who: string, path: string) => {
    const response = await fetch(`${product.url}${path}`, { headers: { 'X-Local-Person': who } });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const pathOf = async (index = 0) => (await diaryOf())?.dates[index]?.calendarPath ?? '';
  const line = (text: string, name: string) =>
    text
      .split('\r\n')
      .find((one) => one.startsWith(name))
      ?.slice(name.length + 1);

  beforeEach(() => open());

  it("shows London's hour on both sides of the clock change on 28 March 2027", async () => {
    await book({
      dates: [
        { on: '2027-03-25', at: '10:00' },
        { on: '2027-03-30', at: '10:00' },
      ],
    });
    const [before, after] = [
      await calendar('priya', await pathOf(0)),
      await calendar('lewis', await pathOf(1)),
    ];
    expect([before.status, after.status]).toEqual([200, 200]);
    expect([line(before.text, 'DTSTART'), line(before.text, 'DTEND')]).toEqual([
      '20270325T100000Z',
      '20270325T113000Z',
    ]);
    expect([line(after.text, 'DTSTART'), line(after.text, 'DTEND')]).toEqual([
      '20270330T090000Z',
      '20270330T103000Z',
    ]);
  });

  it('says supervision, and nothing of anybody', async () => {
    await book();
    const { headers, text } = await calendar('lewis', await pathOf());
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename="supervision-2027-01-25.ics"');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(line(text, 'SUMMARY')).toBe('Supervision');
    expect(text).not.toMatch(/lewis|priya|arden|ORGANIZER|ATTENDEE|DESCRIPTION/i);
    expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
  });

  it('is the same event however often it is asked for, and by whom', async () => {
    await book({
      dates: [
        { on: '2027-01-25', at: '10:00' },
        { on: '2027-02-22', at: '10:00' },
      ],
    });
    const uid = async (who: string, index: number) =>
      line((await calendar(who, await pathOf(index))).text, 'UID');
    const mine = await uid('lewis', 0);
    expect(mine).toMatch(/^[0-9a-f]{32}@supervision-thread$/);
    product.moveClock('2027-01-20T09:00:00Z');
    expect(await uid('priya', 0)).toBe(mine);
    expect(await uid('lewis', 1)).not.toBe(mine);
  });

  it('of which only the day is known takes the day', async () => {
    await book({ dates: [{ on: '2027-01-25' }], kind: 'ADDITIONAL' });
    const { text } = await calendar('lewis', await pathOf());
    expect(line(text, 'DTSTART')).toBe('VALUE=DATE:20270125');
    expect(line(text, 'SUMMARY')).toBe('Additional supervision');
  });

  it('is not there for anybody else, nor once the date is gone', async () => {
    await book();
    const path = await pathOf();
    const before = product.store.counters.snapshot();
    expect((await calendar('tom', path)).status).toBe(404);
    expect((await calendar('kerry', path)).status).toBe(404);
    expect(product.store.counters.since(before).requests).toBe(0);
    await outcome({ outcome: 'cancelled', reason: 'DUTY', toFollow: true });
    expect((await calendar('lewis', path)).status).toBe(404);
  });
});

describe('asking and answering', () => {
  it('R14: additional supervision is asked for, booked for, and the request is gone', async () => {
    await open();
    const asked = await ask({ what: 'additional', need: 'wellbeing' });
    expect(asked.status).toBe(201);
    expect(clockAnswer.parse(asked.body)).toMatchObject({
      message: 'priya is told that you would like additional supervision. You need not say why.',
      asks: { additional: null, requests: [{ may: 'withdraw' }] },
    });
    const { asks: theirs } = await threadOf('priya');
    expect(theirs?.requests).toMatchObject([
      { text: 'lewis asked for additional supervision on Tuesday 19 January, for wellbeing.', may: 'book' },
    ]);
    const requestId = theirs?.requests[0]?.requestId;
    const { body } = await book({ requestId, dates: [{ on: '2027-01-21', at: '10:00' }] });
    expect(clockAnswer.parse(body)).toMatchObject({
      diary: { dates: [{ title: 'Additional supervision' }] },
      asks: { requests: [] },
    });
  });

  it('R14: asked twice is refused, taken back it can be asked again', async () => {
    await open();
    await ask({ what: 'additional' });
    expect(fieldsOf(await ask({ what: 'additional' }))).toEqual(['need']);
    const { asks: mine } = await threadOf('lewis');
    const requestId = mine?.requests[0]?.requestId;
    expect((await ask({ what: 'withdraw', requestId }, 'priya')).status).toBe(404);
    expect((await ask({ what: 'withdraw', requestId })).body.message).toBe('Your request is taken back.');
    expect((await ask({ what: 'additional' })).status).toBe(201);
  });

  it('"catch me?" tells the other and keeps nothing', async () => {
    await open();
    const before = await threadOf('lewis');
    const { status, body } = await ask({ what: 'five-minutes' });
    expect([status, body.message]).toEqual([201, 'priya is asked for five minutes. Nothing of it is kept.']);
    expect((await threadOf('lewis')).entries).toEqual(before.entries);
  });

  it('R4: both say yes to the next step, and only then it begins', async () => {
    product = await openProduct({
      rows: { people: castWith('lewis', { grade: 'NQSW', startDate: on('2026-12-14') }) },
      sessions: [held('lewis', 'priya', '2027-01-13')],
    });
    expect((await threadOf('lewis')).asks?.stepDown).toBeNull();
    product.moveClock('2027-01-27T10:00:00Z');
    expect((await threadOf('lewis')).asks?.stepDown).toMatchObject({ mayAnswer: true });
    const mine = await ask({ what: 'step-down', answer: 'agree' });
    expect(mine.body).toMatchObject({ message: 'Your yes is kept. It changes once priya says yes, too.' });
    const theirs = await ask({ what: 'step-down', answer: 'agree' }, 'priya');
    expect(theirs.body).toMatchObject({
      message: 'You both said yes: the longer interval begins.',
      asks: { stepDown: null },
    });
  });

  it('a late session is raised by the worker, once', async () => {
    await open();
    expect(fieldsOf(await ask({ what: 'raise' }))).toEqual(['about']);
    product.moveClock('2027-02-02T10:00:00Z');
    expect((await ask({ what: 'raise' }, 'priya')).status).toBe(404);
    const { status, body } = await ask({ what: 'raise' });
    expect(status).toBe(201);
    expect(clockAnswer.parse(body)).toMatchObject({
      message: 'tom is told that you raised it, and nothing else.',
      asks: { raise: null, raised: 'You raised it with tom on Tuesday 2 February.' },
    });
  });

  it('"not now" is bounded and seen by both', async () => {
    await open();
    product.moveClock('2027-02-02T10:00:00Z');
    const { asks: offered } = await threadOf();
    const askAgainOn = offered?.snooze?.latest;
    const later = await ask({ what: 'snooze', reason: 'DUTY', askAgainOn: '2027-03-01' }, 'priya');
    expect(fieldsOf(later)).toEqual(['askAgainOn']);
    const { status, body } = await ask({ what: 'snooze', reason: 'DUTY', askAgainOn }, 'priya');
    expect(status).toBe(201);
    expect(clockAnswer.parse(body).asks?.snooze).toBeNull();
    expect((await threadOf('lewis')).entries[0]).toMatchObject({ kind: 'reason' });
  });

  it('a longer interval waits for the next manager', async () => {
    await open();
    const given = { what: 'longer-interval', intervalDays: 42, reason: 'Settled.', reviewOn: '2027-06-01' };
    expect((await ask(given)).status).toBe(404);
    expect(fieldsOf(await ask({ ...given, intervalDays: 14 }, 'priya'))).toEqual(['intervalDays']);
    const { status, body } = await ask(given, 'priya');
    expect(status).toBe(201);
    expect(clockAnswer.parse(body).asks?.longerInterval).toMatchObject({ mayAsk: false });
  });

  it('the same question once more is 200 and kept once', async () => {
    await open();
    const operationId = newOperation();
    const first = await ask({ what: 'additional', operationId });
    const again = await ask({ what: 'additional', operationId });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect((await threadOf('lewis')).asks?.requests).toHaveLength(1);
  });

  it.each<[object, string[]]>([
    [{ what: 'gossip' }, ['what']],
    [{}, ['what']],
    [{ what: 'snooze', reason: 'LAZY' }, ['reason']],
    [{ what: 'step-down', answer: 'maybe' }, ['answer']],
    [{ what: 'step-down', answer: 'agree' }, ['answer']],
    [{ what: 'additional', need: 'gossip' }, ['need']],
    [{ what: 'additional', colour: 'red' }, ['colour']],
    [{ what: 'withdraw', requestId: 'none' }, ['requestId']],
  ])('%j is 400 and names its field', async (given, fields) => {
    await open();
    expect(fieldsOf(await ask(given))).toEqual(fields);
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
