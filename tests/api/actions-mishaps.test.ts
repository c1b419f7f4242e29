// Mishaps around actions, issues, case discussions and preparing, where something said is not what is kept.
import { openActionsAnswer } from '../../bot/api/actions/action-contract';
import { cases } from '../../bot/api/cases/case-contract';
import { personId, readOperationId } from '../../bot/domain/ids';
import { met as sayMet } from '../../bot/use-cases/keep-diary';
import { newOperation } from '../api/clock-steps';
import { preparationIn, wordsOf } from '../api/preparation-steps';
import { recordsIn } from '../api/record-steps';
import { on, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';

let product: Product;
afterEach(() => product.close());
const records = recordsIn(() => product);
const preparation = preparationIn(() => product);
const open = async (given: Parameters<typeof openProduct>[0] = {}) => {
  product = await openProduct({
    clock: '2027-03-08T10:00:00Z',
    sessions: [held('lewis', 'priya', '2027-02-08')],
    ...given,
  });
};
const body = {
  references: ['LCS-204417'],
  category: 'CP',
  depth: 'update',
  modelId: null,
  decisions: [
    { text: 'Keep contact at twice a week because it works.', owner: 'worker', byOn: '2027-04-12' },
  ],
  pace: 'extended',
  extendedBecause: 'Ten more days let the assessment finish.',
  recordId: null,
  nextOn: '2027-04-20',
  full: {},
};
const log = (given: object = {}) =>
  product.api('priya', '/api/threads/lewis/cases', { operationId: newOperation(), ...body, ...given });
const listed = async (who = 'priya') =>
  openActionsAnswer.parse((await product.api(who, '/api/threads/lewis/actions')).body);
const met = async (date = '2027-03-08') => {
  const operationId = readOperationId(newOperation());
  if (!operationId) throw new Error('a new operation id is not one of ours');
  const act = { operationId, by: personId('priya'), about: personId('lewis') };
  const said = await sayMet(product.ports, { ...act, on: on(date), minutes: 90 });
  if (!said.ok) throw new Error(JSON.stringify(said.refusal));
  return operationId;
};

it('a case discussion sent again with another child, owner, reason or date is not “saved already”', async () => {
  await open();
  const operationId = newOperation();
  expect((await log({ operationId })).status).toBe(201);
  const changes = [
    { references: ['LCS-204417', 'LCS-204418'] },
    { decisions: [{ ...body.decisions[0], owner: 'supervisor', byOn: '2027-03-22' }] },
    { extendedBecause: 'Because the grandmother is ill.' },
    { nextOn: '2027-03-30' },
    { modelId: 'plain' },
  ];
  const answers = [];
  for (const change of changes) answers.push((await log({ operationId, ...change })).status);
  expect(answers).toEqual([409, 409, 409, 409, 409]);
});

it('an action sent again for somebody else and another day is not “saved already”', async () => {
  await open();
  const operationId = newOperation();
  const agree = (owner: string, byOn: string) =>
    product.api('priya', '/api/threads/lewis/actions', {
      operationId,
      text: 'Book the school visit.',
      owner,
      byOn,
    });
  expect((await agree('worker', '2027-03-15')).status).toBe(201);
  expect((await agree('supervisor', '2027-03-29')).status).toBe(409);
});

it('an action whose day or owner a new version of the record puts right is asked for as both have signed it', async () => {
  await open();
  const id = await met();
  const action = { draftId: 'a1', owner: 'worker', byOn: '2027-03-15', text: 'Write the court report' };
  await records.issue(id, { actions: [action] });
  const { words } = await records.drafted('priya', id);
  const right = { ...words, actions: [{ ...action, owner: 'supervisor', byOn: '2027-03-29' }] };
  expect((await records.step('priya', id, { do: 'change', words: right, sign: true })).status).toBe(201);
  expect((await records.opened('lewis', id)).actions).toEqual([
    'priya by Monday 29 March 2027: Write the court report',
  ]);
  expect((await listed()).actions).toMatchObject([{ owner: 'priya', when: 'by Monday 29 March' }]);
});

it('a record opened later shows the case discussions of its session, however many there were since', async () => {
  await open();
  const id = await met();
  await log({ recordId: id, decisions: [] });
  for (let n = 0; n < 40; n += 1)
    await log({ decisions: [], references: [`LCS-3${String(n).padStart(5, '0')}`] });
  const answer = await product.api('lewis', `/api/threads/lewis/cases?record=${id}`);
  expect(cases.parse(answer.body).cases).toHaveLength(1);
});

it('Lewis opens and keeps his own notes also while nobody supervises him', async () => {
  await open({
    rows: {
      relationships: [
        supervises('tom', 'priya'),
        supervises('priya', 'lewis', { endDate: on('2027-03-10') }),
      ],
    },
  });
  expect((await preparation.note('lewis', 'What I must not forget.')).status).toBe(200);
  await preparation.keep('lewis', wordsOf(['Court']));
  product.moveClock('2027-03-12T10:00:00Z');
  const { status, text } = await preparation.get('lewis');
  expect([status, text.includes('What I must not forget.')]).toEqual([200, true]);
});

it('a record that Helen reads as of course as a new supervisor leaves no line and tells nobody', async () => {
  await open({
    rows: {
      relationships: [
        supervises('tom', 'priya'),
        supervises('priya', 'lewis', { endDate: on('2027-03-10') }),
        supervises('helen', 'lewis', { startDate: on('2027-03-11') }),
      ],
    },
  });
  const id = await met();
  await records.issue(id);
  await records.step('lewis', id, { do: 'sign', meaning: 'agreed' });
  product.moveClock('2027-03-12T10:00:00Z');
  expect((await records.read('helen', id)).status).toBe(200);
  await records.openEarlier('helen', id, 'To know where we are.');
  const opened = await product.ports.threads.newest(personId('lewis'), 'opened', { atMost: 5 });
  expect(opened).toEqual([]);
});
