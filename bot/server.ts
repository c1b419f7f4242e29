// Joins the doors on one restify server and listens to nothing by itself.
import restify, { type Request, type Response, type Server } from 'restify';
import type { Problem } from './api/contract';
import { sendHeadersOnEverything } from './api/headers';
import { type ApiParts, mountApi } from './api/mount-api';
import { mountTab } from './api/mount-tab';
import { mountPapers } from './api/papers/paper-door';
import { problem } from './api/problems';
import { readJson } from './api/read-json';
import { limitConnections } from './connection-limits';
import type { SecurityLog } from './ports/security';
import type { createBot } from './teams/bot';
import { isActivity } from './teams/is-activity';

/** What the doors lead to; production and the laptop differ in these alone. */
export type ServerParts = {
  readonly api: ApiParts;
  readonly bot: ReturnType<typeof createBot>;
  /** The built tab; null leaves it out. */
  readonly tab: { readonly folder: string; readonly local: boolean } | null;
  /** True when the store answers and nothing is shutting down. */
  readonly ready: () => Promise<boolean>;
  readonly fault: (error: unknown, where: string) => string;
  readonly security: SecurityLog;
  /** Doors that only a laptop has. */
  readonly more?: (server: Server) => void;
};

/** Teams' own limit for a message is far below. */
const activityLimit = 256 * 1024;

/**
 * The whole HTTP surface: probes, `/api/messages`, the API, links to paper, the tab. Faults are answered with 500 and a number,
 * never thrown on; starting to listen is the caller's.
 */
export function createServer(parts: ServerParts): Server {
  const server = restify.createServer({
    // It would be told to everybody who asks.
    name: '',
    ignoreTrailingSlash: false,
  });
  limitConnections(server.server);
  sendHeadersOnEverything(server);
  server.get('/healthz', async (_request: Request, response: Response) =>
    plain(response, 200, { status: 'alive' }),
  );
  server.get('/readyz', async (_request: Request, response: Response) => {
    const ready = await parts.ready();
    plain(response, ready ? 200 : 503, { status: ready ? 'ready' : 'not ready' });
  });
  server.post('/api/messages', async (request: Request, response: Response) => {
    try {
      await receiveActivity(parts, request, response);
    } catch (error) {
      const number = parts.fault(error, 'post /api/messages');
      sayProblem(response, problem(500, `Something failed on our side (${number}).`));
    }
  });
  mountApi(server, parts.api);
  mountPapers(server, parts.api);
  if (parts.tab) mountTab(server, parts.tab);
  parts.more?.(server);
  answerStrays(server, parts);
  return server;
}

async function receiveActivity(
  { bot, security }: ServerParts,
  request: Request,
  response: Response,
): Promise<void> {
  const read = await readJson(request, activityLimit);
  if (!read.ok) {
    if (read.status === 413) security({ kind: 'too-big', where: 'post /api/messages' });
    return sayProblem(response, problem(read.status, 'Not an activity.'));
  }
  const { value } = read;
  if (!isActivity(value)) return sayProblem(response, problem(400, 'Not an activity.'));
  const { status, body } = await bot.receive(request.headers.authorization ?? '', value);
  plain(response, status, body);
}

/**
 * Restify would answer in its own words, or in those of whatever was thrown. Nothing of an error is kept but its status;
 * one that is nobody's mistake is logged with a number.
 */
function answerStrays(server: Server, { fault }: ServerParts): void {
  server.on('restifyError', (request: Request, response: Response, error: unknown) => {
    // Its callback stays uncalled: what follows it is the framework's own answer.
    if (response.headersSent) response.end();
    else sayProblem(response, strayAnswer(request, error, fault));
  });
}

function strayAnswer(request: Request, error: unknown, fault: ServerParts['fault']): Problem {
  const status: unknown = error instanceof Error ? Reflect.get(error, 'statusCode') : undefined;
  if (status === 404) return problem(404, 'There is nothing at this address.');
  if (status === 405) return problem(405, 'That address does not take this kind of request.');
  if (typeof status === 'number' && status >= 400 && status < 500)
    return problem(400, 'That request cannot be read.');
  const number = fault(error, `${request.method?.toLowerCase()} outside every door`);
  return problem(500, `Something failed on our side (${number}).`);
}

const sayProblem = (response: Response, body: Problem): void =>
  plain(response, body.status, body, 'application/problem+json');

function plain(
  response: Response,
  status: number,
  body: unknown,
  mediaType = 'application/json; charset=utf-8',
): void {
  if (body !== undefined) response.setHeader('Content-Type', mediaType);
  response.writeHead(status);
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
