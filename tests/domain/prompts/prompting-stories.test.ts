// The days in the life, date for date, as far as messages go: who is told what while Josh, Kerry and Sunita are supervised.
import type { LocalDate } from '../../../bot/domain/ids';
import { personId } from '../../../bot/domain/ids';
import { away, bookedOn, council, head, on } from '../given-council';
import { cardsBetween, inLines } from './given-prompts';

describe('S1: Josh, newly qualified, across Easter', () => {
  const heldOn = ['2027-03-08', '2027-03-15', '2027-03-22', '2027-03-25', '2027-04-01', '2027-04-08'];
  /** Each session is booked on the eve of the one before and held. */
  const thread = (day: LocalDate, spoiled: Parameters<typeof head>[2] = {}) => {
    const next = heldOn.find((one) => one >= day);
    return head('josh', heldOn.filter((one) => one < day).at(-1) ?? null, {
      countsFrom: on('2027-03-01'),
      booked: next ? [bookedOn(next)] : [],
      ...spoiled,
    });
  };
  const lines = inLines(cardsBetween(council(), '2027-03-01', '2027-04-13', (day) => [thread(day)]));

  it('is prepared for each of the weekly sessions, and nobody hears anything from Good Friday to Easter Monday', () => {
    expect(lines.filter((line) => line.includes(' josh: prepare'))).toEqual([
      '2027-03-04 josh: prepare josh 1',
      '2027-03-05 josh: prepare josh 2',
      '2027-03-11 josh: prepare josh 1',
      '2027-03-12 josh: prepare josh 2',
      '2027-03-18 josh: prepare josh 1',
      '2027-03-19 josh: prepare josh 2',
      '2027-03-23 josh: prepare josh 1',
      '2027-03-24 josh: prepare josh 2',
      '2027-03-30 josh: prepare josh 1',
      '2027-03-31 josh: prepare josh 2 + induction josh 2',
      '2027-04-06 josh: prepare josh 1',
      '2027-04-07 josh: prepare josh 2',
    ]);
    expect(lines.filter((line) => line >= '2027-03-26' && line < '2027-03-30')).toEqual([]);
  });

  it('is asked on 12 April, with Priya, whether to move to fortnightly', () => {
    expect(lines.filter((line) => line >= '2027-04-09')).toEqual([
      '2027-04-09 priya: due-soon josh 1',
      '2027-04-12 josh: step-down josh 1',
      '2027-04-12 priya: step-down josh 1',
    ]);
  });

  it('stays weekly until 26 April when he says not yet, and then only he is asked', () => {
    const stepDown = {
      phase: 1,
      supervisor: { answer: 'agree' as const, on: on('2027-04-12'), askAgainOn: null },
      worker: { answer: 'not-yet' as const, on: on('2027-04-12'), askAgainOn: on('2027-04-26') },
    };
    const weekly = (day: LocalDate) => {
      const held = ['2027-04-08', '2027-04-15', '2027-04-22'].filter((one) => one < day).at(-1) ?? null;
      const spoiled = { countsFrom: on('2027-03-01'), stepDown, booked: [bookedOn('2027-05-06')] };
      return head('josh', held, spoiled);
    };
    expect(inLines(cardsBetween(council(), '2027-04-13', '2027-04-27', (day) => [weekly(day)]))).toEqual([
      '2027-04-26 josh: step-down josh 1 + induction josh 2',
    ]);
  });
});

describe('S3: Helen and Kerry, who is on leave from 8 to 12 February', () => {
  const given = council({ absences: [away('kerry', 'ANNUAL_LEAVE', '2027-02-08', '2027-02-12')] });
  const thread = (day: LocalDate) => {
    if (day > '2027-02-04') return head('kerry', '2027-02-04');
    return head(
      'kerry',
      '2027-01-12',
      day > '2027-02-02' ? { booked: [bookedOn('2027-02-04', 'helen')] } : {},
    );
  };

  it('Helen is asked on 2 February; booked for the 4th and held, the next word is five working days before 4 March', () => {
    expect(inLines(cardsBetween(given, '2027-01-18', '2027-02-25', (day) => [thread(day)]))).toEqual([
      '2027-02-02 helen: due-soon kerry 1',
      '2027-02-03 helen: prepare kerry 2',
      '2027-02-03 kerry: prepare kerry 2',
      '2027-02-25 helen: due-soon kerry 1',
    ]);
  });
});

describe('S5: Sunita, Tuesday to Thursday, on leave from 2 to 4 March', () => {
  const given = council({ absences: [away('sunita', 'ANNUAL_LEAVE', '2027-03-02', '2027-03-04')] });
  const thread = (day: LocalDate) => {
    if (day > '2027-02-23') return head('sunita', '2027-02-23');
    return head('sunita', '2027-02-03', { booked: [bookedOn('2027-02-23')] });
  };
  const cards = cardsBetween(given, '2027-02-04', '2027-03-10', (day) => [thread(day)], {
    times: ['08:30', '12:00', '17:00'],
  });

  it('hears of Tuesday 23 February on the Thursday before, and only on days she works', () => {
    const hers = cards.filter(({ recipient }) => recipient === personId('sunita'));
    expect(inLines(hers)).toEqual([
      '2027-02-17 sunita: prepare sunita 1',
      '2027-02-18 sunita: prepare sunita 2',
    ]);
  });
});

it('a supervisor with a full card hears the most urgent two first and the others on the days after', () => {
  const heads = [
    head('lewis', '2027-01-26', { booked: [bookedOn('2027-02-16')] }),
    head('sunita', '2027-01-20'),
    head('helen', '2027-01-20', { dateToFollow: { by: personId('priya'), byOn: on('2027-02-17') } }),
  ];
  expect(inLines(cardsBetween(council(), '2027-02-17', '2027-02-19', () => heads))).toEqual([
    '2027-02-17 priya: outcome lewis 1 + rebook helen 1',
    '2027-02-18 priya: overdue sunita 1',
  ]);
});
