// kill -9 at every point where a process waits, one after another; and the same with a process that freezes and comes back.
import { logQuickDecision } from '../../bot/use-cases/log-quick-decision';
import type { Fall } from './mortal-ports';
import { isSeen } from './simulated-connector';
import { decision, type SmallWorld, smallWorld, told } from './small-world';
import { quickStore } from './store-road';

const newWorld = (options = {}) => smallWorld(quickStore(), 'council', options);
const seenIn = ({ around }: SmallWorld, kind: string) =>
  around.connector.sendings.filter((one) => one.kind === kind && isSeen(one.fate)).map(({ to }) => to);

/** One sweep with a fall in it, a restart a minute and a half later, and what came of it. */
async function lived(fall: Fall) {
  const world = await newWorld();
  const { time } = world;
  return time.run(async () => {
    const first = await world.start('first');
    const firstSweep = first.sweep(true, fall, []);
    await time.wait(65_000);
    const second = await world.start('second');
    const takenOver = await second.sweep(true, null, []);
    await (fall.kind === 'crash' ? undefined : firstSweep);
    await time.wait(16 * 60_000);
    await second.sweep(true, null, []);
    await time.wait(120_000);
    const turn = await second.ports.ledger.takeTurn('2027-01-19' as never);
    if (turn === 'held') throw new Error('the turn is held although nobody is at work');
    return { world, takenOver, slots: turn.slots(), reached: first.calls().length >= fall.call, first };
  });
}

const pointsOfASweep = async () => {
  const world = await newWorld();
  return world.time.run(async () => {
    const replica = await world.start('counted');
    await replica.sweep(true, null, []);
    expect(seenIn(world, 'day-card').sort()).toEqual([...world.recipients].sort());
    expect(seenIn(world, 'decision-to-read')).toHaveLength(1);
    return replica.calls();
  });
};

it.each(['crash', 'freeze'] as const)(
  'a %s at every point of a sweep shows nobody anything twice and loses nobody',
  async (kind) => {
    const points = await pointsOfASweep();
    expect(points.length).toBeGreaterThan(20);
    let mostInDoubt = 0;
    for (let call = 1; call <= points.length; call += 1) {
      for (const when of ['before', 'after'] as const) {
        const fall: Fall =
          kind === 'crash' ? { kind, call, when } : { kind, call, when, milliseconds: 90_000 };
        const { world, slots } = await lived(fall);
        const at = `${kind} ${when} call ${call}, ${points[call - 1]}`;
        const seen = seenIn(world, 'day-card');
        const inDoubt = slots.filter(({ outcome }) => outcome === null || outcome === 'ambiguous');
        const known = new Set([...seen, ...inDoubt.map(({ recipient }) => recipient)]);
        expect({ at, twice: seen.length - new Set(seen).size }).toEqual({ at, twice: 0 });
        expect({ at, lost: world.recipients.filter((one) => !known.has(one)) }).toEqual({ at, lost: [] });
        expect({ at, told: seenIn(world, 'decision-to-read').length <= 1 }).toEqual({ at, told: true });
        mostInDoubt = Math.max(mostInDoubt, inDoubt.length);
      }
    }
    expect(mostInDoubt).toBeGreaterThan(0);
    expect(mostInDoubt).toBeLessThanOrEqual(25);
  },
  60_000,
);

it('a crash at every point of logging a decision leaves all of it or nothing, and asking again gives the same answer', async () => {
  for (const call of [1, 2, 3, 4]) {
    for (const when of ['before', 'after'] as const) {
      const world = await newWorld({ withDecision: false });
      await world.time.run(async () => {
        const first = await world.start('first');
        first.befall({ kind: 'crash', call, when });
        await Promise.race([logQuickDecision(first.ports, decision), first.death]);
        const second = await world.start('second');
        const again = await logQuickDecision(second.ports, decision);
        expect(again).toMatchObject({ ok: true, value: { entry: { text: decision.text } } });
        expect(await second.ports.outbox.pending()).toMatchObject([{ kind: 'decision-to-read' }]);
        const page = await second.ports.threads.page(told, {
          kinds: ['decision'],
          after: null,
          size: 10,
        });
        expect(page).toMatchObject({ head: { revision: 2 }, entries: [{ entryId: decision.operationId }] });
      });
    }
  }
});
