// Which person of which council is calling, and what is said to a caller who is nobody in post there.
import { isEmployedOn } from '../domain/calendar';
import { type Person, personByEntraId } from '../domain/council';
import { londonDate } from '../domain/dates';
import { type PersonId, personId } from '../domain/ids';
import type { CouncilPorts } from '../ports/council-ports';
import { notInPostWords } from '../views/not-in-post-words';
import type { Problem } from './contract';
import type { Caller } from './identity';
import { notInPostProblem, problem } from './problems';

export type PersonAsking = { readonly ports: CouncilPorts; readonly viewer: PersonId };

type CouncilFor = (tenantId: string | undefined) => CouncilPorts | undefined;

/** Undefined for everybody who is not in post today. */
export function personAsking(caller: Caller, councilFor: CouncilFor): PersonAsking | undefined {
  const ports = councilOf(caller, councilFor);
  const person = ports && personIn(ports, caller);
  return person && isInPost(ports, person.personId) ? { ports, viewer: person.personId } : undefined;
}

export const isInPost = ({ directory, clock }: CouncilPorts, person: PersonId): boolean =>
  isEmployedOn(directory.council().people.get(person), londonDate(clock.now()));

/** Why nothing is answered: to somebody who has signed in what the files say of them, and of nobody else. */
export function whoProblem(caller: Caller, councilFor: CouncilFor): Problem {
  switch (caller.kind) {
    case 'cannot-check':
      return problem(503, 'Signing in cannot be checked right now. Please try again in a minute.');
    case 'nobody':
    case 'stranger':
      return problem(401, 'Please open Supervision Thread in Microsoft Teams and sign in.');
    case 'entra':
    case 'local': {
      const ports = councilOf(caller, councilFor);
      const person = ports && personIn(ports, caller);
      // On a laptop a name nobody has is a slip of the address.
      if (caller.kind === 'local' && !person) return problem(401, notInPostWords(undefined));
      return notInPostProblem(notInPostWords(person, ports && londonDate(ports.clock.now())));
    }
  }
}

const councilOf = (caller: Caller, councilFor: CouncilFor): CouncilPorts | undefined =>
  caller.kind === 'entra' || caller.kind === 'local'
    ? councilFor(caller.kind === 'entra' ? caller.tenantId : undefined)
    : undefined;

function personIn({ directory }: CouncilPorts, caller: Caller): Person | undefined {
  const council = directory.council();
  if (caller.kind === 'entra') return personByEntraId(council, caller.objectId);
  return caller.kind === 'local' ? council.people.get(personId(caller.personId)) : undefined;
}
