// What a new version of a record changes in the actions and issues that came from it.
import type { ActionEntry } from '../../../bot/domain/actions/action';
import { personId } from '../../../bot/domain/ids';
import { isPutRight, putRight } from '../../../bot/domain/records/put-right';
import type { ThreadEntry } from '../../../bot/domain/thread';
import { at, on } from '../given-council';
import { issuedAt, recordWords } from './given-record';

const [lewis, priya] = [personId('lewis'), personId('priya')];
const draft = (draftId: string, text: string, byOn = '2027-03-15') => ({
  draftId,
  owner: 'worker' as const,
  byOn: on(byOn),
  text,
});
const before = recordWords({
  actions: [draft('a', 'Write the report'), draft('b', 'Book the room'), draft('c', 'Book the room')],
  issues: [{ draftId: 'i', text: 'There is no quiet room' }],
});
const { entry, acted } = issuedAt('2027-03-09T10:00:00Z', { words: before });
const came = acted.entries;
const said = { worker: lewis, by: priya, at: at('2027-03-10T10:00:00Z'), version: 2 };
const right = (words: Partial<typeof before>, standing: readonly ThreadEntry[] = came) =>
  putRight(entry, { before, words: { ...before, ...words } }, standing, said);

it('nothing where nothing that was agreed reads differently', () => {
  expect(isPutRight(before, { ...before, nextTime: 'The plan.' } as typeof before)).toBe(false);
  expect(right({})).toEqual([]);
});

it('an action gets its new day and owner, an issue its new words', () => {
  const actions = [{ ...draft('a', 'Write the report', '2027-03-29'), owner: 'supervisor' as const }];
  const issues = [{ draftId: 'i', text: 'There is no room to be quiet in' }];
  expect(right({ actions: [...actions, ...before.actions.slice(1)], issues })).toMatchObject([
    { kind: 'action', owner: 'priya', byOn: '2027-03-29', state: 'OPEN', steps: [] },
    { kind: 'issue', text: 'There is no room to be quiet in' },
  ]);
});

it('one that is left out is dropped and says why; of two that read the same only that one', () => {
  const dropped = right({ actions: before.actions.slice(0, 2) });
  expect(dropped).toMatchObject([
    { text: 'Book the room', state: 'DROPPED', steps: [{ why: 'Left out of version 2 of the record.' }] },
  ]);
});

it('what was done with an action since counts more than the record', () => {
  const done = came.map((one) =>
    one.kind === 'action' ? ({ ...one, state: 'DONE' } satisfies ActionEntry) : one,
  );
  expect(right({ actions: [] }, done)).toEqual([]);
});
