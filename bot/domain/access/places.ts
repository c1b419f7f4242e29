// What somebody is to a worker's file today, and what the table therefore lets them see. Computed when they ask.
import { supervisesInOwnRight } from '../act';
import { isEmployedOn } from '../calendar';
import type { Council, Person, Role } from '../council';
import { addDays, earlier } from '../dates';
import type { LocalDate, PersonId } from '../ids';
import { nextManagerOf, supervisorsOf } from '../relationships';
import { accessTable, type Cell, type Part, type Place, parts } from './access-table';

/**
 * Everything somebody is to this file, by relationships, roles, grades and dates. Nothing for whoever is not in post and
 * for somebody who is not there; to their own file a person is the worker and nothing else.
 */
export function placesOf(
  council: Council,
  viewer: PersonId,
  owner: PersonId,
  today: LocalDate,
): readonly Place[] {
  const near = nearPlaces(council, viewer, owner, today);
  const person = council.people.get(viewer);
  const worker = council.people.get(owner);
  if (viewer === owner || person === undefined || worker === undefined || !isEmployedOn(person, today))
    return near;
  const has = (role: Role) => person.roles.includes(role);
  // Only these two look at how others work: of their own line they never do.
  const looks = has('PSW') || has('AUDITOR') ? !isOfOneLine(council, viewer, worker, today) : false;
  const others: readonly [Place, boolean][] = [
    ['senior', isSenior(person) || isFurtherAbove(council, viewer, owner, today)],
    ['psw', has('PSW') && looks],
    ['auditor', has('AUDITOR') && looks],
    ['hr', has('HR')],
    ['dpo', has('DPO')],
    ['admin', has('ADMIN')],
    ['peer', near.length === 0 && person.teamId === worker.teamId],
  ];
  return [...near, ...others.filter(([, is]) => is).map(([place]) => place)];
}

/** The most that any of somebody's places opens of each part. */
export function cellsFor(
  council: Council,
  viewer: PersonId,
  owner: PersonId,
  today: LocalDate,
): Readonly<Record<Part, Cell>> {
  const places = placesOf(council, viewer, owner, today);
  return Object.fromEntries(parts.map((part) => [part, mostOf(part, places)])) as Readonly<
    Record<Part, Cell>
  >;
}

/**
 * The worker, who supervises or covers them today, and the next manager: places that come from relationships alone. A
 * cover who also supervises in their own right is a supervisor.
 */
export function nearPlaces(
  council: Council,
  viewer: PersonId,
  owner: PersonId,
  today: LocalDate,
): readonly Place[] {
  if (!isEmployedOn(council.people.get(viewer), today) || !council.people.has(owner)) return [];
  if (viewer === owner) return ['worker'];
  const pair = pairPlaceOf(council, viewer, owner, today);
  const isNext = !isLongGone(council, owner, today) && viewer === nextManagerOf(council, owner, today);
  return [...(pair ? [pair] : []), ...(isNext ? (['next-manager'] as const) : [])];
}

/** So many days after the last one together, or the worker's last in post, somebody may still finish what they began. */
export const finishingDays = 28;

/** The council's files may leave the relationship of somebody who has left open for ever: it opens nothing after that. */
function isLongGone(council: Council, owner: PersonId, today: LocalDate): boolean {
  const endDate = council.people.get(owner)?.endDate ?? null;
  return endDate !== null && addDays(endDate, finishingDays) < today;
}

/**
 * Worker, supervisor or cover; `undefined` for everybody else. An ended relationship is none, nor is one with somebody
 * who left more than four weeks ago.
 */
export function pairPlaceOf(
  council: Council,
  viewer: PersonId,
  owner: PersonId,
  today: LocalDate,
): Extract<Place, 'worker' | 'supervisor' | 'cover'> | undefined {
  if (!isEmployedOn(council.people.get(viewer), today) || !council.people.has(owner)) return undefined;
  if (viewer === owner) return 'worker';
  if (isLongGone(council, owner, today)) return undefined;
  if (!supervisorsOf(council, owner, today).includes(viewer)) return undefined;
  const inOwnRight = supervisesInOwnRight(council, { worker: owner, supervisor: viewer }, today);
  return inOwnRight ? 'supervisor' : 'cover';
}

/** Above the next manager in the worker's own line today, whatever their grade. */
export function isFurtherAbove(
  council: Council,
  viewer: PersonId,
  owner: PersonId,
  today: LocalDate,
): boolean {
  const next = nextManagerOf(council, owner, today);
  return next !== undefined && viewer !== owner && everybodyAbove(council, next, today).has(viewer);
}

/** One supervises the other, directly or further down; of somebody who has left, on their last day too. */
export function isOfOneLine(
  council: Council,
  viewer: PersonId,
  owner: Pick<Person, 'personId' | 'endDate'>,
  today: LocalDate,
): boolean {
  const { personId, endDate } = owner;
  const days = [today, ...(endDate === null ? [] : [earlier(endDate, today)])];
  return days.some(
    (day) =>
      everybodyAbove(council, personId, day).has(viewer) ||
      everybodyAbove(council, viewer, day).has(personId),
  );
}

/** Whoever supervises somebody one to one that day, and whoever supervises those, to the top. */
function everybodyAbove(council: Council, from: PersonId, day: LocalDate): ReadonlySet<PersonId> {
  const found = new Set(supervisorsOf(council, from, day));
  // A set goes on with what is added to it while it is walked.
  for (const one of found) for (const above of supervisorsOf(council, one, day)) found.add(above);
  return found;
}

/** Head of service, assistant director, director: they see numbers and counts of everybody. */
const seniorGrades: readonly string[] = ['HOS', 'AD', 'DCS'];

const isSenior = ({ grade }: Person): boolean => seniorGrades.includes(grade);

/** From the most to nothing; where somebody is two things to a file, the more open of the two counts. */
const fromMost: readonly Cell[] = [
  'whole',
  'current',
  'with-reason',
  'agreed',
  'on-request',
  'sample',
  'own',
  'exists',
  'discussed',
  'counts',
  'none',
];

const mostOf = (part: Part, places: readonly Place[]): Cell =>
  fromMost.find((cell) => places.some((place) => accessTable[part][place] === cell)) ?? 'none';
