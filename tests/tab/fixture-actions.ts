/** Invented actions of Lewis, and something taken upward, that can be finished, carried, taken over, raised and answered. */
import {
  actionSaved,
  actionStepRequest,
  agreeActionRequest,
  issueSaved,
  issueStepRequest,
  issuesBelow,
  type OpenActions,
  openActionsAnswer,
  openedIssue,
  raiseIssueRequest,
} from '../../bot/api/actions/action-contract';
import { identifiersIn } from './fixture-decisions';
import { type AskedOfRoom, type FixtureRoom, problem } from './fixture-server';

type Action = OpenActions['actions'][number];
type Issue = OpenActions['issues'][number];

const lewis = {
  personId: 'lewis',
  name: 'Lewis Grant',
  initials: 'LG',
  role: 'Social worker',
  team: 'Riverside children’s team',
};

const action = (entryId: string, text: string, more: Partial<Action> = {}): Action => ({
  entryId,
  text,
  owner: 'Lewis Grant',
  mine: false,
  when: 'by Tuesday 26 January',
  late: false,
  carried: null,
  from: 'from the session of 12 January',
  note: null,
  carryTo: '2027-02-02',
  takeOver: [],
  mayChange: true,
  ...more,
});

const firstActions: readonly Action[] = [
  action('a1', 'Book the joint visit.', {
    carried: 'carried twice',
    when: 'was due Friday 15 January',
    late: true,
  }),
  action('a2', 'Ask about the duty rota.', { owner: 'Amara Osei' }),
  action('a3', 'Send the chronology to the team of the school nurse.', {
    owner: 'Dana Whitfield',
    note: 'Dana does not supervise here any more. Somebody else can take it over.',
    takeOver: [
      { value: 'amara', title: 'Amara Osei' },
      { value: 'lewis', title: 'Lewis Grant' },
    ],
  }),
];

export const issueId = 'i1';
const firstIssue: Issue = {
  entryId: issueId,
  text: 'Two workers are needed for every visit after five, and there are not enough of us.',
  raised: 'Raised on Tuesday 12 January by Lewis Grant.',
  waits: 'Dana Whitfield answers by Tuesday 26 January.',
  answer: null,
  mayAnswer: false,
  mayWithdraw: false,
};

export type FixtureActions = { readonly room: FixtureRoom; reset(): void };
type State = { actions: readonly Action[]; issues: readonly Issue[] };
type Answered = ReturnType<FixtureRoom>;

export function fixtureActions(): FixtureActions {
  const state: State = { actions: firstActions, issues: [firstIssue] };
  return {
    room: (asked) => answered(state, asked),
    reset() {
      state.actions = firstActions;
      state.issues = [firstIssue];
    },
  };
}

function answered(state: State, { viewer, method, parts, body }: AskedOfRoom): Answered {
  const [place, owner, room, id, last] = parts;
  if (place === 'issues') return { answer: belowOf(state, viewer) };
  if (place !== 'threads' || (owner !== 'lewis' && owner !== 'me')) return null;
  const isPair = viewer === 'lewis' || viewer === 'amara';
  if (room === 'actions' && isPair) {
    if (method === 'GET') return { answer: listOf(state, viewer) };
    return last === 'steps' ? stepped(state, viewer, id ?? '', body) : agreed(state, viewer, body);
  }
  if (room !== 'issues' || !(isPair || viewer === 'dana')) return null;
  if (method === 'GET') return opened(state, viewer, id ?? '');
  return last === 'steps' ? issueStepped(state, viewer, body) : raised(state, body);
}

const names: Readonly<Record<string, string>> = { lewis: 'Lewis Grant', amara: 'Amara Osei' };
const seen = (one: Action, viewer: string): Action => ({ ...one, mine: one.owner === names[viewer] });
const missing = (field: string): Answered => ({
  refusal: problem(400, 'Not saved', 'Nothing is saved yet.', [{ field, message: 'Write it here.' }]),
});

