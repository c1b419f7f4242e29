// What is asked about quick decisions: the child's file, an answer, and the question somebody asked for.

import { instantAt } from '../../../bot/domain/dates';
import type { OpenDecision } from '../../../bot/domain/decisions/management-oversight';
import { personId } from '../../../bot/domain/ids';
import { firstDayToCheck } from '../../../bot/domain/prompts/first-look';
import { promptsFor } from '../../../bot/domain/prompts/prompting';
import type { ThreadHead } from '../../../bot/domain/thread-head';
import { decidingCouncil } from '../decisions/given-decisions';
import { notOnFile, opened, waitsFor } from '../decisions/given-open-decisions';
import { actionsOf, away, bookedOn, castWith, council, head, on, person, supervises } from '../given-council';
import { cardsBetween, headsOf, inLines, words } from './given-prompts';

const arden = council();
const day = ['09:00', '16:00', '16:30'];
/** Lewis was met on 18 January, so that nothing else is due before February. */
const thread = (open: readonly OpenDecision[], spoiled: Partial<ThreadHead> = {}) =>
  head('lewis', '2027-01-18', { open, ...spoiled });
const cards = (
  heads: readonly ThreadHead[],
  from: string,
  until: string,
  { given = arden, times = day }: { given?: typeof arden; times?: readonly string[] } = {},
) => inLines(cardsBetween(given, from, until, () => heads, { times }));

