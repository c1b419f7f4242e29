// The line somebody from outside the pair leaves in a thread, in finished words.
import type { OpeningEntry } from '../../domain/access/opening';
import type { Council } from '../../domain/council';
import type { Instant } from '../../domain/ids';
import { plainEntry } from '../plain-entry';
import type { EntryView } from '../view-types';
import { openingFacts, openingTitle, reasonTitles, stateBadges, stateOf, whoWords } from './opening-words';

/** For the two of the pair, once they may know of it: who, as what, which parts, why, until when. */
export const openingEntryView = (council: Council, entry: OpeningEntry, now: Instant): EntryView =>
  plainEntry(entry, {
    kind: 'opening',
    title: entry.until === null ? 'Somebody asked to open the file' : 'The file was opened',
    badges: [stateBadges[stateOf(entry, now)]],
    text: `${whoWords(council, entry)}. ${openingTitle(entry)}.`,
    why: entry.why,
    facts: [reasonTitles[entry.reason], ...openingFacts(council, entry, now)],
  });
