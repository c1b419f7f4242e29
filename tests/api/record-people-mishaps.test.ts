// Mishaps around records: covers, former supervisors, leavers and two supervisors at once.
import { loggedCase } from '../../bot/api/cases/case-contract';
import { begunRecord } from '../../bot/api/records/record-contract';
import { personId, readOperationId } from '../../bot/domain/ids';
import { mayDoOn } from '../../bot/domain/records/what-may-be-done';
import { met as sayMet } from '../../bot/use-cases/keep-diary';
import { newOperation, stepsIn } from '../api/clock-steps';
import { preparationIn, wordsOf } from '../api/preparation-steps';
import { recordsIn } from '../api/record-steps';
import { away, castWith, council, on, supervises } from '../domain/given-council';
import { issuedAt } from '../domain/records/given-record';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';

let product: Product | undefined;
afterEach(async () => {
  await product?.close();
  product = undefined;
});
const the = () => {
  if (product === undefined) throw new Error('no product is open');
  return product;
};
const records = recordsIn(the);
const diary = stepsIn(the);
const preparation = preparationIn(the);
const open = async (given: Parameters<typeof openProduct>[0] = {}) => {
  product = await openProduct({
    clock: '2027-03-08T10:00:00Z',
    sessions: [held('lewis', 'priya', '2027-02-08')],
    ...given,
  });
};
const met = async (who = 'priya', date = '2027-03-08') => {
  const operationId = readOperationId(newOperation());
  if (!operationId) throw new Error('a new operation id is not one of ours');
  const act = { operationId, by: personId(who), about: personId('lewis') };
  const said = await sayMet(the().ports, { ...act, on: on(date), minutes: 90 });
  if (!said.ok) throw new Error(JSON.stringify(said.refusal));
  return operationId;
};
const handedOver = [
  supervises('tom', 'priya'),
  supervises('tom', 'helen'),
  supervises('priya', 'lewis', { endDate: on('2027-03-10') }),
  supervises('helen', 'lewis', { startDate: on('2027-03-11') }),
];

it('a former supervisor’s last signature, delivered twice, is answered like the first time', async () => {
  await open({ rows: { relationships: handedOver } });
  const id = await met();
  await records.issue(id, {}, { sign: false });
  await records.step('lewis', id, { do: 'sign', meaning: 'agreed' });
  the().moveClock('2027-03-12T10:00:00Z');
  const operationId = newOperation();
  const sign = () => records.step('priya', id, { do: 'sign', meaning: 'agreed' }, { operationId });
  expect((await sign()).status).toBe(201);
  expect((await sign()).status).toBe(200);
});

it('the note of a case discussed with Helen names Helen, also when Lewis writes it down', async () => {
  await open({
    rows: {
      relationships: [
        supervises('tom', 'priya'),
        supervises('priya', 'lewis'),
        supervises('helen', 'lewis', { kind: 'professional' }),
      ],
    },
  });
  const id = begunRecord.parse((await records.begin({}, 'helen')).body).recordId;
  expect((await records.end(id, {}, 'helen')).status).toBe(201);
  const answer = await the().api('lewis', '/api/threads/lewis/cases', {
    operationId: newOperation(),
    references: ['LCS-204417'],
    category: 'CP',
    depth: 'update',
    modelId: null,
    decisions: [],
    pace: null,
    extendedBecause: '',
    recordId: id,
    nextOn: null,
    full: {},
  });
  expect(loggedCase.parse(answer.body).note).toContain('Supervisor: helen');
});

it('Lewis is not told that a record which its author can write no more “can be issued all the same”', async () => {
  await open({
    rows: {
      people: castWith('priya', { grade: 'TM', endDate: on('2027-03-10') }),
      relationships: handedOver,
    },
  });
  await met();
  the().moveClock('2027-03-30T10:00:00Z');
  const [line] = (await records.listed('lewis')).records;
  expect(line?.state.sentence).not.toContain('It can be issued');
});

