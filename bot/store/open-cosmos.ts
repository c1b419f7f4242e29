// Opens the database through the real SDK, whatever stands behind the address, and names its containers.
import {
  type Container,
  CosmosClient,
  type CosmosClientOptions,
  PartitionKeyDefinitionVersion,
  PartitionKeyKind,
} from '@azure/cosmos';
import { containers, databaseId } from './containers';

/** The containers by name; shared by all councils, whose tenant is in every key. */
export type Containers = {
  readonly directory: Container;
  readonly threads: Container;
  readonly teams: Container;
  readonly reminders: Container;
  readonly conversations: Container;
  readonly drafts: Container;
};

/** How to reach Cosmos DB: an endpoint with a key, a credential, or the local store's in-process client. */
export type CosmosConnection = Pick<
  CosmosClientOptions,
  'endpoint' | 'key' | 'aadCredentials' | 'httpClient'
>;

/** The containers by name. Makes no request. */
export function openContainers(connection: CosmosConnection): Containers {
  const database = clientFor(connection).database(databaseId);
  return {
    directory: database.container('directory'),
    threads: database.container('threads'),
    teams: database.container('teams'),
    reminders: database.container('reminders'),
    conversations: database.container('conversations'),
    drafts: database.container('drafts'),
  };
}

/** Creates what is missing: locally, on an emulator or on a test account. In production Bicep owns the containers. */
export async function createContainers(connection: CosmosConnection): Promise<void> {
  const { database } = await clientFor(connection).databases.createIfNotExists({ id: databaseId });
  for (const { id, partitionKey, indexed, expires } of containers) {
    await database.containers.createIfNotExists({
      id,
      partitionKey: {
        paths: [partitionKey],
        kind: PartitionKeyKind.Hash,
        version: PartitionKeyDefinitionVersion.V2,
      },
      // Only what carries its own.
      ...(expires ? { defaultTtl: -1 } : {}),
      indexingPolicy: {
        indexingMode: 'consistent',
        automatic: true,
        includedPaths: indexed.map((path) => ({ path })),
        excludedPaths: [{ path: '/*' }],
      },
    });
  }
}

function clientFor(connection: CosmosConnection): CosmosClient {
  return new CosmosClient({
    ...connection,
    // Reading the account first would cost a request at every start and could follow an address we did not choose.
    connectionPolicy: { enableEndpointDiscovery: false },
  });
}
