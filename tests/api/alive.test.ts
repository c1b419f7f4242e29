// "Is the bot alive?" over HTTP: for administrators and the principal social worker, from what the sweep wrote down.
import { alive } from '../../bot/api/clock-contract';
import { personId } from '../../bot/domain/ids';
import type { SweepDay } from '../../bot/ports/ledger';
import { at, cast, on, person } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';

let product: Product;
beforeEach(async () => {
  product = await openProduct({
    rows: {
      people: [
        ...cast,
        person('marcia', { roles: ['PSW'] }),
        person('admin', { roles: ['ADMIN'] }),
        person('dpo', { roles: ['DPO'] }),
      ],
    },
  });
});
afterEach(() => product.close());

const day = (spoiled: Partial<SweepDay> = {}): SweepDay => ({
  day: on('2027-01-19'),
  lastLookAt: at('2027-01-19T16:10:00Z'),
  nextLookAt: at('2027-01-19T16:25:00Z'),
  due: 7,
  sent: 5,
  ambiguous: 1,
  unreachable: 1,
  unreachablePeople: [personId('sunita')],
  putOff: 0,
  messages: { sent: 0, ambiguous: 0, unreachable: 0 },
  skipped: [
    { why: 'away', people: 3 },
    { why: 'reminded', people: 1 },
    { why: 'new date to follow by 2027-01-25', people: 1 },
  ],
  missedSlots: 0,
  canary: { at: at('2027-01-19T08:30:00Z'), outcome: 'sent' },
  restingUntil: null,
  ...spoiled,
});
const look = async (who = 'admin') => alive.parse((await product.api(who, '/api/alive')).body);
const answer = async (written?: Partial<SweepDay>) => {
  if (written) await product.ports.diary.write(day(written));
  const { answer: words, tone } = await look();
  return [tone, words];
};

it.each(['admin', 'marcia'])('%s sees counts, reasons and who cannot be reached', async (who) => {
  await product.ports.diary.write(day());
  expect(await look(who)).toMatchObject({
    today: 'Tuesday 19 January 2027',
    answer: 'Yes. It last looked at 16:10 and will look again at 16:25.',
    tone: 'good',
    facts: [
      { title: 'Due today', value: '7' },
      { title: 'Sent', value: '5' },
      { title: 'In doubt, never sent twice', value: '1' },
      { title: 'Could not be delivered', value: '1' },
      { title: 'Put off until later', value: '0' },
      { title: 'Missed on their day, and caught up', value: '0' },
      { title: "The day's test", value: 'Went through at 08:30' },
    ],
    skipped: [
      { why: 'Away', people: 3 },
      { why: 'Reminded already; the next reminder is not due yet', people: 1 },
      { why: 'New date to follow by 2027-01-25', people: 1 },
    ],
    unreachable: ['sunita'],
  });
});

it.each(['lewis', 'priya', 'tom', 'dpo'])(
  '%s is told that it is not there, with nothing asked of the store',
  async (who) => {
    const before = product.store.counters.snapshot();
    expect((await product.api(who, '/api/alive')).status).toBe(404);
    expect(product.store.counters.since(before).requests).toBe(0);
  },
);

it('the navigation offers it to the same people', async () => {
  for (const [who, seesHealth] of [
    ['admin', true],
    ['marcia', true],
    ['priya', false],
    ['dpo', false],
  ] as const)
    expect((await product.api(who, '/api/me')).body).toMatchObject({ viewer: { seesHealth } });
});

it('costs one point read', async () => {
  await product.ports.diary.write(day());
  const before = product.store.counters.snapshot();
  await look();
  expect(product.store.counters.since(before).byKind).toEqual({ read: 1 });
});

describe('in sending hours', () => {
  it('without any look ever, somebody should ask', async () => {
    expect(await answer()).toEqual([
      'attention',
      'It has not looked yet. Please ask whoever runs it, unless it was only just started.',
    ]);
  });

  it('a look that should have come and did not is said', async () => {
    product.moveClock('2027-01-19T16:56:00Z');
    expect(await answer({})).toEqual([
      'attention',
      'It should have looked by now, and has not for 46 minutes, since 16:10. Please ask whoever runs it.',
    ]);
  });

  it('a few minutes late is not late, and a look that is still to come is waited for', async () => {
    product.moveClock('2027-01-19T16:39:00Z');
    expect((await answer({}))[0]).toBe('good');
    product.moveClock('2027-01-19T16:56:00Z');
    expect((await answer({ nextLookAt: at('2027-01-19T17:00:00Z') }))[0]).toBe('good');
  });

  it('on the morning after, the last look of the day before counts', async () => {
    await product.ports.diary.write(day({ nextLookAt: at('2027-01-20T08:30:00Z') }));
    product.moveClock('2027-01-20T08:31:00Z');
    expect(await answer()).toEqual([
      'good',
      'Yes. It last looked on Tuesday 19 January at 16:10 and will look again at 08:30.',
    ]);
    expect((await look()).unreachable).toEqual(['sunita']);
    product.moveClock('2027-01-20T09:30:00Z');
    expect((await answer())[0]).toBe('attention');
  });
});

it.each(['2027-01-19T07:00:00Z', '2027-01-19T18:00:00Z'])(
  'outside sending hours, at %s, nothing is missing',
  async (time) => {
    await product.close();
    product = await openProduct({
      clock: time,
      rows: { people: [...cast, person('admin', { roles: ['ADMIN'] })] },
    });
    const [tone, words] = await answer();
    expect(tone).toBe('good');
    expect(words).toContain('Nothing goes out now: messages are sent from 08:30 to 17:30.');
  },
);

it('while Teams has asked for a pause, it says until when', async () => {
  expect(await answer({ restingUntil: at('2027-01-19T16:40:00Z') })).toEqual([
    'attention',
    'Sending rests until 16:40, because Teams asked for a pause or the app is switched off there. It last looked at 16:10.',
  ]);
});
