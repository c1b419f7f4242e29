// After every act that the product offers, over HTTP, the chain of that thread is whole; what broke it is named by the act.
import { actionSaved, openActionsAnswer } from '../../bot/api/actions/action-contract';
import { verifyThread } from '../../bot/evidence/verify-thread';
import { newOperation } from '../api/clock-steps';
import { decisionsIn } from '../api/decision-steps';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { storedThread } from './lived-thread';

let product: Product;
beforeAll(async () => {
  product = await openProduct({ sessions: [held('lewis', 'priya', '2026-12-29')] });
});
afterAll(() => product.close());

const decisions = decisionsIn(() => product);

/** The act went well, and the thread verifies after it. */
async function clean(act: string, answer: { readonly status: number; readonly text: string }): Promise<void> {
  if (answer.status !== 200 && answer.status !== 201)
    throw new Error(`${act}: ${answer.status} ${answer.text}`);
  const wrong = verifyThread(await storedThread(product));
  if (wrong.length > 0) throw new Error(`${act} broke the chain: ${JSON.stringify(wrong)}`);
}

const actionsOf = async (who: string) =>
  openActionsAnswer.parse((await product.api(who, '/api/threads/lewis/actions')).body).actions;

describe('an action of a quick decision', () => {
  it.each([
    ['done', { do: 'done' }],
    ['carried', { do: 'carry', why: 'School was closed.', byOn: '2027-01-28' }],
    ['dropped', { do: 'drop', why: 'It is not needed any more.' }],
  ])('that is %s leaves the chain whole', async (title, step) => {
    const entryId = await decisions.log({ text: `What is ${title} later.` });
    const action = (await actionsOf('lewis')).find(({ text }) => text.includes(title));
    const path = `/api/threads/lewis/actions/${encodeURIComponent(action?.entryId ?? '')}/steps`;
    const answer = await product.api('lewis', path, { operationId: newOperation(), step });
    expect(actionSaved.parse(answer.body).action?.entryId ?? action?.entryId).toBe(`action:${entryId}`);
    await clean(`action ${title}`, answer);
  });
});
