// Two councils in one store: whatever one of them does, nothing of the other passes on the way there or back.
import { type LocalCosmos, openLocalCosmos } from '../../bot/local/cosmos/local-cosmos';
import { createContainers } from '../../bot/store/open-cosmos';
import { smallWorld } from './small-world';
import { clientStore } from './store-road';
import { virtualTime } from './virtual-time';

const [arden, other] = ['council-arden', 'council-bryn'];
let local: LocalCosmos;
beforeAll(async () => {
  local = openLocalCosmos({ file: ':memory:' });
  await createContainers(local);
});
afterAll(() => local.close());

it('no byte of one council is in any request or answer of the other, and both get their cards', async () => {
  const first = await smallWorld(clientStore(local), arden, { others: [other] });
  const second = await smallWorld(clientStore(local), other, { others: [arden] });
  for (const world of [first, second]) {
    await world.time.run(async () => (await world.start('sweeper')).sweep(true, null, []));
    const cards = world.around.connector.sendings.filter(({ kind }) => kind === 'day-card');
    expect(cards.map(({ to }) => to).sort()).toEqual([...world.recipients].sort());
    expect(new Set(cards.map(({ tenant }) => tenant))).toEqual(new Set([world.tenant]));
    expect(world.strayed).toEqual([]);
  }
});

it('the watch sees what passes, or the test above would prove nothing', async () => {
  const seen: string[] = [];
  const time = virtualTime(0);
  const { containers } = clientStore(local).roadFor(time, {
    others: [arden],
    strayed: (what) => void seen.push(what),
    ledgerWritten: () => undefined,
  });
  await time.run(() => containers.conversations.items.readAll().fetchAll());
  expect(seen).toContain(`an answer names ${arden}`);
});
