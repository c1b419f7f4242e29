// Opens the store a laptop uses: the local Cosmos-compatible one in one file, or the endpoint somebody named.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DefaultAzureCredential } from '@azure/identity';
import type { LocalSettings } from '../config';
import { type CosmosConnection, createContainers } from '../store/open-cosmos';
import { openLocalCosmos } from './cosmos/local-cosmos';
import { rewriteStorage } from './cosmos/storage';

/** An open store; `words` say which one it is, for the start-up lines. `close` lets another process have the file. */
export type OpenStore = { readonly connection: CosmosConnection; readonly words: string; close(): void };

/** Whether nothing has been kept on this laptop yet; asking leaves nothing behind. */
export const isNothingKept = ({ cosmos, dataDir }: Pick<LocalSettings, 'cosmos' | 'dataDir'>): boolean =>
  cosmos === null && !existsSync(storeFile(dataDir));

/**
 * After a council was taken out: on a laptop nothing of what was removed stays readable in the store's file, nor the
 * messages that were sent, of whichever council. The store must be closed.
 */
export function leaveNoTrace({ cosmos, dataDir }: Pick<LocalSettings, 'cosmos' | 'dataDir'>): void {
  if (cosmos !== null) return;
  rewriteStorage(storeFile(dataDir));
  rmSync(join(dataDir, 'sent.jsonl'), { force: true });
}

const storeFile = (dataDir: string) => join(dataDir, 'store.sqlite');

/** Throws with a clear message when another process has the file open. */
export async function openLocalStore({
  cosmos,
  dataDir,
}: Pick<LocalSettings, 'cosmos' | 'dataDir'>): Promise<OpenStore> {
  if (cosmos === null) {
    const store = openLocalCosmos({ file: storeFile(dataDir) });
    await createContainers(store);
    return {
      connection: store,
      words: `local Cosmos-compatible store in ${dataDir} (it is not Azure Cosmos DB)`,
      close: store.close,
    };
  }
  const { endpoint, key } = cosmos;
  if (key === null) {
    // Without a key the caller's own Entra sign-in counts, and Bicep owns the containers.
    return {
      connection: { endpoint, aadCredentials: new DefaultAzureCredential() },
      words: `Cosmos DB at ${endpoint}`,
      close: () => undefined,
    };
  }
  await createContainers({ endpoint, key });
  return { connection: { endpoint, key }, words: `Cosmos DB at ${endpoint}`, close: () => undefined };
}
