// What somebody lost while only another process was told: links for paper and for a copy, and the next page of their own thread.
import { paperLink } from '../../bot/api/papers/paper-contract';
import { copyLink } from '../../bot/api/rights/rights-contract';
import { exportCouncil } from '../../bot/use-cases/export-council';
import { importCouncil } from '../../bot/use-cases/import-council';
import { cast, on, person } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { newOperation } from './clock-steps';
import { askForCopy } from './copy-steps';
import { fill } from './filled-thread';

let product: Product;
const open = async (rows: Parameters<typeof openProduct>[0] = {}) => {
  product = await openProduct({ sessions: [held('lewis', 'priya', '2026-12-29')], ...rows });
};
afterEach(() => product?.close());

it('a link for paper gives nothing to somebody who lost the worker elsewhere before it was followed', async () => {
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

it('nor the copy for a request to somebody who is data protection officer no more', async () => {
  await open({ rows: { people: [...cast, person('dilys', { roles: ['DPO'] })] } });
  const other = await product.another('other');
  const followed = async () => {
    const asked = await askForCopy(product, 'dilys', 'lewis');
    const link = copyLink.parse(asked.body);
    return async () => (await fetch(`${product.url}${link.url}`)).status;
  };
  const [kept, lost] = [await followed(), await followed()];
  expect(await kept()).toBe(200);
  const people = [...other.directory.council().people.values()];
  await importCouncil(other, {
    people: people.map((one) => (one.personId === 'dilys' ? { ...one, roles: [] } : one)),
  });
  expect(await lost()).toBe(404);
});

it('whoever has left elsewhere pages on in no file, their own neither', async () => {
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
