// The bot at work on supervision files: what it sends twice, shows to the wrong reader, or pays too much for.
import { randomUUID } from 'node:crypto';
import { below } from '../../bot/api/below-contract';
import { addDays } from '../../bot/domain/dates';
import { type OperationId, personId, readOperationId } from '../../bot/domain/ids';
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import { recipientOn } from '../../bot/domain/prompts/still-news';
import { begunRecord } from '../../bot/domain/records/open-records';
import { agreeAction } from '../../bot/use-cases/actions/on-action';
import { belowView } from '../../bot/views/below-view';
import { recordsIn } from '../api/record-steps';
import { away, cast, council, head, on, person, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';

let product: Product;
afterEach(() => product.close());

const operation = (): OperationId => {
  const id = readOperationId(randomUUID());
  if (!id) throw new Error('no operation id');
  return id;
};
const records = recordsIn(() => product);
const run = () => product.sweeper.run(product.ports);

it('two changes of a record during a fortnight’s leave are one message on the day back', async () => {
  product = await openProduct({
    clock: '2027-03-08T12:00:00Z',
    rows: { absences: [away('lewis', 'ANNUAL_LEAVE', '2027-03-10', '2027-03-23')] },
    sessions: [held('lewis', 'priya', '2027-02-08')],
  });
  const begun = await records.begin();
  const recordId = String(begun.body.recordId);
  await records.end(recordId, { from: '10:00', to: '11:30' });
  await records.issue(recordId);
  await run();
  for (const day of ['12', '15', '17']) {
    product.moveClock(`2027-03-${day}T12:00:00Z`);
    const { words } = await records.drafted('priya', recordId);
    const changed = await records.step('priya', recordId, {
      do: 'change',
      words: { ...words, place: `Room ${day}` },
    });
    expect([day, changed.status]).toEqual([day, 201]);
    await run();
  }
  const before = product.chat('lewis').length;
  product.moveClock('2027-03-24T10:00:00Z');
  await run();
  const heard = product.chat('lewis').slice(before);
  expect(heard.filter(({ words }) => words.includes('changed the record'))).toHaveLength(1);
});

describe('the supervision below', () => {
  const rows = {
    people: [...cast, person('pat', { grade: 'SP' })],
    relationships: [
      supervises('tom', 'priya'),
      supervises('priya', 'lewis'),
      supervises('priya', 'helen'),
      supervises('pat', 'priya', { kind: 'professional' as const }),
    ],
  };
  it('whoever supervises a manager professionally is not the next manager of their team', async () => {
    product = await openProduct({ rows, sessions: [held('lewis', 'priya', '2027-01-12')] });
    const { body } = await product.api('pat', '/api/below');
    expect(below.parse(body).teams).toEqual([]);
  });

  it('a worker whose supervisor has left stays on the page of the manager who is asked about them', async () => {
    const people = cast.map((one) =>
      one.personId === 'priya' ? { ...one, endDate: on('2027-01-15') } : one,
    );
    const line = [supervises('tom', 'priya'), supervises('priya', 'lewis'), supervises('tom', 'helen')];
    product = await openProduct({ rows: { people, relationships: line } });
    const { text } = await product.api('tom', '/api/below');
    expect(text).toContain('lewis');
  });

  it('additional supervision, asked for in confidence, is no line for the next manager', async () => {
    product = await openProduct();
    const record = {
      ...begunRecord('r', personId('helen'), null),
      state: 'to-write' as const,
      heldOn: on('2027-02-03'),
      issueBy: on('2027-02-17'),
    };
    const kerry = head('kerry', '2027-01-12', { records: [record] });
    const teams = [{ supervisorId: personId('helen'), heads: [kerry] }];
    expect(JSON.stringify(belowView({ council: council(), today: on('2027-02-04'), teams }))).not.toContain(
      'February',
    );
  });
});

it('where words stay out of the chat no old button opens a form to type them in', async () => {
  product = await openProduct({ sessions: [held('lewis', 'priya', '2027-01-12')] });
  const act = { operationId: operation(), by: personId('lewis'), about: personId('lewis') };
  const agreed = await agreeAction(product.ports, {
    ...act,
    owner: personId('lewis'),
    byOn: on('2027-01-20'),
    text: 'Ring the school about the plan',
    notIdentifiers: [],
  });
  expect(agreed.ok).toBe(true);
  const [count] = await product.say('lewis', 'actions');
  const [list] = await product.press('lewis', count, 'Show');
  expect(list?.words).toContain('Ring the school');
  await product.ports.directory.addPolicy(
    { ...defaultPolicy, version: '2', effectiveFrom: on('2027-01-19'), capture: 'dialog' },
    product.ports.directory.council().policies,
  );
  const [form] = await product.press('lewis', list, 'Drop');
  expect(JSON.stringify(form?.card)).not.toContain('Input.Text');
});

it('typing "actions" reads the threads somebody may have an action in, not everybody three levels down', async () => {
  const many = Array.from({ length: 60 }, (_, n) => `w${n}`);
  const managers = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'];
  product = await openProduct({
    rows: {
      people: [...cast, ...[...managers, ...many].map((one) => person(one))],
      relationships: [
        ...managers.map((one) => supervises('tom', one)),
        ...many.map((one, n) => supervises(managers[n % 6] ?? 'm1', one)),
      ],
    },
  });
  const before = product.store.counters.snapshot();
  await product.say('tom', 'actions');
  const { byKind } = product.store.counters.since(before);
  expect(byKind.read ?? 0).toBeLessThanOrEqual(managers.length + 4);
});

it('the answer from above returns to whoever supervises by then', async () => {
  product = await openProduct();
  const relationships = [
    supervises('tom', 'priya'),
    supervises('priya', 'helen'),
    supervises('priya', 'lewis', { endDate: on('2027-03-12') }),
    supervises('helen', 'lewis', { startDate: on('2027-03-13') }),
  ];
  const telling = {
    what: 'issue-answered' as const,
    to: personId('priya'),
    from: personId('tom'),
    about: personId('lewis'),
    subjectId: 'i',
    need: null,
  };
  expect(recipientOn(council({ relationships }), telling, on('2027-03-15'))).toBe('helen');
});

it('a fortnight after a new policy began no look still reads everybody who was told', async () => {
  const many = Array.from({ length: 200 }, (_, n) => `w${n}`);
  const next = { ...defaultPolicy, version: '2', effectiveFrom: on('2027-01-18') };
  product = await openProduct({
    clock: '2027-01-15T09:00:00Z',
    rows: {
      people: [...cast, ...many.map((one) => person(one))],
      relationships: [supervises('tom', 'priya'), ...many.map((one) => supervises('priya', one))],
      policies: [defaultPolicy, next],
    },
    sessions: many.map((one) => held(one, 'priya', '2027-01-12')),
  });
  const looks: string[] = [];
  for (let day = on('2027-01-18'); day <= '2027-02-01'; day = addDays(day, 1)) {
    product.moveClock(`${day}T10:00:00Z`);
    await run();
    const before = product.store.counters.snapshot();
    const rows = await product.ports.teams.toCheckBy(day);
    looks.push(`${day}: ${rows.length} rows, ${product.store.counters.since(before).requestUnits} RU`);
  }
  expect(Number(looks.at(-1)?.split(' ')[1])).toBeLessThan(20);
}, 120_000);
