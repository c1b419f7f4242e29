// The instruments: what a use case costs in requests and units, and what a caller sees when Cosmos misbehaves.

import { describeLocalStore, newTeam, refusal } from './describe-store';

describeLocalStore('the counters', (store) => {
  test('count a query as two requests, its plan and its page', async () => {
    const team = newTeam();
    await store().container.items.create({ id: 'a', team });
    const before = store().local.counters.snapshot();
    await store().container.items.query('SELECT * FROM c', { partitionKey: team }).fetchAll();
    const cost = store().local.counters.since(before);
    expect(cost).toMatchObject({ requests: 2, byKind: { 'query-plan': 1, query: 1 } });
    expect(cost.requestUnits).toBeCloseTo(2.97, 1);
  });

  test('count one more request for each further page', async () => {
    const team = newTeam();
    for (const id of ['a', 'b', 'c']) await store().container.items.create({ id, team });
    const before = store().local.counters.snapshot();
    await store()
      .container.items.query('SELECT * FROM c', { partitionKey: team, maxItemCount: 1 })
      .fetchAll();
    expect(store().local.counters.since(before).byKind).toEqual({ 'query-plan': 1, query: 3 });
  });

  test('count a point read as one request and one unit', async () => {
    const team = newTeam();
    await store().container.items.create({ id: 'a', team });
    const before = store().local.counters.snapshot();
    await store().container.item('a', team).read();
    expect(store().local.counters.since(before)).toEqual({
      requests: 1,
      requestUnits: 1,
      byKind: { read: 1 },
    });
  });

  test('count refusals too, and keep an earlier snapshot as it was', async () => {
    const before = store().local.counters.snapshot();
    await refusal(store().client.databases.readAll().fetchAll());
    expect(store().local.counters.since(before).byKind.refused).toBe(1);
    expect(store().local.counters.since(store().local.counters.snapshot())).toEqual({
      requests: 0,
      requestUnits: 0,
      byKind: {},
    });
  });

  test('charge a replace twice a create, and a create more for what is indexed than for what is not', async () => {
    const team = newTeam();
    const created = await store().container.items.create({ id: 'a', team, colour: 'red' });
    const replaced = await store().container.item('a', team).replace({ id: 'a', team, colour: 'red' });
    expect(created.requestCharge).toBe(5.6);
    expect(replaced.requestCharge).toBe(11.2);
    const unindexed = await store().container.items.create({ id: 'b', team, note: 'red' });
    expect(unindexed.requestCharge).toBe(5.4);
  });
});

describeLocalStore('an ordered fault', (store) => {
  test('429 is retried by the SDK itself, and every try is counted', async () => {
    const team = newTeam();
    store().local.faults.next({ on: 'create', status: 429, times: 3, retryAfterMs: 1 });
    const before = store().local.counters.snapshot();
    expect((await store().container.items.create({ id: 'a', team })).statusCode).toBe(201);
    expect(store().local.counters.since(before).byKind).toEqual({ create: 4 });
  });

  test('429 that does not end reaches the caller after ten tries', async () => {
    store().local.faults.next({ on: 'read', status: 429, times: 10, retryAfterMs: 1 });
    const before = store().local.counters.snapshot();
    expect(await refusal(store().container.item('a', newTeam()).read())).toMatchObject({ code: 429 });
    expect(store().local.counters.since(before).requests).toBe(10);
    expect(store().local.faults.pending()).toBe(0);
  });

  test.each([410, 449, 503] as const)(
    '%p reaches the caller at once, and nothing is written',
    async (status) => {
      const team = newTeam();
      store().local.faults.next({ on: 'create', status });
      expect(await refusal(store().container.items.create({ id: 'a', team }))).toMatchObject({
        code: status,
      });
      expect((await store().container.item('a', team).read()).statusCode).toBe(404);
    },
  );

  test('a time-out after the commit: the caller sees an error, the write is there, a second try is a conflict', async () => {
    const team = newTeam();
    store().local.faults.next({ on: 'create', status: 'timeout-after-commit' });
    const attempt = await refusal(store().container.items.create({ id: 'a', team }));
    expect(attempt?.message).toMatch(/Timeout Error/);
    expect((await store().container.item('a', team).read()).statusCode).toBe(200);
    expect(await refusal(store().container.items.create({ id: 'a', team }))).toMatchObject({ code: 409 });
  });

  test('a time-out after the commit of a batch leaves the whole batch written', async () => {
    const team = newTeam();
    store().local.faults.next({ on: 'batch', status: 'timeout-after-commit' });
    const batch = store().container.items.batch(
      [
        { operationType: 'Create', resourceBody: { id: 'a', team } },
        { operationType: 'Create', resourceBody: { id: 'b', team } },
      ],
      team,
    );
    expect(await refusal(batch)).toBeDefined();
    const { resources } = await store()
      .container.items.query('SELECT * FROM c', { partitionKey: team })
      .fetchAll();
    expect(resources).toHaveLength(2);
  });

  test('strikes only the kind it was ordered for, and can be taken back', async () => {
    const team = newTeam();
    store().local.faults.next({ on: 'patch', status: 503 });
    expect((await store().container.items.create({ id: 'a', team })).statusCode).toBe(201);
    expect(store().local.faults.pending()).toBe(1);
    store().local.faults.clear();
    await store()
      .container.item('a', team)
      .patch([{ op: 'set', path: '/x', value: 1 }]);
    store().local.faults.next({ on: 'any', status: 503 });
    expect(await refusal(store().container.item('a', team).read())).toMatchObject({ code: 503 });
  });
});
