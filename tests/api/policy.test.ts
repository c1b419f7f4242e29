// The policy over HTTP: everybody reads it, the principal social worker changes it, and no change is lost to another.
import { policy, policyChange } from '../../bot/api/clock-contract';
import { problem, thread } from '../../bot/api/contract';
import { copyOwedRows } from '../../bot/use-cases/copy-owed-rows';
import { cast, on, person } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';

let product: Product;
beforeEach(async () => {
  product = await openProduct({
    rows: {
      people: [
        ...cast,
        person('marcia', { roles: ['PSW'] }),
        person('obi', { roles: ['PSW'] }),
        person('admin', { roles: ['ADMIN'] }),
      ],
    },
    sessions: [held('lewis', 'priya', '2027-01-05')],
  });
});
afterEach(() => product.close());

const read = async (who = 'marcia') => policy.parse((await product.api(who, '/api/policy')).body);
const settingIn = async (key: string, who = 'marcia') =>
  (await read(who)).groups.flatMap(({ settings }) => settings).find((one) => one.key === key)?.value;

const given = {
  effectiveFrom: '2027-02-01',
  why: 'Agreed at the practice board.',
  settings: [{ key: 'reminders.thenEveryWorkingDays', value: '5' }],
  confirmed: true,
};
const change = (spoiled: object = {}, who = 'marcia') =>
  product.api(who, '/api/policy', { ...given, ...spoiled });
const fieldsOf = ({ status, body }: Awaited<ReturnType<Product['api']>>) => {
  expect(status).toBe(400);
  return problem.parse(body).fields?.map(({ field }) => field);
};

it('is open to everybody in post, costs nothing, and says who may change it', async () => {
  const before = product.store.counters.snapshot();
  expect(await read('lewis')).toMatchObject({ name: 'Default', mayChange: false });
  expect(await read('admin')).toMatchObject({ mayChange: false });
  expect(await read('marcia')).toMatchObject({
    mayChange: true,
    earliest: '2027-01-20',
    version: 'Version 1, in force since Thursday 1 January 2026',
  });
  expect(product.store.counters.since(before).requests).toBe(0);
});

it.each(['lewis', 'priya', 'tom', 'admin'])('%s cannot change it: 404, whatever was sent', async (who) => {
  const before = product.store.counters.snapshot();
  expect((await change({}, who)).status).toBe(404);
  expect((await product.api(who, '/api/policy', { nonsense: true })).status).toBe(404);
  expect(product.store.counters.since(before).requests).toBe(0);
});

it('is shown before it is saved', async () => {
  const { status, body } = await change({ confirmed: false, why: '' });
  expect(status).toBe(200);
  expect(policyChange.parse(body)).toEqual({
    changes: ['Then at most one reminder in: 3 → 5 working days'],
    effect: "Nobody's ladder changes. Sessions before that day keep their policy.",
    saved: false,
    message: 'Nothing is saved yet. Please look at what would be different, then confirm.',
  });
  expect((await read()).history).toHaveLength(1);
});

it('once confirmed it is a version of its own, in force from its day on', async () => {
  const { status, body } = await change();
  expect(status).toBe(201);
  expect(policyChange.parse(body)).toMatchObject({
    saved: true,
    message:
      'Saved. Version 2 begins on Monday 1 February 2027. Dates and reminders follow within a few minutes.',
  });
  expect((await read()).history).toEqual([
    'Version 2, from Monday 1 February 2027: changed by marcia on Tuesday 19 January 2027. Agreed at the practice board.',
    'Version 1, from Thursday 1 January 2026 (in force).',
  ]);
  expect(await settingIn('reminders.thenEveryWorkingDays')).toBe('3');
  product.moveClock('2027-02-01T09:00:00Z');
  expect(await settingIn('reminders.thenEveryWorkingDays')).toBe('5');
});

