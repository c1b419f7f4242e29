// Which facts about a worker decide who may act in their thread: where two processes know the same of them, both decide alike.
import type { Council, Person, Role } from '../council';
import type { PersonId } from '../ids';

/** Roles from which a file is opened from outside the pair. */
const openingRoles: readonly Role[] = ['PSW', 'AUDITOR', 'HR', 'DPO'];

/**
 * The same text for the same facts, in whatever order the rows came: who supervises the worker and everybody above them,
 * on which days, until when they are in post and of what grade, and when somebody is away whose work a cover then does; and
 * the same of whoever opens files by a role, for nobody opens one of their own line. Holds ids only, and no day of today: what is stored of it says nothing by itself.
 */
export function accessFacts(council: Council, worker: PersonId): string {
  const byRole = [...council.people.values()].filter(({ roles }) =>
    roles.some((role) => openingRoles.includes(role)),
  );
  const concerned = withEverybodyAbove(council, [worker, ...byRole.map(({ personId }) => personId)]);
  return JSON.stringify([
    worker,
    concerned.map((id) => inPost(id, council.people.get(id))),
    concerned.flatMap((id) => linesOf(council, id)),
    passingOn(council, concerned).flatMap((id) => awayOf(council, id)),
  ]);
}

function withEverybodyAbove(council: Council, from: readonly PersonId[]): readonly PersonId[] {
  const found = new Set(from);
  // A set goes on with what is added to it while it is walked.
  for (const one of found) {
    for (const { supervisorId, kind } of council.relationshipsOf.get(one) ?? [])
      if (kind !== 'group') found.add(supervisorId);
  }
  return [...found].sort();
}

function inPost(id: PersonId, person: Person | undefined) {
  if (person === undefined) return [id];
  const roles = person.roles.filter((role) => openingRoles.includes(role)).sort();
  return [id, person.startDate, person.endDate, person.grade, ...roles];
}

/** Line supervisors of somebody who has a cover too: the days on which they are away pass their place on, nobody else's do. */
function passingOn(council: Council, concerned: readonly PersonId[]): readonly PersonId[] {
  const found = concerned.flatMap((id) => {
    const rows = council.relationshipsOf.get(id) ?? [];
    const covered = rows.some(({ kind }) => kind === 'cover');
    return covered ? rows.flatMap(({ kind, supervisorId }) => (kind === 'line' ? [supervisorId] : [])) : [];
  });
  return [...new Set(found)].sort();
}

/** The days, never why. */
const awayOf = (council: Council, id: PersonId): readonly string[] =>
  (council.absencesOf.get(id) ?? [])
    .map(({ fromDate, toDate }) => JSON.stringify([id, fromDate, toDate]))
    .sort();

/** A group opens no thread. */
const linesOf = (council: Council, id: PersonId): readonly string[] =>
  (council.relationshipsOf.get(id) ?? [])
    .filter(({ kind }) => kind !== 'group')
    .map(({ supervisorId, kind, startDate, endDate }) =>
      JSON.stringify([id, supervisorId, kind, startDate, endDate]),
    )
    .sort();
