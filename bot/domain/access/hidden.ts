// What of a thread's entries is not for the two of the pair, or not yet.
import type { LocalDate } from '../ids';
import type { ThreadEntry } from '../thread';
import type { ThreadHead } from '../thread-head';
import { type OpeningInHead, waitsOn } from './opening';

/**
 * Whether an entry stays out of every list, page and paper of the worker and their supervisors: an opening that waits
 * for a second person's yes or whose notice they have put off, with its steps and what was copied of it, and holds, which only the data protection officer
 * reads. `head`: of the thread, as it stands now, whenever steps or copies are among what is shown.
 */
export function isHiddenFromPair(
  entry: ThreadEntry,
  today: LocalDate,
  head: Pick<ThreadHead, 'openings'> | null = null,
): boolean {
  switch (entry.kind) {
    case 'hold':
    case 'hold-step':
      return true;
    case 'opening':
      return isPutOff(entry, today);
    case 'opening-step':
      return isHiddenOpening(entry.openingId, head, today);
    case 'copied':
      return entry.subjectId !== null && isHiddenOpening(entry.subjectId, head, today);
    default:
      return false;
  }
}

/**
 * What asked to open the file and never did, without the words of why: they may say of somebody what a second person found
 * no reason for. The line itself stays, and the data protection officer reads it whole.
 */
export const asShownToPair = <Entry extends ThreadEntry>(entry: Entry, today: LocalDate): Entry =>
  entry.kind === 'opening' && !wasOpened(entry) && !waitsOn(entry, today) ? { ...entry, why: '' } : entry;

/**
 * Nobody of the pair hears of it yet: a question for a second person's yes, until it is answered or lapses, and what opened,
 * before the day that was approved. Where nothing opened there is nothing to wait for: the line shows at once.
 */
export function isPutOff(
  opening: Pick<OpeningInHead, 'noticeOn' | 'state' | 'at' | 'until'>,
  today: LocalDate,
): boolean {
  const { noticeOn } = opening;
  return waitsOn(opening, today) || (noticeOn !== null && wasOpened(opening) && today < noticeOn);
}

/** It opened the file, though it may be over by now: not for what was refused, has lapsed or was taken back. */
export const wasOpened = ({ state, until }: Pick<OpeningInHead, 'state' | 'until'>): boolean =>
  until !== null && (state === 'open' || state === 'closed');

/** The head keeps every opening at least until everybody has been told of it. */
const isHiddenOpening = (
  openingId: string,
  head: Pick<ThreadHead, 'openings'> | null,
  today: LocalDate,
): boolean => (head?.openings ?? []).some((one) => one.entryId === openingId && isPutOff(one, today));
