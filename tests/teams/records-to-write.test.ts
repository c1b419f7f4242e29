// The day's card about records to be written, for somebody with several of them.
import { personId, readOperationId } from '../../bot/domain/ids';
import { met } from '../../bot/use-cases/keep-diary';
import { on, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';

let product: Product;
afterEach(() => product.close());

const operation = (n: number) => {
  const id = readOperationId(`00000000-0000-4000-8000-00000000000${n}`);
  if (id === undefined) throw new Error('no operation id');
  return id;
};

it('is one line with one button, and the button brings the list below the card', async () => {
  product = await openProduct({
    clock: '2027-03-08T12:00:00Z',
    rows: {
      relationships: [supervises('tom', 'priya'), supervises('priya', 'lewis'), supervises('priya', 'helen')],
    },
    sessions: [held('lewis', 'priya', '2027-02-22'), held('helen', 'priya', '2027-02-22')],
  });
  for (const [n, worker] of ['lewis', 'helen'].entries()) {
    const done = await met(product.ports, {
      operationId: operation(n),
      by: personId('priya'),
      about: personId(worker),
      on: on('2027-03-08'),
      minutes: 60,
    });
    expect(done.ok).toBe(true);
  }
  product.moveClock('2027-03-15T10:00:00Z');
  await product.sweeper.run(product.ports);
  const card = product.chat('priya').find(({ words }) => words.includes('records are to be written'));
  expect(card?.words).toContain('2 records are to be written, the next one due out by Monday 22 March');
  const shown = await product.press('priya', card, 'Show');
  expect(shown.map(({ words }) => words).join(' ')).toContain('out by Monday 22 March');
});
