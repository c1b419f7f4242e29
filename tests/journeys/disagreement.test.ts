// S8, date for date: met on 8 March, issued on the 16th, not agreed on the 17th, commented on the 23rd, an addendum on the 24th.
import { randomUUID } from 'node:crypto';
import { away } from '../domain/given-council';
import { openProduct, type Product, type Shown } from '../support/product';
import { held } from '../support/sessions';
import { writtenRecord } from '../support/written-record';

let product: Product;
afterEach(() => product?.close());

const secret = /late visits|tired|visit plan|dates of my visits/;

const moment = async (instant: string): Promise<void> => {
  product.moveClock(instant);
  await product.sweeper.run(product.ports);
};
const newest = (person: string): Shown | undefined => product.chat(person).at(-1);
const file = (worker: string, ...parts: string[]) => `/api/threads/${worker}/${parts.join('/')}`;

/** They met on Monday 8 March at ten; the record is the supervisor's to write. */
async function metOnMonday8March(worker: string): Promise<string> {
  product = await openProduct({
    clock: '2027-03-08T09:55:00Z',
    sessions: [held(worker, 'priya', '2027-02-09')],
  });
  const begun = await product.api('priya', file(worker, 'records'), {
    operationId: randomUUID(),
    sessionId: null,
    readiness: 'ready',
    modelId: null,
  });
  expect([200, 201]).toContain(begun.status);
  const recordId = String(begun.body.recordId);
  product.moveClock('2027-03-08T11:35:00Z');
  const ended = await product.api('priya', file(worker, 'records', recordId, 'end'), {
    operationId: randomUUID(),
    from: '10:00',
    to: '11:30',
  });
  expect([200, 201]).toContain(ended.status);
  return recordId;
}

async function issuedOnTuesday16(worker: string): Promise<string> {
  const recordId = await metOnMonday8March(worker);
  const draft = await product.api('priya', file(worker, 'records', recordId, 'draft'));
  expect(draft.body.due).toMatch(/Monday 22 March/);
  product.moveClock('2027-03-16T14:05:00Z');
  const issued = await product.api('priya', file(worker, 'records', recordId, 'issue'), {
    operationId: randomUUID(),
    revision: draft.body.revision,
    words: writtenRecord(),
    sign: true,
  });
  expect(issued.body).not.toHaveProperty('fields');
  expect([200, 201]).toContain(issued.status);
  await moment('2027-03-16T14:06:00Z');
  return recordId;
}

/** On what their page shows: the version it has, and for a change the draft it began from. */
const step = async (
  person: string,
  recordId: string,
  body: { readonly do: string; readonly [part: string]: unknown },
  worker = 'lewis',
) => {
  const { versionNumber } = (await record(person, recordId, worker)).body;
  const onVersion = ['sign', 'disagree', 'comment', 'change'].includes(body.do);
  return product.api(person, file(worker, 'records', recordId, 'steps'), {
    operationId: randomUUID(),
    step: {
      ...body,
      ...(onVersion && { version: versionNumber }),
      ...(body.do === 'change' && { revision: null }),
    },
  });
};
const record = (person: string, recordId: string, worker = 'lewis') =>
  product.api(person, file(worker, 'records', recordId));

it('lets Lewis disagree in his own days, and neither text is ever changed', async () => {
  const recordId = await issuedOnTuesday16('lewis');
  expect(newest('lewis')?.words).toMatch(/read and sign/);
  expect(JSON.stringify(newest('lewis')?.card)).not.toMatch(secret);
  const read = await record('lewis', recordId);
  expect(read.text).toContain('was reminded about late visits');
  expect(read.text).toMatch(/Thursday 18 March/);
  expect(read.text).toMatch(/Tuesday 23 March/);

  // Wednesday 17 March: he disagrees, and asks that Tom knows that it is so.
  product.moveClock('2027-03-17T09:30:00Z');
  expect((await step('lewis', recordId, { do: 'disagree', raise: true })).status).toBeLessThan(300);
  await moment('2027-03-17T09:45:00Z');
  expect(newest('tom')?.words).toMatch(/not agreed/);
  expect(JSON.stringify(newest('tom')?.card)).not.toMatch(secret);
  expect((await record('tom', recordId)).status).toBe(404);

  // Tuesday 23 March, the last day: his comments, and his signature for having received it.
  product.moveClock('2027-03-23T15:00:00Z');
  const comments = 'I gave the dates of my visits at the time; two families had moved them.';
  expect((await step('lewis', recordId, { do: 'comment', text: comments })).status).toBeLessThan(300);
  expect((await step('lewis', recordId, { do: 'sign', meaning: 'received-not-agreed' })).status).toBeLessThan(
    300,
  );
  const signed = await record('priya', recordId);
  expect(signed.text).toContain(comments);
  expect(signed.text).toContain('was reminded about late visits');
  expect(signed.body.state).toMatchObject({ word: expect.stringMatching(/comments/i) });
  expect(signed.text).toContain('received, not agreed');

  // Locked: Priya can change neither text, only add a dated note of her own.
  const changed = await step('priya', recordId, { do: 'change', words: writtenRecord({ place: 'Room 3' }) });
  expect(changed.status).toBeGreaterThanOrEqual(400);
  product.moveClock('2027-03-24T10:00:00Z');
  const note = 'Visits were on 2 and 9 February; both within the plan.';
  expect((await step('priya', recordId, { do: 'addendum', text: note })).status).toBeLessThan(300);
  const after = await record('lewis', recordId);
  expect(after.text).toContain(note);
  expect(after.text).toContain(comments);
  expect(after.text).toContain('was reminded about late visits');
});

