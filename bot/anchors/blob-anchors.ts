// Anchors in a container of Azure Blob Storage, whose policy lets nobody change or delete what is there.
import { ContainerClient, RestError } from '@azure/storage-blob';
import type { Anchors } from '../ports/evidence';
import { anchorsIn, type WriteOnce } from './write-once';

/** `url` is the container's. Without a credential only a container that asks for none answers. */
export type BlobPlace = { readonly url: string; readonly credential?: ContainerClient['credential'] };

/** The sweep waits for an anchor at most about as long as for a batch; the next one tries again. */
const retryOptions = { maxTries: 3, retryDelayInMs: 200, maxRetryDelayInMs: 1_000, tryTimeoutInMs: 10_000 };

/** One council's anchors. Opens no connection yet; every method rejects when the storage refuses or does not answer. */
export const blobAnchors = ({ url, credential }: BlobPlace, tenant: string): Anchors =>
  anchorsIn(writeOnceBlobs(new ContainerClient(url, credential, { retryOptions })), tenant);

const writeOnceBlobs = (container: ContainerClient): WriteOnce => ({
  async create(name, text) {
    try {
      await container.getBlockBlobClient(name).upload(text, Buffer.byteLength(text), {
        conditions: { ifNoneMatch: '*' },
        blobHTTPHeaders: { blobContentType: 'application/json' },
      });
      return 'kept';
    } catch (error) {
      if (codeOf(error) === 'BlobAlreadyExists') return 'already-there';
      throw error;
    }
  },
  async read(name) {
    try {
      return (await container.getBlockBlobClient(name).downloadToBuffer()).toString('utf8');
    } catch (error) {
      if (codeOf(error) === 'BlobNotFound') return undefined;
      throw error;
    }
  },
  async namesIn(folder) {
    const names: string[] = [];
    for await (const { name } of container.listBlobsFlat({ prefix: `${folder}/` })) names.push(name);
    return names;
  },
});

const codeOf = (error: unknown): string | undefined => (error instanceof RestError ? error.code : undefined);
