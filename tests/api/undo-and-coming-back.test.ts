/** When a decision can no longer be undone, and how many come back. */
import { openActionsAnswer } from '../../bot/api/actions/action-contract';
import { openProduct, type Product } from '../support/product';
import { newOperation } from './clock-steps';
import { decisionsIn } from './decision-steps';

let product: Product;
afterEach(() => product?.close());

describe('undo, and what comes back', () => {
  const { log, step } = decisionsIn(() => product);
  beforeEach(async () => {
    product = await openProduct({ clock: '2027-01-19T16:14:00Z' });
  });

  it('what somebody has already done is no slip any more: its decision is not undone', async () => {
    const entryId = await log({ actionOwner: 'supervisor', actionBy: '2027-01-20' });
    const open = openActionsAnswer.parse((await product.api('priya', '/api/threads/lewis/actions')).body);
    const [first] = open.actions;
    const id = encodeURIComponent(first?.entryId ?? '');
    const done = await product.api('priya', `/api/threads/lewis/actions/${id}/steps`, {
      operationId: newOperation(),
      step: { do: 'done' },
    });
    expect(done.status).toBe(201);
    const undone = await step('lewis', entryId, { do: 'withdraw' });
    expect(undone.status).toBe(400);
    expect(undone.text).toContain('its action was taken up');
  });

  it('the thread says as many to look at again as its preparation shows', async () => {
    await log();
    const thread = await product.api('lewis', '/api/threads/lewis');
    const prepare = await product.api('lewis', '/api/threads/lewis/preparation');
    const shown = Reflect.get(Object(prepare.body.lookAgain), 'entries');
    expect(Reflect.get(Object(thread.body.waiting), 'lookAgain')).toBe(shown.length);
  });
});
