// The query shapes the product may use: filters, ordering, projection, count, and pages that hold still.

import type { SqlQuerySpec } from '@azure/cosmos';
import { describeLocalStore, describeStore, newTeam, type OpenStore, refusal } from './describe-store';

type Person = { readonly id: string; readonly [property: string]: unknown };

const people: readonly Person[] = [
  { id: 'amy', surname: 'Ash', day: '2027-02-03', age: 30, tags: ['new', 'duty'], place: { town: 'Arden' } },
  { id: 'bob', surname: 'Birch', day: '2027-02-01', age: 40, tags: ['duty'], leaver: null },
  { id: 'cat', surname: 'Ash', day: '2027-02-02', age: '30', tags: [], active: true },
  { id: 'dan', surname: 'Cedar', day: '2027-02-04', age: null, tags: 'duty', active: false },
  { id: 'eve', surname: 'Elm', day: '2027-02-05' },
];

async function withPeople(store: OpenStore): Promise<string> {
  const team = newTeam();
  for (const person of people) await store.container.items.create({ ...person, team });
  return team;
}

async function ids(
  store: OpenStore,
  team: string,
  query: string,
  parameters: SqlQuerySpec['parameters'] = [],
) {
  const found = store.container.items.query<Person>({ query, parameters }, { partitionKey: team });
  return (await found.fetchAll()).resources.map(({ id }) => id);
}

