// What a test does to prepare in Lewis's thread over HTTP: open it, keep points, keep private notes.
import { preparation } from '../../bot/api/preparation/preparation-contract';
import type { PreparationWords } from '../../bot/domain/working-paper';
import type { Product } from '../support/product';

type Answer = Awaited<ReturnType<Product['api']>>;

/** Words with these points; anything else as nobody has said it. */
export const wordsOf = (
  points: readonly string[],
  more: Partial<PreparationWords> = {},
): PreparationWords => ({
  points: points.map((text, n) => ({ pointId: `p${n + 1}`, text })),
  modelId: null,
  differently: {},
  notIdentifiers: [],
  ...more,
});

/** The steps of one test's product, in Lewis's thread unless told. */
export function preparationIn(product: () => Product) {
  const path = (worker: string, ...parts: string[]) =>
    ['/api/threads', worker, 'preparation', ...parts].join('/');
  return {
    get: (who: string, worker = 'lewis'): Promise<Answer> => product().api(who, path(worker)),
    opened: async (who: string, worker = 'lewis') =>
      preparation.parse((await product().api(who, path(worker))).body),
    keep: (who: string, words: object, revision: string | null = null, worker = 'lewis'): Promise<Answer> =>
      product().api(who, path(worker), { revision, words }),
    note: (who: string, text: string, revision: string | null = null, worker = 'lewis'): Promise<Answer> =>
      product().api(who, path(worker, 'private'), { revision, words: { text } }),
  };
}
