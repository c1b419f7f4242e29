// How people are reached: from the first activity on, across devices, reinstalls, moved addresses and restarts.
import { personId } from '../../bot/domain/ids';
import type { KnownConversation } from '../../bot/ports/sending';
import { gone, reached } from '../../bot/use-cases/mark-reach';
import { at } from '../domain/given-council';
import { type FakeConnector, openFakeConnector } from '../support/fake-connector';
import type { Product } from '../support/product';
import { activityFrom } from '../support/product';
import { mostSeen, openWithDue } from './due-people';

const somebody = personId('p00000');
let product: Product;
let moved: FakeConnector | undefined;
afterEach(async () => {
  await product.close();
  await moved?.close();
  moved = undefined;
});

async function routeOf(): Promise<KnownConversation | undefined> {
  return (await product.ports.conversations.find([somebody])).get(somebody);
}

const receive = async (spoiled: object) => {
  const activity = {
    ...activityFrom(somebody, product.connector),
    type: 'message',
    text: 'help',
    ...spoiled,
  };
  const response = await fetch(`${product.url}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(activity),
  });
  return response.status;
};
const requestsOf = async (work: () => Promise<unknown>) => {
  const before = product.store.counters.snapshot();
  await work();
  return product.store.counters.since(before).byKind;
};
const unreachableSince = async () =>
  (await product.ports.threads.readHead(somebody))?.head.unreachableSince ?? null;

it('the newest address of the channel is the one that counts, in the middle of a day too', async () => {
  product = await openWithDue(3);
  moved = await openFakeConnector();
  expect(await receive({ serviceUrl: moved.url })).toBe(200);
  await product.sweeper.run(product.ports);
  expect(moved.delivered.filter(({ body }) => body.summary !== undefined).length).toBeGreaterThan(0);
  expect(product.chat(somebody)).toHaveLength(0);
  expect((await routeOf())?.serviceUrl).toBe(moved.url);
});

it('F12: somebody whose chat moves to another region while the sweep runs gets their card there, and once', async () => {
  product = await openWithDue(40);
  const region = await openFakeConnector();
  moved = region;
  let moving: Promise<number> | undefined;
  const last = personId('p00039');
  const ports = {
    ...product.ports,
    messenger: {
      ...product.ports.messenger,
      // The first cards wait at Teams' door until the move is known.
      send: async (...given: Parameters<typeof product.ports.messenger.send>) => {
        if (moving === undefined) {
          product.moveClock('2027-01-19T10:00:05Z');
          moving = receive({ ...activityFrom(last, region), type: 'message', text: 'help' });
        }
        await moving;
        return product.ports.messenger.send(...given);
      },
    },
  };
  const report = await product.sweeper.run(ports);
  expect(await moving).toBe(200);
  expect(report).toMatchObject({ due: 40, sent: 40 });
  const cards = (connector: FakeConnector) =>
    connector.delivered.filter(
      ({ conversationId, body }) => conversationId === `chat-${last}` && body.summary !== undefined,
    ).length;
  // The answer to what they typed, and the card.
  expect([cards(product.connector), cards(region)]).toEqual([0, 2]);
  expect(mostSeen(product)).toBe(1);
});

it('an activity from before leaves the newer address alone', async () => {
  product = await openWithDue(1);
  const route = await routeOf();
  if (!route) throw new Error('there is no route');
  const { refused: _, ...conversation } = route;
  await product.ports.conversations.put({
    ...conversation,
    conversationId: 'newer',
    seenAt: at('2027-01-19T12:00:00Z'),
  });
  await product.ports.conversations.put({
    ...conversation,
    conversationId: 'older',
    seenAt: at('2027-01-19T11:00:00Z'),
  });
  expect((await routeOf())?.conversationId).toBe('newer');
});

it('several devices share one chat: whatever is typed where, a route that has not changed costs no request', async () => {
  product = await openWithDue(1);
  const route = await routeOf();
  if (!route) throw new Error('there is no route');
  await reached(product.ports, route);
  for (const device of [1, 2, 3])
    expect(
      await requestsOf(() =>
        reached(product.ports, { ...route, seenAt: at(`2027-01-19T10:0${device}:00Z`) }),
      ),
    ).toEqual({});
  product.pass(16 * 60_000);
  expect(await requestsOf(() => reached(product.ports, route))).toEqual({ read: 1 });
});

it('removed and installed again: silent in between, reached by the new chat after one activity', async () => {
  product = await openWithDue(1);
  await gone(product.ports, somebody);
  expect(await unreachableSince()).toBe('2027-01-19');
  const report = await product.sweeper.run(product.ports);
  expect(report.skipped).toContainEqual({ person: somebody, why: 'cannot be reached in Teams' });
  expect(product.connector.calls).toHaveLength(0);
  const { conversation } = activityFrom(somebody, product.connector);
  await receive({ conversation: { ...conversation, id: 'chat-new' } });
  expect(await unreachableSince()).toBeNull();
  expect(await routeOf()).toMatchObject({ conversationId: 'chat-new', refused: false });
  await product.sweeper.run(product.ports);
  const cards = product.connector.delivered.filter(({ body }) =>
    String(body.summary).startsWith('Supervision'),
  );
  expect(cards.map(({ conversationId }) => conversationId)).toEqual(['chat-new']);
});

it('blocked and unblocked within the same chat: the next thing they say takes it back', async () => {
  product = await openWithDue(1);
  await receive({});
  product.connector.failNext({ status: 403, committed: false });
  await product.sweeper.run(product.ports);
  expect(await routeOf()).toMatchObject({ refused: true });
  await receive({});
  expect(await routeOf()).toMatchObject({ refused: false });
  expect(await unreachableSince()).toBeNull();
});

it('since when somebody is out of reach does not move while they stay so', async () => {
  product = await openWithDue(1);
  await gone(product.ports, somebody);
  product.moveClock('2027-01-21T10:00:00Z');
  await gone(product.ports, somebody);
  expect(await unreachableSince()).toBe('2027-01-19');
});

it('stopped between the two notes of a return, the next activity finishes it', async () => {
  product = await openWithDue(1);
  await gone(product.ports, somebody);
  const route = await routeOf();
  if (!route) throw new Error('there is no route');
  // The head is cleared first, then the refusal: here the store is gone before the second.
  product.store.faults.next({ on: 'patch', status: 503, times: 100 });
  await expect(reached(product.ports, route)).rejects.toThrow();
  product.store.faults.clear();
  expect(await routeOf()).toMatchObject({ refused: true });
  await reached(product.ports, route);
  expect(await routeOf()).toMatchObject({ refused: false });
  expect(await unreachableSince()).toBeNull();
});

it('a restart forgets no route, and needs no call to find it again', async () => {
  product = await openWithDue(3);
  const restarted = await product.another('run-2');
  await product.sweeper.run(restarted);
  expect(product.connector.calls.every(({ method }) => method === 'POST')).toBe(true);
  expect(product.connector.calls).toHaveLength(3);
  expect(mostSeen(product)).toBe(1);
});
