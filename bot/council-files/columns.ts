// The council files: their columns in order, which of them are needed, and what a row becomes.
import { z } from 'zod';
import {
  type ReasonCode,
  reasonCodes,
  type SessionKind,
  type SessionState,
  sessionKinds,
  sessionStates,
} from '../domain/clock/session';
import {
  type Absence,
  absenceKinds,
  type Duty,
  dutyKinds,
  type Milestone,
  milestoneKinds,
  type Person,
  relationshipKinds,
  roles,
  type SupervisionAgreement,
  type SupervisionRelationship,
  type Team,
  type Workload,
} from '../domain/council';
import type { LocalDate, PersonId } from '../domain/ids';
import * as cell from './cells';

/** A row of sessions.csv: history, or a session planned for a day. */
export type SessionRow = {
  readonly superviseeId: PersonId;
  readonly supervisorId: PersonId;
  readonly date: LocalDate;
  readonly kind: SessionKind;
  readonly minutes: number | null;
  readonly status: SessionState;
  readonly reason: ReasonCode | null;
};

/** A file's rows: every field of the row is a column, `startDate` being `start_date`. */
export type FileFormat<Row> = {
  readonly name: string;
  readonly row: z.ZodType<Row, Record<string, string>>;
  /** In the order of the header. */
  readonly columns: readonly string[];
  /** Columns the header must have; the others may be left out. */
  readonly needed: readonly string[];
};

export const peopleFile: FileFormat<Person> = file(
  'people.csv',
  {
    personId: cell.person,
    displayName: cell.someText,
    email: cell.text,
    entraObjectId: cell.someText,
    grade: cell.someText,
    registered: cell.orElse(cell.yesOrNo, false),
    employment: cell.orElse(cell.oneOf(['EMPLOYEE', 'AGENCY']), 'EMPLOYEE'),
    teamId: cell.key,
    fte: cell.orElse(cell.decimal(0, 1), 1),
    workingDays: cell.orElse(cell.workingDays, 'MTWTF--'),
    startDate: cell.date,
    endDate: cell.orNull(cell.date),
    roles: cell.someOf(roles),
    phone: cell.orNull(cell.phone),
    workingHours: cell.orNull(cell.workingHours),
  },
  ['person_id', 'display_name', 'entra_object_id', 'grade', 'team_id', 'start_date'],
);

export const teamsFile: FileFormat<Team> = file(
  'teams.csv',
  {
    teamId: cell.key,
    name: cell.someText,
    kind: cell.text,
    parentTeamId: cell.orNull(cell.key),
    site: cell.text,
    cluster: cell.text,
  },
  ['team_id', 'name'],
);

export const relationshipsFile: FileFormat<SupervisionRelationship> = file(
  'relationships.csv',
  {
    superviseeId: cell.person,
    supervisorId: cell.person,
    kind: cell.oneOf(relationshipKinds),
    startDate: cell.date,
    endDate: cell.orNull(cell.date),
  },
  ['supervisee_id', 'supervisor_id', 'kind', 'start_date'],
);

export const absencesFile: FileFormat<Absence> = file(
  'absences.csv',
  {
    personId: cell.person,
    kind: cell.oneOf(absenceKinds),
    fromDate: cell.date,
    toDate: cell.orNull(cell.date),
  },
  ['person_id', 'kind', 'from_date'],
);

export const dutiesFile: FileFormat<Duty> = file(
  'duties.csv',
  {
    personId: cell.person,
    kind: cell.oneOf(dutyKinds),
    date: cell.date,
    fromTime: cell.time,
    toTime: cell.time,
  },
  ['person_id', 'kind', 'date', 'from_time', 'to_time'],
);

export const agreementsFile: FileFormat<SupervisionAgreement> = file(
  'agreements.csv',
  {
    superviseeId: cell.person,
    supervisorId: cell.person,
    signedOn: cell.date,
    reviewOn: cell.orNull(cell.date),
    intervalDays: cell.orNull(cell.wholeNumber(1, 366)),
    lengthMinutes: cell.orNull(cell.wholeNumber(1, 480)),
    documentReference: cell.orNull(cell.text),
  },
  ['supervisee_id', 'supervisor_id', 'signed_on'],
);

export const sessionsFile: FileFormat<SessionRow> = file(
  'sessions.csv',
  {
    superviseeId: cell.person,
    supervisorId: cell.person,
    date: cell.date,
    kind: cell.oneOf(sessionKinds),
    minutes: cell.orNull(cell.wholeNumber(1, 480)),
    status: cell.oneOf(sessionStates),
    reason: cell.orNull(cell.oneOf(reasonCodes)),
  },
  ['supervisee_id', 'supervisor_id', 'date', 'kind', 'status'],
);

export const workloadFile: FileFormat<Workload> = file(
  'workload.csv',
  {
    personId: cell.person,
    date: cell.date,
    cases: cell.wholeNumber(0, 999),
    weighted: cell.orNull(cell.decimal(0, 9_999)),
    factors: cell.text,
  },
  ['person_id', 'date', 'cases'],
);

export const milestonesFile: FileFormat<Milestone> = file(
  'milestones.csv',
  {
    personId: cell.person,
    kind: cell.oneOf(milestoneKinds),
    date: cell.date,
    endDate: cell.orNull(cell.date),
    intervalDays: cell.orNull(cell.wholeNumber(1, 366)),
    reason: cell.text,
  },
  ['person_id', 'kind', 'date'],
);

export const policyFileName = 'policy.json';
export const bankHolidaysFileName = 'bank-holidays.json';

/** Every name a folder of council files may hold. */
export const fileNames: readonly string[] = [
  peopleFile,
  teamsFile,
  relationshipsFile,
  absencesFile,
  dutiesFile,
  agreementsFile,
  sessionsFile,
  workloadFile,
  milestonesFile,
]
  .map(({ name }) => name)
  .concat(policyFileName, bankHolidaysFileName);

/** `startDate` → `start_date`. */
export function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** `start_date` → `startDate`. */
export function fieldOf(column: string): string {
  return column.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());
}

function file<Shape extends Record<string, z.ZodType<unknown, string>>>(
  name: string,
  shape: Shape,
  needed: readonly string[],
) {
  return { name, row: z.object(shape), columns: Object.keys(shape).map(columnOf), needed };
}
