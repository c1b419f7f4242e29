/** Invented records of sessions that can be written on two devices, issued, signed, disagreed with and added to. */

import { cases } from '../../bot/api/cases/case-contract';
import type { Problem } from '../../bot/api/contract';
import {
  beginRecordRequest,
  endedSession,
  endSessionRequest,
  issueRecordRequest,
  keepRecordRequest,
  keptRecord,
  type RecordAnswer,
  record,
  recordDraft,
  records,
  recordVersion,
} from '../../bot/api/records/record-contract';
import {
  openEarlierRequest,
  type RecordStepRequest,
  recordStepRequest,
} from '../../bot/api/records/record-step-contract';
import type { RecordWordsBody } from '../../bot/api/records/record-words-contract';
import { type FixturePerson, viewerOf } from './fixture-answers';
import { identifiersIn } from './fixture-decisions';
import { type AskedOfRoom, type FixtureRoom, problem } from './fixture-server';

const operationId = '6b1e9a40-1f7b-4c55-8a1e-6f2f4d3b2a10';
/** The session under way, and its record once it is issued. */
export const recordId = 'session:2027-01-19';
/** An older one, of another supervisor's time. */
export const olderId = 'session:2024-05-14';
/** Where the draft is read, and kept with the version it was begun from; for routes of a page. */
export const draftPath = `/api/threads/lewis/records/${encodeURIComponent(recordId)}/draft{,/*}`;

const lewis = {
  personId: 'lewis',
  name: 'Lewis Grant',
  initials: 'LG',
  role: 'Social worker',
  team: 'Riverside children’s team',
};

export const blankWords: RecordWordsBody = {
  form: 'full',
  readiness: 'ready',
  heldOn: '2027-01-19',
  from: '10:00',
  to: '',
  place: '',
  present: '',
  interruptions: '',
  modelId: null,
  takenOut: [],
  reviewed: [],
  agenda: [
    { pointId: 'p1', text: 'How visits are shared out', from: 'worker', outcome: '' },
    { pointId: 'p2', text: 'The new duty rota', from: 'supervisor', outcome: '' },
  ],
  sections: {},
  wellbeingHeld: false,
  behaviours: [],
  actions: [],
  issues: [],
  reflectionMinutes: null,
  nextTime: '',
  notIdentifiers: [],
};

const titles = {
  'check-in': 'Check-in',
  review: 'Review',
  agenda: 'Joint agenda',
  workload: 'Workload',
  reflection: 'Reflection on practice',
  wellbeing: 'Wellbeing',
  learning: 'Learning',
  appraisal: 'Appraisal',
  organisation: 'Organisation',
  'good-practice': 'Good practice',
  equality: 'Equality and anti-oppressive practice',
  'look-forward': 'Look forward',
  evaluation: 'Evaluation',
} as const;
const short = ['check-in', 'review', 'agenda', 'wellbeing', 'look-forward'];

const headings = Object.entries(titles).map(([section, title]) => ({
  section,
  title,
  prompt: `What belongs to ${title.toLowerCase()}?`,
  inShortForm: short.includes(section),
}));

type Signed = RecordAnswer['signatures'][number];

type State = {
  revision: number;
  words: RecordWordsBody;
  kept: boolean;
  ended: boolean;
  /** 0 while it is not issued. */
  version: number;
  issuedWords: RecordWordsBody;
  /** Of the versions before, oldest first. */
  earlierWords: RecordWordsBody[];
  signatures: Signed[];
  disagreement: string | null;
  comments: RecordAnswer['comments'][number][];
  addenda: RecordAnswer['addenda'][number][];
  filed: string | null;
  told: string | null;
};

const fresh = (): State => ({
  revision: 0,
  words: blankWords,
  kept: false,
  ended: false,
  version: 0,
  issuedWords: blankWords,
  earlierWords: [],
  signatures: [],
  disagreement: null,
  comments: [],
  addenda: [],
  filed: null,
  told: null,
});

