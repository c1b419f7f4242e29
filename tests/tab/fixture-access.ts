/** Invented answers about opening files: Dana opens, Lewis sees that she did, Sam is the data protection officer. */
import {
  askOpeningRequest,
  drawSampleRequest,
  files,
  findFileRequest,
  foundFiles,
  openedFile,
  openingSaid,
  openingStepRequest,
  openings,
  waiting,
} from '../../bot/api/access/access-contract';
import type { Problem } from '../../bot/api/contract';
import type {
  FilesView,
  OpenedFileView,
  OpenedPieceView,
  OpeningChoiceView,
  OwnOpeningView,
} from '../../bot/views/access/access-view-types';
import { type FixturePerson, viewerOf } from './fixture-answers';
import { entry } from './fixture-entries';
import { type AskedOfRoom, type FixtureRoom, problem } from './fixture-server';

const person = (personId: string, name: string, initials: string) => ({
  personId,
  name,
  initials,
  role: 'Social worker',
  team: 'Assessment team 2',
});
const lewis = person('lewis', 'Lewis Grant', 'LG');
const nia = person('nia', 'Nia Prosser-Llewellyn', 'NP');
const ids = {
  form: '11111111-1111-4111-8111-111111111111',
  found: '22222222-2222-4222-8222-222222222222',
  sample: '33333333-3333-4333-8333-333333333333',
  step: '44444444-4444-4444-8444-444444444444',
};
const putOff = {
  from: '2027-01-20',
  until: '2027-02-16',
  hint: 'Only if the data protection officer agrees, and by Tuesday 16 February at the latest.',
};

const parts = {
  agreement: { part: 'agreement', title: 'The supervision agreement', hint: '' },
  records: {
    part: 'records',
    title: 'Records of supervision',
    hint: 'Without what was said about wellbeing.',
  },
  wellbeing: {
    part: 'wellbeing',
    title: 'What was said about wellbeing',
    hint: 'Opens when the person agrees. They need not say why, if they would rather not.',
  },
  decisions: { part: 'decisions', title: 'Quick decisions and case references', hint: '' },
} as const;

const notesLater = ['The data protection officer says yes or no first, and when they are told.'];

const asNextManager: readonly OpeningChoiceView[] = [
  {
    reason: 'oversight',
    title: 'To see how supervision is going',
    parts: [parts.agreement, parts.records, parts.wellbeing, parts.decisions],
    notes: [
      'It opens until the end of Wednesday 20 January.',
      'Lewis Grant and whoever supervises them are told that you opened it.',
    ],
    ...{ notesLater, asks: false },
  },
  {
    reason: 'formal-case',
    title: 'Capability, a disciplinary or a grievance',
    parts: [parts.agreement, parts.records],
    notes: ['The data protection officer says yes or no first.', 'It opens for 14 days from the yes.'],
    ...{ notesLater, asks: true },
  },
  {
    reason: 'safety',
    title: 'Somebody may not be safe',
    parts: [parts.agreement, parts.records, parts.wellbeing, parts.decisions],
    notes: [
      'It opens at once, for 24 hours.',
      'Lewis Grant, whoever supervises them and the principal social worker are told within one working day.',
    ],
    ...{ notesLater, asks: false },
  },
];

type State = {
  /** What Dana has opened. */
  own: readonly OwnOpeningView[];
  agreed: boolean;
  waits: boolean;
  asked: { readonly path: string; readonly body: unknown }[];
};

const fresh = (): State => ({ own: [], agreed: false, waits: true, asked: [] });

export type FixtureAccess = {
  readonly room: FixtureRoom;
  /** What was sent, oldest first. */
  readonly asked: () => State['asked'];
  /** As if Dana had opened Lewis's file before. */
  open(): void;
  reset(): void;
};

export function fixtureAccess(): FixtureAccess {
  let state = fresh();
  return {
    room: (asked) => answered(state, asked),
    asked: () => state.asked,
    open: () => {
      state.own = [opening(lewis, true)];
    },
    reset: () => {
      state = fresh();
    },
  };
}

