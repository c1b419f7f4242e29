// How far up a late session comes, and what the managers above the supervisor hear of it.

import { type EscalationLevel, escalationLevel } from '../../../bot/domain/clock/escalation';
import type { Setback } from '../../../bot/domain/clock/session';
import type { SupervisionRelationship } from '../../../bot/domain/council';
import { personId } from '../../../bot/domain/ids';
import { defaultPolicy } from '../../../bot/domain/policy/default-policy';
import type { Said } from '../../../bot/domain/prompts/prompt';
import { promptsFor } from '../../../bot/domain/prompts/prompting';
import { nextManagerOf } from '../../../bot/domain/relationships';
import { away, bookedOn, cast, castWith, council, head, on, person, supervises } from '../given-council';
import { cardsBetween, headsOf, inLines, nine, saidOn, sweptOn, words } from '../prompts/given-prompts';

/** Marcia → Tom → Priya and the others. */
const arden = council({
  people: [...cast, person('marcia', { grade: 'HOS' })],
  relationships: [...council().relationships, supervises('marcia', 'tom')],
});
const [lewis, priya] = [personId('lewis'), personId('priya')];
/** Due Tuesday 26 January. */
const late = head('lewis', '2026-12-29');
const setback = (day: string, state: Setback['state'] = 'CANCELLED', by = 'priya'): Setback => ({
  on: on(day),
  state,
  by: personId(by),
  supervisorId: priya,
  reason: 'DUTY',
});

describe('the level (docs/rules.md, ladder of reminders)', () => {
  const levelOn = (day: string, spoiled = late, given = arden) =>
    escalationLevel(given, spoiled, on('2027-01-26'), on(day));

  it.each<readonly [string, EscalationLevel]>([
    ['2027-01-26', 'none'],
    ['2027-02-01', 'none'],
    ['2027-02-02', 'summary'],
    ['2027-02-08', 'summary'],
    ['2027-02-09', 'manager'],
    ['2027-02-22', 'manager'],
    ['2027-02-23', 'head'],
  ])('on %s is %s: five, ten and twenty working days', (day, expected) => {
    expect(levelOn(day)).toBe(expected);
  });

  it('counts days on which the supervisee is in', () => {
    const given = council({ absences: [away('lewis', 'ANNUAL_LEAVE', '2027-01-27', '2027-02-02')] });
    expect([levelOn('2027-02-08', late, given), levelOn('2027-02-09', late, given)]).toEqual([
      'none',
      'summary',
    ]);
  });

  it('is the next manager after three working days for a newly qualified social worker', () => {
    const given = council({ people: castWith('lewis', { grade: 'NQSW' }) });
    expect([levelOn('2027-01-28', late, given), levelOn('2027-01-29', late, given)]).toEqual([
      'none',
      'manager',
    ]);
  });

  it.each<readonly [string, readonly Setback[], EscalationLevel]>([
    [
      'two cancellations by the supervisor in a row',
      [setback('2027-01-20'), setback('2027-01-12')],
      'manager',
    ],
    ['one', [setback('2027-01-20')], 'none'],
    [
      'two by the worker',
      [setback('2027-01-20', 'CANCELLED', 'lewis'), setback('2027-01-12', 'CANCELLED', 'lewis')],
      'none',
    ],
    [
      'two with one by the worker between',
      [setback('2027-01-25'), setback('2027-01-20', 'CANCELLED', 'lewis'), setback('2027-01-12')],
      'head',
    ],
    ['two with a session held between', [setback('2027-01-20'), setback('2026-12-18')], 'none'],
    [
      'three that fell through within six months, whoever gave them up',
      [setback('2027-01-20', 'MISSED', 'lewis'), setback('2026-10-12', 'HELD_PART'), setback('2026-08-20')],
      'head',
    ],
    [
      'three, one of them longer ago',
      [setback('2027-01-20', 'MISSED', 'lewis'), setback('2026-10-12'), setback('2026-07-20')],
      'none',
    ],
    [
      'three, and a session held since',
      [setback('2026-12-20'), setback('2026-10-12'), setback('2026-08-20')],
      'none',
    ],
  ])('%s', (_title, setbacks, expected) => {
    expect(levelOn('2027-01-26', { ...late, setbacks })).toBe(expected);
  });

  it('follows the numbers of the policy in force that day', () => {
    const escalation = { ...defaultPolicy.escalation, summaryAfterWorkingDays: 1 };
    const strict = { ...defaultPolicy, version: '2', effectiveFrom: on('2027-01-28'), escalation };
    const given = council({ policies: [defaultPolicy, strict] });
    expect([levelOn('2027-01-27', late, given), levelOn('2027-01-28', late, given)]).toEqual([
      'none',
      'summary',
    ]);
  });
});

