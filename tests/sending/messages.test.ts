// Messages from one person to another: a card each, once, only when it suits, and five minutes leave no trace.
import { personId } from '../../bot/domain/ids';
import type { CouncilPorts } from '../../bot/ports/council-ports';
import type { Asked, OutboxItem } from '../../bot/ports/outbox';
import { askAdditional, askFiveMinutes } from '../../bot/use-cases/ask';
import { logQuickDecision } from '../../bot/use-cases/log-quick-decision';
import { answerDecision, withdrawDecision } from '../../bot/use-cases/on-decision';
import { lewisLogs } from '../domain/decisions/given-decisions';
import { away, cast, castWith, on, person, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';

const lewis = personId('lewis');
const priya = personId('priya');
const noor = personId('noor');
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
const pending = () => product.ports.outbox.pending();
const wordsTo = (who: string) =>
  product
    .chat(who)
    .map(({ words }) => words)
    .join(' ');
const command = (by: string) => ({
  operationId: product.ports.newOperationId(),
  by: personId(by),
  about: lewis,
  need: 'wellbeing',
});

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
    subjectId: `request-${count}`,
    need: null,
    at: product.now(),
    ...spoiled,
  };
};

/** What is asked stands in the head, as it does when somebody asks. */
async function leave(...outbox: readonly OutboxItem[]): Promise<void> {
  const read = await product.ports.threads.readHead(lewis);
  if (!read) throw new Error('there is no head');
  const requests = outbox.flatMap((one) =>
    one.kind === 'asked' && one.what === 'additional'
      ? [
          {
            requestId: String(one.subjectId),
            by: one.from,
            on: on('2027-01-19'),
            need: null,
            coverOfferedOn: null,
          },
        ]
      : [],
  );
  await product.ports.threads.write({
    personId: lewis,
    entries: [],
    fullText: null,
    head: {
      ...read.head,
      revision: read.head.revision + 1,
      requests,
    },
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
  await leave(...Array.from({ length: 5 }, () => asked('additional')));
  const report = await run();
  expect(report.sent).toBe(3);
  expect(report.skipped).toContainEqual({ person: 'priya', why: 'more messages follow in a minute' });
  expect((await product.sweeper.tick(product.ports))?.sent).toBe(2);
  expect(product.connector.violations).toBe(0);
});

it('sends a quick decision and a question in the same minute as two cards', async () => {
  await open({ rows: { people: cast } });
  const [card] = await product.say('lewis', 'log decision LCS-204417 see the child tomorrow');
  await product.press('lewis', card, 'Save');
  await leave(asked('additional'));
  expect(await run()).toMatchObject({ sent: 2 });
  expect(product.chat('priya')).toHaveLength(2);
});

describe('five minutes', () => {
  const words = () => product.chat('priya').filter((card) => card.words.includes('five minutes'));

  it('leave no more than the number of the operation, for two hours', async () => {
    await open();
    await leave(asked('five-minutes'), asked('five-minutes-now', { to: lewis, from: priya }));
    expect(await run()).toMatchObject({ sent: 2 });
    const left = await pending();
    expect(left.map(({ kind }) => kind)).toEqual(['stub', 'stub']);
    expect(JSON.stringify(left)).not.toMatch(/priya|five|claimedBy":"/);
    expect(await product.ports.threads.entry(lewis, `outbox:asked-${count}`)).toBeUndefined();
    product.moveClock('2027-01-19T12:00:00Z');
    await product.sweeper.tick(product.ports);
    expect(await pending()).toHaveLength(2);
    product.moveClock('2027-01-19T12:01:00Z');
    await product.sweeper.tick(product.ports);
    expect(await pending()).toEqual([]);
  });

  it('asked for by the same operation again are asked for once, also in doubt and by another process', async () => {
    await open();
    const command = { operationId: product.ports.newOperationId(), by: lewis, about: lewis };
    await askFiveMinutes(product.ports, command);
    product.connector.failNext({ status: 504, committed: true });
    expect(await run()).toMatchObject({ ambiguous: 1 });
    const other = await product.another('run-2');
    expect(await askFiveMinutes(other, command)).toMatchObject({ value: { alreadySaved: true } });
    expect(await product.sweeper.run(other)).toMatchObject({ due: 0 });
    expect(words()).toHaveLength(1);
  });

  it('that nobody could be asked for within two hours are dropped', async () => {
    await open({ rows: { absences: [away('priya', 'OTHER', '2027-01-19', '2027-01-19')] } });
    await leave(asked('five-minutes'));
    expect(await run()).toMatchObject({ due: 0, skipped: [{ person: 'priya', why: 'away' }] });
    product.moveClock('2027-01-19T12:01:00Z');
    expect(await run()).toMatchObject({ due: 0, skipped: [] });
    expect(await pending()).toEqual([]);
  });
});

it('waits for somebody who is away, and gives up on somebody who has left', async () => {
  await open({ rows: { absences: [away('priya', 'SICK', '2027-01-19', '2027-01-19')] } });
  await leave(asked('additional'));
  expect(await run()).toMatchObject({ due: 0 });
  expect(await pending()).toHaveLength(1);
  await product.ports.directory.replace({
    people: castWith('priya', { endDate: on('2027-01-18') }),
    absences: [],
  });
  expect((await run()).unreachable).toBe(1);
  expect(await pending()).toEqual([]);
});

it('never repeats a question that may have arrived, and tries again one that was not taken', async () => {
  await open();
  await leave(asked('additional'));
  product.connector.failNext({ status: 504, committed: true });
  expect(await run()).toMatchObject({ due: 1, ambiguous: 1 });
  expect(await run()).toMatchObject({ due: 0 });
  await leave(asked('additional'));
  product.connector.failNext(...[1, 2, 3].map(() => ({ status: 429, committed: false })));
  expect(await run()).toMatchObject({ due: 1, sent: 0 });
  expect(await run()).toMatchObject({ due: 1, sent: 1 });
  expect(product.chat('priya')).toHaveLength(2);
});

it('leaves a refused person their messages for the day they come back', async () => {
  await open();
  await leave(asked('additional'), asked('additional'));
  product.connector.failNext({ status: 403, committed: false });
  expect(await run()).toMatchObject({ unreachable: 1 });
  // Whoever supervises them is told that they cannot be reached.
  expect(product.chat('tom')).toHaveLength(1);
  expect((await run()).skipped).toContainEqual({ person: 'priya', why: 'cannot be reached in Teams' });
  expect(product.connector.calls).toHaveLength(2);
  await product.say('priya', 'help');
  expect(await run()).toMatchObject({ sent: 1 });
});

describe('somebody without a chat', () => {
  const withNoor = async () => {
    await open();
    await product.ports.directory.replace({
      people: [...cast, person('noor')],
      relationships: [supervises('noor', 'lewis', { startDate: on('2027-01-04') })],
    });
    await leave(asked('additional', { to: noor }));
  };

  it('is left out with the reason, and counted nowhere', async () => {
    await withNoor();
    expect((await run()).skipped).toContainEqual({ person: 'noor', why: 'has not opened the chat yet' });
    const day = await product.ports.diary.read(on('2027-01-19'));
    expect(day).toMatchObject({ messages: { unreachable: 0 } });
    expect(day?.skipped).toContainEqual({ why: 'has not opened the chat yet', people: 1 });
  });

  it('has their message within a minute of opening it', async () => {
    await withNoor();
    await run();
    await product.say('noor', 'help');
    expect(await product.sweeper.tick(product.ports)).toMatchObject({ sent: 1 });
  });

  it('costs two questions a minute and no writing', async () => {
    await withNoor();
    await run();
    await product.sweeper.tick(product.ports);
    const before = product.store.counters.snapshot();
    await product.sweeper.tick(product.ports);
    const { byKind } = product.store.counters.since(before);
    expect(byKind).toEqual({ read: 1, query: 2, 'query-plan': expect.any(Number) });
  });
});

describe('what is no news any more', () => {
  it('goes to whoever supervises by now, not to whoever did', async () => {
    await open({ clock: '2027-01-19T18:00:00Z' });
    await askAdditional(product.ports, command('lewis'));
    await product.ports.directory.replace({
      relationships: [
        supervises('priya', 'lewis', { endDate: on('2027-01-19') }),
        supervises('helen', 'lewis', { startDate: on('2027-01-20') }),
      ],
    });
    product.moveClock('2027-01-20T09:00:00Z');
    await run();
    expect(wordsTo('helen')).toContain('asks for additional supervision');
    expect(wordsTo('priya')).not.toContain('additional supervision');
  });

  const logsInTheEvening = async () => {
    await open({ clock: '2027-01-19T18:00:00Z' });
    const logged = await logQuickDecision(
      product.ports,
      lewisLogs({ operationId: product.ports.newOperationId() }),
    );
    if (!logged.ok) throw new Error('not logged');
    return logged.value.entry.entryId;
  };

  it('a quick decision goes to whoever supervises by now, not to whoever did', async () => {
    await logsInTheEvening();
    await product.ports.directory.replace({ relationships: [supervises('helen', 'lewis')] });
    product.moveClock('2027-01-20T09:00:00Z');
    // What was agreed for that day is Lewis's own, and asked about the day after.
    expect(await run()).toMatchObject({ sent: 1, unreachable: 0 });
    expect(wordsTo('priya')).not.toContain('decision');
    expect(wordsTo('helen')).toContain('quick decision');
    expect(wordsTo('lewis')).not.toContain('action');
    expect(await pending()).toEqual([]);
  });

  it('a quick decision is told to nobody when nobody may read it any more', async () => {
    await logsInTheEvening();
    await product.ports.directory.replace({ relationships: [] });
    product.moveClock('2027-01-20T09:00:00Z');
    expect(await run()).toMatchObject({ unreachable: 1 });
    expect(wordsTo('priya')).not.toContain('decision');
    expect(await pending()).toEqual([]);
  });

  it('a decision taken back before it was told goes without a word, and so does that it was', async () => {
    const entryId = await logsInTheEvening();
    const operationId = product.ports.newOperationId();
    const taken = { operationId, by: lewis, about: lewis, entryId };
    expect((await withdrawDecision(product.ports, taken)).ok).toBe(true);
    expect(await pending()).toHaveLength(2);
    product.moveClock('2027-01-20T09:00:00Z');
    expect(await run()).toMatchObject({ sent: 0, unreachable: 0 });
    expect(product.connector.calls).toHaveLength(0);
    expect(await pending()).toEqual([]);
  });

  it('a decision that was told first and taken back then is told of twice', async () => {
    await open();
    const command = lewisLogs({ operationId: product.ports.newOperationId() });
    await logQuickDecision(product.ports, command);
    await run();
    const operationId = product.ports.newOperationId();
    await withdrawDecision(product.ports, {
      operationId,
      by: lewis,
      about: lewis,
      entryId: command.operationId,
    });
    product.pass(61_000);
    await run();
    expect(wordsTo('priya')).toContain('1 quick decision to confirm');
    expect(wordsTo('priya')).toContain('took back a quick decision with you');
  });

  it('a decision taken back between the look at the outbox and the thread is told of by neither', async () => {
    const entryId = await logsInTheEvening();
    product.moveClock('2027-01-19T18:03:00Z');
    const before = await pending();
    const operationId = product.ports.newOperationId();
    await withdrawDecision(product.ports, { operationId, by: lewis, about: lewis, entryId });
    let looks = 0;
    product.moveClock('2027-01-20T09:00:00Z');
    await product.sweeper.run({
      ...product.ports,
      outbox: {
        ...product.ports.outbox,
        pending: () => {
          looks += 1;
          return looks === 1 ? Promise.resolve(before) : product.ports.outbox.pending();
        },
      },
    });
    await run();
    expect(product.connector.calls).toHaveLength(0);
    expect(await pending()).toEqual([]);
  });

  it('a decision that was answered meanwhile needs no telling', async () => {
    const entryId = await logsInTheEvening();
    await answerDecision(product.ports, {
      operationId: product.ports.newOperationId(),
      by: priya,
      about: lewis,
      entryId,
      answer: 'confirm',
      text: '',
      why: '',
      references: [],
      withinMyAuthority: false,
      notIdentifiers: [],
    });
    product.moveClock('2027-01-20T09:00:00Z');
    await run();
    expect(wordsTo('priya')).not.toContain('quick decision to confirm');
    expect(wordsTo('lewis')).toContain('agrees with a quick decision of yours');
  });

  const answers = (by: string, entryId: string, answer: 'amend' | 'confirm' | 'not-quite', text = '') =>
    answerDecision(product.ports, {
      operationId: product.ports.newOperationId(),
      by: personId(by),
      about: lewis,
      entryId,
      answer,
      text,
      why: '',
      references: [],
      withinMyAuthority: false,
      notIdentifiers: [],
    });

  it('another wording is not told to somebody who has answered it since', async () => {
    const entryId = await logsInTheEvening();
    await answers('priya', entryId, 'amend', 'Speak to the school first.');
    product.moveClock('2027-01-19T18:05:00Z');
    await answers('lewis', entryId, 'not-quite', 'Ring the school first.');
    product.moveClock('2027-01-19T18:10:00Z');
    await answers('priya', entryId, 'confirm');
    product.moveClock('2027-01-20T09:00:00Z');
    await run();
    expect(wordsTo('priya')).not.toContain('a little differently');
    expect(wordsTo('lewis')).toContain('agrees with a quick decision of yours');
    expect(wordsTo('lewis')).not.toContain('amended');
  });

  it('however many decisions were answered meanwhile, the outbox is looked at once more', async () => {
    const looksFor = async (decisions: number) => {
      const entryIds = [await logsInTheEvening()];
      while (entryIds.length < decisions) {
        const operationId = product.ports.newOperationId();
        await logQuickDecision(product.ports, lewisLogs({ operationId }));
        entryIds.push(operationId);
      }
      for (const entryId of entryIds) await answers('priya', entryId, 'confirm');
      product.moveClock('2027-01-20T09:00:00Z');
      let looks = 0;
      const look = () => {
        looks += 1;
        return product.ports.outbox.pending();
      };
      await product.sweeper.run({
        ...product.ports,
        outbox: { ...product.ports.outbox, pending: look },
      });
      if (decisions === 1) await product.close();
      return looks;
    };
    const one = await looksFor(1);
    expect(await looksFor(4)).toBe(one);
  });
});

describe('a store that fails before anything was sent', () => {
  const failing = () => ({
    ...product.ports,
    outbox: { ...product.ports.outbox, claim: () => Promise.reject(new Error('away')) },
  });
  const asksOnce = async () => {
    expect(product.connector.calls).toHaveLength(0);
    product.pass(61_000);
    expect(await run()).toMatchObject({ sent: 1, ambiguous: 0 });
    expect(wordsTo('priya')).toContain('asks for additional supervision');
  };

  it('at the claim: the message goes out with the next sweep', async () => {
    await open();
    await askAdditional(product.ports, command('lewis'));
    await expect(product.sweeper.run(failing())).rejects.toThrow('away');
    await asksOnce();
  });

  it('at the claim, which was written all the same: it goes out with the next sweep', async () => {
    await open();
    await askAdditional(product.ports, command('lewis'));
    product.store.faults.next({ on: 'patch', status: 'timeout-after-commit', times: 10 });
    await expect(run()).rejects.toThrow();
    product.store.faults.clear();
    expect((await (await product.another('run-2')).outbox.pending())[0]?.claimedBy).not.toBeNull();
    await asksOnce();
  });

  it('on the way to the send and again at giving the claim back: it goes out with the next sweep', async () => {
    await open();
    await askAdditional(product.ports, command('lewis'));
    const broken: CouncilPorts = {
      ...product.ports,
      pace: {
        ...product.ports.pace,
        turn: async () => {
          product.store.faults.next({ on: 'patch', status: 503, times: 10 });
          throw new Error('away');
        },
      },
    };
    await expect(product.sweeper.run(broken)).rejects.toThrow('away');
    product.store.faults.clear();
    await asksOnce();
  });
});
