// What the day's card says of a supervision file to whoever it should not, too late, twice, or not at all.
import type { CouncilRows } from '../../bot/domain/council';
import { type PersonId, personId } from '../../bot/domain/ids';
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import type { Prompt } from '../../bot/domain/prompts/prompt';
import { promptsFor } from '../../bot/domain/prompts/prompting';
import type { OpenRecord } from '../../bot/domain/records/record';
import type { ThreadHead } from '../../bot/domain/thread-head';
import { askedView } from '../../bot/views/prompts/asked-view';
import { dayCardView } from '../../bot/views/prompts/day-card-view';
import { keysIn, readKeys, sameKey } from '../../bot/views/prompts/prompt-keys';
import { agreement, away, bookedOn, council, head, on, supervises } from '../domain/given-council';
import { cardsBetween, headsOf, inLines, nine } from '../domain/prompts/given-prompts';
import { cardLinksOf } from '../support/card-links';

const [lewis, priya] = [personId('lewis'), personId('priya')];

const toWrite = (spoiled: Partial<OpenRecord> = {}): OpenRecord => ({
  recordId: 'record-1',
  bookingId: null,
  heldOn: on('2027-03-08'),
  supervisorId: priya,
  state: 'to-write',
  issueBy: on('2027-03-22'),
  version: 0,
  issuedOn: null,
  sayBy: null,
  commentsBy: null,
  signed: [],
  disagreed: false,
  commented: false,
  ...spoiled,
});
const issued = (spoiled: Partial<OpenRecord> = {}): OpenRecord =>
  toWrite({
    state: 'issued',
    version: 1,
    issuedOn: on('2027-03-16'),
    sayBy: on('2027-03-18'),
    commentsBy: on('2027-03-23'),
    signed: ['supervisor'],
    ...spoiled,
  });
const signedOnPaper = { agreements: [agreement('priya', 'lewis', { signedOn: on('2026-12-01') })] };
const file = (spoiled: Partial<ThreadHead>) =>
  head('lewis', '2027-03-08', { booked: [bookedOn('2027-05-31')], ...spoiled });
const cards = (spoiled: Partial<ThreadHead>, from: string, until: string, rows: Partial<CouncilRows> = {}) =>
  cardsBetween(council({ ...signedOnPaper, ...rows }), from, until, () => [file(spoiled)]);
const lines = (...asked: Parameters<typeof cards>) => inLines(cards(...asked));

const cardOf = (
  to: string,
  day: string,
  prompts: readonly Prompt[],
  heads: readonly ThreadHead[],
  rows: Partial<CouncilRows> = {},
) =>
  dayCardView({
    council: council({ ...signedOnPaper, ...rows }),
    to: personId(to),
    day: on(day),
    prompts,
    waiting: 0,
    heads: headsOf(...heads),
    today: on(day),
    links: cardLinksOf(),
  });
const wordsOf = (...asked: Parameters<typeof cardOf>) =>
  cardOf(...asked)
    .parts.map(({ text }) => text)
    .join(' ');
const prompt = (
  kind: Prompt['kind'],
  about: PersonId,
  anchor: string,
  more: Partial<Prompt> = {},
): Prompt => ({
  kind,
  about,
  anchor: on(anchor),
  step: 1,
  subjectId: null,
  names: [],
  ...more,
});

describe('two things of one kind and one day in one thread', () => {
  const two = [issued(), issued({ recordId: 'record-2', heldOn: on('2027-03-10') })];

  it('both of two records issued on one day are brought up before their days are over for good', () => {
    const said = cards({ records: two, booked: [bookedOn('2027-03-24')] }, '2027-03-16', '2027-04-30')
      .filter(({ recipient }) => recipient === lewis)
      .flatMap(({ prompts }) => prompts)
      .filter(({ kind }) => kind === 'sign-record')
      .map(({ subjectId }) => subjectId);
    expect(said.sort()).toEqual(['record-1', 'record-2']);
  });

  it('a card that is drawn anew shows both records, not the first one twice', () => {
    const [one, other] = two.map(({ recordId }) =>
      prompt('sign-record', lewis, '2027-03-16', { subjectId: recordId }),
    );
    if (!one || !other) throw new Error('two prompts');
    const read = readKeys(keysIn([one, other], one));
    expect([one, other].map((it) => read.filter((key) => sameKey(key, it)).length)).toEqual([1, 1]);
  });

  it('three checks that run out on one day are all said', () => {
    const due = ['a', 'b', 'c'].map((entryId) => ({
      entryId,
      activity: 'check-seen' as const,
      title: entryId,
      on: on('2024-04-12'),
      dueOn: on('2027-04-12'),
    }));
    const said = cards({ dueActivities: due }, '2027-03-15', '2027-05-26')
      .flatMap(({ prompts }) => prompts)
      .filter(({ kind }) => kind === 'activity')
      .map(({ subjectId }) => subjectId);
    expect(said.sort()).toEqual(['a', 'b', 'c']);
  });
});

