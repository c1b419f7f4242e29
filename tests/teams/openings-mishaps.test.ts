// What a strict reader found in chat: buttons pressed with somebody else's ids on them.
import { verbs } from '../../bot/cards/verbs';
import { openWorld, type World } from '../api/access-world';
import { newOperation } from '../api/clock-steps';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.product.close());

/** Presses a button nobody gave them; whose heads were read for it, and how often the store was asked. */
async function press(who: string, data: object) {
  const { threads } = world.product.ports;
  const read = threads.readHead;
  const heads: string[] = [];
  Object.assign(threads, {
    readHead: (one: Parameters<typeof read>[0]) => {
      heads.push(one);
      return read(one);
    },
  });
  const before = world.product.store.counters.snapshot();
  const actions = [{ type: 'Action.Submit', title: 'x', data: { operationId: newOperation(), ...data } }];
  await world.product.press(who, { id: 'made-up', card: { type: 'AdaptiveCard', actions }, words: '' }, 'x');
  Object.assign(threads, { readHead: read });
  return { heads, requests: world.product.store.counters.since(before).requests };
}

it('a card that is sent back with strangers named on it asks nothing of their threads', async () => {
  const keep = ['lewis', 'sunita', 'helen'].map((one) => `opening*${one}*2027-01-20*3`).join();
  const { heads } = await press('grace', { verb: verbs.refresh, about: 'grace', keep });
  expect(heads).not.toEqual(expect.arrayContaining(['lewis', 'sunita', 'helen']));
});

it('a manager further above who presses a button of the two asks nothing of the store', async () => {
  const { requests } = await press('marcia', { verb: verbs.saveBooking, about: 'lewis', on: '2027-01-28' });
  expect(requests).toBe(0);
});