const viewing = (viewer: FixturePerson) => ({
  ...viewerOf(viewer),
  opensFiles: viewer === 'dana' || viewer === 'sam',
  // Six links above every page of hers: the navigation has to hold them.
  protects: viewer === 'sam' || viewer === 'dana',
  checksEvidence: viewer === 'sam' || viewer === 'dana',
});

const notThere: { readonly refusal: Problem } = {
  refusal: problem(404, 'Not there', 'Not yours or not there.'),
};

function answered(state: State, asked: AskedOfRoom): ReturnType<FixtureRoom> {
  const { viewer, method, parts: path, body } = asked;
  const [place, owner, what, , last] = path;
  if (place === 'me')
    return { answer: { viewer: viewing(viewer), person: null, today: 'Tuesday 19 January 2027' } };
  if (place === 'threads' && what === 'openings') return openingsOf(state, viewer, owner ?? '');
  if (place !== 'files') return null;
  if (method === 'POST') state.asked.push({ path: path.join('/'), body });
  if (owner === undefined) return { answer: filesFor(state, viewer) };
  if (owner === 'find') return find(body);
  if (owner === 'sample') return sample(body);
  if (owner === 'waiting') return { answer: waitingAnswer(state) };
  if (what === 'opened') return opened(state, viewer);
  if (last === 'steps') return step(state, body);
  return ask(state, owner, body);
}

const opening = (of: typeof lewis, open: boolean): OwnOpeningView => ({
  openingId: `opening-${of.personId}`,
  person: of,
  badge: open ? { word: 'Open', tone: 'good' } : { word: 'Waits for a yes', tone: 'neutral' },
  parts: open ? 'Agreement, records, quick decisions' : 'Records of supervision',
  sentence: open
    ? 'Open until the end of Wednesday 20 January. You said why: to see how supervision is going.'
    : 'Waits for the data protection officer since Tuesday 19 January.',
  open,
  operationId: ids.step,
});

function filesFor({ own }: State, viewer: FixturePerson): object {
  const view: FilesView = {
    viewer: viewing(viewer),
    notes: [
      'Opening a file leaves a line that its worker and their supervisor both see, and they are told.',
      'As next manager of Amara Osei’s people you may open their agreement, records and quick decisions.',
      'As principal social worker you look at practice in files that are drawn by lot.',
    ],
    openings: own,
    people: [file(lewis, 'You look as next manager'), file(nia, 'You look as next manager')],
    forms: [
      { form: 'next-manager', choices: asNextManager },
      { form: 'none', choices: [] },
    ],
    putOff,
    find: { hint: 'At least two letters of the name.' },
    sample: {
      reasons: [
        { value: 'audit', title: 'The council’s audit' },
        { value: 'inspection', title: 'An inspection' },
      ],
      most: 10,
      hint: 'The product draws. Never your own line: nobody you supervise, and nobody above you.',
      operationId: ids.sample,
    },
  };
  return files.parse(view);
}

const file = (of: typeof lewis, as: string, form = 'next-manager') => ({
  person: of,
  as,
  facts: of === lewis ? ['There is an agreement, signed on Monday 9 February 2026.'] : [],
  form,
  operationId: ids.form,
});

function find(body: unknown): ReturnType<FixtureRoom> {
  const { name } = findFileRequest.parse(body);
  if (name.trim().length < 2)
    return {
      refusal: problem(400, 'Not found', 'Nothing was looked for.', [
        { field: 'name', message: 'Type two letters of the name or more.' },
      ]),
    };
  const found = nia.name.toLowerCase().includes(name.toLowerCase());
  return {
    answer: foundFiles.parse({
      people: found ? [{ ...file(nia, 'Principal social worker'), operationId: ids.found }] : [],
      forms: [{ form: 'next-manager', choices: asNextManager.slice(2) }],
      putOff,
      words: found ? '1 person found.' : 'Nobody of that name whose file you may open.',
    }),
  };
}

function sample(body: unknown): ReturnType<FixtureRoom> {
  const { count } = drawSampleRequest.parse(body);
  if (count < 1)
    return {
      refusal: problem(400, 'Not drawn', 'Nothing is drawn yet.', [
        { field: 'count', message: 'Say how many files, from 1 to 10.' },
      ]),
    };
  return {
    answer: openingSaid.parse({
      message: '2 files were drawn. They are open until the end of Tuesday 2 February.',
      alreadySaved: false,
      opened: [lewis, nia].map((of) => ({
        person: of,
        openingId: `opening-${of.personId}`,
        open: true,
      })),
    }),
  };
}

