// What of a thread's entries is not for the two of the pair, or not yet.
import type { LocalDate } from '../ids';
import type { ThreadEntry } from '../thread';

/**
 * Whether an entry stays out of every list, page and paper of the worker and their supervisors: an opening whose notice a
 * second person has put off, and holds, which only the data protection officer reads.
 */
export function isHiddenFromPair(entry: ThreadEntry, today: LocalDate): boolean {
  if (entry.kind === 'hold' || entry.kind === 'hold-step') return true;
  return entry.kind === 'opening' && entry.noticeOn !== null && today < entry.noticeOn;
}
