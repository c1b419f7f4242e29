/** Invented answers of the API, each checked against the contract, for trying the tab without the real server. */
import { type Below, below } from '../../bot/api/below-contract';
import * as contract from '../../bot/api/contract';
import { asksOf, diaryOf, type FixtureClock } from './fixture-clock';
import {
  decisionsOf,
  type FixtureDecisions,
  logged,
  newDecisions,
  openAnswer,
  seenBy,
} from './fixture-decisions';
import { entries, entry, fullTexts } from './fixture-entries';

type Entry = contract.Entry;

const people = {
  lewis: person('lewis', 'Lewis Grant', 'LG', 'Social worker'),
  amara: person('amara', 'Amara Osei', 'AO', 'Team manager'),
  sam: person('sam', 'Sam Whitfield', 'SW', 'Newly qualified social worker'),
  nia: person('nia', 'Nia Prosser-Llewellyn', 'NP', 'Senior practitioner'),
  tom: person('tom', 'Tom Adeyemi', 'TA', 'Family practitioner'),
  dana: person('dana', 'Dana Fairweather', 'DF', 'Head of service'),
};

export type FixturePerson = keyof typeof people;
export const isFixturePerson = (id: string): id is FixturePerson => Object.hasOwn(people, id);

const statuses = {
  onTrack: status(
    'ON_TRACK',
    'On track',
    'check',
    'Every 4 weeks, last met Tuesday 5 January, so due Tuesday 2 February.',
  ),
  dueSoon: status(
    'DUE_SOON',
    'Due soon',
    'clock',
    'Every 4 weeks, last met Tuesday 29 December, so due Tuesday 26 January.',
  ),
  overdue: status(
    'OVERDUE',
    'Overdue',
    'alert',
    'Weekly in the first six weeks, last met Tuesday 5 January, so it was due on Tuesday 12 January. Duty and court got in the way.',
  ),
  paused: status(
    'PAUSED',
    'Paused',
    'pause',
    'Away until Monday 1 February. The clock starts again on return.',
  ),
  noSupervisor: status(
    'NO_SUPERVISOR',
    'No supervisor',
    'information',
    'Nobody is entered as supervisor today.',
  ),
};

/** The id that the form of the fixture server carries. */
export const formOperationId = '3f2b8a52-6a0e-4f6e-9d52-0a4d3f1c7e11';

const firstPageSize = 4;
const kindsOf = {
  everything: ['session', 'decision', 'action', 'reason'],
  sessions: ['session', 'reason'],
  decisions: ['decision'],
  actions: ['action'],
} as const;

type Filter = keyof typeof kindsOf;

/** What was done in the invented council so far. */
export type FixtureWorld = {
  readonly clock: FixtureClock | null;
  readonly decisions: FixtureDecisions;
  readonly endOfDay: boolean;
};

/** The thread as this viewer sees it, or null when it is not theirs. Without a clock it has no diary and no questions. */
export function threadAnswer(
  viewer: FixturePerson,
  owner: string,
  filter: Filter,
  { clock = null, decisions = newDecisions(), endOfDay = false }: Partial<FixtureWorld> = {},
): contract.Thread | null {
  const id = owner === 'me' ? viewer : owner;
  if (!isFixturePerson(id) || !maySee(viewer, id)) return null;
  const all = id === 'lewis' ? entriesOf(filter, decisions, viewer) : decisionsOf(decisions, viewer, id);
  const open = openAnswer(decisions, viewer, id);
  return contract.thread.parse({
    viewer: viewerOf(viewer),
    person: people[id],
    own: id === viewer,
    status: id === 'lewis' ? statuses.dueSoon : statuses.onTrack,
    lastMet: 'Tuesday 29 December 2026',
    next: id === 'lewis' ? 'Tuesday 26 January at 10:00' : null,
    supervisor: id === 'dana' ? null : 'Amara Osei',
    filter,
    ahead:
      id === 'lewis' && (filter === 'everything' || filter === 'sessions')
        ? '3 dates are booked ahead, the next on Tuesday 26 January at 10:00.'
        : null,
    entries: all.slice(0, firstPageSize),
    after: all.length > firstPageSize ? 'second-page' : null,
    form: id !== 'dana' ? formFor(viewer, id) : null,
    diary: clock && diaryOf(clock),
    asks: clock && asksOf(clock, viewer, id),
    toSign: { shown: [], more: null },
    waiting: {
      toAnswer: open.toAnswer.length,
      childFile: open.childFile.length,
      lookAgain: open.lookAgain.entries.length,
    },
    induction: null,
    endOfDayQuestion: id === viewer ? endOfDay : null,
  } satisfies contract.Thread);
}

