// Every call with a body or a question, as its schema is written: nothing it does not know comes in, and nothing without an end.
import type { Call } from '../../bot/api/call';
import { calls } from '../../bot/api/calls';
import { problem } from '../../bot/api/contract';
import { cast, person } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { changedAt, looseIn, placesIn, samplesOf, treeOf } from './sample';

const asked = calls.flatMap((call) =>
  (['body', 'query'] as const).flatMap((part) => {
    const schema = call[part];
    return schema
      ? [{ call, part, schema, name: `${part} of ${call.method.toUpperCase()} ${call.path}` }]
      : [];
  }),
);

it('every call that changes something has a body with a schema', () => {
  expect(calls.filter(({ method, body }) => method === 'post' && !body).map(({ path }) => path)).toEqual([]);
  expect(asked.length).toBeGreaterThan(50);
});

describe.each(asked)('the $name', ({ call, schema, part }) => {
  it('has an end to every list and every text, and knows all of its fields', () => {
    expect(looseIn(treeOf(schema), '')).toEqual([]);
  });

  it('names a field it does not know, wherever it stands, and keeps none', () => {
    for (const sample of samplesOf(schema)) {
      for (const place of placesIn(sample, isObject)) {
        // The names of these are checked by a rule of their own.
        if (isNamedByPeople(call, place.join('.'))) continue;
        const spoiled = changedAt(sample, place, (was) => ({ ...Object(was), isAdministrator: true }));
        const read = schema.safeParse(spoiled);
        expect(read.success).toBe(false);
        expect(JSON.stringify(read.error?.issues)).toContain('isAdministrator');
      }
    }
  });

  it('takes no megabyte of text, no list without an end and nothing of another kind', () => {
    for (const sample of samplesOf(schema)) {
      for (const place of placesIn(sample, (one) => typeof one === 'string')) {
        const huge = changedAt(sample, place, () => 'x'.repeat(1_000_000));
        expect([place, schema.safeParse(huge).success]).toEqual([place, false]);
      }
      for (const place of placesIn(sample, Array.isArray)) {
        const long = changedAt(sample, place, (was) => Array(5_000).fill((was as readonly unknown[])[0]));
        expect([place, schema.safeParse(long).success]).toEqual([place, false]);
      }
      for (const place of placesIn(sample, () => true)) {
        for (const other of [{ $gt: [] }, [['x']], () => 'x', Symbol.iterator]) {
          const spoiled = changedAt(sample, place, () => other);
          expect([place, part, schema.safeParse(spoiled).success]).toEqual([place, part, false]);
        }
      }
    }
  });
});

const isWrite = (kind: string) => /^(create|upsert|replace|delete|patch|batch)$/.test(kind);

const isObject = (one: unknown) => typeof one === 'object' && one !== null && !Array.isArray(one);

const isNamedByPeople = ({ path }: Call, place: string) =>
  (path === '/api/drafts' && place === 'values') ||
  (path === '/api/threads/:personId/preparation' && place === 'words.differently');

const officers = [
  person('psw', { roles: ['PSW'] }),
  person('auditor', { roles: ['AUDITOR'] }),
  person('hr', { roles: ['HR'] }),
  person('dpo', { roles: ['DPO'] }),
];

describe('over HTTP', () => {
  let product: Product;
  beforeAll(async () => {
    product = await openProduct({ rows: { people: [...cast, ...officers] } });
  });
  afterAll(() => product.close());

  /** Both of a pair, a manager above them and the council's own roles, each of their own and of Lewis's thread. */
  const people = ['lewis', 'priya', 'tom', ...officers.map(({ personId }) => personId)];
  const addresses = ({ path }: Call) =>
    ['me', 'lewis'].map((whose) => path.replace(':personId', whose).replace(/:\w+/g, 'nothing'));
  const withBody = calls.filter(({ body }) => body);

  it.each(withBody.map((call) => [call.path, call] as const))(
    'POST %s answers 400, names the field it does not know, and writes nothing',
    async (_, call) => {
      const [sample] = samplesOf(call.body ?? problem);
      const sent = { ...Object(sample), isAdministrator: true };
      const before = product.store.counters.snapshot();
      const answers = [];
      for (const person of people)
        for (const address of addresses(call)) answers.push(await product.api(person, address, sent));
      expect(Object.keys(product.store.counters.since(before).byKind).filter(isWrite)).toEqual([]);
      const named = answers.filter(({ status }) => status === 400);
      // Whoever may not even ask is told that nothing is there.
      expect(answers.filter(({ status }) => ![400, 401, 404].includes(status))).toEqual([]);
      expect(named.length).toBeGreaterThan(0);
      for (const { body } of named)
        expect(problem.parse(body).fields?.map(({ field }) => field)).toContain('isAdministrator');
    },
  );
});
