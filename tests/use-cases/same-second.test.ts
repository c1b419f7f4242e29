// Two who book one supervisor for the same hour before either can read of the other.
import { personId } from '../../bot/domain/ids';
import type { CouncilPorts } from '../../bot/ports/council-ports';
import { bookDates } from '../../bot/use-cases/keep-diary';
import { sameHourWords } from '../../bot/views/clock/same-hour-words';
import { on } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';

let product: Product;
beforeEach(async () => {
  product = await openProduct();
});
afterEach(() => product.close());

/** The first look at the supervisor's dates happened before the other one saved. */
function lookedTooEarly({ teams, ...ports }: CouncilPorts): CouncilPorts {
  let looks = 0;
  const rows: typeof teams.rows = async (id) => {
    looks += 1;
    return looks === 1 ? [] : teams.rows(id);
  };
  return { ...ports, teams: { ...teams, rows } };
}

const book = (ports: CouncilPorts, who: string, at = '10:00', operationId = ports.newOperationId()) =>
  bookDates(ports, {
    operationId,
    by: personId(who),
    about: personId(who),
    dates: [{ on: on('2027-01-25'), at, cover: undefined }],
    kind: 'FORMAL',
    minutes: undefined,
    requestId: undefined,
  });

it('the second is saved too, and reads at once that one of the two has to move, not with whom', async () => {
  await book(product.ports, 'lewis');
  const second = await book(lookedTooEarly(product.ports), 'helen', '11:00');
  if (!second.ok) throw new Error('it was refused');
  const { clashes } = second.value;
  expect(clashes).toMatchObject([{ on: '2027-01-25', at: '11:00', supervisorId: 'priya' }]);
  const words = sameHourWords(product.ports.directory.council(), clashes, on('2027-01-19'));
  expect(words).toContain(
    'somebody else was given Monday 25 January at 11 am with priya. One of the two has to move; priya can say',
  );
  expect(words).not.toContain('lewis');
});

it('nobody is told so of an hour that is theirs alone', async () => {
  await book(product.ports, 'lewis');
  const later = await book(lookedTooEarly(product.ports), 'helen', '14:00');
  expect(later.ok && later.value.clashes).toBeUndefined();
});

it('whose first answer was lost reads of it when they press again', async () => {
  const { ports } = product;
  await book(ports, 'lewis');
  const operationId = ports.newOperationId();
  const first = await book(lookedTooEarly(ports), 'helen', '11:00', operationId);
  expect(first.ok && first.value.clashes).toHaveLength(1);
  const again = await book(ports, 'helen', '11:00', operationId);
  expect(again.ok && again.value.alreadySaved).toBe(true);
  expect(again.ok && again.value.clashes).toHaveLength(1);
});