it('R26: a formal session booked after the session was held brings its day forward on the card', () => {
  const booked = [bookedOn('2027-03-15')];
  const said = lines({ records: [toWrite()], booked }, '2027-03-08', '2027-03-15').filter((line) =>
    line.includes('record'),
  );
  // Out by Friday 12, the eve is Thursday 11.
  expect(said[0]).toBe('2027-03-11 priya: prepare lewis 1 + record priya 2');
});

describe('R27: leave that became known after the record was issued', () => {
  // Issued Tuesday 16; off sick from 17 to 19, and then Easter: comments run until Tuesday 30.
  const rows = { absences: [away('lewis', 'SICK', '2027-03-17', '2027-03-19')] };

  it('the nudge comes on the last day there is, not on the one that was counted before', () => {
    const said = lines({ records: [issued()] }, '2027-03-16', '2027-04-09', rows);
    expect(said.filter((line) => line.includes('sign-record'))).toEqual([
      '2027-03-30 lewis: sign-record lewis 1',
    ]);
  });

  it('nobody is told that today is the last day while three more are left', () => {
    const sign = prompt('sign-record', lewis, '2027-03-16', { subjectId: 'record-1' });
    expect(wordsOf('lewis', '2027-03-23', [sign], [file({ records: [issued()] })], rows)).not.toContain(
      'the last day for comments',
    );
  });
});

describe('an agreement that waits with a pair that is no more', () => {
  const waits = {
    entryId: 'a',
    version: 1,
    supervisorId: priya,
    state: 'AWAITING_SUPERVISEE' as const,
    since: on('2027-03-08'),
    reviewOn: on('2028-03-08'),
    intervalDays: null,
    lengthMinutes: null,
    policyVersion: '1',
    offeredBy: lewis,
    standing: null,
  };
  const passedOn = {
    agreements: [],
    relationships: [
      supervises('tom', 'priya'),
      supervises('priya', 'helen'),
      supervises('priya', 'lewis', { endDate: on('2027-03-10') }),
      supervises('helen', 'lewis', { startDate: on('2027-03-11') }),
    ],
  };
  const said = () =>
    lines({ agreement: waits }, '2027-03-08', '2027-04-16', passedOn).filter((line) =>
      line.includes('agreement'),
    );

  it('a former supervisor is not asked to sign what they may not open any more', () => {
    expect(said().filter((line) => line.includes('priya:'))).toEqual([]);
  });

  it('R36: the new pair hear that they have none yet', () => {
    expect(said().map((line) => line.slice(11))).toEqual(
      expect.arrayContaining(['helen: agreement lewis 1', 'lewis: agreement lewis 1']),
    );
  });
});

it('a manager who comes later hears of what still waits for an answer from above', () => {
  const issues = [
    { entryId: 'i', to: personId('tom'), raisedOn: on('2027-03-08'), replyBy: on('2027-03-22') },
  ];
  const relationships = [
    supervises('tom', 'priya', { endDate: on('2027-04-30') }),
    supervises('helen', 'priya', { startDate: on('2027-05-01') }),
    supervises('priya', 'lewis'),
  ];
  expect(lines({ issues }, '2027-03-08', '2027-05-26', { relationships }).join()).toContain(
    'helen: issue lewis',
  );
});

describe('R38: a new version of the policy', () => {
  const next = { ...defaultPolicy, version: '2', effectiveFrom: on('2027-03-15') };

  it('is said once to somebody who was there when it began and went on leave later', () => {
    const rows = {
      policies: [defaultPolicy, next] as const,
      absences: [away('lewis', 'ANNUAL_LEAVE', '2027-04-05', '2027-04-16')],
    };
    expect(
      lines({}, '2027-03-08', '2027-06-30', rows).filter((line) => line.includes('policy-read')),
    ).toEqual(['2027-03-15 lewis: policy-read lewis 1']);
  });
});

describe('words of the card', () => {
  const sign = prompt('sign-record', lewis, '2027-03-16', { subjectId: 'record-1' });

  it('somebody who looks before the last day is not told that nobody asks again, and reads until when', () => {
    const words = wordsOf('lewis', '2027-03-17', [sign], [file({ records: [issued()] })]);
    expect(words).not.toContain("won't ask again");
  });

  it('two late records that were begun are at most sixty words together', () => {
    const late = (one: string) =>
      prompt('record', personId(one), '2027-03-08', { step: 3, subjectId: 'record-1' });
    const heads = ['lewis', 'helen'].map((one) =>
      head(one, '2027-03-08', { records: [toWrite({ state: 'begun' })] }),
    );
    const words = wordsOf('priya', '2027-03-23', [late('lewis'), late('helen')], heads);
    expect(words.split(/\s+/).length).toBeLessThanOrEqual(60);
  });

  it('what a worker takes upward is not "from supervision with" that worker', () => {
    const told = (what: 'issue-raised' | 'record-disagreement-raised') =>
      askedView({
        council: council(),
        message: { what, to: personId('tom'), from: lewis, about: lewis, subjectId: 'i', need: null },
        head: file({}),
        today: on('2027-03-08'),
        links: cardLinksOf(),
      }).text;
    expect([told('issue-raised'), told('record-disagreement-raised')].join(' ')).not.toContain('with lewis');
  });
});

