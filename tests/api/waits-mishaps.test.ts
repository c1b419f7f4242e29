// Mishaps on waits: put right before pressing again, chased without a day, and chased for years.
import { openWaitsAnswer, waitSaved } from '../../bot/api/waits/wait-contract';
import { personId } from '../../bot/domain/ids';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { fieldsOf, newOperation } from './clock-steps';

let product: Product;
const open = async (rows: Parameters<typeof openProduct>[0] = {}) => {
  product = await openProduct({ sessions: [held('lewis', 'priya', '2026-12-29')], ...rows });
};
afterEach(() => product?.close());

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
    'the answer was lost and I put it right before pressing again: I am not told it is kept (%s)',
    async (_, more) => {
      await open();
      const operationId = newOperation();
      expect((await keep({ operationId })).status).toBe(201);
      expect((await keep({ operationId, ...more })).status).toBe(409);
    },
  );
});

describe('chasing', () => {
  it('chased, and the day stays: nothing says that another day was named', async () => {
    await open({ clock: '2027-02-10T09:00:00Z' });
    const entryId = await kept();
    expect((await say(entryId, { do: 'chased', expectedBy: '2027-02-05' })).status).toBe(201);
    const { text } = await product.api('lewis', '/api/threads/me');
    expect(text).toContain('Chased: ');
    expect(text).not.toContain('now expected by');
  });

  it('they would not name a day any more: I cleared it, and the old one does not stay', async () => {
    await open();
    const entryId = await kept();
    expect((await say(entryId, { do: 'chased', expectedBy: null })).status).toBe(201);
    expect((await listed())[0]?.expectedBy).toBe('');
  });

  it('chased today, they cannot have named a day that has gone by', async () => {
    await open();
    const entryId = await kept();
    expect(fieldsOf(await say(entryId, { do: 'chased', expectedBy: '2026-11-20' }))).toEqual(['expectedBy']);
  });

  it('said again it is the same, and anything else is not', async () => {
    await open();
    const entryId = await kept();
    const operationId = newOperation();
    const again = (step: object) => product.api('lewis', path(entryId, 'steps'), { operationId, step });
    expect((await again({ do: 'chased' })).status).toBe(201);
    expect((await again({ do: 'chased' })).status).toBe(200);
    expect((await again({ do: 'chased', expectedBy: '2027-02-05' })).status).toBe(200);
    expect((await again({ do: 'chased', expectedBy: '2027-03-05' })).status).toBe(409);
    expect((await again({ do: 'chased', expectedBy: null })).status).toBe(409);
    expect((await again({ do: 'come' })).status).toBe(409);
  });

  it('one that is chased every week keeps its last steps in itself, and every one beside it', async () => {
    await open();
    const entryId = await kept();
    for (let week = 0; week < 12; week += 1) await say(entryId, { do: 'chased' });
    const entry = (await product.ports.threads.entry(personId('lewis'), entryId))?.entry;
    expect(entry?.kind === 'wait' && entry.steps).toHaveLength(10);
    const beside = await product.ports.threads.newest(personId('lewis'), 'wait-step', { atMost: 20 });
    expect(beside).toHaveLength(12);
  });
});