export type FixtureRecords = {
  readonly room: FixtureRoom;
  reset(): void;
  /** What the server holds of the draft; null while nothing was kept. */
  readonly draft: RecordWordsBody | null;
  readonly version: number;
  readonly signatures: readonly Signed[];
  /** Another device keeps these. */
  writeElsewhere(part: Partial<RecordWordsBody>): void;
  /** Issued by the supervisor, signed by nobody. */
  issue(part?: Partial<RecordWordsBody>): void;
  /** A new version comes out from another device. */
  changeElsewhere(part: Partial<RecordWordsBody>): void;
  /** The words begin like this. */
  begin(part: Partial<RecordWordsBody>): void;
};

type Answered = ReturnType<FixtureRoom>;

export function fixtureRecords(): FixtureRecords {
  let state = fresh();
  return {
    room: (asked) => answered(state, asked),
    reset: () => {
      state = fresh();
    },
    get draft() {
      return state.kept ? state.words : null;
    },
    get version() {
      return state.version;
    },
    get signatures() {
      return recordOf(state, 'amara').signatures;
    },
    writeElsewhere(part) {
      state.words = { ...state.words, ...part };
      state.kept = true;
      state.revision += 1;
    },
    issue(part = {}) {
      state.issuedWords = { ...state.words, ...part };
      state.version = 1;
    },
    changeElsewhere(part) {
      state.earlierWords.push(state.issuedWords);
      state.issuedWords = { ...state.issuedWords, ...part };
      state.version += 1;
    },
    begin(part) {
      state.words = { ...state.words, ...part };
    },
  };
}

function answered(state: State, { viewer, method, parts, body }: AskedOfRoom): Answered {
  const [place, owner, room, id, last, version] = parts;
  if (place !== 'threads' || (owner !== 'lewis' && owner !== 'me')) return null;
  if (room === 'actions' && id === undefined) return { answer: noActions };
  if (room === 'cases' && method === 'GET') return { answer: noCases(viewer) };
  if (room !== 'records') return null;
  const isPair = viewer === 'lewis' || viewer === 'amara';
  if (!isPair) return notThere;
  if (method === 'POST' && id === undefined) {
    beginRecordRequest.parse(body);
    return { answer: { recordId } };
  }
  if (id === undefined) return { answer: listOf(state, viewer) };
  if (last === 'draft') return viewer === 'amara' ? draftRoom(state, method, body, version) : notThere;
  if (last === 'versions') return { answer: recordVersion.parse(earlierOf(state, viewer, Number(version))) };
  if (last === 'end') return ended(state, body);
  if (last === 'issue') return issued(state, body);
  if (last === 'steps') return stepped(state, viewer, body);
  if (last === 'open') return opened(state, viewer, body);
  return id === recordId && state.version > 0 ? { answer: recordOf(state, viewer) } : notThere;
}

const changedMeanwhile: Answered = {
  refusal: {
    ...problem(409, 'Changed', 'Somebody else was quicker. Nothing was saved.'),
    type: 'urn:supervision-thread:changed-meanwhile',
  },
};
const notThere: Answered = { refusal: problem(404, 'Not there', 'Not yours or not there.') };
const refused = (fields: NonNullable<Problem['fields']>): Answered => ({
  refusal: problem(400, 'Not saved', 'Nothing is saved yet.', fields),
});
const noCases = (viewer: FixturePerson) =>
  cases.parse({
    viewer: viewerOf(viewer),
    person: lewis,
    cases: [],
    form: {
      ...{ categories: [], depths: [], paces: [], models: [], owners: [], parts: [], recentReferences: [] },
      ...{ referenceExample: 'LCS-204417', headlineCharacters: 300, guidance: '', operationId },
    },
  });
const noActions = { person: lewis, actions: [], issues: [], owners: [], byOn: '2027-01-26', upward: null };

