// When supervision rests: long or serious absences of the supervisee (docs/rules.md, calendar). A supervisor's absence never pauses.
import { addWorkingDays, isAway, isWorkingDay, workingDaysBetween, worksOn } from '../calendar';
import type { Absence, AbsenceKind, Council, Person } from '../council';
import { addDays, later } from '../dates';
import type { LocalDate } from '../ids';
import { policyOn } from '../policy/policy';

export type Pause = {
  readonly fromDate: LocalDate;
  /** The first day the person works again; null while nobody knows. */
  readonly returnsOn: LocalDate | null;
  readonly kind: AbsenceKind;
};

const pausingKinds: readonly AbsenceKind[] = [
  'SICK',
  'FAMILY_LEAVE',
  'COMPASSIONATE',
  'SUSPENDED',
  'SECONDED',
];

/** Every pause of a person, oldest first. Absences with no day in the office between them are one spell. */
export function pausesOf(council: Council, person: Person): readonly Pause[] {
  if (!council.absencesOf.has(person.personId)) return [];
  const known = found.get(council) ?? new Map<Person, readonly Pause[]>();
  found.set(council, known);
  const pauses = known.get(person) ?? findPauses(council, person);
  known.set(person, pauses);
  return pauses;
}

/** A council never changes once loaded, and a sweep asks for every person's pauses many times over. */
const found = new WeakMap<Council, Map<Person, readonly Pause[]>>();

function findPauses(council: Council, person: Person): readonly Pause[] {
  return spellsOf(council, person).flatMap((spell) => {
    const serious = spell.find((absence) => pausingKinds.includes(absence.kind));
    const first = spell[0];
    if (!first || !(serious ?? isLong(council, spell))) return [];
    const returnsOn = returnDay(council, person, spell);
    return [{ fromDate: first.fromDate, returnsOn, kind: (serious ?? first).kind }];
  });
}

/** The pause the person is in on that day, with the kind of that very day; weekends between two sick notes belong to it. */
export function pauseOn(council: Council, person: Person, date: LocalDate): Pause | undefined {
  const pause = pausesOf(council, person).find(
    (one) => one.fromDate <= date && (one.returnsOn === null || date < one.returnsOn),
  );
  return pause && { ...pause, kind: isAway(council, person.personId, date)?.kind ?? pause.kind };
}

/** Ordinary working days after the due date up to today, without those of a pause: nobody is later for having been ill. */
export function workingDaysLate(
  council: Council,
  person: Person,
  dueOn: LocalDate,
  today: LocalDate,
): number {
  const isDay = (day: LocalDate) =>
    isWorkingDay(day, council.daysOff) && pauseOn(council, person, day) === undefined;
  return workingDaysBetween(dueOn, today, isDay);
}

function spellsOf(council: Council, person: Person): readonly (readonly Absence[])[] {
  const spells: Absence[][] = [];
  const absences = [...(council.absencesOf.get(person.personId) ?? [])].sort((one, other) =>
    one.fromDate < other.fromDate ? -1 : 1,
  );
  for (const absence of absences) {
    const open = spells.at(-1);
    const back = open && returnDay(council, person, open);
    if (open && (back === null || (back && absence.fromDate <= back))) open.push(absence);
    else spells.push([absence]);
  }
  return spells;
}

function returnDay(council: Council, person: Person, spell: readonly Absence[]): LocalDate | null {
  const last = lastDay(spell);
  return last && addWorkingDays(last, 1, (day) => worksOn(person, day, council.daysOff));
}

function lastDay(spell: readonly Absence[]): LocalDate | null {
  const ends = spell.map((absence) => absence.toDate);
  return ends.reduce((one, other) => (one === null || other === null ? null : later(one, other))) ?? null;
}

function isLong(council: Council, spell: readonly Absence[]): boolean {
  const first = spell[0];
  const last = lastDay(spell);
  if (!first || last === null) return true;
  const isDay = (day: LocalDate) => isWorkingDay(day, council.daysOff);
  return (
    workingDaysBetween(addDays(first.fromDate, -1), last, isDay) >
    policyOn(council, first.fromDate).longLeaveWorkingDays
  );
}