describeStore('a query', (store) => {
  const shapes: readonly (readonly [
    string,
    readonly string[],
    Readonly<Record<string, string | number | boolean | null | string[]>>?,
  ])[] = [
    ['c.surname = @s', ['amy', 'cat'], { '@s': 'Ash' }],
    ["c.surname = 'Ash'", ['amy', 'cat']],
    ['c.surname != @s', ['bob', 'dan', 'eve'], { '@s': 'Ash' }],
    ['c.day <= @d', ['amy', 'bob', 'cat'], { '@d': '2027-02-03' }],
    ['c.day > @from AND c.day < @to', ['amy', 'dan'], { '@from': '2027-02-02', '@to': '2027-02-05' }],
    ['c.day >= @from AND c.surname = @s', ['amy'], { '@from': '2027-02-03', '@s': 'Ash' }],
    ['c.age = 30', ['amy']],
    ['c.age >= 30', ['amy', 'bob']],
    ['c.age != 30', ['bob']],
    ['NOT (c.age = 30)', ['bob']],
    ['c.age = null', ['dan']],
    ['c.leaver = null', ['bob']],
    ['c.active = true OR c.surname = @s', ['bob', 'cat'], { '@s': 'Birch' }],
    ['c.active = false', ['dan']],
    ['c.place.town = @t', ['amy'], { '@t': 'Arden' }],
    ['c.tags.length = 2', []],
    ['ARRAY_CONTAINS(@list, c.surname)', ['bob', 'eve'], { '@list': ['Birch', 'Elm', 'Oak'] }],
    ['ARRAY_CONTAINS(@list, c.surname)', [], { '@list': [] }],
    ['ARRAY_CONTAINS(c.tags, @tag)', ['amy', 'bob'], { '@tag': 'duty' }],
    ["STARTSWITH(c.surname, 'A')", ['amy', 'cat']],
    ['IS_DEFINED(c.age)', ['amy', 'bob', 'cat', 'dan']],
    ['NOT IS_DEFINED(c.age)', ['eve']],
    ['c.missing = 1 OR c.missing != 1', []],
    ['(c.surname = @s AND c.age = 30) OR (c.id = @i)', ['amy', 'eve'], { '@s': 'Ash', '@i': 'eve' }],
  ];

  test.each(shapes)('WHERE %s finds %p', async (where, expected, parameters = {}) => {
    const team = await withPeople(store());
    const list = Object.entries(parameters).map(([name, value]) => ({ name, value }));
    expect((await ids(store(), team, `SELECT * FROM c WHERE ${where}`, list)).sort()).toEqual(expected);
  });

  test('without a condition finds the whole partition and nothing of another', async () => {
    const [one, other] = [await withPeople(store()), await withPeople(store())];
    expect(await ids(store(), one, 'SELECT * FROM c')).toHaveLength(people.length);
    const { resources } = await store()
      .container.items.query<Person>('SELECT * FROM c', { partitionKey: one })
      .fetchAll();
    expect(new Set(resources.map(({ team }) => team))).toEqual(new Set([one]));
    expect(other).not.toBe(one);
  });

  test('that names another tenant finds nothing of it inside one partition', async () => {
    const [mine, theirs] = [await withPeople(store()), await withPeople(store())];
    expect(
      await ids(store(), mine, 'SELECT * FROM c WHERE c.team = @team', [{ name: '@team', value: theirs }]),
    ).toEqual([]);
    const widest = 'SELECT * FROM c WHERE c.team = @team OR IS_DEFINED(c.id)';
    expect(await ids(store(), mine, widest, [{ name: '@team', value: theirs }])).toHaveLength(people.length);
    const { resources } = await store()
      .container.items.query<number>('SELECT VALUE COUNT(1) FROM c', { partitionKey: mine })
      .fetchAll();
    expect(resources).toEqual([people.length]);
  });

  test('in an empty partition finds nothing', async () => {
    expect(await ids(store(), newTeam(), 'SELECT * FROM c')).toEqual([]);
  });

  test('across partitions finds an equality with a range', async () => {
    const tenant = newTeam();
    for (const [index, day] of ['2027-02-01', '2027-02-02', '2027-02-03'].entries()) {
      await store().container.items.create({ id: `w${index}`, team: newTeam(), tenant, checkOn: day });
    }
    const { resources } = await store()
      .container.items.query<Person>({
        query: 'SELECT * FROM c WHERE c.tenant = @tenant AND c.checkOn <= @day',
        parameters: [
          { name: '@tenant', value: tenant },
          { name: '@day', value: '2027-02-02' },
        ],
      })
      .fetchAll();
    expect(resources.map(({ id }) => id).sort()).toEqual(['w0', 'w1']);
  });

  test('orders by one path, either way', async () => {
    const team = await withPeople(store());
    expect(await ids(store(), team, 'SELECT * FROM c ORDER BY c.day')).toEqual([
      'bob',
      'cat',
      'amy',
      'dan',
      'eve',
    ]);
    expect(await ids(store(), team, 'SELECT * FROM c ORDER BY c.day DESC')).toEqual([
      'eve',
      'dan',
      'amy',
      'cat',
      'bob',
    ]);
  });

  test('orders mixed types as missing, null, numbers, strings', async () => {
    const team = await withPeople(store());
    expect(await ids(store(), team, 'SELECT * FROM c ORDER BY c.age ASC')).toEqual([
      'eve',
      'dan',
      'amy',
      'bob',
      'cat',
    ]);
  });

  test('orders by two paths where a composite index has them', async () => {
    const team = await withPeople(store());
    const query = 'SELECT * FROM c ORDER BY c.surname ASC, c.day DESC';
    expect(await ids(store(), team, query)).toEqual(['amy', 'cat', 'bob', 'dan', 'eve']);
    const reversed = 'SELECT * FROM c ORDER BY c.surname DESC, c.day ASC';
    expect(await ids(store(), team, reversed)).toEqual(['eve', 'dan', 'bob', 'cat', 'amy']);
  });

  test('by two paths without a composite index, or by a path left out of the index, is refused', async () => {
    const team = await withPeople(store());
    expect(await refusal(ids(store(), team, 'SELECT * FROM c ORDER BY c.surname, c.day'))).toMatchObject({
      code: 400,
    });
    expect(await refusal(ids(store(), team, 'SELECT * FROM c ORDER BY c.note'))).toMatchObject({ code: 400 });
  });

  test('projects the properties it names and leaves out what is missing', async () => {
    const team = await withPeople(store());
    const { resources } = await store()
      .container.items.query('SELECT c.id, c.place.town FROM c WHERE c.age >= 30', { partitionKey: team })
      .fetchAll();
    expect(resources).toEqual([{ id: 'amy', town: 'Arden' }, { id: 'bob' }]);
  });

  test('counts in one partition', async () => {
    const team = await withPeople(store());
    const query = "SELECT VALUE COUNT(1) FROM c WHERE c.surname = 'Ash'";
    const { resources } = await store()
      .container.items.query<number>(query, { partitionKey: team })
      .fetchAll();
    expect(resources).toEqual([2]);
  });
});

