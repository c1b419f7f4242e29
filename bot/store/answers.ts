// Turns what Cosmos DB answers into our words, so that no status code travels further.
import type { Container, OperationInput } from '@azure/cosmos';

/** Status code of a failed request, undefined when it never got an answer. */
export function statusOf(error: unknown): number | undefined {
  const code = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'number' ? code : undefined;
}

/** The store did not say whether it wrote. Doing the same again with the same ids is safe. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  readonly code = 503;
}

/** All or nothing in one partition. Answers the code of each operation; the SDK itself does not throw when one fails. */
export async function batch(
  container: Container,
  operations: OperationInput[],
  partitionKey: string,
): Promise<readonly number[] | 'written'> {
  const { written, codes } = await tryBatch(container, operations, partitionKey);
  return written ? 'written' : codes;
}

/** As `batch`, with the new ETag of each operation that wrote something. */
export async function tryBatch(
  container: Container,
  operations: OperationInput[],
  partitionKey: string,
): Promise<{
  readonly written: boolean;
  readonly codes: readonly number[];
  readonly etags: readonly (string | undefined)[];
}> {
  const response = await sendBatch(container, operations, partitionKey);
  const results = response.result ?? [];
  return {
    written: response.code === 200,
    codes: results.map((one) => one.statusCode),
    etags: results.map((one) => one.eTag),
  };
}

/** A batch that fails as a whole is thrown by the SDK without its status. */
async function sendBatch(container: Container, operations: OperationInput[], partitionKey: string) {
  try {
    return await container.items.batch(operations, partitionKey);
  } catch (error) {
    throw new StoreUnavailable('a batch was not answered', { cause: error });
  }
}

/** An id that no document of ours can have is not worth a request, and the SDK would fail on it. */
export const storableId = /^[\w:.@-]{1,200}$/;

/** Gone, whether it was there or not. */
export async function removeIfThere(container: Container, id: string, partitionKey: string): Promise<void> {
  try {
    await container.item(id, partitionKey).delete();
  } catch (error) {
    if (statusOf(error) !== 404) throw error;
  }
}

/** The document, or undefined when there is none. */
export async function readIfThere<Document extends object>(
  container: Container,
  id: string,
  partitionKey: string,
): Promise<(Document & { readonly _etag: string }) | undefined> {
  const { resource } = await container.item(id, partitionKey).read<Document & { readonly _etag: string }>();
  return resource;
}