describe("on the child's file? (R30)", () => {
  const pending = [thread([opened({ childFile: [notOnFile()] })])];

  it('S2: Lewis is asked on Wednesday 20 January at 16:00, not before, and again every three of his days', () => {
    expect(cards(pending, '2027-01-19', '2027-01-20', { times: ['09:00', '15:45'] })).toEqual([]);
    expect(cards(pending, '2027-01-19', '2027-01-28')).toEqual([
      '2027-01-20 lewis: child-file lewis 1',
      '2027-01-25 lewis: child-file lewis 1',
      '2027-01-28 lewis: child-file lewis 1',
    ]);
  });

  it('rides along in the morning with a card that goes anyway', () => {
    const booked = [thread([opened({ childFile: [notOnFile()] })], { booked: [bookedOn('2027-01-22')] })];
    const [first] = cards(booked, '2027-01-20', '2027-01-20', { times: ['09:00'] });
    expect(first).toBe('2027-01-20 lewis: child-file lewis 1 + prepare lewis 1');
  });

  it('"I\'m doing it now" rests until the next working day', () => {
    const begun = [thread([opened({ childFile: [notOnFile('lewis', '2027-01-20', '2027-01-22')] })])];
    expect(cards(begun, '2027-01-22', '2027-01-26')[0]).toBe('2027-01-25 lewis: child-file lewis 1');
  });

  it('is one line for everything that is due, siblings and several decisions', () => {
    const heads = [
      thread([
        opened({ childFile: [notOnFile(), notOnFile()] }),
        opened({ entryId: 'decision-2', saidOn: on('2027-01-18'), childFile: [notOnFile()] }),
        opened({ entryId: 'decision-3', childFile: [notOnFile('lewis', '2027-01-21')] }),
        opened({ entryId: 'decision-4', childFile: [notOnFile('priya')] }),
      ]),
    ];
    const [lewis, priya] = cardsBetween(arden, '2027-01-20', '2027-01-20', () => heads, {
      times: ['16:00'],
    });
    const asked = lewis?.prompts[0]?.decisions?.map(({ open, items }) => [open.entryId, items.length]);
    expect(asked).toEqual([
      ['decision-2', 1],
      ['decision-1', 2],
    ]);
    expect(priya?.prompts[0]?.decisions?.map(({ open }) => open.entryId)).toEqual(['decision-4']);
  });

  it('somebody who goes home before four is asked half an hour before they do', () => {
    const given = council({ people: castWith('lewis', { workingHours: { from: '09:00', to: '13:00' } }) });
    const times = ['12:15', '12:30', '16:00'];
    const [card] = cardsBetween(given, '2027-01-20', '2027-01-20', () => pending, { times });
    expect(card && inLines([card])).toEqual(['2027-01-20 lewis: child-file lewis 1']);
    expect(cards(pending, '2027-01-20', '2027-01-20', { given, times: ['12:15'] })).toEqual([]);
  });

  it('whoever is on leave is not asked; whoever supervises now is, in their place', () => {
    const given = council({ absences: [away('lewis', 'ANNUAL_LEAVE', '2027-01-20', '2027-01-21')] });
    const all = cardsBetween(given, '2027-01-20', '2027-01-22', () => pending, { times: day });
    expect(inLines(all)).toEqual([
      '2027-01-20 priya: child-file priya 1',
      '2027-01-22 lewis: child-file lewis 1',
    ]);
    expect(all[0]?.prompts[0]?.decisions?.[0]?.insteadOf).toBe('lewis');
    expect(all[1]?.prompts[0]?.decisions?.[0]?.insteadOf).toBeNull();
  });

  it('of somebody whom Teams refuses, whoever supervises them is asked', () => {
    const refused = [thread([opened({ childFile: [notOnFile()] })], { unreachableSince: on('2027-01-04') })];
    const asked = cardsBetween(arden, '2027-01-20', '2027-01-20', () => refused, { times: ['16:00'] });
    expect(inLines(asked)).toEqual(['2027-01-20 priya: child-file priya 1 + unreachable lewis 1']);
  });

  it('a recorder who has moved on is not asked about a thread they cannot read any more', () => {
    const handed = [thread([opened({ childFile: [notOnFile('helen')] })])];
    expect(cards(handed, '2027-01-20', '2027-01-20')).toEqual(['2027-01-20 priya: child-file priya 1']);
  });

  it('what somebody off sick has left is told once for all of it, and asked about after that', () => {
    const given = council({ absences: [away('lewis', 'SICK', '2027-01-20', '2027-02-05')] });
    const left = [thread([opened({ childFile: [notOnFile()] })], { actions: actionsOf(3) })];
    expect(cards(left, '2027-01-19', '2027-01-27', { given })).toEqual([
      '2027-01-20 priya: paused lewis 1',
      '2027-01-25 priya: child-file priya 1',
    ]);
  });

  it('is asked the day after where what only they can decide, and a session that has been, left no room', () => {
    const beside = [
      thread([opened({ childFile: [notOnFile('priya')] })]),
      head('sunita', '2027-01-18', {
        booked: [bookedOn('2027-01-25')],
        open: [opened({ entryId: 'decision-2', waitsFor: waitsFor('priya', 'authority') })],
      }),
    ];
    expect(cards(beside, '2027-01-20', '2027-01-27', { given: decidingCouncil() })).toEqual(
      expect.arrayContaining([
        '2027-01-22 priya: answer-decisions priya 1 + child-file priya 1',
        '2027-01-26 priya: answer-decisions priya 1 + outcome sunita 1',
        '2027-01-27 priya: child-file priya 1',
      ]),
    );
  });

  it('what a leaver will leave is told before their last day, while somebody may see it', () => {
    const given = council({ people: castWith('lewis', { endDate: on('2027-02-05') }) });
    const left = [
      thread([opened({ childFile: [notOnFile('lewis', '2027-02-05')] })], { actions: actionsOf(1) }),
    ];
    expect(cards(left, '2027-01-26', '2027-02-08', { given })).toEqual([
      '2027-01-29 priya: paused lewis 1',
      '2027-02-05 lewis: child-file lewis 1',
      '2027-02-08 priya: child-file priya 1',
    ]);
  });
});

