// A supervision file as its worker would print it, out of what was read already; of somebody who has left too.
import { asItStands } from '../../domain/agreements/agreement-access';
import { agreementInForce } from '../../domain/agreements/signed-agreements';
import { recordSheetId } from '../../domain/records/record-entries';
import type { Sheet } from '../../domain/sheet';
import type { ThreadDocument } from '../../ports/everything';
import { type GatheredFile, recordWith } from '../papers/gather-file';

/** Every record that was issued and whose words are still there, and the agreement in force. No request. */
export function wholeFile(
  { council, owner, today, head }: Pick<GatheredFile, 'council' | 'owner' | 'today' | 'head'>,
  documents: readonly ThreadDocument[],
): GatheredFile {
  const reading = { council, viewer: owner, owner, today, head };
  const entries = documents.flatMap((one) => (one.is === 'entry' ? [one.entry] : []));
  const sheets: ReadonlyMap<string, Sheet> = new Map(
    documents.flatMap((one) => (one.is === 'sheet' ? [[one.documentId, one.sheet] as const] : [])),
  );
  const inForce = entries.find(
    (entry) => entry.kind === 'agreement' && entry.entryId === agreementInForce(head)?.entryId,
  );
  const signed = inForce?.kind === 'agreement' ? asItStands(council, owner, inForce, today) : null;
  const sheet = signed?.sheetId ? sheets.get(signed.sheetId) : undefined;
  return {
    ...reading,
    agreement: signed && { entry: signed, words: sheet?.of === 'agreement' ? sheet.words : null },
    records: entries
      .flatMap((entry) => (entry.kind === 'record' ? [entry] : []))
      .filter(({ recordId, version }) => sheets.has(recordSheetId(recordId, version)))
      .sort((one, other) => (one.heldOn < other.heldOn ? -1 : 1))
      .map((entry) => recordWith(reading, entry, 'whole', sheets)),
    waits: entries.flatMap((entry) => (entry.kind === 'wait' && entry.state === 'WAITING' ? [entry] : [])),
    removed: entries
      .flatMap((entry) => (entry.kind === 'removed' ? [entry] : []))
      .sort((one, other) => (one.at < other.at ? 1 : -1)),
  };
}
