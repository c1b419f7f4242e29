// Reads a JSON body up to a limit; what does not fit or does not parse is said, not guessed.
import type { IncomingMessage } from 'node:http';
import { soundJson } from '../domain/sound-json';

/**
 * The value, unchecked but for what no form ever sends; or 413 for too many bytes, 415 for another type or a compressed
 * body, and 400 for what is no UTF-8, no JSON, or nested or named as no form is.
 */
export type ReadJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: 400 | 413 | 415 };

/** `limit` in bytes. What is too long by its own word is not read at all; `anyType` is for a laptop's own doors. */
export async function readJson(
  request: IncomingMessage,
  limit: number,
  { anyType = false }: { readonly anyType?: boolean } = {},
): Promise<ReadJson> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return refused(request, 413);
  if (isCompressed(request) || (!anyType && !isJson(request))) return refused(request, 415);
  const bytes = await bytesOf(request, limit);
  if (bytes === undefined) return refused(request, 413);
  try {
    return soundJson(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return { ok: false, status: 400 };
  }
}

/** What still comes is let fall, so that the answer can be read; the connection's own limits end who never stops. */
function refused(request: IncomingMessage, status: 413 | 415): ReadJson {
  request.resume();
  return { ok: false, status };
}

/** `undefined` as soon as it is too much. Rejects when the sender goes away. */
async function bytesOf(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop must not end the connection: somebody waits for the answer.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A few bytes can unfold into gigabytes, and no client of ours compresses. */
const isCompressed = ({ headers }: IncomingMessage) =>
  !/^(identity)?$/i.test(String(headers['content-encoding'] ?? ''));

const isJson = ({ headers }: IncomingMessage) =>
  /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(headers['content-type'] ?? '');
