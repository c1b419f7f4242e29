// Case discussions through the real store: the headline stays, the note is kept nowhere, and the child's file is asked after.

import { childFileOf, lookAgainIn } from '../../../bot/domain/decisions/open-decisions';
import { personId } from '../../../bot/domain/ids';
import { openContainers } from '../../../bot/store/open-cosmos';
import { logCase } from '../../../bot/use-cases/cases/log-case';
import { openCases } from '../../../bot/use-cases/cases/open-cases';
import { answerChildFile, handOverChildFile, lookAgain } from '../../../bot/use-cases/on-decision';
import { openDecisions } from '../../../bot/use-cases/open-decisions';
import { away, on } from '../../domain/given-council';
import { accepted } from '../given-steps';
import { openWorkingCouncil, type WorkingCouncil } from '../working-council';
import { caseOf } from './given-cases';

let arden: WorkingCouncil;
beforeEach(async () => {
  arden = await openWorkingCouncil();
});
afterEach(() => arden.close());

const [lewis, priya] = [personId('lewis'), personId('priya')] as const;
const log = async (by = 'priya', spoiled: Parameters<typeof caseOf>[1] = {}) =>
  accepted(await logCase(arden.ports, caseOf(arden.act(by, 'lewis'), spoiled))).entry;
const everything = async () => {
  const { resources } = await openContainers(arden.store).threads.items.query('SELECT * FROM c').fetchAll();
  return JSON.stringify(resources);
};

it('keeps reference, headline and dates with one read and one batch, and no word of the note', async () => {
  const before = arden.store.counters.snapshot();
  accepted(await logCase(arden.withoutCopies(), caseOf(arden.act('priya', 'lewis'))));
  const { byKind, requestUnits } = arden.store.counters.since(before);
  expect(byKind).toEqual({ read: 1, batch: 1 });
  expect(requestUnits).toBeLessThanOrEqual(50);
  const stored = await everything();
  expect(stored).toContain('Keep contact at twice a week.');
  expect(stored).toContain('LCS-204417');
  expect(stored).not.toMatch(
    /Zq(voice|changed|analysis|difference|decision|actions|contingency)|grandmother|quiet now/i,
  );
});

it('S4 of the file: five of the worker’s own working days, leave left out, for every child', async () => {
  arden.close();
  arden = await openWorkingCouncil({ absences: [away('lewis', 'ANNUAL_LEAVE', '2027-02-01', '2027-02-02')] });
  const { childFile } = await log('priya', { references: ['LCS-204417', 'lcs 204418'] });
  expect(childFile.map(({ reference, recorder, byOn }) => [reference, recorder, byOn])).toEqual([
    ['LCS-204417', 'lewis', '2027-02-08'],
    ['LCS-204418', 'lewis', '2027-02-08'],
  ]);
});

it('what somebody owns of it is an action too, and the due date stays', async () => {
  const { entryId } = await log('lewis', {
    decisions: [
      { text: 'Keep contact at twice a week.', owner: null, byOn: null },
      { text: 'Ask the school for attendance.', owner: 'worker', byOn: on('2027-02-10') },
      { text: 'Chair the review.', owner: 'supervisor', byOn: null },
      { text: '  ', owner: null, byOn: null },
    ],
  });
  const head = await arden.headOf('lewis');
  expect(head.actions).toMatchObject([
    { entryId: `${entryId}:2`, owner: 'lewis', byOn: '2027-02-10' },
    { entryId: `${entryId}:3`, owner: 'priya' },
  ]);
  expect(head.lastFormal).toMatchObject({ heldOn: '2026-12-29' });
  expect(head.recentReferences).toMatchObject([{ reference: 'LCS-204417' }]);
  expect(await arden.messages()).toEqual([]);
});

