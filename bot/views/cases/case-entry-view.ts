// A case discussion as a line of the thread: reference, headline decisions and dates. Its note is on the child's file.
import type { CaseDiscussionEntry } from '../../domain/cases/case-discussion';
import type { Council } from '../../domain/council';
import { firstWords } from '../../domain/decisions/stored-decision';
import { plainEntry } from '../plain-entry';
import type { EntryView } from '../view-types';
import { nameOf, shortDay } from '../words';

/** For whoever may read the thread. */
export function caseEntryView(council: Council, entry: CaseDiscussionEntry): EntryView {
  return plainEntry(entry, {
    kind: 'case',
    title: 'Case discussion',
    on: entry.on,
    when: shortDay(entry.on),
    text: firstWords(entry.decisions.map(({ text }) => text).join(' '), 120),
    references: entry.references,
    facts: [`With ${nameOf(council, entry.supervisorId)}`],
  });
}