it('“raise it with the next manager” is not offered when the next manager is the one who wrote the record', () => {
  const given = council({
    relationships: [
      ...[...council().relationshipsOf.values()].flat(),
      supervises('tom', 'lewis', { kind: 'cover' }),
    ],
    absences: [away('priya', 'SICK', '2027-03-01', '2027-03-31')],
  });
  const { head, entry } = issuedAt('2027-03-16T10:00:00Z', { given });
  const byTom = { ...entry, supervisorId: personId('tom'), loggedBy: personId('tom'), signatures: [] };
  const may = mayDoOn(given, head, byTom, personId('lewis'), on('2027-03-17'));
  expect(may.disagree?.raiseTo ?? null).toBeNull();
});

it('of two supervisors who both began the same date the second is not left with a session that never ends', async () => {
  await open({
    rows: {
      relationships: [
        supervises('tom', 'priya'),
        supervises('priya', 'lewis'),
        supervises('helen', 'lewis', { kind: 'cover' }),
      ],
    },
  });
  await diary.book({ dates: [{ on: '2027-03-08', at: '15:00' }] });
  const sessionId = await diary.firstSession();
  const helens = await records.begin({ sessionId }, 'helen');
  const priyas = begunRecord.parse((await records.begin({ sessionId })).body).recordId;
  if (helens.status !== 201) return;
  expect((await records.end(priyas)).status).toBe(201);
  const id = begunRecord.parse(helens.body).recordId;
  const left = (await records.listed('helen')).records.find(({ recordId }) => recordId === id);
  // It is not "under way" any more: that date was held with Priya, and Helen can neither end nor drop hers.
  expect([left?.state.word, (await records.end(id, {}, 'helen')).status]).not.toEqual(['Under way', 400]);
});

it('what Lewis wrote for Priya is not Helen’s to read on the day she takes over', async () => {
  await open({ rows: { relationships: handedOver } });
  await preparation.keep('lewis', wordsOf(['I would rather not be supervised by somebody from my own desk']));
  the().moveClock('2027-03-12T10:00:00Z');
  const { theirs } = await preparation.opened('helen');
  expect(theirs?.points ?? []).toEqual([]);
});

it('the supervisor’s promise comes first in preparing, however many of Lewis’s are due before it', async () => {
  await open();
  const agree = (owner: string, byOn: string, n: number) =>
    the().api('priya', '/api/threads/lewis/actions', {
      operationId: newOperation(),
      text: `Number ${n}.`,
      owner,
      byOn,
    });
  for (let n = 1; n <= 12; n += 1) await agree('worker', '2027-03-15', n);
  await agree('supervisor', '2027-03-16', 13);
  expect((await preparation.opened('lewis')).actions[0]?.owner).toBe('priya');
});

it('advice on a new version does not count the actions of the record itself as “open from before”', async () => {
  await open();
  const id = await met();
  const actions = [{ draftId: 'a1', owner: 'worker', byOn: '2027-03-15', text: 'Write the court report' }];
  await records.issue(id, { actions });
  const { advice } = await records.drafted('priya', id);
  expect(advice.join()).not.toContain('open from before');
});

it('“change” on an old record that nobody signed opens what it promises', async () => {
  await open({ clock: '2026-03-02T18:00:00Z', sessions: [] });
  const ids = [];
  for (let month = 0; month < 13; month += 1) {
    const day = new Date(Date.parse('2026-03-02T18:00:00Z') + month * 28 * 86_400_000).toISOString();
    the().moveClock(day);
    const id = await met('priya', day.slice(0, 10));
    expect((await records.issue(id)).status).toBe(201);
    ids.push(id);
  }
  const oldest = ids[0] ?? '';
  expect((await records.opened('priya', oldest)).may.change).toBe(true);
  expect((await records.draft('priya', oldest)).status).toBe(200);
});
