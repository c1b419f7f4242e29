// The quick decisions that wait for the reader's authority, each with whom to ring; nothing of what they are about.
import type { Council } from '../../domain/council';
import { londonDate, londonTime } from '../../domain/dates';
import type { OpenDecision } from '../../domain/decisions/management-oversight';
import type { LocalDate, PersonId } from '../../domain/ids';
import type { AuthorityView } from '../view-types';
import { firstNameOf, longDay, nameOf } from '../words';
import { ringWords } from './needs-authority-words';

/** `OpenedAuthority` as the view needs it. */
export type AuthorityFacts = {
  readonly council: Council;
  readonly today: LocalDate;
  readonly waiting: readonly { readonly about: PersonId; readonly open: OpenDecision }[];
};

/** In the order given. */
export const authorityView = ({ council, today, waiting }: AuthorityFacts): AuthorityView => ({
  authority: waiting.map(({ about, open: { entryId, loggedBy, loggedAt, supervisorId } }) => {
    const on = londonDate(loggedAt);
    return {
      about,
      name: nameOf(council, about),
      entryId,
      when:
        on === today
          ? `today at ${londonTime(loggedAt)}`
          : `${longDay(on, today)} at ${londonTime(loggedAt)}`,
      words: `${firstNameOf(council, loggedBy)} wrote it down. Don't wait for the card: ${ringWords(council, [supervisorId])}.`,
    };
  }),
});
