// A small council from a seed: odd working weeks, leave, leavers, booked dates, and a start beside an awkward day.
import type {
  Absence,
  CouncilRows,
  Milestone,
  Person,
  SupervisionRelationship,
} from '../../bot/domain/council';
import { addDays, weekday } from '../../bot/domain/dates';
import type { LocalDate } from '../../bot/domain/ids';
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import type { ImportedSession } from '../../bot/use-cases/import-council';
import { agreement, away, bankHolidays, milestone, on, person, supervises } from '../domain/given-council';
import type { Random } from './random';

export type InventedCouncil = {
  /** The first day of the run. */
  readonly start: LocalDate;
  readonly rows: CouncilRows;
  readonly sessions: readonly ImportedSession[];
};

/** Days with something odd about them; many runs begin on one of them or up to three days before. */
const awkwardDays = [
  '2026-12-24',
  '2027-01-04',
  '2027-03-25',
  // Clocks go forward on 28 March 2027 and back on 31 October.
  '2027-03-28',
  '2027-05-03',
  '2027-10-31',
  '2027-12-31',
  '2028-02-29',
  '2028-03-26',
  '2028-04-14',
] as const;

/** Three to twelve people, everybody supervised by somebody earlier in the list, so that half of them supervise. */
export function inventCouncil(chance: Random): InventedCouncil {
  const start = startOf(chance.stream('start'));
  const ids = Array.from({ length: 3 + chance.stream('size').upTo(10) }, (_, number) => `p${number}`);
  const pairs = ids.slice(1).map((id, index) => {
    const nearest = chance.stream(`${id}-line`).chance(0.5);
    return { id, supervisor: `p${nearest ? index : chance.stream(`${id}-line`).upTo(index + 1)}` };
  });
  const supervisors = new Set(pairs.map(({ supervisor }) => supervisor));
  const people = ids.map((id) => inventPerson(chance.stream(id), id, supervisors.has(id), start));
  return {
    start,
    rows: {
      people,
      teams: [],
      relationships: pairs.flatMap(({ id, supervisor }) =>
        linesOf(chance.stream(`${id}-lines`), id, supervisor, start),
      ),
      absences: ids.flatMap((id) => absencesOf(chance.stream(`${id}-away`), id, start)),
      duties: [],
      agreements: pairs.flatMap(({ id, supervisor }) =>
        chance.stream(`${id}-agreed`).chance(0.2)
          ? [agreement(supervisor, id, { signedOn: addDays(start, -200), intervalDays: 14 })]
          : [],
      ),
      milestones: people.flatMap((one) => milestonesOf(chance.stream(`${one.personId}-steps`), one, start)),
      workload: [],
      policies: [defaultPolicy],
      bankHolidays,
    },
    sessions: pairs.flatMap(({ id, supervisor }) =>
      sessionsOf(chance.stream(`${id}-met`), id, supervisor, start),
    ),
  };
}

function startOf(chance: Random): LocalDate {
  if (chance.chance(0.6)) return addDays(on('2026-11-02'), chance.upTo(600));
  return addDays(on(chance.pick(awkwardDays)), -chance.upTo(4));
}

function inventPerson(chance: Random, id: string, supervises: boolean, start: LocalDate): Person {
  return person(id, {
    grade: supervises
      ? chance.pick(['SM', 'TM', 'SP'])
      : chance.pick(['SW', 'SW', 'NQSW', 'SP', 'FSW', 'STUDENT']),
    employment: !supervises && chance.chance(0.15) ? 'AGENCY' : 'EMPLOYEE',
    workingDays: chance.pick([
      'MTWTF--',
      'MTWTF--',
      'MTWTF--',
      'MTWTF--',
      '-TWT---',
      'MTW----',
      'M-W-F--',
      '---TFSS',
    ]),
    workingHours: chance.chance(0.2) ? { from: '09:00', to: chance.pick(['13:00', '15:30', '17:00']) } : null,
    startDate: addDays(start, chance.chance(0.1) ? chance.upTo(5) - 2 : -20 - chance.upTo(400)),
    endDate: chance.chance(0.07) ? addDays(start, chance.upTo(4)) : null,
  });
}

/** Some have a second supervisor, and some change theirs in the middle of the run. */
function linesOf(
  chance: Random,
  id: string,
  supervisor: string,
  start: LocalDate,
): SupervisionRelationship[] {
  const from = addDays(start, -500);
  if (chance.chance(0.1)) {
    const moves = addDays(start, 1 + chance.upTo(2));
    return [
      supervises(supervisor, id, { startDate: from, endDate: addDays(moves, -1) }),
      supervises('p0', id, { startDate: moves }),
    ];
  }
  const line = supervises(supervisor, id, { startDate: from });
  return chance.chance(0.1) && supervisor !== 'p0'
    ? [line, supervises('p0', id, { kind: 'professional', startDate: from })]
    : [line];
}

function absencesOf(chance: Random, id: string, start: LocalDate): Absence[] {
  if (!chance.chance(0.3)) return [];
  const from = addDays(start, chance.upTo(30) - 26);
  const to = addDays(from, chance.pick([0, 1, 4, 9, 30, 60]));
  return [
    away(
      id,
      chance.pick(['ANNUAL_LEAVE', 'ANNUAL_LEAVE', 'SICK', 'STUDY', 'SUSPENDED', 'FAMILY_LEAVE']),
      from,
      chance.chance(0.2) ? null : to,
    ),
  ];
}

function milestonesOf(chance: Random, { personId, grade }: Person, start: LocalDate): Milestone[] {
  if (grade === 'NQSW' && chance.chance(0.5)) {
    return [milestone(personId, 'six-month review', addDays(start, -30))];
  }
  return chance.chance(0.05)
    ? [
        milestone(personId, 'temporary interval', addDays(start, -10), {
          endDate: addDays(start, 40),
          intervalDays: 7,
        }),
      ]
    : [];
}

/** The last session held, long enough ago to be due for many, and for some a date in the diary. */
function sessionsOf(chance: Random, id: string, supervisor: string, start: LocalDate): ImportedSession[] {
  const session = (days: number, status: ImportedSession['status']): ImportedSession => ({
    superviseeId: person(id).personId,
    supervisorId: person(supervisor).personId,
    date: addDays(start, days),
    kind: 'FORMAL',
    minutes: 90,
    status,
    reason: null,
  });
  const held = chance.chance(0.9) ? [session(-(5 + chance.upTo(60)), 'HELD')] : [];
  const ahead = chance.upTo(12) - 1;
  const planned =
    chance.chance(0.25) && weekday(addDays(start, ahead)) < 5 ? [session(ahead, 'PLANNED')] : [];
  return [...held, ...planned];
}
