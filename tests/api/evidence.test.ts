// Evidence over HTTP: who may check, what is said of a file that was changed in the store itself, and the anchor of each day.
import { evidence, evidenceCheck } from '../../bot/api/evidence/evidence-contract';
import { type PersonId, personId } from '../../bot/domain/ids';
import { openContainers } from '../../bot/store/open-cosmos';
import { threadKey } from '../../bot/store/partitions';
import { checkFor } from '../../bot/use-cases/evidence/open-evidence';
import { importCouncil } from '../../bot/use-cases/import-council';
import { at, cast, council, on, person, supervises } from '../domain/given-council';
import { live, storedThread } from '../evidence/lived-thread';
import { openProduct, type Product, tenant } from '../support/product';
import { held } from '../support/sessions';
import { newOperation } from './clock-steps';
import { decisionsIn } from './decision-steps';

const sessions = [held('lewis', 'priya', '2026-12-29'), held('sunita', 'priya', '2026-12-30')];
let product: Product;
beforeEach(async () => {
  product = await openProduct({
    sessions,
    rows: {
      people: [
        ...cast,
        person('dilys', { roles: ['DPO'] }),
        person('ada', { roles: ['AUDITOR'] }),
        person('ruth', { roles: ['AUDITOR'] }),
      ],
      relationships: [...(council().relationships ?? []), supervises('ruth', 'tom')],
    },
  });
});
afterEach(() => product.close());

const threads = () => openContainers(product.store).threads;
const key = (who = 'lewis') => threadKey(tenant, personId(who));
const page = async (who: string) => evidence.parse((await product.api(who, '/api/evidence')).body);
const check = async (who: string, body: object = {}) => {
  const answer = await product.api(who, '/api/evidence/check', body);
  expect(answer.status).toBe(200);
  return evidenceCheck.parse(answer.body);
};
const shownAs = async (title: string) =>
  (await page('dilys')).facts.find((one) => one.title === title)?.value;

describe('who may check', () => {
  it.each(['lewis', 'priya', 'tom'])('not %s: the pages are not there, and nothing is read', async (who) => {
    const before = product.store.counters.snapshot();
    expect((await product.api(who, '/api/evidence')).status).toBe(404);
    expect((await product.api(who, '/api/evidence/check', {})).status).toBe(404);
    expect((await product.api(who, '/api/evidence/check', { personId: 'lewis' })).status).toBe(404);
    expect(product.store.counters.since(before).requests).toBe(0);
  });

  it('an auditor checks everybody but their own line, and is told so', async () => {
    expect((await check('ada')).answer).toContain('9 files were checked');
    const ruths = await check('ruth');
    expect(ruths.answer).toContain('Your own line is left out: somebody else checks it.');
    expect(ruths.answer).toContain('3 files were checked');
    const before = product.store.counters.snapshot();
    const refused = await product.api('ruth', '/api/evidence/check', { personId: 'lewis' });
    const nobody = await product.api('ruth', '/api/evidence/check', { personId: 'nobody' });
    expect([refused.status, refused.text]).toEqual([404, nobody.text]);
    expect(product.store.counters.since(before).requests).toBe(0);
  });

  it('no field that nobody knows', async () => {
    expect((await product.api('dilys', '/api/evidence/check', { name: 'Lewis' })).status).toBe(400);
  });
});

it('what was changed in the store itself is named by person, kind and day, and no word of it', async () => {
  await live(product, ['log', 'log', 'log-long', 'answer', 'book']);
  expect(await check('dilys')).toMatchObject({ tone: 'good', wrong: [] });
  const { documents } = await storedThread(product);
  const decision = documents.find(({ type }) => type === 'decision');
  if (!decision) throw new Error('there is a decision');
  await threads()
    .item(decision.id, key())
    .patch([{ op: 'set', path: '/entry/text', value: 'Something kinder' }]);
  const found = await check('dilys');
  expect(found).toMatchObject({
    tone: 'attention',
    wrong: [
      {
        name: 'lewis',
        lines: [
          {
            sentence:
              'A quick decision of Tuesday 19 January 2027 is not what was written, or its link of the chain is not.',
            id: decision.id,
          },
        ],
      },
    ],
  });
  expect(JSON.stringify(found)).not.toMatch(/kinder|school/);
  expect(await shownAs('What it found')).toBe('Something does not fit in 1 file of 10');
  expect((await check('dilys', { personId: 'sunita' })).tone).toBe('good');
  expect((await check('ada', { personId: 'lewis' })).answer).toContain('lewis: something does not fit.');
});

it('two who press at once wait for one check, and the next press is one of its own', async () => {
  const press = () => checkFor(product.ports, personId('dilys'), null);
  const costOf = async (work: () => Promise<unknown>) => {
    const before = product.store.counters.snapshot();
    await work();
    return product.store.counters.since(before).requests;
  };
  const once = await costOf(press);
  expect(await costOf(() => Promise.all([press(), press()]))).toBe(once);
  expect(await costOf(press)).toBe(once);
});

