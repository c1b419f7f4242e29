// Teams throttles, falls silent, refuses and breaks off: what the product makes of each, over real HTTP.
import { personId } from '../../bot/domain/ids';
import { on } from '../domain/given-council';
import type { ConnectorFault } from '../support/fake-connector';
import type { Product } from '../support/product';
import { dueMoment, mostSeen, openWithDue, outcomesOf, putOff, recordOf } from './due-people';

let product: Product;
afterEach(() => product.close());

const run = () => product.sweeper.run(product.ports);
const busy = (retryAfter?: string): ConnectorFault => ({
  status: 429,
  committed: false,
  ...(retryAfter === undefined ? {} : { retryAfter }),
});
const refusal = (status: number, code: string): ConnectorFault => ({
  status,
  committed: false,
  body: { error: { code, message: 'No.' } },
});

describe('F1: Teams asks to wait', () => {
  it.each([
    ['in seconds', () => '7', 7_000],
    ['until a moment', () => new Date(Date.now() + 7_000).toUTCString(), 5_000],
  ])('%s: nothing leaves before then, and then everybody gets theirs', async (_, retryAfter, atLeast) => {
    product = await openWithDue(40);
    product.connector.answerWith(({ id }) => (id === 'activity-10' ? busy(retryAfter()) : undefined));
    expect(await run()).toMatchObject({ due: 40, sent: 40 });
    const tenth = product.connector.calls[9]?.at ?? 0;
    // Those on their way when it was said could not be called back.
    const within = product.connector.calls.filter(({ at }) => at > tenth && at < tenth + atLeast);
    expect(within).toHaveLength(0);
    expect(product.connector.violations).toBe(0);
    expect(mostSeen(product)).toBe(1);
  });

  it('without saying how long: only that conversation waits, and three different ones in a row make everybody wait', async () => {
    product = await openWithDue(40);
    const once = new Set(['activity-10', 'activity-20', 'activity-21', 'activity-22']);
    product.connector.answerWith(({ id }) => (once.has(id) ? busy() : undefined));
    expect(await run()).toMatchObject({ due: 40, sent: 40 });
    const at = (call: number) => product.connector.calls[call - 1]?.at ?? 0;
    expect(at(11) - at(10)).toBeLessThan(2_000);
    const later = product.connector.calls.slice(22).map((call) => call.at - at(22));
    expect(Math.min(...later.filter((wait) => wait > 200))).toBeGreaterThanOrEqual(1_900);
    expect(mostSeen(product)).toBe(1);
  });

  it('one chat that Teams keeps putting off does not make the whole council rest', async () => {
    product = await openWithDue(1);
    product.connector.answerWith(() => busy());
    await run();
    expect(product.connector.calls).toHaveLength(3);
    expect(product.ports.pace.restingUntil()).toBeNull();
  });

  it.each(['0', '0.2', new Date(0).toUTCString()])(
    'for "%s": that is not said, and nobody is asked three times in the same moment',
    async (retryAfter) => {
      product = await openWithDue(1);
      product.connector.answerWith(() => busy(retryAfter));
      await run();
      const [first, second, third] = product.connector.calls.map(({ at }) => at);
      expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(2_000);
      expect((third ?? 0) - (second ?? 0)).toBeGreaterThanOrEqual(2_000);
    },
  );

  it('for an hour: everybody is put off with a reason and no call is made until then', async () => {
    product = await openWithDue(40);
    product.connector.answerWith(() => busy('3600'));
    const report = await run();
    expect(report).toMatchObject({ due: 40, sent: 0, ambiguous: 0, unreachable: 0 });
    expect(report.skipped).toHaveLength(40);
    expect(new Set(report.skipped.map(({ why }) => why))).toEqual(
      new Set(['Teams asked to wait, will be tried again']),
    );
    const calls = product.connector.calls.length;
    expect(calls).toBeLessThanOrEqual(25);
    expect(await recordOf(product)).toEqual([]);
    product.connector.answerWith(() => undefined);
    product.moveClock('2027-01-19T10:45:00Z');
    await run();
    expect(product.connector.calls).toHaveLength(calls);
    expect(await product.ports.diary.read(on('2027-01-19'))).toMatchObject({ due: 40, putOff: 40 });
    product.moveClock('2027-01-19T11:15:00Z');
    expect(await run()).toMatchObject({ due: 40, sent: 40 });
    expect(mostSeen(product)).toBe(1);
  });

  it('three times for the same message: it is put off for a later sweep, not given up', async () => {
    product = await openWithDue(1);
    product.connector.failNext(busy('1'), busy('1'), busy('1'));
    expect(await run()).toMatchObject({
      due: 1,
      sent: 0,
      skipped: [{ person: 'p00000', why: 'could not be delivered yet, will be tried again' }],
    });
    expect(product.connector.calls).toHaveLength(3);
    expect(await run()).toMatchObject({ due: 1, sent: 1 });
  });

  it('beyond the end of the sending hours: whoever is left is said to be left', async () => {
    product = await openWithDue(40);
    product.connector.answerWith(({ id }) => {
      if (id === 'activity-10') product.moveClock('2027-01-19T17:30:00Z');
      return undefined;
    });
    const report = await run();
    expect(report.due).toBe(40);
    expect(putOff(report)).toBe(report.skipped.length);
    expect(report.sent).toBeLessThanOrEqual(34);
    expect(report.skipped[0]?.why).toBe('sending hours ended');
    expect((await recordOf(product)).length).toBe(report.sent);
  });
});

