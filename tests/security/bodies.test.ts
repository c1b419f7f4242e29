// What is sent as a body: too long, another type, compressed, broken, or made to reach into JavaScript. Both doors alike.
import { gzipSync } from 'node:zlib';
import { openProduction, type Production, rawAnswer } from './production';

let production: Production;
let lewis: string;
let bot: { readonly authorization: string; readonly body: object };
beforeAll(async () => {
  production = await openProduction();
  lewis = await production.token('lewis');
  bot = await production.activity('lewis');
});
afterAll(() => production.close());

const api = '/api/threads/me/decisions';
const operationId = '0a0a0a0a-0000-4000-8000-000000000001';

type Door = { readonly path: string; readonly authorization: string; readonly limit: number };
const doors = (): readonly Door[] => [
  { path: api, authorization: lewis, limit: 64 * 1024 },
  { path: '/api/messages', authorization: bot.authorization, limit: 256 * 1024 },
];

async function post(
  door: Door,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
) {
  const before = production.store.counters.snapshot();
  const response = await fetch(production.url + door.path, {
    method: 'POST',
    headers: { authorization: door.authorization, 'content-type': 'application/json', ...headers },
    body,
  });
  const text = await response.text();
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    text,
    writes: production.store.counters.since(before).requests,
  };
}

const asBytes = (text: string, encoding: BufferEncoding = 'utf8') =>
  new Uint8Array(Buffer.from(text, encoding));

describe('how long', () => {
  it('one byte more than the limit is 413, the limit itself is read', async () => {
    for (const door of doors()) {
      const padded = (length: number) => `{"x":"${'a'.repeat(length - 8)}"}`;
      expect(Buffer.byteLength(padded(door.limit))).toBe(door.limit);
      expect((await post(door, padded(door.limit))).status).toBe(400);
      expect(await post(door, padded(door.limit + 1))).toMatchObject({
        status: 413,
        type: 'application/problem+json',
        writes: 0,
      });
    }
  });

  it('without a length it is counted while it comes', async () => {
    for (const { path, authorization, limit } of doors()) {
      const piece = 'a'.repeat(32 * 1024);
      const pieces = Array.from({ length: limit / piece.length + 1 }, () => `8000\r\n${piece}\r\n`).join('');
      const sent = `POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nAuthorization: ${authorization}\r\nTransfer-Encoding: chunked\r\n\r\n${pieces}0\r\n\r\n`;
      expect(await rawAnswer(production.url, sent)).toMatch(/^HTTP\/1\.1 413 /);
    }
  });

  it('ten megabytes are not read before they are refused', async () => {
    for (const { path, authorization } of doors()) {
      // Only the headers are sent: the answer comes all the same.
      const sent = `POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nAuthorization: ${authorization}\r\nContent-Length: 10485760\r\n\r\n`;
      expect(await rawAnswer(production.url, sent)).toMatch(/^HTTP\/1\.1 413 /);
    }
    expect(production.noted.filter(({ kind }) => kind === 'too-big').length).toBeGreaterThanOrEqual(4);
  });
});

describe('of what kind', () => {
  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-16',
    'application/jsonp',
    'text/json',
  ])('%s is 415', async (type) => {
    for (const door of doors()) expect((await post(door, '{}', { 'content-type': type })).status).toBe(415);
  });

  it('JSON with its charset in any case is read', async () => {
    for (const door of doors())
      expect((await post(door, '{}', { 'content-type': 'Application/JSON; charset="UTF-8"' })).status).toBe(
        400,
      );
  });

  it.each(['gzip', 'deflate', 'br', 'gzip, gzip'])(
    '%s is 415: a little of it can unfold into anything',
    async (encoding) => {
      const bomb = new Uint8Array(gzipSync('0'.repeat(1_000_000)));
      for (const door of doors())
        expect((await post(door, bomb, { 'content-encoding': encoding })).status).toBe(415);
    },
  );
});