function listOf(state: State, viewer: FixturePerson) {
  const draft = viewer === 'amara' ? 'draft' : 'no';
  return records.parse({
    viewer: viewerOf(viewer),
    person: lewis,
    records: [
      {
        recordId,
        held: 'Tuesday 19 January 2027',
        heldOn: '2027-01-19',
        with: 'Amara Osei',
        state:
          state.version > 0
            ? stateOf(state)
            : { word: 'Being written', tone: 'neutral', sentence: 'Out by Tuesday 2 February.' },
        open: state.version > 0 ? 'record' : draft,
      },
      {
        recordId: olderId,
        held: 'Tuesday 14 May 2024',
        heldOn: '2024-05-14',
        with: 'Dana Fairweather',
        state: { word: 'Signed', tone: 'good', sentence: 'Both have signed.' },
        open: viewer === 'amara' ? 'on-request' : 'record',
      },
    ],
    begin:
      viewer === 'amara'
        ? {
            operationId: '5a1e9a40-1f7b-4c55-8a1e-6f2f4d3b2a10',
            sessionId: null,
            words: 'A session nobody had booked can begin now.',
            readiness: [
              { value: 'ready', title: 'Ready' },
              { value: 'shorter', title: 'Shorter and supportive' },
            ],
          }
        : null,
  });
}

function draftRoom(state: State, method: string, body: unknown, version: string | undefined): Answered {
  if (method === 'POST' && (Number(version) !== state.version || isLocked(state))) return changedMeanwhile;
  if (method === 'POST') return { answer: keptRecord.parse(keep(state, body)) };
  const answer = recordDraft.parse({
    viewer: viewerOf('amara'),
    person: lewis,
    recordId,
    issued: state.version > 0,
    version: state.version,
    locked: isLocked(state),
    revision: state.kept ? String(state.revision) : null,
    words: state.version > 0 && !state.kept ? state.issuedWords : state.words,
    title: 'Supervision with Lewis Grant, Tuesday 19 January',
    due: isLocked(state)
      ? 'Both have signed it, so nothing of it changes any more.'
      : state.ended
        ? 'Out by Tuesday 26 January, Tuesday 2 February at the latest.'
        : '',
    headings,
    models: [
      {
        modelId: 'what',
        name: 'What? So what? Now what?',
        useWhen: 'There are ten minutes.',
        prompts: ['What happened?', 'So what does it tell us?', 'Now what will you do?'],
      },
    ],
    behaviours: {
      framework: 'Our Behaviours 1',
      statements: [
        { code: 'together', text: 'We work together' },
        { code: 'curious', text: 'We stay curious about what we do not know yet, and say so' },
      ],
    },
    next: 'Tuesday 16 February at 10:00',
    workload: ['17 children, three of them in court.'],
    proposed: { workload: [], learning: [] },
    advice: adviceOn(state.words),
    guidance:
      'Write what changes the plan, the risk or how either of you sees it. Not everything must be written.',
    operationId,
  });
  return { answer };
}

function keep(state: State, body: unknown) {
  const { revision, words } = keepRecordRequest.parse(body);
  const has = state.kept ? String(state.revision) : null;
  if (revision !== has)
    return { kept: false, revision: has, words: state.words, savedAt: 'Tuesday 19 January 2027 at 11:20' };
  state.words = words;
  state.kept = true;
  state.revision += 1;
  const found = foundIn(words).map(({ field, found: marks = [] }) => ({
    field,
    words: marks.map((mark) => mark.words),
  }));
  return { kept: true, revision: String(state.revision), advice: adviceOn(words), found };
}

const adviceOn = ({ actions }: RecordWordsBody) =>
  actions.some(({ byOn }) => byOn === null) ? ['One action has no date.'] : [];

const foundIn = ({ sections, actions, notIdentifiers }: RecordWordsBody) => [
  ...Object.entries(sections).flatMap(([name, text]) =>
    identifiersIn(`sections.${name}`, text, notIdentifiers),
  ),
  ...actions.flatMap(({ text }, place) => identifiersIn(`actions.${place}.text`, text, notIdentifiers)),
];

function ended(state: State, body: unknown): Answered {
  endSessionRequest.parse(body);
  state.ended = true;
  const due = 'Out by Tuesday 26 January, Tuesday 2 February at the latest.';
  const message = 'Held. Well done for making the time.';
  const to = state.words.to || '11:30';
  state.words = { ...state.words, to };
  state.revision += 1;
  state.kept = true;
  const { heldOn, from } = state.words;
  return { answer: endedSession.parse({ alreadySaved: false, message, due, heldOn, from, to }) };
}

