// Who has the authority for a decision, and how to reach them without waiting for a card.
import type { Council } from '../../domain/council';
import type { PersonId } from '../../domain/ids';
import { nameOf } from '../words';

/** `authority` undefined: nobody above is in and may decide. */
export function authorityWords(council: Council, authority: PersonId | undefined): string {
  if (authority === undefined) {
    return "The council's files name nobody above who may decide this and is in today. Ask the manager on duty: do not wait for the card.";
  }
  const phone = council.people.get(authority)?.phone;
  const name = nameOf(council, authority);
  return phone
    ? `${name} has the authority for this: ${phone}. Do not wait for the card.`
    : `${name} has the authority for this. Call or find them: do not wait for the card.`;
}
