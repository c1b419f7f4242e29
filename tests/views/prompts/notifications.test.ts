// What stands on a locked phone on a kitchen table: every notification nobody asked for, in one list.
import { instantAt } from '../../../bot/domain/dates';
import { personId } from '../../../bot/domain/ids';
import type { PromptKind } from '../../../bot/domain/prompts/prompt';
import type { Telling } from '../../../bot/domain/prompts/still-news';
import { ownAnswer } from '../../../bot/teams/card-message';
import { decisionsToReadView, decisionToReadView } from '../../../bot/views/decisions/decision-to-read-view';
import { askedView } from '../../../bot/views/prompts/asked-view';
import { dayCardView } from '../../../bot/views/prompts/day-card-view';
import { busyHead, castCouncil, opening, plainCast, promptCard, recipientOf } from '../../cards/prompt-cards';
import { bookedOn, council, head, on } from '../../domain/given-council';
import { cardsBetween, headsOf } from '../../domain/prompts/given-prompts';
import { cardLinksOf } from '../../support/card-links';

const arden = castCouncil(plainCast);
const today = on('2027-02-16');
const session = '0f6d2c1e-5b7a-4c8d-9e3f-1a2b3c4d5e6f';

/** From the first to the second, always about Lewis. */
type Way = 'up' | 'down';
const ways: Record<Way, readonly [string, string]> = { up: ['lewis', 'priya'], down: ['priya', 'lewis'] };

/** The same both ways, or each way its own; a first name stands for whoever did it. */
const toldOf: Record<Telling['what'], string | Record<Way, string>> = {
  additional: 'A message from NAME',
  'five-minutes': 'A message from NAME',
  'five-minutes-now': 'A message from NAME',
  'five-minutes-later': 'A message from NAME',
  raised: 'A message from NAME',
  'longer-interval-answered': 'NAME has answered',
  'cover-named': 'A message from NAME',
  'cover-not-needed': 'A message from NAME',
  booked: 'In the diary: Thursday 18 February',
  moved: 'A new date: Thursday 18 February',
  cancelled: { up: 'Supervision with Lewis', down: 'Your supervision' },
  'decision-confirmed': 'NAME has answered',
  'decision-amended': 'NAME has answered',
  'decision-not-said': 'NAME has answered',
  'decision-not-quite': 'NAME has answered',
  'decision-disagreed': 'NAME has answered',
  'decision-completed': 'A message from NAME',
  'decision-withdrawn': 'A message from NAME',
  'child-file-yours': 'A message from NAME',
  'child-file-begun': 'A message from NAME',
  'record-issued': 'A supervision record from NAME',
  'record-changed': 'A supervision record from NAME',
  'record-disagreed': 'NAME has answered a record',
  'record-disagreement-raised': 'A message from NAME',
  'record-commented': 'NAME has answered a record',
  'record-signed': 'NAME has answered a record',
  'record-addendum': 'A message from NAME',
  'issue-raised': 'Your answer is waited for',
  'issue-answered': 'NAME has answered',
  'agreement-offered': 'Your supervision agreement',
  'agreement-answered': 'Your supervision agreement',
  'agreement-signed': 'Your supervision agreement',
  'agreement-on-paper': 'Your supervision agreement',
  'agreement-sent-back': 'Your supervision agreement',
  'agreement-ended': 'Your supervision agreement',
  'earlier-opened': 'Something waits for you',
  'file-opened': 'Something waits for you',
  'glass-broken': 'Something waits for you',
  'opening-waits': 'Your answer is waited for',
  'opening-answered': 'An answer waits for you',
  'wellbeing-asked': 'Something waits for you',
  'wellbeing-agreed': 'An answer waits for you',
  'wellbeing-declined': 'An answer waits for you',
};

