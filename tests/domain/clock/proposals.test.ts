// Dates both can do: the days in the life date for date, and laws that hold for every day.
import fc from 'fast-check';
import { isPresentOn } from '../../../bot/domain/calendar';
import { supervisionStatus } from '../../../bot/domain/clock/due';
import {
  coverChoices,
  datesAhead,
  dutyOn,
  plannedMinutes,
  proposedDates,
} from '../../../bot/domain/clock/proposals';
import type { CouncilRows, Duty, WorkingHours } from '../../../bot/domain/council';
import { addDays, addMonths, weekday } from '../../../bot/domain/dates';
import { personId } from '../../../bot/domain/ids';
import { defaultPolicy } from '../../../bot/domain/policy/default-policy';
import type { ThreadHead } from '../../../bot/domain/thread-head';
import { agreement, away, bookedOn, castWith, council, head, on, person, supervises } from '../given-council';

const pair = (worker: string, supervisor: string) => ({
  worker: personId(worker),
  supervisor: personId(supervisor),
});
const lewisAndPriya = pair('lewis', 'priya');

function duty(id: string, kind: Duty['kind'], date: string, fromTime: string, toTime: string): Duty {
  return { personId: personId(id), kind, date: on(date), fromTime, toTime };
}

function proposed(
  who: { readonly worker: string; readonly supervisor: string },
  thread: ThreadHead,
  today: string,
  rows: Partial<CouncilRows> = {},
) {
  return proposedDates(council(rows), thread, pair(who.worker, who.supervisor), on(today), 3);
}
const daysOf = (dates: readonly { readonly on: string }[]) => dates.map((one) => one.on);

describe('the days in the life', () => {
  const kerrysLeave = { absences: [away('kerry', 'ANNUAL_LEAVE', '2027-02-08', '2027-02-12')] };

  it('S3: with Kerry on leave 8 to 12 February, Helen is offered the 4th, the 5th, or the 15th, four working days late', () => {
    const dates = proposed(
      { worker: 'kerry', supervisor: 'helen' },
      head('kerry', '2027-01-12'),
      '2027-02-02',
      kerrysLeave,
    );
    expect(dates).toEqual([
      { on: '2027-02-04', at: '10:00', workingDaysAfterDue: 0, because: null },
      { on: '2027-02-05', at: '10:00', workingDaysAfterDue: 0, because: null },
      { on: '2027-02-15', at: '10:00', workingDaysAfterDue: 4, because: 'leave' },
    ]);
  });

  it('S5: Sunita, Tuesday to Thursday and away 2 to 4 March, is offered 23, 24 and 25 February', () => {
    const dates = proposed(
      { worker: 'sunita', supervisor: 'priya' },
      head('sunita', '2027-02-03'),
      '2027-02-16',
      { absences: [away('sunita', 'ANNUAL_LEAVE', '2027-03-02', '2027-03-04')] },
    );
    expect(daysOf(dates)).toEqual(['2027-02-23', '2027-02-24', '2027-02-25']);
  });
});

describe('which days are proposed', () => {
  /** Due on Tuesday 26 January. */
  const thread = head('lewis', '2026-12-29');

  it('the last three before the due date', () => {
    expect(daysOf(proposed(lewisAndPriya, thread, '2027-01-11'))).toEqual([
      '2027-01-22',
      '2027-01-25',
      '2027-01-26',
    ]);
  });

  it('tomorrow too, when only a few days are left', () => {
    expect(daysOf(proposed(lewisAndPriya, thread, '2027-01-22'))).toEqual([
      '2027-01-25',
      '2027-01-26',
      '2027-01-27',
    ]);
  });

  it('the soonest, when it is overdue, each with how late it would be', () => {
    expect(proposed(lewisAndPriya, thread, '2027-01-28')).toEqual([
      { on: '2027-01-29', at: '10:00', workingDaysAfterDue: 3, because: null },
      { on: '2027-02-01', at: '10:00', workingDaysAfterDue: 4, because: null },
      { on: '2027-02-02', at: '10:00', workingDaysAfterDue: 5, because: null },
    ]);
  });

  it('not a day on which the two have a date already', () => {
    const booked = { ...thread, booked: [bookedOn('2027-01-29')] };
    expect(daysOf(proposed(lewisAndPriya, booked, '2027-01-28'))).toEqual([
      '2027-02-01',
      '2027-02-02',
      '2027-02-03',
    ]);
  });

  it('none while somebody is away without an end', () => {
    const absences = [away('priya', 'FAMILY_LEAVE', '2027-01-01', null)];
    expect(proposed(lewisAndPriya, thread, '2027-01-28', { absences })).toEqual([]);
  });

  it('without a due date, the next days from tomorrow, none of them late', () => {
    const people = castWith('lewis', { grade: 'VISITOR' });
    expect(proposed(lewisAndPriya, thread, '2027-01-28', { people })).toMatchObject([
      { on: '2027-01-29', workingDaysAfterDue: 0 },
      { on: '2027-02-01', workingDaysAfterDue: 0 },
      { on: '2027-02-02', workingDaysAfterDue: 0 },
    ]);
  });

  it('on whatever day it is asked: both are in, never today or before, soonest first, at most three', () => {
    const absences = [
      away('sunita', 'ANNUAL_LEAVE', '2027-03-02', '2027-03-04'),
      away('priya', 'STUDY', '2027-02-23', '2027-02-24'),
    ];
    const place = council({ absences });
    const both = pair('sunita', 'priya');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), (later) => {
        const today = addDays(on('2027-01-04'), later);
        const dates = proposedDates(place, head('sunita', '2027-02-03'), both, today, 3);
        expect(dates.length).toBeLessThanOrEqual(3);
        expect(daysOf(dates)).toEqual([...daysOf(dates)].sort());
        for (const one of dates) {
          expect(one.on > today).toBe(true);
          expect([both.worker, both.supervisor].every((id) => isPresentOn(place, id, one.on))).toBe(true);
        }
      }),
    );
  });
});

