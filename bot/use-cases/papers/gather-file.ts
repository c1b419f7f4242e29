// The whole supervision file as one reader may have it on paper: the agreement, and the records that are open to them.
import { mayReadThread } from '../../domain/access/access';
import { partIn } from '../../domain/access/records-by-time';
import type { AgreementEntry, AgreementWords } from '../../domain/agreements/agreement';
import { agreementInForce } from '../../domain/agreements/signed-agreements';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { LocalDate, PersonId } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import type { RecordEntry } from '../../domain/records/record';
import { accessTo } from '../../domain/records/record-access';
import { recordSheetId } from '../../domain/records/record-entries';
import { isClosed, lastTwoBefore } from '../../domain/records/record-state';
import type { RemovedEntry } from '../../domain/retention/hold';
import type { Sheet } from '../../domain/sheet';
import type { ThreadHead } from '../../domain/thread-head';
import type { WaitEntry } from '../../domain/waits/wait';
import type { CouncilPorts } from '../../ports/council-ports';
import { openAgreement } from '../agreements/open-agreement';
import type { OpenedRecord } from '../records/open-record';
import { waitsOf } from '../waits/open-waits';
import { readSheets } from './read-sheets';

export type GatheredFile = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly today: LocalDate;
  readonly head: ThreadHead;
  /** `agreementInForce`, which may be one that does not count any more; null while there is none, or only one on paper. */
  readonly agreement: { readonly entry: AgreementEntry; readonly words: AgreementWords | null } | null;
  /** What other agencies are waited for today; none of it in the paper of a year. */
  readonly waits: readonly WaitEntry[];
  /** By the day they were held, newest last. Those on request, and not asked for, are not among them. */
  readonly records: readonly OpenedRecord[];
  /** What says that parts were removed after a review, newest first. */
  readonly removed: readonly RemovedEntry[];
};

type Part = ReturnType<typeof partIn>;

/** Longer than a life's work. */
const mostRecords = 5_000;

/**
 * For whoever reads the thread; `year` leaves only the records held in it. One query a hundred records and one a hundred
 * sheets, besides the agreement. Refuses `not-yours` before anything is read.
 */
export async function gatherFile(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
  year: number | null = null,
): Promise<Outcome<GatheredFile>> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  if (!mayReadThread(council, viewer, owner, today)) return refused({ kind: 'not-yours' });
  const part = partIn(council, viewer, owner, today);
  const [opened, entries, askedFor] = await Promise.all([
    openAgreement(ports, viewer, owner),
    ports.threads.newest(owner, 'record', { atMost: mostRecords }),
    askedForBy(ports, viewer, owner, part),
  ]);
  if (!opened.ok) return opened;
  const { head, versions, words } = opened.value;
  const reading = { council, viewer, owner, today, head };
  const inForce = versions.find(({ entryId }) => entryId === agreementInForce(head)?.entryId);
  const records = entries.flatMap((entry) => (entry.kind === 'record' ? [entry] : []));
  const earlier = { lastTwo: lastTwoOf(records, part), askedFor };
  const readable = records
    .filter(({ heldOn }) => year === null || heldOn.startsWith(`${year}-`))
    .flatMap((entry) => {
      const access = accessTo(council, viewer, owner, entry, earlier, today);
      return access === 'whole' || access === 'without-wellbeing' ? [{ entry, access }] : [];
    })
    .sort((one, other) => (one.entry.heldOn < other.entry.heldOn ? -1 : 1));
  const sheets = await readSheets(
    ports,
    owner,
    readable.flatMap(({ entry }) => sheetsBeside(entry)),
  );
  return accepted({
    ...reading,
    agreement: inForce ? { entry: inForce, words: words.get(inForce.entryId) ?? null } : null,
    waits: year === null ? await waitsOf(ports, head) : [],
    records: readable.map(({ entry, access }) => recordWith(reading, entry, access, sheets)),
    removed: await removalsOf(ports, head),
  });
}

/** One query where anything was removed, and none in every other file. */
async function removalsOf(
  { threads }: CouncilPorts,
  { personId, removed }: ThreadHead,
): Promise<readonly RemovedEntry[]> {
  if (removed === null) return [];
  const entries = await threads.newest(personId, 'removed', { atMost: mostRecords });
  return entries.flatMap((entry) => (entry.kind === 'removed' ? [entry] : []));
}

/** What is printed of a record: no earlier version, whose signatures are void. */
const sheetsBeside = ({ recordId, version, comments, addenda }: RecordEntry): readonly string[] => [
  recordSheetId(recordId, version),
  ...[...comments, ...addenda].map(({ sheetId }) => sheetId),
];

/** One record with what lies beside it. Throws when its words are not there. */
export function recordWith(
  reading: Pick<OpenedRecord, 'council' | 'viewer' | 'owner' | 'today' | 'head'>,
  entry: RecordEntry,
  access: OpenedRecord['access'],
  sheets: ReadonlyMap<string, Sheet>,
): OpenedRecord {
  const words = sheets.get(recordSheetId(entry.recordId, entry.version));
  if (words?.of !== 'record') throw new Error('a record has no words');
  const beside = (all: readonly { readonly sheetId: string }[]) =>
    all.flatMap(({ sheetId }) => {
      const sheet = sheets.get(sheetId);
      return sheet?.of === 'comments' || sheet?.of === 'addendum' ? [sheet.words] : [];
    });
  return {
    ...reading,
    entry,
    access,
    words: words.words,
    comments: beside(entry.comments),
    addenda: beside(entry.addenda),
  };
}

/** Which older records this supervisor has said why for in their own time; the worker needs no reason. */
async function askedForBy(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
  part: Part,
): Promise<readonly string[]> {
  if (part === undefined || part.cover) return [];
  const opened = await ports.threads.newest(owner, 'opened', { atMost: mostRecords });
  return opened.flatMap((one) =>
    one.kind === 'opened' && one.saidBy === viewer && londonDate(one.at) >= part.from ? [one.recordId] : [],
  );
}

/** From the records themselves: the head knows only the newest few. */
const lastTwoOf = (records: readonly RecordEntry[], part: Part): readonly string[] =>
  part === undefined || part.cover
    ? []
    : lastTwoBefore(
        records.filter(isClosed).sort((one, other) => (one.heldOn < other.heldOn ? 1 : -1)),
        part.from,
      );
