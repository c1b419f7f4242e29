/** Invented activities, CPD notes and an appraisal summary, that can be written, refused, answered, kept and shared. */
import {
  type Activities,
  type Activity,
  activities,
  activityAnswer,
  appraisal,
  type CpdNoteAnswer,
  cpd,
  cpdBeginning,
  dueActivities,
  feedback,
  feedbackRequest,
  gaveFeedback,
  keepAppraisalRequest,
  keepCpdRequest,
  keptAppraisal,
  keptCpd,
  removedCpd,
  sayActivityRequest,
  sayDifferentlyRequest,
  shareAppraisalRequest,
  sharedAppraisal,
} from '../../bot/api/activities/activity-contract';
import type { Problem } from '../../bot/api/contract';
import { activityWords, askedWords } from '../../bot/views/activities/activity-words';
import { type FixturePerson, viewerOf } from './fixture-answers';
import { identifiersIn } from './fixture-decisions';
import { type AskedOfRoom, type FixtureRoom, problem } from './fixture-server';

type Words = ReturnType<typeof keepAppraisalRequest.parse>['words'];
type State = {
  written: Activity[];
  notes: CpdNoteAnswer[];
  paper: { revision: string; words: Words } | null;
  changes: number;
};

export type FixtureLearning = {
  readonly room: FixtureRoom;
  readonly notes: readonly CpdNoteAnswer[];
  readonly paper: Words | null;
  reset(): void;
};

export function fixtureLearning(): FixtureLearning {
  const state = newState();
  return {
    room: (asked) => answered(state, asked),
    get notes() {
      return state.notes;
    },
    get paper() {
      return state.paper?.words ?? null;
    },
    reset: () => void Object.assign(state, newState()),
  };
}

const operationId = '3f2b8a52-6a0e-4f6e-9d52-0a4d3f1c7e77';
const longTitle =
  'Working with families where neglect is long-standing and nobody agrees what “good enough” is';

const newState = (): State => ({
  written: [training(), observation(), check(), handOver()],
  notes: [],
  paper: null,
  changes: 0,
});

function activity(spoiled: Partial<Activity>): Activity {
  return {
    entryId: 'a1',
    kind: 'training',
    title: longTitle,
    on: 'Thursday 17 December 2026',
    findings: 'Look at the whole week and not at the visit.\nAsk who was there.',
    next: null,
    by: 'Written down by Nia Prosser-Llewellyn',
    differently: null,
    mayAnswer: true,
    mayNote: true,
    examples: [],
    ...spoiled,
  };
}
const training = () => activity({});
const observation = () =>
  activity({
    entryId: 'a2',
    kind: 'practice-observation',
    title: 'A home visit',
    findings: 'Leaves silences, and hears more for it.',
    next: 'Next Wednesday 14 July',
    by: 'Written down by Amara Osei',
    mayAnswer: false,
  });
const check = () =>
  activity({
    entryId: 'a3',
    kind: 'check-seen',
    title: 'DBS check',
    findings: '',
    next: 'Expires Friday 5 February',
    by: 'Seen by Amara Osei',
    mayAnswer: false,
    mayNote: false,
  });

const handOver = () =>
  activity({
    entryId: 'a4',
    kind: 'hand-over',
    title: activityWords['hand-over'],
    findings: 'Nia likes the mornings.',
    by: 'Written down by Amara Osei',
    mayAnswer: false,
    mayNote: false,
  });

type Answer = ReturnType<FixtureRoom>;
const refused = (fields: NonNullable<Problem['fields']>): Answer => ({
  refusal: problem(400, 'Not saved', 'Nothing is saved yet. Please look at the marked places.', fields),
});
const notThere: Answer = { refusal: problem(404, 'Not there', 'Not yours or not there.') };

function answered(state: State, asked: AskedOfRoom): Answer {
  const { parts, method, viewer } = asked;
  const [room, second, third, fourth, fifth] = parts;
  if (room === 'threads' && third === 'activities') {
    if (fourth === 'due') return { answer: dueActivities.parse({ count: 2, words: '2 things to look at' }) };
    if (fifth === 'steps') return answeredDifferently(state, asked, fourth ?? '');
    return method === 'POST' ? wrote(state, asked) : { answer: listed(state, viewer, second ?? '') };
  }
  if (room === 'cpd') return cpdAnswer(state, asked);
  if (room === 'appraisal') return appraisalAnswer(state, asked);
  if (room === 'behaviours') return feedbackAnswer(asked);
  return null;
}

