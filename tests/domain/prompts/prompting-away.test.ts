// What is said about absences: a worker's pause and return, a supervisor nobody covers, and who cannot be reached.

import type { Absence, SupervisionRelationship } from '../../../bot/domain/council';
import { personId } from '../../../bot/domain/ids';
import { notOnFile, opened } from '../decisions/given-open-decisions';
import { actionsOf, away, bookedOn, castWith, council, head, on, supervises } from '../given-council';
import { cardsBetween, inLines, saidOn, sweptOn } from './given-prompts';

const arden = council();

describe('S4: Lewis is off sick from 8 to 26 February', () => {
  const given = council({ absences: [away('lewis', 'SICK', '2027-02-08', '2027-02-26')] });
  const open = [opened({ childFile: [notOnFile('lewis', '2027-02-08')] })];
  const left = [head('lewis', '2027-01-26', { actions: actionsOf(3), open })];
  const lines = inLines(cardsBetween(given, '2027-02-01', '2027-03-08', () => left));

  it('he hears nothing; Priya is told once what needs an owner, and on his return', () => {
    // Until somebody has put it on the child's file, that is asked for as usual.
    expect(lines.filter((line) => !line.includes('priya: child-file') && line < '2027-03-01')).toEqual([
      '2027-02-08 priya: paused lewis 1',
    ]);
    const settled = [head('lewis', '2027-01-26', { actions: actionsOf(3) })];
    expect(inLines(cardsBetween(given, '2027-02-01', '2027-03-08', () => settled))).toEqual([
      '2027-02-08 priya: paused lewis 1',
      '2027-03-01 priya: return lewis 1',
      '2027-03-08 priya: outcome lewis 1',
    ]);
  });

  it('his return is told on his first day in, whatever else waits', () => {
    const waiting = ['sunita', 'helen'].map((id) => head(id, '2026-12-08'));
    const [card] = cardsBetween(given, '2027-03-01', '2027-03-01', () => [...left, ...waiting]).filter(
      ({ recipient }) => recipient === 'priya',
    );
    expect(card?.prompts[0]?.kind).toBe('return');
  });

  it('nothing goes out about a session that was booked in the meantime', () => {
    const booked = [head('lewis', '2027-01-26', { booked: [bookedOn('2027-02-18')] })];
    expect(inLines(cardsBetween(given, '2027-02-08', '2027-02-26', () => booked))).toEqual([]);
    expect(sweptOn(given, '2027-02-17', booked).skipped).toEqual([{ person: 'lewis', why: 'paused' }]);
  });

  it('nothing needs an owner when nothing was left open', () => {
    expect(saidOn(given, '2027-02-08', [head('lewis', '2027-01-26')])).toEqual([]);
  });

  it('a return is no news once the two have met, or a booked day since has passed', () => {
    const booked = head('lewis', '2027-01-26', { booked: [bookedOn('2027-03-02')] });
    expect(saidOn(given, '2027-03-03', [booked])).toEqual(['priya: outcome lewis 1']);
    expect(saidOn(given, '2027-03-02', [head('lewis', '2027-03-01')])).toEqual([]);
  });
});

it('R22: a part-timer returns on their first day in', () => {
  const given = council({ absences: [away('sunita', 'SICK', '2027-02-08', '2027-02-12')] });
  const heads = [head('sunita', '2027-02-03')];
  expect(inLines(cardsBetween(given, '2027-02-08', '2027-02-19', () => heads))).toEqual([
    '2027-02-16 priya: return sunita 1',
  ]);
});

describe('a supervisor is away and nobody covers (R23)', () => {
  const cards = (
    absence: Absence,
    spoiled: Parameters<typeof head>[2] = {},
    more: readonly SupervisionRelationship[] = [],
  ) => {
    const given = council({ absences: [absence], relationships: [...arden.relationships, ...more] });
    const heads = [head('lewis', '2027-01-26', spoiled)];
    return inLines(cardsBetween(given, '2027-02-01', '2027-03-12', () => heads)).filter((line) =>
      line.includes('cover'),
    );
  };
  const fortnight = away('priya', 'ANNUAL_LEAVE', '2027-02-15', '2027-03-02');
  const acrossTheDueDate = away('priya', 'ANNUAL_LEAVE', '2027-02-22', '2027-02-24');

  it('longer than ten working days: the next manager hears it five working days ahead, and weekly while it lasts', () => {
    expect(cards(fortnight, { booked: [bookedOn('2027-03-10')] })).toEqual([
      '2027-02-08 tom: cover lewis 1',
      '2027-02-22 tom: cover lewis 2',
      '2027-03-01 tom: cover lewis 3',
    ]);
  });

  it('ten working days are not yet long', () => {
    const ten = away('priya', 'ANNUAL_LEAVE', '2027-02-08', '2027-02-19');
    expect(cards(ten)).toEqual([]);
  });

  it('a due date inside the absence, with nothing booked before it', () => {
    expect(cards(acrossTheDueDate)).toEqual(['2027-02-15 tom: cover lewis 1']);
    expect(cards(acrossTheDueDate, { booked: [bookedOn('2027-02-19')] })).toEqual([]);
  });

  it('two sick notes in a row are one absence', () => {
    const given = council({
      absences: [
        away('priya', 'SICK', '2027-02-01', '2027-02-07'),
        away('priya', 'SICK', '2027-02-08', '2027-02-16'),
      ],
    });
    const heads = [head('lewis', '2027-01-28')];
    expect(inLines(cardsBetween(given, '2027-02-01', '2027-02-12', () => heads))).toEqual([
      '2027-02-01 tom: cover lewis 1',
      '2027-02-08 tom: cover lewis 2',
    ]);
  });

  it('is settled by a cover', () => {
    expect(cards(fortnight, {}, [supervises('helen', 'lewis', { kind: 'cover' })])).toEqual([]);
  });
});

