// A small council from a seed: odd working weeks, leave, leavers, booked dates, and a start beside an awkward day.
import type {
  Absence,
  CouncilRows,
  Milestone,
  Person,
  SupervisionRelationship,
} from '../../bot/domain/council';
import { addDays, daysBetween, localDate, weekday } from '../../bot/domain/dates';
import { defaultPolicy } from '../../bot/domain/default-policy';
import type { LocalDate } from '../../bot/domain/ids';
import type { ImportedSession } from '../../bot/use-cases/import-council';
import { agreement, away, bankHolidays, milestone, on, person, supervises } from '../domain/given-council';
import type { Random } from './random';

export type InventedCouncil = {
  /** The first day of the run. */
  readonly start: LocalDate;
  readonly rows: CouncilRows;
  readonly sessions: readonly ImportedSession[];
};

/** Days with something odd about them; a run begins on one of them or up to three days before. */
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

/** Three to twelve people under one manager of managers; whoever is first in the list has no supervisor. */
export function inventCouncil(chance: Random): InventedCouncil {
  const start = startOf(chance.stream('start'));
  const size = 3 + chance.stream('size').upTo(10);
  const managers = size > 6 ? 2 : 1;
  const ids = Array.from({ length: size }, (_, number) => `p${number}`);
  const whose = (number: number) => (number <= managers ? 'p0' : `p${1 + (number % managers)}`);
  const people = ids.map((id, number) => inventPerson(chance.stream(id), id, number, managers, start));
  return {
    start,
    rows: {
      people,
      teams: [],
      relationships: ids
        .slice(1)
        .flatMap((id, index) => linesOf(chance.stream(`${id}-lines`), id, whose(index + 1), start)),
      absences: ids.flatMap((id) => absencesOf(chance.stream(`${id}-away`), id, start)),
      duties: [],
      agreements: ids
        .slice(1)
        .flatMap((id, index) =>
          chance.stream(`${id}-agreed`).chance(0.2)
            ? [agreement(whose(index + 1), id, { signedOn: addDays(start, -200), intervalDays: 14 })]
            : [],
        ),
      milestones: people.flatMap((one) => milestonesOf(chance.stream(`${one.personId}-steps`), one, start)),
      workload: [],
      policies: [defaultPolicy],
      bankHolidays,
    },
    sessions: ids
      .slice(1)
      .flatMap((id, index) => sessionsOf(chance.stream(`${id}-met`), id, whose(index + 1), start)),
  };
}

function startOf(chance: Random): LocalDate {
  const day = localDate(chance.pick(awkwardDays)) ?? on('2027-01-04');
  return addDays(day, -chance.upTo(4));
}

function inventPerson(
  chance: Random,
  id: string,
  number: number,
  managers: number,
  start: LocalDate,
): Person {
  const isManager = number <= managers;
  return person(id, {
    grade: number === 0 ? 'SM' : isManager ? 'TM' : chance.pick(['SW', 'SW', 'NQSW', 'SP', 'FSW', 'STUDENT']),
    employment: !isManager && chance.chance(0.15) ? 'AGENCY' : 'EMPLOYEE',
    workingDays: chance.pick([
      'MTWTF--',
      'MTWTF--',
      'MTWTF--',
      '-TWT---',
      'MTW----',
      '--WTF--',
      'M-W-F--',
      '---TFSS',
    ]),
    workingHours: chance.chance(0.2) ? { from: '09:00', to: chance.pick(['13:00', '15:30', '17:00']) } : null,
    startDate: addDays(start, chance.chance(0.15) ? chance.upTo(5) - 2 : -20 - chance.upTo(400)),
    endDate: !isManager && chance.chance(0.1) ? addDays(start, chance.upTo(4)) : null,
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

/** How many days after the start a day is. */
export const dayOfRun = (start: LocalDate, day: LocalDate) => daysBetween(start, day);
