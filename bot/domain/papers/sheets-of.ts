// Which sheets belong to an entry: long words that lie in documents of their own.
import { appraisalSheetId } from '../activities/appraisal';
import { recordSheetId } from '../records/record-entries';
import type { ThreadEntry } from '../thread';

/** Every sheet there may be, of a record each version too. */
export function sheetsOf(entry: ThreadEntry): readonly string[] {
  switch (entry.kind) {
    case 'record': {
      const versions = entry.issued.map(({ version }) => recordSheetId(entry.recordId, version));
      return [...versions, ...[...entry.comments, ...entry.addenda].map(({ sheetId }) => sheetId)];
    }
    case 'agreement':
      return entry.sheetId === null ? [] : [entry.sheetId];
    case 'activity':
      return entry.activity === 'appraisal-summary' ? [appraisalSheetId(entry.entryId)] : [];
    default:
      return [];
  }
}
