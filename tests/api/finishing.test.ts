// Somebody whose time with a worker is over finishes the record they began, for four weeks, and then reads nothing any more.
import { randomUUID } from 'node:crypto';
import { castWith, on, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { writtenRecord } from '../support/written-record';

let product: Product;
let recordId: string;
const records = '/api/threads/lewis/records';
const step = (person: string, body: object) =>
  product.api(person, `${records}/${recordId}/steps`, {
    operationId: randomUUID(),
    step: { version: 1, ...body },
  });

beforeEach(async () => {
  product = await openProduct({
    clock: '2027-03-08T10:00:00Z',
    sessions: [held('lewis', 'priya', '2027-02-08')],
    rows: {
      relationships: [
        supervises('tom', 'priya'),
        supervises('tom', 'helen'),
        supervises('priya', 'lewis', { endDate: on('2027-03-12') }),
        supervises('helen', 'lewis', { startDate: on('2027-03-13') }),
      ],
    },
  });
  const begun = await product.api('priya', records, {
    operationId: randomUUID(),
    sessionId: null,
    readiness: 'ready',
    modelId: null,
  });
  recordId = String(begun.body.recordId);
  product.moveClock('2027-03-08T11:40:00Z');
  const draft = await product.api('priya', `${records}/${recordId}/draft`);
  const issued = await product.api('priya', `${records}/${recordId}/issue`, {
    operationId: randomUUID(),
    revision: draft.body.revision,
    words: writtenRecord(),
    sign: false,
  });
  expect(issued.status).toBeLessThan(300);
});
afterEach(() => product.close());

it('signs within four weeks after the last day together', async () => {
  product.moveClock('2027-04-09T09:00:00Z');
  expect((await step('priya', { do: 'sign', meaning: 'agreed' })).status).toBe(201);
});

it('after that it is closed to them, and the worker’s signature is the one it has', async () => {
  product.moveClock('2027-04-10T09:00:00Z');
  expect((await product.api('priya', `${records}/${recordId}`)).status).toBe(404);
  expect((await product.api('priya', `${records}/${recordId}/draft`)).status).toBe(404);
  expect((await step('priya', { do: 'sign', meaning: 'agreed' })).status).toBe(404);
  expect((await step('lewis', { do: 'sign', meaning: 'agreed' })).status).toBe(201);
  const { body } = await product.api('lewis', `${records}/${recordId}`);
  expect(body.state).toMatchObject({ word: 'Signed by one' });
  expect(Object(body.state).sentence).toMatch(/priya did not sign while they could/i);
});

it('says first that the two do not agree', async () => {
  product.moveClock('2027-03-09T10:00:00Z');
  await step('lewis', { do: 'disagree', raise: false });
  const { body } = await product.api('priya', `${records}/${recordId}`);
  expect(body.state).toMatchObject({ word: 'Not agreed', tone: 'attention' });
});

it('reads by the draft of a record both have signed no more than its own page gives them', async () => {
  product.moveClock('2027-03-10T10:00:00Z');
  await step('priya', { do: 'sign', meaning: 'agreed' });
  await step('lewis', { do: 'sign', meaning: 'agreed' });
  expect((await product.api('priya', `${records}/${recordId}/draft`)).body).toMatchObject({ locked: true });
  product.moveClock('2027-03-16T10:00:00Z');
  const unseen = await product.api('priya', `${records}/no-such-record/draft`);
  const closed = await product.api('priya', `${records}/${recordId}/draft`);
  expect([closed.status, closed.body]).toEqual([404, unseen.body]);
  for (const path of ['', '/versions/1'])
    expect((await product.api('priya', `${records}/${recordId}${path}`)).status).toBe(404);
  for (const given of [
    { do: 'filed', on: '2027-03-15' },
    { do: 'time-effect', effect: 'saved' },
    { do: 'addendum', text: 'One thing more.' },
  ])
    expect([given.do, (await step('priya', { ...given, version: undefined })).status]).toEqual([
      given.do,
      404,
    ]);
});

it('reads nothing of somebody who left more than four weeks ago, though the files leave the two together', async () => {
  await product.close();
  product = await openProduct({
    clock: '2027-04-09T10:00:00Z',
    sessions: [held('lewis', 'priya', '2027-02-08')],
    rows: {
      people: castWith('lewis', { endDate: on('2027-03-12') }),
      relationships: [supervises('tom', 'priya'), supervises('priya', 'lewis')],
    },
  });
  expect((await product.api('priya', records)).status).toBe(200);
  product.moveClock('2027-04-10T10:00:00Z');
  for (const path of ['', '/records', '/timeline', '/openings'])
    expect([path, (await product.api('priya', `/api/threads/lewis${path}`)).status]).toEqual([path, 404]);
});

it('learns nothing of whose file it was once nothing is left to finish, within the four weeks too', async () => {
  await product.close();
  product = await openProduct({
    clock: '2027-03-15T10:00:00Z',
    rows: {
      relationships: [
        supervises('tom', 'priya'),
        supervises('priya', 'lewis', { endDate: on('2027-03-12') }),
        supervises('helen', 'lewis', { startDate: on('2027-03-13') }),
      ],
    },
  });
  const former = await product.api('priya', records);
  const nobodys = await product.api('priya', '/api/threads/nobody/records');
  expect([former.status, former.text]).toEqual([404, nobodys.text]);
  expect((await product.api('helen', records)).status).toBe(200);
});
