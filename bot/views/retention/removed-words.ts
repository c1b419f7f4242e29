// That parts of a file were removed after a review: when, by whom, which class and under which rule; never a word of them, nor why.
import type { Council } from '../../domain/council';
import type { RemovedEntry } from '../../domain/retention/hold';
import { type ReviewedClass, reviewedClasses } from '../../domain/retention/retention-table';
import { plainEntry } from '../plain-entry';
import type { EntryView } from '../view-types';
import { capital, counted, fullDay, listed, momentWords, nameOf } from '../words';
import { monthsWords } from './months-words';

/** In the middle of a sentence. */
const classNames: Readonly<Record<ReviewedClass, string>> = {
  'worker-file': 'sessions, records, agreements, actions and learning',
  'quick-decisions': 'quick decisions',
  preparation: 'preparation, notes and drafts',
  'access-log': 'who opened or copied the file',
  directory: "what the council's files say of the person",
};

const namesOf = (classes: readonly string[]): readonly string[] =>
  reviewedClasses.flatMap((one) => (classes.includes(one) ? [classNames[one]] : []));

/** "Quick decisions: 3 documents removed by Dilys Rowe, Fri 1 Apr 2033, 10:00." and the rule for it. For the cover of a printed file. */
export function removedSentence(council: Council, entry: RemovedEntry): string {
  const who = `${nameOf(council, entry.saidBy)}, ${momentWords(entry.at)}.`;
  if (entry.classes.length === 0) return `Reviewed by ${who} Nothing was removed in the end.`;
  const documents = documentsOf(entry).map((words) => `${words} `);
  const what = `${capital(listed(namesOf(entry.classes)))}: ${documents.join('')}removed by ${who}`;
  return `${what} ${rulesWords(entry).join(' ')}`;
}

/** For the two of the pair, in the thread. */
export const removedEntryView = (council: Council, entry: RemovedEntry): EntryView =>
  plainEntry(entry, {
    kind: 'note',
    ...(entry.classes.length === 0
      ? { title: 'This file was reviewed', text: 'Nothing was removed in the end.' }
      : {
          title: 'Parts of this file were removed after a review',
          text: `${capital(listed(namesOf(entry.classes)))}.`,
        }),
    facts: [
      `${entry.classes.length === 0 ? 'Reviewed' : 'Removed'} by ${nameOf(council, entry.saidBy)}`,
      ...documentsOf(entry),
      ...(entry.classes.length === 0 ? [] : rulesWords(entry)),
    ],
  });

/** Rows of the council's files are no documents of the file. */
const documentsOf = ({ count }: RemovedEntry): readonly string[] =>
  count === 0 ? [] : [counted(count, 'document', 'documents')];

/** The rule of each class, and one for those that have the same. */
function rulesWords({ rules = [], dueOn }: RemovedEntry): readonly string[] {
  if (rules.length === 0) return [`Their time was over on ${fullDay(dueOn)}.`];
  const ends = [...new Set(rules.map(({ months, until }) => `${months}|${until}`))];
  return ends.flatMap((end) => {
    const same = rules.filter(({ months, until }) => `${months}|${until}` === end);
    const [rule] = same;
    if (rule === undefined) return [];
    const which =
      ends.length === 1 ? 'Kept' : `${capital(listed(namesOf(same.map((one) => one.class))))}: kept`;
    return [
      `${which} for ${monthsWords(rule.months)} after leaving, which was over on ${fullDay(rule.until)}.`,
    ];
  });
}
