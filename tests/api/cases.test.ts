// Case discussions over HTTP: the headline is kept, the note comes back for each child and lies nowhere, and the file is asked after.
import { cases, loggedCase } from '../../bot/api/cases/case-contract';
import { problem } from '../../bot/api/contract';
import { openContainers } from '../../bot/store/open-cosmos';
import { castWith } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { newOperation } from './clock-steps';
import { decisionsIn } from './decision-steps';

let product: Product;
const { step, entry, open } = decisionsIn(() => product);
beforeEach(async () => {
  product = await openProduct({
    rows: { people: castWith('priya', { grade: 'TM', displayName: 'Priya Nair' }) },
    sessions: [held('lewis', 'priya', '2026-12-29')],
  });
});
afterEach(() => product.close());

const full = {
  voice: 'Zqvoice: the weekends are quiet now, unlike those of LCS-204418.',
  changed: 'Zqchanged: contact twice a week.',
  analysis: 'Zqanalysis: the risk is less.',
  difference: 'Zqdifference: yes.',
  decisionAndWhy: 'Zqdecision: keep the plan because contact has only just settled.',
  actions: 'Zqactions: tell the school nurse.',
  contingency: 'Zqcontingency: meet within two days.',
};
const body = {
  references: ['LCS-204417', 'LCS-204418'],
  category: 'CP',
  depth: 'full',
  modelId: null,
  decisions: [{ text: 'Keep contact at twice a week.', owner: 'worker', byOn: '2027-02-12' }],
  pace: 'extended',
  extendedBecause: 'Ten more days let the assessment finish.',
  recordId: null,
  nextOn: '2027-02-16',
  full,
};
const log = (who = 'priya', given: object = {}) =>
  product.api(who, '/api/threads/lewis/cases', { operationId: newOperation(), ...body, ...given });
const everything = async () => {
  const { threads } = openContainers(product.store);
  return JSON.stringify((await threads.items.query('SELECT * FROM c').fetchAll()).resources);
};

it('answers one note for each child in the order of a good note, marked as supervision, without the other child', async () => {
  const answer = await log();
  expect(answer.status).toBe(201);
  const { notes, note, message, advice } = loggedCase.parse(answer.body);
  expect(advice).toEqual([]);
  expect(message).toContain('lewis has until Tuesday 26 January');
  expect(notes.map(({ reference }) => reference)).toEqual(body.references);
  expect(note).toBe(notes[0]?.text);
  expect(note.split('\n')).toEqual([
    'Case supervision, LCS-204417 (marked as supervision)',
    'Child protection. A full discussion, Tuesday 19 January 2027.',
    'Supervisor: Priya Nair (Team manager). Worker: lewis (Social worker).',
    'Written by Priya Nair, Tuesday 19 January 2027 at 16:14. Approved by the supervisor, who wrote it.',
    '',
    "1. The child's lived experience and voice since last time",
    'Zqvoice: the weekends are quiet now, unlike those of [another child].',
    '2. What has changed, and progress against the plan',
    full.changed,
    '3. Analysis',
    full.analysis,
    '4. Is the help making a significant positive difference, and is the pace right for this child?',
    full.difference,
    'More time, because it serves this child.',
    'Extended because: Ten more days let the assessment finish.',
    '5. Management decision or direction, and why',
    'lewis, by Friday 12 February 2027: Keep contact at twice a week.',
    full.decisionAndWhy,
    '6. Other actions: who, and by when',
    full.actions,
    'If it does not go to plan: Zqcontingency: meet within two days.',
    '7. Date of the next case supervision',
    'Tuesday 16 February 2027.',
    '',
    "Copied from a supervision file, which is not the child's record: it is not on record until this note is there.",
  ]);
  expect(notes[1]?.text).not.toContain('LCS-204417');
});