describe('nobody knows whether it arrived', () => {
  it.each([500, 502, 504])(
    'F2: delivered, then answered %s: in doubt, and never a second one',
    async (status) => {
      product = await openWithDue(8);
      product.connector.answerWith(() => ({ status, committed: true }));
      expect(await run()).toMatchObject({ due: 8, sent: 0, ambiguous: 8 });
      product.connector.answerWith(() => undefined);
      await run();
      expect(mostSeen(product)).toBe(1);
      expect(await outcomesOf(product)).toEqual({ ambiguous: 8 });
    },
  );

  it('F2: one of a hundred: only that one is in doubt', async () => {
    product = await openWithDue(100);
    product.connector.answerWith(({ id }) =>
      id === 'activity-50' ? { status: 504, committed: true } : undefined,
    );
    expect(await run()).toMatchObject({ due: 100, sent: 99, ambiguous: 1 });
    expect(product.connector.calls).toHaveLength(100);
    expect(mostSeen(product)).toBe(1);
  });

  it('F2: a press on the card is evidence that it did arrive', async () => {
    product = await openWithDue(1);
    product.connector.failNext({ status: 504, committed: true });
    await run();
    await product.ports.ledger.arrived(personId('p00000'), on('2027-01-19'));
    expect(await outcomesOf(product)).toEqual({ sent: 1 });
    await run();
    expect(await product.ports.diary.read(on('2027-01-19'))).toMatchObject({ sent: 1, ambiguous: 0 });
  });

  it.each([502, 503])(
    'F3: refused with %s before it was delivered looks the same, and is not repeated',
    async (status) => {
      product = await openWithDue(8);
      product.connector.answerWith(() => ({ status, committed: false }));
      expect(await run()).toMatchObject({ due: 8, ambiguous: 8 });
      product.connector.answerWith(() => undefined);
      expect(await run()).toMatchObject({ due: 0 });
      expect(mostSeen(product)).toBe(0);
      // The next slot says it again.
      product.moveClock('2027-01-22T10:00:00Z');
      expect(await run()).toMatchObject({ due: 8, sent: 8 });
    },
  );

  it('F3: more than a fifth in doubt: sending rests a quarter of an hour before it goes on with the others', async () => {
    product = await openWithDue(60);
    product.connector.answerWith(() => ({ status: 502, committed: false }));
    const report = await run();
    expect(report.due).toBe(60);
    expect(report.ambiguous).toBeGreaterThan(10);
    expect(report.ambiguous).toBeLessThanOrEqual(10 + 25);
    expect(putOff(report)).toBe(60 - report.ambiguous);
    product.connector.answerWith(() => undefined);
    product.moveClock('2027-01-19T10:10:00Z');
    expect(await run()).toMatchObject({ sent: 0 });
    product.moveClock('2027-01-19T10:16:00Z');
    expect(await run()).toMatchObject({ due: 60 - report.ambiguous, sent: 60 - report.ambiguous });
    expect(mostSeen(product)).toBe(1);
  });

  it('F4: broken off after the message had left: in doubt, whether it was delivered or not', async () => {
    product = await openWithDue(2);
    product.connector.failNext({ reset: true, committed: true }, { reset: true, committed: false });
    expect(await run()).toMatchObject({ due: 2, sent: 0, ambiguous: 2 });
    expect(product.connector.calls).toHaveLength(2);
  });
});

