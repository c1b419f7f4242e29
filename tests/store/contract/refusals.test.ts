// What the local store will not do: every refusal names what it is, and nothing is answered wrongly instead.

import { CosmosClient } from '@azure/cosmos';
import { openLocalCosmos } from '../../../bot/local/cosmos/local-cosmos';
import { clientOf, describeLocalStore, newTeam, refusal } from './describe-store';

describeLocalStore('the query grammar', (store) => {
  test.each([
    ['SELECT TOP 5 * FROM c', /TOP/],
    ['SELECT DISTINCT c.a FROM c', /DISTINCT/],
    ['SELECT c.a AS b FROM c', /AS/],
    ['SELECT c.a, c.b.a FROM c', /same name/],
    ['SELECT VALUE c.a FROM c', /SELECT VALUE/],
    ['SELECT VALUE SUM(c.a) FROM c', /SELECT VALUE/],
    ['SELECT COUNT(1) FROM c', /COUNT/],
    ['SELECT c.a, COUNT(1) FROM c GROUP BY c.a', /COUNT/],
    ['SELECT c.a FROM c GROUP BY c.a', /GROUP/],
    ['SELECT * FROM people', /people/],
    ['SELECT * FROM c JOIN t IN c.tags', /JOIN/],
    ['SELECT * FROM c IN c.tags', /IN/],
    ['SELECT * FROM c OFFSET 5 LIMIT 5', /OFFSET/],
    ["SELECT * FROM c WHERE c.a LIKE 'x%'", /LIKE/],
    ['SELECT * FROM c WHERE c.a BETWEEN 1 AND 2', /BETWEEN/],
    ['SELECT * FROM c WHERE c.a IN (1, 2)', /IN/],
    ['SELECT * FROM c WHERE EXISTS(SELECT VALUE t FROM t IN c.tags)', /EXISTS/],
    ["SELECT * FROM c WHERE CONTAINS(c.a, 'x')", /CONTAINS/],
    ["SELECT * FROM c WHERE STARTSWITH(c.a, 'x', true)", /STARTSWITH/],
    ["SELECT * FROM c WHERE UPPER(c.a) = 'X'", /UPPER/],
    ['SELECT * FROM c WHERE c.a = c.b', /two properties/],
    ['SELECT * FROM c WHERE c.a + 1 = 2', /Cannot read/],
    ['SELECT * FROM c WHERE c["a"] = 1', /Cannot read/],
    ['SELECT * FROM c WHERE c.value = 1', /reserved/],
    ['SELECT * FROM c WHERE c.a < true', /true/],
    ['SELECT * FROM c WHERE c.a = @missing', /@missing/],
    ['SELECT * FROM c WHERE c.a == 1', /Syntax error/],
    ['SELECT * FROM c WHERE c', /./],
    ['SELECT * FROM c WHERE', /the end of the query/],
    ['SELECT * FROM c WHERE (c.a = 1', /the end of the query/],
    ['SELECT * FROM c ORDER BY c.a, c.b', /composite index/],
    ['SELECT VALUE COUNT(1) FROM c ORDER BY c.a', /ORDER BY/],
    ['SELECT * FROM c; DROP TABLE c', /Cannot read/],
    ["SELECT * FROM c WHERE c.a = 'open", /Cannot read/],
    ['', /the end of the query/],
  ])('refuses %s', async (query, words) => {
    const outcome = await refusal(
      store().container.items.query(query, { partitionKey: newTeam() }).fetchAll(),
    );
    expect([400, 501]).toContain(outcome?.code);
    expect(outcome?.message).toMatch(words);
  });

  test('refuses to compare with a list', async () => {
    const query = { query: 'SELECT * FROM c WHERE c.a = @a', parameters: [{ name: '@a', value: [1] }] };
    expect(await refusal(store().container.items.query(query).fetchAll())).toMatchObject({ code: 501 });
  });

  test('refuses to order across partitions, where Azure would offer no continuation token', async () => {
    const ordered = store().container.items.query('SELECT * FROM c ORDER BY c.a').fetchAll();
    expect((await refusal(ordered))?.message).toMatch(/across partitions/);
  });

  test('refuses to order lists, objects, and two paths one of which is missing', async () => {
    const team = newTeam();
    await store().container.items.create({ id: 'a', team, list: [1], surname: 'Ash' });
    const ordered = (by: string) =>
      refusal(
        store().container.items.query(`SELECT * FROM c ORDER BY ${by}`, { partitionKey: team }).fetchAll(),
      );
    expect(await ordered('c.list')).toMatchObject({ code: 501 });
    expect(await ordered('c.surname ASC, c.day DESC')).toMatchObject({ code: 501 });
  });

  test('refuses a continuation token of another query or of nobody', async () => {
    const team = newTeam();
    for (const id of ['a', 'b', 'c']) await store().container.items.create({ id, team });
    const first = await store()
      .container.items.query('SELECT * FROM c', { partitionKey: team, maxItemCount: 1 })
      .fetchNext();
    for (const continuationToken of [first.continuationToken, 'bm9uc2Vuc2U']) {
      const options = { partitionKey: newTeam(), maxItemCount: 1, continuationToken };
      expect(
        await refusal(store().container.items.query('SELECT * FROM c', options).fetchNext()),
      ).toMatchObject({ code: 400 });
    }
  });
});