it('no word of the note is in the store, the log or any answer after that', async () => {
  const operationId = newOperation();
  await log('priya', { operationId });
  expect(await everything()).not.toMatch(
    /Zq(voice|changed|analysis|difference|decision|actions|contingency)/i,
  );
  expect(JSON.stringify(product.log)).not.toMatch(
    /Zq(voice|changed|analysis|difference|decision|actions|contingency)/i,
  );
  const seen = [
    await product.api('lewis', '/api/threads/me'),
    await entry('lewis', operationId),
    await open('lewis'),
    await product.api('lewis', '/api/threads/me/cases'),
  ];
  for (const { status, text } of seen) {
    expect(status).toBe(200);
    expect(text).not.toMatch(/Zq(voice|changed|analysis|difference|decision|actions|contingency)/i);
  }
});

it('written by the worker it says that the approval is still to be added', async () => {
  const { note } = loggedCase.parse((await log('lewis')).body);
  expect(note).toContain('Approved by the supervisor: [Add who, and when]');
});

it('delivered again it is answered with the same notes', async () => {
  const operationId = newOperation();
  const first = await log('lewis', { operationId });
  const second = await log('lewis', { operationId });
  expect([first.status, second.status]).toEqual([201, 200]);
  expect(second.body.notes).toEqual(first.body.notes);
  expect((await log('lewis', { operationId, category: 'CIN' })).status).toBe(409);
});

it.each([
  [{ decisions: [], full: {} }, 'No decision or direction'],
  [{ full: { decisionAndWhy: 'Case discussed, plan agreed.' } }, 'written about any child'],
  [{ full: {} }, 'It does not say why'],
  [{ decisions: [{ text: 'Wait.', owner: null, byOn: null }], nextOn: null }, 'Nothing has a date'],
  [{ extendedBecause: '' }, 'Why does more time serve this child?'],
])('advice against saying nothing, which never stops anybody: %#', async (given, words) => {
  const looked = loggedCase.parse((await log('lewis', { ...given, look: true })).body);
  expect(looked.entry).toBeNull();
  expect(looked.advice.join(' ')).toContain(words);
  expect(await everything()).not.toContain('case-discussion');
  const saved = await log('lewis', given);
  expect(saved.status).toBe(201);
  expect(loggedCase.parse(saved.body).advice.join(' ')).toContain(words);
});

it('is a line of the thread for the other one, who may settle the child’s file and look at it again', async () => {
  const { entry: logged } = loggedCase.parse((await log()).body);
  const id = logged?.entryId ?? '';
  product.moveClock('2027-01-26T09:00:00Z');
  const { body: waiting } = await open('lewis');
  expect(waiting.childFile).toMatchObject([{ kind: 'case', title: 'Case discussion' }]);
  const yes = (reference: string) => step('lewis', id, { do: 'child-file', reference, answer: 'yes' });
  expect((await yes('LCS-204417')).body).toMatchObject({
    message: expect.stringContaining('1 child of this case discussion is still to come'),
  });
  expect((await yes('LCS-204418')).status).toBe(201);
  expect((await step('priya', id, { do: 'look-again', answer: 'changed' })).status).toBe(201);
  const { body: after } = await entry('priya', id);
  expect(after.entry).toMatchObject({
    badges: [{ word: "On the child's file", tone: 'good' }],
    facts: expect.arrayContaining([
      'With Priya Nair',
      'Child protection',
      'Extended because: Ten more days let the assessment finish.',
      'Next case supervision Tue 16 Feb 2027',
    ]),
    decision: { childFile: [{ done: true }, { done: true }], lookAgain: [] },
  });
  expect((await step('lewis', id, { do: 'answer', answer: 'confirm' })).status).toBe(404);
  expect((await step('priya', id, { do: 'withdraw' })).status).toBe(400);
});

