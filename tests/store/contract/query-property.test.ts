// Random documents and random conditions: the store must find what a plain reading of Cosmos' rules finds.

import type { Container, JSONValue, SqlParameter } from '@azure/cosmos';
import fc from 'fast-check';
import { describeLocalStore, newTeam } from './describe-store';

type Value = null | boolean | number | string;
type Doc = { readonly id: string; readonly [property: string]: JSONValue | undefined };
type Test = {
  readonly text: string;
  readonly parameters: readonly SqlParameter[];
  readonly holds: (doc: Doc) => Truth;
};
type Truth = 'yes' | 'no' | 'unknown';

const words = ['', 'a', 'ab', 'b', '10', '9', 'é', '\uffee', '😀', 'o\'b"\\'];
const value: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom(...words),
  fc.integer({ min: -2, max: 11 }),
  fc.constantFrom(0.1, 1e21),
  fc.boolean(),
  fc.constant(null),
);
const property = fc.oneof(value, fc.array(value, { maxLength: 3 }), fc.record({ x: value }));
const documents = fc.array(fc.record({ p: property, q: property, r: value }, { requiredKeys: [] }), {
  maxLength: 12,
});

const paths: readonly (readonly string[])[] = [['p'], ['q'], ['r'], ['p', 'x'], ['p', 'length'], ['none']];
const path = fc.constantFrom(...paths);

const comparison = fc
  .record({ path, sign: fc.constantFrom('=', '!=', '<', '<=', '>', '>='), value })
  .filter(
    ({ sign, value: right }) =>
      sign === '=' || sign === '!=' || typeof right === 'string' || typeof right === 'number',
  )
  .map(({ path: steps, sign, value: right }) =>
    leaf(`c.${steps.join('.')} ${sign} @`, right, steps, compared(sign, right)),
  );

const startsWith = fc
  .tuple(path, fc.constantFrom(...words))
  .map(([steps, prefix]) =>
    leaf(`STARTSWITH(c.${steps.join('.')}, @)`, prefix, steps, (left) =>
      typeof left === 'string' ? known(left.slice(0, prefix.length) === prefix) : 'unknown',
    ),
  );
const contains = fc
  .tuple(path, value)
  .map(([steps, right]) =>
    leaf(`ARRAY_CONTAINS(c.${steps.join('.')}, @)`, right, steps, (left) =>
      Array.isArray(left) ? known(left.filter((each) => each === right).length > 0) : 'unknown',
    ),
  );
const oneOf = fc
  .tuple(path, fc.array<JSONValue>(value, { maxLength: 4 }))
  .map(([steps, list]) =>
    leaf(`ARRAY_CONTAINS(@, c.${steps.join('.')})`, list, steps, (left) =>
      left === undefined ? 'unknown' : known(list.indexOf(left) >= 0),
    ),
  );
const defined = path.map(
  (steps): Test => ({
    text: `IS_DEFINED(c.${steps.join('.')})`,
    parameters: [],
    holds: (doc) => known(at(doc, steps) !== undefined),
  }),
);

const { condition } = fc.letrec<{ condition: Test }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof({ arbitrary: comparison, weight: 4 }, startsWith, contains, oneOf, defined),
    fc.tuple(tie('condition'), tie('condition')).map(([one, other]) => both('AND', one, other)),
    fc.tuple(tie('condition'), tie('condition')).map(([one, other]) => both('OR', one, other)),
    tie('condition').map(
      (inner): Test => ({
        ...inner,
        text: `NOT (${inner.text})`,
        holds: (doc) => opposite(inner.holds(doc)),
      }),
    ),
  ),
}));

