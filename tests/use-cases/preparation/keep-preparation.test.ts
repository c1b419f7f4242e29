// Keeping a preparation against a store that another device, or the issuing of the record, was quicker at.

import { personId } from '../../../bot/domain/ids';
import { noPreparation } from '../../../bot/domain/preparation/preparation-words';
import type { PreparationWords } from '../../../bot/domain/working-paper';
import { keepPreparation, keepPrivateNotes } from '../../../bot/use-cases/preparation/keep-preparation';
import { openPreparation } from '../../../bot/use-cases/preparation/open-preparation';
import { openProduct, type Product } from '../../support/product';
import { putPaper } from '../../support/put-paper';

let product: Product;
beforeEach(async () => {
  product = await openProduct();
});
afterEach(() => product.close());

const [lewis, priya] = [personId('lewis'), personId('priya')];
const words = (...points: readonly string[]): PreparationWords => ({
  ...noPreparation,
  points: points.map((text, n) => ({ pointId: `p${n + 1}`, text })),
});
const keep = async (given: PreparationWords, revision: string | null = null, by = lewis) => {
  const kept = await keepPreparation(product.ports, { by, about: lewis, revision, words: given });
  if (!kept.ok) throw new Error(kept.refusal.kind);
  return kept.value;
};
const opened = async (viewer = lewis) => {
  const preparation = await openPreparation(product.ports, viewer, lewis);
  if (!preparation.ok) throw new Error(preparation.refusal.kind);
  return preparation.value;
};

it('two devices at once: one is kept, the other gets its words and may go on', async () => {
  const both = await Promise.all([keep(words('Desk')), keep(words('Phone'))]);
  const [kept, other] = [both.find((one) => one.kept), both.find((one) => !one.kept)];
  if (!kept?.kept || other === undefined || other.kept) throw new Error('one of each was expected');
  const stored = (await opened()).mine;
  expect(other.there).toEqual(stored.words);
  expect(other.revision).toBe(kept.revision);
  expect((await keep(words('Desk', 'Phone'), other.revision)).kept).toBe(true);
});

it('the two of the pair never meet: each writes a paper of their own', async () => {
  const [mine, theirs] = await Promise.all([keep(words('A')), keep(words('B'), null, priya)]);
  expect([mine.kept, theirs.kept]).toEqual([true, true]);
  expect((await opened(priya)).theirs?.points).toEqual(words('A').points);
});

it('once the record was issued, the points are gone, and a device that still has them is asked', async () => {
  const first = await keep(words('Talked about'));
  if (!first.kept) throw new Error('it was not kept');
  await putPaper(product.ports, lewis, { remove: 'preparation:lewis', etag: first.revision });
  const late = await keep(words('Talked about', 'More'), first.revision);
  expect(late).toMatchObject({ kept: false, revision: '', there: noPreparation });
  expect((await opened()).mine).toMatchObject({ revision: null, words: noPreparation });
  expect((await keep(words('For the next time'), '')).kept).toBe(true);
});

it('notes lie in a paper of their own that no reading of the other one asks for', async () => {
  const asked: (readonly string[])[] = [];
  const watched = {
    ...product.ports,
    papers: {
      ...product.ports.papers,
      papersAndEntries: (about: typeof lewis, papers: readonly string[], entries: readonly string[]) => {
        asked.push(papers);
        return product.ports.papers.papersAndEntries(about, papers, entries);
      },
    },
  };
  await keepPrivateNotes(product.ports, { by: lewis, about: lewis, revision: null, words: { text: 'Mine' } });
  const seen = await openPreparation(watched, priya, lewis);
  expect(asked).toEqual([['preparation:priya', 'private-notes:priya', 'preparation:lewis']]);
  expect(JSON.stringify(seen.ok && [seen.value.mine, seen.value.theirs, seen.value.notes])).not.toContain(
    'Mine',
  );
});

it('notes have an end too', async () => {
  const text = 'x'.repeat(4_001);
  const kept = await keepPrivateNotes(product.ports, {
    by: lewis,
    about: lewis,
    revision: null,
    words: { text },
  });
  expect(kept).toMatchObject({
    ok: false,
    refusal: { problems: [{ field: 'text', kind: 'note-too-long', maximum: 4_000, length: 4_001 }] },
  });
});