it('never takes silence for a yes: after one nudge on the last day it reads as not signed', async () => {
  const recordId = await issuedOnTuesday16('lewis');
  const before = product.chat('lewis').length;
  for (const day of ['17', '18', '19', '22', '23', '24', '25', '26', '30'])
    await moment(`2027-03-${day}T10:00:00Z`);
  const since = product.chat('lewis').slice(before);
  expect(since.filter(({ words }) => /sign/.test(words)).length).toBeLessThanOrEqual(1);
  for (const { card } of since) expect(JSON.stringify(card)).not.toMatch(secret);
  const read = await record('priya', recordId);
  expect(read.body.state).toMatchObject({ word: expect.stringMatching(/not signed/i) });
  // Late, and still his to sign.
  expect((await step('lewis', recordId, { do: 'sign', meaning: 'agreed' })).status).toBeLessThan(300);
  expect((await record('priya', recordId)).body.state).toMatchObject({
    word: expect.stringMatching(/signed/i),
  });
});

it('counts Sunita’s own days: Tuesday to Thursday', async () => {
  const recordId = await issuedOnTuesday16('sunita');
  const read = await record('sunita', recordId, 'sunita');
  expect(read.text).toMatch(/Thursday 18 March/);
  expect(read.text).toMatch(/Thursday 25 March/);
  product.moveClock('2027-03-25T15:00:00Z');
  const late = await step('sunita', recordId, { do: 'disagree', raise: false }, 'sunita');
  expect(late.status).toBe(400);
  expect(late.text).toMatch(/received, not agreed/);
});

it('voids a signature when one word is changed, and asks for it anew', async () => {
  const recordId = await issuedOnTuesday16('lewis');
  product.moveClock('2027-03-17T09:00:00Z');
  const words = writtenRecord({ place: 'Room 3' });
  expect((await step('priya', recordId, { do: 'change', words })).status).toBeLessThan(300);
  const read = await record('lewis', recordId);
  expect(read.body.signatures).toEqual([expect.objectContaining({ void: true })]);
  expect(read.text).toMatch(/Friday 19 March/);
  await moment('2027-03-17T09:15:00Z');
  expect(newest('lewis')?.words).toMatch(/changed/);
});

it('leaves Lewis in peace about it while he is away, and his days wait for him', async () => {
  const recordId = await issuedOnTuesday16('lewis');
  const absences = [away('lewis', 'SICK', '2027-03-17', '2027-03-26')];
  await product.ports.directory.replace({ absences });
  await product.ports.directory.refresh();
  const before = product.chat('lewis').length;
  for (const day of ['17', '18', '22', '23', '24', '26']) await moment(`2027-03-${day}T10:00:00Z`);
  expect(product.chat('lewis')).toHaveLength(before);
  // Back on Tuesday 30 March, after the Easter holidays: two of his own days have not gone by.
  product.moveClock('2027-03-30T09:00:00Z');
  expect((await step('lewis', recordId, { do: 'disagree', raise: false })).status).toBeLessThan(300);
});

it('tells the next manager what Lewis was promised, although Priya changes the record before messages go', async () => {
  const recordId = await issuedOnTuesday16('lewis');
  product.moveClock('2027-03-16T20:00:00Z');
  expect((await step('lewis', recordId, { do: 'disagree', raise: true })).status).toBeLessThan(300);
  product.moveClock('2027-03-17T08:00:00Z');
  const words = writtenRecord({ place: 'Room 3' });
  const { revision } = (await product.api('priya', file('lewis', 'records', recordId, 'draft'))).body;
  expect((await step('priya', recordId, { do: 'change', words, revision })).status).toBeLessThan(300);
  const before = product.chat('tom').length;
  await moment('2027-03-17T08:45:00Z');
  expect(
    product
      .chat('tom')
      .slice(before)
      .map(({ words: shown }) => shown),
  ).toEqual([expect.stringMatching(/not agreed/)]);
});