describe('the time of day', () => {
  const thread = head('lewis', '2026-12-29');
  const timeOn = (rows: Partial<CouncilRows>) => proposed(lewisAndPriya, thread, '2027-01-28', rows)[0];

  it('is ten in the morning', () => expect(timeOn({})).toMatchObject({ at: '10:00' }));

  it('is two in the afternoon when one is on MASH in the morning', () => {
    const duties = [duty('priya', 'MASH', '2027-01-29', '09:00', '13:00')];
    expect(timeOn({ duties })).toMatchObject({ on: '2027-01-29', at: '14:00' });
  });

  it('leaves out a whole day of duty', () => {
    const duties = [duty('lewis', 'DUTY', '2027-01-29', '09:00', '17:00')];
    expect(timeOn({ duties })).toMatchObject({ on: '2027-02-01', at: '10:00' });
  });

  it.each<[string, WorkingHours, string]>([
    ['starts at noon', { from: '12:00', to: '20:00' }, '14:00'],
    ['starts at three', { from: '15:00', to: '23:00' }, '15:00'],
    ['works into the night', { from: '15:20', to: '02:00' }, '15:30'],
  ])('lies in the hours of both when one %s', (_, workingHours, time) => {
    expect(timeOn({ people: castWith('lewis', { workingHours }) })).toMatchObject({ at: time });
  });

  it('is not there when their hours never meet', () => {
    const people = castWith('lewis', { workingHours: { from: '18:00', to: '23:00' } });
    expect(timeOn({ people })).toBeUndefined();
  });
});

describe('R18: dates three months ahead', () => {
  it('one for each interval, on days both are in', () => {
    const dates = datesAhead(council(), head('lewis', '2027-01-12'), lewisAndPriya, on('2027-01-28'));
    expect(daysOf(dates)).toEqual(['2027-02-09', '2027-03-09', '2027-04-06']);
  });

  it('only for intervals in which no date stands', () => {
    const thread = head('lewis', '2027-01-12', { booked: [bookedOn('2027-02-10')] });
    const dates = datesAhead(council(), thread, lewisAndPriya, on('2027-01-28'));
    expect(daysOf(dates)).toEqual(['2027-03-10', '2027-04-07']);
  });

  it('before leave rather than after it', () => {
    const absences = [away('lewis', 'ANNUAL_LEAVE', '2027-02-08', '2027-02-12')];
    const dates = datesAhead(
      council({ absences }),
      head('lewis', '2027-01-12'),
      lewisAndPriya,
      on('2027-01-28'),
    );
    expect(daysOf(dates)).toEqual(['2027-02-05', '2027-03-05', '2027-04-02']);
  });

  it('no more than one form takes, for somebody weekly', () => {
    const thread = head('josh', '2027-03-08');
    expect(datesAhead(council(), thread, pair('josh', 'priya'), on('2027-03-09')).length).toBeLessThanOrEqual(
      12,
    );
  });

  it('held on those days, nobody would ever be late', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (later) => {
        const today = addDays(on('2027-01-12'), later);
        const place = council();
        let thread = head('sunita', null, { countsFrom: today });
        for (const { on: day } of datesAhead(place, thread, pair('sunita', 'priya'), today)) {
          const { dueOn } = supervisionStatus(place, thread, today);
          expect(dueOn !== null && day <= dueOn).toBe(true);
          expect([1, 2, 3]).toContain(weekday(day));
          expect(day <= addMonths(today, 3)).toBe(true);
          const lastFormal = { heldOn: day, supervisorId: personId('priya'), minutes: 90 };
          thread = { ...thread, lastFormal };
        }
      }),
    );
  });
});