describe('the anchor of each day', () => {
  it('that is damaged, or of a day to come, is named by its day, and the others count', async () => {
    await live(product, ['log', 'log']);
    await product.sweeper.run(product.ports);
    const ends = {};
    await product.ports.anchors.keep({ day: on('2027-01-18'), at: product.now(), ends });
    await product.ports.anchors.keep({ day: on('2099-01-01'), at: at('2099-01-01T09:00:00Z'), ends });
    const [kept, ...others] = (await check('dilys')).wrong;
    expect(others).toEqual([]);
    expect(kept).toMatchObject({
      name: 'What was kept outside the store',
      lines: [
        { sentence: 'What was kept on Monday 18 January 2027 is not what was kept, and was left out.' },
        { sentence: expect.stringContaining('Thursday 1 January 2099 that is still to come') },
      ],
    });
    expect(await shownAs('What it found')).toContain('but what was kept outside the store is not');
    expect(await shownAs('Kept outside last')).toContain('19 Jan 2027');
    await putBack([]);
    expect((await check('dilys')).wrong).toHaveLength(2);
  });

  it('carries on the end of a file that is gone, and says so without content', async () => {
    await live(product, ['log', 'log']);
    await product.sweeper.run(product.ports);
    const name = product.ports.evidence.nameOf(personId('lewis'));
    const kept = (await product.ports.anchors.newest(on('2027-01-20')))?.ends[name];
    await putBack([]);
    product.moveClock('2027-01-20T09:00:00Z');
    await product.sweeper.run(product.ports);
    expect((await product.ports.anchors.newest(on('2027-01-20')))?.ends[name]).toEqual(kept);
    expect(product.log).toMatchObject([{ kind: 'Alarm', where: 'ends set back', code: 1 }]);
  });

  it('is kept by the first sweep, once, and by no other; a quiet sweep asks the store for nothing more', async () => {
    expect(await shownAs('Kept outside last')).toBe('Not yet: it is kept with the first sweep of the day');
    await product.sweeper.run(product.ports);
    expect(await shownAs('Kept outside last')).toBe('Tue 19 Jan 2027, 16:14, 10 files');
    const kept = await product.ports.anchors.newest(on('2027-01-20'));
    await product.sweeper.tick(product.ports);
    const before = product.store.counters.snapshot();
    await product.sweeper.tick(product.ports);
    // Has the directory changed, is anything in the outbox; and nothing of evidence.
    expect(product.store.counters.since(before).requests).toBeLessThanOrEqual(3);
    await live(product, ['log']);
    await product.sweeper.run(product.ports);
    expect(await product.ports.anchors.newest(on('2027-01-20'))).toEqual(kept);
    product.moveClock('2027-01-20T09:00:00Z');
    await product.sweeper.run(product.ports);
    expect(await product.ports.anchors.days()).toEqual(['2027-01-19', '2027-01-20']);
  });

  it('names no person, and knows an older copy of the whole thread for what it is', async () => {
    await live(product, ['log']);
    const documents = await everything();
    await live(product, ['log', 'log']);
    await product.sweeper.run(product.ports);
    expect(JSON.stringify(await product.ports.anchors.newest(on('2027-01-20')))).not.toMatch(
      /lewis|priya|sunita/,
    );
    await putBack(documents);
    expect(await check('dilys')).toMatchObject({
      tone: 'attention',
      wrong: [
        {
          name: 'lewis',
          lines: [
            {
              sentence:
                'On Tuesday 19 January 2027 the file was further than it is now: an older copy was put in its place.',
            },
          ],
        },
      ],
    });
  });

  it('knows a thread that is gone with its head', async () => {
    await live(product, ['log']);
    await product.sweeper.run(product.ports);
    await putBack([]);
    expect((await check('dilys')).wrong).toMatchObject([
      { name: 'lewis', lines: [{ sentence: 'The summary of the file is gone.' }] },
    ]);
  });

  it('that cannot be kept leaves a line without content, holds nothing up, and is tried again', async () => {
    const ports = { ...product.ports, anchors: { ...product.ports.anchors } };
    let tries = 0;
    ports.anchors.days = async () => {
      tries += 1;
      throw Object.assign(new Error('lewis said so'), { name: 'RestError', code: 503 });
    };
    await product.sweeper.run(ports);
    await product.sweeper.tick(ports);
    expect(tries).toBe(2);
    expect(product.log).toMatchObject([{ where: 'anchor' }, { where: 'anchor' }]);
    expect(JSON.stringify(product.log)).not.toContain('lewis');
    ports.anchors.days = product.ports.anchors.days;
    await product.sweeper.tick(ports);
    expect(await product.ports.anchors.days()).toEqual(['2027-01-19']);
  });
});