const listOf = ({ actions, issues }: State, viewer: string) =>
  openActionsAnswer.parse({
    person: lewis,
    actions: actions.map((one) => seen(one, viewer)),
    issues,
    owners: [
      { value: 'lewis', title: 'Lewis Grant' },
      { value: 'amara', title: 'Amara Osei' },
    ],
    byOn: '2027-02-02',
    upward: 'Dana Whitfield answers within 10 working days, and reads this one thing only.',
  });

function agreed(state: State, viewer: string, body: unknown): Answered {
  const { text, owner, notIdentifiers } = agreeActionRequest.parse(body);
  if (text.trim() === '') return missing('text');
  const found = identifiersIn('text', text, notIdentifiers);
  if (found.length > 0) return { refusal: problem(400, 'Not saved', 'Nothing is saved yet.', found) };
  const one = action(`new${state.actions.length}`, text, { owner: names[owner] ?? owner });
  state.actions = [...state.actions, one];
  return saved(seen(one, viewer), 'Agreed.');
}

function stepped(state: State, viewer: string, id: string, body: unknown): Answered {
  const { step } = actionStepRequest.parse(body);
  const one = state.actions.find(({ entryId }) => entryId === id);
  if (!one) return { refusal: problem(404, 'Not there', 'Not yours or not there.') };
  if ((step.do === 'carry' || step.do === 'drop') && step.why.trim() === '') return missing('why');
  const rest = state.actions.filter((each) => each !== one);
  if (step.do === 'done' || step.do === 'drop') {
    state.actions = rest;
    return saved(null, step.do === 'done' ? 'Thank you. Kept as done.' : 'Dropped.');
  }
  const after: Action =
    step.do === 'carry'
      ? { ...one, when: `by ${step.byOn}`, carried: 'carried once', late: false }
      : { ...one, owner: names[step.to ?? viewer] ?? '', note: null, takeOver: [] };
  state.actions = state.actions.map((each) => (each === one ? after : each));
  return saved(seen(after, viewer), step.do === 'carry' ? 'Carried.' : 'Taken over.');
}

const saved = (one: Action | null, message: string): Answered => ({
  answer: actionSaved.parse({ action: one, alreadySaved: false, message }),
});

const issueSeen = (one: Issue, viewer: string): Issue => ({
  ...one,
  mayAnswer: viewer === 'dana' && one.answer === null && one.waits !== 'Taken back.',
  mayWithdraw: viewer === 'lewis' && one.answer === null && one.waits !== 'Taken back.',
});

function opened({ issues }: State, viewer: string, id: string): Answered {
  const one = issues.find(({ entryId }) => entryId === id);
  return one
    ? { answer: openedIssue.parse({ issue: issueSeen(one, viewer), person: lewis }) }
    : { refusal: problem(404, 'Not there', 'Not yours or not there.') };
}

function raised(state: State, body: unknown): Answered {
  const { text } = raiseIssueRequest.parse(body);
  if (text.trim() === '') return missing('text');
  const one = { ...firstIssue, entryId: 'i2', text };
  state.issues = [...state.issues, one];
  return issueAnswer(one, 'Taken upward.');
}

function issueStepped(state: State, viewer: string, body: unknown): Answered {
  const { step } = issueStepRequest.parse(body);
  if (step.do === 'answer' && step.text.trim() === '') return missing('text');
  const after: Issue =
    step.do === 'answer'
      ? {
          ...firstIssue,
          waits: '',
          answer: { who: 'Dana Whitfield', when: 'Tuesday 19 January', text: step.text },
        }
      : { ...firstIssue, waits: 'Taken back.' };
  state.issues = [after];
  return issueAnswer(issueSeen(after, viewer), step.do === 'answer' ? 'Both are told.' : 'Taken back.');
}

const issueAnswer = (one: Issue, message: string): Answered => ({
  answer: issueSaved.parse({ issue: one, alreadySaved: false, message }),
});

function belowOf({ issues }: State, viewer: string) {
  const waiting = viewer === 'dana' ? issues.filter(({ answer }) => answer === null) : [];
  return issuesBelow.parse({
    issues: waiting.map(({ entryId }) => ({
      about: 'lewis',
      name: 'Lewis Grant',
      entryId,
      when: 'Tuesday 12 January',
      words: 'Your answer is due by Tuesday 26 January.',
    })),
  });
}
