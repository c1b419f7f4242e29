// A worker's own export: every entry of a year, or of all years, with the long words beside them and their own notes.
import { mayReadThread } from '../../domain/access/access';
import { asShownToPair, isHiddenFromPair } from '../../domain/access/hidden';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { LocalDate, PersonId } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import { sheetsOf } from '../../domain/papers/sheets-of';
import type { Sheet } from '../../domain/sheet';
import type { EntryKind, ThreadEntry } from '../../domain/thread';
import type { ThreadHead } from '../../domain/thread-head';
import type { PaperKind, WorkingPaper } from '../../domain/working-paper';
import type { CouncilPorts } from '../../ports/council-ports';
import type { FullText } from '../../ports/threads';
import { inParallel } from '../in-parallel';
import { readSheets } from './read-sheets';

/** Oldest first; sheets and long texts by their ids. */
export type ExportedYear = {
  readonly council: Council;
  readonly owner: PersonId;
  readonly today: LocalDate;
  readonly entries: readonly ThreadEntry[];
  readonly sheets: ReadonlyMap<string, Sheet>;
  readonly fullTexts: ReadonlyMap<string, FullText>;
  /** Their own preparation and CPD notes; never drafts or private notes, which are no part of a file. */
  readonly papers: readonly WorkingPaper[];
};

/**
 * Only the worker's: refuses `not-yours` for everybody else, before anything is read. One query a hundred entries, one
 * a hundred sheets, two for their own papers, and a point read for each decision longer than the list holds.
 */
export async function exportYear(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
  year: number | null,
): Promise<Outcome<ExportedYear>> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  if (viewer !== owner || !mayReadThread(council, viewer, owner, today))
    return refused({ kind: 'not-yours' });
  const [entries, papers] = await Promise.all([
    entriesOf(ports, owner, year, today),
    inParallel(2, ownPapers, (kind) => ports.papers.papersOf(owner, kind, owner)),
  ]);
  const longTexts = entries.flatMap((entry) =>
    entry.kind === 'decision' && entry.fullTextIn !== null ? [entry.fullTextIn] : [],
  );
  const [sheets, fullTexts] = await Promise.all([
    readSheets(ports, owner, entries.flatMap(sheetsOf)),
    inParallel(4, longTexts, (textId) => ports.threads.fullText(owner, textId)),
  ]);
  return accepted({
    council,
    owner,
    today,
    entries,
    sheets,
    fullTexts: new Map(fullTexts.flatMap((text) => (text ? [[text.textId, text] as const] : []))),
    papers: papers
      .flat()
      .map(({ paper }) => paper)
      .filter((paper) => year === null || yearOfPaper(paper) === year),
  });
}

/** Which kinds are in it: a new one does not compile until it is said here. */
const everyKind: Record<EntryKind, boolean> = {
  session: true,
  decision: true,
  'decision-step': true,
  action: true,
  'action-step': true,
  issue: true,
  'issue-step': true,
  wait: true,
  'wait-step': true,
  'case-discussion': true,
  record: true,
  'record-step': true,
  agreement: true,
  'agreement-step': true,
  'policy-read': true,
  'induction-step': true,
  activity: true,
  'activity-step': true,
  'framework-feedback': true,
  opened: true,
  opening: true,
  /** An opening says itself what became of it, and its steps would name one that nobody has been told of yet. */
  'opening-step': false,
  copied: true,
  hold: false,
  'hold-step': false,
  removed: true,
  reason: true,
  'step-down': true,
  interval: true,
  request: true,
  escalation: true,
};
/** An appraisal that was not shared is a draft, and what was shared is an entry. */
const ownPapers: readonly PaperKind[] = ['preparation', 'cpd-note'];
const pageSize = 100;

/** Newest first from the store, a hundred at a time, until the year is over. */
async function entriesOf(ports: CouncilPorts, owner: PersonId, year: number | null, today: LocalDate) {
  const kinds = Object.keys(everyKind).filter(isKind);
  const found: ThreadEntry[] = [];
  let head: ThreadHead | null = null;
  let after: string | null = null;
  do {
    const page = await ports.threads.page(owner, { kinds, after, size: pageSize });
    if (page === 'bad-page') throw new Error('a page mark of the store was not taken back');
    head ??= page.head;
    found.push(...page.entries);
    after = page.after;
  } while (after !== null && !(year !== null && isBefore(found.at(-1), year)));
  return found
    .filter((entry) => (year === null || yearOf(entry.at) === year) && !isHiddenFromPair(entry, today, head))
    .map((entry) => asShownToPair(entry, today))
    .reverse();
}

const isKind = (kind: string): kind is EntryKind => Reflect.get(everyKind, kind) === true;
const yearOf = (at: ThreadEntry['at']) => Number(londonDate(at).slice(0, 4));
/** A note belongs to the day it is about, whenever a comma in it was changed. */
const yearOfPaper = (paper: WorkingPaper) =>
  paper.of === 'cpd-note' ? Number(paper.words.on.slice(0, 4)) : yearOf(paper.at);
const isBefore = (entry: ThreadEntry | undefined, year: number) =>
  entry !== undefined && yearOf(entry.at) < year;