describe('duty and cover', () => {
  const duties = [duty('priya', 'MASH', '2027-01-29', '09:00', '13:00')];
  const day = on('2027-01-29');

  it.each<[string, string | null, boolean]>([
    ['in the middle of it', '10:00', true],
    ['half an hour before its end', '12:30', true],
    ['running into its beginning', '08:00', true],
    ['after it', '13:00', false],
    ['at no known time', null, true],
  ])('a session %s (%s) meets MASH: %s', (_, time, meets) => {
    expect(dutyOn(council({ duties }), lewisAndPriya, day, time, 90) !== undefined).toBe(meets);
  });

  it('a night shift reaches into the next morning', () => {
    const night = council({ duties: [duty('lewis', 'DUTY', '2027-01-28', '18:00', '09:30')] });
    expect(dutyOn(night, lewisAndPriya, day, '09:00', 60)?.personId).toBe('lewis');
    expect(dutyOn(night, lewisAndPriya, day, '09:30', 60)).toBeUndefined();
  });

  it('people who supervise somebody, are in and not on duty could decide meanwhile', () => {
    expect(coverChoices(council({ duties }), lewisAndPriya, day)).toEqual(['tom', 'helen']);
    const absences = [away('helen', 'SICK', '2027-01-29', '2027-01-29')];
    expect(coverChoices(council({ absences }), lewisAndPriya, day)).toEqual(['tom']);
    const busy = [...duties, duty('tom', 'COURT', '2027-01-29', '15:00', '16:00')];
    expect(coverChoices(council({ duties: busy }), lewisAndPriya, day)).toEqual(['helen']);
  });

  it("those of the supervisor's grade or above come first, and of them the two's own team", () => {
    const team = (teamId: string, parentTeamId: string | null) => ({
      teamId,
      name: teamId,
      kind: '',
      parentTeamId,
      site: '',
      cluster: '',
    });
    const teams = [
      team('service', null),
      team('east', 'service'),
      team('north', 'service'),
      team('far', null),
    ];
    const people = castWith('helen', { teamId: 'north' })
      .map((one) => (one.personId === 'tom' ? { ...one, teamId: 'far' } : one))
      .concat([
        person('marcia', { grade: 'HOS', teamId: 'far' }),
        person('gareth', { grade: 'TM', teamId: 'far' }),
        person('ines', { grade: 'TM', teamId: 'north' }),
        person('amir', { grade: 'TM' }),
      ]);
    const relationships = [
      ...council().relationships,
      supervises('sunita', 'kerry', { kind: 'professional' }),
      ...['marcia', 'gareth', 'ines', 'amir'].map((id) => supervises(id, 'kerry', { kind: 'assessor' })),
    ];
    const place = council({ teams, people, relationships });
    expect(coverChoices(place, lewisAndPriya, on('2027-01-27'))).toEqual([
      'amir',
      'ines',
      'gareth',
      'tom',
      'marcia',
      'sunita',
      'helen',
    ]);
    // Whoever may decide about a child is above whoever may not, wherever their ladder stands.
    const [ladder] = defaultPolicy.ladders.filter(({ grade }) => grade === 'TM');
    const others = defaultPolicy.ladders.filter(({ grade }) => grade !== 'TM');
    const moved = { ...defaultPolicy, ladders: [...(ladder ? [ladder] : []), ...others] };
    const elsewhere = council({ teams, people, relationships, policies: [moved] });
    expect(coverChoices(elsewhere, lewisAndPriya, on('2027-01-27'))).toEqual(
      coverChoices(place, lewisAndPriya, on('2027-01-27')),
    );
  });
});

it('a session is planned for as long as the two agreed, else as the policy says', () => {
  const agreements = [agreement('priya', 'sunita', { lengthMinutes: 75 })];
  const place = council({ agreements });
  expect(plannedMinutes(place, pair('sunita', 'priya'), on('2027-02-23'), null)).toBe(75);
  expect(plannedMinutes(place, lewisAndPriya, on('2027-02-23'), null)).toBe(90);
});
