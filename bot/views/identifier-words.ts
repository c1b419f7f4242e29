// What the identifier guard says: what was found, what to do, and the text with the words marked.
import type { Identifier, IdentifierKind } from '../domain/identifiers/identifiers';
import { listed } from './words';

/** In the order in which they are named in a sentence. */
const kindWords: Readonly<Record<IdentifierKind, string>> = {
  name: 'a name',
  initials: 'initials with a school',
  'date-of-birth': 'a date of birth',
  'nhs-number': 'an NHS number',
  address: 'an address',
  telephone: 'a telephone number',
  'e-mail': 'an e-mail address',
};

/** One sentence that quotes nothing, so that it may be shown, stored and logged. */
export function identifierWords(found: readonly Identifier[]): string {
  const kinds = Object.entries(kindWords).flatMap(([kind, words]) =>
    found.some((one) => one.kind === kind) ? [words] : [],
  );
  return `This looks like ${listed(kinds)} of a child or family: replace it with the case reference or "the child", or say that it is not a child or family.`;
}

/** The text in pieces, the found words marked; together the pieces are the text again. */
export function markedText(
  text: string,
  found: readonly Identifier[],
): readonly { readonly text: string; readonly marked: boolean }[] {
  const pieces: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of found) {
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}
