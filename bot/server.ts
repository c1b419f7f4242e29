// Joins the doors on one restify server and listens to nothing by itself.
import restify, { type Next, type Request, type Response, type Server } from 'restify';
import { type ApiParts, mountApi } from './api/mount-api';
import { mountTab } from './api/mount-tab';
import { mountPapers } from './api/papers/paper-door';
import { problem } from './api/problems';
import { readJson } from './api/read-json';
import type { SecurityLog } from './ports/security';
import type { createBot } from './teams/bot';

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

const problemType = 'application/problem+json';

/** Teams' own limit for a message is far below. */
const activityLimit = 256 * 1024;

/**
 * The whole HTTP surface: probes, `/api/messages`, the API, links to paper, the tab. Faults are answered with 500 and a number,
 * never thrown on; starting to listen is the caller's.
 */
export function createServer(parts: ServerParts): Server {
  const server = restify.createServer({
    name: 'supervision-thread',
    ignoreTrailingSlash: false,
    formatters: {
      [problemType]: (_request: Request, _response: Response, body: unknown) => JSON.stringify(body),
    },
  });
  server.pre((_request: Request, response: Response, next: Next) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('Strict-Transport-Security', 'max-age=31536000');
    next();
  });
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
      plain(response, 500, problem(500, `Something failed on our side (${number}).`));
    }
  });
  mountApi(server, parts.api);
  mountPapers(server, parts.api);
  if (parts.tab) mountTab(server, parts.tab);
  parts.more?.(server);
  answerStrayRequests(server);
  return server;
}

async function receiveActivity({ bot }: ServerParts, request: Request, response: Response): Promise<void> {
  const read = await readJson(request, activityLimit);
  if (!read.ok) return plain(response, read.status, problem(read.status, 'Not an activity.'));
  const { value } = read;
  if (!isActivity(value)) return plain(response, 400, problem(400, 'Not an activity.'));
  const { status, body } = await bot.receive(request.headers.authorization ?? '', value);
  plain(response, status, body);
}

type ReceivedActivity = Parameters<ServerParts['bot']['receive']>[1];

/** The least the SDK needs to run a turn. */
function isActivity(value: unknown): value is ReceivedActivity {
  if (typeof value !== 'object' || value === null) return false;
  const [type, channel] = [Reflect.get(value, 'type'), Reflect.get(value, 'channelId')];
  return (
    typeof type === 'string' &&
    typeof channel === 'string' &&
    ['conversation', 'from', 'recipient'].every((part) => hasId(value, part))
  );
}

const hasId = (value: object, part: string) => {
  const found: unknown = Reflect.get(value, part);
  return typeof found === 'object' && found !== null && typeof Reflect.get(found, 'id') === 'string';
};

/** Restify would answer in its own words; the API speaks of problems everywhere. */
function answerStrayRequests(server: Server): void {
  const stray =
    (status: number, detail: string) =>
    (_request: Request, response: Response, error: object, done: () => void) => {
      response.setHeader('Content-Type', problemType);
      Object.assign(error, { toJSON: () => problem(status, detail) });
      done();
    };
  server.on('NotFound', stray(404, 'There is nothing at this address.'));
  server.on('MethodNotAllowed', stray(405, 'That address does not take this kind of request.'));
}

function plain(response: Response, status: number, body: unknown): void {
  if (body !== undefined) response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.writeHead(status);
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
