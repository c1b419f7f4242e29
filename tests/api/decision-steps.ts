// What a test does with quick decisions over HTTP: log one, answer it, complete, record, hand over, look at it again, take it back.
import { logDecisionAnswer } from '../../bot/api/contract';
import type { Product } from '../support/product';
import { newOperation } from './clock-steps';

type Answer = Awaited<ReturnType<Product['api']>>;

/** A decision in Lewis's thread, unless told; everything has a fresh operation id unless it is given. */
export function decisionsIn(product: () => Product) {
  const log = async (given: object = {}, who = 'lewis', worker = 'lewis'): Promise<string> => {
    const answer = await product().api(who, `/api/threads/${worker}/decisions`, {
      operationId: newOperation(),
      text: 'See the child at school tomorrow.',
      why: 'The missed contacts follow a new partner.',
      references: ['LCS-204417'],
      ...given,
    });
    if (answer.status !== 201) throw new Error(`${answer.status}: ${answer.text}`);
    return logDecisionAnswer.parse(answer.body).entry.entryId;
  };
  const step = (
    who: string,
    entryId: string,
    taken: object,
    { worker = 'lewis', operationId = newOperation() } = {},
  ): Promise<Answer> =>
    product().api(who, `/api/threads/${worker}/entries/${encodeURIComponent(entryId)}/steps`, {
      operationId,
      step: taken,
    });
  return {
    log,
    step,
    answer: (who: string, entryId: string, answer: string, more: object = {}, worker = 'lewis') =>
      step(who, entryId, { do: 'answer', answer, ...more }, { worker }),
    entry: (who: string, entryId: string, worker = 'lewis') =>
      product().api(who, `/api/threads/${worker}/entries/${encodeURIComponent(entryId)}`),
    open: (who: string, worker = 'lewis') => product().api(who, `/api/threads/${worker}/open`),
    notes: (who: string, entryId: string, worker = 'lewis') =>
      product().api(who, `/api/threads/${worker}/entries/${encodeURIComponent(entryId)}/notes`),
    endorsements: (who: string, worker = 'lewis') =>
      product().api(who, `/api/threads/${worker}/endorsements`),
  };
}