it('its author takes it back within minutes: the words stay, and nothing is asked after', async () => {
  const { entry: logged } = loggedCase.parse((await log()).body);
  const id = logged?.entryId ?? '';
  expect(logged?.decision?.mayWithdraw).toBe(true);
  expect((await step('lewis', id, { do: 'withdraw' })).status).toBe(404);
  const operationId = newOperation();
  const taken = await step('priya', id, { do: 'withdraw' }, { operationId });
  expect([taken.status, taken.body.message]).toEqual([201, expect.stringContaining('Withdrawn')]);
  expect((await step('priya', id, { do: 'withdraw' }, { operationId })).status).toBe(200);
  expect((await step('priya', id, { do: 'withdraw' })).status).toBe(400);
  expect((await entry('lewis', id)).body.entry).toMatchObject({
    badges: [{ word: 'Withdrawn' }],
    text: 'Keep contact at twice a week. (lewis by Fri 12 Feb 2027)',
    facts: expect.arrayContaining(['Withdrawn by Priya Nair, Tue 19 Jan 2027, 16:14']),
    decision: { childFile: [], lookAgain: [], mayWithdraw: false },
  });
  product.moveClock('2027-01-27T09:00:00Z');
  expect((await open('lewis')).body).toMatchObject({ childFile: [], lookAgain: { entries: [] } });
  expect((await product.api('lewis', '/api/threads/me/actions')).body.actions).toEqual([]);
  const yes = { do: 'child-file', reference: 'LCS-204417', answer: 'yes' };
  expect((await step('lewis', id, yes)).status).toBe(400);
});

it('a wrong reference is put right by whoever opens the child’s file, with a reason, and the right file is asked after', async () => {
  const operationId = newOperation();
  await log('priya', { operationId });
  const relink = (given: object, who = 'lewis', again = newOperation()) =>
    step(
      who,
      operationId,
      { do: 'relink', from: 'LCS-204417', to: 'lcs 204419', why: 'Two digits were mixed up.', ...given },
      { operationId: again },
    );
  const refused = async (given: object) => problem.parse((await relink(given)).body).fields?.[0]?.field;
  expect(await refused({ why: ' ' })).toBe('why');
  expect(await refused({ to: '' })).toBe('references');
  expect(await refused({ to: 'LCS-204418' })).toBe('references');
  expect(await refused({ from: 'LCS-999999' })).toBe('from');
  const again = newOperation();
  expect((await relink({}, 'lewis', again)).status).toBe(201);
  expect((await relink({}, 'lewis', again)).status).toBe(200);
  expect((await relink({}, 'helen')).status).toBe(404);
  expect((await entry('priya', operationId)).body.entry).toMatchObject({
    references: ['LCS-204419', 'LCS-204418'],
    facts: expect.arrayContaining([
      'LCS-204419 was LCS-204417: put right by lewis, Tue 19 Jan 2027, 16:14. Two digits were mixed up.',
    ]),
    decision: { childFile: [{ reference: 'LCS-204419' }, { reference: 'LCS-204418' }] },
  });
  expect((await log('priya', { operationId })).status).toBe(200);
  const yes = { do: 'child-file', reference: 'LCS-204419', answer: 'yes' };
  expect((await step('lewis', operationId, yes)).status).toBe(201);
  expect(await refused({ from: 'LCS-204419', to: 'LCS-204420' })).toBe('from');
});

it('after the minutes it stays, as a quick decision does', async () => {
  const { entry: logged } = loggedCase.parse((await log()).body);
  product.moveClock('2027-01-19T17:14:00Z');
  const late = await step('priya', logged?.entryId ?? '', { do: 'withdraw' });
  expect([late.status, late.text]).toEqual([400, expect.stringContaining('minutes')]);
});

it('lists them with what a new one offers', async () => {
  await log();
  const answer = cases.parse((await product.api('lewis', '/api/threads/me/cases')).body);
  expect(answer.cases).toMatchObject([{ kind: 'case', references: body.references }]);
  expect(answer.form).toMatchObject({ referenceExample: 'LCS-204417', headlineCharacters: 300 });
  expect(answer.form.models.length).toBeGreaterThan(3);
  const none = await product.api('lewis', '/api/threads/me/cases?record=none');
  expect(cases.parse(none.body).cases).toEqual([]);
});

it.each(['sunita', 'kerry', 'tom', 'helen'])(
  '%s finds nothing and asks nothing of the store',
  async (who) => {
    const { entry: logged } = loggedCase.parse((await log()).body);
    const before = product.store.counters.snapshot();
    for (const answer of [
      await product.api(who, '/api/threads/lewis/cases'),
      await log(who),
      await log(who, { references: 'nonsense' }),
    ])
      expect(answer.status).toBe(404);
    expect(product.store.counters.since(before).requests).toBe(0);
    expect((await entry(who, logged?.entryId ?? '')).status).toBe(404);
  },
);