function ask(state: State, owner: string, body: unknown): ReturnType<FixtureRoom> {
  const request = askOpeningRequest.parse(body);
  const refused = [
    ...(request.parts.length === 0 ? [{ field: 'parts', message: 'Tick what you want to open.' }] : []),
    ...(request.why.trim() === '' ? [{ field: 'why', message: 'Say why in a few words.' }] : []),
    ...(request.putOffNotice === '' ? [{ field: 'putOffNotice', message: 'Choose a day.' }] : []),
  ];
  if (refused.length > 0) return { refusal: problem(400, 'Not opened', 'Nothing is opened yet.', refused) };
  const of = owner === 'nia' ? nia : lewis;
  const open = request.reason !== 'formal-case' && request.putOffNotice === null;
  state.own = [opening(of, open), ...state.own];
  return {
    answer: openingSaid.parse({
      message: open
        ? 'The file is open until the end of Wednesday 20 January. They are told.'
        : 'This waits for the data protection officer’s yes.',
      alreadySaved: false,
      opened: [{ person: of, openingId: `opening-${of.personId}`, open }],
    }),
  };
}

function step(state: State, body: unknown): ReturnType<FixtureRoom> {
  const { step: taken } = openingStepRequest.parse(body);
  if (taken.do === 'approve' && taken.noticeOn !== null && taken.noticeOn > putOff.until)
    return {
      refusal: problem(400, 'Not saved', 'Nothing is saved yet.', [
        { field: 'noticeOn', message: 'Choose a day by Tuesday 16 February.' },
      ]),
    };
  if (taken.do === 'close') state.own = [];
  if (taken.do === 'agree-wellbeing') state.agreed = true;
  if (taken.do === 'take-back-wellbeing') state.agreed = false;
  if (taken.do === 'approve' || taken.do === 'refuse') state.waits = false;
  const messages = {
    close: 'The file is closed.',
    'agree-wellbeing': 'Dana Fairweather can read it now, until the end of Wednesday 20 January.',
    'decline-wellbeing': 'Dana Fairweather is told that you did not agree.',
    'take-back-wellbeing': 'It is closed to Dana Fairweather again.',
    approve: 'The file is open until the end of Tuesday 2 February.',
    refuse: 'Whoever asked is told that the answer is no.',
  };
  return { answer: openingSaid.parse({ message: messages[taken.do], alreadySaved: false, opened: [] }) };
}

const record: OpenedPieceView = {
  kind: 'record',
  id: 'session:2027-01-12',
  title: 'Record of supervision, Tuesday 12 January 2027',
  badge: { word: 'Signed by both', tone: 'good' },
  facts: ['With Amara Osei', '75 minutes', 'Wellbeing was talked about: yes'],
  parts: [
    {
      title: 'Workload',
      lines: [{ label: '', text: 'Seventeen children is too many with three in court.\nTwo move to Nia.' }],
    },
    {
      title: 'Actions',
      lines: [
        { label: 'Amara Osei', text: 'Ask about the duty rota.' },
        { label: 'Lewis Grant, by Tue 26 Jan 2027', text: 'Book the joint visit.' },
      ],
    },
  ],
};

const decision = entry({
  entryId: 'decision:2',
  kind: 'decision',
  title: 'Quick decision',
  badges: [{ word: 'Confirmed', tone: 'good' }],
  on: '2027-01-18',
  when: 'Mon 18 Jan 2027, 16:14',
  text: 'No contact at the weekend until the assessment is in.',
  why: 'The risk is not understood yet.',
  references: ['LCS-198802'],
  facts: ['Logged by Lewis Grant', 'With Amara Osei'],
  hasMore: true,
});

