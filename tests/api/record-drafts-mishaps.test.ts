// Mishaps around records: whose points go where, and which words are lost on the way.
import { begunRecord } from '../../bot/api/records/record-contract';
import { addDays } from '../../bot/domain/dates';
import { personId, readOperationId } from '../../bot/domain/ids';
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import { preparationProblems } from '../../bot/domain/preparation/preparation-words';
import { met as sayMet } from '../../bot/use-cases/keep-diary';
import { newOperation, stepsIn } from '../api/clock-steps';
import { preparationIn, wordsOf } from '../api/preparation-steps';
import { recordsIn } from '../api/record-steps';
import { council, on, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';

let product: Product;
afterEach(() => product.close());
const records = recordsIn(() => product);
const diary = stepsIn(() => product);
const preparation = preparationIn(() => product);

const open = async (given: Parameters<typeof openProduct>[0] = {}) => {
  product = await openProduct({
    clock: '2027-03-08T10:00:00Z',
    sessions: [held('lewis', 'priya', '2027-02-08')],
    ...given,
  });
};
const met = async () => {
  const operationId = readOperationId(newOperation());
  if (!operationId) throw new Error('a new operation id is not one of ours');
  const act = { operationId, by: personId('priya'), about: personId('lewis') };
  const said = await sayMet(product.ports, { ...act, on: on('2027-03-08'), minutes: 90 });
  if (!said.ok) throw new Error(JSON.stringify(said.refusal));
  return operationId;
};
const begun = async (given: object = {}, who = 'priya') =>
  begunRecord.parse((await records.begin(given, who)).body).recordId;
const texts = (agenda: readonly { readonly text: string }[]) => agenda.map(({ text }) => text);

it('what Lewis wants to talk about next week does not land in the record of last week, nor leave his own list with it', async () => {
  await open();
  const id = await begun();
  expect((await records.end(id)).status).toBe(201);
  const started = await records.drafted('priya', id);
  await records.keep('priya', id, started.revision, { ...started.words, sections: { review: 'Both done.' } });
  product.moveClock('2027-03-12T10:00:00Z');
  await preparation.keep('lewis', wordsOf(['Ask about the new duty rota']));
  const agenda = texts((await records.drafted('priya', id)).words.agenda);
  expect((await records.issue(id)).status).toBe(201);
  const left = texts((await preparation.opened('lewis')).mine.words.points);
  expect({ agenda, left }).toEqual({ agenda: [], left: ['Ask about the new duty rota'] });
});

it('a former supervisor who still writes up a session does not read what Lewis prepares for the new one', async () => {
  await open({
    rows: {
      relationships: [
        supervises('tom', 'priya'),
        supervises('priya', 'helen'),
        supervises('priya', 'lewis', { endDate: on('2027-03-10') }),
        supervises('helen', 'lewis', { startDate: on('2027-03-11') }),
      ],
    },
  });
  const id = await met();
  product.moveClock('2027-03-12T10:00:00Z');
  expect((await preparation.keep('lewis', wordsOf(['How it was with my last supervisor']))).status).toBe(200);
  expect((await preparation.get('priya')).status).toBe(404);
  const { words } = await records.drafted('priya', id);
  expect(texts(words.agenda)).toEqual([]);
});

it('a cover whose turn it is not does not read what Lewis wrote for Priya by pressing begin', async () => {
  await open({
    rows: {
      relationships: [
        supervises('tom', 'priya'),
        supervises('priya', 'lewis'),
        supervises('priya', 'helen'),
        supervises('helen', 'lewis', { kind: 'cover' }),
      ],
    },
  });
  await preparation.keep('lewis', wordsOf(['Only for Priya to read']));
  expect((await preparation.opened('helen')).theirs).toBeNull();
  const answer = await records.begin({}, 'helen');
  if (answer.status !== 201) return;
  const { recordId } = begunRecord.parse(answer.body);
  expect(texts((await records.drafted('helen', recordId)).words.agenda)).toEqual([]);
});

it('a point that Lewis words anew after the session was begun is not lost when the record is issued', async () => {
  await open();
  await preparation.keep('lewis', wordsOf(['Court']));
  const id = await begun();
  const { mine } = await preparation.opened('lewis');
  await preparation.keep('lewis', wordsOf(['Court: I should like somebody beside me']), mine.revision);
  const seen = texts((await records.drafted('priya', id)).words.agenda);
  await records.issue(id);
  const left = texts((await preparation.opened('lewis')).mine.words.points);
  expect([...seen, ...left]).toContain('Court: I should like somebody beside me');
});

it('points, place and who was there that Priya typed into a begun record survive a date that is moved', async () => {
  await open();
  await diary.book({ dates: [{ on: '2027-03-08', at: '15:00' }] });
  const id = await begun({ sessionId: await diary.firstSession() });
  const { words, revision } = await records.drafted('priya', id);
  const agenda = [{ pointId: 'x1', text: 'What I owe Lewis an answer on', from: 'supervisor', outcome: '' }];
  const typed = { ...words, agenda, place: 'Room 4', present: 'Nadia Ellis', reflectionMinutes: 20 };
  expect((await records.keep('priya', id, revision, typed)).status).toBe(200);
  const moved = { outcome: 'moved', reason: 'COURT', on: '2027-03-10', at: '10:00' };
  expect((await diary.outcome(moved)).status).toBe(201);
  const again = await records.draft('priya', id);
  expect(again.status).toBe(200);
});

it('a session nobody had booked and nobody ended does not swallow the booked one of another day', async () => {
  await open();
  const monday = await begun();
  const { words, revision } = await records.drafted('priya', monday);
  await records.keep('priya', monday, revision, { ...words, sections: { review: 'Of Monday.' } });
  await diary.book({ dates: [{ on: '2027-03-11', at: '10:00' }] });
  product.moveClock('2027-03-11T10:00:00Z');
  const thursday = await begun({ sessionId: await diary.firstSession(), readiness: 'shorter' });
  expect(thursday).not.toBe(monday);
});

it('words Priya types while Lewis moves the date are not answered “that is not yours”', async () => {
  await open();
  await diary.book({ dates: [{ on: '2027-03-08', at: '15:00' }] });
  const id = await begun({ sessionId: await diary.firstSession() });
  const { words, revision } = await records.drafted('priya', id);
  const moved = { outcome: 'moved', reason: 'NOT_READY', on: '2027-03-10', at: '10:00' };
  expect((await diary.outcome(moved, 'lewis')).status).toBe(201);
  const typed = { ...words, sections: { review: 'Twenty minutes of typing, kept a second too late.' } };
  expect((await records.keep('priya', id, revision, typed)).status).not.toBe(404);
});

it('a second talk on a day that has had its formal session can be ended', async () => {
  await open();
  await met();
  const id = await begun();
  const answer = await records.end(id);
  // The refusal is about `heldOn`, for which the page has no input, and nothing begun can be put away.
  expect(answer.status).toBe(201);
});

it('a model the council has retired since does not keep Lewis’s new points from being saved', async () => {
  await open();
  const toolkit = { ...defaultPolicy.toolkit, retired: ['plain'] };
  const retired = council({ policies: [{ ...defaultPolicy, toolkit }] });
  const words = wordsOf(['Court'], { modelId: 'plain' });
  expect(preparationProblems(council(), words, on('2027-03-08'))).toEqual([]);
  expect(preparationProblems(retired, words, on('2027-03-08'))).toEqual([]);
});

it('a session that was left without a record for a year is listed, and its record can still be written', async () => {
  await open({ clock: '2026-01-12T10:00:00Z', sessions: [] });
  const days = Array.from({ length: 14 }, (_, n) => addDays(on('2026-01-12'), 28 * n));
  for (const [n, day] of days.entries()) {
    product.moveClock(`${day}T12:00:00Z`);
    const operationId = readOperationId(newOperation());
    if (!operationId) throw new Error('a new operation id is not one of ours');
    const act = { operationId, by: personId('priya'), about: personId('lewis') };
    const said = await sayMet(product.ports, { ...act, on: day, minutes: 90 });
    if (!said.ok) throw new Error(`session ${n}: ${JSON.stringify(said.refusal)}`);
  }
  const leftOut = async () =>
    (await product.ports.threads.readHead(personId('lewis')))?.head.recordsLeftOut.toWrite;
  expect(await leftOut()).toBe(2);
  const { records: listed } = await records.listed('priya');
  expect(listed.map(({ heldOn, state }) => [heldOn, state.word])).toEqual(
    [...days].reverse().map((day) => [day, 'To write']),
  );
  const oldest = listed.at(-1)?.recordId ?? '';
  const drafted = await records.drafted('priya', oldest);
  const words = {
    ...drafted.words,
    sections: { ...drafted.words.sections, review: 'Both visits are done.' },
  };
  expect((await records.keep('priya', oldest, drafted.revision, words)).body).toMatchObject({ kept: true });
  expect(await leftOut()).toBe(1);
  expect((await records.issue(oldest)).status).toBe(201);
  const after = await records.listed('lewis');
  expect(after.records.at(-1)).toMatchObject({ heldOn: days[0], open: 'record' });
  expect(after.records).toHaveLength(14);
});
