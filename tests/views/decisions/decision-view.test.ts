// A quick decision as its readers see it: where it stands, both wordings, both times, and what each may do.

import type { ManagementOversightEntry } from '../../../bot/domain/decisions/management-oversight';
import { type Instant, personId } from '../../../bot/domain/ids';
import { decisionView, type Whole } from '../../../bot/views/decisions/decision-view';
import { entryView } from '../../../bot/views/entry-view';
import { at, away, castWith, council, on, person, supervises } from '../../domain/given-council';
import { answered, by, confirmed, decision, onFile, operation, reference } from './given-decisions';

const absent = (who: string) => ({
  absencesOf: council({ absences: [away(who, 'SICK', '2027-01-18', null)] }).absencesOf,
});
const soon = at('2027-01-19T16:16:00Z');
const named = council({
  people: [
    person('tom', { grade: 'SM', displayName: 'Tom Okafor', phone: '0161 555 0101' }),
    person('priya', { grade: 'TM', displayName: 'Priya Nair', phone: '0161 555 0102' }),
    person('helen', { grade: 'SP', displayName: 'Helen Marsh' }),
    person('lewis', { displayName: 'Lewis Grant' }),
    person('kerry', { grade: 'FSW', displayName: 'Kerry Doyle' }),
    person('nadia', { grade: 'TM', displayName: 'Nadia Ellis' }),
  ],
  relationships: [
    supervises('tom', 'priya'),
    supervises('priya', 'lewis'),
    supervises('priya', 'helen'),
    supervises('helen', 'kerry'),
    supervises('nadia', 'lewis', { kind: 'cover' }),
  ],
});
const view = (
  entry: ManagementOversightEntry,
  viewer = 'lewis',
  { worker = 'lewis', now = soon as Instant, whole = {} as Whole } = {},
) => decisionView(named, personId(viewer), personId(worker), entry, now, whole);

