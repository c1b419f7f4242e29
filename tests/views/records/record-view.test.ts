// What a reader of records sees: states in one sentence, late without reproach, and of wellbeing nothing that is not theirs.
import { type PersonId, personId } from '../../../bot/domain/ids';
import { signRecord } from '../../../bot/domain/records/on-record';
import { recordSections } from '../../../bot/domain/records/record';
import { adviceOn } from '../../../bot/domain/records/record-advice';
import { newHead } from '../../../bot/domain/thread-head';
import { adviceWords } from '../../../bot/views/records/record-advice-words';
import { recordEntryView } from '../../../bot/views/records/record-entry-view';
import { dueWords, stateWords } from '../../../bot/views/records/record-state-words';
import { type RecordFactsRead, recordView } from '../../../bot/views/records/record-view';
import { recordsView } from '../../../bot/views/records/records-view';
import { headings, sectionWords } from '../../../bot/views/records/section-words';
import { at, bookedOn, council, head, on } from '../../domain/given-council';
import {
  actBy,
  issuedAt,
  newOperationId,
  recordWords,
  type Standing,
  standing,
  threadToWrite,
} from '../../domain/records/given-record';

const given = council();
const lewis = personId('lewis');
const priya = personId('priya');
const facts = (viewer: PersonId, day: string) => ({ council: given, owner: lewis, viewer, today: on(day) });
const words = recordWords({
  wellbeingHeld: false,
  reflectionMinutes: 25,
  agenda: [{ pointId: 'p', text: 'Court', from: 'worker', outcome: 'Ready on Friday.' }],
  behaviours: [{ tagId: 't', framework: '1', code: 'learn', example: 'Tried the new plan' }],
});
const issued = issuedAt('2027-03-16T14:05:00Z', { words });
const signed = (before: Standing, meaning: 'agreed' | 'received-not-agreed') =>
  standing(
    signRecord(
      given,
      before.head,
      before.entry,
      { ...actBy('lewis'), version: 1, meaning },
      at('2027-03-17T09:00:00Z'),
    ),
  );

const read = (viewer: PersonId, more: Partial<RecordFactsRead> = {}): RecordFactsRead => ({
  ...facts(viewer, '2027-03-17'),
  head: issued.head,
  entry: issued.entry,
  words,
  comments: [],
  addenda: [],
  access: 'whole',
  ...more,
});
const shown = (viewer: PersonId, more: Partial<RecordFactsRead> = {}) =>
  recordView(read(viewer, more), newOperationId());

describe('how a record stands', () => {
  it('out and not signed it says for whom it waits and until when comments are taken', () => {
    expect(stateWords(facts(priya, '2027-03-17'), issued.entry)).toEqual({
      word: 'To be signed',
      tone: 'neutral',
      sentence: "Waits for lewis's signature. Comments by Tuesday 23 March.",
    });
    expect(stateWords(facts(lewis, '2027-03-17'), issued.entry).sentence).toContain(
      'Waits for your signature.',
    );
  });

  it('signed by nobody it waits for both', () => {
    const open = issuedAt('2027-03-16T14:05:00Z', { sign: false });
    expect(stateWords(facts(priya, '2027-03-17'), open.entry).sentence).toBe(
      "Waits for lewis's and your signatures. Comments by Tuesday 23 March.",
    );
  });

  it('signed by both, with and without a difference', () => {
    expect(stateWords(facts(priya, '2027-03-18'), signed(issued, 'agreed').entry)).toEqual({
      word: 'Signed',
      tone: 'good',
      sentence: 'Signed by both since Wednesday 17 March 2027.',
    });
    expect(stateWords(facts(priya, '2027-03-18'), signed(issued, 'received-not-agreed').entry)).toMatchObject(
      {
        word: 'Signed, not agreed',
        sentence: 'Signed by both; lewis does not agree with all of it.',
      },
    );
  });

  it('after the days it is not signed yet, and no colour says that somebody failed', () => {
    const after = stateWords(facts(priya, '2027-03-24'), issued.entry);
    expect(after).toMatchObject({ word: 'Not signed yet', tone: 'attention' });
    expect(after.sentence).toContain('silence is no agreement');
  });

  it('issued late it says by how many working days, in the thread as well', () => {
    const late = issuedAt('2027-03-25T09:00:00Z', { words });
    expect(stateWords(facts(priya, '2027-03-25'), late.entry).sentence).toContain(
      'Issued 3 working days after its day.',
    );
    expect(recordEntryView(given, lewis, late.entry, on('2027-03-25'))).toMatchObject({
      kind: 'record',
      on: '2027-03-08',
      text: '',
      badges: [{ word: 'To be signed', tone: 'neutral' }],
      facts: ['Written by priya', 'Signed by priya', 'Issued 3 working days after its day'],
    });
  });

  it('while it is written: the target and the limit, and once both are over no reproach', () => {
    const open = { heldOn: on('2027-03-08'), supervisorId: priya };
    const thread = head('lewis', '2027-03-08');
    const due = (today: string, viewer = priya, booked = thread) =>
      dueWords({ council: given, head: booked, viewer, today: on(today) }, open);
    expect(due('2027-03-08')).toBe('Out by Monday 15 March, Monday 22 March at the latest.');
    expect(due('2027-03-17')).toBe('Out by Monday 22 March.');
    expect(due('2027-03-23')).toBe('It was to be out by Monday 22 March. It can be issued all the same.');
    // Only whoever writes it can still issue it.
    expect(due('2027-03-23', lewis)).toBe('It was to be out by Monday 22 March.');
    const soon = head('lewis', '2027-03-08', { booked: [bookedOn('2027-03-11')] });
    expect(due('2027-03-08', priya, soon)).toBe('Out by Wednesday 10 March.');
    expect(
      dueWords(
        { council: given, head: thread, viewer: priya, today: on('2027-03-08') },
        { ...open, heldOn: null },
      ),
    ).toBe('');
  });
});

