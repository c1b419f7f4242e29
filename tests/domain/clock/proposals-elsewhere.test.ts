// Dates both can do, and what either has given to somebody else: no proposal ever meets it, and saving takes every one.
import fc from 'fast-check';
import type { HourTaken } from '../../../bot/domain/clock/hours-taken';
import { hoursIn } from '../../../bot/domain/clock/hours-taken';
import { datesAhead, freeDates, plannedMinutes, proposedDates } from '../../../bot/domain/clock/proposals';
import { sessionOn } from '../../../bot/domain/clock/wanted-date';
import type { WorkingHours } from '../../../bot/domain/council';
import { addDays } from '../../../bot/domain/dates';
import { sessionsOverlap } from '../../../bot/domain/hours';
import { personId } from '../../../bot/domain/ids';
import { at, bookedOn, castWith, council, head, on } from '../given-council';

const [lewis, priya, sunita] = [personId('lewis'), personId('priya'), personId('sunita')];
const pair = { worker: lewis, supervisor: priya };
/** Due on Tuesday 26 January. */
const thread = head('lewis', '2026-12-29');
const taken = (day: string, time: string | null, who = priya, minutes = 90): HourTaken => ({
  ...{ on: on(day), at: time, minutes },
  of: [who, personId('somebody')],
});
const proposed = (given: readonly HourTaken[], today = '2027-01-28') =>
  proposedDates(council(), thread, pair, on(today), 3, given).map((one) => `${one.on} ${one.at}`);

describe('an hour that is given away', () => {
  it.each([
    ['the supervisor', priya],
    ['the worker', lewis],
  ])('by %s is not proposed; another hour of the day is', (_, who) => {
    expect(proposed([taken('2027-01-29', '10:30', who)])).toEqual([
      '2027-01-29 14:00',
      '2027-02-01 10:00',
      '2027-02-02 10:00',
    ]);
  });

  it('by somebody else, or without a time, stands in nobody’s way', () => {
    const others = [taken('2027-01-29', '10:00', sunita), taken('2027-01-29', null)];
    expect(proposed(others)[0]).toBe('2027-01-29 10:00');
  });

  it('takes the whole day where the day has no room left', () => {
    const day = ['08:00', '11:00', '13:00', '15:30', '17:00'].map((time) =>
      taken('2027-01-29', time, priya, 120),
    );
    expect(proposed(day)[0]).toBe('2027-02-01 10:00');
  });

  it('all of them: there is nothing to propose', () => {
    const all = Array.from({ length: 120 }, (_, later) =>
      taken(addDays(on('2027-01-28'), later), '00:00', priya, 24 * 60),
    );
    expect(proposed(all)).toEqual([]);
    expect(datesAhead(council(), thread, pair, on('2027-01-28'), all)).toEqual([]);
  });

  it('is that of both who meet, in every thread; of a date left behind when supervision passed on it is nobody’s', () => {
    const other = head('sunita', '2027-01-12', {
      booked: [
        { ...bookedOn('2027-01-29'), at: '10:00' },
        { ...bookedOn('2027-02-01', 'helen'), at: '10:00' },
      ],
    });
    expect(hoursIn(council(), [other])).toEqual([
      { on: '2027-01-29', at: '10:00', minutes: 90, of: [sunita, priya] },
    ]);
  });
});

describe('whatever either has, in whatever hours they work', () => {
  const hours = fc.constantFrom<WorkingHours | undefined>(
    undefined,
    { from: '09:00', to: '17:00' },
    { from: '07:30', to: '13:00' },
    { from: '22:00', to: '06:00' },
    { from: '15:00', to: '01:00' },
  );
  const days = fc.constantFrom('MTWTF--', 'MTW----', '-TWT---', '--WTFSS', 'MTWTFSS');
  const time = fc
    .integer({ min: 0, max: 47 })
    .map((half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`);
  const session = fc.record({
    later: fc.integer({ min: -1, max: 70 }),
    at: fc.option(time, { freq: 12 }),
    minutes: fc.integer({ min: 30, max: 300 }),
    who: fc.constantFrom(lewis, priya, sunita),
  });

  it('no proposal meets it, and every one is taken when it is saved', () => {
    fc.assert(
      fc.property(
        fc.record({
          later: fc.integer({ min: 0, max: 120 }),
          worker: fc.tuple(hours, days),
          supervisor: fc.tuple(hours, days),
          elsewhere: fc.array(session, { maxLength: 60 }),
          own: fc.array(session, { maxLength: 3 }),
        }),
        ({ later, worker, supervisor, elsewhere, own }) => {
          const withHours = (id: string, [workingHours, pattern]: typeof worker) =>
            castWith(id, { workingDays: pattern, ...(workingHours && { workingHours }) }).find(
              (one) => one.personId === id,
            );
          const changed = [withHours('lewis', worker), withHours('priya', supervisor)];
          const people = castWith('tom', {}).map(
            (one) => changed.find((other) => other?.personId === one.personId) ?? one,
          );
          const place = council({ people });
          // From winter over Easter and the bank holidays of May.
          const today = addDays(on('2027-01-04'), later);
          const given = elsewhere.map(
            (one): HourTaken => ({
              ...{ on: addDays(today, one.later), at: one.at, minutes: one.minutes },
              of: [one.who, personId('somebody')],
            }),
          );
          const booked = own.map((one, index) => ({
            ...bookedOn(addDays(today, one.later)),
            ...{ sessionId: `own-${index}`, at: one.at, minutes: one.minutes },
          }));
          const ours = head('lewis', '2026-12-29', { booked });
          const offered = [
            ...proposedDates(place, ours, pair, today, 4, given),
            ...datesAhead(place, ours, pair, today, given),
            ...freeDates(place, ours, pair, [addDays(today, 1), addDays(today, 30)], given),
          ];
          const theirs = given.filter(
            ({ at: begins, of }) => begins !== null && of.some((one) => one === lewis || one === priya),
          );
          for (const date of offered) {
            const minutes = plannedMinutes(place, pair, date.on, null);
            const met = theirs.filter((one) => sessionsOverlap(one, { ...date, minutes }));
            expect([date, met]).toEqual([date, []]);
            const elsewhereBooked = given
              .filter(({ of }) => of.includes(priya))
              .map((one, index) => ({ ...bookedOn(one.on), ...one, sessionId: `other-${index}` }));
            const saved = sessionOn(
              {
                ...{ council: place, pair, standing: booked, elsewhere: elsewhereBooked },
                ...{ kind: 'FORMAL', minutes: null, agreement: null, now: at(`${today}T12:00:00Z`) },
              },
              { ...date, cover: undefined },
              'new',
            );
            expect(saved).toHaveProperty('session');
          }
        },
      ),
    );
  });
});
