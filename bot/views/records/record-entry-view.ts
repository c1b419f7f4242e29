// A session's record as one line of the thread: when it was held, and whose signature it has. Its words are read on opening it.
import type { Council } from '../../domain/council';
import type { RecordEntry } from '../../domain/records/record';
import { plainEntry } from '../plain-entry';
import type { EntryView } from '../view-types';
import { nameOf, shortDay } from '../words';

/** For whoever may read the thread; it says nothing of what was talked about. */
export function recordEntryView(council: Council, entry: RecordEntry): EntryView {
  const { version, signatures } = entry;
  const signed = signatures.filter((one) => one.version === version);
  return plainEntry(entry, {
    kind: 'record',
    title: 'Supervision record',
    on: entry.heldOn,
    when: shortDay(entry.heldOn),
    facts: [
      `Written by ${nameOf(council, entry.loggedBy)}`,
      ...signed.map(({ by }) => `Signed by ${nameOf(council, by)}`),
    ],
  });
}
