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
  'access-log': 'who opened the file',
  directory: "what the council's files say of the person",
};

const namesOf = (classes: readonly string[]): readonly string[] =>
  reviewedClasses.flatMap((one) => (classes.includes(one) ? [classNames[one]] : []));

/** "Removed by Dilys Rowe, Fri 1 Apr 2033, 10:00: quick decisions." and the rule for it. For the cover of a printed file. */
export const removedSentence = (council: Council, entry: RemovedEntry): string =>
  `${capital(listed(namesOf(entry.classes)))}: ${counted(entry.count, 'document', 'documents')} removed by ${nameOf(council, entry.saidBy)}, ${momentWords(entry.at)}. ${rulesWords(entry).join(' ')}`;

/** For the two of the pair, in the thread. */
export const removedEntryView = (council: Council, entry: RemovedEntry): EntryView =>
  plainEntry(entry, {
    kind: 'note',
    title: 'Parts of this file were removed after a review',
    text: `${capital(listed(namesOf(entry.classes)))}.`,
    facts: [
      `Removed by ${nameOf(council, entry.saidBy)}`,
      counted(entry.count, 'document', 'documents'),
      ...rulesWords(entry),
    ],
  });

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
