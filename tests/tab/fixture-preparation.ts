// An invented preparation of Lewis's supervision with Amara: points of both, private notes of each, and what they come back to.

import { keepCpdRequest, keptCpd, sayDifferentlyRequest } from '../../bot/api/activities/activity-contract';
import {
  keepNotesRequest,
  keepPreparationRequest,
  keptNotes,
  keptPreparation,
  type Preparation,
  preparation,
} from '../../bot/api/preparation/preparation-contract';
import { viewerOf } from './fixture-answers';
import { diaryOf, newClock } from './fixture-clock';
import { identifiersIn, newDecisions, openAnswer } from './fixture-decisions';
import { type AskedOfRoom, type FixtureRoom, problem } from './fixture-server';

type Words = Preparation['mine']['words'];
type Kept<What> = { readonly words: What; readonly revision: number };
type Pair = 'lewis' | 'amara';

export const preparationPath = '/preparation';
export const notesPath = '/preparation/private';

const blank: Words = { points: [], modelId: null, differently: {}, notIdentifiers: [] };

type State = {
  papers: Map<Pair, Kept<Words>>;
  notes: Map<Pair, Kept<{ readonly text: string }>>;
  /** Whether a date stands, and whether its day is here. */
  date: 'none' | 'later' | 'today';
  /** What Lewis did differently after his training, once it is kept beside it. */
  answer: string | null;
  /** The text of the CPD note he made of it. */
  cpd: string | null;
  /** Lewis wrote his points in the time of another supervisor. */
  isOld: boolean;
};

export type FixturePreparation = {
  readonly room: FixtureRoom;
  reset(): void;
  setDate(date: State['date']): void;
  /** Somebody has taken over since Lewis wrote. */
  takenOver(): void;
  answer(): string | null;
  cpdNote(): string | null;
  /** What the server holds of somebody's points. */
  points(of: Pair): readonly string[];
  notes(of: Pair): string;
  write(of: Pair, points: readonly string[], more?: Partial<Words>): void;
};

export function fixturePreparation(): FixturePreparation {
  const state: State = {
    papers: new Map(),
    notes: new Map(),
    date: 'later',
    answer: null,
    cpd: null,
    isOld: false,
  };
  return {
    room: (asked) => answered(state, asked),
    reset() {
      state.papers.clear();
      state.notes.clear();
      state.date = 'later';
      state.answer = null;
      state.cpd = null;
      state.isOld = false;
    },
    setDate(date) {
      state.date = date;
    },
    takenOver() {
      state.isOld = true;
    },
    answer: () => state.answer,
    cpdNote: () => state.cpd,
    points: (of) => state.papers.get(of)?.words.points.map(({ text }) => text) ?? [],
    notes: (of) => state.notes.get(of)?.words.text ?? '',
    write(of, points, more = {}) {
      const words = {
        ...blank,
        ...more,
        points: points.map((text, n) => ({ pointId: `${of}-${n + 1}`, text })),
      };
      state.papers.set(of, { words, revision: (state.papers.get(of)?.revision ?? 0) + 1 });
    },
  };
}

function answered(state: State, { viewer, method, parts, body }: AskedOfRoom): ReturnType<FixtureRoom> {
  const [place, owner, room, part] = parts;
  if (place === 'cpd') return { answer: method === 'POST' ? keptNote(state, body) : noteBegun };
  if (place !== 'threads' || (owner !== 'lewis' && owner !== 'me')) return null;
  if (room === 'records' && method === 'POST' && part === undefined) {
    return { answer: { recordId: 'record-1' } };
  }
  if (room === 'activities' && method === 'POST' && part === 'training-1') {
    const request = sayDifferentlyRequest.parse(body);
    state.answer = 'text' in request ? request.text : '';
    const message =
      'text' in request
        ? 'Saved. Your supervisor can read it beside the training.'
        : 'Put aside. We ask again after your next session.';
    return { answer: { message } };
  }
  if (room !== 'preparation') return null;
  if (viewer !== 'lewis' && viewer !== 'amara') {
    return { refusal: problem(404, 'Not there', 'Not yours or not there.') };
  }
  if (method !== 'POST') return { answer: preparationOf(state, viewer) };
  return part === 'private' ? keepNotes(state, viewer, body) : keepPoints(state, viewer, body);
}