function issued(state: State, body: unknown): Answered {
  const { words, sign } = issueRecordRequest.parse(body);
  const problems = problemsOf(words);
  if (problems.length > 0) return refused(problems);
  state.issuedWords = words;
  state.version += 1;
  state.kept = false;
  if (sign) signBy(state, 'Amara Osei', 'agreed');
  return stepAnswer(state, 'amara', 'Issued. Lewis Grant is told that it is there.');
}

function problemsOf(words: RecordWordsBody): NonNullable<Problem['fields']> {
  const missing = words.actions.flatMap(({ text }, place) =>
    text.trim() === '' ? [{ field: `actions.${place}.text`, message: 'Say what will be done.' }] : [],
  );
  const when = words.heldOn === null ? [{ field: 'heldOn', message: 'Say when you met.' }] : [];
  return [...when, ...missing, ...foundIn(words)];
}

const stepAnswer = (state: State, viewer: FixturePerson, message: string): Answered => ({
  answer: { record: recordOf(state, viewer), alreadySaved: false, message },
});

function signBy(state: State, who: string, meaning: string): void {
  const when = `Tue 19 Jan 2027, 11:${30 + state.signatures.length}`;
  state.signatures.push({ who, when, meaning, void: false, version: state.version });
}

function stepped(state: State, viewer: FixturePerson, body: unknown): Answered {
  const { step } = recordStepRequest.parse(body);
  const who = viewer === 'amara' ? 'Amara Osei' : 'Lewis Grant';
  const when = 'Tue 19 Jan 2027, 11:45';
  const text = 'text' in step ? step.text : '';
  const marks = 'text' in step ? identifiersIn('text', step.text, step.notIdentifiers) : [];
  if (marks.length > 0) return refused(marks);
  if ('text' in step && text.trim() === '') return refused([{ field: 'text', message: 'Write it here.' }]);
  if ('version' in step && step.version !== state.version) return changedMeanwhile;
  apply(state, step, { who, when });
  return stepAnswer(state, viewer, messages[step.do]);
}

function apply(
  state: State,
  step: RecordStepRequest['step'],
  { who, when }: { readonly who: string; readonly when: string },
): void {
  switch (step.do) {
    case 'sign':
      signBy(state, who, step.meaning === 'agreed' ? 'agreed' : 'received, not agreed');
      return;
    case 'disagree':
      state.disagreement = `${who} disagrees, ${when}.`;
      state.told = step.raise ? 'Dana Fairweather' : null;
      return;
    case 'comment':
      state.comments.push({ who, when, about: '', text: step.text });
      return;
    case 'addendum':
      state.addenda.push({ who, when, about: '', text: step.text });
      return;
    case 'change':
      state.earlierWords.push(state.issuedWords);
      state.issuedWords = step.words;
      state.version += 1;
      state.kept = false;
      return;
    case 'filed':
      state.filed = `A paper copy was filed on ${step.on}.`;
      return;
    case 'time-effect':
      return;
  }
}

const messages: Record<RecordStepRequest['step']['do'], string> = {
  sign: 'Signed.',
  disagree: 'Said. Your comments can follow until Tuesday 26 January.',
  comment: 'Saved. It stands beside the record.',
  addendum: 'Added.',
  change: 'Changed. Both sign it anew.',
  filed: 'Noted.',
  'time-effect': 'Thank you.',
};

function opened(state: State, viewer: FixturePerson, body: unknown): Answered {
  const { why } = openEarlierRequest.parse(body);
  if (why.trim() === '') return refused([{ field: 'why', message: 'Say why you need it.' }]);
  const older = { ...recordOf(state, viewer), recordId: olderId, title: 'Supervision, Tuesday 14 May 2024' };
  return { answer: { record: older, alreadySaved: false, message: 'Opened.' } };
}

