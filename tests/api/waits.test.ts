// Waits on other agencies over HTTP: kept, listed, chased, over, taken over elsewhere, and closed to everybody else.
import { thread } from '../../bot/api/contract';
import { openWaitsAnswer, waitSaved } from '../../bot/api/waits/wait-contract';
import { personId } from '../../bot/domain/ids';
import { waitLimits } from '../../bot/domain/waits/wait-rules';
import { verifyThread } from '../../bot/evidence/verify-thread';
import { exportYear } from '../../bot/use-cases/papers/export-year';
import { gatherFile } from '../../bot/use-cases/papers/gather-file';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { fieldsOf, newOperation } from './clock-steps';
import { preparationIn } from './preparation-steps';
import { recordsIn } from './record-steps';

let product: Product;
const { opened: prepared } = preparationIn(() => product);
const records = recordsIn(() => product);
const lewis = personId('lewis');
beforeEach(async () => {
  product = await openProduct({ sessions: [held('lewis', 'priya', '2026-12-29')] });
});
afterEach(() => product.close());

const path = (...parts: readonly string[]) => ['/api/threads/lewis/waits', ...parts].join('/');
const given = {
  reference: 'lcs-204417',
  agency: 'CAMHS',
  service: 'first appointment',
  referredOn: '2026-11-02',
  expectedBy: '2027-02-05',
  chasedOn: null,
};
const keep = (who: string, more: object = {}) =>
  product.api(who, path(), { operationId: newOperation(), ...given, ...more });
const kept = async (more: object = {}) =>
  waitSaved.parse((await keep('lewis', more)).body).wait?.entryId ?? '';
const say = (who: string, entryId: string, step: object, operationId = newOperation()) =>
  product.api(who, path(entryId, 'steps'), { operationId, step });
const listed = async (who: string) => openWaitsAnswer.parse((await product.api(who, path())).body);

it('a wait is kept once by either of the two, by its case reference, and both read it', async () => {
  const operationId = newOperation();
  expect((await keep('lewis', { operationId })).status).toBe(201);
  expect((await keep('lewis', { operationId })).status).toBe(200);
  expect((await keep('lewis', { operationId, agency: 'Housing' })).status).toBe(409);
  const flat = { agency: 'Housing', service: 'a larger flat', expectedBy: null, chasedOn: '2027-01-04' };
  expect((await keep('priya', flat)).status).toBe(201);
  const { waits, full, mayAdd } = await listed('priya');
  expect(waits.map(({ title, words }) => [title, words])).toEqual([
    [
      'LCS-204417: CAMHS, first appointment',
      'Referred on Monday 2 November 2026, 11 weeks ago · expected by Friday 5 February · not chased yet',
    ],
    [
      'LCS-204417: Housing, a larger flat',
      'Referred on Monday 2 November 2026, 11 weeks ago · no day was named · last chased Monday 4 January',
    ],
  ]);
  expect([full, mayAdd]).toEqual([null, true]);
});

it('every field says what is wrong with it, and a name is stopped until its author says whose it is not', async () => {
  const wrong = { reference: 'Kayleigh', agency: ' ', service: '', referredOn: '2027-01-20', chasedOn: 'x' };
  expect(fieldsOf(await keep('lewis', wrong))).toEqual([
    'references',
    'agency',
    'service',
    'referredOn',
    'chasedOn',
  ]);
  expect(fieldsOf(await keep('lewis', { expectedBy: '2026-11-02' }))).toEqual(['expectedBy']);
  expect(fieldsOf(await keep('lewis', { chasedOn: '2026-11-01' }))).toEqual(['chasedOn']);
  const named = { service: 'an appointment with Chantelle Briggs' };
  expect(fieldsOf(await keep('lewis', named))).toEqual(['service']);
  expect((await keep('lewis', { ...named, notIdentifiers: ['Chantelle Briggs'] })).status).toBe(201);
});

it('it is chased with or without another day, and over once it has come or is not needed', async () => {
  const [first, second] = [await kept(), await kept({ agency: 'Housing' })];
  const operationId = newOperation();
  const step = { do: 'chased', expectedBy: '2027-03-05' };
  expect((await say('priya', first, step, operationId)).body).toMatchObject({
    message: 'Kept: CAMHS was chased today, expected by Friday 5 March.',
    wait: { words: expect.stringContaining('expected by Friday 5 March · last chased Tuesday 19 January') },
  });
  expect((await say('priya', first, step, operationId)).status).toBe(200);
  expect((await listed('lewis')).waits.map(({ entryId }) => entryId)).toEqual([second, first]);
  expect((await say('lewis', second, { do: 'chased' })).body).toMatchObject({
    wait: { expectedBy: '2027-02-05' },
  });
  expect((await say('lewis', first, { do: 'come' })).body).toMatchObject({ wait: null });
  expect((await say('lewis', second, { do: 'not-needed' })).status).toBe(201);
  expect(fieldsOf(await say('lewis', first, { do: 'come' }))).toEqual(['step']);
  expect((await listed('priya')).waits).toEqual([]);
  const page = thread.parse((await product.api('priya', '/api/threads/lewis?filter=actions')).body);
  expect(page.entries.map(({ badges }) => badges[0]?.word).sort()).toEqual([
    'Has come',
    'Not needed any more',
  ]);
  expect(page.entries[0]).toMatchObject({ title: 'Wait on another agency', references: ['LCS-204417'] });
});

it('nobody but the two keeps or reads one, and an id that is none is not there', async () => {
  const entryId = await kept();
  for (const who of ['tom', 'helen']) {
    expect((await keep(who)).status).toBe(404);
    expect((await product.api(who, path())).status).toBe(404);
    expect((await say(who, entryId, { do: 'come' })).status).toBe(404);
  }
  expect((await say('lewis', newOperation(), { do: 'come' })).status).toBe(404);
});

it('so many stand open at once, in a head of a few bytes each, and the preparation shows the first five', async () => {
  for (let n = 0; n < waitLimits.open; n += 1)
    await kept({ expectedBy: `2027-03-${String(28 - n).padStart(2, '0')}` });
  expect(fieldsOf(await keep('lewis'))).toEqual(['waits']);
  expect((await listed('lewis')).full).toContain('20 are open here');
  const { waits } = await prepared('priya');
  expect(waits.shown).toHaveLength(5);
  expect(waits.shown[0]?.expectedBy).toBe('2027-03-09');
  expect(waits.more).toBe('And 15 more, under Actions in the thread.');
  const read = await product.ports.threads.readHead(lewis);
  expect(read?.head.waits).toHaveLength(20);
});

it('the record offers them as words, the paper file and the export have them', async () => {
  const entryId = await kept();
  const { recordId } = (await records.begin()).body;
  const { proposed } = await records.drafted('priya', String(recordId));
  const line =
    'LCS-204417: CAMHS, first appointment. Referred on Monday 2 November 2026, 11 weeks ago; expected by Friday 5 February; not chased yet.';
  expect(proposed).toEqual({ workload: ['Waits on other agencies:', line], learning: [] });
  const file = await gatherFile(product.ports, personId('priya'), lewis);
  expect(file).toMatchObject({ ok: true, value: { waits: [{ entryId }] } });
  await say('lewis', entryId, { do: 'come' });
  await say('priya', await kept(), { do: 'chased', expectedBy: '2027-03-05' });
  expect(verifyThread(await product.ports.evidence.thread(lewis))).toEqual([]);
  const year = await exportYear(product.ports, lewis, lewis, 2027);
  expect(year.ok && year.value.entries.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['wait', 'wait-step']),
  );
});