describe('a quick decision that waits for an answer', () => {
  const asked = (spoiled: Partial<OpenDecision> = {}) => [
    thread([opened({ waitsFor: waitsFor('priya', 'supervisor'), ...spoiled })]),
  ];

  it('had its own message: the card asks from the next working day on, every three of their days', () => {
    expect(cards(asked(), '2027-01-19', '2027-01-28')).toEqual([
      '2027-01-20 priya: answer-decisions priya 1',
      '2027-01-25 priya: answer-decisions priya 1',
      '2027-01-28 priya: answer-decisions priya 1',
    ]);
  });

  it('logged in the evening it is heard of the next morning, and asked about on the day after', () => {
    const late = asked({ waitsFor: waitsFor('priya', 'supervisor', '2027-01-19', '18:20') });
    expect(cards(late, '2027-01-19', '2027-01-21')).toEqual(['2027-01-21 priya: answer-decisions priya 1']);
  });

  it('whoever comes back from leave reads the message first and is asked the day after', () => {
    const given = council({ absences: [away('priya', 'ANNUAL_LEAVE', '2027-01-19', '2027-01-22')] });
    expect(cards(asked(), '2027-01-19', '2027-01-26', { given })).toEqual([
      '2027-01-26 priya: answer-decisions priya 1',
    ]);
  });

  it('advice, information and endorsements are shown once and never chased', () => {
    for (const type of ['advice', 'information', 'endorsement'] as const) {
      const heads = asked({ type, waitsFor: waitsFor('lewis', 'worker'), loggedBy: personId('priya') });
      expect(cards(heads, '2027-01-19', '2027-03-31').filter((line) => line.includes('answer'))).toEqual([
        '2027-01-20 lewis: answer-decisions lewis 1',
      ]);
    }
  });

  it('is one card for all threads, advice beside the decisions', () => {
    const heads = [
      ...asked(),
      head('sunita', '2027-01-18', {
        open: [
          opened({
            entryId: 'decision-2',
            type: 'advice',
            loggedBy: personId('sunita'),
            waitsFor: waitsFor('priya', 'supervisor'),
          }),
        ],
      }),
    ];
    const all = cardsBetween(arden, '2027-01-20', '2027-01-25', () => heads);
    expect(all.map((card) => card.prompts[0]?.decisions?.map(({ about }) => about))).toEqual([
      ['lewis', 'sunita'],
      ['lewis'],
    ]);
  });

  it('of a supervisor away for long waits for whoever supervises now', () => {
    const given = council({
      absences: [away('priya', 'SICK', '2027-01-20', null)],
      relationships: [...arden.relationships, supervises('helen', 'lewis', { kind: 'cover' })],
    });
    const lines = cards(asked(), '2027-01-20', '2027-01-21', { given });
    expect(lines.filter((line) => line.includes('answer'))).toEqual([
      '2027-01-20 helen: answer-decisions helen 1',
    ]);
  });

  it('beyond the supervisor waits for whoever may decide, in a thread they do not read', () => {
    const heads = [
      head('kerry', '2027-01-18', {
        open: [opened({ supervisorId: personId('helen'), waitsFor: waitsFor('priya', 'authority') })],
      }),
    ];
    expect(cards(heads, '2027-01-20', '2027-01-20')).toEqual(['2027-01-20 priya: answer-decisions priya 1']);
  });

  it('of an authority whom Teams refuses the supervisor hears, who can ring them', () => {
    const heads = [
      head('kerry', '2027-01-18', {
        open: [opened({ supervisorId: personId('helen'), waitsFor: waitsFor('priya', 'authority') })],
      }),
      head('priya', '2027-01-18', { unreachableSince: on('2027-01-04') }),
    ];
    const [card] = cardsBetween(decidingCouncil(), '2027-01-20', '2027-01-20', () => heads, {
      times: ['09:00'],
    }).filter(({ recipient }) => recipient === 'helen');
    expect(card?.prompts.map(words)).toEqual(['answer-decisions helen 1']);
    expect(card?.prompts[0]?.decisions?.[0]?.insteadOf).toBe('priya');
  });
});

it('what is asked again about both comes on one card, not on a day each', () => {
  const open = [
    opened({ waitsFor: waitsFor('priya', 'supervisor') }),
    opened({ entryId: 'decision-2', childFile: [notOnFile('priya', '2027-01-21')] }),
  ];
  expect(cards([thread(open)], '2027-01-20', '2027-01-29')).toEqual([
    '2027-01-20 priya: answer-decisions priya 1',
    '2027-01-21 priya: child-file priya 1',
    '2027-01-26 priya: child-file priya 1 + answer-decisions priya 1',
    '2027-01-29 priya: child-file priya 1 + answer-decisions priya 1',
  ]);
});

