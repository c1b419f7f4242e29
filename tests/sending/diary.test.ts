// What a day's diary says, what a silence costs, and how little a quiet council asks of the store.
import { castWith, on, person } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { openWithDue } from './due-people';

let product: Product;
afterEach(() => product.close());

const run = () => product.sweeper.run(product.ports);
const diaryOf = (day: string) => product.ports.diary.read(on(day));

describe('the diary', () => {
  it('says when the last and the next look are, and what became of everybody', async () => {
    product = await openWithDue(12);
    product.connector.failNext(
      { status: 504, committed: true },
      { status: 403, committed: false },
      ...[1, 2, 3].map(() => ({ status: 429, committed: false, retryAfter: '3600' })),
    );
    const report = await run();
    const day = await diaryOf('2027-01-19');
    expect(day).toMatchObject({
      lastLookAt: '2027-01-19T10:00:00.000Z',
      nextLookAt: '2027-01-19T10:15:00.000Z',
      due: report.due,
      sent: report.sent,
      ambiguous: 1,
      unreachable: 1,
      missedSlots: 0,
      canary: null,
    });
    expect(day && day.sent + day.ambiguous + day.unreachable + day.putOff).toBe(day?.due);
    // An hour from when Teams said so, a moment into the sweep.
    expect(day?.restingUntil).toMatch(/^2027-01-19T1[01]:/);
    expect(JSON.stringify(day?.skipped)).not.toMatch(/p000/);
  });

  it('adds up the day, over several sweeps, messages and a restart', async () => {
    product = await openWithDue(3);
    await run();
    const [card] = await product.say('p00001', 'log decision LCS-204417 see the child tomorrow');
    await product.press('p00001', card, 'Save', { who: 'p00002' });
    await product.sweeper.tick(product.ports);
    expect(await diaryOf('2027-01-19')).toMatchObject({ due: 4, sent: 4, messages: { sent: 1 } });
    await product.sweeper.run(await product.another('run-2'));
    expect(await diaryOf('2027-01-19')).toMatchObject({ due: 4, sent: 4 });
  });

  it('names the next sending day when none is left today', async () => {
    product = await openWithDue(1);
    product.moveClock('2027-01-22T17:45:00Z');
    await run();
    // Weekends too: some people work them.
    expect(await diaryOf('2027-01-22')).toMatchObject({ nextLookAt: '2027-01-23T08:30:00.000Z' });
  });

  it('knows who cannot be reached, until they are heard of again', async () => {
    product = await openWithDue(3);
    product.connector.failNext({ status: 403, committed: false });
    await run();
    product.moveClock('2027-01-20T10:00:00Z');
    await run();
    expect((await diaryOf('2027-01-20'))?.unreachablePeople).toEqual(['p00000']);
    await product.say('p00000', 'help');
    product.moveClock('2027-01-20T10:30:00Z');
    await run();
    expect((await diaryOf('2027-01-20'))?.unreachablePeople).toEqual([]);
  });
});

describe('the canary', () => {
  const withAdministrator = async (spoiled = {}) => {
    product = await openProduct({
      clock: '2027-01-19T10:00:00Z',
      sessions: ['lewis', 'sunita', 'helen'].map((one) => held(one, 'priya', '2027-01-18')),
      rows: { people: castWith('tom', { roles: ['ADMIN'], ...spoiled }) },
    });
  };
  const canaries = () => product.connector.delivered.filter(({ body }) => body.type === 'typing');

  it('goes to one administrator once a working day, as a sign nobody keeps, and counts for nothing', async () => {
    await withAdministrator();
    const report = await run();
    await run();
    expect(canaries().map(({ conversationId }) => conversationId)).toEqual(['chat-tom']);
    expect(await diaryOf('2027-01-19')).toMatchObject({
      canary: { at: '2027-01-19T10:00:00.000Z', outcome: 'sent' },
      sent: report.sent,
    });
    product.moveClock('2027-01-20T10:00:00Z');
    await run();
    expect(canaries()).toHaveLength(2);
  });

  it('is not sent at the weekend or outside sending hours', async () => {
    await withAdministrator();
    product.moveClock('2027-01-23T10:00:00Z');
    await run();
    product.moveClock('2027-01-25T07:00:00Z');
    await run();
    expect(canaries()).toHaveLength(0);
  });

  it('that was not taken is tried again at the next look', async () => {
    await withAdministrator();
    product.connector.failNext({ status: 429, committed: false, retryAfter: '1' });
    await run();
    expect(await diaryOf('2027-01-19')).toMatchObject({ canary: { outcome: 'retry-later' } });
    await run();
    expect(await diaryOf('2027-01-19')).toMatchObject({ canary: { outcome: 'sent' } });
  });
});