const route = async (serviceUrl: string) => {
  const known = (await product.ports.conversations.find([personId('p00000')])).get(personId('p00000'));
  if (!known) throw new Error('there is no route');
  const { refused: _, ...conversation } = known;
  await product.ports.conversations.put({ ...conversation, serviceUrl });
};

describe('F4: the message never left', () => {
  it.each([
    ['nobody listens', 'http://127.0.0.1:9/'],
    ['the name is unknown', 'http://nowhere.invalid/'],
    ['the other side speaks no TLS', undefined],
  ])('because %s: it is tried three times and put off', async (_, serviceUrl) => {
    product = await openWithDue(1);
    const elsewhere = serviceUrl ?? product.connector.url.replace('http:', 'https:');
    await route(elsewhere);
    expect(await run()).toMatchObject({ due: 1, sent: 0, ambiguous: 0, unreachable: 0 });
    expect(await recordOf(product)).toEqual([]);
    await route(product.connector.url);
    expect(await run()).toMatchObject({ due: 1, sent: 1 });
    expect(mostSeen(product)).toBe(1);
  });
});

describe('one chat is in trouble, the others are well', () => {
  const theirs = { person: 'p00000', why: 'their chat could not be reached, will be tried again' };
  /** A quick decision of somebody else's worker that they are to read. */
  const messageFor = async (worker: string, supervisor: string) => {
    const [card] = await product.say(worker, 'log decision LCS-204417 see the child tomorrow');
    await product.press(worker, card, 'Save', { who: supervisor });
  };

  it('an address where nobody listens: for a whole day nobody else waits, and it is told as what it is', async () => {
    product = await openWithDue(12);
    await route('http://127.0.0.1:9/');
    const again = { person: 'p00000', why: 'could not be delivered yet, will be tried again' };
    expect(await run()).toMatchObject({ due: 12, sent: 11, skipped: [again] });
    for (let minutes = 15; minutes < 420; minutes += 15) {
      product.moveClock(new Date(Date.parse(dueMoment) + minutes * 60_000).toISOString());
      const left = (await run()).skipped.filter(({ why }) => !why.startsWith('reminded on'));
      expect(left).toEqual([theirs]);
      expect(product.ports.pace.restingUntil()).toBeNull();
    }
    expect(await product.ports.diary.read(on('2027-01-19'))).toMatchObject({
      sent: 11,
      troubledPeople: ['p00000'],
      restingUntil: null,
      restingBecause: null,
    });
    // Others hear of what comes in that time.
    await messageFor('p00001', 'p00002');
    expect((await product.sweeper.tick(product.ports))?.sent).toBe(1);
    await route(product.connector.url);
    expect(await run()).toMatchObject({ due: 1, sent: 1 });
    expect(mostSeen(product)).toBe(2);
  });

  it('while it rests, neither its turn nor its messages are taken', async () => {
    product = await openWithDue(3);
    await messageFor('p00001', 'p00000');
    await route('http://127.0.0.1:9/');
    for (let sweeps = 0; sweeps < 3; sweeps += 1) await run();
    await product.sweeper.tick(product.ports);
    const before = product.store.counters.snapshot();
    expect(await product.sweeper.tick(product.ports)).toMatchObject({ due: 0, skipped: [theirs] });
    expect(Object.keys(product.store.counters.since(before).byKind).sort()).toEqual([
      'query',
      'query-plan',
      'read',
    ]);
  });

  it.each([
    ['that never answers', { status: 502, committed: false }],
    ['that breaks off', { reset: true, committed: false }],
    ['that says the app is switched off', refusal(403, 'BotDisabledByAdmin')],
    ['that is gone', refusal(404, 'ConversationNotFound')],
  ] as const)('one %s, message after message: everybody else gets theirs', async (_, fault) => {
    product = await openWithDue(6);
    product.connector.answerWith(({ conversationId }) =>
      conversationId === 'chat-p00000' ? fault : undefined,
    );
    expect(await run()).toMatchObject({ due: 6, sent: 5 });
    for (let messages = 0; messages < 15; messages += 1) {
      await messageFor('p00001', messages % 5 === 4 ? 'p00002' : 'p00000');
      await product.sweeper.tick(product.ports);
      expect(product.ports.pace.restingUntil()).toBeNull();
    }
    const second = product.connector.delivered.filter(
      ({ conversationId }) => conversationId === 'chat-p00002',
    );
    expect(second).toHaveLength(4);
    const theirs = product.connector.calls.filter(({ conversationId }) => conversationId === 'chat-p00000');
    expect(theirs.length).toBe('status' in fault && fault.status === 404 ? 1 : 13);
  });
});

