// Finds words that may identify a child or family: they have no place in a quick decision (docs/rules.md, access).
import type { KnownWords } from './known-words';
import { namesIn } from './names';
import { numbersIn, referencesIn } from './numbers';
import { foldedText, plainText, type Span } from './plain-text';

export { type KnownWords, knownWords } from './known-words';

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
  const taken = new Uint8Array(plain.length);
  for (const { start, end } of referencesIn(plain, known)) taken.fill(1, start, end);
  return [...numbersIn(plain, known), namesIn(plain, known)]
    .flat()
    .filter(({ start, end }) => {
      const free = !taken.subarray(start, end).includes(1);
      if (free) taken.fill(1, start, end);
      return free;
    })
    .sort((one, other) => one.start - other.start)
    .map(({ kind, ...span }) => {
      const { start, end } = typed(span);
      return { kind, words: text.slice(start, end), start, end };
    })
    .filter(({ words }) => !passing.has(foldedText(words)));
}
