// The date of a session that was begun is given up: what becomes of its record.
import type { Acted } from '../act';
import type { SessionEntry } from '../clock/session';
import type { ThreadEntry } from '../thread';
import { recordPaperId, type WorkingPaper } from '../working-paper';
import { headWithOpenRecord, openRecord, withoutRecord } from './open-records';
import { isWritten } from './record-words';

/**
 * Dropped with its date when nothing was written in it; otherwise it waits for the new date, or for "held" while there is
 * none. `papers`: its draft and both preparations, as far as they are there.
 */
export function leftBegun(acted: Acted, recordId: string, papers: readonly WorkingPaper[]): Acted {
  const { head, entries } = acted;
  const record = openRecord(head, recordId);
  if (record === undefined) return acted;
  const draft = papers.find(({ paperId }) => paperId === recordPaperId(recordId));
  if (draft?.of === 'record' && isWritten(draft.words, papers)) {
    // The date that was given up says that it waits: one that nobody had booked waits for none.
    const bookingId = entries.find(isPlanned)?.entryId ?? record.bookingId;
    // It is no record of the day that was given up: which day it becomes is known when the two meet.
    const words = { ...draft.words, heldOn: null, from: '', to: '' };
    return {
      ...acted,
      head: headWithOpenRecord(head, { ...record, bookingId }),
      papers: [{ ...draft, words }],
    };
  }
  return {
    ...acted,
    head: withoutRecord(head, record),
    papers: draft === undefined ? [] : [{ remove: draft.paperId }],
  };
}

const isPlanned = (entry: ThreadEntry): entry is SessionEntry =>
  entry.kind === 'session' && entry.state === 'PLANNED';
