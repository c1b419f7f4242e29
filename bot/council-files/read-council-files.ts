// Reads a folder of council files as a whole: either everything in it is right, or every problem is named.
import type {
  Absence,
  Duty,
  Milestone,
  Person,
  SupervisionAgreement,
  SupervisionRelationship,
  Team,
  Workload,
} from '../domain/council';
import type { LocalDate } from '../domain/ids';
import { defaultPolicy } from '../domain/policy/default-policy';
import {
  type BankHolidays,
  ownAfterShipped,
  type PolicyProfile,
  type PolicyVersions,
} from '../domain/policy/policy';
import { bankHolidaysFileName, fileNames, peopleFile, policyFileName, type SessionRow } from './columns';
import { crossChecks } from './cross-checks';
import { readBankHolidays, readPolicy } from './json-files';
import type { Problem } from './problems';
import type { Table } from './read-table';
import { readText } from './read-text';
import { readTables, type Tables } from './tables';

/** A council as its files tell it. A part is null when its file was left out, which is not the same as an empty file. */
export type CouncilFiles = {
  readonly people: readonly Person[];
  readonly teams: readonly Team[] | null;
  readonly relationships: readonly SupervisionRelationship[] | null;
  readonly absences: readonly Absence[] | null;
  readonly duties: readonly Duty[] | null;
  readonly agreements: readonly SupervisionAgreement[] | null;
  readonly sessions: readonly SessionRow[] | null;
  readonly workload: readonly Workload[] | null;
  readonly milestones: readonly Milestone[] | null;
  /** The versions in policy.json, oldest first. */
  readonly policies: PolicyVersions | null;
  readonly bankHolidays: BankHolidays | null;
};

export type ReadCouncilFiles = { readonly council: CouncilFiles } | { readonly problems: readonly Problem[] };

/**
 * `files` holds contents by file name. Only people.csv has to be there. A grade is known when a version of the
 * policy names it, those of policy.json or those that stay beside them: `policiesInForce`. A session held after `today`
 * is a slip of the pen that would silence the clock.
 */
export function readCouncilFiles(
  files: ReadonlyMap<string, string | Uint8Array>,
  today: LocalDate | null,
  policiesInForce: PolicyVersions = [defaultPolicy],
): ReadCouncilFiles {
  const { texts, problems } = readTexts(files);
  const tables = readTables((name) => texts.get(name));
  const policy = jsonOf(texts, policyFileName, readPolicy);
  const bankHolidays = jsonOf(texts, bankHolidaysFileName, readBankHolidays);
  const grades = gradesOf(policiesInForce, policy.value ?? []);
  // A broken policy would make every grade unknown: one mistake, one problem.
  const knownGrades = policy.problems.length > 0 ? null : grades;
  const found = [
    ...problems,
    ...Object.values(tables).flatMap((table) => table?.problems ?? []),
    ...crossChecks(tables, knownGrades, today),
    ...policy.problems,
    ...bankHolidays.problems,
  ];
  if (found.length > 0) return { problems: inReadingOrder(found) };
  return { council: { ...rowsOf(tables), policies: policy.value, bankHolidays: bankHolidays.value } };
}

/** The shipped profile gives way to the council's own from the day that one begins. */
function gradesOf(inForce: PolicyVersions, added: readonly PolicyProfile[]): readonly string[] {
  const own = inForce.filter((policy) => policy !== defaultPolicy);
  const all = ownAfterShipped([...own, ...added], [defaultPolicy]);
  return [...new Set(all.flatMap(({ ladders }) => ladders.map(({ grade }) => grade)))];
}

/** The text of every known file, and a problem for each file that is unknown, missing or not text. */
function readTexts(files: ReadonlyMap<string, string | Uint8Array>) {
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  const wrong = (file: string, message: string) => problems.push({ file, line: null, column: null, message });
  for (const [file, contents] of files) {
    if (!fileNames.includes(file)) {
      if (file.toLowerCase().endsWith('.csv')) {
        wrong(file, `This file is not known. Known files: ${fileNames.join(', ')}.`);
      }
      continue;
    }
    const read = readText(file, contents);
    if ('problem' in read) problems.push(read.problem);
    else texts.set(file, read.text);
  }
  if (!files.has(peopleFile.name)) wrong(peopleFile.name, 'This file is missing.');
  return { texts, problems };
}

function jsonOf<Read>(
  texts: ReadonlyMap<string, string>,
  name: string,
  read: (file: string, text: string) => Read,
): Read | { readonly value: null; readonly problems: readonly Problem[] } {
  const text = texts.get(name);
  return text === undefined ? { value: null, problems: [] } : read(name, text);
}

function rowsOf(tables: Tables) {
  const rows = <Row>(table: Table<Row> | null) => table?.rows.map(({ row }) => row) ?? null;
  return {
    people: rows(tables.people) ?? [],
    teams: rows(tables.teams),
    relationships: rows(tables.relationships),
    absences: rows(tables.absences),
    duties: rows(tables.duties),
    agreements: rows(tables.agreements),
    sessions: rows(tables.sessions),
    workload: rows(tables.workload),
    milestones: rows(tables.milestones),
  };
}

/** File by file from the top, as somebody correcting them goes along. */
function inReadingOrder(problems: readonly Problem[]): readonly Problem[] {
  const place = ({ file }: Problem) =>
    fileNames.includes(file) ? fileNames.indexOf(file) : fileNames.length;
  return [...problems].sort((one, other) => place(one) - place(other) || (one.line ?? 0) - (other.line ?? 0));
}