describe('the next manager', () => {
  const today = on('2027-01-26');

  it("is whoever supervises the worker's supervisor", () => {
    expect(
      [lewis, priya, personId('tom'), personId('nobody')].map((id) => nextManagerOf(arden, id, today)),
    ).toEqual(['tom', 'marcia', undefined, undefined]);
  });

  it('stays the same while a cover stands in for the supervisor', () => {
    const given = council({
      relationships: [...arden.relationships, supervises('helen', 'lewis', { kind: 'cover' })],
      absences: [away('priya', 'SICK', '2027-01-25', null)],
    });
    expect(nextManagerOf(given, lewis, today)).toBe('tom');
  });

  it('is the cover of a next manager who is away', () => {
    const given = council({
      relationships: [...arden.relationships, supervises('helen', 'priya', { kind: 'cover' })],
      absences: [away('tom', 'SICK', '2027-01-25', null)],
    });
    expect(nextManagerOf(given, lewis, today)).toBe('helen');
  });

  it('is never the worker, however the files are drawn', () => {
    const relationships = [supervises('priya', 'lewis'), supervises('lewis', 'priya')];
    expect(nextManagerOf(council({ relationships }), lewis, today)).toBeUndefined();
  });
});

describe('a session that stays away', () => {
  const told = (heads: Parameters<typeof cardsBetween>[3], until: string, given = arden) =>
    inLines(cardsBetween(given, '2027-01-27', until, heads)).filter((line) => !line.includes('overdue'));

  it('goes up a step at a time, and whoever is about to be named reads it two working days before', () => {
    expect(told(() => [late], '2027-02-26')).toEqual([
      '2027-02-01 priya: heads-up lewis 1',
      '2027-02-04 priya: heads-up lewis 2',
      '2027-02-05 tom: summary lewis',
      '2027-02-09 tom: very-late lewis 4',
      '2027-02-12 tom: summary lewis + very-late lewis 5',
      '2027-02-17 priya: heads-up lewis 3',
      '2027-02-17 tom: very-late lewis 6',
      '2027-02-19 tom: summary lewis',
      '2027-02-22 tom: very-late lewis 7',
      '2027-02-23 marcia: recovery lewis 7',
      '2027-02-25 tom: very-late lewis 8',
      '2027-02-26 marcia: summary lewis + recovery lewis 8',
      '2027-02-26 tom: summary lewis',
    ]);
  });

  it('is not what a supervisor reads first, even of somebody who came very late with the files', () => {
    const imported = [head('lewis', '2026-12-01')];
    expect(inLines(cardsBetween(arden, '2027-01-18', '2027-01-26', () => imported))).toEqual([
      '2027-01-18 priya: overdue lewis 5',
      '2027-01-21 priya: heads-up lewis 2',
      '2027-01-25 tom: very-late lewis 7',
      '2027-01-26 priya: heads-up lewis 3',
    ]);
  });

  it('threatens with nobody who does not exist', () => {
    const headsUp = (relationships: readonly SupervisionRelationship[]) =>
      told(() => [late], '2027-02-26', council({ relationships })).filter((line) => /heads-up/.test(line));
    expect(headsUp([supervises('priya', 'lewis')])).toEqual([]);
    expect(headsUp([supervises('priya', 'lewis'), supervises('tom', 'priya')])).toEqual([
      '2027-02-01 priya: heads-up lewis 1',
      '2027-02-04 priya: heads-up lewis 2',
      '2027-02-25 priya: heads-up lewis 2',
    ]);
  });

  it('is brought to the next manager of somebody newly qualified on the third day, however full the cards are', () => {
    const given = council({
      people: [...cast, person('marcia', { grade: 'HOS' })].map((one) =>
        one.personId === 'lewis' ? { ...one, grade: 'NQSW' } : one,
      ),
      relationships: arden.relationships,
    });
    const others = ['sunita', 'josh'].map((id) => head(id, '2026-12-08'));
    const lines = inLines(
      cardsBetween(given, '2027-01-26', '2027-01-29', () => [head('lewis', '2027-01-12'), ...others]),
    );
    expect(lines.filter((line) => line.includes('lewis'))).toEqual([
      '2027-01-26 priya: overdue sunita 3 + outcome lewis 1',
      '2027-01-27 priya: heads-up lewis 2',
      '2027-01-29 tom: summary lewis + very-late lewis 2',
    ]);
  });

  it('of whom nothing could be said before is previewed in time for the first summary: leave across the due date', () => {
    const given = council({
      people: [...arden.people.values()],
      relationships: arden.relationships,
      absences: [away('kerry', 'ANNUAL_LEAVE', '2027-02-08', '2027-02-12')],
    });
    const kerry = head('kerry', '2027-01-12');
    const lines = inLines(cardsBetween(given, '2027-02-09', '2027-02-19', () => [kerry]));
    expect(lines).toEqual([
      '2027-02-15 helen: heads-up kerry 1',
      '2027-02-18 helen: overdue kerry 2',
      '2027-02-19 priya: summary kerry',
    ]);
  });

  it('is quiet above once a manager has noted what will be done, until that day', () => {
    const escalationNote = { by: personId('tom'), on: on('2027-02-09'), byOn: on('2027-02-16') };
    const lines = told((day) => [day > '2027-02-09' ? { ...late, escalationNote } : late], '2027-02-18');
    expect(lines.filter((line) => line.includes('very-late'))).toEqual([
      '2027-02-09 tom: very-late lewis 4',
      '2027-02-17 tom: very-late lewis 6',
    ]);
  });

  it('is over as soon as it is held', () => {
    const held = (day: string) => (day < '2027-02-03' ? late : head('lewis', '2027-02-03'));
    expect(told((day) => [held(day)], '2027-02-12')).toEqual(['2027-02-01 priya: heads-up lewis 1']);
  });

  it('a date long after the due date is still late: the supervisor reads it once, then the summary names it', () => {
    const booked = () => [head('lewis', '2026-12-29', { booked: [bookedOn('2027-02-18')] })];
    const lines = inLines(cardsBetween(arden, '2027-01-19', '2027-02-16', booked));
    expect(lines.filter((line) => !line.includes('prepare'))).toEqual([
      '2027-02-01 priya: heads-up lewis 1',
      '2027-02-05 tom: summary lewis',
      '2027-02-12 tom: summary lewis',
    ]);
  });

  it('a date before the day of the summary needs no word to anybody', () => {
    const booked = () => [head('lewis', '2026-12-29', { booked: [bookedOn('2027-02-04')] })];
    const lines = inLines(cardsBetween(arden, '2027-01-19', '2027-02-03', booked));
    expect(lines.filter((line) => !line.includes('prepare'))).toEqual([]);
  });

  it('booked after the preview, the summary shows the date', () => {
    const booked = { ...late, booked: [bookedOn('2027-02-11')] };
    const cards = cardsBetween(arden, '2027-01-27', '2027-02-05', (day) => [
      day < '2027-02-03' ? late : booked,
    ]);
    const summary = cards.find(({ recipient }) => recipient === 'tom');
    expect(summary?.prompts[0]).toEqual({
      kind: 'summary',
      about: 'tom',
      anchor: '2027-02-01',
      step: 1,
      subjectId: null,
      names: [
        {
          personId: 'lewis',
          supervisorId: 'priya',
          dueOn: '2027-01-26',
          workingDaysLate: 8,
          bookedOn: '2027-02-11',
          reasonGiven: false,
        },
      ],
    });
  });

  it('a reason keeps reminders quiet and the summary knows of it', () => {
    const inTheWay = {
      reason: 'DUTY' as const,
      saidBy: priya,
      saidOn: on('2027-02-03'),
      quietUntil: on('2027-02-10'),
      times: 1,
    };
    const cards = cardsBetween(arden, '2027-01-27', '2027-02-05', (day) => [
      day < '2027-02-03' ? late : { ...late, inTheWay },
    ]);
    const summary = cards.find(({ recipient }) => recipient === 'tom');
    expect(summary?.prompts[0]?.names.map(({ reasonGiven }) => reasonGiven)).toEqual([true]);
  });

  it('cancelled with a date to follow goes up like any other, and the summary knows that a reason was given', () => {
    const heads = [
      {
        ...late,
        dateToFollow: { by: priya, byOn: on('2027-01-28') },
        setbacks: [setback('2027-01-25')],
      },
    ];
    const cards = cardsBetween(arden, '2027-01-27', '2027-02-24', () => heads);
    const words = ['heads-up lewis 1', 'summary lewis', 'very-late', 'heads-up lewis 3', 'recovery'];
    expect(
      words.map((word) =>
        inLines(cards)
          .find((line) => line.includes(word))
          ?.slice(0, 10),
      ),
    ).toEqual(['2027-02-01', '2027-02-05', '2027-02-09', '2027-02-17', '2027-02-23']);
    const summary = cards.find(({ recipient }) => recipient === 'tom');
    expect(summary?.prompts[0]?.names.map(({ reasonGiven }) => reasonGiven)).toEqual([true]);
  });

  it('the summary waits for the manager to be in, and the next one keeps to its day', () => {
    const given = council({
      people: [...arden.people.values()],
      relationships: arden.relationships,
      absences: [away('tom', 'ANNUAL_LEAVE', '2027-02-04', '2027-02-08')],
    });
    const lines = told(() => [late], '2027-02-12', given).filter((line) => line.includes('summary'));
    expect(lines).toEqual([
      '2027-02-09 tom: summary lewis + very-late lewis 4',
      '2027-02-12 tom: summary lewis + very-late lewis 5',
    ]);
  });

  it('an ill supervisor cannot be told: the worker waits not a day longer for it', () => {
    const given = council({
      people: [...arden.people.values()],
      relationships: arden.relationships,
      absences: [away('priya', 'SICK', '2027-01-27', '2027-03-05')],
    });
    const lines = told(() => [late], '2027-02-12', given).filter((line) => line.startsWith('2027-02'));
    expect(lines).toEqual([
      '2027-02-03 tom: cover lewis 2',
      '2027-02-05 tom: summary lewis',
      '2027-02-09 tom: very-late lewis 4',
      '2027-02-10 tom: cover lewis 3',
      '2027-02-12 tom: summary lewis + very-late lewis 5',
    ]);
  });

  it('a preview that went out the day before is not yet one', () => {
    const said = [
      {
        kind: 'heads-up',
        about: lewis,
        anchor: on('2027-01-26'),
        step: 1,
        subjectId: null,
        recipient: priya,
        on: on('2027-02-04'),
      },
    ] as const;
    const summaries = saidOn(arden, '2027-02-05', [late], said).filter((line) => line.includes('summary'));
    expect(summaries).toEqual([]);
  });

  it('cancelled twice in a row is told once although it is booked again', () => {
    const heads = [
      head('lewis', '2027-01-12', {
        booked: [bookedOn('2027-02-19')],
        setbacks: [setback('2027-01-26'), setback('2027-01-20')],
      }),
    ];
    expect(inLines(cardsBetween(arden, '2027-01-26', '2027-02-12', () => heads))).toEqual([
      '2027-01-26 priya: heads-up lewis 2',
      '2027-01-28 tom: very-late lewis 1',
      '2027-02-12 tom: summary lewis',
    ]);
  });
});

