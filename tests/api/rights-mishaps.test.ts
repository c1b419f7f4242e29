// What is missing from the copy somebody has a right to, or stands in it and says nothing.

import { newOperation } from '../api/clock-steps';
import { copyOf } from '../api/copy-steps';
import { castWith, council, person } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';

let product: Product;
beforeEach(async () => {
  product = await openProduct({
    rows: {
      people: [
        ...castWith('helen', { displayName: 'Helen Marsh', grade: 'SP' }),
        person('dilys', { displayName: 'Dilys Rowe', roles: ['DPO'] }),
        person('paul', { displayName: 'Paul Quist', roles: ['PSW'] }),
        person('audrey', { displayName: 'Audrey Finch', roles: ['AUDITOR'] }),
      ],
      relationships: council({}).relationships,
    },
    sessions: [held('helen', 'priya', '2026-12-29')],
  });
});
afterEach(() => product.close());

it('the copy of somebody who changed the policy says that they did, and why', async () => {
  const read = await product.api('paul', '/api/policy');
  const changed = await product.api('paul', '/api/policy', {
    effectiveFrom: '2027-03-01',
    why: 'zqreason of the panel',
    settings: [{ key: 'retention.workerFileMonths', value: '84' }],
    readVersion: read.body.readVersion,
    confirmed: true,
  });
  expect([changed.status, changed.text.slice(0, 200)]).toEqual([201, expect.any(String)]);
  const copy = await copyOf(product, 'paul');
  expect(copy.text('entries.jsonl') + copy.text('left-out.txt')).toContain('zqreason');
});

it('the copy of an auditor says that they checked the evidence last, or that this is left out', async () => {
  expect((await product.api('audrey', '/api/evidence/check', {})).status).toBe(200);
  const copy = await copyOf(product, 'audrey');
  expect(copy.text('entries.jsonl') + copy.text('left-out.txt')).toMatch(/checked/i);
});

it('no line is of an unknown kind: a link of the chain is one, or is counted as left out', async () => {
  await product.api('helen', '/api/threads/helen/decisions', {
    operationId: newOperation(),
    text: 'See the child.',
    why: 'It is time.',
    references: [],
  });
  const copy = await copyOf(product, 'helen');
  expect(copy.lines.filter(({ kind }) => kind === 'unknown')).toEqual([]);
});
