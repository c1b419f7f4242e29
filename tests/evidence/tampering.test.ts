// One hand under the product changes one thing: a check finds it, and names the first place, in threads of any life.
import fc from 'fast-check';
import { type StoredThread, verifyThread } from '../../bot/evidence/verify-thread';
import type { Anchor } from '../../bot/ports/evidence';
import { on } from '../domain/given-council';
import { openProduct } from '../support/product';
import { held } from '../support/sessions';
import { type ActWord, acts, live, storedThread } from './lived-thread';
import { everyTampering } from './tampering';

/** A thread at two moments of one life. */
async function lived(first: readonly ActWord[], then: readonly ActWord[]) {
  const product = await openProduct({
    sessions: [held('lewis', 'priya', '2026-12-01'), held('lewis', 'priya', '2026-12-29')],
  });
  try {
    await live(product, first);
    const before = await storedThread(product);
    await live(product, then);
    return { before, now: await storedThread(product) };
  } finally {
    await product.close();
  }
}

const anchorOf = ({ end }: StoredThread, day: Anchor['day'] = on('2027-01-19')) =>
  end === null ? [] : [{ links: end.links, hash: end.hash, day, until: day }];

const someActs = fc.array(fc.constantFrom(...acts), { minLength: 2, maxLength: 6 });

it('finds every single change in any thread, names the first place, and finds nothing in the thread itself', async () => {
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(someActs, someActs, async (first, then) => {
      const { before, now } = await lived(['log', ...first], ['log', ...then]);
      const anchor = anchorOf(now);
      for (const thread of [before, now]) {
        expect(verifyThread(thread)).toEqual([]);
        expect(verifyThread(thread, anchorOf(thread))).toEqual([]);
      }
      expect(verifyThread(now, anchorOf(before))).toEqual([]);
      for (const { what, documents, end = now.end, wrong, named } of everyTampering(now, before)) {
        const [found] = verifyThread({ ...now, documents, end }, anchor);
        expect({ what, wrong: wrong.find((one) => one === found?.wrong) }).toEqual({
          what,
          wrong: found?.wrong ?? 'not found',
        });
        expect({ what, id: named.find((one) => one === found?.id) }).toEqual({ what, id: found?.id });
        tried += 1;
      }
    }),
    { numRuns: 8 },
  );
  expect(tried).toBeGreaterThan(500);
}, 120_000);
