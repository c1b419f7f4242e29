// When a person may be written to at all, and who hears of it when that is never.
import { isPresentOn } from '../../../bot/domain/calendar';
import { addDays, instantAt } from '../../../bot/domain/dates';
import { personId } from '../../../bot/domain/ids';
import { mayReceiveNow } from '../../../bot/domain/prompts/may-receive';
import { at, away, cast, castWith, council, head, on, person } from '../given-council';
import { cardsBetween, inLines, sweptOn } from './given-prompts';

const arden = council();

describe('a person may be written to', () => {
  const may = (given: ReturnType<typeof council>, id: string, day: string, time: string) => {
    const answer = mayReceiveNow(given, personId(id), instantAt(on(day), time));
    return answer.ok ? 'yes' : answer.why;
  };

  it('from half past eight until half past five, on a London clock', () => {
    expect(
      ['08:29', '08:30', '17:29', '17:30'].map((time) => may(arden, 'priya', '2027-01-19', time)),
    ).toEqual(['outside sending hours', 'yes', 'yes', 'outside sending hours']);
    expect(mayReceiveNow(arden, personId('priya'), at('2027-07-20T07:29:00Z')).ok).toBe(false);
    expect(mayReceiveNow(arden, personId('priya'), at('2027-07-20T07:30:00Z')).ok).toBe(true);
  });

  it.each([
    ['sunita', '2027-01-18', 'not a working day'],
    ['priya', '2027-01-23', 'not a working day'],
    ['priya', '2027-03-29', 'bank holiday'],
    ['josh', '2027-02-26', 'not started yet'],
    ['nobody', '2027-01-19', 'unknown person'],
  ])('%s on %s: %s', (id, day, why) => {
    expect(may(arden, id, day, '10:00')).toBe(why);
  });

  it('not when away, and the reason does not say why', () => {
    const given = council({ absences: [away('priya', 'SICK', '2027-01-19', '2027-01-19')] });
    expect(may(given, 'priya', '2027-01-19', '10:00')).toBe('away');
  });

  it('not after the last day', () => {
    const given = council({ people: castWith('priya', { endDate: on('2027-01-15') }) });
    expect(may(given, 'priya', '2027-01-19', '10:00')).toBe('has left');
  });

  it('within their own hours only', () => {
    const given = council({ people: castWith('priya', { workingHours: { from: '10:00', to: '14:00' } }) });
    expect(
      ['09:59', '10:00', '13:59', '14:00'].map((time) => may(given, 'priya', '2027-01-19', time)),
    ).toEqual(['outside working hours', 'yes', 'yes', 'outside working hours']);
  });

  it('on a night shift only where the shift and the sending hours meet', () => {
    const night = { from: '20:00', to: '09:00' };
    const given = council({
      people: castWith('priya', { workingHours: night, workingDays: 'MTWTF--' }),
      absences: [away('priya', 'ANNUAL_LEAVE', '2027-01-27', '2027-01-27')],
    });
    // Monday's shift ends on Tuesday morning; Friday's on Saturday morning; nobody was on shift on Sunday night.
    expect(may(given, 'priya', '2027-01-19', '08:45')).toBe('yes');
    expect(may(given, 'priya', '2027-01-23', '08:45')).toBe('yes');
    expect(may(given, 'priya', '2027-01-18', '08:45')).toBe('not a working day');
    expect(may(given, 'priya', '2027-01-19', '21:00')).toBe('outside sending hours');
    expect(may(given, 'priya', '2027-01-19', '12:00')).toBe('outside working hours');
    // The night of the 27th was leave, so its morning is too.
    expect(may(given, 'priya', '2027-01-28', '08:45')).toBe('away');
  });
});

it('everybody in the cast can be asked on an ordinary Tuesday', () => {
  const may = cast.map(
    ({ personId: id }) => mayReceiveNow(arden, id, instantAt(on('2027-03-02'), '09:00')).ok,
  );
  expect(may).toEqual(cast.map(() => true));
});

it('nothing goes out outside sending hours, at weekends or on bank holidays, on any day from 2026 to 2030', () => {
  const given = council({ people: [person('manager')] });
  let sent = 0;
  for (let day = on('2026-01-01'); day < '2031-01-01'; day = addDays(day, 1)) {
    const answers = ['00:00', '08:29', '08:30', '12:00', '17:29', '17:30', '23:59'].map(
      (time) => mayReceiveNow(given, personId('manager'), instantAt(day, time)).ok,
    );
    const open = isPresentOn(given, personId('manager'), day);
    expect([day, ...answers]).toEqual([day, false, false, open, open, open, false, false]);
    if (open) sent += 1;
  }
  // 1,826 days: 1,304 weekdays, less the bank holidays that the file knows (2026 to 2028).
  expect(sent).toBe(1_304 - 24);
});

describe('somebody who works only while nothing is sent', () => {
  const nights = council({ people: castWith('priya', { workingHours: { from: '20:00', to: '06:00' } }) });
  const late = [head('lewis', '2026-12-29')];

  it('is shown to their own supervisor once a month, and the report says why they get nothing', () => {
    const lines = inLines(cardsBetween(nights, '2027-01-27', '2027-02-01', () => late));
    expect(lines.filter((line) => line.includes('unreachable'))).toEqual([
      '2027-01-27 tom: unreachable priya 2',
      '2027-02-01 tom: unreachable priya 2',
    ]);
    expect(sweptOn(nights, '2027-01-27', late).skipped).toEqual([
      { person: 'priya', why: 'outside working hours' },
    ]);
  });

  it('is no news while nothing is due with them', () => {
    expect(sweptOn(nights, '2027-01-05', late).recipients).toEqual([]);
  });
});