it('a shorter interval counts from its day on, and the sweep looks sooner', async () => {
  const looksAtLewis = async () =>
    (await product.ports.teams.toCheckBy(on('2027-01-22'))).some(({ head }) => head.personId === 'lewis');
  expect(await looksAtLewis()).toBe(false);
  const { body } = await change({
    settings: [{ key: 'ladder.SW.1', value: '21' }],
    effectiveFrom: '2027-01-20',
  });
  expect(policyChange.parse(body).effect).toMatch(/^The ladder of \d people changes \(social worker\)\. /);
  expect(await looksAtLewis()).toBe(false);
  await product.sweeper.tick(product.ports);
  expect(await looksAtLewis()).toBe(true);
  product.moveClock('2027-01-20T09:00:00Z');
  const { status } = thread.parse((await product.api('lewis', '/api/threads/me')).body);
  expect(status.sentence).toContain('Every 3 weeks, last met Tuesday 5 January, so due Tuesday 26 January.');
});

it.each<[string, object, string[]]>([
  ['a day that has begun', { effectiveFrom: '2027-01-19' }, ['effectiveFrom']],
  ['a day long gone', { effectiveFrom: '2020-01-01' }, ['effectiveFrom']],
  ['a slip of the year', { effectiveFrom: '2207-01-20' }, ['effectiveFrom']],
  ['no day', { effectiveFrom: 'soon' }, ['effectiveFrom']],
  ['no reason', { why: ' ' }, ['why']],
  [
    'a number out of bounds',
    { settings: [{ key: 'snooze.atMostTimes', value: '21' }] },
    ['snooze.atMostTimes'],
  ],
  ['a setting there is not', { settings: [{ key: 'colour', value: 'red' }] }, ['colour']],
  [
    'settings that contradict each other',
    { settings: [{ key: 'session.shortBelowMinutes', value: '120' }] },
    ['session.shortBelowMinutes'],
  ],
  ['a field nobody knows', { colour: 'red' }, ['colour']],
])('%s is 400 and names its field, and nothing is saved', async (_, spoiled, fields) => {
  const answer = await change(spoiled);
  expect(fieldsOf(answer)).toEqual(fields);
  for (const { message } of problem.parse(answer.body).fields ?? [])
    expect(message.length).toBeGreaterThan(10);
  expect((await read()).history).toHaveLength(1);
});