/** The second and last page of Lewis's thread. */
export function earlierAnswer(
  filter: Filter,
  decisions: FixtureDecisions,
  viewer: FixturePerson,
): contract.EarlierEntries {
  return contract.earlierEntries.parse({
    entries: entriesOf(filter, decisions, viewer).slice(firstPageSize),
    after: null,
  });
}

function entriesOf(filter: Filter, { held }: FixtureDecisions, viewer: FixturePerson): Entry[] {
  const wanted: readonly string[] = kindsOf[filter];
  return entries
    .filter(({ kind }) => wanted.includes(kind))
    .map((each) => {
      const decision = held.get(each.entryId);
      return decision ? seenBy(decision, viewer) : each;
    });
}

export function teamAnswer(viewer: FixturePerson): contract.Team {
  const rows = viewer === 'amara' || viewer === 'dana' ? teamRows : [];
  return contract.team.parse({
    viewer: viewerOf(viewer),
    today: 'Tuesday 19 January 2027',
    summary: rows.length > 0 ? '4 people, 1 overdue.' : 'Nobody is supervised by you today.',
    rows: [...rows],
  } satisfies contract.Team);
}

/** Dana's people supervise two, with records at every stage; everybody else's supervise nobody. */
export function belowAnswer(viewer: FixturePerson): Below {
  const row = (id: keyof typeof people, record: string, next: string) => ({
    person: people[id],
    lastHeld: 'Thursday 14 January',
    record,
    next,
  });
  const rows = [
    row('lewis', 'Record of Thursday 14 January: signed by both.', 'Thursday 11 February at 10:00'),
    row(
      'nia',
      'Record of Thursday 14 January: not written yet, out by Thursday 28 January.',
      'Not in the diary',
    ),
  ];
  return below.parse({
    teams: viewer === 'dana' ? [{ supervisor: 'Amara Osei', rows }] : [],
  } satisfies Below);
}

/** Nia's decision waits for Dana until somebody has settled it. */
export function authorityAnswer(viewer: FixturePerson, { held }: FixtureDecisions): contract.Authority {
  const waits = viewer === 'dana' && Boolean(held.get('decision:3')?.decision.authority);
  const { personId: about, name } = people.nia;
  const when = 'today at 16:14';
  const words = "Nia wrote it down. Don't wait for the card: ring Amara on 0161 555 0101.";
  return contract.authority.parse({
    authority: waits ? [{ about, name, entryId: 'decision:3', when, words }] : [],
  } satisfies contract.Authority);
}

/** One entry with all of its text, or null when it is not there or not theirs. Dana may open one decision of Nia's. */
export function entryAnswer(
  viewer: FixturePerson,
  owner: string,
  entryId: string,
  decisions: FixtureDecisions,
): contract.OpenedEntryAnswer | null {
  const id = owner === 'me' ? viewer : owner;
  if (!isFixturePerson(id)) return null;
  if (!maySee(viewer, id) && !(viewer === 'dana' && entryId === 'decision:3')) return null;
  const held = decisions.held.get(entryId);
  const found = held ? seenBy(held, viewer) : entries.find((each) => each.entryId === entryId);
  if (!found) return null;
  return contract.openedEntryAnswer.parse({
    entry: { ...found, text: fullTexts[entryId] ?? found.text, hasMore: false },
    person: people[id],
  });
}

export function savedAnswer(
  decisions: FixtureDecisions,
  author: FixturePerson,
  request: contract.LogDecisionRequest,
  alreadySaved: boolean,
): contract.LogDecisionAnswer {
  const saved = entry({
    entryId: `decision:${request.operationId}`,
    kind: 'decision',
    title: 'Quick decision',
    badges: [{ word: 'From the supervisor', tone: 'neutral' }],
    on: '2027-01-19',
    when: 'Tue 19 Jan 2027, 16:30',
    text: request.text,
    references: request.references ?? [],
    referenceToFollow: request.referenceToFollow ?? false,
    facts: ['Logged by Amara Osei, Tue 19 Jan 2027, 16:30'],
  });
  const message = alreadySaved
    ? 'This was saved already.'
    : `Saved. Lewis gets a note to read it. ${notOnFile}`;
  return contract.logDecisionAnswer.parse({ entry: logged(decisions, author, saved), alreadySaved, message });
}

