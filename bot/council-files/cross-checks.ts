// What no single cell can know: ids that must exist, dates in the wrong order, two people with one sign-in.
import type { Person, SupervisionAgreement, Team } from '../domain/council';
import { addDays } from '../domain/dates';
import type { LocalDate } from '../domain/ids';
import type { SessionRow } from './columns';
import {
  absencesFile,
  agreementsFile,
  columnOf,
  dutiesFile,
  milestonesFile,
  peopleFile,
  relationshipsFile,
  sessionsFile,
  teamsFile,
  workloadFile,
} from './columns';
import type { Problem } from './problems';
import type { Table } from './read-table';
import { circleProblems } from './supervision-circles';
import type { Tables } from './tables';

/** Every contradiction between rows and files. A person's team is looked up only when teams.csv is there, a grade only when `grades` are known. Nothing was held after `today`; null where nobody has said which day it is. */
export function crossChecks(
  tables: Tables,
  grades: readonly string[] | null,
  today: LocalDate | null,
): readonly Problem[] {
  return [
    ...peopleProblems(tables, grades),
    ...teamProblems(tables),
    ...each(relationshipsFile.name, tables.relationships, (row) => [
      ...unknown(tables, row, 'superviseeId', 'supervisorId'),
      ...self(row),
      ...order(row, 'startDate', 'endDate'),
    ]),
    ...circleProblems(tables.relationships),
    ...each(absencesFile.name, tables.absences, (row) => [
      ...unknown(tables, row, 'personId'),
      ...order(row, 'fromDate', 'toDate'),
    ]),
    ...each(dutiesFile.name, tables.duties, (row) => [
      ...unknown(tables, row, 'personId'),
      ...(row.fromTime === row.toTime
        ? [{ field: 'toTime', message: 'A duty ends at another time than it starts.' }]
        : []),
    ]),
    ...each(agreementsFile.name, tables.agreements, (row) => [
      ...unknown(tables, row, 'superviseeId', 'supervisorId'),
      ...self(row),
      ...order(row, 'signedOn', 'reviewOn'),
      ...signedToCome(row, today),
      ...reviewFarAhead(row),
    ]),
    ...repeated(agreementsFile.name, tables.agreements, 'signedOn', (row) =>
      [row.superviseeId, row.supervisorId, row.signedOn].join(' '),
    ),
    ...each(sessionsFile.name, tables.sessions, (row: SessionRow) => [
      ...unknown(tables, row, 'superviseeId', 'supervisorId'),
      ...self(row),
      ...heldToCome(row, today),
    ]),
    ...each(workloadFile.name, tables.workload, (row) => unknown(tables, row, 'personId')),
    ...each(milestonesFile.name, tables.milestones, (row) => [
      ...unknown(tables, row, 'personId'),
      ...order(row, 'date', 'endDate'),
      ...(row.kind === 'temporary interval' && row.intervalDays === null
        ? [{ field: 'intervalDays', message: 'A temporary interval needs its number of days.' }]
        : []),
    ]),
  ];
}

type Finding = { readonly field: string; readonly message: string };

function peopleProblems(tables: Tables, grades: readonly string[] | null): readonly Problem[] {
  return [
    ...each(peopleFile.name, tables.people, (row: Person) => [
      ...order(row, 'startDate', 'endDate'),
      ...(tables.teams?.keys?.has(row.teamId) === false
        ? [{ field: 'teamId', message: `There is no team ${row.teamId} in ${teamsFile.name}.` }]
        : []),
      ...(grades === null || grades.includes(row.grade)
        ? []
        : [
            {
              field: 'grade',
              message: `The policy has no ladder for ${row.grade}. It knows ${grades.join(', ')}.`,
            },
          ]),
    ]),
    ...repeated(peopleFile.name, tables.people, 'personId', (row) => row.personId),
    ...repeated(peopleFile.name, tables.people, 'entraObjectId', (row) => row.entraObjectId.toLowerCase()),
  ];
}

