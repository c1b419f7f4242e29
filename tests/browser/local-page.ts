/** Serves pages from a server on this machine for as long as a test needs them. */
import { createServer, type RequestListener } from 'node:http';

/** A running server: its address without a slash at the end, and how to end it. */
export type LocalServer = { readonly url: string; readonly port: number; close(): Promise<void> };

/** Starts a server on a free port of 127.0.0.1. */
export async function serveLocally(answer: RequestListener): Promise<LocalServer> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
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

/** A port that was free a moment ago, followed by others that most likely are. */
export async function freePort(): Promise<number> {
  const server = await serveLocally((_request, response) => response.end());
  await server.close();
  return server.port;
}
