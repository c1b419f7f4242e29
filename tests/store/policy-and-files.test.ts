// A policy and files that are written at the same moment, each in a process of its own.
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import { openDirectory } from '../../bot/store/directory';
import { openContainers } from '../../bot/store/open-cosmos';
import { bankHolidays, on, person } from '../domain/given-council';
import { openProduct, type Product, tenant } from '../support/product';

let product: Product;
afterEach(() => product.close());

it('a policy made while files come in in another process is still owed its rows', async () => {
  product = await openProduct();
  const container = openContainers(product.store).directory;
  const fallback = { policies: [defaultPolicy] as const, bankHolidays };
  const second = await openDirectory(container, tenant, fallback);
  let done = false;
  const items = new Proxy(container.items, {
    get(target, name, receiver) {
      if (name === 'batch' && !done) {
        return async (...args: Parameters<typeof container.items.batch>) => {
          done = true;
          await second.refresh();
          const policies = second.council().policies;
          await second.addPolicy(
            { ...defaultPolicy, version: 'next', effectiveFrom: on('2027-03-01') },
            policies,
          );
          return container.items.batch(...args);
        };
      }
      const value: unknown = Reflect.get(target, name, receiver);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const slow = new Proxy(container, {
    get: (target, name) => (name === 'items' ? items : Reflect.get(target, name)),
  });
  const first = await openDirectory(slow, tenant, fallback);
  await first.replace({ people: [...first.council().people.values(), person('somebody-new')] });
  expect(done).toBe(true);
  const third = await openDirectory(container, tenant, fallback);
  expect(third.council().policies.map(({ version }) => version)).toContain('next');
  expect(third.rowsOwed()).toBeDefined();
});