describe('F13: nobody was there', () => {
  it('for a whole working day: it is caught up once, counted and told', async () => {
    product = await openWithDue(5);
    product.moveClock('2027-01-18T16:00:00Z');
    await run();
    product.moveClock('2027-01-20T12:00:00Z');
    const restarted = await product.another('run-2');
    await product.sweeper.run(restarted);
    const day = await diaryOf('2027-01-20');
    expect(day?.sent).toBe(5);
    for (const calls of [1, 2]) {
      await product.sweeper.run(restarted);
      expect([calls, product.connector.calls.length]).toEqual([calls, 5]);
    }
  });

  it('for two working days: the missed cards are counted, without a name', async () => {
    product = await openWithDue(5);
    await run();
    product.moveClock('2027-01-28T10:00:00Z');
    await run();
    const day = await diaryOf('2027-01-28');
    expect(day?.missedSlots).toBeGreaterThanOrEqual(5);
    expect(product.log).toContainEqual(
      expect.objectContaining({ kind: 'Alarm', where: 'missed slots', code: day?.missedSlots }),
    );
    await run();
    expect(product.log).toHaveLength(1);
    expect((await diaryOf('2027-01-28'))?.missedSlots).toBe(day?.missedSlots);
  });

  it('over a weekend: nothing was missed', async () => {
    product = await openWithDue(5);
    product.moveClock('2027-01-22T16:00:00Z');
    await run();
    product.moveClock('2027-01-25T09:00:00Z');
    await run();
    expect(await diaryOf('2027-01-25')).toMatchObject({ missedSlots: 0 });
    expect(product.log).toEqual([]);
  });
});

describe('F13: the clock', () => {
  it('is an hour wrong for a while: still one card for one date', async () => {
    product = await openWithDue(5);
    await run();
    product.moveClock('2027-01-19T11:00:00Z');
    await run();
    product.moveClock('2027-01-19T10:00:00Z');
    await run();
    expect(product.connector.calls).toHaveLength(5);
  });

  it.each([
    ['the night the clocks go on', '2027-03-29'],
    ['the night the clocks go back', '2027-11-01'],
    ['29 February', '2028-02-29'],
  ])('on the day after %s everybody has one card, within the sending hours', async (_, day) => {
    product = await openWithDue(2);
    for (const time of ['00:30', '01:30', '07:00', '08:15', '09:00', '12:00', '17:15', '23:30']) {
      product.moveClock(`${day}T${time}:00Z`);
      await run();
    }
    const perPerson = new Map<string, number>();
    for (const { conversationId } of product.connector.calls)
      perPerson.set(conversationId, (perPerson.get(conversationId) ?? 0) + 1);
    for (const cards of perPerson.values()) expect(cards).toBeLessThanOrEqual(1);
  });

  it('sends nothing on a bank holiday', async () => {
    product = await openWithDue(2);
    product.moveClock('2027-03-29T10:00:00Z');
    await run();
    expect(product.connector.calls).toHaveLength(0);
  });
});

describe('a quiet council', () => {
  const quiet = async () => {
    product = await openProduct({
      clock: '2027-01-19T10:00:00Z',
      sessions: [
        ...['lewis', 'sunita', 'helen'].map((one) => held(one, 'priya', '2027-01-18')),
        held('kerry', 'helen', '2027-01-18'),
        held('priya', 'tom', '2027-01-18'),
      ],
    });
    await run();
  };

  it('costs at most 0.1 request units a second: an hour of minutes', async () => {
    await quiet();
    const before = product.store.counters.snapshot();
    for (let minute = 1; minute <= 60; minute += 1) {
      const [hour, past] = minute === 60 ? ['11', '00'] : ['10', String(minute).padStart(2, '0')];
      product.moveClock(`2027-01-19T${hour}:${past}:00Z`);
      await product.sweeper.tick(product.ports);
    }
    const cost = product.store.counters.since(before);
    expect(cost.requestUnits / 3_600).toBeLessThanOrEqual(0.1);
    expect(product.connector.calls).toHaveLength(0);
    expect(await diaryOf('2027-01-19')).toMatchObject({ lastLookAt: '2027-01-19T11:00:00.000Z' });
  });

  it('is not looked at outside the sending hours', async () => {
    await quiet();
    product.moveClock('2027-01-19T18:00:00Z');
    const before = product.store.counters.snapshot();
    await product.sweeper.tick(product.ports);
    expect(product.store.counters.since(before).byKind).toEqual({ read: 1, query: 1, 'query-plan': 1 });
  });

  it('is looked at again at once when a thread changed here, and when its files changed elsewhere', async () => {
    await quiet();
    const looks = async () => {
      const before = product.store.counters.snapshot();
      await product.sweeper.tick(product.ports);
      return (product.store.counters.since(before).byKind.query ?? 0) > 1;
    };
    product.moveClock('2027-01-19T10:01:00Z');
    expect(await looks()).toBe(false);
    const [form] = await product.say('priya', 'my supervision');
    expect(form).toBeDefined();
    const other = await product.another('run-2');
    await other.directory.replace({ people: [...castWith('tom', { phone: '01234' }), person('zoe')] });
    product.moveClock('2027-01-19T10:02:00Z');
    expect(await looks()).toBe(true);
    product.moveClock('2027-01-19T10:03:00Z');
    expect(await looks()).toBe(false);
  });
});
