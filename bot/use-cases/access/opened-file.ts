// Reads what of a file is open to somebody from outside the pair: by the head at this moment, so that an end holds at once.
import type { OpenedPart, OpeningInHead, OpeningPlace } from '../../domain/access/opening';
import { opensFrom, opensNow, partsOpen } from '../../domain/access/opening-rules';
import type { AgreementEntry, AgreementWords } from '../../domain/agreements/agreement';
import { agreementInForce } from '../../domain/agreements/signed-agreements';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { ManagementOversightEntry } from '../../domain/decisions/management-oversight';
import type { Instant, LocalDate, PersonId } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import type { RecordEntry } from '../../domain/records/record';
import { recordEntryId } from '../../domain/records/record-entries';
import type { ThreadHead } from '../../domain/thread-head';
import type { CouncilPorts } from '../../ports/council-ports';
import { headOrNew } from '../head-or-new';
import { type OpenedEntry, wholeWords } from '../open-entry';
import { isRecord } from '../records/issue-record';
import { type OpenedRecord, withSheets } from '../records/open-record';

/** What is open to a reader now, and how much of it. */
export type PartsOpenNow = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly now: Instant;
  readonly today: LocalDate;
  readonly head: ThreadHead;
  readonly openings: readonly OpeningInHead[];
  /** Of all of them together. */
  readonly parts: ReadonlySet<OpenedPart>;
  /** From where they read: an auditor learns of wellbeing only whether it was talked about. */
  readonly places: ReadonlySet<OpeningPlace>;
};

export type OpenedFile = PartsOpenNow & {
  /** `agreementInForce`, which may be one that does not count any more; null where it was not opened, and where there is none. */
  readonly agreement: AgreementEntry | null;
  /** Newest first; `after` marks where older ones begin. Null where they were not opened or asked for, like the decisions. */
  readonly records: { readonly entries: readonly RecordEntry[]; readonly after: string | null } | null;
  readonly decisions: {
    readonly entries: readonly ManagementOversightEntry[];
    readonly after: string | null;
  } | null;
};

/** One piece, whole. */
export type OpenedPiece =
  | { readonly kind: 'agreement'; readonly entry: AgreementEntry; readonly words: AgreementWords | null }
  | { readonly kind: 'record'; readonly record: OpenedRecord }
  | { readonly kind: 'decision'; readonly opened: OpenedEntry };

/** Which piece is asked for; `id` is not needed for the agreement. */
export type AskedPiece = { readonly kind: OpenedPiece['kind']; readonly id: string };

/** Three years and more; a page of them stays small. */
const recordsAPage = 40;
/** Fewer than in a thread: the records stand beside them. */
const decisionsAPage = 15;

/**
 * What of this file is open to this person at this moment. One point read, none for whoever opens nothing here. Refuses
 * `not-yours`: no opening, one that waits, is over or was closed, and one of somebody who is not what they were then.
 */
export async function partsOpenNow(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
): Promise<Outcome<PartsOpenNow>> {
  const council = ports.directory.council();
  const now = ports.clock.now();
  const today = londonDate(now);
  const from = opensFrom(council, viewer, owner, today);
  if (from.length === 0) return refused({ kind: 'not-yours' });
  const head = headOrNew(council, owner, await ports.threads.readHead(owner));
  const openings = head.openings.filter((one) => opensNow(one, from, viewer, now));
  if (openings.length === 0) return refused({ kind: 'not-yours' });
  const parts = new Set(openings.flatMap(partsOpen));
  const places = new Set(openings.map(({ as }) => as));
  return accepted({ council, viewer, owner, now, today, head, openings, parts, places });
}

/** Which part of the lists is asked for: with a mark only what follows in that list. At most one of them is given. */
export type AskedPage = { readonly decisionsAfter: string | null; readonly recordsAfter: string | null };

/** The lists, as far as they are open: a query for each, after the head. `bad` page marks are refused as `fields`. */
export async function openedFile(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
  { decisionsAfter, recordsAfter }: AskedPage,
): Promise<Outcome<OpenedFile>> {
  const opened = await partsOpenNow(ports, viewer, owner);
  if (!opened.ok) return opened;
  const { parts, head } = opened.value;
  const [agreement, records, decisions] = await Promise.all([
    parts.has('agreement') ? agreementIn(ports, owner, head) : null,
    parts.has('records') && decisionsAfter === null
      ? ports.threads.page(owner, { kinds: ['record'], after: recordsAfter, size: recordsAPage })
      : null,
    parts.has('decisions') && recordsAfter === null
      ? ports.threads.page(owner, { kinds: ['decision'], after: decisionsAfter, size: decisionsAPage })
      : null,
  ]);
  if (decisions === 'bad-page' || records === 'bad-page') {
    const field = records === 'bad-page' ? 'recordsAfter' : 'after';
    return refused({ kind: 'fields', problems: [{ field, kind: 'not-a-choice' }] });
  }
  return accepted({
    ...opened.value,
    agreement,
    records: records && { entries: records.entries.filter(isRecord), after: records.after },
    decisions: decisions && {
      entries: decisions.entries.flatMap((entry) => (entry.kind === 'decision' ? [entry] : [])),
      after: decisions.after,
    },
  });
}

/** One piece of what is open. Refuses `not-yours` for what is not open and for what is not there alike. */
export async function openedPiece(
  ports: CouncilPorts,
  opened: PartsOpenNow,
  { kind, id }: AskedPiece,
): Promise<Outcome<OpenedPiece>> {
  const { council, owner, parts, head } = opened;
  switch (kind) {
    case 'agreement': {
      const entry = parts.has('agreement') ? await agreementIn(ports, owner, head) : null;
      if (entry === null) return refused({ kind: 'not-yours' });
      const [sheet] = entry.sheetId === null ? [] : await ports.threads.sheets(owner, [entry.sheetId]);
      return accepted({ kind, entry, words: sheet?.of === 'agreement' ? sheet.words : null });
    }
    case 'record': {
      const entry = parts.has('records')
        ? (await ports.threads.entry(owner, recordEntryId(id)))?.entry
        : undefined;
      if (entry === undefined || !isRecord(entry)) return refused({ kind: 'not-yours' });
      const access = parts.has('wellbeing') ? 'whole' : 'without-wellbeing';
      return accepted({ kind, record: await withSheets(ports, opened, entry, access) });
    }
    case 'decision': {
      const entry = parts.has('decisions') ? (await ports.threads.entry(owner, id))?.entry : undefined;
      if (entry?.kind !== 'decision') return refused({ kind: 'not-yours' });
      return accepted({
        kind,
        opened: { council, owner, entry, ...(await wholeWords(ports, owner, entry)) },
      });
    }
  }
}

/** What both have signed, and nothing that one of them still thinks about. */
async function agreementIn(
  ports: CouncilPorts,
  owner: PersonId,
  head: ThreadHead,
): Promise<AgreementEntry | null> {
  const inForce = agreementInForce(head);
  if (inForce === null) return null;
  const entry = (await ports.threads.entry(owner, inForce.entryId))?.entry;
  return entry?.kind === 'agreement' ? entry : null;
}
