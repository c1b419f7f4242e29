// What a test does with records over HTTP: begin a session, keep its draft, end it, issue, sign, and read.
import { record, recordDraft, records } from '../../bot/api/records/record-contract';
import type { Product } from '../support/product';
import { newOperation } from './clock-steps';

const aboutWords = ['sign', 'disagree', 'comment', 'change'];

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
    /** Begun from the version the server has now, unless told. */
    keep: async (
      who: string,
      id: string,
      revision: string | null,
      words: object,
      { worker = 'lewis', version }: { readonly worker?: string; readonly version?: number } = {},
    ) => {
      const now = recordDraft.safeParse((await draft(who, id, worker)).body);
      const begunFrom = version ?? now.data?.version ?? 0;
      return post(who, worker, [id, 'draft', String(begunFrom)], { revision, words });
    },
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
    /** On the version the server has now, and for a change on its draft as it is now, unless told. */
    step: async (
      who: string,
      id: string,
      step: { readonly do: string; readonly [part: string]: unknown },
      { worker = 'lewis', operationId = newOperation() } = {},
    ) => {
      const now = record.safeParse((await read(who, id, worker)).body);
      const version = now.data?.versionNumber ?? 1;
      const kept =
        step.do === 'change' ? recordDraft.safeParse((await draft(who, id, worker)).body) : undefined;
      return post(who, worker, [id, 'steps'], {
        operationId,
        step: {
          ...(aboutWords.includes(step.do) && { version }),
          ...(kept && { revision: kept.data?.revision ?? null }),
          ...step,
        },
      });
    },
    openEarlier: (who: string, id: string, why: string, worker = 'lewis') =>
      post(who, worker, [id, 'open'], { operationId: newOperation(), why }),
  };
}