const nia = {
  personId: 'nia',
  name: 'Nia Prosser-Llewellyn',
  initials: 'NP',
  role: 'Senior practitioner',
  team: 'Riverside children’s team',
};

function listed(state: State, viewer: FixturePerson, _owner: string): Activities {
  const own = viewer === 'nia';
  const asOthersSee = (one: Activity) => (own ? one : { ...one, mayAnswer: false, mayNote: false });
  const group = (kind: Activity['kind'], title: string) => ({
    kind,
    title,
    entries: state.written.filter((one) => one.kind === kind).map(asOthersSee),
  });
  return activities.parse({
    viewer: viewerOf(viewer),
    person: nia,
    own,
    due: [
      {
        entryId: 'a1',
        words: 'Training on Thursday 17 December 2026: what did you do differently?',
        badge: { word: 'To ask', tone: 'neutral' },
      },
      {
        entryId: 'a3',
        words: 'DBS check: expired Friday 15 January',
        badge: { word: 'Past its day', tone: 'attention' },
      },
    ],
    groups: [
      group('training', 'Training'),
      group('practice-observation', 'Practice observations'),
      group('check-seen', 'Checks seen'),
      group('appraisal-summary', 'Appraisal summaries'),
      group('hand-over', 'Hand-overs'),
    ].filter(({ entries }) => entries.length > 0),
    form: {
      operationId,
      kinds: [
        formKind('training', null),
        formKind('practice-observation', null),
        formKind('health-check', ['Riverside children’s team']),
        ...(own ? [] : [formKind('check-seen', ['DBS check', 'Driving licence'])]),
      ],
      owners: [
        { value: 'worker', title: nia.name },
        { value: 'supervisor', title: 'Amara Osei' },
      ],
      today: '2027-01-19',
      actionBy: '2027-01-26',
    },
  } satisfies Activities);
}

const formKind = (value: keyof typeof askedWords, titles: readonly string[] | null) => ({
  value,
  title: activityWords[value],
  titles: titles === null ? null : titles.map((title) => ({ value: title, title })),
  ...askedWords[value],
});

function wrote(state: State, { body }: AskedOfRoom): Answer {
  const request = sayActivityRequest.parse(body);
  const { title, findings = '', notIdentifiers, actions = [] } = request;
  const problems = [
    ...(title === '' ? [{ field: 'title', message: 'Write a few words: this one is needed.' }] : []),
    ...identifiersIn('findings', findings, notIdentifiers),
    ...actions.flatMap(({ text }, row) =>
      text === '' ? [{ field: `actions.${row}.text`, message: 'Write what will be done.' }] : [],
    ),
  ];
  if (problems.length > 0) return refused(problems);
  const kind = request.activity === 'training' ? 'training' : 'practice-observation';
  const saved = activity({
    entryId: request.operationId,
    kind,
    title,
    findings,
    on: 'Tuesday 19 January 2027',
    mayAnswer: false,
  });
  state.written.unshift(saved);
  return { answer: activityAnswer.parse({ activity: saved, alreadySaved: false, message: 'Saved.' }) };
}

function answeredDifferently(state: State, { body }: AskedOfRoom, entryId: string): Answer {
  const request = sayDifferentlyRequest.parse(body);
  if ('nothingYet' in request) throw new Error('only the page of a preparation puts it aside');
  const { text, notIdentifiers } = request;
  const problems = identifiersIn('text', text, notIdentifiers);
  if (problems.length > 0) return refused(problems);
  const differently = { when: 'Tuesday 19 January 2027', text };
  state.written = state.written.map((one) =>
    one.entryId === entryId ? { ...one, differently, mayAnswer: false } : one,
  );
  const changed = state.written.find((one) => one.entryId === entryId);
  const message = 'Saved. Your supervisor can read it beside the training.';
  return { answer: activityAnswer.parse({ activity: changed, alreadySaved: false, message }) };
}