describe('where it stands is one sentence', () => {
  it.each<[string, string, ManagementOversightEntry, string]>([
    [
      'what the worker wrote waits for the supervisor',
      'lewis',
      decision(),
      'Waiting for Priya Nair to confirm.',
    ],
    ['the supervisor reads that it waits for them', 'priya', decision(), 'Waiting for you to confirm.'],
    ['confirmed', 'lewis', confirmed(), 'Confirmed by Priya Nair, Tue 19 Jan 2027, 16:31.'],
    [
      'amended, which confirms it',
      'lewis',
      confirmed({ answers: [answered('priya', 'amend', { text: 'Speak to the school first.' })] }),
      'Amended and confirmed by Priya Nair, Tue 19 Jan 2027, 16:31.',
    ],
    [
      "confirmed in the other one's wording",
      'lewis',
      confirmed({
        loggedBy: personId('priya'),
        answers: [
          answered('lewis', 'not-quite', { text: 'By Thursday.', at: at('2027-01-19T16:25:00Z') }),
          answered('priya', 'confirm'),
        ],
      }),
      "Confirmed by Priya Nair, Tue 19 Jan 2027, 16:31, in Lewis Grant's wording.",
    ],
    [
      'not what was said',
      'lewis',
      decision({
        state: 'DISPUTED',
        waitsFor: null,
        answers: [answered('priya', 'not-said', { text: 'I asked you to wait.' })],
      }),
      'The two of you saw it differently. Both wordings stay side by side.',
    ],
    [
      'not what was said, for a cover',
      'nadia',
      decision({
        state: 'DISPUTED',
        waitsFor: null,
        answers: [answered('priya', 'not-said', { text: 'No.' })],
      }),
      'Lewis Grant and Priya Nair saw it differently. Both wordings stay side by side.',
    ],
    [
      'taken back',
      'priya',
      decision({
        state: 'WITHDRAWN',
        waitsFor: null,
        withdrawn: { ...by('lewis', '2027-01-19T16:17:00Z'), askedAbove: null },
      }),
      'Withdrawn by Lewis Grant, Tue 19 Jan 2027, 16:17.',
    ],
    [
      'the supervisor wrote it without a reason',
      'lewis',
      decision({
        loggedBy: personId('priya'),
        why: '',
        references: [],
        referenceToFollow: true,
        waitsFor: null,
        childFile: [onFile({ reference: null })],
      }),
      'Not confirmed yet: a reason and a case reference are still to come.',
    ],
    [
      'the supervisor wrote it, and the worker has not answered',
      'priya',
      confirmed({
        loggedBy: personId('priya'),
        answers: [],
        confirmed: by('priya', '2027-01-19T16:14:00Z'),
        waitsFor: { by: personId('lewis'), since: soon, as: 'worker' },
      }),
      'Confirmed by Priya Nair, Tue 19 Jan 2027, 16:14. Lewis Grant is asked whether it says what they heard.',
    ],
    [
      'put in other words',
      'priya',
      decision({
        loggedBy: personId('priya'),
        answers: [answered('lewis', 'not-quite', { text: 'On the way.' })],
      }),
      'Lewis Grant put it in other words. Waiting for you to answer.',
    ],
    [
      'not what was said, and the worker agrees with that',
      'priya',
      decision({
        state: 'DISPUTED',
        waitsFor: null,
        answers: [answered('priya', 'not-said', { text: 'Wait.' }), answered('lewis', 'yes')],
      }),
      'The two of you saw it differently. Both wordings stay side by side. Lewis Grant agrees with the newest wording.',
    ],
    [
      'both agree',
      'priya',
      confirmed({ loggedBy: personId('priya'), answers: [answered('lewis', 'yes')] }),
      'Confirmed by Priya Nair, Tue 19 Jan 2027, 16:31. Lewis Grant agrees.',
    ],
  ])('%s (%s)', (_, viewer, entry, sentence) => {
    expect(view(entry, viewer).state).toBe(sentence);
  });

  it('advice nobody answered is no debt: it reads neutral for both, whoever wrote it', () => {
    const mine = decision({ type: 'advice', revisitAtNextFormal: false });
    const theirs = confirmed({
      type: 'advice',
      loggedBy: personId('priya'),
      answers: [],
      waitsFor: { by: personId('lewis'), since: soon, as: 'worker' },
    });
    for (const viewer of ['lewis', 'priya']) {
      expect(view(mine, viewer).state).toBe('Noted by Lewis Grant.');
      expect(view(theirs, viewer).state).toBe('From Priya Nair.');
      expect(
        JSON.stringify(entryView(named, personId('lewis'), mine, { viewer: personId(viewer), now: soon })),
      ).not.toMatch(/[Ww]aiting/);
    }
  });
});

describe('R33: two times always', () => {
  it('said and written down on one day, with who wrote it', () => {
    expect(view(decision()).times).toBe('Said Tue 19 Jan 2027, 16:10, written down by Lewis Grant at 16:14.');
  });

  it('written up later says so as a label, and nothing more', () => {
    const late = decision({ loggedAt: at('2027-01-22T09:05:00Z'), late: true });
    expect(view(late).times).toBe(
      'Said Tue 19 Jan 2027, 16:10, written down by Lewis Grant Fri 22 Jan 2027, 09:05. Written up later.',
    );
    const { badges } = entryView(named, personId('lewis'), late, { viewer: personId('lewis'), now: soon });
    expect(badges).toContainEqual({ word: 'Written up later', tone: 'neutral' });
  });
});

