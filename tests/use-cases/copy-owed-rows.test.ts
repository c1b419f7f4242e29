// After a change of the policy or the files: so many threads in a turn, on from where it was, and never owed for ever.
import { personId } from '../../bot/domain/ids';
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import type { CouncilPorts } from '../../bot/ports/council-ports';
import { copyOwedRows } from '../../bot/use-cases/copy-owed-rows';
import { importCouncil } from '../../bot/use-cases/import-council';
import { cast, on, person, supervises } from '../domain/given-council';
import { openWithDue } from '../sending/due-people';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { type Death, dyingPorts } from './dying-ports';

const [lewis, zoe] = [personId('lewis'), personId('zoe')];
const going = () => false;

let product: Product;
afterEach(() => product.close());

const more = ['ada', 'bea', 'cyd', 'dan', 'eve', 'fay', 'zoe'];
const open = async (others: readonly string[] = more) => {
  product = await openProduct({
    // More than are copied side by side, and one who comes last of all.
    rows: {
      people: [...cast, ...others.map((one) => person(one))],
      relationships: ['lewis', 'sunita', 'helen', 'zoe'].map((one) => supervises('priya', one)),
    },
    sessions: [held('lewis', 'priya', '2027-01-12'), held('zoe', 'priya', '2027-01-12')],
    clock: '2027-01-19T10:00:00Z',
  });
};
let versions = 1;
/** Everybody is due soon so many working days before; each time another version of the same day. */
const changePolicy = async ({ directory }: CouncilPorts, dueSoonWorkingDays: number) => {
  versions += 1;
  const policy = {
    ...defaultPolicy,
    ...{ version: String(versions), effectiveFrom: on('2027-01-20') },
    reminders: { ...defaultPolicy.reminders, dueSoonWorkingDays },
  };
  expect(await directory.addPolicy(policy, directory.council().policies)).toBe('written');
  expect(directory.rowsOwed()).toBe(`2027-01-20=${versions}`);
};
const rowsOf = async () => {
  const rows = await product.ports.teams.toCheckBy(on('2027-12-31'));
  return [lewis, zoe].map((one) => rows.find(({ head }) => head.personId === one)?.checkOn);
};
/** Turn by turn as the sweep does it; a fault of one is the next one's. */
const inTurns = async (ports: CouncilPorts, most: number) => {
  for (let turns = 0; turns < 30; turns += 1) {
    if (ports.directory.rowsOwed() === undefined) return turns;
    await copyOwedRows(ports, going, most).catch(() => undefined);
  }
  throw new Error('still owed');
};

it('a turn does so many and stores how far it has come; the next, in any process, goes on there', async () => {
  await open();
  const { ports } = product;
  const [before] = await rowsOf();
  await changePolicy(ports, 10);
  const owed = String(ports.directory.rowsOwed());
  await copyOwedRows(ports, going, 10);
  const { to } = await ports.directory.rowsCopiedSoFar(owed);
  expect(to).toBe([...ports.directory.council().people.keys()].sort()[9]);
  const [lewisThen, zoeThen] = await rowsOf();
  expect(lewisThen).not.toBe(before);
  const other = await product.another('run-2');
  const read: string[] = [];
  const readHead = (one: typeof lewis) => {
    read.push(one);
    return other.threads.readHead(one);
  };
  await copyOwedRows({ ...other, threads: { ...other.threads, readHead } }, going, 10);
  expect(read).toEqual(['priya', 'sunita', 'tom', 'zoe']);
  expect(other.directory.rowsOwed()).toBeUndefined();
  expect((await rowsOf())[1]).not.toBe(zoeThen);
});

it('noting how far it has come makes no process read the directory anew, and is forgotten at the end', async () => {
  await open();
  const { ports } = product;
  await changePolicy(ports, 10);
  const owed = String(ports.directory.rowsOwed());
  const other = await product.another('run-2');
  await copyOwedRows(ports, going, 8);
  expect(await other.directory.changedElsewhere()).toBe(false);
  await copyOwedRows(ports, going, 8);
  expect(await ports.directory.rowsCopiedSoFar(owed)).toEqual({ to: null, failed: [] });
});

it('another change while it copies: everybody is copied once more, on the newer one', async () => {
  await open();
  const { ports } = product;
  await changePolicy(ports, 10);
  await copyOwedRows(ports, going, 10);
  await changePolicy(ports, 5);
  const usual = await rowsOf();
  expect(await inTurns(ports, 10)).toBe(2);
  expect(await rowsOf()).not.toEqual(usual);
  expect(new Set(await rowsOf()).size).toBe(1);
});

