// All tables of a council, each read by itself; null for a file that was left out.
import {
  absencesFile,
  agreementsFile,
  dutiesFile,
  type FileFormat,
  milestonesFile,
  peopleFile,
  relationshipsFile,
  sessionsFile,
  teamsFile,
  workloadFile,
} from './columns';
import { readTable, type Table } from './read-table';

export type Tables = ReturnType<typeof readTables>;

/** Reads every table that is there; `textOf` gives a file's text, undefined for one that was left out. */
export function readTables(textOf: (name: string) => string | undefined) {
  const read = <Row>(format: FileFormat<Row>): Table<Row> | null => {
    const text = textOf(format.name);
    return text === undefined ? null : readTable(format, text);
  };
  return {
    people: read(peopleFile),
    teams: read(teamsFile),
    relationships: read(relationshipsFile),
    absences: read(absencesFile),
    duties: read(dutiesFile),
    agreements: read(agreementsFile),
    sessions: read(sessionsFile),
    workload: read(workloadFile),
    milestones: read(milestonesFile),
  };
}