describe('what the product does itself keeps the chain', () => {
  it('an import of hundreds of sessions that breaks off between two batches, and is run again', async () => {
    const many = Array.from({ length: 220 }, (_, n) =>
      held('lewis', 'priya', new Date(Date.UTC(2024, 9, 1 + n * 3)).toISOString().slice(0, 10)),
    );
    const given = { sessions: [...sessions, ...many] };
    // The batch is written and nobody hears of it: the process is as good as dead.
    product.store.faults.next({ on: 'batch', status: 'timeout-after-commit', times: 1 });
    await expect(importCouncil(product.ports, given)).rejects.toThrow();
    expect((await check('dilys')).tone).toBe('good');
    await importCouncil(product.ports, given);
    expect((await check('dilys')).tone).toBe('good');
    const { end, documents } = await storedThread(product);
    expect(documents.filter(({ type }) => type === 'session')).toHaveLength(221);
    expect(end?.links).toBeGreaterThan(2);
    // A date of the files that they have no more is taken away, and the chain says so.
    await importCouncil(product.ports, { sessions: given.sessions.map(asPlanned) });
    await importCouncil(product.ports, given);
    expect((await check('dilys')).tone).toBe('good');
  });

  it('what a removal takes away leaves a mark that the chain knows, and only then', async () => {
    await live(product, ['log', 'log-long', 'answer']);
    const lewis = personId('lewis');
    const lying = (await product.ports.threads.lying(lewis)).filter(({ of }) => of !== 'to-do');
    await removal(lewis);
    const read = await product.ports.threads.readHead(lewis);
    if (!read) throw new Error('there is a head');
    const result = await product.ports.threads.entomb({
      personId: lewis,
      documents: lying,
      head: { ...read.head, revision: read.head.revision + 1 },
      headEtag: read.etag,
    });
    expect(result).toBe('written');
    expect(JSON.stringify((await storedThread(product)).documents)).not.toContain('school');
    expect((await check('dilys')).tone).toBe('good');
    // Life goes on after it.
    await decisionsIn(() => product).log();
    expect((await check('dilys')).tone).toBe('good');
  });

  it('a thread of an earlier version, whose head names no end, is taken in with its next act', async () => {
    await live(product, ['log', 'log']);
    await withoutChain();
    expect((await check('dilys')).tone).toBe('good');
    const before = product.store.counters.snapshot();
    await decisionsIn(() => product).log();
    expect(product.store.counters.since(before).byKind).toMatchObject({ batch: 1, query: 1 });
    const { documents, end } = await storedThread(product);
    expect(end?.links).toBe(2);
    expect((await check('dilys')).tone).toBe('good');
    const first = documents.find(({ type }) => type === 'decision');
    await threads()
      .item(first?.id ?? '', key())
      .delete();
    expect((await check('dilys')).wrong).toHaveLength(1);
  });
});

/** The line that says that something will be removed. */
async function removal(personId: PersonId): Promise<void> {
  const read = await product.ports.threads.readHead(personId);
  if (!read) throw new Error('there is a head');
  await product.ports.threads.write({
    personId,
    head: { ...read.head, revision: read.head.revision + 1 },
    headEtag: read.etag,
    fullText: null,
    outbox: [],
    entries: [
      {
        kind: 'removed',
        entryId: newOperation(),
        at: at('2027-01-19T16:14:00Z'),
        saidBy: personId,
        classes: ['supervision'],
        count: 1,
        dueOn: on('2027-01-19'),
        plan: 'plan',
        why: 'Reviewed.',
        finished: null,
      },
    ],
  });
}

const asPlanned = (one: (typeof sessions)[number], n: number) =>
  n === 0 ? { ...one, date: on('2027-02-23'), status: 'PLANNED' as const, minutes: null } : one;

type Stored = { readonly id: string };

/** Everything of Lewis's partition, as a backup has it. */
async function everything(): Promise<readonly Stored[]> {
  const { resources } = await threads()
    .items.query<Stored>('SELECT * FROM c', { partitionKey: key() })
    .fetchAll();
  return resources;
}

/** The partition as it was in that backup. */
async function putBack(documents: readonly Stored[]): Promise<void> {
  for (const { id } of await everything()) await threads().item(id, key()).delete();
  for (const document of documents) await threads().items.upsert(document);
}

/** As it was before threads had a chain. */
async function withoutChain(): Promise<void> {
  for (const document of await everything()) {
    if (document.id.startsWith('link:')) {
      await threads().item(document.id, key()).delete();
      continue;
    }
    const steps = [
      ...('link' in document ? [{ op: 'remove' as const, path: '/link' }] : []),
      ...(document.id === 'head' ? [{ op: 'remove' as const, path: '/head/evidence' }] : []),
    ];
    if (steps.length > 0) await threads().item(document.id, key()).patch(steps);
  }
}