describe('two at once', () => {
  it('what was read before somebody else changed it is not saved over it', async () => {
    const { readVersion } = await read();
    expect((await change({ readVersion })).status).toBe(201);
    const late = { readVersion, settings: [{ key: 'session.standardMinutes', value: '75' }] };
    const { status, body } = await change(late, 'obi');
    expect(status).toBe(409);
    expect(problem.parse(body).detail).toContain('Somebody else has changed this since you read it');
    expect((await read()).history).toHaveLength(2);
  });

  it('read again, it is decided on what the other has done', async () => {
    await change();
    const { readVersion } = await read('obi');
    const settings = [{ key: 'session.standardMinutes', value: '75' }];
    expect((await change({ readVersion, settings }, 'obi')).status).toBe(201);
    product.moveClock('2027-02-01T09:00:00Z');
    expect(await settingIn('session.standardMinutes')).toBe('75');
    expect(await settingIn('reminders.thenEveryWorkingDays')).toBe('5');
    expect((await read()).version).toContain('Version 3');
  });

  it('without a word of what was read, a version of the same day stays', async () => {
    await change();
    expect(
      (await change({ settings: [{ key: 'session.standardMinutes', value: '75' }] }, 'obi')).status,
    ).toBe(409);
  });

  it('sent together, exactly one is saved', async () => {
    const { readVersion } = await read();
    const answers = await Promise.all([
      change({ readVersion, why: 'One.' }),
      change({ readVersion, why: 'Other.', effectiveFrom: '2027-03-01' }, 'obi'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await read()).history).toHaveLength(2);
  });
});

it('delivered twice it is saved once', async () => {
  const { readVersion } = await read();
  const answers = [await change({ readVersion }), await change({ readVersion })];
  expect(answers.map(({ status }) => status)).toEqual([201, 200]);
  expect(policyChange.parse(answers[1]?.body)).toMatchObject({
    saved: true,
    message: 'That was saved already. Version 2 begins on Monday 1 February 2027.',
    changes: ['Then at most one reminder in: 3 → 5 working days'],
  });
  expect((await read()).history).toHaveLength(2);
});

describe('dates follow after the answer', () => {
  const shorter = { settings: [{ key: 'ladder.SW.1', value: '21' }], effectiveFrom: '2027-01-20' };
  const looksAtLewis = async () =>
    (await product.ports.teams.toCheckBy(on('2027-01-22'))).some(({ head }) => head.personId === 'lewis');

  it('the answer reads no thread, and says that they follow', async () => {
    const before = product.store.counters.snapshot();
    const { status, body } = await change(shorter);
    expect(status).toBe(201);
    expect(policyChange.parse(body).message).toContain('Dates and reminders follow within a few minutes.');
    expect(product.store.counters.since(before).requests).toBeLessThanOrEqual(10);
    expect(product.ports.directory.rowsOwed()).toBe('2027-01-20=2');
  });

  it('cut short, the next sweep finishes it, and then nothing is owed', async () => {
    await change(shorter);
    product.store.faults.next({ on: 'replace', status: 503, times: 50 });
    await product.sweeper.tick(product.ports);
    product.store.faults.clear();
    expect(product.ports.directory.rowsOwed()).toBe('2027-01-20=2');
    await product.sweeper.tick(product.ports);
    expect(await looksAtLewis()).toBe(true);
    expect(product.ports.directory.rowsOwed()).toBeUndefined();
    await product.sweeper.tick(product.ports);
    const before = product.store.counters.snapshot();
    await product.sweeper.tick(product.ports);
    expect(product.store.counters.since(before).requests).toBeLessThanOrEqual(3);
  });

  it('stopped in the middle, it stays owed', async () => {
    await change(shorter);
    await copyOwedRows(product.ports, () => true);
    expect(product.ports.directory.rowsOwed()).toBe('2027-01-20=2');
    expect(await looksAtLewis()).toBe(false);
  });
});

describe('the sentence of a thread says what the policy in force says, from its first day', () => {
  const sentence = async () =>
    thread.parse((await product.api('priya', '/api/threads/lewis')).body).status.sentence;

  it.each([
    ['42', 'then every 6 weeks', 'Tuesday 2 February'],
    ['21', 'then every 3 weeks', 'Tuesday 2 February'],
  ])('to %s days: the old interval runs out, and the new one stands beside it', async (value, then, due) => {
    product.moveClock('2027-01-27T09:00:00Z');
    const before = 'Every 4 weeks, last met Tuesday 5 January, so due Tuesday 2 February.';
    expect(await sentence()).toContain(before);
    const settings = [{ key: 'ladder.SW.1', value }];
    expect((await change({ settings, effectiveFrom: '2027-01-28' })).status).toBe(201);
    expect(await sentence()).toContain(before);
    product.moveClock('2027-01-28T09:00:00Z');
    expect(await sentence()).toContain(
      `Every 4 weeks until the next session, ${then} by the policy since Thursday 28 January, last met Tuesday 5 January, so due ${due}.`,
    );
  });

  it('a shorter one that brings the date forward stands by itself', async () => {
    const settings = [{ key: 'ladder.SW.1', value: '21' }];
    await change({ settings, effectiveFrom: '2027-01-20' });
    product.moveClock('2027-01-20T09:00:00Z');
    expect(await sentence()).toContain(
      'Every 3 weeks, last met Tuesday 5 January, so due Tuesday 26 January.',
    );
  });
});

it('a change that changes nothing makes no version', async () => {
  const { status, body } = await change({
    settings: [{ key: 'reminders.thenEveryWorkingDays', value: '3' }],
  });
  expect([status, body.saved]).toEqual([200, false]);
  expect((await read()).history).toHaveLength(1);
});

it('a change before a later version holds until that one begins', async () => {
  await change();
  const { readVersion } = await read();
  const between = {
    readVersion,
    effectiveFrom: '2027-01-25',
    settings: [{ key: 'session.standardMinutes', value: '75' }],
  };
  const { body } = await change(between);
  expect(policyChange.parse(body).effect).toContain(
    'It holds until the version that begins on Monday 1 February 2027, which stays as it is.',
  );
  product.moveClock('2027-02-01T09:00:00Z');
  expect(await settingIn('session.standardMinutes')).toBe('90');
});

it('somebody who is no longer principal social worker changes nothing', async () => {
  await product.ports.directory.replace({ people: [...cast, person('marcia')] });
  expect((await change()).status).toBe(404);
});
