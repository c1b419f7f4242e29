// What a strict reader found about waits, records left out, the question after a training, and answers on current facts.
import { z } from 'zod';
import { paperLink } from '../../bot/api/papers/paper-contract';
import { openWaitsAnswer, waitSaved } from '../../bot/api/waits/wait-contract';
import type { ActivityEntry } from '../../bot/domain/activities/activity';
import {
  headAfterAnswer,
  headPutAside,
  headWithActivity,
  learningToAskAbout,
} from '../../bot/domain/activities/due-activities';
import { addDays } from '../../bot/domain/dates';
import { personId } from '../../bot/domain/ids';
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import { policyProblems } from '../../bot/domain/policy/policy-problems';
import { thirdParties } from '../../bot/domain/rights/third-parties';
import { openDirectory } from '../../bot/store/directory';
import { openContainers } from '../../bot/store/open-cosmos';
import { exportCouncil } from '../../bot/use-cases/export-council';
import { importCouncil } from '../../bot/use-cases/import-council';
import { met as sayMet } from '../../bot/use-cases/keep-diary';
import { listRecords } from '../../bot/use-cases/records/list-records';
import { fieldsOf, newOperation } from '../api/clock-steps';
import { fill } from '../api/filled-thread';
import { recordsIn } from '../api/record-steps';
import { bankHolidays, cast, council, head, on, person } from '../domain/given-council';
import { openProduct, type Product, tenant } from '../support/product';
import { held } from '../support/sessions';

let product: Product;
const open = async (rows: Parameters<typeof openProduct>[0] = {}) => {
  product = await openProduct({ sessions: [held('lewis', 'priya', '2026-12-29')], ...rows });
};
afterEach(() => product?.close());

const records = recordsIn(() => product);
const path = (...parts: readonly string[]) => ['/api/threads/lewis/waits', ...parts].join('/');
const given = {
  reference: 'lcs-204417',
  agency: 'CAMHS',
  service: 'first appointment',
  referredOn: '2026-11-02',
  expectedBy: '2027-02-05',
  chasedOn: null,
};
const keep = (more: object = {}) =>
  product.api('lewis', path(), { operationId: newOperation(), ...given, ...more });
const kept = async (more: object = {}) => waitSaved.parse((await keep(more)).body).wait?.entryId ?? '';
const say = (entryId: string, step: object, who = 'lewis') =>
  product.api(who, path(entryId, 'steps'), { operationId: newOperation(), step });
const listed = async () => openWaitsAnswer.parse((await product.api('lewis', path())).body).waits;

describe('a wait that is sent twice', () => {
  it.each([
    ['another child', { reference: 'lcs-204418' }],
    ['another expected day', { expectedBy: '2027-03-05' }],
    ['a day it was chased', { chasedOn: '2027-01-11' }],
  ])(
    '1 the answer was lost and I put it right before pressing again: I am not told it is kept (%s)',
    async (_, more) => {
      await open();
      const operationId = newOperation();
      expect((await keep({ operationId })).status).toBe(201);
      expect((await keep({ operationId, ...more })).status).toBe(409);
    },
  );
});

describe('chasing', () => {
  it('2 chased, and the day stays: nothing says that another day was named', async () => {
    await open({ clock: '2027-02-10T09:00:00Z' });
    const entryId = await kept();
    expect((await say(entryId, { do: 'chased', expectedBy: '2027-02-05' })).status).toBe(201);
    const { text } = await product.api('lewis', '/api/threads/me');
    expect(text).toContain('Chased: ');
    expect(text).not.toContain('now expected by');
  });

  it('3 they would not name a day any more: I cleared it, and the old one does not stay', async () => {
    await open();
    const entryId = await kept();
    expect((await say(entryId, { do: 'chased', expectedBy: null })).status).toBe(201);
    expect((await listed())[0]?.expectedBy).toBe('');
  });

  it('4 chased today, they cannot have named a day that has gone by', async () => {
    await open();
    const entryId = await kept();
    expect(fieldsOf(await say(entryId, { do: 'chased', expectedBy: '2026-11-20' }))).toEqual(['expectedBy']);
  });
});

it('6 a copy for a request: somebody named by one word as the service is looked at', async () => {
  const known = council({ people: [...cast, person('zebediah', { displayName: 'Zebediah Quill' })] });
  const look = thirdParties(known, personId('lewis'));
  const of = (content: object) =>
    look({ file: personId('lewis'), content: { entry: { kind: 'x', ...content } } });
  expect(of({ text: 'Zebediah' }).map(({ kind }) => kind)).toContain('name');
  expect(of({ service: 'Zebediah' }).map(({ kind }) => kind)).toContain('name');
});

