// A case discussion in chat: asked after on the day's card without a word of it, shown on request, and settled with a tap.

import { newOperation } from '../api/clock-steps';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';

let product: Product;
afterEach(() => product.close());

it('five working days later the worker is asked, sees what stays, and says that it is on the file', async () => {
  product = await openProduct({ sessions: [held('lewis', 'priya', '2026-12-29')] });
  const { status } = await product.api('priya', '/api/threads/lewis/cases', {
    operationId: newOperation(),
    references: ['LCS-204417'],
    category: 'CP',
    depth: 'update',
    modelId: null,
    decisions: [{ text: 'Keep contact at twice a week.', owner: null, byOn: null }],
    pace: 'right',
    extendedBecause: '',
    recordId: null,
    nextOn: null,
    full: { decisionAndWhy: 'Because contact has only just settled.' },
  });
  expect(status).toBe(201);
  for (const day of ['20', '21', '22', '25', '26']) {
    product.moveClock(`2027-01-${day}T16:05:00Z`);
    await product.sweeper.run(product.ports);
  }
  const card = product.chat('lewis').find(({ words }) => words.includes('The case discussion'));
  expect(card?.words).toContain('on Tuesday 19 January: is it on the child');
  expect(card?.words).toContain('The case discussion priya had with you');
  expect(card?.words).not.toMatch(/contact|LCS-204417/);
  await product.press('lewis', card, 'Show');
  const shown = product.chat('lewis').find(({ words }) => words.includes('Keep contact at twice a week.'));
  expect(shown?.words).toContain('LCS-204417');
  await product.press('lewis', shown, 'Yes, it is there');
  const { body } = await product.api('lewis', '/api/threads/me?filter=decisions');
  expect(body.entries).toMatchObject([{ kind: 'case', badges: [{ tone: 'good' }] }]);
});
