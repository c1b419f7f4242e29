// Dates, times and names as a colleague would say them. British English, Europe/London, no personal opinion.

import type { ReasonCode, SessionKind, SessionState } from '../domain/clock/session';
import type { Council } from '../domain/council';
import { londonDate, londonTime } from '../domain/dates';
import type { OversightPlace, OversightType } from '../domain/decisions/management-oversight';
import type { Instant, LocalDate, PersonId } from '../domain/ids';
import type { PersonView } from './view-types';

/** "Tuesday 26 January", with the year when it is not the one we are in. */
export function longDay(day: LocalDate, today: LocalDate): string {
  const withYear = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return dayIn({ weekday: 'long', day: 'numeric', month: 'long', ...withYear }, day);
}

/** "Tue 26 Jan 2027". */
export const shortDay = (day: LocalDate) =>
  dayIn({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }, day);

/** "Tuesday 26 January 2027". */
export const fullDay = (day: LocalDate) =>
  dayIn({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, day);

/** "Tue 19 Jan 2027, 16:14". */
export const momentWords = (at: Instant) => `${shortDay(londonDate(at))}, ${londonTime(at)}`;

function dayIn(format: Intl.DateTimeFormatOptions, day: LocalDate): string {
  const parts = new Intl.DateTimeFormat('en-GB', { ...format, timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00:00Z`),
  );
  return parts.replaceAll(',', '');
}

/** "Somebody" for a person the files no longer name: an old entry must stay readable. */
export const nameOf = (council: Council, person: PersonId) =>
  council.people.get(person)?.displayName ?? 'Somebody';
/** The first word of the display name; for talking about a colleague, not for telling two apart. */
export const firstNameOf = (council: Council, person: PersonId) =>
  nameOf(council, person).split(' ')[0] ?? 'Somebody';

/** How people of the same full name are told apart: by their teams, else by what they are, else by their addresses. Anybody else is their name. */
export function tellingApart(council: Council, people: readonly PersonId[]): (one: PersonId) => string {
  const more = [
    (one: PersonId) => personView(council, one).team,
    (one: PersonId) => personView(council, one).role,
    (one: PersonId) => council.people.get(one)?.email ?? '',
  ];
  return (one) => {
    const name = nameOf(council, one);
    const alike = people.filter((other) => other !== one && nameOf(council, other) === name);
    if (alike.length === 0) return name;
    const own = more.find((of) => of(one) !== '' && alike.every((other) => of(other) !== of(one)));
    return own ? `${name} (${own(one)})` : name;
  };
}

/** For the beginning of a line. */
export const capital = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** "Lewis's", with the s also after an s. */
export const possessive = (name: string) => `${name}'s`;

/** "Priya, Tom and Marcia". */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
}

/** "1 person", "5 people"; zero takes the plural. */
export const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** "Weekly", "Fortnightly", "Every 4 weeks", "Every 10 days". */
export function intervalWords(days: number): string {
  if (days === 7) return 'Weekly';
  if (days === 14) return 'Fortnightly';
  return days % 7 === 0 ? `Every ${days / 7} weeks` : `Every ${days} days`;
}

/** Grade and team in words, empty where the files say nothing. */
export function personView(council: Council, personId: PersonId): PersonView {
  const person = council.people.get(personId);
  const name = person?.displayName ?? 'Somebody';
  return {
    personId,
    name,
    initials: initialsOf(name),
    role: person ? gradeTitle(council, person.grade) : '',
    team: (person && council.teams.get(person.teamId)?.name) ?? '',
  };
}

/** As the newest policy that names the grade calls it. */
const gradeTitle = ({ policies }: Council, grade: string) =>
  policies
    .flatMap(({ ladders }) => ladders)
    .filter((ladder) => ladder.grade === grade)
    .at(-1)?.title ?? grade;

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const [first, last] = [words[0]?.[0] ?? '', words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''];
  return (first + last).toUpperCase();
}

/** What a person reads for each code of docs/rules.md, words and states. */
export const sessionKindWords: Record<SessionKind, string> = {
  FORMAL: 'Supervision',
  INFORMAL: 'Informal conversation',
  CHECK_IN: 'Check-in',
  GROUP: 'Group supervision',
  JOINT: 'Joint supervision',
  ADDITIONAL: 'Additional supervision',
  DEBRIEF: 'Debrief',
};

/** "Not held" rather than "missed": a record is not a reproach. */
export const sessionStateWords: Record<SessionState, string> = {
  PLANNED: 'In the diary',
  HELD: 'Held',
  HELD_PART: 'Interrupted',
  CANCELLED: 'Cancelled',
  MISSED: 'Not held',
};

/** The order in a choice is the domain's `oversightTypes`, not this one. */
export const oversightTypeWords: Record<OversightType, string> = {
  decision: 'Decision',
  advice: 'Advice',
  endorsement: "Endorsement of the worker's own decision",
  information: 'Information noted',
};

/** After "said". */
export const oversightPlaceWords: Record<OversightPlace, string> = {
  corridor: 'in passing',
  phone: 'on the phone',
  teams: 'on a Teams call',
  email: 'by e-mail',
  duty: 'on duty',
};

/** Every reason is a circumstance and none names a failing; the codes are those of sessions.csv too. */
export const reasonWords: Record<ReasonCode, string> = {
  SUPERVISEE_WORKLOAD: "The worker's workload",
  SUPERVISOR_WORKLOAD: "The supervisor's workload",
  MASH_24H: 'A MASH decision within 24 hours',
  DUTY: 'Duty',
  COURT: 'Court',
  ANNUAL_LEAVE: 'Annual leave',
  AWAY: 'One of us was away',
  NOT_READY: 'Not the right day for it',
  OTHER: 'Something else',
};
