// What a person is told once something about a record is saved: what it came to, in one sentence.
import type { Council } from '../../domain/council';
import type { PersonId } from '../../domain/ids';
import { clocksOf } from '../../domain/records/on-record';
import type { RecordEntry } from '../../domain/records/record';
import { isClosed, isSettled } from '../../domain/records/record-state';
import { firstNameOf, longDay } from '../words';
import { type StateFacts, unsignedWords } from './record-state-words';

/** What was done. */
export type RecordDoneStep =
  | { readonly do: 'issue'; readonly sign: boolean }
  | { readonly do: 'sign' }
  | { readonly do: 'disagree'; readonly raise: boolean }
  | { readonly do: 'comment' | 'addendum' | 'change' | 'filed' | 'time-effect' }
  /** `line`: it opened because they said why. */
  | { readonly do: 'open'; readonly line: boolean };

export function recordStepWords(
  { council, owner, viewer, today }: StateFacts,
  entry: RecordEntry,
  step: RecordDoneStep,
): string {
  const other = firstNameOf(council, viewer === owner ? entry.supervisorId : owner);
  const { commentsBy } = clocksOf(council, { personId: owner }, entry);
  switch (step.do) {
    case 'issue':
      return `It is out. ${other} is told, and has until ${longDay(commentsBy, today)} for comments.`;
    case 'sign':
      if (isClosed(entry))
        return 'Signed by both now. Its words stay; what comes later goes into an addendum.';
      return isSettled(council, owner, entry, today)
        ? `Signed. ${other} ${unsignedWords(council, entry, today)}, so yours is the one signature. What comes later goes into an addendum.`
        : `Signed. ${other} has not signed yet.`;
    case 'disagree':
      return `${other} is told that you see something differently${step.raise ? ', and the next manager that it is so' : ''}. You can write comments until ${longDay(commentsBy, today)}.`;
    case 'comment':
      return `Your comments stand beside the record, and ${other} is told.`;
    case 'addendum':
      return `The addendum stands beside the record, and ${other} is told.`;
    case 'change':
      return `A new version is out, and ${other} is told. Both of you sign this one anew.`;
    case 'filed':
      return 'Noted.';
    case 'time-effect':
      return 'Thank you. Nobody is judged by it.';
    case 'open':
      if (!step.line) return 'It is open for you as it is; no reason was needed, and none is kept.';
      return `It is open for you. ${firstNameOf(council, owner)} is told, and sees the reason.`;
  }
}

/** Once a session has ended. */
export const endedWords = (council: Council, owner: PersonId): string =>
  `Kept that you and ${firstNameOf(council, owner)} met.`;
