// What a step on a quick decision leaves to do, and what is so already, through the real store.
import { personId } from '../../bot/domain/ids';
import {
  answerChildFile,
  answerDecision,
  completeDecision,
  handOverChildFile,
  withdrawDecision,
} from '../../bot/use-cases/on-decision';
import { accepted, answerOf, completionOf, logged, on } from './given-steps';
import { openWorkingCouncil, type WorkingCouncil } from './working-council';

let arden: WorkingCouncil;
beforeEach(async () => {
  arden = await openWorkingCouncil();
});
afterEach(() => arden.close());

const usedBefore = { ok: false, refusal: { kind: 'used-before' } };
const stepsStored = async () =>
  (await arden.entriesOf('lewis')).filter(({ kind }) => kind === 'decision-step');

it('the other one is told of an answer, and nobody is asked again after a yes', async () => {
  const entry = await logged(arden, 'lewis');
  accepted(await answerDecision(arden.ports, answerOf(on(arden, 'priya', entry))));
  expect((await arden.messages()).map(({ what, to, subjectId }) => [what, to, subjectId])).toEqual([
    ['decision-confirmed', 'lewis', entry.entryId],
  ]);
  expect(await arden.toRead()).toHaveLength(1);
  expect(await arden.rowsToCopy()).toBe(0);
});

it('whoever is handed the child’s file is told', async () => {
  const entry = await logged(arden, 'lewis');
  const command = { ...on(arden, 'lewis', entry), reference: null, to: personId('priya') };
  accepted(await handOverChildFile(arden.ports, command));
  expect(await arden.messages()).toMatchObject([{ what: 'child-file-yours', to: 'priya', from: 'lewis' }]);
});

it('whoever was to put it on the child’s file is told when somebody else begins', async () => {
  const entry = await logged(arden, 'lewis');
  const begun = { ...on(arden, 'priya', entry), reference: null, answer: 'now' as const };
  accepted(await answerChildFile(arden.ports, begun));
  expect(await arden.messages()).toMatchObject([{ what: 'child-file-begun', to: 'lewis', from: 'priya' }]);
});

it('a long reason that arrives twice is kept once and answered alike', async () => {
  const entry = await logged(arden, 'lewis');
  const why = 'The missed contacts follow a new partner. '.repeat(10).trim();
  const command = completionOf(on(arden, 'lewis', entry), { why, references: [] });
  accepted(await completeDecision(arden.ports, command));
  expect(accepted(await completeDecision(arden.ports, command)).alreadySaved).toBe(true);
  const other = { ...command, why: `${why} And more.` };
  expect(await completeDecision(arden.ports, other)).toEqual(usedBefore);
  expect(await stepsStored()).toHaveLength(1);
});

it('a withdrawal takes the action along and closes everything open', async () => {
  const entry = await logged(arden, 'lewis');
  expect(await arden.headOf('lewis')).toMatchObject({
    actions: [{ carried: 0 }],
    open: [{ entryId: entry.entryId }],
  });
  accepted(await withdrawDecision(arden.ports, on(arden, 'lewis', entry)));
  expect(await arden.headOf('lewis')).toMatchObject({ actions: [], open: [] });
  const action = await arden.ports.threads.entry(personId('lewis'), `action:${entry.entryId}`);
  expect(action?.entry).toMatchObject({ state: 'WITHDRAWN' });
  expect(await arden.messages()).toMatchObject([{ what: 'decision-withdrawn', to: 'priya' }]);
});

it('what is so already is not written again, by whoever says it', async () => {
  const entry = await logged(arden, 'lewis');
  accepted(await completeDecision(arden.ports, completionOf(on(arden, 'lewis', entry))));
  const before = await arden.headOf('lewis');
  const again = accepted(await completeDecision(arden.ports, completionOf(on(arden, 'priya', entry))));
  expect(again.alreadySaved).toBe(true);
  expect(await arden.headOf('lewis')).toEqual(before);
  expect(await stepsStored()).toHaveLength(1);
});

it('whoever has the authority is answered alike when theirs arrives again, although nothing waits for them any more', async () => {
  const entry = await logged(arden, 'priya', { beyondSupervisor: true });
  const command = answerOf(on(arden, 'tom', entry));
  const first = accepted(await answerDecision(arden.ports, command));
  expect(first.entry).toMatchObject({ state: 'CONFIRMED', answers: [{ by: 'tom' }] });
  for (const _ of [2, 3]) {
    const again = accepted(await answerDecision(arden.ports, command));
    expect(again).toEqual({ ...first, alreadySaved: true });
  }
  const copied = { ...command, by: personId('priya') };
  expect(await answerDecision(arden.ports, copied)).toEqual(usedBefore);
});
