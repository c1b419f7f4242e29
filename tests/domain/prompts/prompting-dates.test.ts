// What is said about dates in the diary, to whom, and what keeps it quiet.
import { instantAt } from '../../../bot/domain/dates';
import { personId } from '../../../bot/domain/ids';
import { promptsDue } from '../../../bot/domain/prompts/prompting';
import { away, bookedOn, castWith, council, head, on, supervises } from '../given-council';
import { cardsBetween, headsOf, inLines, saidOn, sweptOn } from './given-prompts';

const arden = council();

describe('five working days before the due date', () => {
  // Held 12 January, due Tuesday 9 February.
  const unbooked = [head('kerry', '2027-01-12')];

  it('the supervisor reads once that nothing is booked', () => {
    expect(inLines(cardsBetween(arden, '2027-01-25', '2027-02-08', () => unbooked))).toEqual([
      '2027-02-02 helen: due-soon kerry 1',
    ]);
  });

  it('S3: although Kerry is on leave by then', () => {
    const given = council({ absences: [away('kerry', 'ANNUAL_LEAVE', '2027-02-08', '2027-02-12')] });
    expect(inLines(cardsBetween(given, '2027-01-25', '2027-02-12', () => unbooked))).toEqual([
      '2027-02-02 helen: due-soon kerry 1',
    ]);
  });

  it('S5: sooner where leave leaves only three more days on which both are in', () => {
    const sunita = [head('sunita', '2027-02-03')];
    const given = council({ absences: [away('sunita', 'ANNUAL_LEAVE', '2027-03-02', '2027-03-04')] });
    // Tuesday 23, Wednesday 24 and Thursday 25 February are left of the days up to Wednesday 3 March.
    expect(inLines(cardsBetween(given, '2027-02-04', '2027-03-02', () => sunita))).toEqual([
      '2027-02-18 priya: due-soon sunita 1',
    ]);
  });

  it("sooner before the supervisor's own leave, too", () => {
    const given = council({ absences: [away('helen', 'ANNUAL_LEAVE', '2027-02-01', '2027-02-05')] });
    // Thursday 28 and Friday 29 January and Monday 8 February, the eve, are left besides the day itself.
    expect(inLines(cardsBetween(given, '2027-01-25', '2027-02-08', () => unbooked))).toEqual([
      '2027-01-28 helen: due-soon kerry 1',
    ]);
  });

  it('no sooner for a pause that is known, which moves the date by itself', () => {
    const given = council({ absences: [away('kerry', 'SICK', '2027-02-04', '2027-02-26')] });
    expect(inLines(cardsBetween(given, '2027-01-25', '2027-02-03', () => unbooked))).toEqual([
      '2027-02-02 helen: due-soon kerry 1',
    ]);
  });

  it('or on the first day after that on which the supervisor is in', () => {
    const given = council({ absences: [away('helen', 'ANNUAL_LEAVE', '2027-02-01', '2027-02-03')] });
    expect(inLines(cardsBetween(given, '2027-01-25', '2027-02-08', () => unbooked))).toEqual([
      '2027-02-04 helen: due-soon kerry 1',
    ]);
  });

  it.each([
    ['anything is booked', { booked: [bookedOn('2027-02-19', 'helen')] }],
    [
      'something was said to be in the way',
      {
        inTheWay: {
          reason: 'DUTY' as const,
          saidBy: personId('helen'),
          saidOn: on('2027-02-01'),
          quietUntil: on('2027-02-08'),
          times: 1,
        },
      },
    ],
  ])('nobody hears anything when %s', (_title, spoiled) => {
    const heads = [head('kerry', '2027-01-12', spoiled)];
    expect(inLines(cardsBetween(arden, '2027-01-25', '2027-02-08', () => heads))).toEqual([]);
  });
});

