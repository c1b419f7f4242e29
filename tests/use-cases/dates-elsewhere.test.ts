/** Hours that somebody has given away, with the real store. */
import { personId } from '../../bot/domain/ids';
import { hoursTaken } from '../../bot/use-cases/dates-elsewhere';
import { on, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';

const [lewis, priya] = [personId('lewis'), personId('priya')];

let product: Product;
afterEach(() => product.close());

it('an hour that a worker has given to somebody they supervise from next month is not proposed', async () => {
  product = await openProduct({
    rows: {
      relationships: [
        supervises('tom', 'priya'),
        supervises('priya', 'lewis'),
        supervises('priya', 'helen'),
        supervises('helen', 'kerry', { endDate: on('2027-01-31') }),
        supervises('lewis', 'kerry', { startDate: on('2027-02-01') }),
      ],
    },
  });
  const booked = await product.api('helen', '/api/threads/kerry/sessions', {
    operationId: crypto.randomUUID(),
    dates: [{ on: '2027-02-04', at: '10:00' }],
  });
  expect(booked.status).toBeLessThan(300);
  const taken = await hoursTaken(product.ports, { by: priya, about: lewis });
  expect(taken.map((one) => `${one.on} ${one.at}`)).toContain('2027-02-04 10:00');
});
