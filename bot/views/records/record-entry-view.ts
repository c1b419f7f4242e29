// A session's record as one line of the thread: when it was held, and whose signature it has. Its words are read on opening it.
import type { Council } from '../../domain/council';
import type { LocalDate, PersonId } from '../../domain/ids';
import type { RecordEntry } from '../../domain/records/record';
import { standingSignatures } from '../../domain/records/record-state';
import { plainEntry } from '../plain-entry';
import type { EntryView } from '../view-types';
import { counted, nameOf, shortDay } from '../words';
import { lateWords, stateBadge } from './record-state-words';

/** For whoever may read the thread; it says nothing of what was talked about. */
export function recordEntryView(
  council: Council,
  worker: PersonId,
  entry: RecordEntry,
  today: LocalDate,
): EntryView {
  const { addenda } = entry;
  return plainEntry(entry, {
    kind: 'record',
    title: 'Supervision record',
    badges: [stateBadge(council, worker, entry, today)],
    on: entry.heldOn,
    when: shortDay(entry.heldOn),
    facts: [
      `Written by ${nameOf(council, entry.loggedBy)}`,
      ...standingSignatures(entry).map(({ by }) => `Signed by ${nameOf(council, by)}`),
      ...(addenda.length > 0 ? [counted(addenda.length, 'addendum', 'addenda')] : []),
      ...lateWords(council, entry).map((words) => words.replace(/\.$/, '')),
    ],
  });
}
