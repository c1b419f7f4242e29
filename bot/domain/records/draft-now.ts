// The draft of a record as its author works on it at this moment.
import { londonTime } from '../dates';
import type { Instant } from '../ids';
import { supervisorsOf } from '../relationships';
import { recordPaperId, type WorkingPaper } from '../working-paper';
import type { RecordPlace } from './begin';
import type { OpenRecord, RecordWords } from './record';
import { isWritten } from './record-words';

/**
 * The words that were kept; `undefined` when there are none. The day is the session's as soon as that is known. What was
 * begun on another day than its date and left without a word begins now: the talk did not come about then.
 */
export function draftNow(
  place: RecordPlace,
  { recordId, heldOn, bookingId }: OpenRecord,
  papers: readonly WorkingPaper[],
  now: Instant,
): RecordWords | undefined {
  const draft = papers.find(({ paperId }) => paperId === recordPaperId(recordId));
  if (draft?.of !== 'record') return undefined;
  const { words } = draft;
  if (heldOn !== null) return { ...words, heldOn };
  const { today, head } = place;
  const date = head.booked.find(({ sessionId }) => sessionId === bookingId);
  // One that waited for its new date was held on it.
  if (words.heldOn === null) return date && date.on <= today ? { ...words, heldOn: date.on } : words;
  if (words.heldOn >= today || isWritten(words, papers)) return words;
  if (date?.on === words.heldOn || !stillSupervises(place)) return words;
  return { ...words, heldOn: today, from: londonTime(now), to: '' };
}

const stillSupervises = ({ council, head, supervisor, today }: RecordPlace): boolean =>
  supervisorsOf(council, head.personId, today).includes(supervisor);