it('a heads-up to whoever supervised before is none to whoever has taken over', () => {
  const relationships = [
    supervises('tom', 'priya'),
    supervises('tom', 'helen'),
    supervises('priya', 'lewis', { endDate: on('2027-02-05') }),
    supervises('helen', 'lewis', { startDate: on('2027-02-06') }),
  ];
  const given = council({ people: [...arden.people.values()], relationships });
  const lines = inLines(cardsBetween(given, '2027-02-01', '2027-02-12', () => [late]));
  expect(lines.filter((line) => !line.includes('due-soon'))).toEqual([
    '2027-02-01 priya: heads-up lewis 1',
    '2027-02-04 priya: heads-up lewis 2',
    '2027-02-05 tom: summary lewis',
    '2027-02-08 helen: heads-up lewis 2 + takes-over helen 1',
    '2027-02-10 tom: very-late lewis 4',
    '2027-02-11 helen: overdue lewis 4',
    '2027-02-12 tom: summary lewis',
  ]);
});

describe('somebody who looks of their own accord', () => {
  const previewed: Said = {
    kind: 'heads-up',
    recipient: personId('priya'),
    about: personId('lewis'),
    anchor: on('2027-01-26'),
    step: 2,
    subjectId: null,
    on: on('2027-02-04'),
  };
  const things = (who: string, day: string, said: readonly Said[] = [previewed]) =>
    promptsFor(arden, nine(day), headsOf(late), personId(who), said).map(words);

  it('reads of nobody whose supervisor has not read it first', () => {
    expect(things('tom', '2027-02-13', [])).toEqual([]);
    expect(things('tom', '2027-02-13', [{ ...previewed, recipient: personId('helen') }])).toEqual([]);
    expect(things('priya', '2027-02-13', [])).toEqual(['overdue lewis 5']);
  });

  it('reads what waits whatever was said and whatever the hour', () => {
    expect(things('tom', '2027-02-13')).toEqual(['summary lewis', 'very-late lewis 5']);
    expect(things('priya', '2027-02-13')).toEqual(['overdue lewis 5']);
    expect(things('helen', '2027-02-13')).toEqual([]);
  });

  it('while the sweep tells nobody anything on a Saturday', () => {
    expect(sweptOn(arden, '2027-02-13', [late]).recipients).toEqual([]);
  });
});