describe('both wordings stand side by side', () => {
  const amended = confirmed({
    answers: [
      answered('priya', 'amend', { text: 'Speak to the school first.', why: 'They know the family.' }),
      answered('lewis', 'not-quite', {
        ...by('lewis', '2027-01-19T16:40:00Z'),
        stepId: operation(3),
        text: 'Speak to the school on the way.',
      }),
    ],
  });

  it('the first words stay as they were, and each other wording says whose it is and when', () => {
    const shown = entryView(named, personId('lewis'), amended, { viewer: personId('lewis'), now: soon });
    expect(shown.text).toBe('See the child at school tomorrow.');
    expect(shown.decision?.versions).toEqual([
      {
        title: 'Priya Nair amended it',
        when: 'Tue 19 Jan 2027, 16:31',
        text: 'Speak to the school first.',
        why: 'They know the family.',
      },
      {
        title: 'Lewis Grant: not quite',
        when: 'Tue 19 Jan 2027, 16:40',
        text: 'Speak to the school on the way.',
        why: '',
      },
    ]);
  });

  it('a bare yes is no wording, and a reason brought later is', () => {
    const reason = {
      ...by('priya', '2027-01-19T16:31:00Z'),
      why: 'A new partner.',
      cut: false,
      stepId: operation(2),
    };
    expect(view(confirmed()).versions).toEqual([]);
    expect(view(confirmed({ why: '', whyAdded: reason })).versions).toMatchObject([
      { title: 'Priya Nair added the reason', text: '', why: 'A new partner.' },
    ]);
  });

  it('a long answer shows its first words in a list, and all of it when it is opened', () => {
    const long = confirmed({ answers: [answered('priya', 'amend', { text: 'First words…', cut: true })] });
    const reader = { viewer: personId('lewis'), now: soon };
    const whole = {
      wholeAnswers: new Map([[operation(2) as string, { text: 'First words and all the others.', why: '' }]]),
    };
    expect(entryView(named, personId('lewis'), long, reader)).toMatchObject({ hasMore: true });
    const opened = entryView(named, personId('lewis'), long, reader, whole);
    expect(opened.hasMore).toBe(false);
    expect(opened.decision?.versions).toMatchObject([{ text: 'First words and all the others.' }]);
  });
});

describe('what the reader may answer', () => {
  it('the supervisor confirms with a tap, amends with other words, or says in one sentence that it is not what they said', () => {
    expect(view(decision(), 'priya').answers).toEqual([
      { answer: 'confirm', title: 'Confirm', words: null },
      { answer: 'amend', title: 'Amend', words: { label: 'How it should read', why: true } },
      {
        answer: 'not-said',
        title: 'That is not what I said',
        words: { label: 'What you said, in one sentence', why: false },
      },
    ]);
  });

  it('the worker answers what the supervisor wrote: yes, not quite, or disagree', () => {
    const theirs = confirmed({
      loggedBy: personId('priya'),
      answers: [],
      waitsFor: { by: personId('lewis'), since: soon, as: 'worker' },
    });
    expect(view(theirs).answers.map(({ title, words }) => [title, words?.label])).toEqual([
      ['Yes', undefined],
      ['Not quite', 'How you heard it'],
      ['I disagree', 'How you see it, in one sentence'],
    ]);
  });

  it.each(['lewis', 'tom', 'helen'])('%s has nothing to answer to what the worker wrote', (viewer) => {
    expect(view(decision(), viewer).answers).toEqual([]);
  });
});

describe('a decision beyond the supervisor', () => {
  const beyond = decision({
    supervisorId: personId('helen'),
    loggedBy: personId('kerry'),
    beyondSupervisor: true,
    waitsFor: { by: personId('priya'), since: soon, as: 'authority' },
  });

  it('says who has the authority and their number, and not to wait for the card', () => {
    for (const viewer of ['kerry', 'helen']) {
      const { authority, state } = view(beyond, viewer, { worker: 'kerry' });
      expect(authority).toBe(
        'Priya Nair has the authority for this: 0161 555 0102. Do not wait for the card.',
      );
      expect(state).toBe('Waiting for Priya Nair to decide.');
    }
  });

  it('says so while it is still with the supervisor', () => {
    const first = { ...beyond, waitsFor: { by: personId('helen'), since: soon, as: 'supervisor' as const } };
    expect(view(first, 'helen', { worker: 'kerry' }).authority).toContain('Priya Nair has the authority');
  });

  it("is theirs to decide: they are asked, need no number, and have no part in the child's file or the look back", () => {
    const { answers, authority, state, childFile, lookAgain, lacks } = view(beyond, 'priya', {
      worker: 'kerry',
    });
    expect(state).toBe('Waiting for you to decide.');
    expect(authority).toBeNull();
    expect(answers.map(({ title }) => title)).toEqual(['Confirm', 'Amend', 'No']);
    expect(childFile.map(({ may, recorders }) => [may, recorders])).toEqual([[false, []]]);
    expect([lookAgain, lacks]).toEqual([[], []]);
  });

  it('one they disagree about still waits for the authority, and says both', () => {
    const disputed = {
      ...beyond,
      state: 'DISPUTED' as const,
      answers: [answered('kerry', 'disagree', { text: 'I would wait.' })],
    };
    const { state, authority } = view(disputed, 'kerry', { worker: 'kerry' });
    expect(state).toBe(
      'The two of you saw it differently. Both wordings stay side by side. Waiting for Priya Nair to decide.',
    );
    expect(authority).toContain('Priya Nair has the authority');
  });

  it('once decided the line goes, also when they said no', () => {
    const no = {
      ...beyond,
      state: 'DISPUTED' as const,
      waitsFor: null,
      answers: [answered('priya', 'not-said')],
    };
    expect(view(no, 'kerry', { worker: 'kerry' }).authority).toBeNull();
    const decided = {
      ...beyond,
      state: 'CONFIRMED' as const,
      waitsFor: null,
      confirmed: by('priya', '2027-01-19T17:00:00Z'),
    };
    expect(view(decided, 'kerry', { worker: 'kerry' }).authority).toBeNull();
  });
});