describe('"anything said in passing?"', () => {
  const asking = (spoiled: Partial<ThreadHead> = {}) => [thread([], { endOfDayQuestion: true, ...spoiled })];

  it('comes at the end of each day somebody works, to those who asked for it', () => {
    expect(cards([thread([])], '2027-01-20', '2027-01-25')).toEqual([]);
    const given = council({ absences: [away('lewis', 'ANNUAL_LEAVE', '2027-01-22', '2027-01-22')] });
    const lines = cards(asking(), '2027-01-20', '2027-01-25', { given, times: [...day, '17:00'] });
    expect(lines).toEqual([
      '2027-01-20 lewis: end-of-day lewis 1',
      '2027-01-21 lewis: end-of-day lewis 1',
      '2027-01-25 lewis: end-of-day lewis 1',
    ]);
    expect(cards(asking(), '2027-01-20', '2027-01-20', { times: ['09:00', '15:00'] })).toEqual([]);
  });

  it('is left out on a day with a card, and on a card that goes anyway', () => {
    const open = [opened({ childFile: [notOnFile()] })];
    expect(cards(asking({ open }), '2027-01-20', '2027-01-20', { times: [...day, '17:00'] })).toEqual([
      '2027-01-20 lewis: child-file lewis 1',
    ]);
    expect(cards(asking({ open }), '2027-01-20', '2027-01-20', { times: ['17:00'] })).toEqual([
      '2027-01-20 lewis: child-file lewis 1',
    ]);
  });
});

describe('somebody who looks of their own accord', () => {
  const seen = (heads: readonly ThreadHead[], who: string, when = '09:00', date = '2027-01-21') =>
    promptsFor(arden, instantAt(on(date), when), headsOf(...heads), personId(who), []).map(words);

  it('finds what waits at any hour, asked before or not', () => {
    const heads = [thread([opened({ waitsFor: waitsFor('priya', 'supervisor'), childFile: [notOnFile()] })])];
    expect(seen(heads, 'lewis', '07:00')).toEqual(['child-file lewis 1']);
    expect(seen(heads, 'priya', '20:00', '2027-01-19')).toEqual(['answer-decisions priya 1']);
  });

  it('who cannot be written to finds their own, and so does whoever was asked instead', () => {
    const heads = [thread([opened({ childFile: [notOnFile()] })], { unreachableSince: on('2027-01-04') })];
    expect(seen(heads, 'lewis')).toEqual(['child-file lewis 1']);
    expect(seen(heads, 'priya')).toEqual(['child-file priya 1', 'unreachable lewis 1']);
  });
});

describe('the first day on which the sweep looks at a thread', () => {
  it("is the day for the child's file, today while an answer or the end of a day waits", () => {
    const look = (one: ThreadHead, given = arden) => firstDayToCheck(given, one, on('2027-01-19'));
    expect(look(thread([opened({ childFile: [notOnFile()] })]))).toBe('2027-01-20');
    expect(look(thread([opened({ waitsFor: waitsFor('priya', 'supervisor') })]))).toBe('2027-01-19');
    expect(look(thread([], { endOfDayQuestion: true }))).toBe('2027-01-19');
    expect(look(thread([opened({ lookAgain: true })]))).toBe('2027-02-08');
    const advice = thread([opened({ type: 'advice', waitsFor: waitsFor('lewis', 'worker', '2026-12-20') })]);
    expect(look(advice)).toBe('2027-02-08');
    const students = council({ people: castWith('lewis', { grade: 'STUDENT' }) });
    expect(look(thread([opened({ childFile: [notOnFile()] })]), students)).toBe('2027-01-20');
  });

  it("does not end with somebody's last day while their supervisor can still see to it", () => {
    const gone = council({
      people: [...arden.people.values()].map((one) =>
        one.personId === 'lewis' ? person('lewis', { endDate: on('2027-01-15') }) : one,
      ),
    });
    const left = thread([opened({ childFile: [notOnFile()] })]);
    expect(firstDayToCheck(gone, left, on('2027-02-19'))).toBe('2027-02-19');
    const parted = council({ people: [...gone.people.values()], relationships: [] });
    expect(firstDayToCheck(parted, left, on('2027-02-19'))).toBeNull();
  });
});
