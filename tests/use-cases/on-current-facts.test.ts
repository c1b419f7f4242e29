// What a process that was not told of a change shows: nothing older than a thread, or its copy in a team, was last written with.
import { personId } from '../../bot/domain/ids';
import type { CouncilPorts } from '../../bot/ports/council-ports';
import { importCouncil } from '../../bot/use-cases/import-council';
import { onCurrentFacts } from '../../bot/use-cases/on-current-facts';
import { openTeam } from '../../bot/use-cases/open-team';
import { forgetRows } from '../../bot/use-cases/retention/forget-rows';
import { cast, council, on, person, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';

const [lewis, priya, sam] = [personId('lewis'), personId('priya'), personId('sam')];
let product: Product;
afterEach(() => product.close());

const { relationships } = council();
const withoutLewis = relationships.filter(({ superviseeId }) => superviseeId !== lewis);
const people = [...cast, person('sam', { grade: 'TM' })];
const open = async (rows = {}) => {
  product = await openProduct({
    rows: { people, ...rows },
    sessions: [held('lewis', 'priya', '2027-01-12')],
  });
};
const passedOn = () =>
  importCouncil(product.ports, { relationships: [...withoutLewis, supervises('sam', 'lewis')] });
const teamOf = async (ports: CouncilPorts, viewer = priya) => {
  const team = await onCurrentFacts(ports, (seen) => openTeam(seen, viewer));
  return team.rows.map((one) => one.personId);
};

it('Priya finds nobody on her team page whom she has lost', async () => {
  await open();
  const other = await product.another('run-2');
  await passedOn();
  expect(await teamOf(other)).not.toContain(lewis);
});

it('Sam finds whom they have just been given', async () => {
  await open();
  const other = await product.another('run-2');
  await passedOn();
  expect(await teamOf(other, sam)).toEqual([lewis]);
});

describe('somebody who once was an auditor was forgotten', () => {
  const asked = async (work: () => Promise<unknown>) => {
    const before = product.store.counters.snapshot();
    await work();
    return product.store.counters.since(before).requests;
  };
  const openThread = async () => {
    expect((await product.api('priya', '/api/threads/lewis')).status).toBe(200);
  };

  beforeEach(async () => {
    const auditor = person('sam', {
      grade: 'TM',
      startDate: on('2010-01-04'),
      endDate: on('2012-06-30'),
      roles: ['AUDITOR'],
    });
    await open({
      people: [...cast, auditor],
      relationships: [...relationships, supervises('sam', 'lewis', { endDate: on('2012-06-30') })],
    });
    expect(await asked(openThread)).toBeLessThanOrEqual(2);
    await forgetRows(product.ports, sam, async () => true);
    expect(product.ports.directory.council().people.get(sam)?.roles).toEqual([]);
  });

  it('once looked at, a thread costs two requests as before, and so does the team', async () => {
    await openThread();
    expect(await asked(openThread)).toBeLessThanOrEqual(2);
    await teamOf(product.ports);
    expect(await asked(() => teamOf(product.ports))).toBeLessThanOrEqual(2);
  });

  it('and a change that comes after that look is noticed all the same', async () => {
    const other = await product.another('run-2');
    expect(await teamOf(other)).toContain(lewis);
    await importCouncil(product.ports, { relationships: withoutLewis });
    expect(await teamOf(other)).not.toContain(lewis);
  });
});
