// One document at a time: what create, read, upsert, replace, delete and patch must do in any Cosmos store.

import { describeLocalStore, describeStore, newTeam, refusal } from './describe-store';

describeStore('a document', (store) => {
  test('is created with an etag and read back as it was written', async () => {
    const team = newTeam();
    const written = {
      id: 'sam',
      team,
      name: 'Sam Ó Súilleabháin 😀',
      list: [1, { a: null }],
      nested: { yes: true },
    };
    const created = await store().container.items.create(written);
    expect(created.statusCode).toBe(201);
    const read = await store().container.item('sam', team).read();
    expect(read.resource).toMatchObject(written);
    expect(read.resource?._etag).toBe(created.etag);
    expect(read.resource?._ts).toEqual(expect.any(Number));
    expect(read.headers['x-ms-session-token']).toEqual(expect.any(String));
  });

  test('that is not there is a 404 without a resource', async () => {
    const read = await store().container.item('nobody', newTeam()).read();
    expect([read.statusCode, read.resource]).toEqual([404, undefined]);
  });

  test('with an id that is taken is a conflict, and the first one stays', async () => {
    const team = newTeam();
    await store().container.items.create({ id: 'sam', team, take: 1 });
    expect(await refusal(store().container.items.create({ id: 'sam', team, take: 2 }))).toMatchObject({
      code: 409,
    });
    expect((await store().container.item('sam', team).read()).resource?.take).toBe(1);
  });

  test('with the same id in another partition is another document', async () => {
    const [one, other] = [newTeam(), newTeam()];
    await store().container.items.create({ id: 'sam', team: one, take: 1 });
    await store().container.items.create({ id: 'sam', team: other, take: 2 });
    expect((await store().container.item('sam', one).read()).resource?.take).toBe(1);
    expect((await store().container.item('sam', other).read()).resource?.take).toBe(2);
  });

  test('is inserted by an upsert the first time and replaced the second', async () => {
    const team = newTeam();
    expect((await store().container.items.upsert({ id: 'sam', team, take: 1 })).statusCode).toBe(201);
    expect((await store().container.items.upsert({ id: 'sam', team, take: 2 })).statusCode).toBe(200);
    expect((await store().container.item('sam', team).read()).resource?.take).toBe(2);
  });

  test('is replaced with a new etag, and an old etag is refused', async () => {
    const team = newTeam();
    const { etag } = await store().container.items.create({ id: 'sam', team, take: 1 });
    const at = store().container.item('sam', team);
    const accessCondition = { type: 'IfMatch', condition: etag };
    const replaced = await at.replace({ id: 'sam', team, take: 2 }, { accessCondition });
    expect(replaced.etag).not.toBe(etag);
    expect(await refusal(at.replace({ id: 'sam', team, take: 3 }, { accessCondition }))).toMatchObject({
      code: 412,
    });
    expect(await refusal(at.delete({ accessCondition }))).toMatchObject({ code: 412 });
    expect((await at.read()).resource?.take).toBe(2);
  });

  test('is deleted once', async () => {
    const team = newTeam();
    await store().container.items.create({ id: 'sam', team });
    const at = store().container.item('sam', team);
    expect((await at.delete()).statusCode).toBe(204);
    expect(await refusal(at.delete())).toMatchObject({ code: 404 });
    expect(await refusal(at.replace({ id: 'sam', team }))).toMatchObject({ code: 404 });
  });

  test('that has not changed is not sent again when its etag is known', async () => {
    const team = newTeam();
    const { etag } = await store().container.items.create({ id: 'sam', team });
    const read = await store()
      .container.item('sam', team)
      .read({ accessCondition: { type: 'IfNoneMatch', condition: etag } });
    expect(read.statusCode).toBe(304);
  });

  test('cannot be given another id', async () => {
    const team = newTeam();
    await store().container.items.create({ id: 'sam', team });
    const renamed = store().container.item('sam', team).replace({ id: 'kim', team });
    expect(await refusal(renamed)).toMatchObject({ code: 400 });
    expect((await store().container.item('kim', team).read()).statusCode).toBe(404);
  });

  test('cannot move to another partition', async () => {
    const [team, other] = [newTeam(), newTeam()];
    await store().container.items.create({ id: 'sam', team });
    const at = store().container.item('sam', team);
    expect(await refusal(at.replace({ id: 'sam', team: other }))).toMatchObject({ code: 400 });
    expect(await refusal(at.patch([{ op: 'set', path: '/team', value: other }]))).toMatchObject({
      code: 400,
    });
  });

  test.each(['a b:c', 'über-ß', 'per%20cent', "o'brien", 'a+b&c=d'])('may be called %p', async (id) => {
    const team = newTeam();
    await store().container.items.create({ id, team });
    expect((await store().container.item(id, team).read()).resource?.id).toBe(id);
    expect((await store().container.item(id, team).delete()).statusCode).toBe(204);
  });

  test.each(['a/b', 'a\\b', 'a?b', 'a#b'])('may not be called %p', async (id) => {
    expect(await refusal(store().container.items.create({ id, team: newTeam() }))).toBeDefined();
  });

  test('larger than 2 MB is refused', async () => {
    const note = 'x'.repeat(2 * 1024 * 1024);
    expect(await refusal(store().container.items.create({ id: 'sam', team: newTeam(), note }))).toMatchObject(
      { code: 413 },
    );
  });

  test('nested deeper than 128 levels is refused', async () => {
    const nested = (levels: number): object => (levels === 0 ? {} : { in: nested(levels - 1) });
    const attempt = store().container.items.create({ id: 'sam', team: newTeam(), nested: nested(128) });
    expect(await refusal(attempt)).toMatchObject({ code: 400 });
    expect(
      (await store().container.items.create({ id: 'sam', team: newTeam(), nested: nested(100) })).statusCode,
    ).toBe(201);
  });

  test('is patched by set, add, incr and remove, all steps or none', async () => {
    const team = newTeam();
    await store().container.items.create({ id: 'sam', team, count: 1, gone: 1, inner: { a: 1 }, list: [1] });
    const at = store().container.item('sam', team);
    await at.patch([
      { op: 'set', path: '/inner/b', value: 'two' },
      { op: 'add', path: '/list/-', value: 2 },
      { op: 'incr', path: '/count', value: 4 },
      { op: 'incr', path: '/fresh', value: 1 },
      { op: 'remove', path: '/gone' },
    ]);
    const half = at.patch([
      { op: 'set', path: '/count', value: 99 },
      { op: 'remove', path: '/never' },
    ]);
    expect(await refusal(half)).toMatchObject({ code: 400 });
    const { resource } = await at.read();
    expect(resource).toMatchObject({ count: 5, fresh: 1, inner: { a: 1, b: 'two' }, list: [1, 2] });
    expect(resource).not.toHaveProperty('gone');
  });

  test('is patched only in the version that was read', async () => {
    const team = newTeam();
    const { etag } = await store().container.items.create({ id: 'sam', team, count: 1 });
    const at = store().container.item('sam', team);
    const accessCondition = { type: 'IfMatch', condition: etag };
    await at.patch([{ op: 'incr', path: '/count', value: 1 }], { accessCondition });
    const again = at.patch([{ op: 'incr', path: '/count', value: 1 }], { accessCondition });
    expect(await refusal(again)).toMatchObject({ code: 412 });
    expect(
      await refusal(
        store()
          .container.item('x', team)
          .patch([{ op: 'incr', path: '/n', value: 1 }]),
      ),
    ).toMatchObject({
      code: 404,
    });
  });

  test('wanted by twenty writers at once is changed by exactly one', async () => {
    const team = newTeam();
    const { etag } = await store().container.items.create({ id: 'sam', team, winner: -1 });
    const attempts = Array.from({ length: 20 }, (_, winner) =>
      refusal(
        store()
          .container.item('sam', team)
          .replace({ id: 'sam', team, winner }, { accessCondition: { type: 'IfMatch', condition: etag } }),
      ),
    );
    const outcomes = await Promise.all(attempts);
    expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome?.code === 412)).toHaveLength(19);
    const { resource } = await store().container.item('sam', team).read();
    expect(resource?.winner).toBe(outcomes.indexOf(undefined));
  });

  test('costs request units, more to write than to read', async () => {
    const team = newTeam();
    const { requestCharge } = await store().container.items.create({ id: 'sam', team });
    const read = await store().container.item('sam', team).read();
    expect(read.requestCharge).toBeGreaterThanOrEqual(1);
    expect(requestCharge).toBeGreaterThan(read.requestCharge);
  });
});

