// Opens one record of a thread for somebody who may see it, and for the two whose it is a version before the newest.

import type { RecordAccess } from '../../domain/access/records-by-time';
import { londonDate } from '../../domain/dates';
import type { PersonId } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import { partInRecord } from '../../domain/records/on-record';
import type { AddendumWords, CommentWords, RecordEntry, RecordWords } from '../../domain/records/record';
import {
  accessTo,
  type EarlierFacts,
  lastTwoInHead,
  mayTryRecords,
  noEarlierFacts,
} from '../../domain/records/record-access';
import { factsOf, recordEntryId, recordSheetId } from '../../domain/records/record-entries';
import { isClosed } from '../../domain/records/record-state';
import type { ThreadHead } from '../../domain/thread-head';
import { recordPaperId } from '../../domain/working-paper';
import type { CouncilPorts } from '../../ports/council-ports';
import { headOrNew } from '../head-or-new';
import { askedFor, lastTwoStored, type Reading } from './earlier-facts';
import { isRecord } from './issue-record';

type Opened = Reading & { readonly head: ThreadHead };

/**
 * `access` without-wellbeing: the view leaves that section out, and that it is there. `draftLeft`: its reader had kept
 * words for a new version when it was locked.
 */
export type OpenedRecord = Opened & {
  readonly entry: RecordEntry;
  readonly words: RecordWords;
  readonly comments: readonly CommentWords[];
  readonly addenda: readonly AddendumWords[];
  readonly access: Extract<RecordAccess, 'whole' | 'without-wellbeing'>;
  readonly draftLeft?: boolean;
};

/**
 * One record that is out. Refuses `not-yours`, also for one that is not there and for an older one nobody said why for;
 * no request for those who never had a part in the thread. Three requests; a new supervisor may cost one or two more, the
 * author of a locked one costs one.
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
  const isAuthors = opened.viewer === entry.supervisorId && isClosed(entry) && access === 'whole';
  const [sheets, drafts] = await Promise.all([
    ports.threads.sheets(opened.owner, [wordsId, ...beside]),
    isAuthors ? ports.papers.papers(opened.owner, [recordPaperId(recordId)]) : [],
  ]);
  const words = sheets.find(({ sheetId }) => sheetId === wordsId);
  if (words?.of !== 'record') throw new Error('a record has no words');
  const textsOf = (all: readonly { readonly sheetId: string }[]) =>
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
    draftLeft: drafts.length > 0,
  };
}

/** Most readers are answered by the record itself; what came before a supervisor's time is looked up only for it. */
export async function accessOf(
  ports: CouncilPorts,
  opened: Opened,
  entry: RecordEntry,
): Promise<RecordAccess> {
  const { council, viewer, owner, today, head } = opened;
  const of = (facts: EarlierFacts) => accessTo(council, viewer, owner, entry, facts, today);
  const atOnce = of(noEarlierFacts);
  if (atOnce !== 'on-request') return atOnce;
  const lastTwo = lastTwoInHead(council, viewer, head, today) ?? (await lastTwoStored(ports, opened));
  if (of({ lastTwo, askedFor: [] }) === 'whole') return 'whole';
  return of({ lastTwo, askedFor: await askedFor(ports, opened) });
}

/**
 * A version before the newest, as it stood then: what was signed and commented on stays readable for the two whose record
 * it is, and for nobody else. Refuses `not-yours`. Three requests.
 */
export async function openVersion(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
  { recordId, version }: { readonly recordId: string; readonly version: number },
): Promise<Outcome<Pick<OpenedRecord, keyof Opened | 'entry' | 'words' | 'access'>>> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  if (!mayTryRecords(council, viewer, owner, today)) return refused({ kind: 'not-yours' });
  const [read, found, [sheet]] = await Promise.all([
    ports.threads.readHead(owner),
    ports.threads.entry(owner, recordEntryId(recordId)),
    ports.threads.sheets(owner, [recordSheetId(recordId, version)]),
  ]);
  if (found === undefined || !isRecord(found.entry) || sheet?.of !== 'record') {
    return refused({ kind: 'not-yours' });
  }
  const { entry } = found;
  const isTheirs = partInRecord({ by: viewer, about: owner }, entry) !== undefined;
  const access = accessTo(council, viewer, owner, entry, noEarlierFacts, today);
  if (!isTheirs || access !== 'whole') return refused({ kind: 'not-yours' });
  const { words } = sheet;
  const head = headOrNew(council, owner, read);
  return accepted({
    ...{ council, viewer, owner, today, head, words, access },
    entry: { ...entry, ...factsOf(words), version },
  });
}
