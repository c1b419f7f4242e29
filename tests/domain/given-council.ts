// A small perfect council with the cast of the days in the life; a test spoils the one thing it is about.
import shippedBankHolidays from '../../bot/council-files/bank-holidays.json';
import type { OpenAction } from '../../bot/domain/actions/action';
import type { BookedSession } from '../../bot/domain/clock/session';
import {
  type Absence,
  type Council,
  type CouncilRows,
  councilOf,
  type Milestone,
  type Person,
  type SupervisionAgreement,
  type SupervisionRelationship,
} from '../../bot/domain/council';
import { instant, localDate } from '../../bot/domain/dates';
import { type Instant, type LocalDate, personId, tenantId } from '../../bot/domain/ids';
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import type { BankHolidays } from '../../bot/domain/policy/policy';
import { newHead, type ThreadHead } from '../../bot/domain/thread-head';

/** A date the test knows to exist. */
export function on(text: string): LocalDate {
  const date = localDate(text);
  if (!date) throw new Error(`${text} is no date.`);
  return date;
}

/** So many actions of Lewis that nobody has finished, due long after every story. */
export const actionsOf = (count: number): readonly OpenAction[] =>
  Array.from({ length: count }, (_, n) => ({
    entryId: `action:${n + 1}`,
    owner: personId('lewis'),
    byOn: on('2031-01-20'),
    carried: 0,
  }));

/** An instant the test knows to exist. */
export function at(text: string): Instant {
  const moment = instant(text);
  if (!moment) throw new Error(`${text} is no instant.`);
  return moment;
}

export const bankHolidays: BankHolidays = {
  division: 'england-and-wales',
  events: shippedBankHolidays['england-and-wales'].events.map(({ title, date }) => ({
    title,
    date: on(date),
  })),
};

export function person(id: string, spoiled: Partial<Person> = {}): Person {
  return {
    personId: personId(id),
    displayName: id,
    email: `${id}@arden.example`,
    entraObjectId: id,
    grade: 'SW',
    registered: true,
    employment: 'EMPLOYEE',
    teamId: 'east',
    fte: 1,
    workingDays: 'MTWTF--',
    workingHours: null,
    phone: null,
    startDate: on('2024-09-02'),
    endDate: null,
    roles: [],
    ...spoiled,
  };
}

export function supervises(
  supervisor: string,
  supervisee: string,
  spoiled: Partial<SupervisionRelationship> = {},
): SupervisionRelationship {
  return {
    superviseeId: personId(supervisee),
    supervisorId: personId(supervisor),
    kind: 'line',
    startDate: on('2024-09-02'),
    endDate: null,
    ...spoiled,
  };
}

export function away(id: string, kind: Absence['kind'], from: string, to: string | null): Absence {
  return { personId: personId(id), kind, fromDate: on(from), toDate: to === null ? null : on(to) };
}

export function agreement(
  supervisor: string,
  supervisee: string,
  spoiled: Partial<SupervisionAgreement> = {},
): SupervisionAgreement {
  return {
    superviseeId: personId(supervisee),
    supervisorId: personId(supervisor),
    signedOn: on('2025-01-06'),
    reviewOn: null,
    intervalDays: null,
    lengthMinutes: null,
    documentReference: null,
    ...spoiled,
  };
}

export function milestone(
  id: string,
  kind: Milestone['kind'],
  date: string,
  spoiled: Partial<Milestone> = {},
) {
  return {
    personId: personId(id),
    kind,
    date: on(date),
    endDate: null,
    intervalDays: null,
    reason: '',
    ...spoiled,
  };
}

/** Tom → Priya → Lewis, Sunita (Tuesday to Thursday), Helen and, from 1 March 2027, Josh; Helen → Kerry. */
export function council(spoiled: Partial<CouncilRows> = {}): Council {
  return councilOf(tenantId('arden'), {
    people: cast,
    teams: [],
    relationships: [
      supervises('tom', 'priya'),
      supervises('priya', 'lewis'),
      supervises('priya', 'sunita'),
      supervises('priya', 'helen'),
      supervises('helen', 'kerry'),
      supervises('priya', 'josh', { startDate: on('2027-03-01') }),
    ],
    absences: [],
    duties: [],
    agreements: [],
    milestones: [],
    workload: [],
    policies: [defaultPolicy],
    bankHolidays,
    ...spoiled,
  });
}

export const cast: readonly Person[] = [
  person('tom', { grade: 'SM' }),
  person('priya', { grade: 'TM' }),
  person('helen', { grade: 'SP' }),
  person('lewis'),
  person('sunita', { fte: 0.6, workingDays: '-TWT---' }),
  person('kerry', { grade: 'FSW', registered: false }),
  person('josh', { grade: 'NQSW', startDate: on('2027-03-01') }),
];

/** The cast with one of them changed. */
export function castWith(id: string, spoiled: Partial<Person>): readonly Person[] {
  return cast.map((one) => (one.personId === id ? { ...one, ...spoiled } : one));
}

/** A thread whose last formal session was held on that day; null for nobody met yet. */
export function head(id: string, heldOn: string | null, spoiled: Partial<ThreadHead> = {}): ThreadHead {
  return {
    ...newHead(personId(id), on('2026-06-01')),
    lastFormal: heldOn === null ? null : { heldOn: on(heldOn), supervisorId: personId('priya'), minutes: 90 },
    ...spoiled,
  };
}

export function bookedOn(day: string, supervisor = 'priya'): BookedSession {
  return {
    sessionId: `session-${day}`,
    on: on(day),
    at: null,
    supervisorId: personId(supervisor),
    kind: 'FORMAL',
    minutes: 90,
    cover: null,
  };
}