function toldTo(what: Telling['what'], way: Way, more: Partial<Parameters<typeof askedView>[0]> = {}) {
  const [from, to] = ways[way].map(personId);
  if (from === undefined || to === undefined) throw new Error('nobody');
  const head = { ...busyHead('lewis', 'priya'), openings: [opening(personId('tom'))] };
  const message = {
    what,
    from,
    to,
    about: personId('lewis'),
    subjectId: session,
    need: 'wellbeing' as const,
  };
  return askedView({ council: arden, message, head, today, links: cardLinksOf(), ...more });
}

/** By step and recipient. */
const prompted: Record<PromptKind, readonly (readonly [step: number, to: string, says: string])[]> = {
  induction: [
    [1, 'priya', 'Supervision with Josh'],
    [2, 'josh', 'Your supervision'],
  ],
  outcome: [[1, 'priya', 'Supervision with Lewis was in the diary for Tuesday 26 January']],
  return: [[1, 'priya', 'Supervision with Lewis']],
  opening: [
    [1, 'lewis', 'Something waits for you'],
    [1, 'priya', 'Something waits for you'],
    [2, 'ann', 'Your answer is waited for'],
    [3, 'lewis', 'Something waits for you'],
    [4, 'ann', 'Something waits for you'],
  ],
  'child-file': [[1, 'priya', "On the child's file? From Tuesday 19 January"]],
  prepare: [
    [1, 'priya', 'Supervision with Lewis on Thursday 18 February'],
    [2, 'lewis', 'Supervision on Thursday 18 February'],
  ],
  clash: [[1, 'priya', 'Supervision with Lewis: a new date']],
  'hand-over': [[1, 'priya', 'Supervision with Lewis']],
  'takes-over': [[1, 'priya', 'Supervision with Lewis']],
  'sign-record': [
    [1, 'lewis', 'A record waits for you'],
    [2, 'priya', 'A record waits for you'],
  ],
  'heads-up': [
    [1, 'priya', 'A heads-up before Friday.'],
    [3, 'priya', 'A heads-up.'],
  ],
  request: [
    [1, 'priya', 'Supervision with Lewis: a date'],
    [2, 'priya', 'Supervision with Lewis: a date'],
    [3, 'tom', 'Supervision of Lewis'],
  ],
  'answer-decisions': [[1, 'priya', 'A quick decision from Tuesday 19 January']],
  issue: [[1, 'tom', 'An answer is waited for by Wednesday 17 February']],
  paused: [[1, 'priya', 'Something waits for you']],
  summary: [[1, 'tom', 'The weekly summary']],
  'very-late': [[1, 'tom', 'Supervision of Lewis']],
  recovery: [[1, 'ann', 'Supervision of Lewis']],
  actions: [[1, 'priya', '3 actions to look at']],
  rebook: [[1, 'priya', 'Supervision with Lewis: a new date']],
  'longer-interval': [[1, 'tom', 'Your answer is waited for']],
  'step-down': [
    [1, 'priya', 'Supervision with Josh'],
    [1, 'josh', 'Your supervision'],
  ],
  record: [[1, 'priya', 'A record of Monday 8 February']],
  overdue: [[1, 'priya', 'Supervision with Lewis was due on Tuesday 26 January']],
  cover: [[1, 'tom', 'Supervision of Lewis']],
  unreachable: [
    [1, 'priya', 'Something waits for you'],
    [2, 'priya', 'Something waits for you'],
  ],
  'due-soon': [[1, 'priya', 'Supervision with Lewis is due Tuesday 26 January']],
  agreement: [
    [1, 'priya', 'A supervision agreement with Lewis'],
    [2, 'priya', 'The supervision agreement with Lewis'],
    [3, 'lewis', 'Your supervision agreement'],
  ],
  activity: [
    [1, 'priya', 'A date to keep: Monday 8 March'],
    [1, 'lewis', 'A date to keep: Monday 8 March'],
  ],
  'policy-read': [[1, 'priya', 'A new supervision policy']],
  'end-of-day': [[1, 'priya', 'Anything said in passing?']],
};

/** What somebody asks, feels or disputes, why, and where people are. */
const never =
  /\b(ask|help|additional|five minutes|disagree|not agreed|differently|disput|wellbeing|safe|case\b|away|sick|leave|back\b|cover|reach|not today|cancel|authority|opened|file was|withdr|took|late|run out|interval|Amina)/i;

