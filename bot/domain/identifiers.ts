// Finds words that may identify a child or family: they have no place in a quick decision (docs/rules.md, access).
import type { KnownWords } from './identifiers/known-words';
import { namesIn } from './identifiers/names';
import { numbersIn } from './identifiers/numbers';
import { foldedText, plainText, type Span } from './identifiers/plain-text';

export { type KnownWords, knownWords } from './identifiers/known-words';

export const identifierKinds = [
  'name',
  'initials',
  'date-of-birth',
  'nhs-number',
  'address',
  'telephone',
  'e-mail',
] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/** Words in a text, with where they stand: UTF-16 positions, the end not included. */
export type Identifier = {
  readonly kind: IdentifierKind;
  readonly words: string;
  readonly start: number;
  readonly end: number;
};

/** A stretch of the plain text that looks like an identifier. */
export type Found = Span & { readonly kind: IdentifierKind };

/**
 * What may identify a child or family, in the order of the text and without overlaps. It takes time in proportion to
 * the text, and never throws. `allowed` are words that their author says are nobody's: exactly those pass.
 */
export function identifiersIn(
  text: string,
  known: KnownWords,
  allowed: readonly string[],
): readonly Identifier[] {
  const { plain, typed } = plainText(text);
  const passing = new Set(allowed.map(foldedText));
  const numbers = numbersIn(plain, known);
  const names = namesIn(plain, known).filter((name) => !numbers.some((number) => overlap(name, number)));
  return [...numbers, ...names]
    .sort((one, other) => one.start - other.start)
    .map(({ kind, ...span }) => {
      const { start, end } = typed(span);
      return { kind, words: text.slice(start, end), start, end };
    })
    .filter(({ words }) => !passing.has(foldedText(words)));
}

const overlap = (one: Span, other: Span) => one.start < other.end && other.start < one.end;
