/** Serves pages from a server on this machine for as long as a test needs them. */
import { createServer, type RequestListener } from 'node:http';

/** A running server: its address without a slash at the end, and how to end it. */
export type LocalServer = { readonly url: string; readonly port: number; close(): Promise<void> };

/** Starts a server on 127.0.0.1, on a port the system chooses unless one is given. Rejects when that is taken. */
export async function serveLocally(answer: RequestListener, port = 0): Promise<LocalServer> {
  const server = createServer(answer);
  // Node would end an idle connection after five seconds, perhaps just as a slow machine asks again.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((problem) => (problem ? reject(problem) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/**
 * A port that is free, followed by nine more that are: below the range a system hands out by itself, and in this test
 * worker's own part of it, so that nobody else takes one before it is used.
 */
export async function freePort(): Promise<number> {
  const worker = Number(process.env.JEST_WORKER_ID ?? 1) % 10;
  for (let tries = 0; tries < 50; tries += 1) {
    const first = 12_000 + worker * 2_000 + Math.floor(Math.random() * 199) * 10;
    const ports = Array.from({ length: 10 }, (_, more) => first + more);
    if ((await Promise.all(ports.map(isFree))).every(Boolean)) return first;
  }
  throw new Error('no ten free ports in a row were found');
}

async function isFree(port: number): Promise<boolean> {
  try {
    await (await serveLocally((_request, response) => response.end(), port)).close();
    return true;
  } catch {
    return false;
  }
}
