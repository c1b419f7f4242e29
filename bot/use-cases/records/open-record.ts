// Opens the records of a thread for somebody who may see them: the list, one of them, and an older one with a reason.
import { told } from '../../domain/act';
import type { OpenedEarlierEntry } from '../../domain/activities/activity';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { LocalDate, PersonId } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import { partIn, type RecordAccess } from '../../domain/reading';
import type { AddendumWords, CommentWords, RecordEntry, RecordWords } from '../../domain/records/record';
import {
  accessTo,
  type EarlierFacts,
  lastTwoInHead,
  mayTryRecords,
  noEarlierFacts,
} from '../../domain/records/record-access';
import { type ActOnRecord, recordEntryId, recordSheetId } from '../../domain/records/record-entries';
import { isClosed, lastTwoBefore } from '../../domain/records/record-state';
import { recordLimits, textProblems } from '../../domain/records/record-texts';
import type { ThreadEntry } from '../../domain/thread';
import type { ThreadHead } from '../../domain/thread-head';
import type { CouncilPorts } from '../../ports/council-ports';
import { actOn } from '../act';
import { headOrNew } from '../head-or-new';
import { isRecord } from './issue-record';

type Opened = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly today: LocalDate;
  readonly head: ThreadHead;
};

/** `access` without-wellbeing: the view leaves that section out, and that it is there. */
export type OpenedRecord = Opened & {
  readonly entry: RecordEntry;
  readonly words: RecordWords;
  readonly comments: readonly CommentWords[];
  readonly addenda: readonly AddendumWords[];
  readonly access: Extract<RecordAccess, 'whole' | 'without-wellbeing'>;
};

/**
 * One record that is out. Refuses `not-yours`, also for one that is not there and for an older one nobody said why for;
 * no request for those who never had a part in the thread. Three requests; a new supervisor may cost one or two more.
 */
export async function openRecord(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
  recordId: string,
): Promise<Outcome<OpenedRecord>> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  if (!mayTryRecords(council, viewer, owner, today)) return refused({ kind: 'not-yours' });
  const [read, found] = await Promise.all([
    ports.threads.readHead(owner),
    ports.threads.entry(owner, recordEntryId(recordId)),
  ]);
  if (found === undefined || !isRecord(found.entry)) return refused({ kind: 'not-yours' });
  const opened = { council, viewer, owner, today, head: headOrNew(council, owner, read) };
  const access = await accessOf(ports, opened, found.entry);
  if (access !== 'whole' && access !== 'without-wellbeing') return refused({ kind: 'not-yours' });
  return accepted(await withSheets(ports, opened, found.entry, access));
}

/** The same of a record an act has just changed. */
export async function withSheets(
  ports: CouncilPorts,
  opened: Opened,
  entry: RecordEntry,
  access: OpenedRecord['access'],
): Promise<OpenedRecord> {
  const { recordId, version, comments, addenda } = entry;
  const wordsId = recordSheetId(recordId, version);
  const beside = [...comments, ...addenda].map(({ sheetId }) => sheetId);
  const sheets = await ports.threads.sheets(opened.owner, [wordsId, ...beside]);
  const words = sheets.find(({ sheetId }) => sheetId === wordsId);
  if (words?.of !== 'record') throw new Error('a record has no words');
  const textsOf = (all: RecordEntry['comments']) =>
    all.flatMap(({ sheetId }) => {
      const sheet = sheets.find((one) => one.sheetId === sheetId);
      return sheet?.of === 'comments' || sheet?.of === 'addendum' ? [sheet.words] : [];
    });
  return {
    ...opened,
    entry,
    words: words.words,
    comments: textsOf(comments),
    addenda: textsOf(addenda),
    access,
  };
}

/** Most readers are answered by the record itself; what came before a supervisor's time is looked up only for it. */
async function accessOf(ports: CouncilPorts, opened: Opened, entry: RecordEntry): Promise<RecordAccess> {
  const { council, viewer, owner, today, head } = opened;
  const of = (facts: EarlierFacts) => accessTo(council, viewer, owner, entry, facts, today);
  const atOnce = of(noEarlierFacts);
  if (atOnce !== 'on-request') return atOnce;
  const lastTwo = lastTwoInHead(council, viewer, head, today) ?? (await lastTwoStored(ports, opened));
  if (of({ lastTwo, askedFor: [] }) === 'whole') return 'whole';
  return of({ lastTwo, askedFor: await askedFor(ports, opened) });
}

/** More than two, because some may not be signed by both. */
const earlierLooked = 20;

async function lastTwoStored(
  ports: CouncilPorts,
  { council, viewer, owner, today }: Opened,
): Promise<readonly string[]> {
  const part = partIn(council, viewer, owner, today);
  if (part === undefined) return [];
  const found = await ports.threads.newest(owner, 'record', { atMost: earlierLooked, before: part.from });
  return lastTwoBefore(found.filter(isRecord).filter(isClosed), part.from);
}

