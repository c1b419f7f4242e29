// A supervision file and its witnesses: whoever looks into it from outside the pair leaves a line, and the two hear of it.
import { randomUUID } from 'node:crypto';
import { recordsIn } from '../api/record-steps';
import { cast, council, person, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';

let product: Product;
const records = recordsIn(() => product);

const said = 'I have slept badly since the review and said so.';
const why = 'Two visits were late and I want to see what was agreed about it.';

beforeEach(async () => {
  product = await openProduct({
    rows: {
      people: [
        ...cast,
        person('marcia', { grade: 'HOS', teamId: 'service' }),
        person('ruth', { grade: 'SM', teamId: 'service', roles: ['PSW', 'AUDITOR'] }),
        person('dilys', { grade: 'SM', teamId: 'service', roles: ['DPO'] }),
        person('hannah', { grade: 'SM', teamId: 'service', roles: ['HR'] }),
        person('grace', { grade: 'SM', roles: ['ADMIN'] }),
      ],
      relationships: [
        ...[...council().relationshipsOf.values()].flat(),
        supervises('marcia', 'tom'),
        supervises('marcia', 'ruth'),
        supervises('marcia', 'dilys'),
        supervises('marcia', 'hannah'),
        supervises('marcia', 'grace'),
      ],
    },
    clock: '2027-01-19T10:00:00Z',
  });
});
afterEach(() => product?.close());

const sweep = () => product.sweeper.run(product.ports);
const chatOf = (who: string) =>
  product
    .chat(who)
    .map(({ words }) => words)
    .join('\n');
const get = (who: string, path: string) => product.api(who, path);
const post = (who: string, path: string, body: object) =>
  product.api(who, path, { operationId: randomUUID(), ...body });
const ask = (who: string, given: object) =>
  post(who, '/api/files/lewis/openings', { parts: ['records'], why, putOffNotice: null, ...given });
const opened = (who: string, query = '') => get(who, `/api/files/lewis/opened${query}`);
const linesFor = async (who: string) => (await get(who, '/api/threads/lewis/openings')).text;
const openingOf = ({ body }: { readonly body: Record<string, unknown> }): string =>
  Object(body).opened[0].openingId;

/** Priya and Lewis met this morning; the record is out, with a line about how he is. */
async function issuedRecord(): Promise<string> {
  const begun = await records.begin();
  const recordId = String(begun.body.recordId);
  const issued = await records.issue(recordId, {
    wellbeingHeld: false,
    sections: { reflection: 'What else could explain the silence in the visit?', wellbeing: said },
  });
  expect(issued.status).toBeLessThan(300);
  return recordId;
}

it('Tom opens a record for oversight, Lewis hears that he did, and only Lewis lets him read how he is', async () => {
  const recordId = await issuedRecord();
  expect((await get('tom', '/api/threads/lewis')).status).toBe(404);
  expect((await opened('tom')).status).toBe(404);

  expect((await ask('tom', { reason: 'oversight', why: '' })).status).toBe(400);
  const opening = await ask('tom', { reason: 'oversight' });
  expect(opening.status).toBeLessThan(300);
  const read = await opened('tom', `?piece=record&id=${encodeURIComponent(recordId)}`);
  expect(read.text).toContain('the silence in the visit');
  expect(read.text).not.toContain(said);

  // Both are told that it happened; why stands on the page, and nowhere a phone would show it.
  await sweep();
  for (const who of ['lewis', 'priya']) {
    expect(chatOf(who)).toMatch(/opened/);
    expect(chatOf(who)).not.toContain(why);
    expect(await linesFor(who)).toContain(why);
  }

  const agreed = await post('lewis', `/api/files/lewis/openings/${openingOf(opening)}/steps`, {
    step: { do: 'agree-wellbeing' },
  });
  if (agreed.status >= 300) {
    // Nobody has asked him about it yet.
    const asked = await ask('tom', { reason: 'oversight', parts: ['records', 'wellbeing'] });
    expect((await opened('tom', `?piece=record&id=${recordId}`)).text).not.toContain(said);
    const yes = await post('lewis', `/api/files/lewis/openings/${openingOf(asked)}/steps`, {
      step: { do: 'agree-wellbeing' },
    });
    expect(yes.status).toBeLessThan(300);
  }
  expect((await opened('tom', `?piece=record&id=${recordId}`)).text).toContain(said);

  // The end of the next working day, by itself.
  product.moveClock('2027-01-20T23:30:00Z');
  expect((await opened('tom')).status).toBe(200);
  product.moveClock('2027-01-21T00:30:00Z');
  expect((await opened('tom')).status).toBe(404);
});

it('Ruth draws by lot, never her own line, and reads of wellbeing that it was discussed and no more', async () => {
  const recordId = await issuedRecord();
  const drawn = await post('ruth', '/api/files/sample', { count: 10, reason: 'audit' });
  expect(drawn.status).toBeLessThan(300);
  const people = Object(drawn.body).opened.map(
    ({ person: one }: { person: { personId: string } }) => one.personId,
  );
  expect(people).toContain('lewis');
  expect(people).not.toContain('ruth');
  expect(people).not.toContain('marcia');
  const read = await opened('ruth', `?piece=record&id=${encodeURIComponent(recordId)}`);
  expect(read.text).toContain('the silence in the visit');
  expect(read.text).not.toContain(said);
  expect(read.text).toMatch(/Wellbeing: discussed/);
});

it('Hannah needs a yes, the notice waits until its day and is then given', async () => {
  await issuedRecord();
  const asked = await ask('hannah', { reason: 'formal-case', putOffNotice: '2027-01-26' });
  expect(asked.status).toBeLessThan(300);
  expect((await opened('hannah')).status).toBe(404);
  const path = `/api/files/lewis/openings/${openingOf(asked)}/steps`;
  expect((await post('hannah', path, { step: { do: 'approve', noticeOn: '2027-01-26' } })).status).toBe(404);
  expect((await get('dilys', '/api/files/waiting')).text).toContain(why);
  expect(
    (await post('dilys', path, { step: { do: 'approve', noticeOn: '2027-01-26' } })).status,
  ).toBeLessThan(300);
  expect((await opened('hannah')).status).toBe(200);

  await sweep();
  expect(await linesFor('lewis')).not.toContain('hannah');
  expect((await get('lewis', '/api/threads/me')).text).not.toContain(why);
  expect(chatOf('lewis')).not.toMatch(/file was opened|opened a part/);

  product.moveClock('2027-01-26T10:00:00Z');
  await sweep();
  expect(await linesFor('lewis')).toContain(why);
  expect(chatOf('lewis')).toMatch(/opened/);
});

it('for safety it opens at once and rings; an administrator sees nothing of it all', async () => {
  const recordId = await issuedRecord();
  const broken = await ask('marcia', { reason: 'safety', parts: ['records', 'wellbeing'] });
  expect(broken.status).toBeLessThan(300);
  expect((await opened('marcia', `?piece=record&id=${recordId}`)).text).toContain(said);
  await sweep();
  for (const who of ['lewis', 'priya', 'ruth']) expect(chatOf(who)).toMatch(/opened/);
  product.moveClock('2027-01-20T10:01:00Z');
  expect((await opened('marcia')).status).toBe(404);

  for (const path of ['/api/threads/lewis', '/api/threads/lewis/openings', '/api/files/lewis/opened']) {
    const nothing = await get('grace', path);
    expect(nothing.status).toBe(404);
    expect(nothing.text).toBe((await get('grace', path.replace('lewis', 'nobody'))).text);
  }
  expect((await ask('grace', { reason: 'safety' })).status).toBe(404);
});

it('afterwards the chain of evidence of his file is whole, with every look in it', async () => {
  await issuedRecord();
  await ask('tom', { reason: 'oversight' });
  await ask('marcia', { reason: 'safety' });
  const checked = await product.api('dilys', '/api/evidence/check', { personId: 'lewis' });
  expect(checked.status).toBe(200);
  expect(checked.text).not.toMatch(/altered|missing|removed|added/);
});
