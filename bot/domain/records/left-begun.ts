// The date of a session that was begun is given up: what becomes of its record.
import type { Acted } from '../act';
import type { SessionEntry } from '../clock/session';
import type { ThreadEntry } from '../thread';
import { recordPaperId, type WorkingPaper } from '../working-paper';
import { headWithOpenRecord, openRecord } from './open-records';
import { isWritten } from './record-words';

/**
 * Dropped with its date when nothing was written in it; otherwise it waits for the new date, or for "held" while there is
 * none. `papers`: its draft, as far as it is there.
 */
export function leftBegun(acted: Acted, recordId: string, papers: readonly WorkingPaper[]): Acted {
  const { head, entries } = acted;
  const record = openRecord(head, recordId);
  if (record === undefined) return acted;
  const draft = papers.find(({ paperId }) => paperId === recordPaperId(recordId));
  if (draft?.of === 'record' && isWritten(draft.words)) {
    const bookingId = entries.find(isPlanned)?.entryId ?? null;
    return { ...acted, head: headWithOpenRecord(head, { ...record, bookingId }) };
  }
  return {
    ...acted,
    head: { ...head, records: head.records.filter((one) => one !== record) },
    papers: draft === undefined ? [] : [{ remove: draft.paperId }],
  };
}

const isPlanned = (entry: ThreadEntry): entry is SessionEntry =>
  entry.kind === 'session' && entry.state === 'PLANNED';
