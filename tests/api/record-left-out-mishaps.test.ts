// Records that the head of a thread only counts: all of them are found, each once, and no session that has none.
import { z } from 'zod';
import { addDays } from '../../bot/domain/dates';
import { personId } from '../../bot/domain/ids';
import { exportCouncil } from '../../bot/use-cases/export-council';
import { importCouncil } from '../../bot/use-cases/import-council';
import { met as sayMet } from '../../bot/use-cases/keep-diary';
import { listRecords } from '../../bot/use-cases/records/list-records';
import { on } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { newOperation } from './clock-steps';
import { recordsIn } from './record-steps';

let product: Product;
const open = async (rows: Parameters<typeof openProduct>[0] = {}) => {
  product = await openProduct({ sessions: [held('lewis', 'priya', '2026-12-29')], ...rows });
};
afterEach(() => product?.close());
const records = recordsIn(() => product);

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

  it('the list of records has them all, of two years of weekly supervision too', async () => {
    await open({ sessions: [] });
    const days = weekly(115);
    await met(days);
    expect(await toWrite()).toEqual(days);
  });

  it('a session whose record is signed or being written has no second record', async () => {
    await open({ sessions: [] });
    await met(weekly(13, '2027-01-11'));
    const begun = await records.begin();
    const endId = newOperation();
    const { recordId } = z.object({ recordId: z.string() }).parse(begun.body);
    expect((await records.end(recordId, { operationId: endId })).status).toBeLessThan(300);
    expect((await records.draft('priya', endId)).status).toBe(404);
  });

  it('a session that came with the files has no record to write, and hides none that has', async () => {
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