describe('a record as its reader sees it', () => {
  it('has its facts, its headings in order, its tags in words, and who has signed', () => {
    expect(shown(lewis)).toMatchObject({
      title: 'Supervision of lewis with priya, Monday 8 March 2027',
      version: 'Issued Tuesday 16 March 2027 at 14:05 by priya',
      facts: ['10:00 to 11:30, 90 minutes', 'Place: The small meeting room'],
      agenda: [{ from: 'lewis', text: 'Court', outcome: 'Ready on Friday.' }],
      behaviours: [{ statement: 'We learn and try again', example: 'Tried the new plan' }],
      time: 'Reflection 25 of 90 minutes.',
      signatures: [{ who: 'priya', when: 'Tue 16 Mar 2027, 14:05', meaning: 'agreed', void: false }],
    });
    expect(shown(lewis).sections.map(({ section }) => section)).toEqual([
      'review',
      'reflection',
      'wellbeing',
    ]);
  });

  it('a cover sees nothing of wellbeing, not even its heading, and no split of the time', () => {
    const seen = shown(personId('helen'), { access: 'without-wellbeing' });
    expect(JSON.stringify(seen)).not.toMatch(/wellbeing|late evenings/i);
    expect(seen.time).toBeNull();
    expect(seen.may).toEqual({
      sign: [],
      disagree: null,
      comment: null,
      change: false,
      addendum: false,
      file: false,
      timeEffect: false,
    });
    const held = { ...words, sections: {}, wellbeingHeld: true };
    expect(
      JSON.stringify(shown(personId('helen'), { access: 'without-wellbeing', words: held })),
    ).not.toMatch(/wellbeing|not recorded/i);
    const arrived = {
      ...words,
      readiness: 'shorter' as const,
      sections: { 'check-in': 'Had a short night.' },
    };
    expect(
      JSON.stringify(shown(personId('helen'), { access: 'without-wellbeing', words: arrived })),
    ).not.toMatch(/check-in|short/i);
    expect(JSON.stringify(shown(lewis, { words: arrived }))).toMatch(/Check-in.*Had a short night/);
  });

  it('the worker signs, disagrees and comments; its author changes it; each says once what tagging did', () => {
    expect(shown(lewis).may).toMatchObject({
      sign: [
        { value: 'agreed', title: 'Sign: agreed' },
        { value: 'received-not-agreed', title: 'Sign: received, not agreed' },
      ],
      disagree: { until: 'Thursday 18 March', raiseTo: 'tom', said: false },
      change: false,
      timeEffect: true,
    });
    expect(shown(priya).may).toMatchObject({ sign: [], disagree: null, comment: null, change: true });
  });

  it('a signature of an older version is shown as void', () => {
    const entry = { ...issued.entry, version: 2 };
    expect(shown(lewis, { entry }).signatures).toMatchObject([{ who: 'priya', void: true }]);
  });
});

describe('the list', () => {
  it('a session that was held and is not written yet is the author’s draft, and to the worker "not out yet"', () => {
    const thread = { ...newHead(lewis, on('2026-06-01')), ...threadToWrite('2027-03-08') };
    const list = (viewer: PersonId) =>
      recordsView({ ...facts(viewer, '2027-03-09'), head: thread, issued: [], leftOut: [] }, newOperationId())
        .records;
    expect(list(priya)).toMatchObject([{ open: 'draft', state: { word: 'Being written' } }]);
    expect(list(lewis)).toMatchObject([{ open: 'no', state: { word: 'Not out yet' }, with: 'priya' }]);
  });

  it('the worker is offered no session to begin', () => {
    const thread = head('lewis', '2027-02-08', { booked: [bookedOn('2027-03-09')] });
    const begin = (viewer: PersonId) =>
      recordsView({ ...facts(viewer, '2027-03-09'), head: thread, issued: [], leftOut: [] }, newOperationId())
        .begin;
    expect(begin(lewis)).toBeNull();
    expect(begin(priya)).toMatchObject({
      sessionId: 'session-2027-03-09',
      words: 'Begin the session of Tuesday 9 March',
    });
  });
});

it('every heading asks something, and the short form is five of them', () => {
  expect(headings.map(({ section }) => section)).toEqual([...recordSections]);
  expect(headings.filter(({ inShortForm }) => inShortForm)).toHaveLength(5);
  for (const { title, prompt } of Object.values(sectionWords)) {
    expect(title).not.toBe('');
    expect(prompt).toMatch(/[.?]$/);
  }
});

it('advice is in a colleague’s voice: no "must", no "should have", no score', () => {
  const thin = recordWords({
    sections: {
      workload: 'Case discussed, plan agreed.',
      learning: 'It was agreed to go on as before with it.',
    },
    actions: [{ draftId: 'a', owner: 'worker', byOn: null, text: 'Ring' }],
  });
  const all = [
    ...adviceOn(thin, { openActions: 2 }),
    ...adviceOn(recordWords({ sections: { review: 'Both are done.' } }), { openActions: 0 }),
  ];
  expect(new Set(all.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(5);
  for (const one of all) expect(adviceWords(one)).not.toMatch(/\bmust\b|should have|fail|score|%/i);
});
