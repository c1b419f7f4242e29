// Laws of prompts that hold for every council, day and hour, tried on many at random.
import * as fc from 'fast-check';
import { isPresentOn, worksOn } from '../../../bot/domain/calendar';
import type { Absence, Council } from '../../../bot/domain/council';
import { addDays, instantAt, londonDate, londonTime } from '../../../bot/domain/dates';
import { type Instant, type LocalDate, type PersonId, personId } from '../../../bot/domain/ids';
import { firstDayToCheck } from '../../../bot/domain/prompts/first-look';
import { mayReceiveNow } from '../../../bot/domain/prompts/may-receive';
import type { Said } from '../../../bot/domain/prompts/prompt';
import type { ThreadHead } from '../../../bot/domain/thread-head';
import { council, head, on, person, supervises } from '../given-council';
import { worlds } from '../random-worlds';
import { sweeps } from './given-sweeps';

const everyHour = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:30`);

describe('laws of prompts', () => {
  it('nobody away, off, gone or out of hours is written to, at any hour of a week', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        for (const { now, recipient, prompts } of sweeps(world, 7, everyHour)) {
          expect(wasAt(world.council, recipient, londonDate(now), londonTime(now))).toBe(true);
          expect(prompts.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('nobody gets two cards on one local date', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const slots = sweeps(world, 14, ['08:30', '11:00', '14:00', '17:00']).map(
          ({ now, recipient }) => `${recipient} ${londonDate(now)}`,
        );
        expect(slots).toEqual([...new Set(slots)]);
      }),
      { numRuns: 40 },
    );
  });

  it('nothing is said twice within a month: same kind, person, anchor and step', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const keys = sweeps(world, 30, ['09:00', '16:00']).flatMap(({ recipient, prompts }) =>
          prompts
            // A preview is renewed after three weeks.
            .filter(({ kind }) => kind !== 'heads-up')
            .map(({ kind, about, anchor, step, subjectId }) =>
              [recipient, kind, about, anchor, step, subjectId].join(' '),
            ),
        );
        expect(keys).toEqual([...new Set(keys)]);
      }),
      { numRuns: 40 },
    );
  });

  it('at both clock changes the hours of a day are the hours in London, and nobody hears twice', () => {
    const everyDay = { workingDays: 'MTWTFSS' };
    for (const [sunday, start] of [
      ['2027-03-28', '2027-03-27T00:00:00Z'],
      ['2027-10-31', '2027-10-30T00:00:00Z'],
    ] as const) {
      const given = council({
        people: ['lewis', 'priya', 'tom'].map((id) => person(id, everyDay)),
        relationships: [supervises('priya', 'lewis'), supervises('tom', 'priya')],
      });
      const halfHours = Array.from(
        { length: 3 * 48 },
        (_, n) => new Date(Date.parse(start) + n * 1_800_000).toISOString() as Instant,
      );
      const heads = new Map([[personId('lewis'), head('lewis', addDays(on(sunday), -29))]]);
      const sent = sweeps({ today: on(sunday), council: given, heads }, 1, halfHours);
      const slots = sent.map(({ now, recipient }) => `${recipient} ${londonDate(now)} ${londonTime(now)}`);
      expect(slots).toContain(`priya ${sunday} 08:30`);
      expect(new Set(sent.map(({ now, recipient }) => `${recipient} ${londonDate(now)}`)).size).toBe(
        sent.length,
      );
    }
  });

  it('nobody stands in a summary whose supervisor could be told and was not, two of their working days before', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const sent = sweeps(world, 42, ['09:00', '13:00']);
        for (const { now, prompts } of sent) {
          for (const { names, kind, anchor } of prompts) {
            if (kind !== 'summary') continue;
            const friday = addDays(anchor, 4);
            for (const { personId: worker, dueOn, supervisorId } of names) {
              const told = sent.some(
                (one) =>
                  londonDate(one.now) <= friday &&
                  one.recipient === supervisorId &&
                  one.prompts.some(
                    (it) => it.kind === 'heads-up' && it.about === worker && it.anchor === dueOn,
                  ) &&
                  daysIn(world.council, one.recipient, londonDate(one.now), friday) >= 2,
              );
              if (!told)
                expect([now, couldBeTold(world.council, supervisorId, friday)]).toEqual([now, false]);
            }
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('a paused worker hears nothing, and nobody hears more of them than what needs an owner', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        for (const { now, recipient, prompts } of sweeps(world, 30, ['09:00'])) {
          for (const { kind, about } of prompts) {
            const sick = world.council.absences.some(
              (one) => one.personId === about && one.kind === 'SICK' && during(one, londonDate(now)),
            );
            if (sick && kind !== 'summary' && about !== recipient) expect(kind).toBe('paused');
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('the sweep looks no later than the first day on which there is something to say', () => {
    const spoken: number[] = [];
    fc.assert(
      fc.property(worlds, fc.boolean(), (world, previewed) => {
        for (const head of world.heads.values()) {
          const alone = { ...world, heads: new Map([[head.personId, head]]) };
          const before = previewed ? previewsOf(world.council, head, world.today) : [];
          const [earliest] = sweeps(alone, 75, ['08:45', '15:30'], before);
          const look = firstDayToCheck(world.council, head, world.today);
          if (!earliest) return;
          const day = londonDate(earliest.now);
          spoken.push(1);
          expect([day, earliest.prompts[0]?.kind, look !== null && look <= day, look]).toEqual([
            day,
            earliest.prompts[0]?.kind,
            true,
            look,
          ]);
        }
      }),
      { numRuns: 40 },
    );
    expect(spoken.length).toBeGreaterThan(20);
  });
});

/** As if the supervisor had read the preview for whatever the due date is. */
function previewsOf(given: Council, { personId: about }: ThreadHead, today: LocalDate): readonly Said[] {
  const on = addDays(today, -6);
  return Array.from({ length: 200 }, (_, n) => ({
    kind: 'heads-up' as const,
    subjectId: null,
    about,
    anchor: addDays(today, 60 - n),
    step: 3,
    recipient: [...given.people.keys()].find((id) => id === 'priya') ?? about,
    on,
  }));
}

function daysIn(given: Council, id: PersonId, from: LocalDate, until: LocalDate): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) {
    if (isPresentOn(given, id, day)) count += 1;
  }
  return count;
}

/** In on one of the two working days before the summary, or on its day, and at work when something may be sent. */
function couldBeTold(given: Council, id: PersonId, friday: LocalDate): boolean {
  const hours = given.people.get(id)?.workingHours;
  if (hours?.from === '19:00') return false;
  let working = 0;
  for (let day = friday; working < 2 || given.daysOff.has(day); day = addDays(day, -1)) {
    if (isPresentOn(given, id, day)) return true;
    if (!given.daysOff.has(day) && day !== friday) working += 1;
  }
  return false;
}

const during = (absence: Absence, day: LocalDate) =>
  absence.fromDate <= day && (absence.toDate === null || day <= absence.toDate);

/** Written without the rule under test: in post, at work by pattern, shift and leave, and inside sending hours. */
function wasAt(given: Council, id: PersonId, day: LocalDate, time: string): boolean {
  const who = given.people.get(id);
  if (!who || time < '08:30' || time >= '17:30' || given.daysOff.has(day)) return false;
  if (day < who.startDate || (who.endDate !== null && day > who.endDate)) return false;
  const { workingHours } = who;
  const overnight = workingHours !== null && workingHours.from > workingHours.to;
  const early = overnight && time < workingHours.to;
  const shift = early ? addDays(day, -1) : day;
  const onLeave = given.absences.some(
    (one) => one.personId === id && (during(one, day) || during(one, shift)),
  );
  const inHours =
    workingHours === null || early || (workingHours.from <= time && (overnight || time < workingHours.to));
  return !onLeave && inHours && worksOn(who, shift, given.daysOff);
}

it('the laws above are about a rule that lets somebody through', () => {
  expect(mayReceiveNow(council(), personId('priya'), instantAt(on('2027-01-27'), '09:00')).ok).toBe(true);
});
