// Writes a council as council files. The same council always gives the same bytes, in whatever order its rows come.
import { z } from 'zod';
import { defaultPolicy } from '../domain/policy/default-policy';
import type { PolicyVersions } from '../domain/policy/policy';
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
import { quoted } from './csv-cell';
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
      council.policies &&
        json(council.policies.length > 1 ? versions(council.policies) : versions(council.policies)[0]),
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

const versions = (policies: PolicyVersions) => policies.map((policy) => inOrderOf(defaultPolicy, policy));

/** The settings in the shipped profile's order, so that the same policy is always the same text. */
function inOrderOf(template: unknown, value: unknown): unknown {
  if (Array.isArray(value)) {
    const like: unknown = Array.isArray(template) ? template[0] : undefined;
    return value.map((one) => inOrderOf(like, one));
  }
  if (typeof value !== 'object' || value === null) return value;
  const known = typeof template === 'object' && template !== null ? Object.entries(template) : [];
  const names = [...known.map(([name]) => name), ...Object.keys(value).sort()];
  const ordered = [...new Set(names)].filter((name) => name in value);
  const like = new Map<string, unknown>(known);
  return Object.fromEntries(
    ordered.map((name) => [name, inOrderOf(like.get(name), Reflect.get(value, name))]),
  );
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
