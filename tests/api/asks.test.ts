// The questions of a thread over HTTP: asked and answered once each, by whoever may.
import { clockAnswer } from '../../bot/api/clock-contract';
import { castWith, on } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { fieldsOf, newOperation, stepsIn } from './clock-steps';

let product: Product;
const { ask, book, threadOf } = stepsIn(() => product);
const open = async () => {
  product = await openProduct({ sessions: [held('lewis', 'priya', '2026-12-29')] });
};
afterEach(() => product.close());

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
