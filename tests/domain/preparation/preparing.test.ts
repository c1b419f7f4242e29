// Who prepares with whom, for which date, and who waits for their turn.

import type { BookedSession } from '../../../bot/domain/clock/session';
import type { Council } from '../../../bot/domain/council';
import { personId } from '../../../bot/domain/ids';
import { insteadOfToday } from '../../../bot/domain/preparation/instead-of-today';
import { mayPrepare, preparing } from '../../../bot/domain/preparation/preparing';
import { away, bookedOn, castWith, council, head, on, supervises } from '../given-council';

const today = on('2027-01-19');
const of = (viewer: string, booked: readonly BookedSession[] = [], given: Council = council()) =>
  preparing(given, head('lewis', '2026-12-29', { booked }), personId(viewer), today);

it('the worker prepares with whoever the next date is with', () => {
  expect(of('lewis', [bookedOn('2027-01-26')])).toMatchObject({ supervisor: 'priya', other: 'priya' });
});

it('without a date they prepare with whoever would be asked for one', () => {
  expect(of('lewis')).toMatchObject({ supervisor: 'priya', session: null });
  const given = council({
    relationships: [...council().relationships, supervises('helen', 'lewis', { kind: 'cover' })],
    absences: [away('priya', 'SICK', '2027-01-11', null)],
  });
  expect(of('lewis', [], given)).toMatchObject({ supervisor: 'helen' });
});

it('the date of today comes before a later one, and a date nobody has spoken of before none', () => {
  const dates = ['2027-01-12', '2027-01-19', '2027-02-16'].map((day) => bookedOn(day));
  expect(of('priya', dates)?.session?.on).toBe('2027-01-19');
  expect(of('priya', dates.slice(0, 1))?.session?.on).toBe('2027-01-12');
  expect(of('priya', [...dates.slice(0, 1), ...dates.slice(2)])?.session?.on).toBe('2027-02-16');
});

it('a supervisor prepares for their own dates only', () => {
  const given = council({
    relationships: [...council().relationships, supervises('helen', 'lewis', { kind: 'assessor' })],
  });
  const dates = [bookedOn('2027-01-21', 'helen'), bookedOn('2027-01-26')];
  expect(of('priya', dates, given)?.session?.on).toBe('2027-01-26');
  expect(of('helen', dates, given)?.session?.on).toBe('2027-01-21');
});

it('a date with somebody who supervises no longer is with whoever is asked now', () => {
  expect(of('lewis', [bookedOn('2027-01-26', 'tom')])).toMatchObject({ supervisor: 'priya' });
  expect(of('priya', [bookedOn('2027-01-26', 'tom')])?.session?.on).toBe('2027-01-26');
});

it('a cover reads the worker’s points only when it is their turn', () => {
  const given = (absent: boolean) =>
    council({
      relationships: [...council().relationships, supervises('helen', 'lewis', { kind: 'cover' })],
      absences: absent ? [away('priya', 'ANNUAL_LEAVE', '2027-01-18', '2027-01-22')] : [],
    });
  expect(of('helen', [], given(false))?.readsOther).toBe(false);
  expect(of('helen', [], given(true))?.readsOther).toBe(true);
  expect(of('helen', [bookedOn('2027-01-21', 'helen')], given(false))?.readsOther).toBe(true);
});

it('nobody else prepares, and nobody prepares for a worker who has left', () => {
  for (const who of ['tom', 'sunita', 'kerry']) expect(of(who)).toBeUndefined();
  const given = council({ people: castWith('lewis', { endDate: on('2027-01-15') }) });
  expect(mayPrepare(given, personId('priya'), personId('lewis'), today)).toBe(false);
  expect(mayPrepare(given, personId('lewis'), personId('lewis'), today)).toBe(false);
});

describe('not today', () => {
  const instead = (day: string, given: Council = council()) => {
    const thread = head('lewis', '2026-12-29', { booked: [bookedOn(day)] });
    const pair = preparing(given, thread, personId('priya'), today);
    if (pair === undefined) throw new Error('nobody prepares');
    return insteadOfToday(given, thread, pair, today);
  };

  it('offers dates both can do within five working days', () => {
    expect(instead('2027-01-19')?.latest).toBe('2027-01-26');
    expect(instead('2027-01-19')?.dates.map(({ on: day }) => day)).toEqual([
      '2027-01-20',
      '2027-01-21',
      '2027-01-22',
      '2027-01-25',
    ]);
  });

  it('is there from the day on, not before', () => {
    expect(instead('2027-01-20')).toBeNull();
    expect(instead('2027-01-14')).not.toBeNull();
  });

  it('offers nothing when one of them is away for all of it, and says up to when', () => {
    const given = council({ absences: [away('lewis', 'SICK', '2027-01-20', null)] });
    expect(instead('2027-01-19', given)).toEqual({ dates: [], latest: '2027-01-26' });
  });
});
