/** Invented case discussions of Lewis: a list, a form, and a note that is answered and kept nowhere. */
import { cases, type LogCaseRequest, logCaseRequest, loggedCase } from '../../bot/api/cases/case-contract';
import type { Entry } from '../../bot/api/contract';
import { decisionStepRequest } from '../../bot/api/decision-contract';
import { viewerOf } from './fixture-answers';
import { type AskedOfRoom, type FixtureRoom, problem } from './fixture-server';

const lewis = {
  personId: 'lewis',
  name: 'Lewis Grant',
  initials: 'LG',
  role: 'Social worker',
  team: 'Riverside children’s team',
};
const choices = (...titles: readonly string[]) => titles.map((title) => ({ value: title, title }));

const form = {
  categories: [
    { value: 'CP', title: 'Child protection' },
    { value: 'CIN', title: 'Child in need' },
  ],
  depths: [
    { value: 'update', title: 'An update' },
    { value: 'full', title: 'A full discussion' },
  ],
  paces: [
    { value: 'right', title: 'The pace is right' },
    { value: 'extended', title: 'More time, because it serves this child' },
  ],
  models: choices('Signs of Safety'),
  owners: [
    { value: 'lewis', title: 'Lewis Grant' },
    { value: 'amara', title: 'Amara Osei' },
  ],
  parts: [
    {
      name: 'voice',
      title: 'The child’s lived experience and voice since last time',
      hint: 'What a day is like.',
    },
    { name: 'decisionAndWhy', title: 'Management decision or direction, and why', hint: '' },
  ],
  recentReferences: ['LCS-198802'],
  referenceExample: 'LCS-204417',
  headlineCharacters: 300,
  guidance: 'The full note is made here for you to copy, and is not kept in this app.',
};

export const caseId = 'case:1';
const noDecision = {
  state: '',
  times: 'Discussed Tue 12 Jan 2027, written down by Amara Osei at 11:20.',
  versions: [],
  answers: [],
  authority: null,
  mayHold: false,
  lacks: [],
  mayWithdraw: false,
  notes: false,
  source: null,
};
const entryOf = (entryId: string, references: readonly string[], text: string, done = false): Entry => ({
  entryId,
  kind: 'case',
  title: 'Case discussion',
  badges: [
    done
      ? { word: 'On the child’s file', tone: 'good' }
      : { word: 'Not yet on the child’s file', tone: 'attention' },
  ],
  on: '2027-01-12',
  when: 'Tue 12 Jan 2027',
  text,
  hasMore: false,
  why: '',
  references: [...references],
  referenceToFollow: false,
  facts: ['With Amara Osei', 'Child protection', 'The pace is right'],
  decision: {
    ...noDecision,
    childFile: references.map((reference) => ({
      reference,
      words: done ? 'On the child’s file: Lewis Grant' : 'Lewis Grant by Tue 19 Jan 2027',
      done,
      may: !done,
      recorders: [{ value: 'amara', title: 'Amara Osei' }],
    })),
    lookAgain: [
      { answer: 'worked', title: 'It worked' },
      { answer: 'changed', title: 'It changed' },
    ],
  },
});

export type FixtureCases = { readonly room: FixtureRoom; reset(): void };
type State = { held: readonly Entry[] };
type Answered = ReturnType<FixtureRoom>;

const first = [
  entryOf(caseId, ['LCS-204417'], 'Keep contact at twice a week. (Lewis Grant by Fri 12 Feb 2027)'),
];

export function fixtureCases(): FixtureCases {
  const state: State = { held: first };
  return {
    room: (asked) => answered(state, asked),
    reset() {
      state.held = first;
    },
  };
}

function answered(state: State, asked: AskedOfRoom): Answered {
  const { viewer, method, parts, body } = asked;
  const [place, owner, room, id] = parts;
  if (place !== 'threads' || owner !== 'lewis' || (viewer !== 'lewis' && viewer !== 'amara')) return null;
  if (room === 'entries' && id?.startsWith('case:')) return ofEntry(state, asked);
  if (room !== 'cases') return null;
  if (method === 'GET')
    return { answer: cases.parse({ viewer: viewerOf(viewer), person: lewis, cases: state.held, form }) };
  return logged(state, logCaseRequest.parse(body));
}

function ofEntry(state: State, { method, parts, body }: AskedOfRoom): Answered {
  const [, , , id = '', last] = parts;
  const entry = state.held.find(({ entryId }) => entryId === id);
  if (!entry) return { refusal: problem(404, 'Not there', 'Not yours or not there.') };
  if (method === 'GET' && last === undefined) return { answer: { entry, person: lewis } };
  const { step } = decisionStepRequest.parse(body);
  const references = step.do === 'relink' ? [step.to] : entry.references;
  const after = entryOf(id, references, entry.text, step.do !== 'relink');
  state.held = state.held.map((one) => (one === entry ? after : one));
  return {
    answer: {
      entry: after,
      alreadySaved: false,
      message: step.do === 'relink' ? 'Put right.' : 'Thank you. Kept as on the child’s file.',
    },
  };
}

function logged(state: State, { references, decisions, look, full, operationId }: LogCaseRequest): Answered {
  if (references.length === 0) {
    const fields = [{ field: 'reference', message: 'Write the case reference here.' }];
    return { refusal: problem(400, 'Not saved', 'Nothing is saved yet.', fields) };
  }
  const why = full.decisionAndWhy ?? '';
  const advice = why.includes('because') ? [] : ['It does not say why.'];
  if (look) return saved({ entry: null, note: '', notes: [], advice, message: '' });
  const entry = entryOf(`case:${operationId}`, references, decisions.map(({ text }) => text).join('\n'));
  state.held = [entry, ...state.held];
  const notes = references.map((reference) => ({
    reference,
    text: `Case supervision, ${reference} (marked as supervision)\n${full.voice ?? ''}\n${why}`,
  }));
  return saved({ entry, note: notes[0]?.text ?? '', notes, advice, message: 'Saved. Copy the note now.' });
}

const saved = (answer: object): Answered => ({
  answer: loggedCase.parse({ ...answer, alreadySaved: false }),
});
