// Mishaps around records: on which day, with whom and by when.
import { begunRecord } from '../../bot/api/records/record-contract';
import { bookDates } from '../../bot/domain/clock/booking';
import { personId, readOperationId } from '../../bot/domain/ids';
import { issueRecord } from '../../bot/domain/records/issuing';
import { begunRecord as begunOf, headWithOpenRecord } from '../../bot/domain/records/open-records';
import { issueByOf } from '../../bot/domain/records/record-clocks';
import { met as sayMet } from '../../bot/use-cases/keep-diary';
import { newOperation, stepsIn } from '../api/clock-steps';
import { recordsIn } from '../api/record-steps';
import { at, away, bookedOn, council, head, on, supervises } from '../domain/given-council';
import { actBy, newOperationId, recordWords, threadToWrite } from '../domain/records/given-record';
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
const open = async (given: Parameters<typeof openProduct>[0] = {}) => {
  product = await openProduct({
    clock: '2027-03-05T10:00:00Z',
    sessions: [held('lewis', 'priya', '2027-02-08')],
    ...given,
  });
};
const begun = async (given: object = {}, who = 'priya') =>
  begunRecord.parse((await records.begin(given, who)).body).recordId;
const headOf = async () => (await the().ports.threads.readHead(personId('lewis')))?.head;
const given = council();

it('begun on Wednesday for a date of Monday that nobody answered, it was held on Wednesday', async () => {
  await open();
  await diary.book({ dates: [{ on: '2027-03-08', at: '10:00' }] });
  the().moveClock('2027-03-10T14:00:00Z');
  const id = await begun({ sessionId: await diary.firstSession() });
  const before = (await records.drafted('priya', id)).words.heldOn;
  expect((await records.end(id, { from: '14:00', to: '15:30' })).status).toBe(201);
  expect([before, (await headOf())?.lastFormal?.heldOn]).toEqual(['2027-03-10', '2027-03-10']);
});

it('begun on Monday and ended with the next morning, it was held on Monday', async () => {
  await open({ clock: '2027-03-08T15:30:00Z' });
  const id = await begun();
  const { words, revision } = await records.drafted('priya', id);
  await records.keep('priya', id, revision, { ...words, sections: { review: 'Both done.' } });
  the().moveClock('2027-03-09T09:00:00Z');
  expect((await records.end(id, { from: '15:30', to: '17:00' })).status).toBe(201);
  expect((await headOf())?.lastFormal?.heldOn).toBe('2027-03-08');
});

it('a session that a cover began and held is not kept as one with the supervisor who was away', async () => {
  await open({
    rows: {
      relationships: [
        supervises('tom', 'priya'),
        supervises('priya', 'lewis'),
        supervises('helen', 'lewis', { kind: 'cover', startDate: on('2027-03-08') }),
      ],
      absences: [away('priya', 'SICK', '2027-03-08', '2027-03-31')],
    },
  });
  await the().ports.threads.readHead(personId('lewis'));
  await diary.book({ dates: [{ on: '2027-03-05', at: '15:00' }] });
  the().moveClock('2027-03-08T10:00:00Z');
  const id = await begun({ sessionId: await diary.firstSession() }, 'helen');
  expect((await records.end(id, {}, 'helen')).status).toBe(201);
  expect((await headOf())?.lastFormal?.supervisorId).toBe('helen');
});

it('a session that Helen held on a date booked with Priya, who has left, is Helen’s to write up', async () => {
  await open({
    rows: {
      relationships: [
        supervises('tom', 'priya'),
        supervises('tom', 'helen'),
        supervises('priya', 'lewis', { endDate: on('2027-03-07') }),
        supervises('helen', 'lewis', { startDate: on('2027-03-08') }),
      ],
    },
    sessions: [
      held('lewis', 'priya', '2027-02-08'),
      held('lewis', 'priya', '2027-03-08', { status: 'PLANNED', minutes: null }),
    ],
  });
  the().moveClock('2027-03-08T18:00:00Z');
  const said = await diary.outcome({ outcome: 'held' }, 'helen', (await headOf())?.booked[0]?.sessionId);
  expect(said.status).toBe(201);
  const [record] = (await headOf())?.records ?? [];
  expect(record?.supervisorId).toBe('helen');
});

