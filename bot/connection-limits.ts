// What one connection may cost before anybody knows who it is: slow, endless or overgrown requests end by themselves.
import type { Server } from 'node:http';

/**
 * Node has limits of its own, made for any server and looked at every half minute; these are made for this one. The size of
 * all headers (16 KB, with the address) is Node's, and a token of Entra fits four times.
 */
const limits = {
  /** A browser behind the council's proxies sends about forty. */
  maxHeadersCount: 100,
  /** Somebody who needs longer for their headers is not sending a request but holding a place. */
  headersTimeout: 15_000,
  /** 64 KB over a bad line in a lift; it is sent again after that. */
  requestTimeout: 30_000,
  /** Nothing moves either way: longer than the last of twenty printed papers waits, and than any proxy does. */
  timeout: 300_000,
  /**
   * Between two requests: longer than Azure's front end keeps a connection, which is four minutes. Node's own five seconds
   * would end one just as the next request is on its way.
   */
  keepAliveTimeout: 245_000,
  maxRequestsPerSocket: 1_000,
} as const;

/** Before it listens. */
export function limitConnections(server: Server): void {
  Object.assign(server, limits);
}