function cpdAnswer(state: State, { parts, method, viewer, body }: AskedOfRoom): Answer {
  if (parts[1] === 'from') {
    if (parts[2] !== 'a1') return notThere;
    return {
      answer: cpdBeginning.parse({
        title: longTitle,
        text: 'Look at the whole week and not at the visit.',
        on: '2026-12-17',
        discussed: false,
        fromEntryId: 'a1',
      }),
    };
  }
  if (parts[2] === 'remove') {
    state.notes = state.notes.filter(({ noteId }) => noteId !== parts[1]);
    return { answer: removedCpd.parse({ removed: true }) };
  }
  if (method === 'GET') {
    return {
      answer: cpd.parse({
        viewer: viewerOf(viewer),
        notes: viewer === 'nia' ? state.notes : [],
        help: 'You have 1 note here since Tuesday 1 December 2026, and none of them says yet that it was discussed.',
        operationId,
        today: '2027-01-19',
      }),
    };
  }
  const { noteId, title, text, on, discussed, fromEntryId, notIdentifiers } = keepCpdRequest.parse(body);
  const problems = [
    ...(title === '' ? [{ field: 'title', message: 'Write a few words: this one is needed.' }] : []),
    ...identifiersIn('text', text, notIdentifiers),
  ];
  if (problems.length > 0) return refused(problems);
  state.changes += 1;
  const note = {
    noteId,
    revision: `r${state.changes}`,
    title,
    text,
    on,
    onWords: 'Thursday 17 December 2026',
    discussed,
    fromEntryId,
    copy: `${title}\n\n${text}`,
  };
  state.notes = [note, ...state.notes.filter((one) => one.noteId !== noteId)];
  return { answer: keptCpd.parse({ note, message: 'Saved. Only you can read it.' }) };
}

function appraisalAnswer(state: State, { parts, method, viewer, body }: AskedOfRoom): Answer {
  if (parts[1] === 'share') {
    const { words, notIdentifiers } = shareAppraisalRequest.parse(body);
    const problems = identifiersIn('summary', words.summary, notIdentifiers);
    if (problems.length > 0) return refused(problems);
    state.paper = null;
    const message = 'Shared. You both find it among the activities.';
    return { answer: sharedAppraisal.parse({ alreadySaved: false, message }) };
  }
  if (method === 'POST') {
    const { words } = keepAppraisalRequest.parse(body);
    state.changes += 1;
    state.paper = { revision: `p${state.changes}`, words };
    const found = words.summary.includes('Kayleigh') ? [{ field: 'summary', words: ['Kayleigh'] }] : [];
    return { answer: keptAppraisal.parse({ kept: true, revision: state.paper.revision, advice: [], found }) };
  }
  return {
    answer: appraisal.parse({
      viewer: viewerOf(viewer),
      framework: {
        name: 'Our Behaviours',
        statements: [
          { code: 'together', text: 'We work together' },
          { code: 'listen', text: 'We listen, and say what we heard' },
        ],
      },
      items: [
        {
          recordId: 'r1',
          tagId: 't1',
          statement: 'We work together',
          held: 'Supervision of Tuesday 29 December 2026',
          text: 'Planned the visit together with the school.',
        },
        {
          recordId: 'r1',
          tagId: 't2',
          statement: 'We listen, and say what we heard',
          held: 'Supervision of Tuesday 29 December 2026',
          text: '',
        },
      ],
      paper: {
        paperId: `appraisal:${viewer}`,
        revision: state.paper?.revision ?? null,
        words: state.paper?.words ?? { chosen: [], summary: '' },
      },
      operationId,
      feedbackOperationId: '3f2b8a52-6a0e-4f6e-9d52-0a4d3f1c7e78',
      sharedWith: 'Amara Osei',
    }),
  };
}

function feedbackAnswer({ method, viewer, body }: AskedOfRoom): Answer {
  if (method === 'POST') {
    feedbackRequest.parse(body);
    const message = 'Thank you. It is read without your name.';
    return { answer: gaveFeedback.parse({ alreadySaved: false, message }) };
  }
  if (viewer !== 'dana') return notThere;
  return {
    answer: feedback.parse({
      texts: [{ about: '“We work together”, version 1', text: 'It says what we do anyway.' }],
      effects: 'Too few have said yet whether tagging takes or saves time.',
    }),
  };
}
