// The draft of a record: its author alone opens and keeps it, and nobody else learns that it is there.

import { mayReadThread } from '../../domain/access/access';
import type { ActivityEntry } from '../../domain/activities/activity';
import { learnedLately } from '../../domain/activities/due-activities';
import type { SessionEntry } from '../../domain/clock/session';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { Identifier } from '../../domain/identifiers/identifiers';
import type { Instant, LocalDate, PersonId } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import { readForRecord } from '../../domain/preparation/shared-with';
import { firstWords, papersOf, withLaterPoints } from '../../domain/records/begin';
import { draftNow } from '../../domain/records/draft-now';
import { headTakingBack, openRecord } from '../../domain/records/open-records';
import type { OpenRecord, RecordWords } from '../../domain/records/record';
import { mayWriteRecords } from '../../domain/records/record-access';
import { adviceOn, openBefore, type RecordAdvice } from '../../domain/records/record-advice';
import { recordEntryId, recordSheetId } from '../../domain/records/record-entries';
import { identifiersOf } from '../../domain/records/record-texts';
import type { ThreadHead } from '../../domain/thread-head';
import type { WaitEntry } from '../../domain/waits/wait';
import { recordPaperId, type WorkingPaper } from '../../domain/working-paper';
import type { CouncilPorts } from '../../ports/council-ports';
import { currentFor, type Doing, decideAndWrite } from '../decide-and-write';
import { headOrNew, nextRevision } from '../head-or-new';
import { keepPaper } from '../keep-paper';
import { waitsIn } from '../waits/open-waits';
import { accessOf } from './open-record';
import { writableRecord } from './writable-record';

/** What the author works with. `revision` null: nothing was kept. */
export type OpenedDraft = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly today: LocalDate;
  readonly head: ThreadHead;
  readonly open: OpenRecord;
  /** Both have signed it: what was kept for a new version can only be read. */
  readonly locked: boolean;
  readonly words: RecordWords;
  readonly revision: string | null;
  readonly advice: readonly RecordAdvice[];
  /** What other agencies are waited for, and trainings after which the worker said what they did differently. */
  readonly waits: readonly WaitEntry[];
  readonly learned: readonly ActivityEntry[];
};

/**
 * Refuses `not-yours` to everybody but whoever held the session, and to them once the record itself is closed to them;
 * the worker and strangers cost no request. Three requests side by side, and one more for a version that is out and may
 * be changed, or for what the record may take over from elsewhere in the file; of one that is locked a newcomer's own earlier record may cost two more.
 */
export async function openDraft(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
  recordId: string,
): Promise<Outcome<OpenedDraft>> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  if (!mayWriteRecords(council, viewer, owner, today)) return refused({ kind: 'not-yours' });
  const [read, papers, session] = await Promise.all([
    ports.threads.readHead(owner),
    ports.papers.papers(owner, papersOf(recordId, owner, viewer)),
    ports.threads.entry(owner, recordId),
  ]);
  const head = headOrNew(council, owner, read);
  const writable = await writableRecord(ports, head, recordId);
  if (writable?.open.supervisorId !== viewer) return refused({ kind: 'not-yours' });
  const { open, locked, entry } = writable;
  // Whoever only finishes what they began reads nothing by its draft that its own page does not give them.
  if (entry !== null && (await accessOf(ports, { council, viewer, owner, today, head }, entry)) !== 'whole')
    return refused({ kind: 'not-yours' });
  const draft = papers.find(({ paper }) => paper.paperId === recordPaperId(recordId));
  const place = { council, head, supervisor: viewer, today };
  const all = papers.map(({ paper }) => paper);
  const prepared = readForRecord(council, head, viewer, all, today);
  const held = session?.entry.kind === 'session' ? session.entry : undefined;
  const started =
    draftNow(place, open, all) ??
    (await newestVersion(ports, owner, open)) ??
    firstWords(place, prepared, { heldOn: open.heldOn ?? today, ...timesOf(held) });
  const words = open.heldOn !== null ? started : withLaterPoints(started, place, prepared);
  const advice = adviceOn(words, { openActions: openBefore(head, open) });
  return accepted({
    ...{ council, viewer, owner, today, head, open, locked, words, advice },
    ...(await toTakeOver(ports, council, viewer, head, open.heldOn ?? words.heldOn ?? today, today)),
    revision: draft?.etag ?? null,
  });
}

/** For whoever reads the thread today; whoever only finishes what they began reads nothing newer by it. */
async function toTakeOver(
  ports: CouncilPorts,
  council: Council,
  viewer: PersonId,
  head: ThreadHead,
  heldOn: LocalDate,
  today: LocalDate,
): Promise<Pick<OpenedDraft, 'waits' | 'learned'>> {
  const [waits, learned] = [head.waits, learnedLately(head, heldOn, today)];
  const ids = [...waits, ...learned].map(({ entryId }) => entryId);
  if (ids.length === 0 || !mayReadThread(council, viewer, head.personId, today))
    return { waits: [], learned: [] };
  const read = (await ports.threads.entries(head.personId, ids)).map(({ entry }) => entry);
  return {
    waits: waitsIn(ids, read),
    learned: learned.flatMap(({ entryId }) =>
      read.flatMap((one) => (one.kind === 'activity' && one.entryId === entryId ? [one] : [])),
    ),
  };
}

