// The line somebody from outside the pair leaves in a thread, in finished words.
import type { OpeningEntry } from '../../domain/access/opening';
import type { Council } from '../../domain/council';
import { plainEntry } from '../plain-entry';
import type { EntryView } from '../view-types';
import { nameOf } from '../words';

/** For the two of the pair, once they may know of it. */
export const openingEntryView = (council: Council, entry: OpeningEntry): EntryView =>
  plainEntry(entry, {
    kind: 'opening',
    title: 'The file was opened',
    text: `${nameOf(council, entry.loggedBy)} opened a part of this file and said why.`,
  });