describe('preparation', () => {
  const booked = (day: string, id = 'lewis') => [head(id, '2027-01-26', { booked: [bookedOn(day)] })];
  const sweeps = (
    ...[given, from, until, heads]: [typeof arden, string, string, ReturnType<typeof booked>]
  ) => inLines(cardsBetween(given, from, until, () => heads));

  it('R19: reaches both two working days before and on the eve', () => {
    expect(sweeps(arden, '2027-02-08', '2027-02-16', booked('2027-02-16'))).toEqual([
      '2027-02-12 lewis: prepare lewis 1',
      '2027-02-12 priya: prepare lewis 1',
      '2027-02-15 lewis: prepare lewis 2',
      '2027-02-15 priya: prepare lewis 2',
    ]);
  });

  it("S5: counts each one's own days: the nudge for Tuesday 23 February reaches Sunita on Thursday 18 February", () => {
    expect(sweeps(arden, '2027-02-10', '2027-02-23', booked('2027-02-23', 'sunita'))).toEqual([
      '2027-02-17 sunita: prepare sunita 1',
      '2027-02-18 sunita: prepare sunita 2',
      '2027-02-19 priya: prepare sunita 1',
      '2027-02-22 priya: prepare sunita 2',
    ]);
  });

  it('skips leave: who comes back on the eve is prepared on the eve, and before the leave', () => {
    const given = council({ absences: [away('lewis', 'ANNUAL_LEAVE', '2027-02-10', '2027-02-12')] });
    const lines = sweeps(given, '2027-02-08', '2027-02-16', booked('2027-02-16'));
    expect(lines.filter((line) => line.includes(' lewis:'))).toEqual([
      '2027-02-09 lewis: prepare lewis 1',
      '2027-02-15 lewis: prepare lewis 2',
    ]);
  });

  it('booked at short notice is said once and never after the session', () => {
    expect(sweeps(arden, '2027-02-15', '2027-02-16', booked('2027-02-16'))).toEqual([
      '2027-02-15 lewis: prepare lewis 2',
      '2027-02-15 priya: prepare lewis 2',
    ]);
    expect(saidOn(arden, '2027-02-16', booked('2027-02-16'))).toEqual([]);
  });

  it('a missed day is made up for on the next one', () => {
    const given = council({ people: castWith('lewis', { workingHours: { from: '08:00', to: '16:00' } }) });
    const heads = booked('2027-02-17');
    const missed = cardsBetween(given, '2027-02-15', '2027-02-15', () => heads, { times: ['17:00'] });
    expect(inLines(missed)).toEqual(['2027-02-15 priya: prepare lewis 1']);
    expect(saidOn(given, '2027-02-16', heads)).toContain('lewis: prepare lewis 2');
  });

  it('goes to the cover when whoever it is booked with is away', () => {
    const given = council({
      absences: [away('priya', 'ANNUAL_LEAVE', '2027-02-08', '2027-02-17')],
      relationships: [...arden.relationships, supervises('helen', 'lewis', { kind: 'cover' })],
    });
    expect(saidOn(given, '2027-02-15', booked('2027-02-16'))).toEqual([
      'helen: prepare lewis 2',
      'lewis: prepare lewis 2',
    ]);
  });
});

describe('a date on which one of the two is away by now', () => {
  const booked = [head('lewis', '2027-01-26', { booked: [bookedOn('2027-02-16')] })];
  const lines = (given: typeof arden) =>
    inLines(cardsBetween(given, '2027-02-01', '2027-02-15', () => booked));
  const lewisAway = away('lewis', 'ANNUAL_LEAVE', '2027-02-16', '2027-02-19');

  it('is brought to the supervisor once, five working days ahead, and nobody prepares for it', () => {
    expect(lines(council({ absences: [lewisAway] }))).toEqual(['2027-02-09 priya: clash lewis 1']);
  });

  it("also when it is the supervisor's leave and nobody covers", () => {
    const absences = [away('priya', 'ANNUAL_LEAVE', '2027-02-15', '2027-02-17')];
    expect(lines(council({ absences }))).toEqual(['2027-02-09 priya: clash lewis 1']);
  });

  it('is prepared for by whoever will be there instead', () => {
    const given = council({
      absences: [away('priya', 'ANNUAL_LEAVE', '2027-02-16', '2027-02-17')],
      relationships: [...arden.relationships, supervises('helen', 'lewis', { kind: 'cover' })],
    });
    expect(lines(given)).toEqual([
      '2027-02-12 helen: prepare lewis 1',
      '2027-02-12 lewis: prepare lewis 1',
      '2027-02-15 helen: prepare lewis 2',
      '2027-02-15 lewis: prepare lewis 2',
    ]);
  });
});

describe('additional supervision', () => {
  const additional = (day: string) => ({ ...bookedOn(day), kind: 'ADDITIONAL' as const });
  const thread = (booked: readonly ReturnType<typeof additional>[]) => [
    head('lewis', '2027-01-26', { booked }),
  ];

  it('that nobody has spoken of leaves the reminders of formal supervision as they are', () => {
    const lines = inLines(
      cardsBetween(arden, '2027-02-15', '2027-02-24', () => thread([additional('2027-02-15')])),
    );
    expect(lines).toEqual([
      '2027-02-16 priya: outcome lewis 1 + due-soon lewis 1',
      '2027-02-19 priya: outcome lewis 2',
      '2027-02-23 priya: outcome lewis 1',
      '2027-02-24 priya: outcome lewis 3 + overdue lewis 1',
    ]);
  });
});

