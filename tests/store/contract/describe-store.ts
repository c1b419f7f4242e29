// Runs a suite against every store there is: the local one always, a real endpoint when the environment names one.

import { randomUUID } from 'node:crypto';
import { type Container, CosmosClient, type Database, ErrorResponse } from '@azure/cosmos';
import { type LocalCosmos, openLocalCosmos } from '../../../bot/local/cosmos/local-cosmos';

/** An opened store with one container to work in, its partition key being `/team`. */
export type OpenStore = {
  readonly client: CosmosClient;
  readonly database: Database;
  readonly container: Container;
};

/** The local store, with its own instruments and a clock the test moves (milliseconds since 1970). */
export type OpenLocalStore = OpenStore & { readonly local: LocalCosmos; readonly clock: { now: number } };

const endpoint = process.env.COSMOS_ENDPOINT;
const key = process.env.COSMOS_KEY;

/** What every test container is made of: notes are not indexed, one composite index. */
export const containerDefinition = {
  partitionKey: '/team',
  defaultTtl: -1,
  indexingPolicy: {
    includedPaths: [{ path: '/*' }],
    excludedPaths: [{ path: '/note/?' }],
    compositeIndexes: [
      [
        { path: '/surname', order: 'ascending' as const },
        { path: '/day', order: 'descending' as const },
      ],
    ],
  },
};

/** Describes what any Cosmos store must do; `store()` is open while the tests run. */
export function describeStore(title: string, suite: (store: () => OpenStore) => void): void {
  describe(`${title} [local store]`, () => suite(localStore()));
  if (endpoint !== undefined && key !== undefined)
    describe(`${title} [${endpoint}]`, () => suite(realStore(endpoint, key)));
}

/** Describes what only the local store does: faults, counts, a clock of its own, refusals of what Azure can do. */
export function describeLocalStore(title: string, suite: (store: () => OpenLocalStore) => void): void {
  describe(`${title} [local store only]`, () => suite(localStore()));
}

/** A client of the local store, as the product makes it. */
export const clientOf = (local: Pick<LocalCosmos, 'endpoint' | 'key' | 'httpClient'>): CosmosClient =>
  new CosmosClient({
    endpoint: local.endpoint,
    key: local.key,
    httpClient: local.httpClient,
    connectionPolicy: { enableEndpointDiscovery: false },
  });

/** A partition no other test uses. */
export const newTeam = (): string => `team-${randomUUID()}`;

/** The code and the words of the error a promise ends in; `undefined` when it does not. */
export async function refusal(
  work: Promise<unknown>,
): Promise<{ code: unknown; message: string } | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof ErrorResponse) return { code: error.code, message: error.message };
    return { code: undefined, message: error instanceof Error ? error.message : String(error) };
  }
}

function localStore(): () => OpenLocalStore {
  const opened: OpenLocalStore[] = [];
  beforeAll(async () => {
    const clock = { now: Date.parse('2027-02-22T08:45:00Z') };
    const local = openLocalCosmos({ file: ':memory:', now: () => clock.now });
    const client = clientOf(local);
    opened.push({ ...(await prepare(client)), client, local, clock });
  });
  afterAll(() => opened[0]?.local.close());
  return () => one(opened);
}

function realStore(endpoint: string, key: string): () => OpenStore {
  const opened: OpenStore[] = [];
  beforeAll(async () => {
    const client = new CosmosClient({ endpoint, key });
    opened.push({ ...(await prepare(client)), client });
  });
  afterAll(async () => {
    await opened[0]?.database.delete();
    opened[0]?.client.dispose();
  });
  return () => one(opened);
}

async function prepare(client: CosmosClient): Promise<Pick<OpenStore, 'database' | 'container'>> {
  const { database } = await client.databases.createIfNotExists({ id: `contract-${randomUUID()}` });
  const { container } = await database.containers.createIfNotExists({ id: 'people', ...containerDefinition });
  return { database, container };
}

function one<T>(opened: readonly T[]): T {
  const [store] = opened;
  if (store === undefined) throw new Error('The store is not open yet');
  return store;
}