it('one thread that cannot be copied stops nobody else, comes again in the end, and stays owed until then', async () => {
  await open();
  const { ports } = product;
  const before = await rowsOf();
  await changePolicy(ports, 10);
  let broken = true;
  const readHead = async (one: typeof lewis) => {
    if (broken && one === lewis) throw new Error('cannot be read');
    return ports.threads.readHead(one);
  };
  const spoiled: CouncilPorts = { ...ports, threads: { ...ports.threads, readHead } };
  const faults: string[] = [];
  for (let turns = 0; turns < 4; turns += 1)
    await copyOwedRows(spoiled, going, 10).catch((error: unknown) => faults.push(String(error)));
  const [lewisNow, zoeNow] = await rowsOf();
  expect([lewisNow, zoeNow === before[1]]).toEqual([before[0], false]);
  expect(faults).toHaveLength(4);
  expect(ports.directory.rowsOwed()).toBeDefined();
  broken = false;
  expect(await inTurns(spoiled, 10)).toBe(1);
  expect((await rowsOf())[0]).toBe(zoeNow);
});

it('a process that dies at any of its calls leaves it owed, and the next finishes it', async () => {
  await open(['ada', 'zoe']);
  const { ports } = product;
  await changePolicy(ports, 10);
  const counted = dyingPorts(ports, null);
  await inTurns(counted.ports, 5);
  const expected = new Map([[10, await rowsOf()]]);
  await changePolicy(ports, 5);
  await inTurns(ports, 5);
  expected.set(5, await rowsOf());
  expect(counted.calls()).toBeGreaterThan(20);
  let days = 10;
  // Before a call is the same to the store as after the one before it.
  const deaths: Death[] = [{ call: 1, when: 'before' }];
  for (let call = 1; call <= counted.calls(); call += 1) deaths.push({ call, when: 'after' });
  for (const death of deaths) {
    await changePolicy(ports, days);
    const dying = dyingPorts(ports, death);
    for (let turns = 0; turns < 3; turns += 1)
      await copyOwedRows(dying.ports, going, 5).catch(() => undefined);
    // No more turns are left for the next process than there would have been.
    expect(await inTurns(ports, 5)).toBeLessThanOrEqual(2);
    expect([death, await rowsOf()]).toEqual([death, expected.get(days)]);
    days = 15 - days;
  }
});

it('in a council of many, one turn asks the store for no more than its threads', async () => {
  product = await openWithDue(60);
  const { ports } = product;
  await changePolicy(ports, 10);
  const costs: number[] = [];
  while (ports.directory.rowsOwed() !== undefined) {
    const before = product.store.counters.snapshot();
    await copyOwedRows(ports, going, 40);
    costs.push(product.store.counters.since(before).requests);
  }
  expect(costs).toHaveLength(2);
  // The head and its copy, read and written; how far it has come, read and noted.
  expect(Math.max(...costs)).toBeLessThanOrEqual(3 * 40 + 3);
});

it('files that were taken in only halfway: what the import did not come to, the sweep does', async () => {
  await open();
  const { ports } = product;
  const relationships = ['lewis', 'sunita', 'helen', 'zoe'].map((one) => supervises('tom', one));
  const files = { relationships: [supervises('priya', 'kerry'), ...relationships] };
  let puts = 0;
  const put: CouncilPorts['teams']['put'] = async (row) => {
    puts += 1;
    if (puts > 4) throw new Error('killed');
    await ports.teams.put(row);
  };
  await expect(importCouncil({ ...ports, teams: { ...ports.teams, put } }, files)).rejects.toThrow('killed');
  const toms = async () =>
    (await ports.teams.rows(personId('tom')))
      .map((head) => String(head.personId))
      .filter((one) => one !== 'tom');
  expect(await toms()).not.toContain('zoe');
  expect(ports.directory.rowsOwed()).toMatch(/^files=/);
  await product.sweeper.tick(ports);
  expect((await toms()).sort()).toEqual(['helen', 'lewis', 'sunita', 'zoe']);
  expect(ports.directory.rowsOwed()).toBeUndefined();
});

it('files that were taken in leave nothing owed, nor what a change of the policy had left', async () => {
  await open();
  const { ports } = product;
  await changePolicy(ports, 10);
  await importCouncil(ports, { relationships: [supervises('tom', 'zoe')] });
  expect(ports.directory.rowsOwed()).toBeUndefined();
  await changePolicy(ports, 5);
  await importCouncil(ports, { relationships: [supervises('tom', 'zoe')] });
  expect(ports.directory.rowsOwed()).toBeUndefined();
});
