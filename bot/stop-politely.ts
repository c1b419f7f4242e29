// Listens, and stops within a few seconds: what is under way is answered, idle connections are closed.
import { setTimeout as pause } from 'node:timers/promises';
import type { Server } from 'restify';

/** Resolves with the port that was taken. Rejects when it is not free. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    // restify takes its server's errors and raises them again as its own.
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** How long whoever is still being answered keeps everybody waiting, in milliseconds. */
const longest = 3_000;

/**
 * Resolves when the last connection is gone and everything that was asked has come to its end, at the latest about three
 * seconds after it was called. Never rejects.
 */
export async function close(server: Server): Promise<void> {
  const until = performance.now() + longest;
  await connectionsGone(server);
  // Somebody may hang up before they are answered: what they asked for is under way all the same.
  while (server.inflightRequests() > 0 && performance.now() < until) await pause(20);
}

function connectionsGone(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const idle = setInterval(() => server.server.closeIdleConnections(), 50);
    // Somebody who keeps a request open does not keep everybody waiting.
    const enough = setTimeout(() => server.server.closeAllConnections(), longest);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(enough);
      resolve();
    });
    server.server.closeIdleConnections();
  });
}

/** Whatever is starting is stopped when the process is asked to, also while it still starts. */
export function stopOnSignal(starting: Promise<{ stop(): Promise<void> }>): void {
  const stop = () =>
    starting
      .then((running) => running.stop())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
}
