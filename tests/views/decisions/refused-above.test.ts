// "No" from whoever has the authority reads as a decision everywhere, and an answer in somebody's place as theirs to give.

import type { ManagementOversightEntry } from '../../../bot/domain/decisions/management-oversight';
import { personId } from '../../../bot/domain/ids';
import { copyNotesView } from '../../../bot/views/decisions/copy-note-view';
import { entryView } from '../../../bot/views/entry-view';
import { at, away, council, on, person, supervises } from '../../domain/given-council';
import { answered, decision, reference } from './given-decisions';

const soon = at('2027-01-19T17:00:00Z');
const people = [
  person('tom', { grade: 'SM', displayName: 'Tom Okafor' }),
  person('priya', { grade: 'TM', displayName: 'Priya Nair' }),
  person('helen', { grade: 'SP', displayName: 'Helen Marsh' }),
  person('kerry', { grade: 'FSW', displayName: 'Kerry Doyle' }),
];
const lines = [supervises('tom', 'priya'), supervises('priya', 'helen'), supervises('helen', 'kerry')];
const where = council({ people, relationships: lines });

const no = answered('priya', 'not-said', { as: 'authority', text: 'Supervised by us instead.' });
const refusal = decision({
  supervisorId: personId('helen'),
  loggedBy: personId('kerry'),
  references: [reference('LCS-309118')],
  beyondSupervisor: true,
  state: 'DISPUTED',
  waitsFor: null,
  action: { owner: personId('kerry'), byOn: on('2027-01-26') },
  answers: [no],
});
const seen = (entry: ManagementOversightEntry, viewer: string, rows = where) =>
  entryView(rows, personId('kerry'), entry, { viewer: personId(viewer), now: soon });
const stateOf = (entry: ManagementOversightEntry, viewer: string, rows = where) =>
  seen(entry, viewer, rows).decision?.state;
const stands = 'It does not go ahead as it is written; all the words stay side by side.';

it.each([
  ['kerry', `Priya Nair, who has the authority, decided against it. ${stands}`],
  ['helen', `Priya Nair, who has the authority, decided against it. ${stands}`],
  ['priya', `You decided against it. ${stands}`],
])('%s reads that it was decided against', (viewer, words) => {
  expect(stateOf(refusal, viewer)).toBe(words);
  const { badges, facts, decision: part } = seen(refusal, viewer);
  expect(badges.map(({ word }) => word)).toContain('Decided against');
  expect(facts.join()).not.toContain('Action');
  expect(part?.versions[0]?.title).toBe('Priya Nair, who has the authority, decided against it');
});

it('a worker who sees it differently since is named, and the refusal stands', () => {
  const since = answered('kerry', 'disagree', { text: 'He is ready.', at: at('2027-01-19T16:40:00Z') });
  expect(stateOf({ ...refusal, answers: [no, since] }, 'helen')).toBe(
    `Priya Nair, who has the authority, decided against it. ${stands} Kerry Doyle sees it differently.`,
  );
});

it('the note to copy says who decided against it, and plans nothing of it', () => {
  const [note] = copyNotesView(where, personId('kerry'), refusal, {});
  expect(note?.text).toMatch(/Decided against by Priya Nair[^.]*, who has the authority, Tuesday 19 January/);
  expect(note?.text).toContain('None of this decision: it was decided against.');
  expect(note?.text).not.toMatch(/saw it differently|26 January/);
});

it('the supervisor\'s own "not what I said" stays one of two memories', () => {
  const memory = { ...refusal, answers: [answered('helen', 'not-said', { text: 'I asked you to wait.' })] };
  expect(stateOf(memory, 'kerry')).toContain('The two of you saw it differently');
  expect(seen(memory, 'kerry').facts.join()).toContain('Action');
});

describe("in somebody's place", () => {
  const cover = supervises('priya', 'kerry', { kind: 'cover' });
  const gone = (until: string) =>
    council({
      people,
      relationships: [...lines, cover],
      absences: [away('helen', 'SICK', '2027-01-18', until)],
    });
  const waiting = decision({
    supervisorId: personId('helen'),
    loggedBy: personId('kerry'),
    waitsFor: { by: personId('helen'), since: soon, as: 'supervisor' },
  });

  it('for long: it waits for whoever supervises now', () => {
    expect(stateOf(waiting, 'priya', gone('2027-04-30'))).toBe('Waiting for you to confirm.');
    expect(stateOf(waiting, 'kerry', gone('2027-04-30'))).toBe('Waiting for Priya Nair to confirm.');
  });

  it('for days: it waits for the supervisor, and whoever may answer meanwhile reads that they may', () => {
    expect(stateOf(waiting, 'priya', gone('2027-01-20'))).toBe(
      'Waiting for Helen Marsh to confirm. You may answer in their place.',
    );
    expect(stateOf(waiting, 'kerry', gone('2027-01-20'))).toBe('Waiting for Helen Marsh to confirm.');
  });

  it('only the supervisor may say that it is within their own authority', () => {
    const beyond = { ...waiting, beyondSupervisor: true };
    expect(seen(beyond, 'helen').decision?.mayHold).toBe(true);
    expect(seen(beyond, 'priya', gone('2027-04-30')).decision?.mayHold).toBe(false);
    expect(seen(beyond, 'kerry').decision?.mayHold).toBe(false);
  });
});
