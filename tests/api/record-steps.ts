// What a test does with records over HTTP: begin a session, keep its draft, end it, issue, sign, and read.
import { record, recordDraft, records } from '../../bot/api/records/record-contract';
import type { Product } from '../support/product';
import { newOperation } from './clock-steps';

type Answer = Awaited<ReturnType<Product['api']>>;

/** The steps of one test's product, in Lewis's thread unless told; a fresh operation id unless it is given. */
export function recordsIn(product: () => Product) {
  const path = (worker: string, ...parts: string[]) =>
    ['/api/threads', worker, 'records', ...parts.map(encodeURIComponent)].join('/');
  const post = (who: string, worker: string, parts: string[], body: object): Promise<Answer> =>
    product().api(who, path(worker, ...parts), body);
  const draft = (who: string, id: string, worker = 'lewis'): Promise<Answer> =>
    product().api(who, path(worker, id, 'draft'));
  const read = (who: string, id: string, worker = 'lewis'): Promise<Answer> =>
    product().api(who, path(worker, id));
  return {
    begin: (given: object = {}, who = 'priya', worker = 'lewis') =>
      post(who, worker, [], {
        operationId: newOperation(),
        sessionId: null,
        readiness: 'ready',
        modelId: null,
        ...given,
      }),
    list: (who: string, worker = 'lewis') => product().api(who, path(worker)),
    listed: async (who: string, worker = 'lewis') =>
      records.parse((await product().api(who, path(worker))).body),
    draft,
    drafted: async (who: string, id: string, worker = 'lewis') =>
      recordDraft.parse((await draft(who, id, worker)).body),
    keep: (who: string, id: string, revision: string | null, words: object, worker = 'lewis') =>
      post(who, worker, [id, 'draft'], { revision, words }),
    end: (id: string, given: object = {}, who = 'priya', worker = 'lewis') =>
      post(who, worker, [id, 'end'], { operationId: newOperation(), from: '', to: '', ...given }),
    /** With the words of the draft as it is, changed by `words`. */
    issue: async (id: string, words: object = {}, given: object = {}, who = 'priya', worker = 'lewis') => {
      const opened = recordDraft.parse((await draft(who, id, worker)).body);
      return post(who, worker, [id, 'issue'], {
        operationId: newOperation(),
        revision: opened.revision,
        words: { ...opened.words, ...words },
        sign: true,
        ...given,
      });
    },
    read,
    opened: async (who: string, id: string, worker = 'lewis') =>
      record.parse((await read(who, id, worker)).body),
    step: (who: string, id: string, step: object, { worker = 'lewis', operationId = newOperation() } = {}) =>
      post(who, worker, [id, 'steps'], { operationId, step }),
    openEarlier: (who: string, id: string, why: string, worker = 'lewis') =>
      post(who, worker, [id, 'open'], { operationId: newOperation(), why }),
  };
}