describeLocalStore('the operations', (store) => {
  const operations: readonly (readonly [string, RegExp, () => Promise<unknown>])[] = [
    [
      'a stored procedure',
      /stored procedures/,
      () => store().container.scripts.storedProcedures.create({ id: 's', body: 'x' }),
    ],
    ['running one', /stored procedures/, () => store().container.scripts.storedProcedure('s').execute('p')],
    ['a trigger', /triggers/, () => store().container.scripts.triggers.readAll().fetchAll()],
    [
      'a user-defined function',
      /user-defined/,
      () => store().container.scripts.userDefinedFunctions.create({ id: 'u', body: 'x' }),
    ],
    [
      'a trigger on a create',
      /triggers/,
      () => store().container.items.create({ id: 'a', team: 'b' }, { preTriggerInclude: 't' }),
    ],
    ['the change feed', /change feed/, () => store().container.items.changeFeed('team', {}).fetchNext()],
    ['listing databases', /databases/, () => store().client.databases.readAll().fetchAll()],
    ['deleting a container', /DELETE on container/, () => store().container.delete()],
    [
      'replacing a container',
      /PUT on container/,
      () => store().container.replace({ id: 'people', partitionKey: { paths: ['/x'] } }),
    ],
    ['users', /users/, () => store().database.users.create({ id: 'u' })],
    [
      'forceQueryPlan',
      /partition key ranges/,
      () => store().container.items.query('SELECT * FROM c', { forceQueryPlan: true }).fetchAll(),
    ],
    [
      'query metrics',
      /populatequerymetrics/,
      () => store().container.items.query('SELECT * FROM c', { populateQueryMetrics: true }).fetchAll(),
    ],
    [
      'an indexing directive',
      /indexing-directive/,
      () => store().container.items.create({ id: 'a', team: 'b' }, { indexingDirective: 'exclude' }),
    ],
    [
      'throughput',
      /throughput/,
      () => store().database.containers.create({ id: 't', partitionKey: '/a', throughput: 400 }),
    ],
    [
      'a hierarchical partition key',
      /hierarchical/,
      () => store().database.containers.create({ id: 'h', partitionKey: { paths: ['/a', '/b'] } }),
    ],
    [
      'a nested partition key',
      /top-level/,
      () => store().database.containers.create({ id: 'n', partitionKey: '/a/b' }),
    ],
    [
      'unique keys',
      /uniqueKeyPolicy/,
      () =>
        store().database.containers.create({
          id: 'k',
          partitionKey: '/a',
          uniqueKeyPolicy: { uniqueKeys: [] },
        }),
    ],
    [
      'a lazy index',
      /indexing mode/,
      () =>
        store().database.containers.create({
          id: 'l',
          partitionKey: '/a',
          indexingPolicy: { indexingMode: 'lazy' },
        }),
    ],
    [
      'a policy without /*',
      /\/\*/,
      () =>
        store().database.containers.create({
          id: 'w',
          partitionKey: '/a',
          indexingPolicy: { includedPaths: [{ path: '/a/?' }] },
        }),
    ],
    ['a number as partition key', /one string/, () => store().container.items.create({ id: 'a', team: 7 })],
    ['no partition key', /one string/, () => store().container.items.create({ id: 'a' })],
    [
      'replacing by patch',
      /operation replace/,
      () =>
        store()
          .container.item('a', 'b')
          .patch([{ op: 'replace', path: '/b', value: 1 }]),
    ],
    [
      'a condition on a patch that is more than one text',
      /condition/,
      () =>
        store()
          .container.item('a', 'b')
          .patch({ condition: 'from c', operations: [{ op: 'set', path: '/a', value: 1 }] }),
    ],
    [
      'eleven patch steps',
      /at most 10/,
      () =>
        store()
          .container.item('a', 'b')
          .patch(Array.from({ length: 11 }, () => ({ op: 'set', path: '/a', value: 1 }))),
    ],
    [
      'an etag on an upsert',
      /if-match/,
      () =>
        store().container.items.upsert(
          { id: 'a', team: 'b' },
          { accessCondition: { type: 'IfMatch', condition: 'x' } },
        ),
    ],
    [
      'if-match: *',
      /if-match: \*/,
      () =>
        store()
          .container.item('a', 'b')
          .delete({ accessCondition: { type: 'IfMatch', condition: '*' } }),
    ],
    [
      'a page of 1,001',
      /maxItemCount/,
      () => store().container.items.query('SELECT * FROM c', { maxItemCount: 1001 }).fetchNext(),
    ],
    [
      'a missing container',
      /no container/,
      () => store().database.container('nowhere').items.create({ id: 'a', team: 'b' }),
    ],
    [
      'an existing container',
      /already exists/,
      () => store().database.containers.create({ id: 'people', partitionKey: '/team' }),
    ],
  ];

  test.each(operations)('refuse %s', async (_, words, attempt) => {
    expect((await refusal(attempt()))?.message).toMatch(words);
  });

  test('refuse bulk', async () => {
    const bulk = store().container.items.bulk([
      { operationType: 'Create', resourceBody: { id: 'a', team: 'b' } },
    ]);
    expect((await refusal(bulk))?.message).toMatch(/partition key ranges/);
  });
});

describeLocalStore('the account key', (store) => {
  test('of another store is refused with 401', async () => {
    const other = openLocalCosmos({ file: ':memory:' });
    const stranger = clientOf({ ...store().local, key: other.key });
    other.close();
    const read = stranger.database(store().database.id).container('people').item('sam', 'team').read();
    expect(await refusal(read)).toMatchObject({ code: 401 });
  });

  test('is needed: a token of any other kind is refused', async () => {
    const { endpoint, httpClient } = store().local;
    const tokenProvider = async () => 'type=aad&ver=1.0&sig=whatever';
    const client = new CosmosClient({
      endpoint,
      httpClient,
      tokenProvider,
      connectionPolicy: { enableEndpointDiscovery: false },
    });
    expect(await refusal(client.database(store().database.id).read())).toMatchObject({ code: 401 });
  });

  test('does not make endpoint discovery work: the store says how to turn it off', async () => {
    const { endpoint, key, httpClient } = store().local;
    const client = new CosmosClient({ endpoint, key, httpClient });
    expect((await refusal(client.database(store().database.id).read()))?.message).toMatch(
      /enableEndpointDiscovery/,
    );
    client.dispose();
  });
});
