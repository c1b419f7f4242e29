// A new version of a record that is out: compared with the one before, and written in one batch with what it puts right.
import { isDeepStrictEqual } from 'node:util';
import { londonDate } from '../../domain/dates';
import { type Outcome, refused } from '../../domain/outcome';
import { type ChangeRecord, changeRecord as decide } from '../../domain/records/changing';
import { isPutRight } from '../../domain/records/put-right';
import type { RecordWords } from '../../domain/records/record';
import { type ActOnRecord, recordEntryId, recordSheetId } from '../../domain/records/record-entries';
import { tidied } from '../../domain/records/record-words';
import { preparationId, recordPaperId } from '../../domain/working-paper';
import type { CouncilPorts } from '../../ports/council-ports';
import { isRecord, type RecordDone } from './issue-record';
import { mayTryRecord, stepOnRecord } from './on-record';

/**
 * R28: a new version by its author, for which both sign anew. Two requests before, for the words of the version it
 * changes, and two more when it puts right what came from that. Refuses like `signRecord`, and `changed-meanwhile` when
 * there is a newer version or another device has kept other words.
 */
export async function changeRecord(ports: CouncilPorts, command: ChangeRecord): Promise<Outcome<RecordDone>> {
  const { by, about, recordId, words, sign, version } = command;
  if (!mayTryRecord(ports.directory.council(), command, londonDate(ports.clock.now())))
    return refused({ kind: 'not-yours' });
  const before = await newestWords(ports, command);
  if (before === undefined) return refused({ kind: 'not-yours' });
  const draftId = recordPaperId(recordId);
  const came = isPutRight(before.words, tidied(words)) ? await cameFrom(ports, about, recordId) : [];
  return stepOnRecord(
    ports,
    command,
    (council, head, entry, _, now, { papers, revisions, entries }) => {
      if (entry.version !== before.version) return refused({ kind: 'changed-meanwhile' });
      const draftRevision = revisions.get(draftId) ?? null;
      const facts = { before: before.words, draftRevision, papers, standing: entries };
      return decide(council, head, entry, command, facts, now);
    },
    {
      step: 'changed',
      answer: sign ? 'signed' : null,
      version: version + 1,
      isText: (sheet) =>
        sheet.of === 'record' &&
        isDeepStrictEqual(sheet.words, tidied({ ...words, heldOn: sheet.words.heldOn })),
    },
    { entries: came, papers: [draftId, preparationId(by)] },
  );
}

async function newestWords(
  ports: CouncilPorts,
  { about, recordId }: ActOnRecord,
): Promise<{ readonly version: number; readonly words: RecordWords } | undefined> {
  const entry = (await ports.threads.entry(about, recordEntryId(recordId)))?.entry;
  if (entry === undefined || !isRecord(entry)) return undefined;
  const [sheet] = await ports.threads.sheets(about, [recordSheetId(recordId, entry.version)]);
  return sheet?.of === 'record' ? { version: entry.version, words: sheet.words } : undefined;
}

/** The ids of actions and issues of this record that nobody has finished. */
async function cameFrom(
  ports: CouncilPorts,
  about: ActOnRecord['about'],
  recordId: string,
): Promise<readonly string[]> {
  const head = (await ports.threads.readHead(about))?.head;
  if (head === undefined) return [];
  const open = [...head.actions, ...head.issues].map(({ entryId }) => entryId);
  const found = await ports.threads.entries(about, open);
  return found
    .map(({ entry }) => entry)
    .filter(
      (one) => (one.kind === 'action' || one.kind === 'issue') && one.fromEntryId === recordEntryId(recordId),
    )
    .map(({ entryId }) => entryId);
}
