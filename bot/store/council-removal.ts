// Counts and takes away everything one council has in the store, container by container; other councils' partitions are never touched.
import type { Container, OperationInput, SqlQuerySpec } from '@azure/cosmos';
import { batch, removeIfThere } from './answers';
import { containers } from './containers';
import type { Containers } from './open-cosmos';

/** Documents by container, every container of the product named. */
export type DocumentCounts = Readonly<Record<string, number>>;

const mostInBatch = 100;
const pageSize = 1_000;
/** Whoever still writes after that many rounds has not been stopped. */
const mostRounds = 5;

/** One query over each container. Rejects when the store fails. */
export async function countCouncil(opened: Containers, tenant: string): Promise<DocumentCounts> {
  const counts: Record<string, number> = {};
  for (const { id, partitionKey } of containers) {
    const { resources } = await containerOf(opened, id)
      .items.query<number>(ofTenant('VALUE COUNT(1)', partitionKey, tenant))
      .fetchAll();
    counts[id] = resources.reduce((sum, one) => sum + one, 0);
  }
  return counts;
}

/** How many holds stand on the council's files. One query. */
export async function countHolds({ threads }: Containers, tenant: string): Promise<number> {
  const { resources } = await threads.items
    .query<{ readonly holds?: readonly string[] }>({
      query: 'SELECT c.head.holds FROM c WHERE c.type = @type AND c.tenant = @tenant',
      parameters: [
        { name: '@type', value: 'head' },
        { name: '@tenant', value: tenant },
      ],
    })
    .fetchAll();
  return resources.reduce((sum, { holds = [] }) => sum + holds.length, 0);
}

/**
 * Until nothing is left; a second run finishes what a first one left behind. Throws when documents keep coming: then the
 * council is still being served.
 */
export async function removeCouncil(opened: Containers, tenant: string): Promise<void> {
  for (const { id, partitionKey } of containers) {
    const container = containerOf(opened, id);
    let left = await removeOnce(container, partitionKey, tenant);
    for (let rounds = 1; left > 0; rounds += 1) {
      if (rounds === mostRounds)
        throw new Error(`documents keep coming into ${id}: stop serving this council first`);
      left = await removeOnce(container, partitionKey, tenant);
    }
  }
}

/** How many there were. */
async function removeOnce(container: Container, keyPath: string, tenant: string): Promise<number> {
  const key = keyPath.slice(1);
  const pages = container.items.query<Record<string, string>>(ofTenant(`c.id, c.${key}`, keyPath, tenant), {
    maxItemCount: pageSize,
  });
  const found: Found[] = [];
  for await (const { resources } of pages.getAsyncIterator())
    found.push(...resources.map((one) => ({ id: one.id ?? '', partition: one[key] ?? '' })));
  for (const [partition, ids] of byPartition(found)) {
    // A last look at whose they are, before anything is gone.
    if (partition !== tenant && !partition.startsWith(`${tenant}|`))
      throw new Error('a partition of somebody else was found');
    for (let start = 0; start < ids.length; start += mostInBatch)
      await removeSome(container, ids.slice(start, start + mostInBatch), partition);
  }
  return found.length;
}

type Found = { readonly id: string; readonly partition: string };

function byPartition(found: readonly Found[]): ReadonlyMap<string, readonly string[]> {
  const partitions = new Map<string, string[]>();
  for (const { id, partition } of found) {
    const ids = partitions.get(partition) ?? [];
    ids.push(id);
    partitions.set(partition, ids);
  }
  return partitions;
}

/** One that has gone meanwhile, by its own time, fails the batch: then each by itself. */
async function removeSome(container: Container, ids: readonly string[], partition: string): Promise<void> {
  const operations = ids.map((id): OperationInput => ({ operationType: 'Delete', id }));
  if ((await batch(container, operations, partition)) === 'written') return;
  for (const id of ids) await removeIfThere(container, id, partition);
}

/** The tenant is the whole key, or what stands before the first bar in it. */
const ofTenant = (select: string, keyPath: string, tenant: string): SqlQuerySpec => {
  const key = `c.${keyPath.slice(1)}`;
  return {
    query: `SELECT ${select} FROM c WHERE ${key} = @tenant OR STARTSWITH(${key}, @prefix)`,
    parameters: [
      { name: '@tenant', value: tenant },
      { name: '@prefix', value: `${tenant}|` },
    ],
  };
};

function containerOf(opened: Containers, id: string): Container {
  const found = Object.entries(opened).find(([name]) => name === id)?.[1];
  if (found === undefined) throw new Error(`the container ${id} is not opened`);
  return found;
}