it('whoever takes over on the day of a session gets no button to a page that is not theirs yet', () => {
  const relationships = [
    supervises('tom', 'priya'),
    supervises('priya', 'lewis', { endDate: on('2027-03-21') }),
    supervises('helen', 'lewis', { startDate: on('2027-03-22') }),
  ];
  const rows = { relationships, agreements: [] };
  const thread = file({ booked: [bookedOn('2027-03-22')] });
  const [card] = cardsBetween(council(rows), '2027-03-18', '2027-03-18', () => [thread]).filter(
    ({ recipient }) => recipient === 'helen',
  );
  const [part] = cardOf('helen', '2027-03-18', card?.prompts ?? [], [thread], rows).parts;
  expect(card?.prompts.map(({ kind }) => kind)).toEqual(['prepare']);
  expect(part?.buttons.map(({ title }) => title)).not.toContain('Prepare');
});

it('R37: changed hours make no card of their own every month: they are said where the two prepare', () => {
  const standing = {
    entryId: 'a',
    version: 1,
    supervisorId: priya,
    state: 'ACTIVE' as const,
    since: on('2026-12-01'),
    reviewOn: on('2027-12-01'),
    intervalDays: null,
    lengthMinutes: null,
    policyVersion: '1',
    offeredBy: priya,
    signedAs: { grade: 'SW', hours: '0.5 MTW----' },
    standing: null,
  };
  const said = lines({ agreement: standing }, '2027-03-08', '2027-06-30', { agreements: [] }).filter(
    (line) => line.startsWith('2027') && line.includes('lewis: agreement'),
  );
  expect(said).toEqual([]);
});

it('a record that is to be written is among what waits for whoever looks, also before its target day', () => {
  const prompts = promptsFor(
    council(signedOnPaper),
    nine('2027-03-10'),
    headsOf(file({ records: [toWrite()] })),
    priya,
    [],
  );
  expect(prompts.map(({ kind }) => kind)).toContain('record');
});

it('eight records that wait for one supervisor leave room for what is late', () => {
  const people = ['lewis', 'sunita', 'kerry', 'josh'];
  const relationships = [supervises('tom', 'priya'), ...people.map((one) => supervises('priya', one))];
  const heads = [
    ...people.map((one) => {
      const records = [
        toWrite({ recordId: `record-${one}` }),
        toWrite({ recordId: `second-${one}`, heldOn: on('2027-03-09') }),
      ];
      return head(one, '2027-03-08', { records, booked: [bookedOn('2027-05-31')] });
    }),
    head('helen', '2027-02-01'),
  ];
  const rows = { relationships: [...relationships, supervises('priya', 'helen')] };
  const late = cardsBetween(council(rows), '2027-03-15', '2027-03-26', () => heads)
    .filter(({ recipient }) => recipient === priya)
    .map(({ prompts }) => prompts.filter(({ kind }) => kind === 'record').length);
  expect(Math.max(...late)).toBe(1);
});

it('R36: somebody who works Tuesday to Thursday hears before the last day, not on the day after it', () => {
  // Ten working days from Monday 1 March end on Monday 15.
  const sunita = head('sunita', '2027-03-02', {
    countsFrom: on('2026-06-01'),
    booked: [bookedOn('2027-03-30')],
  });
  const rows = {
    relationships: [
      supervises('tom', 'priya'),
      supervises('priya', 'sunita', { startDate: on('2027-03-01') }),
    ],
  };
  const said = inLines(cardsBetween(council(rows), '2027-03-01', '2027-03-19', () => [sunita]));
  expect(said.filter((line) => line.includes('sunita: agreement'))).toEqual([
    '2027-03-11 sunita: agreement sunita 1',
  ]);
});

describe('22 a worker is off sick, and the one open action is their supervisor’s own', () => {
  const rows = { absences: [away('lewis', 'SICK', '2027-03-09', '2027-03-26')] };
  const actions = [{ entryId: 'x', owner: priya, byOn: on('2027-03-30'), carried: 0 }];

  it('nobody is told that it needs a new owner', () => {
    const paused = prompt('paused', lewis, '2027-03-09');
    expect(wordsOf('priya', '2027-03-09', [paused], [file({ actions })], rows)).not.toContain('new owner');
  });

  it('nothing of the worker’s own is left, so nothing is said', () => {
    expect(lines({ actions }, '2027-03-08', '2027-03-12', rows)).toEqual([]);
  });
});
