// Activities through the real store: one batch each, once however often they are delivered, and nothing of another's lost.
import { personId } from '../../../bot/domain/ids';
import type { ThreadEntry } from '../../../bot/domain/thread';
import { shareAppraisal } from '../../../bot/use-cases/activities/appraisal';
import { cpdNotesOf, keepCpdNote } from '../../../bot/use-cases/activities/cpd-notes';
import { sayActivity, sayDifferently } from '../../../bot/use-cases/activities/on-activity';
import { openActivities } from '../../../bot/use-cases/activities/open-activities';
import { accepted } from '../given-steps';
import { openWorkingCouncil, type WorkingCouncil } from '../working-council';
import { recordEntry, recordWords, storeRecord } from './given-records';

let arden: WorkingCouncil;
beforeEach(async () => {
  arden = await openWorkingCouncil();
});
afterEach(() => arden.close());

const [lewis, priya, tom] = [personId('lewis'), personId('priya'), personId('tom')];
const notYours = { ok: false, refusal: { kind: 'not-yours' } };
const training = (by = 'lewis') => ({
  ...arden.act(by, 'lewis'),
  activity: 'training',
  on: '2027-01-14',
  title: 'Motivational interviewing',
  findings: 'Ask first.',
  nextOn: null,
  actions: [{ text: 'Show the team.', owner: 'worker', byOn: '2027-02-12' }],
  notIdentifiers: [],
});
const listed = async () => accepted(await openActivities(arden.ports, priya, lewis)).entries;
const requestsOf = async (work: () => Promise<unknown>) => {
  const before = arden.store.counters.snapshot();
  await work();
  return arden.store.counters.since(before).requests;
};

it('is one read and one batch, with its action', async () => {
  expect(await requestsOf(() => sayActivity(arden.withoutCopies(), training()))).toBe(2);
  const { actions, dueActivities } = await arden.headOf('lewis');
  expect(actions).toHaveLength(1);
  expect(dueActivities).toMatchObject([{ activity: 'training', title: '', dueOn: '2027-02-11' }]);
});

it('delivered twice at the same moment is there once', async () => {
  const command = training();
  const both = await Promise.all([sayActivity(arden.ports, command), sayActivity(arden.ports, command)]);
  expect(both.map((one) => accepted(one).alreadySaved).sort()).toEqual([false, true]);
  expect(await listed()).toHaveLength(1);
});

it('of both at the same moment loses neither', async () => {
  await Promise.all([sayActivity(arden.ports, training()), sayActivity(arden.ports, training('priya'))]);
  expect(await listed()).toHaveLength(2);
  expect((await arden.headOf('lewis')).dueActivities).toHaveLength(2);
  expect((await arden.headOf('lewis')).actions).toHaveLength(2);
});

it('never moves a due date', async () => {
  const before = (await arden.headOf('lewis')).lastFormal;
  accepted(await sayActivity(arden.ports, training()));
  expect((await arden.headOf('lewis')).lastFormal).toEqual(before);
});

it('costs somebody without a part in the file no request', async () => {
  const { entry } = accepted(await sayActivity(arden.ports, training()));
  const words = { text: 'x', notIdentifiers: [] };
  expect(
    await requestsOf(async () => {
      expect(await sayActivity(arden.ports, training('tom'))).toEqual(notYours);
      expect(await openActivities(arden.ports, tom, lewis)).toEqual(notYours);
      const command = { ...arden.act('priya', 'lewis'), entryId: entry.entryId, ...words };
      expect(await sayDifferently(arden.ports, command)).toEqual(notYours);
    }),
  ).toBe(0);
});

it('the answer stands in the entry and as a step beside it, in two reads and one batch', async () => {
  const { entry } = accepted(await sayActivity(arden.ports, training()));
  const command = {
    ...arden.act('lewis', 'lewis'),
    entryId: entry.entryId,
    text: 'I waited.',
    notIdentifiers: [],
  };
  expect(await requestsOf(() => sayDifferently(arden.withoutCopies(), command))).toBe(3);
  expect((await listed())[0]).toMatchObject({ findings: 'Ask first.', differently: { text: 'I waited.' } });
  const step: ThreadEntry | undefined = (await arden.ports.threads.entry(lewis, command.operationId))?.entry;
  expect(step).toMatchObject({ kind: 'activity-step', saidBy: lewis, text: 'I waited.' });
});

it('a CPD note is only ever found in its author’s own file', async () => {
  const words = { title: 'T', text: 'Mine.', on: '2027-01-14', discussed: false, fromEntryId: null };
  const noteId = arden.ports.newOperationId();
  accepted(await keepCpdNote(arden.ports, { by: lewis, noteId, revision: null, words, notIdentifiers: [] }));
  expect(await cpdNotesOf(arden.ports, lewis)).toHaveLength(1);
  for (const other of [priya, tom]) expect(await cpdNotesOf(arden.ports, other)).toEqual([]);
});

it('an appraisal summary is shared once, also from two devices at the same moment', async () => {
  await storeRecord(arden.ports, recordEntry('r1', '2027-01-05'), recordWords());
  const chosen = [{ recordId: 'r1', tagId: 'tag-1', text: 'Planned together.' }];
  const command = {
    ...arden.act('lewis', 'lewis'),
    revision: null,
    words: { chosen, summary: 'A steadier year.' },
    notIdentifiers: [],
  };
  const both = await Promise.all([
    shareAppraisal(arden.ports, command),
    shareAppraisal(arden.ports, command),
  ]);
  expect(both.map((one) => accepted(one).alreadySaved).sort()).toEqual([false, true]);
  const { entries, appraisals } = accepted(await openActivities(arden.ports, priya, lewis));
  expect(entries).toMatchObject([{ activity: 'appraisal-summary', findings: '' }]);
  expect([...appraisals.values()]).toEqual([
    {
      summary: 'A steadier year.',
      examples: [
        {
          heldOn: '2027-01-05',
          statement: 'We work together',
          text: 'Planned together.',
          signed: 'Planned the visit together with the school.',
        },
      ],
    },
  ]);
});
