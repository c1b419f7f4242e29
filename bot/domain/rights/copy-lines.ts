// What is held about somebody, document by document: what goes into their copy, and what is left out and counted.
import { isHiddenFromPair, isPutOff } from '../access/hidden';
import type { Instant, LocalDate, PersonId } from '../ids';
import type { Sheet } from '../sheet';
import type { ThreadEntry } from '../thread';
import type { ThreadHead } from '../thread-head';
import type { WorkingPaper } from '../working-paper';
import type { Search } from './mentions';
import { isTextField, isWritten, stringsIn } from './strings-in';

/** Why something is not in a copy. Each is counted, and the officer reads what to decide. */
export const leftOutKinds = [
  /** What stops a file from being removed, and why: may be exempt. */
  'holds',
  /** Of which somebody approved that nobody is told yet. */
  'put-off-openings',
  /** Only their digests are left. */
  'removed',
  /** Of the chain of evidence: digests of what is in the copy. */
  'chain',
  /** What other people's threads say by their heads, which are worked out from entries that are in the copy. */
  'other-heads',
  /** What they wrote themselves about somebody else, and that says nothing of them. */
  'own-writing',
  /** Who was told that a file was opened: the openings themselves say when. */
  'opening-messages',
  /** Links to paper, which clear themselves after minutes, and the marks in the place of saved drafts. */
  'links-and-marks',
] as const;
export type LeftOutKind = (typeof leftOutKinds)[number];

/** A text that names them, in something that is otherwise somebody else's. `perhaps`: by a name that a colleague has too. */
export type Passage = { readonly where: string; readonly text: string; readonly perhaps?: true };

/** One document in a copy. */
export type CopyLine = {
  readonly documentId: string;
  /** When it was written, as far as it says so. */
  readonly at: Instant | null;
  /** Whose thread it lies in; null where it lies in none. */
  readonly file: PersonId | null;
} & (
  | { readonly is: 'entry'; readonly entry: ThreadEntry }
  | { readonly is: 'sheet'; readonly sheet: Sheet }
  | { readonly is: 'paper'; readonly paper: WorkingPaper }
  /** `kind` says in a word what: full-text, head, message, draft, unknown. */
  | { readonly is: 'other'; readonly kind: string; readonly content: unknown }
  /** `perhaps`: nothing but a name that a colleague has too says that any of them is theirs. */
  | {
      readonly is: 'passages';
      readonly kind: string;
      readonly passages: readonly Passage[];
      readonly perhaps?: true;
    }
);

/** What one document comes to; null: it says nothing of them. */
export type LineOrNot = CopyLine | LeftOutKind | null;

/** What of a line was written by people: what is looked through for others. */
export function contentOf(line: CopyLine): unknown {
  switch (line.is) {
    case 'entry':
      return line.entry;
    case 'sheet':
      return line.sheet;
    case 'paper':
      return line.paper;
    case 'other':
      return line.content;
    case 'passages':
      return line.passages;
  }
}

/** Why an entry of their own thread is left out; null: it is in the copy. */
export function leftOutOf(
  entry: ThreadEntry,
  today: LocalDate,
  head: Pick<ThreadHead, 'openings'> | null,
): LeftOutKind | null {
  if (entry.kind === 'hold' || entry.kind === 'hold-step') return 'holds';
  return isHiddenFromPair(entry, today, head) ? 'put-off-openings' : null;
}

/** The head as they may read it: without what is left out among the entries. */
export const headInCopy = (head: ThreadHead, today: LocalDate): Omit<ThreadHead, 'holds'> => {
  const { holds: _, ...rest } = head;
  const openings = head.openings.filter((one) => !isPutOff(one, today));
  return { ...rest, openings };
};

/** The texts in it that name them; their id by itself is none. */
const passagesIn = (
  value: unknown,
  names: (text: string) => readonly string[],
  owner: PersonId,
): readonly Passage[] => [...stringsIn(value)].filter(({ text }) => text !== owner && names(text).length > 0);

/** Whether somebody has to say of any of it whose it is. */
export const isPerhaps = (line: CopyLine): boolean =>
  line.is === 'passages' && (line.perhaps === true || line.passages.some(({ perhaps }) => perhaps === true));

/** The texts that name them, and those that perhaps do, marked. */
export function passagesAndPerhaps(
  value: unknown,
  { names, perhaps }: Pick<Search, 'names' | 'perhaps'>,
  owner: PersonId,
): readonly Passage[] {
  const sure = passagesIn(value, names, owner);
  const known = new Set(sure.map(({ where, text }) => `${where}\n${text}`));
  const others = writtenPassagesIn(value, perhaps, owner).filter(
    ({ where, text }) => !known.has(`${where}\n${text}`),
  );
  return [...sure, ...others.map((one): Passage => ({ ...one, perhaps: true }))];
}

/** The same of what people wrote, and of nothing else: an id that looks like a name is nobody's word. */
export const writtenPassagesIn = (...given: Parameters<typeof passagesIn>): readonly Passage[] =>
  passagesIn(...given).filter(({ where, text }) => isWritten(text) || isTextField(where));
