// One's own appraisal summary: what there is to choose from, the paper it is written on, and sharing it.

import { isDeepStrictEqual } from 'node:util';
import type { Act } from '../../domain/act';
import type { ActivityEntry } from '../../domain/activities/activity';
import {
  type AppraisalItem,
  appraisalRecords,
  shareAppraisal as decideShare,
  itemsOf,
} from '../../domain/activities/appraisal';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import { identifiersIn, knownWords } from '../../domain/identifiers/identifiers';
import type { Instant, LocalDate, PersonId } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import type { AppraisalWords } from '../../domain/working-paper';
import { appraisalId } from '../../domain/working-paper';
import type { CouncilPorts } from '../../ports/council-ports';
import { actOn } from '../act';
import { decideAndKeep } from '../decide-and-write';

export type KeptAppraisal = {
  readonly words: AppraisalWords;
  readonly revision: string;
  readonly at: Instant;
};

export type OpenedAppraisal = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly today: LocalDate;
  /** Newest first. */
  readonly items: readonly AppraisalItem[];
  /** Null while nothing was begun. */
  readonly kept: KeptAppraisal | null;
};

/** Always one's own. One query and one point read side by side, then the sheets of the records with tags. */
export async function openAppraisal(ports: CouncilPorts, viewer: PersonId): Promise<OpenedAppraisal> {
  const [items, kept] = await Promise.all([itemsFor(ports, viewer), paperOf(ports, viewer)]);
  return {
    council: ports.directory.council(),
    viewer,
    today: londonDate(ports.clock.now()),
    items,
    kept,
  };
}

/** What keeping came to: where the words that may name somebody stand, or the other device's words. */
export type KeptOrOther =
  | {
      readonly kept: true;
      readonly revision: string;
      readonly found: readonly { readonly field: string; readonly words: readonly string[] }[];
    }
  | ({ readonly kept: false } & KeptAppraisal);

/** One request; two when another device was quicker, and then nothing is written. Refuses `not-yours` to somebody who has left. */
export async function keepAppraisal(
  ports: CouncilPorts,
  by: PersonId,
  { revision, words }: { readonly revision: string | null; readonly words: AppraisalWords },
): Promise<Outcome<KeptOrOther>> {
  const put = {
    paperId: appraisalId(by),
    author: by,
    at: ports.clock.now(),
    of: 'appraisal',
    words,
  } as const;
  const kept = await decideAndKeep(ports, { by, about: by }, { put, etag: revision }, () => true);
  if (kept === 'not-yours') return refused({ kind: 'not-yours' });
  const found = foundIn(ports.directory.council(), words);
  if (kept !== 'changed-meanwhile') return accepted({ kept: true, revision: kept.etag, found });
  const other = await paperOf(ports, by);
  // It was shared from another device, and is gone: what is typed here begins a new one.
  if (other === null) return keepAppraisal(ports, by, { revision: null, words });
  if (!isDeepStrictEqual(other.words, words)) return accepted({ kept: false, ...other });
  return accepted({ kept: true, revision: other.revision, found });
}

/**
 * The summary becomes an entry both read, and its paper is gone, in one batch. Refuses `fields` on words to settle, and
 * `changed-meanwhile` when another device has kept other words: they would be gone with the paper.
 */
export async function shareAppraisal(
  ports: CouncilPorts,
  command: Act & {
    /** What the shared words were written on; null: nothing was kept. */
    readonly revision: string | null;
    readonly words: AppraisalWords;
    readonly notIdentifiers: readonly string[];
  },
): Promise<Outcome<{ readonly entry: ActivityEntry; readonly alreadySaved: boolean }>> {
  const { by } = command;
  const items = await itemsFor(ports, by);
  const done = await actOn(
    ports,
    command,
    { on: [], papers: [appraisalId(by)], mayTry: (_, act) => act.by === act.about },
    (council, head, now, _, papers, revisions) => {
      // No paper: it was shared before, and the entry's id says whether by this very act.
      const kept = revisions.get(appraisalId(by));
      if (kept !== undefined && kept !== command.revision) return refused({ kind: 'changed-meanwhile' });
      const decided = decideShare(council, head, items, command, now);
      if (!decided.ok) return decided;
      return accepted({
        ...decided.value,
        papers: papers.map(({ paperId }) => ({ remove: paperId })),
        ask: [],
      });
    },
    (stored) => stored.kind === 'activity' && stored.activity === 'appraisal-summary',
  );
  if (!done.ok) return done;
  const { entry, alreadySaved } = done.value;
  return entry?.kind === 'activity' ? accepted({ entry, alreadySaved }) : refused({ kind: 'used-before' });
}

const mostRecords = 100;

async function itemsFor(ports: CouncilPorts, owner: PersonId): Promise<readonly AppraisalItem[]> {
  const council = ports.directory.council();
  const read = await ports.threads.newest(owner, 'record', { atMost: mostRecords });
  const all = read.flatMap((entry) => (entry.kind === 'record' ? [entry] : []));
  const records = appraisalRecords(all, londonDate(ports.clock.now()));
  if (records.length === 0) return [];
  const idOf = ({ recordId, version }: { readonly recordId: string; readonly version: number }) =>
    `record:${recordId}:${version}`;
  const sheets = await ports.threads.sheets(owner, records.map(idOf));
  return records.flatMap((record) => {
    const sheet = sheets.find(({ sheetId }) => sheetId === idOf(record));
    return sheet?.of === 'record' ? itemsOf(council, record, sheet.words) : [];
  });
}

async function paperOf(ports: CouncilPorts, author: PersonId): Promise<KeptAppraisal | null> {
  const [read] = await ports.papers.papers(author, [appraisalId(author)]);
  if (read?.paper.of !== 'appraisal' || read.paper.author !== author) return null;
  return { words: read.paper.words, revision: read.etag, at: read.paper.at };
}

function foundIn(council: Council, { summary, chosen }: AppraisalWords) {
  const known = knownWords(council);
  return [
    { field: 'summary', text: summary },
    ...chosen.map(({ text }, row) => ({ field: `chosen.${row}`, text })),
  ].flatMap(({ field, text }) => {
    const words = identifiersIn(text, known, []).map((one) => one.words);
    return words.length > 0 ? [{ field, words }] : [];
  });
}