const noteBegun = {
  title: 'Motivational interviewing',
  text: 'What I did differently: I asked before I advised.',
  on: '2026-12-08',
  discussed: false,
  fromEntryId: 'training-1',
};

function keptNote(state: State, body: unknown) {
  const { notIdentifiers: _, ...note } = keepCpdRequest.parse(body);
  state.cpd = note.text;
  const kept = { ...note, revision: '1', onWords: 'Tuesday 8 December 2026', copy: note.text };
  return keptCpd.parse({ note: kept, message: 'Saved. Only you can read it.' });
}

function keepPoints(state: State, viewer: Pair, body: unknown): ReturnType<FixtureRoom> {
  const { revision, words } = keepPreparationRequest.parse(body);
  const has = state.papers.get(viewer);
  if ((has ? String(has.revision) : null) !== revision) {
    const there = { kept: false, revision: String(has?.revision ?? ''), words: has?.words ?? blank };
    return { answer: keptPreparation.parse({ ...there, savedAt: 'Tue 19 Jan 2027, 16:00' }) };
  }
  const found = words.points.flatMap(({ pointId, text }) =>
    identifiersIn(`points.${pointId}`, text, words.notIdentifiers),
  );
  if (found.length > 0) {
    return {
      refusal: problem(400, 'Not saved', 'Nothing is saved yet. Please look at the marked places.', found),
    };
  }
  const next = (has?.revision ?? 0) + 1;
  state.papers.set(viewer, { words, revision: next });
  if (viewer === 'lewis') state.isOld = false;
  return { answer: keptPreparation.parse({ kept: true, revision: String(next), advice: [], found: [] }) };
}

function keepNotes(state: State, viewer: Pair, body: unknown): ReturnType<FixtureRoom> {
  const { words } = keepNotesRequest.parse(body);
  const next = (state.notes.get(viewer)?.revision ?? 0) + 1;
  state.notes.set(viewer, { words, revision: next });
  const found = words.text.includes('Kayleigh') ? [{ field: 'text', words: ['Kayleigh'] }] : [];
  return { answer: keptNotes.parse({ kept: true, revision: String(next), advice: [], found }) };
}

const person = (personId: Pair) => ({
  personId,
  name: personId === 'lewis' ? 'Lewis Grant' : 'Amara Osei',
  initials: personId === 'lewis' ? 'LG' : 'AO',
  role: personId === 'lewis' ? 'Social worker' : 'Team manager',
  team: 'Riverside children’s team',
});