const notOnFile = "It isn't on the child's file until somebody puts it there.";

const teamRows: readonly contract.TeamRow[] = [
  { person: people.sam, status: statuses.overdue, lastMet: 'Tuesday 5 January', next: 'Not in the diary' },
  {
    person: people.lewis,
    status: statuses.dueSoon,
    lastMet: 'Tuesday 29 December 2026',
    next: 'Tuesday 26 January at 10:00',
  },
  {
    person: people.nia,
    status: statuses.onTrack,
    lastMet: 'Tuesday 5 January',
    next: 'Tuesday 2 February at 14:00',
  },
  {
    person: people.tom,
    status: statuses.paused,
    lastMet: 'Tuesday 8 December 2026',
    next: 'Not in the diary',
  },
];

function formFor(viewer: FixturePerson, owner: FixturePerson): contract.DecisionForm {
  const supervisors = [people.amara, people.nia].map(({ personId, name }) => ({
    value: personId,
    title: `${name} (supervises you)`,
  }));
  const { personId, name } = people[owner];
  const who = viewer === owner ? supervisors : [{ value: personId, title: name }];
  return {
    operationId: formOperationId,
    who,
    recentReferences: ['LCS-204417', 'LCS-198802', 'LCS-210034'],
    types: [
      { value: 'decision', title: 'Decision' },
      { value: 'advice', title: 'Advice' },
      { value: 'endorsement', title: "Endorsement of the worker's own decision" },
      { value: 'information', title: 'Information noted' },
    ],
    owners: [
      { value: 'worker', title: 'The worker' },
      { value: 'supervisor', title: 'The supervisor' },
    ],
    doers: [
      { value: 'worker', title: 'The worker' },
      { value: 'supervisor', title: 'The supervisor' },
      { value: 'nobody', title: 'Nothing to do: for the file only' },
    ],
    places: [
      { value: 'corridor', title: 'In the corridor' },
      { value: 'phone', title: 'On the phone' },
    ],
    saidChoices: [
      { value: 'now', title: 'Just now' },
      { value: '5-minutes', title: '5 minutes ago' },
      { value: '15-minutes', title: '15 minutes ago' },
      { value: '30-minutes', title: '30 minutes ago' },
      { value: 'earlier', title: 'Earlier today' },
      { value: 'at', title: 'On another day' },
    ],
    authority: viewer === 'nia' || owner === 'nia' ? authorityOf(who) : {},
    maximumCharacters: 1000,
    referenceExample: 'LCS-204417',
    defaults: {
      who: who[0]?.value ?? '',
      type: 'decision',
      actionOwner: 'worker',
      recorder: 'worker',
      byOn: '2027-01-20',
      revisit: true,
    },
    guidance:
      'Record what changes a plan, a risk, a timescale, contact, placement or money, or where you saw it differently. The rest need not be here.',
  };
}

/** What Nia's supervisors may not decide, Dana does. */
const authorityOf = (who: contract.DecisionForm['who']) =>
  Object.fromEntries(
    who.map(({ value }) => [value, 'Dana Fairweather, 0161 555 0102. Do not wait for the card.']),
  );

function maySee(viewer: FixturePerson, owner: FixturePerson): boolean {
  return viewer === owner || viewer === 'amara';
}

/** Dana is the principal social worker. */
export function viewerOf(id: FixturePerson) {
  return {
    personId: id,
    name: people[id].name,
    supervises: id === 'amara' || id === 'dana',
    isSupervised: id !== 'dana',
    seesHealth: id === 'dana',
    opensFiles: false,
    protects: false,
    checksEvidence: false,
  };
}

function person(personId: string, name: string, initials: string, role: string) {
  return { personId, name, initials, role, team: 'Assessment team 2' };
}

function status(
  code: contract.Status['code'],
  word: string,
  icon: contract.Status['icon'],
  sentence: string,
): contract.Status {
  return { code, word, icon, sentence };
}
