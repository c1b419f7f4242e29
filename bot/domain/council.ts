// The council as plain facts: who works where, who supervises whom, who is away. Loaded from the council files.

import { addDays } from './dates';
import { grouped } from './grouped';
import type { LocalDate, PersonId, TenantId } from './ids';
import { type BankHolidays, type PolicyVersions, policyOn } from './policy/policy';

export const relationshipKinds = ['line', 'professional', 'cover', 'assessor', 'group'] as const;
export type RelationshipKind = (typeof relationshipKinds)[number];

/** docs/rules.md, words and states. Only the supervisor and above see the kind; everybody else sees "away". */
export const absenceKinds = [
  'SICK',
  'ANNUAL_LEAVE',
  'FAMILY_LEAVE',
  'COMPASSIONATE',
  'STUDY',
  'JURY',
  'SECONDED',
  'SUSPENDED',
  'OTHER',
] as const;
export type AbsenceKind = (typeof absenceKinds)[number];

export const dutyKinds = ['MASH', 'DUTY', 'COURT'] as const;
export type DutyKind = (typeof dutyKinds)[number];

export const milestoneKinds = ['six-month review', 'step-down', 'temporary interval'] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];

export const roles = ['PSW', 'AUDITOR', 'DPO', 'HR', 'ADMIN'] as const;
export type Role = (typeof roles)[number];

/** Seven characters, Monday first, a dash for a day off: `MTWTF--`, `-TWT---`. */
export type WorkingDays = string;

export type WorkingHours = {
  /** Local time `HH:MM`. */
  readonly from: string;
  /** Local time `HH:MM`; earlier than `from` means the shift crosses midnight. */
  readonly to: string;
};

export type Person = {
  readonly personId: PersonId;
  readonly displayName: string;
  readonly email: string;
  readonly entraObjectId: string;
  /** A code that a ladder of the policy profile names, e.g. `NQSW`. */
  readonly grade: string;
  readonly registered: boolean;
  readonly employment: 'EMPLOYEE' | 'AGENCY';
  readonly teamId: string;
  readonly fte: number;
  readonly workingDays: WorkingDays;
  readonly workingHours: WorkingHours | null;
  readonly phone: string | null;
  readonly startDate: LocalDate;
  readonly endDate: LocalDate | null;
  readonly roles: readonly Role[];
  /** The day on which the last of their file was removed after a review, and this row made smaller; the files never say it. */
  readonly removedOn?: LocalDate;
};

export type Team = {
  readonly teamId: string;
  readonly name: string;
  readonly kind: string;
  readonly parentTeamId: string | null;
  readonly site: string;
  readonly cluster: string;
};

/** Dates are inclusive; `endDate` null is open. */
export type SupervisionRelationship = {
  readonly superviseeId: PersonId;
  readonly supervisorId: PersonId;
  readonly kind: RelationshipKind;
  readonly startDate: LocalDate;
  readonly endDate: LocalDate | null;
};

/** Dates are inclusive; `toDate` null is open. */
export type Absence = {
  readonly personId: PersonId;
  readonly kind: AbsenceKind;
  readonly fromDate: LocalDate;
  readonly toDate: LocalDate | null;
};

export type Duty = {
  readonly personId: PersonId;
  readonly kind: DutyKind;
  readonly date: LocalDate;
  readonly fromTime: string;
  readonly toTime: string;
};

export type SupervisionAgreement = {
  readonly superviseeId: PersonId;
  readonly supervisorId: PersonId;
  readonly signedOn: LocalDate;
  readonly reviewOn: LocalDate | null;
  readonly intervalDays: number | null;
  readonly lengthMinutes: number | null;
  readonly documentReference: string | null;
};

export type Workload = {
  readonly personId: PersonId;
  readonly date: LocalDate;
  readonly cases: number;
  readonly weighted: number | null;
  readonly factors: string;
};

export type Milestone = {
  readonly personId: PersonId;
  readonly kind: MilestoneKind;
  readonly date: LocalDate;
  readonly endDate: LocalDate | null;
  readonly intervalDays: number | null;
  readonly reason: string;
};

/** A council as rows, the shape of the council files and of the store. */
export type CouncilRows = {
  readonly people: readonly Person[];
  readonly teams: readonly Team[];
  readonly relationships: readonly SupervisionRelationship[];
  readonly absences: readonly Absence[];
  readonly duties: readonly Duty[];
  readonly agreements: readonly SupervisionAgreement[];
  readonly milestones: readonly Milestone[];
  readonly workload: readonly Workload[];
  /** Oldest first; `policyOn` finds the one of a day. */
  readonly policies: PolicyVersions;
  readonly bankHolidays: BankHolidays;
};

/**
 * Everything the rules may know about a council; held in process, read-only. The maps are look-up tables over the
 * rows: a sweep asks thousands of times who is away.
 */
export type Council = Omit<CouncilRows, 'people' | 'teams'> & {
  readonly tenantId: TenantId;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly teams: ReadonlyMap<string, Team>;
  /** Bank holidays and the council's own closures. */
  readonly daysOff: ReadonlySet<LocalDate>;
  readonly absencesOf: ReadonlyMap<PersonId, readonly Absence[]>;
  readonly dutiesOf: ReadonlyMap<PersonId, readonly Duty[]>;
  readonly milestonesOf: ReadonlyMap<PersonId, readonly Milestone[]>;
  /** By supervisee. */
  readonly agreementsOf: ReadonlyMap<PersonId, readonly SupervisionAgreement[]>;
  /** By supervisee. */
  readonly relationshipsOf: ReadonlyMap<PersonId, readonly SupervisionRelationship[]>;
  /** By supervisor. */
  readonly relationshipsBy: ReadonlyMap<PersonId, readonly SupervisionRelationship[]>;
};

/** Rows with their look-up tables. */
export function councilOf(tenantId: TenantId, rows: CouncilRows): Council {
  return {
    ...rows,
    tenantId,
    people: new Map(rows.people.map((person) => [person.personId, person])),
    teams: new Map(rows.teams.map((team) => [team.teamId, team])),
    daysOff: daysOffOf(rows),
    absencesOf: grouped(rows.absences, ({ personId }) => personId),
    dutiesOf: grouped(rows.duties, ({ personId }) => personId),
    milestonesOf: grouped(rows.milestones, ({ personId }) => personId),
    agreementsOf: grouped(rows.agreements, ({ superviseeId }) => superviseeId),
    relationshipsOf: grouped(rows.relationships, ({ superviseeId }) => superviseeId),
    relationshipsBy: grouped(rows.relationships, ({ supervisorId }) => supervisorId),
  };
}

function daysOffOf({
  policies,
  bankHolidays,
}: Pick<CouncilRows, 'policies' | 'bankHolidays'>): ReadonlySet<LocalDate> {
  const days = new Set(bankHolidays.events.map(({ date }) => date));
  for (const policy of policies) {
    for (const { fromDate, toDate } of policy.closures) {
      for (let day = fromDate; day <= toDate; day = addDays(day, 1)) {
        // A later version may have taken the closure back.
        if (policyOn({ policies }, day) === policy) days.add(day);
      }
    }
  }
  return days;
}

/** The person who signs in with this Entra object id; ids are compared without regard to case. */
export function personByEntraId(council: Council, entraObjectId: string): Person | undefined {
  const wanted = entraObjectId.toLowerCase();
  for (const person of council.people.values())
    if (person.entraObjectId.toLowerCase() === wanted) return person;
  return undefined;
}