describe('a supervisor leaves and nobody comes after them (R23)', () => {
  const given = (...more: readonly SupervisionRelationship[]) =>
    council({
      people: castWith('priya', { endDate: on('2027-02-12') }),
      relationships: [...arden.relationships, ...more],
    });
  const cards = (council: typeof arden, until: string, spoiled: Parameters<typeof head>[2] = {}) =>
    inLines(cardsBetween(council, '2027-02-01', until, () => [head('lewis', '2027-02-02', spoiled)]));

  it('her manager hears it five working days ahead, and every week until the files name somebody', () => {
    expect(cards(given(), '2027-03-01')).toEqual([
      '2027-02-08 tom: cover lewis 1',
      '2027-02-19 tom: cover lewis 2',
      '2027-02-26 tom: cover lewis 3',
    ]);
    expect(sweptOn(given(), '2027-02-15', [head('lewis', '2027-02-02')]).skipped).toContainEqual({
      person: 'lewis',
      why: 'no supervisor',
    });
  });

  it('is no news when somebody is known to begin within a week', () => {
    const successor = supervises('helen', 'lewis', { startDate: on('2027-02-17') });
    expect(cards(given(successor), '2027-02-19')).toEqual([]);
  });

  it('a request that waits is brought to her manager at once', () => {
    const request = { requestId: 'r', by: personId('lewis'), need: null, coverOfferedOn: null };
    const requests = [{ ...request, on: on('2027-02-12') }];
    expect(saidOn(given(), '2027-02-15', [head('lewis', '2027-02-02', { requests })])).toContain(
      'tom: request lewis 3',
    );
  });

  it('of somebody who has not begun yet she hears before they do', () => {
    const heads = [head('josh', null, { countsFrom: on('2027-03-01') })];
    expect(inLines(cardsBetween(given(), '2027-02-15', '2027-03-01', () => heads))).toEqual([
      '2027-02-22 tom: cover josh 1',
    ]);
  });

  it('nobody is asked about somebody who leaves, too', () => {
    const both = council({
      people: castWith('priya', { endDate: on('2027-02-12') }).map((one) =>
        one.personId === 'lewis' ? { ...one, endDate: on('2027-02-12') } : one,
      ),
    });
    expect(cards(both, '2027-02-26')).toEqual([]);
  });
});

describe('somebody whom messages do not reach', () => {
  it('is shown to their supervisor once', () => {
    const heads = [head('lewis', '2027-02-02', { unreachableSince: on('2027-02-04') })];
    expect(inLines(cardsBetween(arden, '2027-02-05', '2027-02-19', () => heads))).toEqual([
      '2027-02-05 priya: unreachable lewis 1',
    ]);
  });

  it('is left in peace while paused', () => {
    const given = council({ absences: [away('lewis', 'FAMILY_LEAVE', '2027-02-01', null)] });
    const heads = [head('lewis', '2027-02-02', { unreachableSince: on('2027-02-04') })];
    expect(saidOn(given, '2027-02-05', heads)).toEqual([]);
  });
});

it('a suspended worker is the subject of nothing but what they left, and the recipient of nothing', () => {
  const given = council({ absences: [away('lewis', 'SUSPENDED', '2027-02-01', null)] });
  const heads = [
    head('lewis', '2026-12-29', {
      actions: actionsOf(1),
      booked: [bookedOn('2027-02-03')],
      requests: [
        {
          requestId: 'r1',
          by: personId('lewis'),
          on: on('2027-01-20'),
          need: 'safety',
          coverOfferedOn: null,
        },
      ],
    }),
  ];
  expect(inLines(cardsBetween(given, '2027-02-01', '2027-02-12', () => heads))).toEqual([
    '2027-02-01 priya: paused lewis 1',
  ]);
});
