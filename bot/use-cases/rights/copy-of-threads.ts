// What of supervision threads goes into somebody's copy: all of their own, and of other people's what names them.
import { isPutOff } from '../../domain/access/hidden';
import type { Instant, LocalDate, PersonId } from '../../domain/ids';
import { sheetsOf } from '../../domain/papers/sheets-of';
import {
  type CopyLine,
  headInCopy,
  type LineOrNot,
  leftOutOf,
  passagesAndPerhaps,
  writtenPassagesIn,
} from '../../domain/rights/copy-lines';
import type { Search } from '../../domain/rights/mentions';
import type { ThreadEntry } from '../../domain/thread';
import type { ThreadHead } from '../../domain/thread-head';
import type { ThreadDocument } from '../../ports/everything';
import type { OutboxItem } from '../../ports/outbox';

/** Oldest first; long words directly after the entry they belong to. */
export function ownLines(
  documents: readonly ThreadDocument[],
  today: LocalDate,
  head: ThreadHead,
): readonly LineOrNot[] {
  const entryOf = new Map(documents.flatMap(textsOf));
  return documents
    .map((one) => ({ at: momentOf(one, entryOf), line: ownLine(one, today, head, momentOf(one, entryOf)) }))
    .sort((one, other) => (one.at ?? last).localeCompare(other.at ?? last))
    .map(({ line }) => line);
}

const last = '9999';

/** Ids of the documents that belong to an entry, with when it was written. */
function textsOf(one: ThreadDocument): readonly (readonly [string, Instant])[] {
  if (one.is !== 'entry') return [];
  const { entry } = one;
  const texts = entry.kind === 'decision' && entry.fullTextIn !== null ? [entry.fullTextIn] : [];
  return [...sheetsOf(entry), ...texts].map((id) => [id, entry.at] as const);
}

function momentOf(one: ThreadDocument, entryOf: ReadonlyMap<string, Instant>): Instant | null {
  if (one.is === 'entry') return one.entry.at;
  if (one.is === 'paper') return one.paper.at;
  return entryOf.get(one.documentId) ?? null;
}

function ownLine(one: ThreadDocument, today: LocalDate, head: ThreadHead, at: Instant | null): LineOrNot {
  const place = { documentId: one.documentId, at, file: one.of };
  switch (one.is) {
    case 'entry':
      return leftOutOf(one.entry, today, head) ?? { ...place, is: 'entry', entry: one.entry };
    case 'sheet':
      return { ...place, is: 'sheet', sheet: one.sheet };
    case 'paper':
      return { ...place, is: 'paper', paper: one.paper };
    case 'full-text':
      return { ...place, is: 'other', kind: 'full text', content: one.fullText };
    case 'head':
      return { ...place, is: 'other', kind: 'summary', content: headInCopy(head, today) };
    case 'to-do':
      return messageLine(place, one.toDo);
    case 'tombstone':
      return 'removed';
    case 'link':
      return 'chain';
    case 'unknown':
      return { ...place, is: 'other', kind: 'unknown', content: one.body };
  }
}

type Place = Pick<CopyLine, 'documentId' | 'at' | 'file'>;

const aboutOpenings: readonly string[] = [
  'file-opened',
  'glass-broken',
  'opening-waits',
  'opening-answered',
] satisfies readonly Extract<OutboxItem, { kind: 'asked' }>['what'][];

/** Who was told what and when: ids, never words. */
const messageLine = (place: Place, toDo: OutboxItem): LineOrNot =>
  'what' in toDo && aboutOpenings.includes(toDo.what)
    ? 'opening-messages'
    : { ...place, is: 'other', kind: 'message', content: toDo };

/** Of a thread that is somebody else's: entries that name them whole, of long words only the texts that do. */
export function elsewhereLine(
  one: ThreadDocument,
  owner: PersonId,
  search: Search,
  today: LocalDate,
): LineOrNot {
  return namedLine(one, owner, search, today) ?? perhapsLine(one, owner, search, today);
}

function namedLine(one: ThreadDocument, owner: PersonId, search: Search, today: LocalDate): LineOrNot {
  const place = { documentId: one.documentId, at: momentOf(one, new Map()), file: one.of };
  const passages = (kind: string, content: unknown): CopyLine => ({
    ...place,
    is: 'passages',
    kind,
    passages: passagesAndPerhaps(content, search, owner),
  });
  switch (one.is) {
    case 'entry':
      return search.isIn(one.entry) ? entryElsewhere(place, one.entry, owner, today) : null;
    case 'sheet':
      return search.isIn(one.sheet) ? passages(`${one.sheet.of} in words`, one.sheet) : null;
    case 'full-text':
      return search.isIn(one.fullText) ? passages('full text', one.fullText) : null;
    case 'paper': {
      if (!search.isIn(one.paper)) return null;
      const line = passages(`${one.paper.of}, not issued`, one.paper);
      const theirs = one.paper.author === owner && line.is === 'passages' && line.passages.length === 0;
      return theirs ? 'own-writing' : line;
    }
    case 'head':
      return search.isIn(one.head) ? 'other-heads' : null;
    case 'to-do':
      return search.isIn(one.toDo) ? messageLine(place, one.toDo) : null;
    case 'tombstone':
    case 'link':
      return null;
    case 'unknown':
      return search.isIn(one.body) ? passages('unknown', one.body) : null;
  }
}

/** Of what names them by nothing but a name that a colleague has too: the texts in which it stands, for the officer to judge. */
function perhapsLine(one: ThreadDocument, owner: PersonId, search: Search, today: LocalDate): LineOrNot {
  const [kind, content] = wordsIn(one);
  const passages = writtenPassagesIn(content, search.perhaps, owner);
  if (passages.length === 0) return null;
  const place = { documentId: one.documentId, at: momentOf(one, new Map()), file: one.of };
  const line: CopyLine = { ...place, is: 'passages', kind, passages, perhaps: true };
  if (one.is !== 'entry') return line;
  const whole = entryElsewhere(place, one.entry, owner, today);
  return typeof whole === 'string' ? whole : line;
}

/** What people wrote of it, and what it is called; of everything else nothing. */
function wordsIn(one: ThreadDocument): readonly [string, unknown] {
  switch (one.is) {
    case 'entry':
      return [one.entry.kind, one.entry];
    case 'sheet':
      return [`${one.sheet.of} in words`, one.sheet.words];
    case 'full-text':
      return ['full text', one.fullText];
    case 'paper':
      return [`${one.paper.of}, not issued`, one.paper.words];
    default:
      return ['', null];
  }
}

/** Whoever opened a file themselves knows of it. */
function entryElsewhere(place: Place, entry: ThreadEntry, owner: PersonId, today: LocalDate): LineOrNot {
  if (entry.kind === 'hold' || entry.kind === 'hold-step') return 'holds';
  if (entry.kind === 'opening' && entry.loggedBy !== owner && isPutOff(entry, today))
    return 'put-off-openings';
  return { ...place, is: 'entry', entry };
}