describe('records left out', () => {
  const lewis = personId('lewis');
  const met = async (days: readonly string[]) => {
    for (const day of days) {
      const done = await sayMet(product.ports, {
        operationId: product.ports.newOperationId(),
        by: personId('priya'),
        about: lewis,
        on: on(day),
        minutes: 90,
      });
      expect([day, done.ok]).toEqual([day, true]);
    }
  };
  const weekly = (count: number, last = '2027-01-18') =>
    Array.from({ length: count }, (_, index) => addDays(on(last), -7 * (count - 1 - index)));
  const toWrite = async () => {
    const list = await listRecords(product.ports, personId('priya'), lewis);
    if (!list.ok) throw new Error('refused');
    return [...list.value.head.records, ...list.value.leftOut].map(({ heldOn }) => heldOn).sort();
  };

  it('7 the list of records has them all, of two years of weekly supervision too', async () => {
    await open({ sessions: [] });
    const days = weekly(115);
    await met(days);
    expect(await toWrite()).toEqual(days);
  }, 60_000);

  it('12 a session whose record is signed or being written has no second record', async () => {
    await open({ sessions: [] });
    await met(weekly(13, '2027-01-11'));
    const begun = await records.begin();
    const endId = newOperation();
    const { recordId } = z.object({ recordId: z.string() }).parse(begun.body);
    expect((await records.end(recordId, { operationId: endId })).status).toBeLessThan(300);
    expect((await records.draft('priya', endId)).status).toBe(404);
  });

  it('8 a session that came with the files has no record to write, and hides none that has', async () => {
    await open({ sessions: [] });
    const days = weekly(13, '2027-01-04');
    await met(days);
    const files = await exportCouncil(product.ports);
    await importCouncil(product.ports, {
      ...files,
      sessions: [...(files.sessions ?? []), held('lewis', 'priya', '2027-01-15')],
    });
    expect(await toWrite()).toEqual(days);
  });
});

it('9 a link for paper gives nothing to somebody who lost the worker elsewhere before it was followed', async () => {
  await open();
  const other = await product.another('other');
  const answer = await product.api('priya', '/api/threads/lewis/papers', {
    operationId: newOperation(),
    what: 'file',
  });
  const link = paperLink.parse(answer.body);
  const files = await exportCouncil(other);
  await importCouncil(other, {
    ...files,
    relationships: (files.relationships ?? []).filter(({ superviseeId }) => superviseeId !== 'lewis'),
  });
  expect((await fetch(`${product.url}${link.url}`)).status).toBe(404);
});

it('10 a policy made while files come in in another process is still owed its rows', async () => {
  await open();
  const container = openContainers(product.store).directory;
  const fallback = { policies: [defaultPolicy] as const, bankHolidays };
  const second = await openDirectory(container, tenant, fallback);
  let done = false;
  const items = new Proxy(container.items, {
    get(target, name, receiver) {
      if (name === 'batch' && !done) {
        return async (...args: Parameters<typeof container.items.batch>) => {
          done = true;
          await second.refresh();
          const policies = second.council().policies;
          await second.addPolicy(
            { ...defaultPolicy, version: 'next', effectiveFrom: on('2027-03-01') },
            policies,
          );
          return container.items.batch(...args);
        };
      }
      const value: unknown = Reflect.get(target, name, receiver);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const slow = new Proxy(container, {
    get: (target, name) => (name === 'items' ? items : Reflect.get(target, name)),
  });
  const first = await openDirectory(slow, tenant, fallback);
  await first.replace({ people: [...first.council().people.values(), person('somebody-new')] });
  expect(done).toBe(true);
  const third = await openDirectory(container, tenant, fallback);
  expect(third.council().policies.map(({ version }) => version)).toContain('next');
  expect(third.rowsOwed()).toBeDefined();
});

describe('after a training', () => {
  const training = (entryId: string, day: string): ActivityEntry =>
    ({
      kind: 'activity',
      entryId,
      at: product?.now() as never,
      loggedBy: personId('lewis'),
      activity: 'training',
      title: 'Training',
      on: on(day),
      nextOn: null,
      differently: null,
    }) as never;

  it('11 "nothing yet" is asked again, however many newer trainings were answered since', () => {
    const learning = defaultPolicy.learning;
    let one = headWithActivity(head('lewis', '2026-12-29'), training('first', '2026-12-01'), learning);
    one = headPutAside(one, 'first', on('2027-01-19'));
    for (let n = 0; n < 12; n += 1) {
      one = headWithActivity(one, training(`t${n}`, '2026-12-10'), learning);
      one = headAfterAnswer(one, `t${n}`, on('2027-01-19'));
    }
    one = { ...one, lastFormal: one.lastFormal && { ...one.lastFormal, heldOn: on('2027-01-26') } };
    expect(learningToAskAbout(one, on('2027-01-27')).map(({ entryId }) => entryId)).toEqual(['first']);
  });
});

it('13 a policy that gives the newly qualified less from step to step is questioned', () => {
  const newlyQualified = {
    sharePercentTo3Months: 90,
    sharePercentTo6Months: 70,
    sharePercentTo9Months: 50,
    sharePercentTo12Months: 25,
  };
  expect(policyProblems({ ...defaultPolicy, newlyQualified })).not.toEqual([]);
});

it('14 whoever has left elsewhere pages on in no file, their own neither', async () => {
  await open();
  await fill(product, 60);
  const { body } = await product.api('lewis', '/api/threads/me');
  const other = await product.another('other');
  await importCouncil(other, {
    people: cast.map((one) => (one.personId === 'lewis' ? { ...one, endDate: on('2027-01-18') } : one)),
  });
  const next = await product.api(
    'lewis',
    `/api/threads/me/entries?after=${encodeURIComponent(String(body.after))}`,
  );
  expect(next.status).not.toBe(200);
});
