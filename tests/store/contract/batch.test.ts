// The transactional batch: everything or nothing in one partition, and how the SDK tells the two apart.

import type { OperationInput } from '@azure/cosmos';
import { describeLocalStore, describeStore, newTeam, refusal } from './describe-store';

describeStore('a batch', (store) => {
  test('writes all its operations and answers each with its own code', async () => {
    const team = newTeam();
    await store().container.items.create({ id: 'head', team, count: 1 });
    await store().container.items.create({ id: 'old', team });
    const response = await store().container.items.batch(
      [
        { operationType: 'Create', resourceBody: { id: 'entry', team } },
        { operationType: 'Upsert', resourceBody: { id: 'extra', team } },
        {
          operationType: 'Patch',
          id: 'head',
          resourceBody: { operations: [{ op: 'incr', path: '/count', value: 1 }] },
        },
        { operationType: 'Replace', id: 'entry', resourceBody: { id: 'entry', team, second: true } },
        { operationType: 'Delete', id: 'old' },
        { operationType: 'Read', id: 'head' },
      ],
      team,
    );
    expect(response.code).toBe(200);
    expect(response.result?.map(({ statusCode }) => statusCode)).toEqual([201, 201, 200, 200, 204, 200]);
    expect(response.result?.[5]?.resourceBody).toMatchObject({ id: 'head', count: 2 });
    expect((await store().container.item('entry', team).read()).resource).toMatchObject({ second: true });
    expect((await store().container.item('old', team).read()).statusCode).toBe(404);
  });

  test('with one conflict writes nothing, does not throw, and says which operation was to blame', async () => {
    const team = newTeam();
    await store().container.items.create({ id: 'taken', team });
    const response = await store().container.items.batch(
      [
        { operationType: 'Create', resourceBody: { id: 'first', team } },
        { operationType: 'Create', resourceBody: { id: 'taken', team } },
        { operationType: 'Create', resourceBody: { id: 'third', team } },
      ],
      team,
    );
    expect(response.code).toBe(207);
    expect(response.result?.map(({ statusCode }) => statusCode)).toEqual([424, 409, 424]);
    expect((await store().container.item('first', team).read()).statusCode).toBe(404);
    expect((await store().container.item('third', team).read()).statusCode).toBe(404);
  });

  const changes = (team: string, ifMatch: string): readonly OperationInput[] => [
    { operationType: 'Replace', id: 'head', ifMatch, resourceBody: { id: 'head', team, count: 9 } },
    // The service takes an etag here; the SDK's type leaves it out.
    Object.assign({ operationType: 'Delete' as const, id: 'head' }, { ifMatch }),
    {
      operationType: 'Patch',
      id: 'head',
      ifMatch,
      resourceBody: { operations: [{ op: 'set', path: '/count', value: 9 }] },
    },
  ];

  test.each(['Replace', 'Delete', 'Patch'])('with a stale etag on a %s writes nothing', async (type) => {
    const team = newTeam();
    const { etag } = await store().container.items.create({ id: 'head', team, count: 1 });
    await store().container.items.upsert({ id: 'head', team, count: 2 });
    const response = await store().container.items.batch(
      [
        { operationType: 'Create', resourceBody: { id: 'entry', team } },
        ...changes(team, etag).filter(({ operationType }) => operationType === type),
      ],
      team,
    );
    expect(response.code).toBe(207);
    expect(response.result?.map(({ statusCode }) => statusCode)).toEqual([424, 412]);
    expect((await store().container.item('entry', team).read()).statusCode).toBe(404);
    expect((await store().container.item('head', team).read()).resource?.count).toBe(2);
  });

  test('with a current etag goes through', async () => {
    const team = newTeam();
    const { etag } = await store().container.items.create({ id: 'head', team, count: 1 });
    const response = await store().container.items.batch(
      [
        {
          operationType: 'Patch',
          id: 'head',
          ifMatch: etag,
          resourceBody: { operations: [{ op: 'incr', path: '/count', value: 1 }] },
        },
        { operationType: 'Create', resourceBody: { id: 'entry', team } },
      ],
      team,
    );
    expect(response.code).toBe(200);
  });

  const whileAccessIs = (mark: string): OperationInput => ({
    operationType: 'Patch',
    id: 'head',
    resourceBody: {
      condition: `from c where c.head.access = "${mark}"`,
      operations: [{ op: 'set', path: '/head/access', value: mark }],
    },
  });

  test('on a condition goes through while the document is so, and writes nothing once it is otherwise', async () => {
    const team = newTeam();
    await store().container.items.create({ id: 'head', team, head: { access: 'aB-_9', count: 1 } });
    const first: OperationInput = { operationType: 'Create', resourceBody: { id: 'first', team } };
    const second: OperationInput = { operationType: 'Create', resourceBody: { id: 'second', team } };
    expect((await store().container.items.batch([whileAccessIs('aB-_9'), first], team)).code).toBe(200);
    const otherwise = await store().container.items.batch([whileAccessIs('other'), second], team);
    expect(otherwise.result?.map(({ statusCode }) => statusCode)).toEqual([412, 424]);
    expect((await store().container.item('second', team).read()).statusCode).toBe(404);
    const { resource } = await store().container.item('head', team).read();
    expect(resource?.head).toEqual({ access: 'aB-_9', count: 1 });
  });

  test('of a document in another partition is refused and writes nothing', async () => {
    const team = newTeam();
    const response = store().container.items.batch(
      [
        { operationType: 'Create', resourceBody: { id: 'first', team } },
        { operationType: 'Create', resourceBody: { id: 'second', team: newTeam() } },
      ],
      team,
    );
    const outcome = await response.then(
      ({ code }) => code,
      () => 400,
    );
    expect(outcome).not.toBe(200);
    expect((await store().container.item('first', team).read()).statusCode).toBe(404);
  });

  test('of more than a hundred operations is refused', async () => {
    const team = newTeam();
    const many = Array.from({ length: 101 }, (_, index) => ({
      operationType: 'Create' as const,
      resourceBody: { id: String(index), team },
    }));
    expect((await refusal(store().container.items.batch(many, team)))?.message).toMatch(/100/);
  });
});

describeLocalStore('a batch that is refused whole', (store) => {
  test('reaches the caller as an error without a code, as this SDK version throws it', async () => {
    store().local.faults.next({ on: 'batch', status: 503 });
    const team = newTeam();
    const whole = store().container.items.batch(
      [{ operationType: 'Create', resourceBody: { id: 'a', team } }],
      team,
    );
    const error: unknown = await whole.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toHaveProperty('code');
    expect(error).not.toHaveProperty('cause');
    expect(await refusal(Promise.reject(error))).toMatchObject({
      message: expect.stringContaining('Batch request error'),
    });
  });

  test('charges the sum of its operations', async () => {
    const team = newTeam();
    const before = store().local.counters.snapshot();
    await store().container.items.batch(
      [
        { operationType: 'Create', resourceBody: { id: 'a', team } },
        { operationType: 'Create', resourceBody: { id: 'b', team } },
      ],
      team,
    );
    expect(store().local.counters.since(before)).toEqual({
      requests: 1,
      requestUnits: 10.8,
      byKind: { batch: 1 },
    });
  });
});