function teamProblems(tables: Tables): readonly Problem[] {
  const parents = new Map(tables.teams?.rows.map(({ row }) => [row.teamId, row.parentTeamId]));
  return [
    ...repeated(teamsFile.name, tables.teams, 'teamId', (row) => row.teamId),
    ...each(teamsFile.name, tables.teams, (row: Team) => {
      const parent = row.parentTeamId;
      if (parent === null) return [];
      if (tables.teams?.keys?.has(parent) === false)
        return [{ field: 'parentTeamId', message: `There is no team ${parent} in this file.` }];
      return isAboveItself(row.teamId, parents)
        ? [{ field: 'parentTeamId', message: 'This team is above itself.' }]
        : [];
    }),
  ];
}

function isAboveItself(teamId: string, parents: ReadonlyMap<string, string | null>): boolean {
  let above = parents.get(teamId) ?? null;
  for (let steps = 0; above !== null && steps <= parents.size; steps += 1) {
    if (above === teamId) return true;
    above = parents.get(above) ?? null;
  }
  return false;
}

function unknown<Field extends string>(
  tables: Tables,
  row: { readonly [Name in Field]: string },
  ...fields: readonly Field[]
): readonly Finding[] {
  // Without a readable people.csv every id would be unknown: one mistake, one problem.
  return fields
    .filter((field) => tables.people?.keys?.has(row[field]) === false)
    .map((field) => ({ field, message: `There is no person ${row[field]} in ${peopleFile.name}.` }));
}

function self(row: { readonly superviseeId: string; readonly supervisorId: string }): readonly Finding[] {
  return row.superviseeId === row.supervisorId
    ? [{ field: 'supervisorId', message: 'Nobody supervises themselves.' }]
    : [];
}

function heldToCome({ date, status }: SessionRow, today: LocalDate | null): readonly Finding[] {
  const held = status === 'HELD' || status === 'HELD_PART';
  return held && today !== null && date > today
    ? [{ field: 'date', message: `This is after today, ${today}: a session to come is PLANNED.` }]
    : [];
}

function signedToCome({ signedOn }: SupervisionAgreement, today: LocalDate | null): readonly Finding[] {
  return today !== null && signedOn > today
    ? [{ field: 'signedOn', message: `This is after today, ${today}: nobody has signed it yet.` }]
    : [];
}

/** No policy leaves an agreement for longer; what is further ahead is a slip of the pen. */
const longestReviewDays = 1_100;

function reviewFarAhead({ signedOn, reviewOn }: SupervisionAgreement): readonly Finding[] {
  return reviewOn !== null && reviewOn > addDays(signedOn, longestReviewDays)
    ? [{ field: 'reviewOn', message: 'This is more than three years after signed_on.' }]
    : [];
}

function order<From extends string, To extends string>(
  row: { readonly [Name in From]: string } & { readonly [Name in To]: string | null },
  from: From,
  to: To,
): readonly Finding[] {
  const end: string | null = row[to];
  return end !== null && end < row[from] ? [{ field: to, message: `This is before ${columnOf(from)}.` }] : [];
}

function repeated<Row>(
  file: string,
  table: Table<Row> | null,
  field: string,
  keyOf: (row: Row) => string,
): readonly Problem[] {
  const firstLine = new Map<string, number>();
  return (table?.rows ?? []).flatMap(({ line, row }) => {
    const first = firstLine.get(keyOf(row));
    if (first === undefined) firstLine.set(keyOf(row), line);
    const message = `Line ${first} has the same.`;
    return first === undefined ? [] : [{ file, line, column: columnOf(field), message }];
  });
}

function each<Row>(
  file: string,
  table: Table<Row> | null,
  check: (row: Row) => readonly Finding[],
): readonly Problem[] {
  return (table?.rows ?? []).flatMap(({ line, row }) =>
    check(row).map(({ field, message }) => ({ file, line, column: columnOf(field), message })),
  );
}