/** What this reader has said why for in their own time with this worker. */
async function askedFor(
  ports: CouncilPorts,
  { council, viewer, owner, today }: Opened,
): Promise<readonly string[]> {
  const part = partIn(council, viewer, owner, today);
  const found = await ports.threads.newest(owner, 'opened', { atMost: 100 });
  return found
    .filter(isOpened)
    .filter(({ saidBy, at }) => saidBy === viewer && part !== undefined && londonDate(at) >= part.from)
    .map(({ recordId }) => recordId);
}

const isOpened = (entry: ThreadEntry): entry is OpenedEarlierEntry => entry.kind === 'opened';

/** The records of a thread: those in the head, and every one that was issued, with how each opens to this reader. */
export type ListedRecords = Opened & {
  /** Newest first. */
  readonly issued: readonly { readonly entry: RecordEntry; readonly access: RecordAccess }[];
};

/** A list nobody reads to its end. */
const mostListed = 100;

/** Two requests, three for a new supervisor. Refuses `not-yours`. */
export async function listRecords(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
): Promise<Outcome<ListedRecords>> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  if (!mayTryRecords(council, viewer, owner, today)) return refused({ kind: 'not-yours' });
  const [read, found] = await Promise.all([
    ports.threads.readHead(owner),
    ports.threads.newest(owner, 'record', { atMost: mostListed }),
  ]);
  const opened = { council, viewer, owner, today, head: headOrNew(council, owner, read) };
  const entries = found.filter(isRecord);
  const facts = await earlierFacts(ports, opened, entries);
  const issued = entries
    .map((entry) => ({ entry, access: accessTo(council, viewer, owner, entry, facts, today) }))
    .filter(({ access }) => access !== 'none');
  return accepted({ ...opened, issued });
}

async function earlierFacts(
  ports: CouncilPorts,
  opened: Opened,
  entries: readonly RecordEntry[],
): Promise<EarlierFacts> {
  const { council, viewer, owner, today } = opened;
  const isEarlier = (entry: RecordEntry) =>
    accessTo(council, viewer, owner, entry, noEarlierFacts, today) === 'on-request';
  const part = partIn(council, viewer, owner, today);
  if (part === undefined || !entries.some(isEarlier)) return noEarlierFacts;
  const lastTwo = lastTwoBefore(entries.filter(isClosed), part.from);
  return { lastTwo, askedFor: await askedFor(ports, opened) };
}

export type OpenEarlier = ActOnRecord & { readonly why: string };

/**
 * An older record, opened by a new supervisor who says why: the line is for both to see, and the worker is told. Refuses
 * `not-yours`, `fields` without a reason, and `used-before`.
 */
export async function openEarlier(
  ports: CouncilPorts,
  command: OpenEarlier,
): Promise<Outcome<OpenedRecord & { readonly alreadySaved: boolean }>> {
  const { by, about, recordId, why, operationId } = command;
  const done = await actOn(
    ports,
    command,
    {
      on: [recordEntryId(recordId)],
      mayTry: (council, act, today) => partIn(council, act.by, act.about, today) !== undefined,
    },
    (council, head, now, entries) => {
      const entry = entries.find(isRecord);
      const today = londonDate(now);
      const opens = entry && accessTo(council, by, about, entry, noEarlierFacts, today);
      if (opens === undefined || opens === 'none') return refused({ kind: 'not-yours' });
      const problems = textProblems(council, why, [], { field: 'why', maximum: recordLimits.line });
      if (problems.length > 0) return refused({ kind: 'fields', problems });
      // What opens to them anyway leaves no line.
      if (opens !== 'on-request') return accepted(null);
      const line: OpenedEarlierEntry = {
        kind: 'opened',
        entryId: operationId,
        at: now,
        saidBy: by,
        recordId,
        why: why.trim(),
      };
      return accepted({
        entries: [line],
        head,
        tell: [told(about, 'earlier-opened', recordId)],
        ask: [],
      });
    },
    (stored) => isOpened(stored) && stored.recordId === recordId && stored.why === why.trim(),
  );
  if (!done.ok) return done;
  const { head, alreadySaved, on } = done.value;
  const entry = on.find(isRecord);
  if (entry === undefined) return refused({ kind: 'not-yours' });
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  const facts = { lastTwo: [], askedFor: [recordId] };
  const access = accessTo(council, by, about, entry, facts, today);
  if (access !== 'whole' && access !== 'without-wellbeing') return refused({ kind: 'not-yours' });
  const opened = { council, viewer: by, owner: about, today, head };
  return accepted({ ...(await withSheets(ports, opened, entry, access)), alreadySaved });
}
