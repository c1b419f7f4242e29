// Stands in for the Bot Connector over real HTTP: keeps what it accepted, enforces Teams' published limits, fails on request.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request to the connector, accepted or not; `id` is what it would give the activity. */
export type ConnectorCall = {
  readonly method: string;
  readonly conversationId: string;
  /** The activity that is updated or replied to. */
  readonly activityId: string | null;
  readonly body: Record<string, unknown>;
  readonly id: string;
  /** When it came, on the limits' clock. */
  readonly at: number;
};

/** What the next call meets instead of success. `committed` says whether the message was delivered all the same. */
export type ConnectorFault =
  | {
      readonly status: number;
      readonly committed: boolean;
      readonly retryAfter?: string;
      /** Instead of the usual `{ error: { code: 'Fault' } }`; Teams' own differ from day to day. */
      readonly body?: object | string;
    }
  | { readonly reset: true; readonly committed: boolean };

/** Published per-conversation windows for sending: at most so many in so many milliseconds. */
const conversationWindows = [
  { most: 7, within: 1_000 },
  { most: 8, within: 2_000 },
  { most: 60, within: 30_000 },
  { most: 1_800, within: 3_600_000 },
];
const tenantWindow = { most: 50, within: 1_000 };

/** A connector that is up; `calls` and `delivered` grow while a test runs. */
export type FakeConnector = {
  readonly url: string;
  /** Every request that came, accepted or not. */
  readonly calls: readonly ConnectorCall[];
  /** What people can see: accepted messages, newest last, updates applied. */
  readonly delivered: readonly ConnectorCall[];
  /** Requests over a published limit. */
  readonly violations: number;
  failNext(...faults: readonly ConnectorFault[]): void;
  /** What every call meets for which no fault was ordered; undefined is success. */
  answerWith(fate: (call: ConnectorCall) => ConnectorFault | undefined): void;
  /** The limits' clock, in milliseconds; people need time to type and read. */
  pass(milliseconds: number): void;
  close(): Promise<void>;
};

/** Listens on a free loopback port; answers 429 over the limits. Close it when done. */
export async function openFakeConnector(): Promise<FakeConnector> {
  const calls: ConnectorCall[] = [];
  const delivered: ConnectorCall[] = [];
  const faults: ConnectorFault[] = [];
  const sentAt: { at: number; conversationId: string }[] = [];
  let now = 0;
  let violations = 0;
  let count = 0;
  let fateOf: (call: ConnectorCall) => ConnectorFault | undefined = () => undefined;

  const overLimit = (conversationId: string) => {
    const within = (milliseconds: number) => sentAt.filter(({ at }) => at > now - milliseconds);
    const conversation = conversationWindows.some(
      ({ most, within: span }) =>
        within(span).filter((one) => one.conversationId === conversationId).length >= most,
    );
    return conversation || within(tenantWindow.within).length >= tenantWindow.most;
  };

  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const [, conversationId = '', activityId] =
      /\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?/.exec(request.url ?? '') ?? [];
    const heard = await bodyOf(request);
    // Counted as they are written down: others may have come while this one was read.
    count += 1;
    const call: ConnectorCall = {
      method: request.method ?? '',
      conversationId: decodeURIComponent(conversationId),
      activityId: activityId ? decodeURIComponent(activityId) : null,
      body: heard,
      id: `activity-${count}`,
      at: now,
    };
    calls.push(call);
    if (overLimit(call.conversationId)) {
      violations += 1;
      return answer(response, 429, { error: { code: 'TooManyRequests' } }, { 'Retry-After': '1' });
    }
    sentAt.push({ at: now, conversationId: call.conversationId });
    const fault = faults.shift() ?? fateOf(call);
    if (!fault || fault.committed) commit(delivered, call);
    if (!fault)
      return answer(response, call.method === 'POST' ? 201 : 200, {
        id: call.method === 'POST' ? call.id : call.activityId,
      });
    if ('reset' in fault) return void response.socket?.destroy();
    const { status, body = { error: { code: 'Fault' } }, retryAfter } = fault;
    return answer(response, status, body, retryAfter === undefined ? {} : { 'Retry-After': retryAfter });
  });
  // Node would end an idle connection after five seconds, perhaps just as a slow machine asks again.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    delivered,
    get violations() {
      return violations;
    },
    failNext: (...more) => void faults.push(...more),
    answerWith: (fate) => {
      fateOf = fate;
    },
    pass: (milliseconds) => {
      now += milliseconds;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function commit(delivered: ConnectorCall[], call: ConnectorCall): void {
  const shown = call.method === 'PUT' ? delivered.findIndex(({ id }) => id === call.activityId) : -1;
  if (shown >= 0) delivered[shown] = { ...call, id: call.activityId ?? call.id };
  else delivered.push(call);
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? {} : JSON.parse(text);
}

function answer(
  response: ServerResponse,
  status: number,
  body: object | string,
  headers: Record<string, string> = {},
): void {
  const type = typeof body === 'string' ? 'text/html' : 'application/json';
  response.writeHead(status, { 'Content-Type': type, ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
