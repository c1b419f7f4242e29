// What the council's files say of somebody whose file is gone: which rows go with the last of it, and what is left of their own.
import type { Council, CouncilRows, Person } from '../council';
import { grouped } from '../grouped';
import type { LocalDate, PersonId } from '../ids';

/** The parts of the council's files that have rows about one person, beside the person's own row. */
const partsAbout = [
  'relationships',
  'absences',
  'duties',
  'agreements',
  'milestones',
  'workload',
] as const satisfies readonly (keyof CouncilRows)[];
export type RowsAbout = Pick<CouncilRows, (typeof partsAbout)[number]>;

/** Their rows were removed after a review: their own says no more than who stands in other people's files. */
const isForgotten = (person: Pick<Person, 'removedOn'> | undefined): boolean =>
  person?.removedOn !== undefined;

/** Whether the council's files still say more of somebody than other people's files need. */
export const hasRows = ({ people }: Pick<Council, 'people'>, personId: PersonId): boolean =>
  people.has(personId) && !isForgotten(people.get(personId));

/** Every row that is about them and nobody else's: of whom they supervised, the rows are those people's. */
export function rowsAbout(council: RowsAbout, personId: PersonId): RowsAbout {
  const { relationships, absences, duties, agreements, milestones, workload } = council;
  const isTheirs = (row: { readonly personId: PersonId }) => row.personId === personId;
  const isOfThem = (row: { readonly superviseeId: PersonId }) => row.superviseeId === personId;
  return {
    relationships: relationships.filter(isOfThem),
    absences: absences.filter(isTheirs),
    duties: duties.filter(isTheirs),
    agreements: agreements.filter(isOfThem),
    milestones: milestones.filter(isTheirs),
    workload: workload.filter(isTheirs),
  };
}

export const noRows: RowsAbout = {
  relationships: [],
  absences: [],
  duties: [],
  agreements: [],
  milestones: [],
  workload: [],
};

/** With the person's own row, which is made smaller and not taken away. */
export const countRowsAbout = (council: Council, personId: PersonId): number => {
  const rows = rowsAbout(council, personId);
  return partsAbout.reduce((sum, part) => sum + rows[part].length, council.people.has(personId) ? 1 : 0);
};

/** Of somebody whom no file names any more. */
export const namelessName = 'Somebody who has left';

/** The council's files keep no name of theirs any more. */
export const isNameless = (person: Pick<Person, 'displayName' | 'removedOn'> | undefined): boolean =>
  isForgotten(person) && person?.displayName === namelessName;

/** Nobody signs in with it, and no two people have the same. */
const nobodysSignIn = (personId: PersonId) => `gone-${personId}`;

/**
 * What is left of a person's row: the number that other people's files know them by, the name as long as one of those
 * does, and what a row of the council's files cannot be without.
 */
export const reduced = (person: Person, named: boolean, today: LocalDate): Person => ({
  personId: person.personId,
  displayName: named ? person.displayName : namelessName,
  email: '',
  entraObjectId: nobodysSignIn(person.personId),
  grade: person.grade,
  registered: false,
  employment: 'EMPLOYEE',
  teamId: person.teamId,
  fte: 1,
  workingDays: 'MTWTF--',
  workingHours: null,
  phone: null,
  startDate: person.startDate,
  endDate: person.endDate,
  roles: [],
  removedOn: person.removedOn ?? today,
});

/** Everybody whose rows are gone already and whose name is still kept, because a file named them then. */
export const stillNamed = ({ people }: Pick<Council, 'people'>): readonly PersonId[] =>
  [...people.values()]
    .filter((person) => isForgotten(person) && !isNameless(person))
    .map(({ personId }) => personId);

/** Whom rows of other people name: who supervised them, with whom an agreement on paper was signed. */
export function namedInRows(
  { relationships, agreements }: Pick<CouncilRows, 'relationships' | 'agreements'>,
  without: ReadonlySet<PersonId>,
): ReadonlySet<PersonId> {
  const rows = [...relationships, ...agreements].filter(({ superviseeId }) => !without.has(superviseeId));
  return new Set(grouped(rows, ({ supervisorId }) => supervisorId).keys());
}

type Given = { readonly [Part in keyof RowsAbout | 'people']?: CouncilRows[Part] | null };

/**
 * What the council's own files bring, without what was removed here: files keep people for longer than their file is
 * kept, and nothing of them comes back by that. Whoever works here again comes back whole.
 */
export function withoutForgotten<Rows extends Given>(council: Pick<Council, 'people'>, given: Rows): Rows {
  const coming = new Map((given.people ?? []).map((row) => [row.personId, row]));
  const gone = new Set(
    [...council.people.values()]
      .filter((known) => isForgotten(known) && !isBack(known, coming.get(known.personId)))
      .map(({ personId }) => personId),
  );
  if (gone.size === 0) return given;
  const kept = <Row>(rows: readonly Row[] | null | undefined, whose: (row: Row) => PersonId) =>
    rows ? rows.filter((row) => !gone.has(whose(row))) : rows;
  const isOf = (row: { readonly personId: PersonId }) => row.personId;
  const isAbout = (row: { readonly superviseeId: PersonId }) => row.superviseeId;
  const rows = {
    people: given.people?.map((row) =>
      gone.has(row.personId) ? (council.people.get(row.personId) ?? row) : row,
    ),
    relationships: kept(given.relationships, isAbout),
    absences: kept(given.absences, isOf),
    duties: kept(given.duties, isOf),
    agreements: kept(given.agreements, isAbout),
    milestones: kept(given.milestones, isOf),
    workload: kept(given.workload, isOf),
  };
  return { ...given, ...Object.fromEntries(Object.entries(rows).filter(([, value]) => value)) };
}

/** They start again, or their last day is a later one than when their file was reviewed. */
const isBack = (known: Person, given: Person | undefined): boolean =>
  given !== undefined && (given.endDate === null || known.endDate === null || given.endDate > known.endDate);