describeStore('the pages of a query', (store) => {
  const fill = async (team: string, count: number) => {
    for (let index = 0; index < count; index += 1) {
      await store().container.items.create({
        id: `n${index}`,
        team,
        rank: `r${String(index).padStart(3, '0')}`,
      });
    }
  };
  const walk = async (
    team: string,
    query: string,
    between: (page: number) => Promise<void> = async () => {},
  ) => {
    const pages: string[][] = [];
    let continuationToken: string | undefined;
    do {
      const options = {
        partitionKey: team,
        maxItemCount: 7,
        ...(continuationToken !== undefined && { continuationToken }),
      };
      const page = await store().container.items.query<Person>(query, options).fetchNext();
      pages.push((page.resources ?? []).map(({ id }) => id));
      continuationToken = page.continuationToken;
      await between(pages.length);
    } while (continuationToken !== undefined);
    return pages;
  };

  test.each(['SELECT * FROM c', 'SELECT * FROM c ORDER BY c.rank DESC'])(
    'resume by token in a new iterator: %s',
    async (query) => {
      const team = newTeam();
      await fill(team, 17);
      const pages = await walk(team, query);
      expect(pages.map(({ length }) => length).slice(0, 3)).toEqual([7, 7, 3]);
      expect(new Set(pages.flat()).size).toBe(17);
    },
  );

  test('neither repeat nor lose a row when a document is written between them', async () => {
    const team = newTeam();
    await fill(team, 17);
    const pages = await walk(team, 'SELECT * FROM c ORDER BY c.rank', async (page) => {
      await store().container.items.create({ id: `early${page}`, team, rank: `a${page}` });
    });
    const original = pages.flat().filter((id) => id.startsWith('n'));
    expect(original).toEqual(Array.from({ length: 17 }, (_, index) => `n${index}`));
  });

  test('all come through fetchAll, however many there are', async () => {
    const team = newTeam();
    await fill(team, 17);
    const options = { partitionKey: team, maxItemCount: 4 };
    const { resources } = await store().container.items.query('SELECT * FROM c', options).fetchAll();
    expect(resources).toHaveLength(17);
  });
});

describeLocalStore('a query over unusual text', (store) => {
  test('orders and compares by code point, in memory as in the index', async () => {
    const team = newTeam();
    await store().container.items.create({ id: 'emoji', team, mark: '😀' });
    await store().container.items.create({ id: 'wide', team, mark: '\uffee' });
    expect(await ids(store(), team, 'SELECT * FROM c ORDER BY c.mark')).toEqual(['wide', 'emoji']);
    expect(await ids(store(), team, "SELECT * FROM c WHERE c.mark > '\uffee'")).toEqual(['emoji']);
  });

  test.each(['half a pair \ud83d', 'a \0 zero', '"quoted" \\ \' all'])('finds %j again', async (mark) => {
    const team = newTeam();
    await store().container.items.create({ id: 'odd', team, mark });
    const parameters = [{ name: '@mark', value: mark }];
    expect(await ids(store(), team, 'SELECT * FROM c WHERE c.mark = @mark', parameters)).toEqual(['odd']);
  });
});

describeLocalStore('a query over a whole store', (store) => {
  test('loads only what an indexed comparison lets through, and charges no more', async () => {
    const tenant = newTeam();
    for (let index = 0; index < 300; index += 1) {
      const team = `${tenant}-${index % 30}`;
      await store().container.items.create({
        id: `w${index}`,
        team,
        tenant,
        checkOn: index < 5 ? '2027-01-01' : '2027-09-01',
      });
    }
    const query = 'SELECT c.id FROM c WHERE c.tenant = @tenant AND c.checkOn <= @day';
    const parameters = [
      { name: '@tenant', value: tenant },
      { name: '@day', value: '2027-02-01' },
    ];
    const { resources, requestCharge } = await store()
      .container.items.query({ query, parameters })
      .fetchAll();
    expect(resources).toHaveLength(5);
    expect(requestCharge).toBeLessThan(4);
  });

  test('charges for the documents it had to load and leave out', async () => {
    const team = newTeam();
    for (let index = 0; index < 100; index += 1) {
      await store().container.items.create({ id: `w${index}`, team, note: index < 5 ? 'yes' : 'no' });
    }
    const query = "SELECT c.id FROM c WHERE c.note = 'yes'";
    const { resources, requestCharge } = await store()
      .container.items.query(query, { partitionKey: team })
      .fetchAll();
    expect(resources).toHaveLength(5);
    expect(requestCharge).toBeCloseTo(2.8 + 5 * 0.15 + 95 * 0.02, 1);
  });
});