describe("the child's file", () => {
  it('is one line for each child, each on its own', () => {
    const siblings = confirmed({
      references: ['LCS-204417', 'LCS-204418', 'LCS-204419'].map(reference),
      childFile: [
        onFile({ confirmed: by('lewis', '2027-01-20T16:02:00Z') }),
        onFile({ reference: reference('LCS-204418'), begunAt: at('2027-01-20T16:02:00Z') }),
        onFile({
          reference: reference('LCS-204419'),
          recorder: personId('priya'),
          handedOver: [
            { ...by('lewis', '2027-01-20T09:00:00Z'), from: personId('lewis'), to: personId('priya') },
          ],
        }),
      ],
    });
    const { childFile } = view(siblings);
    expect(childFile.map(({ reference: child, words, done, may }) => [child, words, done, may])).toEqual([
      ['LCS-204417', "On the child's file: Lewis Grant, Wed 20 Jan 2027, 16:02", true, false],
      ['LCS-204418', 'Lewis Grant has begun', false, true],
      ['LCS-204419', 'Priya Nair by Wed 20 Jan 2027, handed over by Lewis Grant', false, true],
    ]);
  });

  it('may be handed to the worker or to anybody who supervises them today, and not to whoever has it', () => {
    const [item] = view(confirmed()).childFile;
    expect(item?.recorders).toEqual([
      { value: 'priya', title: 'Priya Nair' },
      { value: 'nadia', title: 'Nadia Ellis' },
    ]);
  });

  it('whoever is asked in the place of somebody away reads so, and nobody else does', () => {
    const sick = { ...named, ...absent('lewis') };
    const wordsFor = (viewer: string) =>
      decisionView(sick, personId(viewer), personId('lewis'), confirmed(), soon).childFile[0]?.words;
    expect(wordsFor('priya')).toBe('Lewis Grant is away, so it is with you');
    for (const viewer of ['lewis', 'nadia', 'tom'])
      expect(wordsFor(viewer)).toBe('Lewis Grant by Wed 20 Jan 2027');
  });

  it('"away" is not said of a recorder who has left, or who no longer supervises the worker', () => {
    const wordsIn = (where: typeof named, recorder: string) =>
      decisionView(
        where,
        personId('priya'),
        personId('lewis'),
        confirmed({ childFile: [onFile({ recorder: personId(recorder) })] }),
        soon,
      ).childFile[0]?.words;
    expect(wordsIn(named, 'helen')).toBe('Helen Marsh no longer supervises Lewis, so it is with you');
    const nadia = person('nadia', { displayName: 'Nadia Ellis', endDate: on('2027-01-15') });
    const left = { ...named, people: new Map([...named.people, [nadia.personId, nadia]]) };
    expect(wordsIn(left, 'nadia')).toBe('Nadia Ellis has left, so it is with you');
  });

  it('is nothing to somebody else, and nothing of what was taken back', () => {
    expect(view(confirmed(), 'tom').childFile).toMatchObject([{ may: false, recorders: [] }]);
    expect(view(decision({ state: 'WITHDRAWN', waitsFor: null }), 'lewis').childFile).toEqual([]);
  });
});

