// What the tab and other programs rely on: every answer has the promised shape, describes itself, and is kept by nobody.

import { z } from 'zod';
import { below } from '../../bot/api/below-contract';
import { calls } from '../../bot/api/calls';
import { policy } from '../../bot/api/clock-contract';
import {
  authority,
  earlierEntries,
  endorsementsAnswer,
  me,
  openDecisionsAnswer,
  openedEntryAnswer,
  problem,
  team,
  thread,
} from '../../bot/api/contract';
import { copyNotes, drafts } from '../../bot/api/decision-contract';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { fill } from './filled-thread';

let product: Product;
let newest: string | undefined;
beforeAll(async () => {
  product = await openProduct({
    sessions: [
      held('lewis', 'priya', '2026-12-29'),
      held('lewis', 'priya', '2027-02-02', { status: 'PLANNED', minutes: null }),
    ],
  });
  [newest] = await fill(product, 30);
});
afterAll(() => product.close());

const filters = ['everything', 'sessions', 'decisions', 'actions'];

const shapes: readonly (readonly [string, z.ZodType])[] = [
  ['/api/me', me],
  ['/api/team', team],
  ['/api/authority', authority],
  ['/api/below', below],
  ['/api/policy', policy],
  ['/api/threads/me', thread],
  ['/api/threads/lewis', thread],
  ['/api/threads/lewis/open', openDecisionsAnswer],
  ['/api/threads/lewis/endorsements', endorsementsAnswer],
  ['/api/drafts', drafts],
  ...filters.map((filter) => [`/api/threads/lewis?filter=${filter}`, thread] as const),
];
it.each(shapes)('GET %s answers in its shape, and with nothing beside it', async (path, shape) => {
  for (const who of ['lewis', 'priya']) {
    const { status, body } = await product.api(who, path);
    expect(status).toBe(200);
    expect(shape.parse(body)).toEqual(body);
  }
});

it('the next page and a single entry do, too', async () => {
  const { body } = await product.api('lewis', '/api/threads/me');
  const after = encodeURIComponent(String(body.after));
  const next = await product.api('lewis', `/api/threads/me/entries?after=${after}`);
  expect(earlierEntries.parse(next.body)).toEqual(next.body);
  const notes = await product.api('lewis', `/api/threads/me/entries/${newest}/notes`);
  expect(copyNotes.parse(notes.body)).toEqual(notes.body);
  const one = await product.api('lewis', `/api/threads/me/entries/${newest}`);
  expect(openedEntryAnswer.parse(one.body)).toEqual(one.body);
});

it.each([
  ['/api/threads/me?filter=gossip', ['filter']],
  ['/api/threads/me?fliter=decisions', ['fliter']],
  ['/api/threads/me/entries', ['after']],
  [`/api/threads/me/entries?after=${'x'.repeat(8_001)}`, ['after']],
])('GET %s is 400 and names the field', async (path, fields) => {
  const { status, body } = await product.api('lewis', path);
  expect(status).toBe(400);
  expect(problem.parse(body).fields?.map(({ field }) => field)).toEqual(fields);
});

it.each([
  ['GET', '/api/nothing', 404],
  ['GET', '/nothing', 404],
  ['DELETE', '/api/threads/me', 405],
  ['PUT', '/api/me', 405],
])('%s %s is a problem like any other: %i', async (method, path, status) => {
  const response = await fetch(`${product.url}${path}`, { method, headers: { 'X-Local-Person': 'lewis' } });
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  expect(problem.parse(await response.json()).status).toBe(status);
});

describe('nobody keeps an answer or guesses at its type', () => {
  it.each([
    ['GET', '/api/me', 200],
    ['GET', '/api/threads/lewis', 200],
    ['GET', '/api/threads/kerry', 404],
    ['POST', '/api/threads/me/decisions', 415],
    ['GET', '/api/openapi.json', 200],
    ['GET', '/healthz', 200],
    ['GET', '/readyz', 200],
  ])('%s %s', async (method, path, status) => {
    const response = await fetch(`${product.url}${path}`, { method, headers: { 'X-Local-Person': 'lewis' } });
    expect(response.status).toBe(status);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-type')).toMatch(/^application\/(problem\+)?json/);
  });
});

describe('the description of the API', () => {
  const schema = z.looseObject({});
  const operation = z.object({
    summary: z.string().min(5),
    parameters: z.array(
      z.object({ name: z.string(), in: z.enum(['path', 'query']), required: z.boolean(), schema }),
    ),
    requestBody: z
      .object({ required: z.literal(true), content: z.object({ 'application/json': z.object({ schema }) }) })
      .optional(),
    responses: z.record(
      z.string().regex(/^[245]\d\d$/),
      z.object({ description: z.string(), content: z.record(z.string(), z.object({ schema })) }),
    ),
  });
  const description = z.object({
    openapi: z.literal('3.1.0'),
    info: z.object({ title: z.string(), version: z.string(), description: z.string() }),
    security: z.array(z.record(z.string(), z.array(z.string()))),
    paths: z.record(z.string().startsWith('/api/'), z.partialRecord(z.enum(['get', 'post']), operation)),
    components: z.object({ securitySchemes: z.record(z.string(), schema) }),
  });
  const described = async () => description.parse((await product.api(null, '/api/openapi.json')).body);

  it('is there without signing in, and has every path', async () => {
    const { paths } = await described();
    const listed = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const named = calls.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(listed.sort()).toEqual([...new Set(named)].sort());
    // What other programs rely on.
    expect(listed).toEqual(
      expect.arrayContaining([
        'get /api/me',
        'get /api/team',
        'get /api/threads/{personId}',
        'post /api/threads/{personId}/decisions',
      ]),
    );
  });

  it('names every part of a path and promises the problems that come', async () => {
    const { paths, security, components } = await described();
    for (const [path, methods] of Object.entries(paths)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const one of Object.values(methods)) {
        const named = one?.parameters.filter((parameter) => parameter.in === 'path') ?? [];
        expect(named.map(({ name }) => name)).toEqual(inPath);
        const codes = Object.keys(one?.responses ?? {});
        expect(codes).toEqual(expect.arrayContaining(['400', '401', '404', '429', '503']));
        expect(codes.some((code) => code === '200' || code === '201')).toBe(true);
      }
    }
    for (const scheme of security.flatMap(Object.keys))
      expect(components.securitySchemes).toHaveProperty(scheme);
  });

  it('refers to nothing that is not in it', async () => {
    const { text } = await product.api(null, '/api/openapi.json');
    expect([...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref)).toEqual([]);
  });

  it('promises a calendar where a calendar comes', async () => {
    const { paths } = await described();
    const calendar = paths['/api/threads/{personId}/sessions/{sessionId}/calendar']?.get;
    expect(Object.keys(calendar?.responses['200']?.content ?? {})).toEqual(['text/calendar']);
  });

  it('describes the decision as it is checked', async () => {
    const { paths } = await described();
    const body =
      paths['/api/threads/{personId}/decisions']?.post?.requestBody?.content['application/json'].schema;
    expect(body).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: ['operationId', 'text'],
    });
  });
});