test.each(Object.entries(toldOf))('%s: a locked phone says no more than this', (what, says) => {
  const kind = Object.keys(toldOf).find((one): one is Telling['what'] => one === what);
  if (kind === undefined) throw new Error(what);
  for (const way of ['up', 'down'] as const) {
    const name = way === 'up' ? 'Lewis' : 'Priya';
    const wanted = (typeof says === 'string' ? says : says[way]).replace('NAME', name);
    expect(toldTo(kind, way).summary).toBe(wanted);
    expect(toldTo(kind, way).summary).not.toMatch(never);
  }
});

test.each(Object.entries(prompted))('%s: a locked phone says no more than this', (name, lines) => {
  const kind = Object.keys(prompted).find((one): one is PromptKind => one === name);
  if (kind === undefined) throw new Error(name);
  expect(lines.some(([, to]) => to === (recipientOf[kind] ?? 'priya'))).toBe(true);
  for (const [step, to, says] of lines) {
    expect([step, to, promptCard({ kinds: [kind], to, steps: [step] }).fallbackText]).toEqual([
      step,
      to,
      says,
    ]);
    expect(says).not.toMatch(never);
  }
});

it('the card itself says what a locked phone does not', () => {
  expect(toldTo('additional', 'up').text).toContain('Lewis asks for additional supervision');
  expect(toldTo('raised', 'up').text).toContain('Lewis asks for your help');
  expect(toldTo('cancelled', 'down').text).toContain('Priya had to cancel your supervision');
  expect(JSON.stringify(promptCard({ kinds: ['return'] }))).toContain('Lewis is back');
  expect(JSON.stringify(promptCard({ kinds: ['activity'] }))).toContain('runs out on Monday 8 March');
});

it('several people who come to a new supervisor are a count', () => {
  const { fallbackText } = promptCard({ kinds: ['takes-over'], people: 3 });
  expect(fallbackText).toBe('3 people you supervise now');
});

it('several files that were opened read like anything else that waits', () => {
  expect(toldTo('file-opened', 'up', { also: [personId('helen')] }).summary).toBe('Something waits for you');
});

it('of a quick decision it says from whom, and of none that it needs authority', () => {
  const one = {
    to: personId('tom'),
    from: personId('lewis'),
    about: personId('lewis'),
    entryId: session,
    at: instantAt(today, '10:00'),
    supervisorId: personId('priya'),
  };
  const facts = { council: arden, today, link: 'https://tab.example/' };
  const summaryOf = (as: 'authority' | 'supervisor') => decisionToReadView({ ...facts, ...one, as }).summary;
  expect(summaryOf('supervisor')).toBe('1 quick decision from Lewis Grant');
  expect(summaryOf('authority')).toBe('1 quick decision from Lewis Grant');
  const both = decisionsToReadView(
    arden,
    [
      { ...one, as: 'authority' },
      { ...one, as: 'worker' },
    ],
    today,
    () => '',
  );
  expect(both.summary).toBe('2 quick decisions wait for you');
});

it('what answers somebody of their own accord names nothing of their question', () => {
  const { summary } = ownAnswer(promptCard({ kinds: ['return'] }));
  expect(summary).toBe('Here is your answer');
});

it('a question on a locked screen does not go on after its question mark', () => {
  const met = head('lewis', '2027-01-26', { booked: [bookedOn('2027-02-22')] });
  const late = head('sunita', '2027-01-20');
  const all = cardsBetween(council(), '2027-02-23', '2027-02-23', () => [met, late]);
  const mine = all.find(({ recipient }) => recipient === 'priya');
  const { summary } = dayCardView({
    council: council(),
    to: personId('priya'),
    day: null,
    prompts: mine?.prompts ?? [],
    waiting: 0,
    heads: headsOf(met, late),
    today: on('2027-02-23'),
    links: cardLinksOf(),
  });
  expect(summary).not.toMatch(/\? and/);
});