describe('what it lacks, looking again, and taking back', () => {
  it('a reason and a reference may be added by the two', () => {
    const bare = decision({
      why: '',
      references: [],
      referenceToFollow: true,
      childFile: [onFile({ reference: null })],
    });
    for (const viewer of ['lewis', 'priya']) expect(view(bare, viewer).lacks).toEqual(['why', 'reference']);
    expect(view(decision()).lacks).toEqual([]);
  });

  it('it comes back from the next day on until it is answered', () => {
    const nextDay = { now: at('2027-01-20T09:00:00Z') };
    expect(view(confirmed()).lookAgain).toEqual([]);
    expect(view(confirmed(), 'lewis', nextDay).lookAgain.map(({ title }) => title)).toEqual([
      'It worked',
      'It changed',
      'No longer matters',
    ]);
    const done = confirmed({
      revisitAtNextFormal: 'DONE',
      lookedAgain: { ...by('lewis', '2027-01-26T10:00:00Z'), answer: 'worked' },
    });
    expect(view(done, 'lewis', nextDay).lookAgain).toEqual([]);
    const { facts } = entryView(named, personId('lewis'), done, { viewer: personId('lewis'), now: soon });
    expect(facts).toContain('Looked at again, it worked: Lewis Grant, Tue 26 Jan 2027, 10:00');
  });

  it('its author may take it back for five minutes, and nobody else', () => {
    expect(view(decision()).mayWithdraw).toBe(true);
    expect(view(decision(), 'priya').mayWithdraw).toBe(false);
    expect(view(decision(), 'lewis', { now: at('2027-01-19T16:19:01Z') }).mayWithdraw).toBe(false);
  });
});

it('labels are short, and hold neither a score nor a count', () => {
  const all = [
    decision(),
    confirmed(),
    decision({ state: 'DISPUTED', waitsFor: null }),
    decision({ late: true }),
  ];
  for (const entry of all) {
    const { badges } = entryView(named, personId('lewis'), entry, { viewer: personId('lewis'), now: soon });
    for (const { word } of badges) {
      expect(word.length).toBeLessThanOrEqual(32);
      expect(word).not.toMatch(/\d/);
    }
  }
});

it('what was said of where, who was there and risk stands with the facts', () => {
  const entry = decision({ where: 'phone', present: 'The duty lawyer', risk: 'Seen today, safe for now.' });
  const { facts } = entryView(named, personId('lewis'), entry, { viewer: personId('lewis'), now: soon });
  expect(facts).toEqual([
    'Said on the phone',
    'Also there: The duty lawyer',
    'Risk or safety: Seen today, safe for now.',
    'Action: Lewis Grant by Wed 20 Jan 2027',
    'Comes back at the next supervision',
  ]);
});

it('somebody the files no longer name leaves the entry readable', () => {
  const gone = council({
    people: castWith('lewis', { endDate: on('2027-01-10') }).filter(({ personId }) => personId !== 'priya'),
  });
  const shown = decisionView(gone, personId('helen'), personId('lewis'), decision(), soon);
  expect(shown.state).toBe('Waiting for Somebody to confirm.');
});

it('offers notes to copy to whoever reads the thread, of what has a reference and was not taken back', () => {
  const above = decision({
    beyondSupervisor: true,
    waitsFor: { by: personId('tom'), since: soon, as: 'authority' },
  });
  const withdrawn = { ...by('lewis', '2027-01-19T16:17:00Z'), askedAbove: null };
  expect(view(above).notes).toBe(true);
  expect(view(above, 'tom').notes).toBe(false);
  expect(view(decision({ references: [] })).notes).toBe(false);
  expect(view(decision({ state: 'WITHDRAWN', waitsFor: null, withdrawn })).notes).toBe(false);
});