describe('what is in it', () => {
  const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  const deepObjects = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

  it.each([
    ['nothing', ''],
    ['a number', '7'],
    ['text', '"text"'],
    ['null', 'null'],
    ['a list', '[]'],
    ['half of it', '{"a":'],
    ['two of them', '{}{}'],
    ['a comment', '{/* */}'],
    ['NaN', '{"a":NaN}'],
    ['lists 10,000 deep', deep(10_000)],
    ['objects 10,000 deep', deepObjects(10_000)],
    ['a field of an activity that is 65 deep', `{"type":"message","value":${deep(66)}}`],
    ['only a byte order mark', '\ufeff'],
  ])('%s is 400', async (_, body) => {
    for (const door of doors()) expect(await post(door, body)).toMatchObject({ status: 400, writes: 0 });
  });

  it.each([
    ['bytes that are no UTF-8', 'ff fe 00 d8'],
    ['an overlong sign', '7b 22 61 22 3a 22 c0 af 22 7d'],
    ['half a sign as bytes', '7b 22 61 22 3a 22 ed a0 80 22 7d'],
  ])('%s are 400', async (_, hex) => {
    for (const door of doors()) {
      const bytes = asBytes(hex.replaceAll(' ', ''), 'hex');
      expect(await post(door, bytes)).toMatchObject({ status: 400, writes: 0 });
    }
  });

  const reaching = [
    '"__proto__":{"isAdministrator":true}',
    '"\\u005f\\u005fproto__":{"isAdministrator":true}',
    '"constructor":{"prototype":{"isAdministrator":true}}',
    '"prototype":{}',
  ];
  it.each(reaching)(
    'a field %s is refused wherever it stands, and nothing becomes different',
    async (field) => {
      for (const door of doors()) {
        const activity = JSON.stringify(bot.body).slice(1);
        const bodies = [
          `{${field},"operationId":"${operationId}","text":"Words."}`,
          `{"operationId":"${operationId}","text":"Words.","more":{"deeper":[{${field}}]}}`,
          `{${field},${activity}`,
          `{"value":{${field}},${activity.replace('"value":', '"was":')}`,
        ];
        for (const body of bodies) {
          expect(() => JSON.parse(body)).not.toThrow();
          expect(await post(door, body)).toMatchObject({ status: 400, writes: 0 });
        }
      }
      expect(Reflect.get({}, 'isAdministrator')).toBeUndefined();
    },
  );

  it('a field that is given twice counts once, the last one', async () => {
    const [door] = doors();
    if (!door) throw new Error('no door');
    const twice = `{"operationId":"${operationId}","text":"First.","text":"Second.","with":"priya"}`;
    const { status, text } = await post(door, twice);
    expect(status).toBe(201);
    expect(text).toContain('Second.');
    expect(text).not.toContain('First.');
  });

  it('half a sign, a NUL and signs that turn words around are mended or left out before anything is stored', async () => {
    const [door] = doors();
    if (!door) throw new Error('no door');
    const sent = `\ufeff{"operationId":"${operationId.replace(/1$/, '2')}","with":"priya","text":"Half \\ud83d and \\u0000 and \\u202egnimoc\\u202c back."}`;
    const { status, text } = await post(door, sent);
    expect(status).toBe(201);
    expect(JSON.parse(text).entry.text).toBe('Half \ufffd and   and gnimoc back.');
  });
});

describe('an address', () => {
  it.each([
    'x'.repeat(300),
    '%00',
    '%E2%80%AE',
    'lewis%2F..%2Fkerry',
    'lewis%0D%0ASet-Cookie:x',
    '__proto__',
    'constructor',
    '%7B%22$gt%22:%22%22%7D',
    "lewis'%20OR%201=1",
  ])('/api/threads/%s is not there, and the store is not asked', async (id) => {
    const before = production.store.counters.snapshot();
    const response = await fetch(`${production.url}/api/threads/${id}`, {
      headers: { authorization: lewis },
    });
    expect(response.status).toBe(404);
    expect(production.store.counters.since(before).requests).toBe(0);
  });

  it('that means two things at once is refused', async () => {
    const response = await fetch(`${production.url}/api/threads/me?filter=decisions&filter=actions`, {
      headers: { authorization: lewis },
    });
    expect(response.status).toBe(400);
  });
});
