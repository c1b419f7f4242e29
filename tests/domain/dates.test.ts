// Local days, instants and the two nights a year when London changes its clocks.
import * as fc from 'fast-check';
import {
  addDays,
  addMonths,
  daysBetween,
  instant,
  instantAt,
  isTimeOfDay,
  localDate,
  londonDate,
  londonTime,
  weekday,
} from '../../bot/domain/dates';
import { at, on } from './given-council';

describe('reading a date', () => {
  it('takes a day of the calendar', () => {
    expect(localDate('2027-01-19')).toBe('2027-01-19');
    expect(localDate('2028-02-29')).toBe('2028-02-29');
  });

  it.each([
    ['2027-02-29'],
    ['2027-04-31'],
    ['19/01/2027'],
    ['2027-1-19'],
    ['2027-01-19T00:00'],
    [' 2027-01-19'],
    ['0000-01-01'],
    [''],
    [20270119],
    [null],
  ])('refuses %p', (text) => {
    expect(localDate(text)).toBeUndefined();
  });
});

describe('reading an instant', () => {
  it.each([
    ['2027-01-19T16:14:00Z', '2027-01-19T16:14:00.000Z'],
    ['2027-01-19T16:14Z', '2027-01-19T16:14:00.000Z'],
    ['2027-07-19T17:14:00+01:00', '2027-07-19T16:14:00.000Z'],
    ['2027-01-19T16:14:00.1239Z', '2027-01-19T16:14:00.123Z'],
  ])('turns %s into %s', (text, expected) => {
    expect(instant(text)).toBe(expected);
  });

  it.each([
    ['2027-01-19T16:14:00'],
    ['2027-02-30T16:14:00Z'],
    ['2027-01-19T24:00:00Z'],
    ['2027-01-19'],
    ['now'],
    [0],
  ])('refuses %p, which has no offset, no such day or no such time', (text) => {
    expect(instant(text)).toBeUndefined();
  });
});

describe('London time', () => {
  it('is the same as UTC in winter and an hour ahead in summer', () => {
    expect(londonTime(at('2027-01-19T16:14:00Z'))).toBe('16:14');
    expect(londonTime(at('2027-07-19T16:14:00Z'))).toBe('17:14');
    expect(londonDate(at('2027-07-19T23:30:00Z'))).toBe('2027-07-20');
  });

  it('goes back and forth', () => {
    expect(instantAt(on('2027-03-25'), '08:30')).toBe('2027-03-25T08:30:00.000Z');
    expect(instantAt(on('2027-03-30'), '08:30')).toBe('2027-03-30T07:30:00.000Z');
  });

  it('moves a time in the spring gap forward, and takes the first of two in autumn', () => {
    expect(instantAt(on('2027-03-28'), '01:30')).toBe('2027-03-28T01:30:00.000Z');
    expect(londonTime(instantAt(on('2027-03-28'), '01:30'))).toBe('02:30');
    expect(instantAt(on('2027-10-31'), '01:30')).toBe('2027-10-31T00:30:00.000Z');
  });

  it('is what London’s clocks show, as the platform knows it, at any moment and around every change', () => {
    const shown = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/London',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const isRight = (moment: number) => {
      const read = at(new Date(moment).toISOString());
      return `${londonDate(read)} ${londonTime(read)}` === shown.format(moment);
    };
    const anyMoment = fc.integer({ min: Date.parse('1975-01-01'), max: Date.parse('2110-01-01') });
    fc.assert(fc.property(anyMoment, isRight));
    const changes = Array.from({ length: 20 }, (_, n) => [`${2020 + n}-03-25`, `${2020 + n}-10-25`]).flat();
    const quarters = Array.from({ length: 7 * 96 }, (_, n) => n * 15 * 60_000);
    const wrong = changes.flatMap((day) => quarters.filter((quarter) => !isRight(Date.parse(day) + quarter)));
    expect(wrong).toEqual([]);
  });

  it('returns the day and time it was given, clock changes apart', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 2, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        (day, hour, minute) => {
          const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
          const moment = instantAt(day, time);
          expect([londonDate(moment), londonTime(moment)]).toEqual([day, time]);
        },
      ),
    );
  });
});

describe('counting days', () => {
  it('knows the weekday, Monday first', () => {
    expect(weekday(on('2027-01-18'))).toBe(0);
    expect(weekday(on('2027-01-24'))).toBe(6);
  });

  it('ends a month early when the month is shorter', () => {
    expect(addMonths(on('2027-08-31'), 6)).toBe('2028-02-29');
  });

  it('adds what it measures', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -800, max: 800 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n);
      }),
    );
  });

  it('knows a time of day from other text', () => {
    expect(['08:30', '23:59', '8:30', '24:00', '08:60', 830].map(isTimeOfDay)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

const days = fc.integer({ min: 0, max: 1825 }).map((n) => addDays(on('2026-01-01'), n));
