// The draft of a record as its author works on it at this moment.
import type { LocalDate } from '../ids';
import type { ThreadHead } from '../thread-head';
import { recordPaperId, type WorkingPaper } from '../working-paper';
import type { OpenRecord, RecordWords } from './record';

/**
 * The words that were kept; `undefined` when there are none. The day is the session's as soon as that is known; until
 * then it is the one it was begun on, however late it is written up, or the one its author says.
 */
export function draftNow(
  { head, today }: { readonly head: ThreadHead; readonly today: LocalDate },
  { recordId, heldOn, bookingId }: OpenRecord,
  papers: readonly WorkingPaper[],
): RecordWords | undefined {
  const draft = papers.find(({ paperId }) => paperId === recordPaperId(recordId));
  if (draft?.of !== 'record') return undefined;
  const { words } = draft;
  if (heldOn !== null) return { ...words, heldOn };
  const date = head.booked.find(({ sessionId }) => sessionId === bookingId);
  // One that waited for its new date was held on it.
  return words.heldOn === null && date && date.on <= today ? { ...words, heldOn: date.on } : words;
}
