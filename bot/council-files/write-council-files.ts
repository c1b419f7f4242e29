// Writes a council as council files. The same council always gives the same bytes, in whatever order its rows come.
import { z } from 'zod';
import {
  absencesFile,
  agreementsFile,
  bankHolidaysFileName,
  columnOf,
  dutiesFile,
  type FileFormat,
  fieldOf,
  milestonesFile,
  peopleFile,
  policyFileName,
  relationshipsFile,
  sessionsFile,
  teamsFile,
  workloadFile,
} from './columns';
import { bankHolidaysShape } from './json-files';
import type { CouncilFiles } from './read-council-files';

/** Contents by file name: UTF-8 without a byte order mark, lines ending in a line feed. A part that is null has no file. */
export function writeCouncilFiles(council: CouncilFiles): Map<string, string> {
  const files: readonly (readonly [string, string | null])[] = [
    table(peopleFile, council.people),
    table(teamsFile, council.teams),
    table(relationshipsFile, council.relationships),
    table(absencesFile, council.absences),
    table(dutiesFile, council.duties),
    table(agreementsFile, council.agreements),
    table(sessionsFile, council.sessions),
    table(workloadFile, council.workload),
    table(milestonesFile, council.milestones),
    [
      policyFileName,
      council.policies && json(council.policies.length > 1 ? council.policies : council.policies[0]),
    ],
    [bankHolidaysFileName, council.bankHolidays && json(z.encode(bankHolidaysShape, council.bankHolidays))],
  ];
  return new Map(files.flatMap(([name, contents]) => (contents === null ? [] : [[name, contents] as const])));
}

function table<Row>(format: FileFormat<Row>, rows: readonly Row[] | null): readonly [string, string | null] {
  if (rows === null) return [format.name, null];
  const fields = format.columns.map(fieldOf);
  const lines = rows
    .map((row) => z.encode(format.row, row))
    .map((row) => fields.map((field) => row[field] ?? ''))
    .sort(byCells)
    .map((cells) => cells.map(quoted).join(','))
    // Two rows that say the same are one: the reader refuses a repeated line, and an export must always come in again.
    .filter((line, at, all) => line !== all[at - 1]);
  return [format.name, [fields.map(columnOf).join(','), ...lines, ''].join('\n')];
}

function byCells(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((cell, column) => cell !== other[column]);
  if (at < 0) return 0;
  return (one[at] ?? '') < (other[at] ?? '') ? -1 : 1;
}

function quoted(cell: string): string {
  const needsQuotes = /[",\r\n]/.test(cell) || cell.trim() !== cell;
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
