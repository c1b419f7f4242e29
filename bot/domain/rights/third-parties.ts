// Who else stands in a copy of somebody's file: what has to be looked at before it is handed to them.
import type { Council } from '../council';
import { identifiersIn, type KnownWords, knownWords } from '../identifiers/identifiers';
import { referencesIn } from '../identifiers/numbers';
import { plainText } from '../identifiers/plain-text';
import { type PersonId, personId } from '../ids';
import { colleaguesFinder } from './mentions';
import { isTextField, isWritten, stringsIn } from './strings-in';

const occurrenceKinds = [
  'case-reference',
  /** Named in words. */
  'name',
  /** By id: who did it, with whom, for whom. Once for each of them in a document. */
  'colleague',
  /** Written by somebody else. Once in a document. */
  'others-words',
  /** Written by somebody else for themselves alone, with nobody in mind who would read it. Once in a document. */
  'others-notes',
  /** The guard would not have let it into a quick decision. */
  'identifier',
  /** From a thread that is somebody else's. Once in a document. */
  'others-file',
  /** Found by a name that a colleague has too: somebody has to say whose it is. Once in a document. */
  'perhaps-theirs',
] as const;
export type OccurrenceKind = (typeof occurrenceKinds)[number];

/** `where`: the field; empty for the document as a whole. `words`: as they stand there, or whose it is. */
export type Occurrence = {
  readonly kind: OccurrenceKind;
  readonly where: string;
  readonly words: string;
};

/** One document of a copy. */
export type Copied = {
  /** Whose thread it lies in; null where it lies in none. */
  readonly file: PersonId | null;
  readonly content: unknown;
  /** Nothing but a name that a colleague has too says that it is theirs, or that a passage of it is. */
  readonly perhaps?: boolean;
};

/** Looks through one document after the other; colleagues and patterns are made ready once. */
export function thirdParties(council: Council, about: PersonId): (copied: Copied) => readonly Occurrence[] {
  const known = knownWords(council);
  const colleagues = colleaguesFinder(council, about);
  return ({ file, content, perhaps = false }) => {
    const inWords: Occurrence[] = [];
    const people = new Set<PersonId>();
    for (const { where, text } of stringsIn(content)) {
      const id = personId(text);
      if (id !== about && council.people.has(id)) people.add(id);
      for (const words of referencesOf(text, known)) inWords.push({ kind: 'case-reference', where, words });
      if (!isWritten(text) && !isTextField(where)) continue;
      for (const words of colleagues(text)) inWords.push({ kind: 'name', where, words });
      for (const { words } of identifiersIn(text, known, []))
        inWords.push({ kind: 'identifier', where, words });
    }
    const author = authorOf(content);
    const whole = (kind: OccurrenceKind, words: string): Occurrence => ({ kind, where: '', words });
    return [
      ...(perhaps ? [whole('perhaps-theirs', about)] : []),
      ...(file !== null && file !== about ? [whole('others-file', file)] : []),
      ...(author !== null && author !== about
        ? [whole(isForThemselves(content) ? 'others-notes' : 'others-words', author)]
        : []),
      ...inWords,
      ...[...people].map((one) => whole('colleague', one)),
    ];
  };
}

/** By themselves in a list, or in a sentence. */
function referencesOf(text: string, known: KnownWords): readonly string[] {
  if (!isWritten(text)) return known.references.some((one) => one.test(text.toUpperCase())) ? [text] : [];
  const { plain, typed } = plainText(text);
  return referencesIn(plain, known).map((span) => {
    const { start, end } = typed(span);
    return text.slice(start, end);
  });
}

/** Notes of the other one of the two: weighed up like what was said in confidence. */
const isForThemselves = (content: unknown): boolean =>
  typeof content === 'object' && content !== null && Reflect.get(content, 'of') === 'private-notes';

/** Whoever logged an entry, said a step or writes a paper. */
function authorOf(content: unknown): PersonId | null {
  if (typeof content !== 'object' || content === null) return null;
  for (const name of ['loggedBy', 'saidBy', 'author']) {
    const value: unknown = Reflect.get(content, name);
    if (typeof value === 'string') return personId(value);
  }
  return null;
}
