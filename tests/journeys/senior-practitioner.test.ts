// S3, date for date: a senior practitioner and a family support worker around a week of leave; the manager above sees that it was held and signed.
import { randomUUID } from 'node:crypto';
import { away, castWith, on } from '../domain/given-council';
import { openProduct, type Product, type Shown } from '../support/product';
import { held } from '../support/sessions';
import { writtenRecord } from '../support/written-record';

let product: Product;
afterEach(() => product?.close());

const moment = async (instant: string): Promise<void> => {
  product.moveClock(instant);
  await product.sweeper.run(product.ports);
};
const newest = (person: string): Shown | undefined => product.chat(person).at(-1);

beforeEach(async () => {
  product = await openProduct({
    clock: '2027-02-02T08:00:00Z',
    rows: {
      people: castWith('priya', { phone: '01632 960142' }),
      absences: [away('kerry', 'ANNUAL_LEAVE', '2027-02-08', '2027-02-12')],
    },
    sessions: [held('kerry', 'helen', '2027-01-12')],
  });
});

it('goes from the offer of two dates before the leave to a record both have signed', async () => {
  // Tuesday 2 February, five working days before Tuesday 9 February, nothing booked.
  await moment('2027-02-02T09:00:00Z');
  const offer = newest('helen');
  expect(offer?.words).toMatch(/Tuesday 9 February/);
  const thread = await product.api('helen', '/api/threads/kerry');
  const { proposals } = Object(thread.body.diary);
  const days: string[] = proposals.map(({ on: day }: { on: string }) => day);
  expect(days).toEqual(expect.arrayContaining(['2027-02-04']));
  expect(days.filter((day) => '2027-02-08' <= day && day <= '2027-02-12')).toEqual([]);

  // Helen picks Thursday 4 February.
  const picked = await product.api('helen', '/api/threads/kerry/sessions', {
    operationId: randomUUID(),
    dates: [{ on: '2027-02-04', at: '10:00' }],
  });
  expect(picked.status).toBeLessThan(300);

  // They meet. Kerry tells of a visit; Helen's direction is beyond her authority and goes to Priya the same day.
  product.moveClock('2027-02-04T10:00:00Z');
  const session = Object((await product.api('helen', '/api/threads/kerry')).body.diary).dates[0];
  const begun = await product.api('helen', '/api/threads/kerry/records', {
    operationId: randomUUID(),
    sessionId: session.sessionId,
    readiness: 'ready',
    modelId: null,
  });
  expect(begun.status).toBeLessThan(300);
  const recordId = String(begun.body.recordId);
  const decided = await product.api('helen', '/api/threads/kerry/decisions', {
    operationId: randomUUID(),
    type: 'decision',
    text: 'start a section 47 discussion today',
    why: 'the carer was drunk in charge',
    references: ['LCS-118020'],
  });
  expect(decided.status).toBe(201);
  expect(decided.text).toContain('01632 960142');
  await moment('2027-02-04T11:45:00Z');
  expect(newest('priya')?.words).toMatch(/authority|confirm/i);
  expect(JSON.stringify(newest('priya')?.card)).not.toMatch(/drunk|LCS-118020/);

  // The record is issued, which also says that they met, and both sign.
  const words = writtenRecord({
    heldOn: on('2027-02-04'),
    from: '10:00',
    to: '11:35',
    wellbeingHeld: false,
    sections: {
      wellbeing: 'Shaken by the visit; we agreed a call on Friday.',
      reflection: 'What did fear tell us?',
    },
    actions: [],
  });
  product.moveClock('2027-02-04T15:00:00Z');
  const draft = await product.api('helen', `/api/threads/kerry/records/${recordId}/draft`);
  const issued = await product.api('helen', `/api/threads/kerry/records/${recordId}/issue`, {
    operationId: randomUUID(),
    revision: draft.body.revision,
    words,
    sign: true,
  });
  expect(issued.body).not.toHaveProperty('fields');
  const signed = await product.api('kerry', `/api/threads/kerry/records/${recordId}/steps`, {
    operationId: randomUUID(),
    step: { do: 'sign', version: 1, meaning: 'agreed' },
  });
  expect(signed.status).toBeLessThan(300);

  // Next due on 4 March.
  const after = await product.api('kerry', '/api/threads/kerry');
  expect(Object(after.body.status).sentence).toMatch(/4 March/);

  // Priya sees that the session of 4 February was held and is signed, and not a word of what was said.
  const below = await product.api('priya', '/api/below');
  expect(below.text).toMatch(/4 February/);
  expect(below.text).toMatch(/signed/);
  expect(below.text).not.toMatch(/Shaken|fear/);
  const refused = await product.api('priya', `/api/threads/kerry/records/${recordId}`);
  expect(refused.status).toBe(404);
  expect((await product.api('priya', '/api/threads/kerry')).status).toBe(404);
});