function opened({ own }: State, viewer: FixturePerson): ReturnType<FixtureRoom> {
  if (viewer !== 'dana' || own.length === 0) return notThere;
  const view: OpenedFileView = {
    viewer: viewing(viewer),
    person: lewis,
    openings: own,
    notes: ['What was said about wellbeing is not open: Lewis Grant has not agreed.'],
    agreement: {
      id: 'one',
      words: 'Signed with Amara Osei on Monday 9 February 2026, every 4 weeks, 90 minutes.',
    },
    records: [
      {
        id: record.id,
        title: 'Tuesday 12 January 2027, with Amara Osei',
        words: 'Signed by both. 75 minutes.',
        on: '2027-01-12',
      },
      {
        id: 'session:2026-12-15',
        title: 'Tuesday 15 December 2026, with Amara Osei',
        words: 'Waits for a signature.',
        on: '2026-12-15',
      },
    ],
    recordsAfter: null,
    decisions: { entries: [decision], after: null },
    piece: record,
  };
  return { answer: openedFile.parse(view) };
}

function openingsOf({ own, agreed }: State, viewer: FixturePerson, owner: string): ReturnType<FixtureRoom> {
  const mine = owner === 'me' || owner === viewer;
  if (!mine && viewer !== 'amara') return notThere;
  const anything = viewer === 'lewis' || owner === 'lewis';
  const asks = mine && own.length > 0;
  return {
    answer: openings.parse({
      viewer: viewing(viewer),
      person: anything ? lewis : nia,
      own: mine,
      summary: anything
        ? 'Whoever opens a part of this file from outside is here, the newest first.'
        : 'Nobody from outside has opened this file.',
      lines: anything
        ? [
            {
              id: 'opening-lewis',
              kind: 'opening',
              on: '2027-01-19',
              when: 'Tue 19 Jan 2027, 16:10',
              who: 'Dana Fairweather, next manager',
              title: 'Opened the agreement, records, what was said about wellbeing and quick decisions',
              badge: { word: 'Open', tone: 'neutral' },
              reason: 'to see how supervision is going',
              why: 'Your caseload has been over seventeen for two months, and I want to see what was agreed.',
              facts: [
                'Until the end of Wednesday 20 January',
                agreed ? 'You let them read what was said about wellbeing' : 'Wellbeing is closed to them',
              ],
              steps: asks
                ? [
                    {
                      step: agreed ? 'take-back-wellbeing' : 'agree-wellbeing',
                      title: agreed
                        ? 'Close it to Dana again'
                        : 'Let Dana read what was written about how I am',
                      operationId: ids.step,
                    },
                    ...(agreed
                      ? []
                      : [{ step: 'decline-wellbeing' as const, title: 'No', operationId: ids.step }]),
                  ]
                : [],
            },
            {
              id: 'copied-1',
              kind: 'copied',
              on: '2027-01-12',
              when: 'Tue 12 Jan 2027, 09:30',
              who: 'Amara Osei, supervisor',
              title: 'Took a record on paper: Tuesday 15 December 2026',
              badge: null,
              reason: '',
              why: '',
              facts: [],
              steps: [],
            },
          ]
        : [],
    }),
  };
}

function waitingAnswer({ waits }: State): object {
  const asked = {
    person: lewis,
    when: 'Tue 19 Jan 2027, 14:05',
    who: 'Hannah Whitcombe, HR',
    title: 'Asks to open records of supervision',
    operationId: ids.step,
    notes: ['A yes opens it for 14 days.', 'Lewis Grant and Amara Osei are told, unless you choose a day.'],
  };
  return waiting.parse({
    words: waits ? '2 wait.' : 'Nothing waits for you.',
    putOff,
    waiting: waits
      ? [
          {
            ...asked,
            openingId: 'waits-1',
            reason: 'capability, a disciplinary or a grievance',
            why: 'Stage two of the capability procedure. The panel meets on 4 February.',
            putOffUntil: '2027-02-01',
            notYours: null,
          },
          {
            ...asked,
            openingId: 'waits-2',
            who: 'Sam Whitfield, data protection officer',
            reason: 'complaint',
            why: 'A complaint about how supervision was held.',
            putOffUntil: '2027-02-01',
            notYours: 'You asked for this yourself, so another data protection officer answers it.',
          },
        ]
      : [],
  });
}
