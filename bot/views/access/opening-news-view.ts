// What waits behind a card about an opening, once its reader has asked: who opened whose file, or what was answered.
import type { OpeningEntry } from '../../domain/access/opening';
import type { Council } from '../../domain/council';
import type { Instant, PersonId } from '../../domain/ids';
import type { FilePage } from '../tab-pages';
import { capital, firstNameOf, momentWords, nameOf, possessive } from '../words';
import { stateOf, untilWords } from './opening-words';

/** `page`: of the file, where it goes on; null where its reader has none. */
export type OpeningNewsView = {
  readonly text: string;
  readonly page: { readonly title: string; readonly name: FilePage } | null;
};

/** The title of the window: it stands over a chat that others may see. */
export const openingNewsTitle = 'For you';

type Facts = {
  readonly council: Council;
  readonly owner: PersonId;
  readonly entry: OpeningEntry;
  readonly now: Instant;
};

/** Of broken glass: by whom and whose, never why. `seesLines`: the table shows this reader who opened a file. */
export function glassNewsView({ council, owner, entry }: Facts, seesLines: boolean): OpeningNewsView {
  const asker = firstNameOf(council, entry.loggedBy);
  return {
    text: `${nameOf(council, entry.loggedBy)} opened a part of ${possessive(nameOf(council, owner))} supervision file on ${momentWords(entry.at)}, by the way that is kept for when somebody may not be safe. Both of the pair are told too; a word with ${asker} says more.`,
    page: seesLines ? { title: 'See who opened it', name: 'openings' } : null,
  };
}

/** To whoever asked, once somebody has answered. */
export function answerNewsView({ council, owner, entry, now }: Facts): OpeningNewsView {
  const whose = `${possessive(nameOf(council, owner))} supervision file`;
  const by = entry.answered ? firstNameOf(council, entry.answered.by) : 'Somebody';
  const state = stateOf(entry, now);
  if (state === 'open' && entry.until !== null)
    return {
      text: `${by} said yes to what you asked about ${whose}. It is open to you ${untilWords(entry.until)}.`,
      page: { title: 'Open it', name: 'opened' },
    };
  if (state === 'refused')
    return {
      text: `${by} said no to what you asked about ${whose}. It is not open to you; a word with ${by} says more.`,
      page: null,
    };
  return { text: `${capital(whose)} is not open to you any more.`, page: null };
}
