// What a next manager may know of the supervision below (S3): who was met and whether both have signed, and nothing else.
import { below } from '../../bot/api/below-contract';
import { personId, readOperationId } from '../../bot/domain/ids';
import type { OpenRecord } from '../../bot/domain/records/record';
import { newHead, type ThreadHead } from '../../bot/domain/thread-head';
import { met } from '../../bot/use-cases/keep-diary';
import { belowView } from '../../bot/views/below-view';
import { bookedOn, cast, council, head, on } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';

let product: Product;
beforeAll(async () => {
  product = await openProduct({
    clock: '2027-02-04T12:00:00Z',
    rows: { people: cast },
    sessions: [held('kerry', 'helen', '2027-01-12'), held('lewis', 'priya', '2027-01-26')],
  });
});
afterAll(() => product.close());

const read = async (who: string) => {
  const { status, body } = await product.api(who, '/api/below');
  expect(status).toBe(200);
  const answer = below.parse(body);
  expect(answer).toEqual(body);
  return answer.teams;
};

it('S3: Priya sees that Helen met Kerry and that the record is to be written', async () => {
  const operationId = readOperationId('00000000-0000-4000-8000-000000000001');
  if (operationId === undefined) throw new Error('no operation id');
  const said = { by: personId('helen'), about: personId('kerry'), on: on('2027-02-04'), minutes: 60 };
  expect((await met(product.ports, { operationId, ...said })).ok).toBe(true);
  const [team, ...others] = await read('priya');
  expect(others).toEqual([]);
  expect(team).toMatchObject({
    supervisor: 'helen',
    rows: [
      {
        person: { personId: 'kerry' },
        lastHeld: 'Thursday 4 February',
        record: 'Record of Thursday 4 February: not written yet, out by Thursday 18 February.',
        next: 'Not in the diary',
      },
    ],
  });
});

it('and cannot open that thread, its records or its actions', async () => {
  for (const path of ['', '/records', '/actions', '/open']) {
    const { status } = await product.api('priya', `/api/threads/kerry${path}`);
    expect([404, 403]).toContain(status);
  }
});

it.each(['kerry', 'helen', 'lewis'])(
  '%s has nobody below who supervises, and nothing is read',
  async (who) => {
    const before = product.store.counters.snapshot();
    expect(await read(who)).toEqual([]);
    expect(product.store.counters.since(before).requests).toBe(0);
  },
);

it('reads one single-partition query for each supervisor, however many people they have', async () => {
  const before = product.store.counters.snapshot();
  expect((await read('tom')).map(({ supervisor, rows }) => [supervisor, rows.length])).toEqual([
    ['priya', 3],
  ]);
  expect(product.store.counters.since(before).requests).toBeLessThanOrEqual(2);
});

const words = (spoiled: Partial<ThreadHead>) => {
  const lastFormal = { heldOn: on('2027-02-04'), supervisorId: personId('helen'), minutes: 90 };
  const heads = [head('kerry', '2027-02-04', { lastFormal, ...spoiled })];
  const teams = [{ supervisorId: personId('helen'), heads }];
  return belowView({ council: council(), today: on('2027-02-19'), teams }).teams[0]?.rows[0];
};
const record = (spoiled: Partial<OpenRecord>): OpenRecord => ({
  recordId: 'r',
  bookingId: null,
  heldOn: on('2027-02-04'),
  supervisorId: personId('helen'),
  state: 'to-write',
  issueBy: on('2027-02-18'),
  version: 0,
  issuedOn: null,
  sayBy: null,
  commentsBy: null,
  signed: [],
  disagreed: true,
  commented: true,
  ...spoiled,
});
const signed = {
  recordId: 'q',
  heldOn: on('2027-01-12'),
  supervisorId: personId('helen'),
  signedOn: on('2027-01-20'),
  withComments: true,
};

it.each<[Partial<ThreadHead>, string]>([
  [{}, 'No record was begun here yet.'],
  [
    { records: [record({})] },
    'Record of Thursday 4 February: not written yet, was to be out by Thursday 18 February.',
  ],
  [
    { records: [record({ state: 'issued', signed: ['worker'] })], closedRecords: [signed] },
    'Record of Thursday 4 February: written, not signed by both yet.',
  ],
  [{ closedRecords: [signed] }, 'Record of Thursday 4 February: none was begun here.'],
  [
    { closedRecords: [{ ...signed, heldOn: on('2027-02-04') }] },
    'Record of Thursday 4 February: signed by both.',
  ],
  [
    { records: [record({ heldOn: null, issueBy: null, state: 'begun' })], closedRecords: [signed] },
    'Record of Thursday 4 February: none was begun here.',
  ],
])(
  'the record of the last formal session in words, never who signed or what was answered: %#',
  (spoiled, expected) => {
    expect(words(spoiled)?.record).toBe(expected);
  },
);

it('says what comes next, and that nobody has met yet', () => {
  expect(words({ booked: [bookedOn('2027-03-04', 'helen')] })?.next).toBe('Thursday 4 March');
  const teams = [{ supervisorId: personId('helen'), heads: [newHead(personId('kerry'), on('2027-01-04'))] }];
  const [team] = belowView({ council: council(), today: on('2027-02-19'), teams }).teams;
  expect(team?.rows[0]?.lastHeld).toBe('Not recorded yet');
});