it.each([
  ['no reference', { references: [] }, 'reference missing'],
  ['a name for a reference', { references: ['Kayleigh S'] }, 'reference reference-is-a-name'],
  [
    'a name in the headline',
    { decisions: [{ text: 'Ring Kayleigh’s mum.', owner: null, byOn: null }] },
    'decisions.0.text identifiers',
  ],
  [
    'an owner without words',
    { decisions: [{ text: '', owner: 'worker', byOn: null }] },
    'decisions.0.text missing',
  ],
  [
    'somebody else’s',
    { decisions: [{ text: 'Do it.', owner: 'tom', byOn: null }] },
    'decisions.0.owner not-one-of-the-two',
  ],
  ['a date that has gone', { nextOn: on('2027-01-27') }, 'nextOn in-the-past'],
  ['a record that is not there', { recordId: 'nowhere' }, 'recordId not-a-choice'],
  ['a tool nobody has', { modelId: 'nonsense' }, 'modelId not-a-choice'],
])('%s is sent back, and nothing is written', async (_, spoiled, problem) => {
  const outcome = await logCase(arden.ports, caseOf(arden.act('lewis', 'lewis'), spoiled));
  expect(
    !outcome.ok && outcome.refusal.kind === 'fields'
      ? outcome.refusal.problems.map(({ field, kind }) => `${field} ${kind}`)
      : outcome,
  ).toEqual([problem]);
  expect((await arden.headOf('lewis')).open).toEqual([]);
});

it('the note may name people: it is for the child’s own record', async () => {
  const full = { ...caseOf(arden.act('lewis', 'lewis')).full, voice: 'Kayleigh says it is better.' };
  await log('lewis', { full });
  expect(await everything()).not.toContain('Kayleigh');
});

it('"extended because" is kept as a choice of practice', async () => {
  const because = 'Ten more days let the grandmother’s assessment finish.';
  expect(await log('lewis', { pace: 'extended', extendedBecause: because })).toMatchObject({
    pace: 'extended',
    extendedBecause: because,
  });
  expect(await log('lewis', { pace: 'right', extendedBecause: because })).toMatchObject({
    extendedBecause: '',
  });
});

it('delivered twice it is one; with something else in it, it is refused', async () => {
  const command = caseOf(arden.act('lewis', 'lewis'));
  accepted(await logCase(arden.ports, command));
  expect(accepted(await logCase(arden.ports, command)).alreadySaved).toBe(true);
  expect((await arden.headOf('lewis')).open).toHaveLength(1);
  expect(await logCase(arden.ports, { ...command, category: 'CIN' })).toMatchObject({ ok: false });
});

it('nobody but the two writes one', async () => {
  for (const who of ['tom', 'sunita', 'helen']) {
    const outcome = await logCase(arden.ports, caseOf(arden.act(who, 'lewis')));
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'not-yours' } });
  }
});

it('is asked after like a quick decision: on the file, by somebody else, and looked at again', async () => {
  const { entryId } = await log();
  arden.moveClock('2027-02-08T10:00:00Z');
  const head = await arden.headOf('lewis');
  expect(head.open).toMatchObject([{ entryId, type: 'case-discussion', waitsFor: null, lookAgain: true }]);
  const council = arden.ports.directory.council();
  expect(childFileOf(head, council, on('2027-02-08'))).toHaveLength(1);
  expect(lookAgainIn(head, on('2027-02-08'))).toHaveLength(1);
  const seen = accepted(await openDecisions(arden.ports, lewis, lewis));
  expect([seen.toAnswer, seen.childFile, seen.lookAgain.entries].map((all) => all.length)).toEqual([0, 1, 1]);

  const act = (by: string) => ({ ...arden.act(by, 'lewis'), entryId });
  accepted(await handOverChildFile(arden.ports, { ...act('lewis'), reference: 'LCS-204417', to: priya }));
  accepted(await answerChildFile(arden.ports, { ...act('priya'), reference: 'LCS-204417', answer: 'now' }));
  const yes = { ...act('priya'), reference: 'LCS-204417', answer: 'yes' as const };
  const done = accepted(await answerChildFile(arden.ports, yes));
  expect(done.entry.childFile).toMatchObject([{ confirmed: { by: 'priya' }, recorder: 'priya' }]);
  expect(accepted(await answerChildFile(arden.ports, yes)).alreadySaved).toBe(true);
  accepted(await lookAgain(arden.ports, { ...act('priya'), answer: 'worked' }));
  expect((await arden.headOf('lewis')).open).toEqual([]);
});

it('lists those of one record or the newest of all, with three requests', async () => {
  await log();
  await log('lewis');
  const before = arden.store.counters.snapshot();
  const { cases } = accepted(await openCases(arden.ports, priya, lewis, null));
  expect(cases).toHaveLength(2);
  expect(arden.store.counters.since(before).requests).toBeLessThanOrEqual(3);
  expect(accepted(await openCases(arden.ports, priya, lewis, 'some record')).cases).toEqual([]);
  expect((await openCases(arden.ports, personId('tom'), lewis, null)).ok).toBe(false);
});
