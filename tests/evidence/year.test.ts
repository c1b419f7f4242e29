// A year of one file, with a sweep and an anchor every month, an import in the middle, and nobody but the product at the store.
import { checkEvidence } from '../../bot/use-cases/evidence/check-evidence';
import { importCouncil } from '../../bot/use-cases/import-council';
import { openProduct } from '../support/product';
import { held } from '../support/sessions';
import { type ActWord, live, storedThread } from './lived-thread';

const week: readonly ActWord[] = ['log', 'answer', 'log-long', 'take-back'];
const month: readonly ActWord[] = ['book', 'cancel', 'hold', 'issue', 'sign', 'log'];

it('verifies from the first day to the last, against every anchor', async () => {
  const sessions = [held('lewis', 'priya', '2026-12-29')];
  const product = await openProduct({ sessions });
  try {
    for (let months = 0; months < 12; months += 1) {
      await live(product, [...week, ...month], 73);
      await product.sweeper.run(product.ports);
      if (months === 6)
        await importCouncil(product.ports, { sessions: [...sessions, held('lewis', 'priya', '2026-11-30')] });
    }
    expect(await checkEvidence(product.ports, null)).toMatchObject({ threads: 7, wrong: [] });
    const days = await product.ports.anchors.days();
    expect(days).toHaveLength(12);
    const { end, documents } = await storedThread(product);
    expect(end?.links).toBeGreaterThan(60);
    expect(documents.filter(({ sheet }) => sheet !== undefined).length).toBeGreaterThan(2);
    expect(JSON.stringify(product.log)).not.toContain('anchor');
  } finally {
    await product.close();
  }
}, 120_000);