describe('F11: Teams says no', () => {
  const unreachableSince = async (person: string) =>
    (await product.ports.threads.readHead(personId(person)))?.head.unreachableSince;

  it('to three in ten for good: no second call that day nor the next, and their heads say since when', async () => {
    product = await openWithDue(30);
    const blocked = (conversation: string) => Number(conversation.slice(-2)) % 10 < 3;
    product.connector.answerWith(({ conversationId }) =>
      blocked(conversationId) ? refusal(403, 'MessageWritesBlocked') : undefined,
    );
    expect(await run()).toMatchObject({ due: 30, sent: 21, unreachable: 9 });
    const calls = product.connector.calls.length;
    expect(calls).toBe(30);
    expect(await unreachableSince('p00001')).toBe('2027-01-19');
    expect(await unreachableSince('p00005')).toBeNull();
    await run();
    product.moveClock('2027-01-20T10:00:00Z');
    const next = await run();
    expect(product.connector.calls.slice(calls).filter((one) => blocked(one.conversationId))).toEqual([]);
    expect(next.skipped).toContainEqual({ person: 'p00001', why: 'cannot be reached in Teams' });
  });

  it.each([
    ['blocked', refusal(403, 'ConversationBlockedByUser'), true],
    ['removed', refusal(403, 'BotNotInConversationRoster'), true],
    ['a chat that is gone', refusal(404, 'ConversationNotFound'), true],
    ['words instead of a code', { status: 403, committed: false, body: 'Forbidden' }, true],
    ['a message that is too large', refusal(413, 'MessageSizeTooBig'), false],
  ] as const)(
    '%s: unreachable, and only who refused is left alone from then on',
    async (_, fault, refused) => {
      product = await openWithDue(1);
      product.connector.failNext(fault);
      expect(await run()).toMatchObject({ due: 1, unreachable: 1 });
      expect(await run()).toMatchObject({ due: 0 });
      expect(product.connector.calls).toHaveLength(1);
      const route = await product.ports.conversations.find([personId('p00000')]);
      expect(route.get(personId('p00000'))?.refused).toBe(refused);
    },
  );

  it.each([
    ['by its code', refusal(403, 'BotDisabledByAdmin')],
    ['in words', { status: 403, committed: false, body: 'The bot is disabled by the tenant admin.' }],
  ] as const)(
    'to everybody, because an administrator switched the app off (%s): after three it rests an hour',
    async (_, fault) => {
      product = await openWithDue(60);
      product.connector.answerWith(() => fault);
      const report = await run();
      expect(report.unreachable).toBeLessThanOrEqual(3 + 25);
      expect(putOff(report)).toBe(60 - report.unreachable);
      expect(await unreachableSince('p00001')).toBeNull();
      const calls = product.connector.calls.length;
      product.moveClock('2027-01-19T10:45:00Z');
      await run();
      expect(product.connector.calls).toHaveLength(calls);
      product.connector.answerWith(() => undefined);
      product.moveClock('2027-01-19T11:15:00Z');
      expect((await run()).sent).toBe(60 - report.unreachable);
      // Who was tried in vain is not out of reach: the next slot is theirs again.
      product.moveClock('2027-01-20T10:00:00Z');
      expect((await run()).sent).toBe(report.unreachable);
      expect(mostSeen(product)).toBe(1);
    },
  );
});

it('says of every card what became of it when the store fails in the middle, and sends none twice', async () => {
  product = await openWithDue(60);
  product.connector.answerWith(({ id }) => {
    if (id === 'activity-30') product.store.faults.next({ on: 'batch', status: 503, times: 200 });
    return undefined;
  });
  await expect(run()).rejects.toThrow();
  product.store.faults.clear();
  const before = product.connector.calls.length;
  const report = await run();
  expect(report).toMatchObject({ due: 60 - before, sent: 60 - before, ambiguous: 0 });
  expect(await outcomesOf(product)).toEqual({ sent: 60 });
  expect(mostSeen(product)).toBe(1);
  expect(product.now()).toBe(new Date(dueMoment).toISOString());
});
