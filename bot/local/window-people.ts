// Chooses who sits at the chat windows: a supervisor and somebody they supervise.
import type { Council } from '../domain/council';
import { londonDate } from '../domain/dates';
import type { Instant, PersonId } from '../domain/ids';
import { superviseesOf, supervisorsOf } from '../domain/relationships';
import type { WindowPerson } from './playground/window-types';

/** In the sample these are the team manager and the social worker of the README's story. */
const preferred = { supervisor: 'priya', supervisee: 'lewis' };

/** `people` get a chat window each, at most two; `colleagues` are everybody else, for a window's list of people. */
export function windowPeople(
  council: Council,
  now: Instant,
): { readonly people: readonly WindowPerson[]; readonly colleagues: readonly WindowPerson[] } {
  const pair = pairToShow(council, now);
  const everybody = [...council.people.keys()];
  return {
    people: pair.flatMap((id) => windowPerson(council, id)),
    colleagues: everybody.filter((id) => !pair.includes(id)).flatMap((id) => windowPerson(council, id)),
  };
}

/** The preferred two; else the supervisor with most people, and the first of them who supervises nobody. */
function pairToShow(council: Council, now: Instant): readonly PersonId[] {
  const today = londonDate(now);
  const everybody = [...council.people.keys()];
  const wanted = everybody.filter((id) => id === preferred.supervisor || id === preferred.supervisee);
  if (wanted.length === 2) return wanted.sort((one) => (one === preferred.supervisor ? -1 : 1));
  const [supervisor] = [...everybody].sort(
    (a, b) => superviseesOf(council, b, today).length - superviseesOf(council, a, today).length,
  );
  if (supervisor === undefined) return [];
  const team = superviseesOf(council, supervisor, today);
  const supervisee =
    team.find((id) => superviseesOf(council, id, today).length === 0) ??
    team[0] ??
    supervisorsOf(council, supervisor, today)[0];
  return supervisee === undefined ? [supervisor] : [supervisor, supervisee];
}

function windowPerson(council: Council, personId: PersonId): WindowPerson[] {
  const person = council.people.get(personId);
  return person
    ? [
        {
          personId,
          displayName: person.displayName,
          entraObjectId: person.entraObjectId,
          email: person.email,
        },
      ]
    : [];
}