describe('what became of it', () => {
  const heads = (at: string | null) => [
    head('lewis', '2027-01-26', { booked: [{ ...bookedOn('2027-02-16'), at }] }),
  ];
  const said = (day: string, time: string, at: string | null) =>
    promptsDue(arden, instantAt(on(day), time), headsOf(...heads(at)), []).recipients.flatMap(({ prompts }) =>
      prompts.map(({ kind, subjectId }) => `${kind} ${subjectId}`),
    );

  it('is asked on the day itself only once the session should be over', () => {
    expect([
      said('2027-02-16', '11:29', '10:00'),
      said('2027-02-16', '11:30', '10:00'),
      said('2027-02-16', '17:00', null),
    ]).toEqual([[], ['outcome session-2027-02-16'], []]);
  });

  it('is asked the day after, then at most once in three working days, instead of a reminder', () => {
    const lines = inLines(cardsBetween(arden, '2027-02-16', '2027-03-01', () => heads(null)));
    expect(lines.filter((line) => line.includes('outcome') || line.includes('overdue'))).toEqual([
      '2027-02-17 priya: outcome lewis 1',
      '2027-02-22 priya: outcome lewis 2',
      '2027-02-25 priya: outcome lewis 3',
    ]);
  });

  it('is asked on a due date that came without a date in the diary, once', () => {
    expect(saidOn(arden, '2027-02-23', [head('lewis', '2027-01-26')])).toEqual(['priya: outcome lewis 1']);
    const booked = [head('lewis', '2027-01-26', { booked: [bookedOn('2027-02-25')] })];
    expect(saidOn(arden, '2027-02-23', booked)).toEqual(['lewis: prepare lewis 1', 'priya: prepare lewis 1']);
  });

  it('is not asked while something is in the way', () => {
    const inTheWay = {
      reason: 'MASH_24H' as const,
      saidBy: personId('priya'),
      saidOn: on('2027-02-16'),
      quietUntil: on('2027-02-18'),
      times: 1,
    };
    const [quiet] = heads(null);
    const lines = inLines(
      cardsBetween(arden, '2027-02-16', '2027-02-19', () => (quiet ? [{ ...quiet, inTheWay }] : [])),
    );
    expect(lines).toEqual(['2027-02-19 priya: outcome lewis 2']);
  });
});

describe('a date that is to follow (R21)', () => {
  const promised = { dateToFollow: { by: personId('priya'), byOn: on('2027-02-17') } };

  it('is asked for on the day it was promised, then at most once in three working days', () => {
    const heads = [head('lewis', '2027-02-02', promised)];
    expect(inLines(cardsBetween(arden, '2027-02-15', '2027-02-26', () => heads))).toEqual([
      '2027-02-17 priya: rebook lewis 1',
      '2027-02-22 priya: rebook lewis 2',
      '2027-02-25 priya: rebook lewis 3',
    ]);
  });

  it('is asked of whoever supervises the worker once the one who promised it has left', () => {
    const given = council({ people: castWith('priya', { endDate: on('2027-02-15') }) });
    const relationships = [...arden.relationships, supervises('helen', 'lewis', { kind: 'cover' })];
    const moved = council({ ...given, people: [...given.people.values()], teams: [], relationships });
    expect(saidOn(moved, '2027-02-17', [head('lewis', '2027-02-02', promised)])).toEqual([
      'helen: rebook lewis 1',
    ]);
  });

  it('is asked of whoever supervises the worker once whoever promised it does no more', () => {
    const relationships = [
      supervises('priya', 'lewis', { endDate: on('2027-02-15') }),
      supervises('helen', 'lewis', { startDate: on('2027-02-16') }),
    ];
    const heads = [head('lewis', '2027-02-02', promised)];
    expect(saidOn(council({ relationships }), '2027-02-17', heads)).toEqual([
      'helen: rebook lewis 1',
      'helen: takes-over helen 1',
    ]);
  });

  it('is asked of the worker who promised it', () => {
    const byLewis = { dateToFollow: { by: personId('lewis'), byOn: on('2027-02-17') } };
    const heads = [head('lewis', '2027-02-02', byLewis)];
    expect(saidOn(arden, '2027-02-17', heads)).toEqual(['lewis: rebook lewis 1']);
  });

  it('rests as long as somebody was promised', () => {
    const inTheWay = {
      reason: 'DUTY' as const,
      saidBy: personId('priya'),
      saidOn: on('2027-02-17'),
      quietUntil: on('2027-02-19'),
      times: 1,
    };
    const heads = [head('lewis', '2027-02-02', { ...promised, inTheWay })];
    expect(inLines(cardsBetween(arden, '2027-02-17', '2027-02-22', () => heads))).toEqual([
      '2027-02-22 priya: rebook lewis 2',
    ]);
  });

  it('is settled by a date in the diary', () => {
    const heads = [head('lewis', '2027-02-02', { ...promised, booked: [bookedOn('2027-02-26')] })];
    expect(sweptOn(arden, '2027-02-18', heads).recipients).toEqual([]);
  });
});

describe('an hour that was given to two in the same second', () => {
  const two = (at: string) => [
    head('lewis', '2027-01-19', { booked: [{ ...bookedOn('2027-02-16'), sessionId: 'one', at: '10:00' }] }),
    head('helen', '2027-01-19', { booked: [{ ...bookedOn('2027-02-16'), sessionId: 'two', at }] }),
  ];
  const clashes = (at: string) =>
    inLines(cardsBetween(council(), '2027-02-08', '2027-02-16', () => two(at))).filter((line) =>
      line.includes('clash'),
    );

  it('is said once to whoever both are with, of one of the two, two working days before', () => {
    expect(clashes('11:00')).toEqual(['2027-02-12 priya: clash helen 2 + prepare lewis 1']);
  });

  it('is not said of sessions that follow each other', () => {
    expect(clashes('11:30')).toEqual([]);
  });
});
