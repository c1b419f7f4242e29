// What a supervisor reads before their manager does, in the chat.
import { personId } from '../../bot/domain/ids';
import { bookDates } from '../../bot/use-cases/keep-diary';
import { on } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';

let product: Product | undefined;
afterEach(async () => {
  await product?.close();
  product = undefined;
});

it('nobody who has booked a date is asked to add one', async () => {
  product = await openProduct({
    sessions: [
      held('lewis', 'priya', '2026-12-15'),
      ...['sunita', 'helen'].map((one) => held(one, 'priya', '2027-01-18')),
      held('kerry', 'helen', '2027-01-18'),
      held('priya', 'tom', '2027-01-18'),
    ],
    clock: '2027-01-18T10:00:00Z',
  });
  const { ports } = product;
  const lewis = personId('lewis');
  const booked = await bookDates(ports, {
    operationId: ports.newOperationId(),
    by: lewis,
    about: lewis,
    dates: [{ on: on('2027-03-12'), at: '10:00', cover: undefined }],
    kind: 'FORMAL',
    minutes: undefined,
    requestId: undefined,
  });
  expect(booked).toMatchObject({ ok: true });
  for (const day of ['19', '20', '21']) {
    product.moveClock(`2027-01-${day}T10:00:00Z`);
    await product.sweeper.run(product.ports);
  }
  const headsUp = product.chat('priya').find(({ words }) => words.includes('heads-up'));
  expect(headsUp?.words).toContain('a date is booked');
  expect(headsUp?.words).not.toContain('Add a date');
});
