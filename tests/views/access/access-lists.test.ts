// The lists about opening files at their longest: each fits into an answer, and says so when something is left out.

import type { OpeningEntry } from '../../../bot/domain/access/opening';
import { personId } from '../../../bot/domain/ids';
import { filesView } from '../../../bot/views/access/files-view';
import { fitting } from '../../../bot/views/access/fitting';
import { openingEntryView } from '../../../bot/views/access/opening-entry-view';
import { openingsView } from '../../../bot/views/access/openings-view';
import { waitingView } from '../../../bot/views/access/waiting-view';
import { at, council, on, person } from '../../domain/given-council';
import { operation } from '../decisions/given-decisions';

const now = at('2027-01-19T16:14:00Z');
const today = on('2027-01-19');
const longest = 'Ärger über die Übergabe, and what became of it afterwards. '.repeat(12).slice(0, 600);

const opening = (n: number, spoiled: Partial<OpeningEntry> = {}): OpeningEntry => ({
  kind: 'opening',
  entryId: operation(n),
  at: now,
  loggedBy: personId('tom'),
  as: 'next-manager',
  parts: ['agreement', 'records', 'wellbeing', 'decisions'],
  reason: 'formal-case',
  why: longest,
  breakGlass: false,
  state: 'open',
  until: at('2027-01-20T00:00:00Z'),
  noticeOn: null,
  answered: { by: personId('priya'), at: now, yes: true },
  wellbeingAgreed: now,
  ...spoiled,
});

const all = Array.from({ length: 300 }, (_, n) =>
  person(`person-with-a-rather-long-id-${n}`, {
    displayName: `Wilhelmina Featherstonehaugh-Cholmondeley ${n}`,
  }),
);
const large = council({ people: [...council().people.values(), ...all] });
const looking = { council: large, viewer: personId('tom'), now, today };
const newId = () => operation(1);
const bytes = (view: object) => Buffer.byteLength(JSON.stringify(view));
const many = all.map(({ personId: owner }, n) => ({ owner, entry: opening(n), mine: true }));

it('the page of whom one may open: twenty openings and fifty people below 40 KB', () => {
  const places = ['next-manager', 'psw', 'hr', 'dpo'] as const;
  const view = filesView(
    {
      ...looking,
      openings: many,
      people: all.map(({ personId: owner }) => ({ owner, places, head: null })),
      draws: [
        { reason: 'practice', place: 'psw' },
        { reason: 'audit', place: 'auditor' },
      ],
      finds: true,
    },
    newId,
  );
  expect(bytes(view)).toBeLessThan(40_000);
  expect(view.openings.length).toBeGreaterThan(10);
  expect(view.people.length).toBeGreaterThan(30);
  expect(view.forms).toHaveLength(1);
});

it('who opened a file: with the longest words below 40 KB, and it says that there are older ones', () => {
  const facts = { ...looking, owner: personId('lewis'), more: false, removedOn: null };
  const entries = many.map(({ entry }) => entry);
  const view = openingsView({ ...facts, entries }, newId);
  expect(bytes(view)).toBeLessThan(40_000);
  expect(view.lines.length).toBeGreaterThan(15);
  const newest = ({ lines }: typeof view) => `The newest ${lines.length}, the newest first.`;
  expect(view.summary).toBe(newest(view));
  // The copy of a year is the worker's own.
  const own = openingsView({ ...facts, viewer: personId('lewis'), entries }, newId);
  expect(own.summary).toBe(`${newest(own)} Older ones are in the copy of a year.`);
  expect(openingsView({ ...facts, entries: [] }, newId).summary).toBe('There is no line here yet.');
});

it('what waits for a yes: below 40 KB', () => {
  const view = waitingView({ council: large, today, waiting: many }, newId);
  expect(bytes(view)).toBeLessThan(40_000);
  expect(view.waiting.length).toBeGreaterThan(10);
});

it('a list that fits stays whole', () => {
  expect(fitting(['a', 'b'], 100)).toEqual(['a', 'b']);
  expect(fitting(['a', 'b'], 7)).toEqual(['a']);
});

it('the line in the timeline says who, as what, which parts, why and until when', () => {
  expect(
    openingEntryView(large, opening(1, { why: 'Kept short.', wellbeingAgreed: null }), now),
  ).toMatchObject({
    title: 'The file was opened',
    badges: [{ word: 'Open now' }],
    text: 'tom, next manager. Opened: agreement, records and quick decisions. Asked for wellbeing: not open.',
    why: 'Kept short.',
    facts: [
      'A formal case: capability, disciplinary or grievance',
      'Open to the end of Tuesday 19 January 2027',
      'Approved by priya, Tue 19 Jan 2027, 16:14',
      'Wellbeing stays closed unless the worker agrees',
    ],
  });
});

it.each<[string, Partial<OpeningEntry>, string, string]>([
  [
    'waits',
    { state: 'waiting', until: null, answered: null },
    'Waits for a yes',
    'Somebody asked to open the file',
  ],
  [
    'lapsed',
    { state: 'waiting', until: null, answered: null, at: at('2027-01-04T10:00:00Z') },
    'Not answered, not opened',
    'Somebody asked to open the file',
  ],
  [
    'was refused',
    { state: 'refused', until: null },
    'Refused, not opened',
    'Somebody asked to open the file',
  ],
  ['is over', { until: now }, 'Over', 'The file was opened'],
  ['was closed', { state: 'closed', until: now }, 'Closed', 'The file was opened'],
])('one that %s says so', (_, spoiled, word, title) => {
  const view = openingEntryView(large, opening(1, spoiled), now);
  expect([view.badges[0]?.word, view.title]).toEqual([word, title]);
});