async function newestVersion(
  ports: CouncilPorts,
  owner: PersonId,
  { recordId, version }: OpenRecord,
): Promise<RecordWords | undefined> {
  if (version === 0) return undefined;
  const [sheet] = await ports.threads.sheets(owner, [recordSheetId(recordId, version)]);
  return sheet?.of === 'record' ? sheet.words : undefined;
}

/** From when to when, as far as the session's own entry says. */
function timesOf(session: SessionEntry | undefined): Pick<RecordWords, 'from' | 'to'> {
  const from = session?.time ?? '';
  if (session === undefined || from === '' || session.minutes === null) return { from, to: '' };
  const end = Number(from.slice(0, 2)) * 60 + Number(from.slice(3)) + session.minutes;
  return { from, to: end < 24 * 60 ? [end / 60, end % 60].map(twoDigits).join(':') : '' };
}

const twoDigits = (part: number) => String(Math.floor(part)).padStart(2, '0');

export type KeepRecord = {
  readonly by: PersonId;
  readonly about: PersonId;
  readonly recordId: string;
  readonly revision: string | null;
  /** The one these words were begun from; 0 while it was not out. */
  readonly version: number;
  readonly words: RecordWords;
};

/** `kept: false`: another device was quicker; nothing was written, and its words come back. */
export type KeptRecordDraft =
  | {
      readonly kept: true;
      readonly revision: string;
      readonly advice: readonly RecordAdvice[];
      readonly found: readonly { readonly field: string; readonly found: readonly Identifier[] }[];
    }
  | {
      readonly kept: false;
      readonly revision: string;
      readonly words: RecordWords;
      readonly savedAt: Instant;
    };

/**
 * Keeps what is written, whatever it says: what may name somebody is only marked, because it is private and losing it
 * would be worse. Two requests; one more when another device was quicker, two when the first words of a session that was
 * held are kept. Refuses `not-yours`, and `changed-meanwhile` when it was issued, changed, signed by both or given up
 * since these words were begun.
 */
export async function keepRecord(
  ports: CouncilPorts,
  { by, about, recordId, revision, version, words }: KeepRecord,
): Promise<Outcome<KeptRecordDraft>> {
  const now = ports.clock.now();
  const may = (council: Council) => mayWriteRecords(council, by, about, londonDate(now));
  if (!may(ports.directory.council())) return refused({ kind: 'not-yours' });
  const read = await ports.threads.readHead(about);
  const { council, head } = await currentFor(ports, about, read);
  const writable = await writableRecord(ports, head, recordId);
  // Begun, and dropped with its date or put away on another device: the words stay where they are being written.
  if (writable === undefined) return refused({ kind: 'changed-meanwhile' });
  const { open, locked } = writable;
  if (open.supervisorId !== by) return refused({ kind: 'not-yours' });
  if (locked || open.version !== version) return refused({ kind: 'changed-meanwhile' });
  const paper: WorkingPaper = { paperId: recordPaperId(recordId), author: by, at: now, of: 'record', words };
  const kept = await keepPaper(ports, { by, about }, paper, revision, may);
  if (kept === 'not-yours') return refused({ kind: 'not-yours' });
  if (!kept.kept) {
    const { there } = kept;
    if (there?.of !== 'record') return refused({ kind: 'changed-meanwhile' });
    return accepted({ kept: false, revision: kept.revision, words: there.words, savedAt: there.at });
  }
  const leftOut = openRecord(head, recordId) === undefined;
  if (open.state === 'to-write') await sayBegun(ports, { by, about }, { begun: open, leftOut }, may);
  const advice = adviceOn(words, { openActions: openBefore(head, open) });
  const found = identifiersOf(council, words);
  return accepted({ kept: true, revision: kept.revision, advice, found });
}

/**
 * From its first words on the head keeps it, however long it waits. After them: words come first. Once for each record:
 * a point read and a batch; a point read more of one the head only counted, which may be out by now.
 */
async function sayBegun(
  ports: CouncilPorts,
  doing: Doing,
  { begun, leftOut }: { readonly begun: OpenRecord; readonly leftOut: boolean },
  may: (council: Council) => boolean,
): Promise<void> {
  const { about } = doing;
  const { recordId } = begun;
  const load = async () => {
    const [head, issued] = await Promise.all([
      ports.threads.readHead(about),
      leftOut ? ports.threads.entry(about, recordEntryId(recordId)) : undefined,
    ]);
    return { head, issued };
  };
  await decideAndWrite(ports, doing, load, ({ council, head }, { issued }) => {
    if (!may(council)) return null;
    // One the head only counted is in it again from now on.
    const stillLeftOut = leftOut && issued === undefined && head.recordsLeftOut.toWrite > 0;
    const open = openRecord(head, recordId) ?? (stillLeftOut ? begun : undefined);
    if (open?.state !== 'to-write') return null;
    return {
      entries: [],
      fullText: null,
      head: nextRevision(headTakingBack(head, { ...open, state: 'begun' })),
      outbox: [{ kind: 'team-rows', outboxId: `outbox:begun:${recordId}`, about }],
    };
  });
}
