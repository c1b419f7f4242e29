// Who supervises whom today. Everything about access and reminders starts here, never from a team list.
import { isAway, isEmployedOn } from './calendar';
import type { Council, RelationshipKind, SupervisionRelationship } from './council';
import { earlier } from './dates';
import type { LocalDate, PersonId } from './ids';

export type SupervisorOf = { readonly personId: PersonId; readonly kind: RelationshipKind };

/** A group facilitator is nobody's supervisor: group sessions do not count and open no thread (docs/rules.md, words and states). */
const oneToOne: readonly RelationshipKind[] = ['line', 'cover', 'assessor', 'professional'];

/**
 * The one person who is asked about this worker today: the line supervisor; the cover while the line supervisor
 * is away or gone; without either the assessor, then the professional supervisor. `undefined` when there is nobody.
 */
export function responsibleSupervisor(
  council: Council,
  personId: PersonId,
  today: LocalDate,
): SupervisorOf | undefined {
  const all = activeFor(council, personId, today);
  const line = all.find((one) => one.kind === 'line');
  const cover = all.find((one) => one.kind === 'cover');
  const coverStepsIn = line && cover && isAway(council, line.supervisorId, today);
  const asked = coverStepsIn ? cover : all[0];
  return asked && { personId: asked.supervisorId, kind: asked.kind };
}

/**
 * The person this worker's supervision is normally with, leave or not; due dates look at this pair,
 * so that a manager's week off does not move everybody's dates about.
 */
export function usualSupervisor(
  council: Council,
  personId: PersonId,
  today: LocalDate,
): PersonId | undefined {
  return supervisorsOf(council, personId, today)[0];
}

/** Everybody who supervises this person one to one today: line first, then cover, assessor, professional. */
export function supervisorsOf(council: Council, personId: PersonId, today: LocalDate): readonly PersonId[] {
  return activeFor(council, personId, today)
    .map((one) => one.supervisorId)
    .filter(onlyOnce);
}

/** Everybody this person supervises one to one today, as the files list them. Leavers are gone from the list. */
export function superviseesOf(
  council: Council,
  supervisorId: PersonId,
  today: LocalDate,
): readonly PersonId[] {
  return strongestFirst(council.relationshipsBy.get(supervisorId) ?? [])
    .filter((one) => isActive(council, one, today) && isInPost(council, one.superviseeId, today))
    .map((one) => one.superviseeId)
    .filter(onlyOnce);
}

/**
 * The next manager: whoever is asked about this worker's usual supervisor today. The cover of a supervisor who is away
 * has a manager of their own, who has nothing to do with it. When nobody supervises the worker any more it is the
 * manager of whoever did last; when that manager has left, the one above. `undefined` at the top of the council.
 */
export function nextManagerOf(council: Council, personId: PersonId, today: LocalDate): PersonId | undefined {
  const supervisor =
    usualSupervisor(council, personId, today) ?? lastSupervisorOf(council, personId, today)?.personId;
  const manager = supervisor && managerOf(council, supervisor, today, [personId]);
  return manager === personId || manager === supervisor ? undefined : manager;
}

/**
 * Who supervised this person last, and the last day on which they did; `undefined` while somebody does, and when the
 * files know of nobody.
 */
export function lastSupervisorOf(
  council: Council,
  personId: PersonId,
  today: LocalDate,
): { readonly personId: PersonId; readonly until: LocalDate } | undefined {
  if (usualSupervisor(council, personId, today) !== undefined) return undefined;
  const [last] = strongestFirst(council.relationshipsOf.get(personId) ?? [])
    .filter(({ kind }) => oneToOne.includes(kind))
    .map((one) => ({ personId: one.supervisorId, until: lastDayOf(council, one) ?? today }))
    .filter(({ until }) => until < today)
    .sort((one, other) => (one.until < other.until ? 1 : one.until > other.until ? -1 : 0));
  return last;
}

/** Everybody, newcomers too, whom nobody supervises any more and whose next manager this person is. */
export function leftAloneUnder(council: Council, managerId: PersonId, today: LocalDate): readonly PersonId[] {
  const everBelow = (id: PersonId) =>
    (council.relationshipsBy.get(id) ?? []).map(({ superviseeId }) => superviseeId);
  const above = [managerId];
  for (const one of above) {
    const gone = everBelow(one).filter((id) => !isInPost(council, id, today) && !above.includes(id));
    above.push(...gone);
  }
  const supervisors = [...above, ...everBelow(managerId)];
  return supervisors
    .flatMap(everBelow)
    .filter(onlyOnce)
    .filter((id) => {
      const lastDay = council.people.get(id)?.endDate ?? today;
      const alone = today <= lastDay && usualSupervisor(council, id, today) === undefined;
      return alone && nextManagerOf(council, id, today) === managerId;
    });
}

/**
 * Whoever is asked about a supervisor. One who has left takes their own manager along in the files, and a manager who
 * has left leaves a gap: neither may leave a worker without anybody to turn to.
 */
function managerOf(
  council: Council,
  personId: PersonId,
  today: LocalDate,
  below: readonly PersonId[],
): PersonId | undefined {
  const asked = responsibleSupervisor(council, personId, today)?.personId;
  const last = asked ?? lastSupervisorOf(council, personId, today)?.personId;
  if (asked !== undefined || last === undefined || below.includes(last)) return asked;
  if (!isInPost(council, last, today)) return managerOf(council, last, today, [...below, personId]);
  // Two who are both here were parted on purpose.
  return isInPost(council, personId, today) ? undefined : last;
}

/** The last day of a relationship, as far as it is known: of its own, or of the supervisor's time in post. */
function lastDayOf(council: Council, { supervisorId, endDate }: SupervisionRelationship): LocalDate | null {
  const left = council.people.get(supervisorId)?.endDate ?? null;
  if (endDate === null || left === null) return endDate ?? left;
  return earlier(endDate, left);
}

function activeFor(
  council: Council,
  personId: PersonId,
  today: LocalDate,
): readonly SupervisionRelationship[] {
  const all = council.relationshipsOf.get(personId) ?? [];
  return strongestFirst(all).filter((one) => isActive(council, one, today));
}

function isActive(council: Council, one: SupervisionRelationship, today: LocalDate): boolean {
  const running = one.startDate <= today && (one.endDate === null || today <= one.endDate);
  return running && oneToOne.includes(one.kind) && isInPost(council, one.supervisorId, today);
}

function isInPost(council: Council, personId: PersonId, today: LocalDate): boolean {
  const person = council.people.get(personId);
  return person !== undefined && isEmployedOn(person, today);
}

/** In a handover both relationships may run for a while; then the newer one counts. */
function strongestFirst(
  relationships: readonly SupervisionRelationship[],
): readonly SupervisionRelationship[] {
  return [...relationships].sort(
    (one, other) =>
      oneToOne.indexOf(one.kind) - oneToOne.indexOf(other.kind) ||
      (one.startDate < other.startDate ? 1 : one.startDate > other.startDate ? -1 : 0),
  );
}

const onlyOnce = (one: PersonId, index: number, all: readonly PersonId[]) => all.indexOf(one) === index;
