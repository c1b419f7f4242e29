// What to say of quick decisions that wait for the reader's own authority: nobody should wait for a card.
import type { Council } from '../../domain/council';
import type { PersonId } from '../../domain/ids';
import { firstNameOf, listed } from '../words';

/** "1 needs your authority: don't wait for the card, ring Helen on 01632 960111." Empty for none. */
export function needsAuthorityWords(
  council: Council,
  decisions: readonly { readonly supervisorId: PersonId }[],
): string {
  if (decisions.length === 0) return '';
  const need = decisions.length === 1 ? '1 needs' : `${decisions.length} need`;
  const callers = [...new Set(decisions.map(({ supervisorId }) => supervisorId))];
  return `${need} your authority: don't wait for the card, ${ringWords(council, callers)}.`;
}

/** "ring Helen on 01632 960111". */
export const ringWords = (council: Council, people: readonly PersonId[]): string =>
  `ring ${listed(people.map((one) => callee(council, one)))}`;

const callee = (council: Council, person: PersonId): string => {
  const phone = council.people.get(person)?.phone;
  return `${firstNameOf(council, person)}${phone ? ` on ${phone}` : ''}`;
};
