// What an agreement says of the two without anybody typing it: out of the council's files, the ladder and the diary.
import { supervisionStatus } from '../clock/due';
import { ladderOf } from '../clock/ladder';
import type { Council, RelationshipKind } from '../council';
import { addMonths } from '../dates';
import type { LocalDate, PersonId } from '../ids';
import { policyOn } from '../policy/policy';
import type { ThreadHead } from '../thread-head';
import type { FilledIn, PartyThen } from './agreement';
import { agreementSupervisorSince } from './agreement-access';

/** R18: an agreement names the dates of so many months. */
const monthsOfDates = 3;

/** As it is today; kept with the words once they are offered. */
export function filledIn(
  council: Council,
  head: ThreadHead,
  supervisorId: PersonId,
  today: LocalDate,
): FilledIn {
  const { phase } = supervisionStatus(council, head, today);
  return {
    worker: partyOn(council, head.personId, today),
    supervisor: partyOn(council, supervisorId, today),
    kind: kindBetween(council, head.personId, supervisorId, today),
    startedOn: agreementSupervisorSince(council, head.personId, supervisorId, today) ?? null,
    phase: phase && { number: phase.number, of: phase.of, intervalDays: phase.intervalDays },
    dates: datesAhead(head, supervisorId, today),
  };
}

/** R18: the formal dates of three months with this supervisor; whoever covers has theirs. */
export const datesAhead = (
  { booked }: Pick<ThreadHead, 'booked'>,
  supervisorId: PersonId,
  today: LocalDate,
): FilledIn['dates'] =>
  booked
    .filter(({ kind, on }) => kind === 'FORMAL' && today <= on && on <= addMonths(today, monthsOfDates))
    .filter((date) => date.supervisorId === supervisorId)
    .map(({ on, at }) => ({ on, at }));

/** A grade as that day's policy calls it. */
function partyOn(council: Council, personId: PersonId, today: LocalDate): PartyThen {
  const person = council.people.get(personId);
  if (person === undefined) return { name: '', grade: '', team: '' };
  return {
    name: person.displayName,
    grade: ladderOf(policyOn(council, today), person)?.title ?? person.grade,
    team: council.teams.get(person.teamId)?.name ?? '',
  };
}

/** The strongest of several; a cover's is not what an agreement is about. */
const strongestFirst: readonly RelationshipKind[] = ['line', 'assessor', 'professional'];

function kindBetween(
  council: Council,
  worker: PersonId,
  supervisor: PersonId,
  today: LocalDate,
): RelationshipKind | null {
  const kinds = (council.relationshipsOf.get(worker) ?? [])
    .filter(({ supervisorId, startDate, endDate }) => {
      const active = startDate <= today && (endDate === null || endDate >= today);
      return supervisorId === supervisor && active;
    })
    .map(({ kind }) => kind);
  return strongestFirst.find((kind) => kinds.includes(kind)) ?? null;
}
