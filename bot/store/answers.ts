// Turns what Cosmos DB answers into our words, so that no status code travels further.
import { ErrorResponse, type OperationInput, type Container } from '@azure/cosmos';

/** Status code of a failed request; the SDK hides a failed batch's in `cause`. */
export function statusOf(error: unknown): number | undefined {
  if (error instanceof ErrorResponse) return numeric(error.code);
  if (error instanceof Error && error.cause instanceof Error && 'code' in error.cause) return numeric(error.cause.code);
  if (error instanceof Error && 'code' in error) return numeric(error.code);
  return undefined;
}

const numeric = (code: unknown) => (typeof code === 'number' ? code : undefined);

/** All or nothing in one partition. Answers the code of each operation; the SDK itself does not throw when one fails. */
export async function batch(container: Container, operations: OperationInput[], partitionKey: string): Promise<readonly number[] | 'written'> {
  const response = await container.items.batch(operations, partitionKey);
  if (response.code === 200) return 'written';
  return (response.result ?? []).map((one) => one.statusCode);
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
