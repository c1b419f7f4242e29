// CPD notes over HTTP: one's own alone, made with one click, kept once, and never with a child's name in them.
import { cpd, cpdBeginning, keptCpd } from '../../bot/api/activities/activity-contract';
import { cast, council, on, person, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { recordEntry, recordWords, storeRecord } from '../use-cases/activities/given-records';
import { fieldsOf, newOperation } from './clock-steps';

let product: Product;
beforeEach(async () => {
  product = await openProduct({
    rows: {
      people: [...cast, person('psw', { roles: ['PSW', 'ADMIN'] }), person('cover')],
      relationships: [
        ...council().relationships,
        supervises('cover', 'lewis', { kind: 'cover', startDate: on('2027-01-04') }),
      ],
    },
    sessions: [held('lewis', 'priya', '2026-12-29')],
  });
});
afterEach(() => product.close());

const secret = 'I notice sooner when a plan drifts.';
const note = (given: object = {}) => ({
  noteId: newOperation(),
  revision: null,
  title: 'Reflection in supervision',
  text: secret,
  on: '2027-01-05',
  discussed: false,
  fromEntryId: null,
  ...given,
});
const keep = (who: string, given: object = {}) => product.api(who, '/api/cpd', note(given));
const kept = async (who: string, given: object = {}) => {
  const { status, body, text } = await keep(who, given);
  if (status !== 200) throw new Error(text);
  return keptCpd.parse(body).note;
};
const notesOf = async (who: string) => {
  const { body } = await product.api(who, '/api/cpd');
  const read = cpd.parse(body);
  expect(read).toEqual(body);
  return read;
};

it('is the author’s alone: nobody else’s answer has a word of it, whoever they are', async () => {
  const { noteId } = await kept('lewis');
  expect((await notesOf('lewis')).notes.map(({ text }) => text)).toEqual([secret]);
  for (const who of ['priya', 'cover', 'tom', 'helen', 'psw']) {
    expect((await notesOf(who)).notes).toEqual([]);
    for (const path of [
      '/api/threads/lewis',
      '/api/threads/lewis/activities',
      '/api/threads/lewis/records',
      '/api/threads/lewis/open',
      `/api/threads/lewis/entries/cpd:${noteId}`,
      `/api/threads/lewis/entries/${noteId}`,
      `/api/cpd/from/cpd:${noteId}`,
      '/api/appraisal',
      '/api/team',
    ]) {
      const { text } = await product.api(who, path);
      expect(text).not.toContain(secret);
      expect(text).not.toContain('Reflection in supervision');
    }
  }
});

it('no page of the author’s own thread has it either', async () => {
  await kept('lewis');
  for (const path of ['/api/threads/me', '/api/threads/me/activities', '/api/drafts']) {
    expect((await product.api('lewis', path)).text).not.toContain(secret);
  }
});

it('changes under its revision, and another device’s change is never lost', async () => {
  const first = await kept('lewis');
  const { noteId, revision } = first;
  const second = await kept('lewis', { noteId, revision, text: 'I say it sooner, too.' });
  expect((await keep('lewis', { noteId, revision, text: 'Lost?' })).status).toBe(409);
  expect((await keep('lewis', { noteId, revision: null, text: 'Lost?' })).status).toBe(409);
  expect((await notesOf('lewis')).notes.map(({ text }) => text)).toEqual(['I say it sooner, too.']);
  const remove = (who: string, mark: string) =>
    product.api(who, `/api/cpd/${noteId}/remove`, { revision: mark });
  expect((await remove('lewis', revision)).status).toBe(409);
  expect((await remove('priya', second.revision)).status).toBe(200);
  expect((await notesOf('lewis')).notes).toHaveLength(1);
  expect((await remove('lewis', second.revision)).status).toBe(200);
  expect((await notesOf('lewis')).notes).toEqual([]);
});

it('whose answer was lost may be sent again: it is kept, or gone, once', async () => {
  const given = { noteId: newOperation() };
  const { noteId, revision } = await kept('lewis', given);
  expect((await kept('lewis', given)).revision).toBe(revision);
  expect((await notesOf('lewis')).notes).toHaveLength(1);
  for (const _ of [1, 2]) {
    const { status } = await product.api('lewis', `/api/cpd/${noteId}/remove`, { revision });
    expect(status).toBe(200);
  }
  expect((await notesOf('lewis')).notes).toEqual([]);
});

it('names what is missing, and what may name a child', async () => {
  expect(fieldsOf(await keep('lewis', { title: '', text: ' ', on: '2027-01-20' }))?.sort()).toEqual([
    'on',
    'text',
    'title',
  ]);
  expect(fieldsOf(await keep('lewis', { text: 'What Chantelle Briggs taught me.' }))).toEqual(['text']);
  await kept('lewis', { text: 'What Chantelle Briggs taught me.', notIdentifiers: ['Chantelle Briggs'] });
});

describe('one click', () => {
  const from = (who: string, entryId: string) =>
    product.api(who, `/api/cpd/from/${encodeURIComponent(entryId)}`);

  it('makes one from a signed record of one’s own: learning and reflection, discussed, nothing of wellbeing', async () => {
    await storeRecord(product.ports, recordEntry('r1', '2027-01-05'), recordWords());
    const { body, text } = await from('lewis', 'record:r1');
    expect(cpdBeginning.parse(body)).toEqual({
      title: 'Supervision of Tue 5 Jan 2027',
      text: 'Trying shorter visits.\n\nWhat else could be true?',
      on: '2027-01-05',
      discussed: true,
      fromEntryId: 'record:r1',
    });
    expect(text).not.toContain('Tired');
    for (const who of ['priya', 'tom', 'psw']) expect((await from(who, 'record:r1')).status).toBe(404);
  });

  it('makes none from a record that one of the two has not signed', async () => {
    const record = recordEntry('r2', '2027-01-05');
    const unsigned = { ...record, signatures: record.signatures.slice(0, 1) };
    await storeRecord(product.ports, unsigned, recordWords());
    expect((await from('lewis', 'record:r2')).status).toBe(404);
    expect((await from('lewis', 'nothing')).status).toBe(404);
  });

  it('makes one from a training, with what was done differently', async () => {
    const entryId = newOperation();
    await product.api('lewis', '/api/threads/me/activities', {
      operationId: entryId,
      activity: 'training',
      on: '2027-01-04',
      title: 'Motivational interviewing',
      findings: 'Ask first.',
    });
    await product.api('lewis', `/api/threads/me/activities/${entryId}/steps`, {
      operationId: newOperation(),
      text: 'I waited for the answer.',
    });
    const { text } = cpdBeginning.parse((await from('lewis', entryId)).body);
    expect(text).toBe('Ask first.\n\nWhat I did differently: I waited for the answer.');
  });
});

it('R57: in autumn one sentence says what is there since 1 December, and no other time of the year', async () => {
  await kept('lewis', { discussed: true });
  expect((await notesOf('lewis')).help).toBe(null);
  product.moveClock('2027-09-01T10:00:00Z');
  expect((await notesOf('lewis')).help).toBe(
    'You have 1 note here since Tuesday 1 December 2026, and one of them says it was discussed. If you are registered with Social Work England, renewal until Tuesday 30 November 2027 asks for two pieces of CPD, one of them with peer reflection; supervision counts as that.',
  );
  product.moveClock('2027-12-01T10:00:00Z');
  expect((await notesOf('lewis')).help).toBe(null);
});

it('can be copied as text for the regulator’s site', async () => {
  const { copy } = await kept('lewis', { discussed: true });
  expect(copy).toBe(
    `Reflection in supervision\nTuesday 5 January 2027\n\n${secret}\n\nDiscussed with a peer or manager.`,
  );
});

it('costs one query to read, with a look at whether the files have changed, and one batch to keep', async () => {
  const costOf = async (act: () => Promise<unknown>) => {
    const before = product.store.counters.snapshot();
    await act();
    return product.store.counters.since(before).requests;
  };
  expect(await costOf(() => kept('lewis'))).toBe(1);
  expect(await costOf(() => notesOf('lewis'))).toBeLessThanOrEqual(3);
});
