// Reads a JSON body up to a limit; what does not fit or does not parse is said, not guessed.
import type { IncomingMessage } from 'node:http';

/** The value, unchecked; or 413 for too many bytes and 400 for what is no UTF-8 or no JSON. */
export type ReadJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: 400 | 413 };

/** `limit` in bytes. */
export async function readJson(request: IncomingMessage, limit: number): Promise<ReadJson> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > limit) return { ok: false, status: 413 };
    chunks.push(chunk);
  }
  try {
    return {
      ok: true,
      value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))),
    };
  } catch {
    return { ok: false, status: 400 };
  }
}
