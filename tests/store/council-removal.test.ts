// A council leaves: everything of it goes from every container, nothing of anybody else's, also when it was broken off.
import type { Container } from '@azure/cosmos';
import { type LocalCosmos, openLocalCosmos } from '../../bot/local/cosmos/local-cosmos';
import { containers } from '../../bot/store/containers';
import { countCouncil, removeCouncil } from '../../bot/store/council-removal';
import { type Containers, createContainers, openContainers } from '../../bot/store/open-cosmos';

const leaving = '11111111-aaaa-4aaa-8aaa-111111111111';
const staying = '22222222-bbbb-4bbb-8bbb-222222222222';
/** No tenant is called so; but if one were, it would be somebody else. */
const alike = `${leaving}2`;

let store: LocalCosmos;
let opened: Containers;
beforeEach(async () => {
  store = openLocalCosmos({ file: ':memory:' });
  await createContainers(store);
  opened = openContainers(store);
  for (const tenant of [leaving, staying, alike]) await fill(tenant);
});
afterEach(() => store.close());

const containerOf = (id: string): Container => {
  const found = Object.entries(opened).find(([name]) => name === id)?.[1];
  if (!found) throw new Error(`no container ${id}`);
  return found;
};

/** In each container one partition of the council's own and two below it; more in one than a batch holds. */
async function fill(tenant: string) {
  for (const { id, partitionKey } of containers) {
    const key = partitionKey.slice(1);
    const create = (partition: string, name: string) =>
      containerOf(id).items.create({ id: name, [key]: partition, tenant });
    if (key === 'tenant') {
      await create(tenant, 'one');
      await create(tenant, 'two');
      continue;
    }
    const many = id === 'threads' ? 130 : 2;
    for (let n = 0; n < many; n += 1) await create(`${tenant}|lewis`, `d${n}`);
    await create(`${tenant}|diary`, 'd');
  }
}

const whole = { directory: 2, threads: 131, teams: 3, reminders: 3, conversations: 2, drafts: 3 };
const nothing = { directory: 0, threads: 0, teams: 0, reminders: 0, conversations: 0, drafts: 0 };

it('is counted container by container, by itself', async () => {
  expect(await countCouncil(opened, leaving)).toEqual(whole);
  expect(await countCouncil(opened, '33333333-cccc-4ccc-8ccc-333333333333')).toEqual(nothing);
});

it('leaves nothing of its own and everything of the others, however alike their names are', async () => {
  await removeCouncil(opened, leaving);
  expect(await countCouncil(opened, leaving)).toEqual(nothing);
  expect(await countCouncil(opened, staying)).toEqual(whole);
  expect(await countCouncil(opened, alike)).toEqual(whole);
  await removeCouncil(opened, leaving);
  expect(await countCouncil(opened, staying)).toEqual(whole);
});

it('is finished by a second run when the first was broken off', async () => {
  store.faults.next({ on: 'batch', status: 'timeout-after-commit' });
  await removeCouncil(opened, leaving).catch(() => undefined);
  store.faults.next({ on: 'batch', status: 503, times: 80 });
  await removeCouncil(opened, leaving).catch(() => undefined);
  store.faults.clear();
  await removeCouncil(opened, leaving);
  expect(await countCouncil(opened, leaving)).toEqual(nothing);
  expect(await countCouncil(opened, staying)).toEqual(whole);
});

it('knows every container the product has', () => {
  expect(Object.keys(whole).sort()).toEqual(containers.map(({ id }) => id).sort());
});