it('R26: once the next date is booked the head, and with it the reminder, knows the earlier day as the page does', () => {
  const before = threadToWrite('2027-03-08', 'lewis');
  const waiting = headWithOpenRecord(before, {
    ...begunOf('r1', personId('priya'), null),
    heldOn: on('2027-03-08'),
    issueBy: issueByOf(given, before, on('2027-03-08')),
    state: 'to-write',
  });
  const booked = bookDates(
    given,
    waiting,
    {
      operationId: newOperationId(),
      by: personId('priya'),
      about: personId('lewis'),
      dates: [{ on: on('2027-03-15'), at: '10:00', cover: undefined }],
      kind: 'FORMAL',
      minutes: undefined,
      requestId: undefined,
    },
    at('2027-03-09T09:00:00Z'),
  );
  if (!booked.ok) throw new Error(JSON.stringify(booked.refusal));
  const after = booked.value.head;
  expect(issueByOf(given, after, on('2027-03-08'))).toBe('2027-03-12');
  expect(after.records[0]?.issueBy).toBe('2027-03-12');
});

it('additional supervision on the day of a formal session is held once its record is issued', () => {
  const booked = { ...bookedOn('2027-03-08'), sessionId: 's1', kind: 'ADDITIONAL' as const };
  const thread = headWithOpenRecord(
    head('lewis', '2027-03-08', { booked: [booked] }),
    begunOf('r1', personId('priya'), 's1'),
  );
  const command = { ...actBy('priya'), revision: null, words: recordWords(), sign: true };
  const nothing = { entry: undefined, draftRevision: null, papers: [] };
  const issued = issueRecord(given, thread, command, nothing, at('2027-03-08T16:00:00Z'));
  if (!issued.ok) throw new Error(JSON.stringify(issued.refusal));
  expect(issued.value.head.booked).toEqual([]);
  expect(issued.value.entries.map(({ kind }) => kind)).toContain('session');
});

it('a record cannot be issued for a day before the last supervision, which “we met” refuses too', () => {
  const thread = headWithOpenRecord(head('lewis', '2027-02-08'), begunOf('r1', personId('priya'), null));
  const words = recordWords({ heldOn: on('2023-01-02') });
  const command = { ...actBy('priya'), revision: null, words, sign: true };
  const nothing = { entry: undefined, draftRevision: null, papers: [] };
  expect(issueRecord(given, thread, command, nothing, at('2027-03-08T16:00:00Z')).ok).toBe(false);
});

it('whoever kept a later day free to cover hears that it is theirs again, also when the record is issued without “end”', () => {
  const booked = { ...bookedOn('2027-03-15'), sessionId: 's1', cover: personId('helen') };
  const thread = headWithOpenRecord(
    head('lewis', '2027-02-08', { booked: [booked] }),
    begunOf('r1', personId('priya'), 's1'),
  );
  const command = { ...actBy('priya'), revision: null, words: recordWords(), sign: true };
  const nothing = { entry: undefined, draftRevision: null, papers: [] };
  const issued = issueRecord(given, thread, command, nothing, at('2027-03-08T16:00:00Z'));
  if (!issued.ok) throw new Error(JSON.stringify(issued.refusal));
  expect(issued.value.tell.map(({ what }) => what)).toContain('cover-not-needed');
});

it('words typed on a second device after the record went out from the first are not taken for a draft of it', async () => {
  await open({ clock: '2027-03-08T18:00:00Z' });
  const operationId = readOperationId(newOperation());
  if (!operationId) throw new Error('a new operation id is not one of ours');
  const act = { operationId, by: personId('priya'), about: personId('lewis') };
  await sayMet(the().ports, { ...act, on: on('2027-03-08'), minutes: 90 });
  const [laptop, phone] = [
    await records.drafted('priya', operationId),
    await records.drafted('priya', operationId),
  ];
  expect((await records.issue(operationId, laptop.words)).status).toBe(201);
  const words = { ...phone.words, sections: { review: 'Typed before I knew.' } };
  expect((await records.keep('priya', operationId, phone.revision, words, phone)).status).toBe(409);
});

it('minutes that were said with “we met” are in the record without being typed again', async () => {
  await open({ clock: '2027-03-08T18:00:00Z' });
  const operationId = readOperationId(newOperation());
  if (!operationId) throw new Error('a new operation id is not one of ours');
  const act = { operationId, by: personId('priya'), about: personId('lewis') };
  await sayMet(the().ports, { ...act, on: on('2027-03-08'), minutes: 75 });
  await records.issue(operationId, { sections: { review: 'Both done.' } });
  expect((await records.opened('lewis', operationId)).facts.join()).toContain('75 minutes');
});