/** The words of a version before the newest. */
const earlierOf = (state: State, viewer: FixturePerson, version: number): RecordAnswer =>
  recordOf({ ...state, issuedWords: state.earlierWords[version - 1] ?? blankWords, version }, viewer);

const isLocked = (state: State) => state.version > 0 && signedNow(state).length === 2;

const signedNow = ({ signatures, version }: State) => signatures.filter((each) => each.version === version);

function stateOf(state: State): RecordAnswer['state'] {
  const signed = signedNow(state).map(({ who }) => who);
  if (signed.length === 2) return { word: 'Signed', tone: 'good', sentence: 'Both have signed.' };
  const waits = ['Lewis Grant', 'Amara Osei'].filter((who) => !signed.includes(who));
  return {
    word: 'Not signed yet',
    tone: 'neutral',
    sentence: `Waits for ${waits.join(' and ')}. Comments by Tuesday 26 January.`,
  };
}

function recordOf(state: State, viewer: FixturePerson): RecordAnswer {
  const { issuedWords: words, version, earlierWords } = state;
  const isWorker = viewer === 'lewis';
  const signed = signedNow(state).map(({ who }) => who);
  const mine = isWorker ? 'Lewis Grant' : 'Amara Osei';
  const locked = signed.length === 2;
  const names = { worker: 'Lewis Grant', supervisor: 'Amara Osei' };
  return record.parse({
    viewer: viewerOf(viewer),
    person: lewis,
    recordId,
    title: 'Supervision of Lewis Grant, Tuesday 19 January 2027',
    state: stateOf(state),
    versionNumber: version,
    earlier: earlierWords
      .map((_, index) => ({ version: index + 1, words: `Version ${index + 1}` }))
      .reverse(),
    version: `Version ${version}, issued Tuesday 19 January 2027 at 11:30 by Amara Osei`,
    facts: ['Amara Osei and Lewis Grant', '10:00 to 11:30', '90 minutes'],
    agenda: words.agenda.map(({ from, text, outcome }) => ({ from: names[from], text, outcome })),
    sections: headings.flatMap(({ section, title }) => {
      const text = Object.entries(words.sections).find(([name]) => name === section)?.[1] ?? '';
      if (section === 'review' && words.reviewed.length > 0) {
        const lines = words.reviewed.map((one) => `${one.outcome} (${one.words}): ${one.text}`);
        return [{ section, title, text: [text, ...lines].join('\n') }];
      }
      const held = section === 'wellbeing' && words.wellbeingHeld;
      return held || text !== '' ? [{ section, title, text: held ? 'Held, not recorded.' : text }] : [];
    }),
    behaviours: words.behaviours.map(({ tagId, code, example }) => ({ tagId, statement: code, example })),
    actions: words.actions.map(({ owner, text, byOn }) => `${text} ${names[owner]} by ${byOn ?? 'no date'}.`),
    issues: words.issues.map(({ text }) => text),
    nextTime: words.nextTime,
    time: words.reflectionMinutes === null ? null : `Reflection ${words.reflectionMinutes} of 90 minutes.`,
    signatures: state.signatures.map((one) => ({ ...one, void: one.version !== version })),
    disagreement: state.disagreement,
    comments: state.comments,
    addenda: state.addenda,
    filed: state.filed,
    kept: 'Kept while Lewis works here, and until at least 6 years after Lewis leaves.',
    draftLeft: !isWorker && locked && state.kept,
    may: {
      sign: signed.includes(mine)
        ? []
        : [
            { value: 'agreed', title: 'I agree with it' },
            ...(isWorker ? [{ value: 'received-not-agreed', title: 'Received, not agreed' }] : []),
          ],
      disagree:
        isWorker && state.told === null && !locked
          ? {
              until: 'Thursday 21 January',
              raiseTo: 'Dana Fairweather',
              said: state.disagreement !== null,
            }
          : null,
      comment: isWorker && !locked ? { until: 'Tuesday 26 January' } : null,
      change: !isWorker && !locked,
      addendum: locked,
      file: state.filed === null,
      timeEffect: words.behaviours.length > 0,
    },
    operationId: crypto.randomUUID(),
  });
}