describeLocalStore('a document whose id is two dots', (store) => {
  test('is not taken for the folder above', async () => {
    const team = newTeam();
    await store().container.items.create({ id: '..', team });
    expect((await store().container.item('..', team).read()).resource?.id).toBe('..');
  });
});

describeLocalStore('a document with a time to live', (store) => {
  test('is gone when its seconds have passed by the store clock, and its id is free again', async () => {
    const team = newTeam();
    await store().container.items.create({ id: 'short', team, ttl: 60 });
    await store().container.items.create({ id: 'long', team });
    store().clock.now += 59_000;
    expect((await store().container.item('short', team).read()).statusCode).toBe(200);
    store().clock.now += 1_000;
    expect((await store().container.item('short', team).read()).statusCode).toBe(404);
    const { resources } = await store()
      .container.items.query('SELECT * FROM c', { partitionKey: team })
      .fetchAll();
    expect(resources.map(({ id }) => id)).toEqual(['long']);
    expect((await store().container.items.create({ id: 'short', team })).statusCode).toBe(201);
  });

  test('that is neither -1 nor a positive whole number is refused', async () => {
    expect(
      await refusal(store().container.items.create({ id: 'sam', team: newTeam(), ttl: 0 })),
    ).toMatchObject({ code: 400 });
  });
});
