// What every answer says to a browser: each route and each kind of answer of the production server, none left out.
import { createServer } from 'node:http';
import { calls } from '../../bot/api/calls';
import { limitConnections } from '../../bot/connection-limits';
import { openProduction, type Production, rawAnswer } from './production';

let production: Production;
let lewis: string;
beforeAll(async () => {
  production = await openProduction();
  lewis = await production.token('lewis');
});
afterAll(() => production.close());

const strict = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
};
const closed = "default-src 'none'; frame-ancestors 'none'";

/** A banner, a cookie, an open door for other sites, or the older way to say who may frame a page. */
const never = /^(server|x-powered-by|set-cookie|access-control-.*|x-frame-options|etag|last-modified)$/;

type Answer = { readonly status: number; readonly headers: Headers; readonly text: string };

async function ask(method: string, path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(`${production.url}${path}`, { method, redirect: 'manual', ...init });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

function expectStrict({ headers }: Answer, policy = closed, cache = 'no-store'): void {
  expect(Object.fromEntries(Object.keys(strict).map((name) => [name, headers.get(name)]))).toEqual(strict);
  expect(headers.get('content-security-policy')).toBe(policy);
  expect(headers.get('cache-control')).toBe(cache);
  expect([...headers.keys()].filter((name) => never.test(name))).toEqual([]);
}

const pathOf = (path: string) => path.replace(':personId', 'me').replace(/:\w+/g, 'nothing');
const json = (authorization: string, body: string) => ({
  headers: { authorization, 'content-type': 'application/json' },
  body,
});

it.each(calls.map(({ method, path }) => [method.toUpperCase(), path]))(
  '%s %s says the strictest of all of them, whoever asks and however',
  async (method, path) => {
    const address = pathOf(path);
    const isPost = method === 'POST';
    const answers = [
      await ask(method, address),
      await ask(method, address, isPost ? json(lewis, '{}') : { headers: { authorization: lewis } }),
      await ask(method, `${address}/%3Cscript%3E`),
      ...(isPost ? [await ask(method, address, json(lewis, '{'))] : []),
    ];
    expect(answers[0]?.status).toBe(401);
    for (const one of answers) {
      expectStrict(one);
      expect(one.headers.get('content-type')).toMatch(
        /^(application\/(problem\+)?json|text\/calendar)(; charset=utf-8)?$/,
      );
    }
  },
);

it.each(['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'])(
  '%s is no way to ask the API, and opens nothing to other sites',
  async (method) => {
    for (const { path } of calls) {
      const headers = { authorization: lewis, origin: 'https://elsewhere.example' };
      const answer = await ask(method, pathOf(path), { headers });
      expect(answer.status).toBe(405);
      expectStrict(answer);
    }
  },
);

it.each([
  ['GET', '/healthz', 200],
  ['GET', '/readyz', 200],
  ['GET', '/api/openapi.json', 200],
  ['POST', '/api/messages', 415],
  ['GET', '/api/messages', 405],
  ['GET', '/papers/x_y', 404],
  ['GET', '/papers/99999999-1111-4222-8333-999999999999_nothing', 404],
  ['GET', '/tab', 302],
  ['GET', '/tab/assets/nothing.js', 404],
  ['GET', '/tab/assets/..%2findex.html', 404],
  ['GET', '/', 404],
  ['GET', '/nothing', 404],
  ['GET', '/api/threads/%E0%A4%A', 404],
  ['GET', '//elsewhere.example', 404],
  ['GET', '/api/me/', 404],
] as const)('%s %s is answered %i, as strict as everything', async (method, path, status) => {
  const answer = await ask(method, path);
  expect(answer.status).toBe(status);
  expectStrict(answer);
});

it.each(['GET', 'HEAD'])(
  '%s of the page lets Teams and nobody else frame it, with a nonce nobody saw before',
  async (method) => {
    const policies = new Set<string>();
    for (let times = 0; times < 20; times += 1) {
      const answer = await ask(method, '/tab/');
      expect(answer.status).toBe(200);
      const policy = answer.headers.get('content-security-policy') ?? '';
      const nonce = /'nonce-([A-Za-z0-9+/]{22}==)'/.exec(policy)?.[1] ?? 'none';
      expectStrict(
        answer,
        `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; font-src 'self'; connect-src 'self' https://res.cdn.office.net; base-uri 'none'; form-action 'none'; frame-ancestors https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com`,
      );
      if (method === 'GET') expect(answer.text).toContain(`nonce="${nonce}"`);
      policies.add(policy);
    }
    expect(policies.size).toBe(20);
  },
);

it.each(['/tab/assets/app-1.js', '/tab/assets/app-1.css'])(
  '%s may be kept for ever, because its name changes with it',
  async (path) => {
    for (const method of ['GET', 'HEAD'])
      expectStrict(await ask(method, path), closed, 'public, max-age=31536000, immutable');
  },
);

it('an activity is answered as strictly, let in or not', async () => {
  const { authorization, body } = await production.activity('lewis');
  const letIn = await ask('POST', '/api/messages', json(authorization, JSON.stringify(body)));
  const turnedAway = await ask('POST', '/api/messages', json('Bearer x', JSON.stringify(body)));
  expect([letIn.status, turnedAway.status]).toEqual([200, 401]);
  for (const one of [letIn, turnedAway]) expectStrict(one);
});

it('so is a fault', async () => {
  production.store.faults.next({ on: 'any', status: 503, times: 50 });
  const answer = await ask('GET', '/api/threads/me', { headers: { authorization: lewis } });
  production.store.faults.clear();
  expect(answer.status).toBe(503);
  expectStrict(answer);
});

describe('a connection', () => {
  const raw = (bytes: string) => rawAnswer(production.url, bytes);

  it('is not kept by somebody who never finishes, nor by somebody who sends headers without end', () => {
    // Node looks twice a minute; longer than a test may wait, so that only what it is told is looked at here.
    const server = createServer();
    limitConnections(server);
    expect(server).toMatchObject({
      headersTimeout: 15_000,
      requestTimeout: 30_000,
      timeout: 300_000,
      keepAliveTimeout: 245_000,
      maxHeadersCount: 100,
      maxRequestsPerSocket: 1_000,
    });
  });

  it('that does not speak HTTP is answered with one line and ended', async () => {
    expect(await raw('NONSENSE\r\n\r\n')).toBe('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
  });

  it('with more than 16 KB of headers or address is answered 431', async () => {
    const long = 'x'.repeat(17_000);
    expect(await raw(`GET /healthz HTTP/1.1\r\nHost: x\r\nX-Long: ${long}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431 /,
    );
    expect(await raw(`GET /${long} HTTP/1.1\r\nHost: x\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
  });

  it('that says two lengths, or a length and pieces, is refused', async () => {
    const twice =
      'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}';
    const both = `POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`;
    for (const one of [twice, both]) expect(await raw(one)).toMatch(/^HTTP\/1\.1 400 /);
  });
});
