// Laws that hold for every council, person and day, tried on many at random.
import * as fc from 'fast-check';
import { worksOn } from '../../bot/domain/calendar';
import { supervisionStatus } from '../../bot/domain/clock/due';
import { type Absence, absenceKinds, type Council, type Person } from '../../bot/domain/council';
import { addDays, later } from '../../bot/domain/dates';
import { personId } from '../../bot/domain/ids';
import { council, head, on, person, supervises } from './given-council';

const first = on('2026-01-01');
const days = fc.integer({ min: 0, max: 1095 }).map((n) => addDays(first, n));
const spells = fc.record({
  kind: fc.constantFrom(...absenceKinds),
  fromDate: days,
  length: fc.integer({ min: 0, max: 40 }),
});
const absencesOf = (id: string) =>
  fc.array(spells, { maxLength: 3 }).map((all) =>
    all.map(
      ({ kind, fromDate, length }): Absence => ({
        personId: personId(id),
        kind,
        fromDate,
        toDate: addDays(fromDate, length),
      }),
    ),
  );
const patterns = fc
  .array(fc.boolean(), { minLength: 7, maxLength: 7 })
  .filter((week) => week.some((works) => works))
  .map((week) => week.map((works, day) => (works ? 'MTWTFSS'.charAt(day) : '-')).join(''));
const hours = fc.constantFrom(
  null,
  { from: '08:30', to: '17:30' },
  { from: '20:00', to: '09:00' },
  { from: '12:00', to: '20:00' },
);
const people = (id: string) =>
  fc
    .record({
      workingDays: patterns,
      workingHours: hours,
      grade: fc.constantFrom('NQSW', 'SW', 'SM'),
      startDate: days,
    })
    .map((spoiled): Person => person(id, spoiled));

const councils = fc
  .tuple(people('worker'), people('manager'), absencesOf('worker'), absencesOf('manager'))
  .map(
    ([worker, manager, ...absences]): Council =>
      council({
        people: [worker, { ...manager, startDate: first }],
        relationships: [supervises('manager', 'worker', { startDate: first })],
        absences: absences.flat(),
      }),
  );

describe('laws of the due date', () => {
  it('it is a day on which the pair normally works, when they ever do', () => {
    fc.assert(
      fc.property(councils, days, fc.integer({ min: 0, max: 60 }), (given, held, after) => {
        const today = addDays(held, after);
        const { dueOn } = supervisionStatus(given, head('worker', held, { countsFrom: first }), today);
        const [worker, manager] = [...given.people.values()];
        if (!dueOn || !worker || !manager || today < worker.startDate) return;
        expect(worksOn(worker, dueOn, given.daysOff)).toBe(true);
        if (meet(worker, manager)) expect(worksOn(manager, dueOn, given.daysOff)).toBe(true);
      }),
    );
  });

  it('it lies after the session it runs from, and no more than an interval and the pauses after it', () => {
    fc.assert(
      fc.property(councils, days, fc.integer({ min: 0, max: 60 }), (given, held, after) => {
        const status = supervisionStatus(
          given,
          head('worker', held, { countsFrom: first }),
          addDays(held, after),
        );
        if (!status.dueOn || !status.intervalDays) return;
        const base = later(held, given.people.get(personId('worker'))?.startDate ?? held);
        expect(status.dueOn > base).toBe(true);
        if (status.dueBecause === 'interval')
          expect(status.dueOn <= addDays(base, status.intervalDays + 21)).toBe(true);
      }),
    );
  });

  it('nobody paused, booked in time or without a supervisor is overdue', () => {
    fc.assert(
      fc.property(councils, days, fc.integer({ min: 0, max: 90 }), (given, held, after) => {
        const status = supervisionStatus(
          given,
          head('worker', held, { countsFrom: first }),
          addDays(held, after),
        );
        if (status.code !== 'OVERDUE') return;
        expect(status.pausedBy).toBeNull();
        expect(status.supervisorId).toBe('manager');
        expect(status.dueOn && status.dueOn < addDays(held, after)).toBe(true);
      }),
    );
  });
});

const meet = (one: Person, other: Person) =>
  [...one.workingDays].some((day, n) => day !== '-' && other.workingDays[n] !== '-');
