// A new supervisor takes over: what the worker wrote for the one before is the worker's to share.
import { on, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { preparationIn, wordsOf } from './preparation-steps';

let product: Product;
const preparation = preparationIn(() => product);
beforeEach(async () => {
  product = await openProduct({
    clock: '2027-03-08T10:00:00Z',
    sessions: [held('lewis', 'priya', '2027-02-08')],
    rows: {
      relationships: [
        supervises('tom', 'priya'),
        supervises('tom', 'helen'),
        supervises('priya', 'lewis', { endDate: on('2027-03-10') }),
        supervises('helen', 'lewis', { startDate: on('2027-03-11') }),
        supervises('nadia', 'lewis', { kind: 'cover', startDate: on('2027-03-12') }),
      ],
    },
  });
});
afterEach(() => product.close());

it('is told so, and shares it by keeping it once more', async () => {
  const words = wordsOf(['Court']);
  await preparation.keep('lewis', words);
  expect((await preparation.opened('lewis')).share).toBeNull();
  expect((await preparation.opened('priya')).theirs?.points).toEqual(['Court']);
  product.moveClock('2027-03-12T10:00:00Z');
  const { mine, share } = await preparation.opened('lewis');
  expect(share?.words).toMatch(/^You wrote this while priya supervised you\. helen does not read it yet\.$/i);
  expect((await preparation.opened('helen')).theirs?.points).toEqual([]);
  expect((await preparation.keep('lewis', words, mine.revision)).status).toBe(200);
  expect((await preparation.opened('lewis')).share).toBeNull();
  expect((await preparation.opened('helen')).theirs?.points).toEqual(['Court']);
});

it('with nobody to share it with it stays, and what is written then is shared later', async () => {
  await product.close();
  product = await openProduct({
    clock: '2027-03-12T10:00:00Z',
    rows: {
      relationships: [
        supervises('tom', 'priya'),
        supervises('priya', 'lewis', { endDate: on('2027-03-10') }),
        supervises('priya', 'lewis', { startDate: on('2027-03-20') }),
      ],
    },
  });
  expect((await preparation.keep('lewis', wordsOf(['Who is my supervisor?']))).status).toBe(200);
  expect(await preparation.opened('lewis')).toMatchObject({ other: null, theirs: null, start: null });
  product.moveClock('2027-03-22T10:00:00Z');
  expect((await preparation.opened('priya')).theirs?.points).toEqual([]);
  expect((await preparation.opened('lewis')).share?.words).toMatch(/^You wrote this before\./);
});