describeLocalStore('any query', (store) => {
  test('finds what a plain reading of the rules finds, in one partition and across all', async () => {
    await fc.assert(
      fc.asyncProperty(
        documents,
        condition,
        fc.integer({ min: 1, max: 5 }),
        async (bodies, wanted, maxItemCount) => {
          const team = newTeam();
          const docs = await write(store().container, team, bodies);
          const expected = docs.filter((doc) => wanted.holds(doc) === 'yes').map(({ id }) => id);
          const inPartition = numbered(wanted, `SELECT * FROM c WHERE ${wanted.text}`);
          const scoped = await store()
            .container.items.query<Doc>(inPartition, { partitionKey: team, maxItemCount })
            .fetchAll();
          expect(scoped.resources.map(({ id }) => id)).toEqual(expected);
          const everywhere = numbered(
            wanted,
            `SELECT c.id FROM c WHERE c.team = '${team}' AND (${wanted.text})`,
          );
          const across = await store().container.items.query<Doc>(everywhere).fetchAll();
          expect(across.resources.map(({ id }) => id)).toEqual(expected);
          const total = numbered(wanted, `SELECT VALUE COUNT(1) FROM c WHERE ${wanted.text}`);
          const counted = await store()
            .container.items.query<number>(total, { partitionKey: team })
            .fetchAll();
          expect(counted.resources).toEqual([expected.length]);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('with ORDER BY and pages of any size gives every document once, in order', async () => {
    const lowest: readonly (JSONValue | undefined)[] = [undefined, null, false, true];
    const rank = (left: JSONValue | undefined) => lowest.indexOf(left);
    const sorts = (left: JSONValue | undefined) =>
      rank(left) >= 0 ? rank(left) : typeof left === 'number' ? 4 : 5;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.option(value, { nil: undefined }), { maxLength: 15 }),
        fc.integer({ min: 1, max: 6 }),
        fc.boolean(),
        async (keys, maxItemCount, descending) => {
          const team = newTeam();
          const docs = await write(
            store().container,
            team,
            keys.map((r) => (r === undefined ? {} : { r })),
          );
          const query = `SELECT * FROM c ORDER BY c.r ${descending ? 'DESC' : 'ASC'}`;
          const { resources } = await store()
            .container.items.query<Doc>(query, { partitionKey: team, maxItemCount })
            .fetchAll();
          expect(resources.map(({ id }) => id).sort()).toEqual(docs.map(({ id }) => id).sort());
          const upwards = (descending ? resources.toReversed() : resources).map(({ r }) => r);
          for (const [index, left] of upwards.slice(0, -1).entries()) {
            const right = upwards[index + 1];
            expect(sorts(left)).toBeLessThanOrEqual(sorts(right));
            if (sorts(left) >= 4 && sorts(left) === sorts(right))
              expect(compared('<=', plain(right))(left)).toBe('yes');
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

async function write(container: Container, team: string, bodies: readonly object[]): Promise<readonly Doc[]> {
  const docs = bodies.map((body, index) => ({ ...body, id: `d${String(index).padStart(2, '0')}`, team }));
  const operations = docs.map((resourceBody) => ({ operationType: 'Create' as const, resourceBody }));
  if (docs.length > 0) expect((await container.items.batch(operations, team)).code).toBe(200);
  return docs;
}

/** Each `@` in the text stands for the next parameter. */
function numbered({ parameters }: Test, text: string): { query: string; parameters: SqlParameter[] } {
  let next = 0;
  const query = text.replaceAll('@', () => `@p${next++}`);
  return {
    query,
    parameters: parameters.map(({ value: each }, index) => ({ name: `@p${index}`, value: each })),
  };
}

const leaf = (
  text: string,
  right: JSONValue,
  steps: readonly string[],
  holds: (left: JSONValue | undefined) => Truth,
): Test => ({
  text,
  parameters: [{ name: '', value: right }],
  holds: (doc) => holds(at(doc, steps)),
});

function both(word: 'AND' | 'OR', one: Test, other: Test): Test {
  const decisive = word === 'AND' ? 'no' : 'yes';
  const settled = word === 'AND' ? 'yes' : 'no';
  return {
    text: `(${one.text}) ${word} (${other.text})`,
    parameters: [...one.parameters, ...other.parameters],
    holds: (doc) => {
      const truths = new Set([one.holds(doc), other.holds(doc)]);
      if (truths.has(decisive)) return decisive;
      return truths.has('unknown') ? 'unknown' : settled;
    },
  };
}

function at(doc: Doc, steps: readonly string[]): JSONValue | undefined {
  const [first = '', second] = steps;
  const outer = doc[first];
  if (second === undefined) return outer;
  if (typeof outer !== 'object' || outer === null || Array.isArray(outer)) return undefined;
  return new Map(Object.entries(outer)).get(second);
}

function compared(sign: string, right: Value): (left: JSONValue | undefined) => Truth {
  return (left) => {
    if (kind(left) !== kind(right)) return 'unknown';
    const order = left === right ? 0 : below(left, right) ? -1 : 1;
    const accepted = { '=': [0], '!=': [-1, 1], '<': [-1], '<=': [-1, 0], '>': [1], '>=': [0, 1] }[sign];
    return known(accepted?.includes(order) === true);
  };
}

function below(left: JSONValue | undefined, right: Value): boolean {
  if (typeof left === 'number' && typeof right === 'number') return left < right;
  const [one, other] = [String(left), String(right)].map((text) =>
    [...text].map((letter) => letter.codePointAt(0) ?? 0),
  );
  for (const [index, point] of (one ?? []).entries()) {
    const against = other?.[index];
    if (against === undefined) return false;
    if (point !== against) return point < against;
  }
  return true;
}

const kind = (left: JSONValue | undefined): string =>
  left === null ? 'null' : Array.isArray(left) ? 'list' : typeof left;
const plain = (left: JSONValue | undefined): Value =>
  typeof left === 'object' || left === undefined ? null : left;
const known = (truth: boolean): Truth => (truth ? 'yes' : 'no');
const opposite = (truth: Truth): Truth => (truth === 'unknown' ? truth : known(truth === 'no'));
