// What is copied on a policy that is no longer the newest is copied once more, so that nobody's reminder comes too late for it.
import { personId } from '../../bot/domain/ids';
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import type { CouncilPorts } from '../../bot/ports/council-ports';
import { createSweeper } from '../../bot/sweep';
import { copyOwedRows } from '../../bot/use-cases/copy-owed-rows';
import { bookDates } from '../../bot/use-cases/keep-diary';
import { cast, on, person } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';

const lewis = personId('lewis');
let product: Product;
beforeEach(async () => {
  product = await openProduct({
    // More than are copied side by side.
    rows: { people: [...cast, ...['ada', 'bea', 'cyd', 'dan'].map((one) => person(one))] },
    sessions: [held('lewis', 'priya', '2027-01-12')],
    clock: '2027-01-19T10:00:00Z',
  });
});
afterEach(() => product.close());

const sooner = {
  ...defaultPolicy,
  ...{ version: '2', effectiveFrom: on('2027-01-20') },
  reminders: { ...defaultPolicy.reminders, dueSoonWorkingDays: 10 },
};
const changePolicy = ({ directory }: CouncilPorts) =>
  directory.addPolicy(sooner, directory.council().policies);
const looksAtLewis = async () =>
  (await product.ports.teams.toCheckBy(on('2027-01-26'))).some((row) => row.head.personId === lewis);
const bookInMarch = (ports: CouncilPorts) =>
  bookDates(ports, {
    ...{ operationId: ports.newOperationId(), by: lewis, about: lewis, kind: 'ADDITIONAL' as const },
    dates: [{ on: on('2027-03-10'), at: undefined, cover: undefined }],
    ...{ minutes: undefined, requestId: undefined },
  });

describe('another process has not heard of a change of the policy', () => {
  let other: CouncilPorts;
  beforeEach(async () => {
    other = await product.another('run-2');
    await changePolicy(product.ports);
    await product.sweeper.tick(product.ports);
    expect(product.ports.directory.rowsOwed()).toBeUndefined();
  });

  it('nobody acts there, and Lewis is looked at on the new day', async () => {
    expect(await looksAtLewis()).toBe(true);
  });

  it('something Lewis does there loses Priya the reminder of the new policy for no longer than its minute', async () => {
    await bookInMarch(other);
    await createSweeper(String).tick(other);
    expect(await looksAtLewis()).toBe(true);
  });

  it('a minute in which the store is away is made up for by the next one', async () => {
    await bookInMarch(other);
    const away = () => Promise.reject(new Error('the store is away'));
    const sweeper = createSweeper(String);
    await sweeper
      .tick({ ...other, threads: { ...other.threads, readHead: away } })
      .catch((error) => expect(String(error)).toContain('the store is away'));
    expect([await looksAtLewis(), await other.directory.changedElsewhere()]).toEqual([false, false]);
    await sweeper.tick(other);
    expect(await looksAtLewis()).toBe(true);
  });
});

it('after a fault of the store the same process goes on with whom it has not copied yet', async () => {
  const { ports } = product;
  await changePolicy(ports);
  const read: string[] = [];
  // As many as are looked at side by side.
  let good = 8;
  const failing: CouncilPorts = {
    ...ports,
    threads: {
      ...ports.threads,
      readHead: async (person) => {
        good -= 1;
        if (good < 0) throw new Error('the store is away');
        read.push(person);
        return ports.threads.readHead(person);
      },
    },
  };
  await expect(copyOwedRows(failing, () => false)).rejects.toThrow();
  expect([read.length, ports.directory.rowsOwed()]).toEqual([8, '2027-01-20=2']);
  good = 1_000;
  await copyOwedRows(failing, () => false);
  expect(ports.directory.rowsOwed()).toBeUndefined();
  expect(read.toSorted()).toEqual([...ports.directory.council().people.keys()].toSorted());
  expect(await looksAtLewis()).toBe(true);
});