function preparationOf(state: State, viewer: Pair): Preparation {
  const other = viewer === 'lewis' ? 'amara' : 'lewis';
  const [mine, theirs, notes] = [
    state.papers.get(viewer),
    state.papers.get(other)?.words ?? blank,
    state.notes.get(viewer),
  ];
  return preparation.parse({
    viewer: viewerOf(viewer),
    person: person('lewis'),
    own: viewer === 'lewis',
    other: person(other),
    share:
      state.isOld && viewer === 'lewis'
        ? {
            words: 'You wrote this before. Amara Osei does not read it yet.',
            title: 'Share it with Amara Osei',
          }
        : null,
    date: dateOf(state),
    lastMet: 'You last met on Tuesday 29 December, 3 weeks ago.',
    toSign: { shown: [], more: null },
    start: viewer === 'amara' ? startOf(state) : null,
    begun: null,
    notToday: state.date === 'today' ? notToday : null,
    book: state.date === 'none' ? diaryOf(newClock('lewis')) : null,
    mine: {
      paperId: `preparation:${viewer}`,
      revision: mine ? String(mine.revision) : null,
      words: mine?.words ?? blank,
    },
    theirs: {
      points: theirs.points.map(({ text }) => text),
      model: models.find(({ modelId }) => modelId === theirs.modelId)?.name ?? null,
      differently: [],
    },
    models,
    learning:
      viewer === 'lewis' && state.answer === null
        ? [
            {
              entryId: 'training-1',
              question: 'What did I do differently since Motivational interviewing, Tuesday 8 December?',
            },
          ]
        : [],
    notes: {
      paperId: `private-notes:${viewer}`,
      revision: notes ? String(notes.revision) : null,
      words: notes?.words ?? { text: '' },
      found: [],
    },
    actions: [
      actionOf('a1', 'Ask the contact centre for a room', 'Amara Osei', viewer === 'amara'),
      actionOf('a2', 'Send the chronology', 'Lewis Grant', viewer === 'lewis'),
    ],
    moreActions: 'And 2 later ones.',
    issues: [
      {
        entryId: 'i1',
        text: 'Two workers for every visit after five.',
        raised: 'Raised on Tuesday 12 January by Lewis Grant.',
        waits: 'Dana Fairweather answers by Tuesday 26 January.',
        answer: null,
        mayAnswer: false,
        mayWithdraw: false,
      },
    ],
    lookAgain: {
      entries: openAnswer(newDecisions(), 'amara', 'nia').lookAgain.entries,
      more: '3 newer ones wait for the next time.',
    },
    childFile: [{ entryId: 'd1', words: 'LCS-204417: Lewis Grant, by Wednesday 20 January' }],
    moreChildFile: null,
    waits: {
      shown: [
        {
          entryId: 'wait-1',
          title: 'LCS-204417: CAMHS, first appointment',
          words:
            'Referred on Monday 2 November 2026, 11 weeks ago · expected by Friday 5 February · not chased yet',
          late: false,
          expectedBy: '2027-02-05',
          mayChange: true,
        },
      ],
      more: null,
    },
    workload: [
      '21 children, 25 when weighted on Monday 4 January.',
      '18 children on Monday 2 November.',
      'Each child counts as one.',
    ],
  });
}

const models = [
  {
    modelId: 'what-so-what',
    name: 'What? So what? Now what?',
    useWhen: 'There are ten minutes.',
    prompts: ['What happened?', 'So what does it tell us?', 'Now what will you do?'],
  },
  { modelId: 'plain', name: 'Plain agenda', useWhen: 'No model.', prompts: ['What matters most?'] },
];

const dateOf = ({ date }: State) =>
  date === 'none'
    ? null
    : {
        sessionId: 'session-1',
        away: date === 'today' ? 'today' : 'in 6 days',
        words: `${date === 'today' ? 'Tuesday 19' : 'Monday 25'} January at 10:00, 90 minutes`,
        title: 'Supervision',
        facts: ['Nia Prosser-Llewellyn covers duty meanwhile'],
        meetingLink: 'https://teams.microsoft.com/l/meeting/new?subject=Supervision',
        calendarPath: '/api/threads/lewis/sessions/session-1/calendar',
      };

const startOf = ({ date }: State) => ({
  operationId: '5a1e9a40-1f7b-4c55-8a1e-6f2f4d3b2a11',
  sessionId: date === 'none' ? null : 'session-1',
  title: date === 'today' ? 'Start' : 'We are meeting now',
  isDue: date === 'today',
  readiness: [
    { value: 'ready', title: 'Ready' },
    { value: 'shorter', title: 'Shorter and supportive' },
  ],
});

const notToday = {
  operationId: '5a1e9a40-1f7b-4c55-8a1e-6f2f4d3b2a12',
  sessionId: 'session-1',
  text: 'A new date by Tuesday 26 January. Nobody is asked why, and it is not counted against anybody.',
  dates: [
    { on: '2027-01-20', at: '10:00', words: 'Wednesday 20 January at 10:00', note: null },
    { on: '2027-01-21', at: '14:00', words: 'Thursday 21 January at 14:00', note: null },
  ],
};

const actionOf = (entryId: string, text: string, owner: string, mine: boolean) => ({
  entryId,
  text,
  owner,
  mine,
  when: 'by Tuesday 26 January',
  late: false,
  carried: entryId === 'a1' ? 'carried twice' : null,
  from: 'from the session of 29 December',
  note: null,
  carryTo: null,
  takeOver: [],
  mayChange: true,
});
