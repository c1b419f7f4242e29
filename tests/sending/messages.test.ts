// Messages from one person to another: a card each, once, only when it suits, and five minutes leave no trace.
import { personId } from '../../bot/domain/ids';
import type { Asked, OutboxItem } from '../../bot/ports';
import { away, cast, castWith, on } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';

const lewis = personId('lewis');
const priya = personId('priya');
const met = [
  ...['lewis', 'sunita', 'helen'].map((one) => held(one, 'priya', '2027-01-18')),
  held('kerry', 'helen', '2027-01-18'),
  held('priya', 'tom', '2027-01-18'),
];
let product: Product;
afterEach(() => product.close());

const open = async (options: Parameters<typeof openProduct>[0] = {}) => {
  product = await openProduct({ sessions: met, clock: '2027-01-19T10:00:00Z', ...options });
};
const run = () => product.sweeper.run(product.ports);

let count = 0;
const asked = (what: Asked['what'], spoiled: Partial<Asked> = {}): Asked => {
  count += 1;
  return {
    kind: 'asked',
    outboxId: `outbox:asked-${count}`,
    what,
    to: priya,
    from: lewis,
    about: lewis,
    subjectId: null,
    need: null,
    at: product.now(),
    ...spoiled,
  };
};

async function leave(...outbox: readonly OutboxItem[]): Promise<void> {
  const read = await product.ports.threads.readHead(lewis);
  if (!read) throw new Error('there is no head');
  await product.ports.threads.write({
    personId: lewis,
    entries: [],
    fullText: null,
    head: { ...read.head, revision: read.head.revision + 1 },
    headEtag: read.etag,
    outbox,
  });
}

it('brings a question to whom it is for, with one connector call', async () => {
  await open();
  await leave(asked('additional'));
  expect(await run()).toMatchObject({ due: 1, sent: 1 });
  expect(product.connector.calls).toHaveLength(1);
  expect(product.chat('priya')).toHaveLength(1);
  expect(await run()).toMatchObject({ due: 0 });
});

it('gives each question a card of its own, and no more than three in one minute', async () => {
  await open();
  await leave(...Array.from({ length: 5 }, () => asked('raised')));
  const report = await run();
  expect(report.sent).toBe(3);
  expect(report.skipped).toContainEqual({ person: 'priya', why: 'more messages follow in a minute' });
  expect((await product.sweeper.tick(product.ports))?.sent).toBe(2);
  expect(product.connector.violations).toBe(0);
});

it('keeps nothing of a question for five minutes once it has gone out', async () => {
  await open();
  await leave(asked('five-minutes'), asked('five-minutes-now', { to: lewis, from: priya }));
  expect(await run()).toMatchObject({ sent: 2 });
  expect(await product.ports.outbox.pending()).toEqual([]);
  expect(await product.ports.threads.entry(lewis, `outbox:asked-${count}`)).toBeUndefined();
});

it('drops a question for five minutes that nobody could be asked within two hours', async () => {
  await open({ rows: { absences: [away('priya', 'OTHER', '2027-01-19', '2027-01-19')] } });
  await leave(asked('five-minutes'));
  expect(await run()).toMatchObject({ due: 0, skipped: [{ person: 'priya', why: 'away' }] });
  product.moveClock('2027-01-19T12:01:00Z');
  expect(await run()).toMatchObject({ due: 0, skipped: [] });
  expect(await product.ports.outbox.pending()).toEqual([]);
});

it('waits for somebody who is away, and gives up on somebody who has left', async () => {
  await open({ rows: { absences: [away('priya', 'SICK', '2027-01-19', '2027-01-19')] } });
  await leave(asked('additional'));
  expect(await run()).toMatchObject({ due: 0 });
  expect(await product.ports.outbox.pending()).toHaveLength(1);
  await product.ports.directory.replace({
    people: castWith('priya', { endDate: on('2027-01-18') }),
    absences: [],
  });
  expect((await run()).unreachable).toBe(1);
  expect(await product.ports.outbox.pending()).toEqual([]);
});

it('never repeats a question that may have arrived, and tries again one that was not taken', async () => {
  await open();
  await leave(asked('additional'));
  product.connector.failNext({ status: 504, committed: true });
  expect(await run()).toMatchObject({ due: 1, ambiguous: 1 });
  expect(await run()).toMatchObject({ due: 0 });
  await leave(asked('raised'));
  product.connector.failNext(...[1, 2, 3].map(() => ({ status: 429, committed: false })));
  expect(await run()).toMatchObject({ due: 1, sent: 0 });
  expect(await run()).toMatchObject({ due: 1, sent: 1 });
  expect(product.chat('priya')).toHaveLength(2);
});

it('leaves a refused person their messages for the day they come back', async () => {
  await open();
  await leave(asked('additional'), asked('raised'));
  product.connector.failNext({ status: 403, committed: false });
  expect(await run()).toMatchObject({ unreachable: 1 });
  // Whoever supervises them is told that they cannot be reached.
  expect(product.chat('tom')).toHaveLength(1);
  expect((await run()).skipped).toContainEqual({ person: 'priya', why: 'cannot be reached in Teams' });
  expect(product.connector.calls).toHaveLength(2);
  await product.say('priya', 'help');
  expect(await run()).toMatchObject({ sent: 1 });
});

it('sends a quick decision and a question in the same minute as two cards', async () => {
  await open({ rows: { people: cast } });
  const [card] = await product.say('lewis', 'log decision LCS-204417 see the child tomorrow');
  await product.press('lewis', card, 'Save');
  await leave(asked('additional'));
  expect(await run()).toMatchObject({ sent: 2 });
  expect(product.chat('priya')).toHaveLength(2);
});
