// Checks words that the other one will read, before they are kept: whether they are there, how long, and whether they name anybody.
import type { Council } from './council';
import { lengthOf } from './decisions/stored-decision';
import { identifiersIn, knownWords } from './identifiers/identifiers';
import type { FieldProblem } from './outcome';

/**
 * By the name of the field: `missing` where it is required, `note-too-long`, and `identifiers` for words that may name a
 * child or family. `allowed` are words that their author says are nobody's.
 */
export function shortWordProblems(
  council: Council,
  words: Readonly<Record<string, string>>,
  maximum: number,
  allowed: readonly string[],
  { required = [] }: { readonly required?: readonly string[] } = {},
): readonly FieldProblem[] {
  const written = Object.entries(words).map(([field, text]) => ({ field, text: text.trim() }));
  const known = written.some(({ text }) => text !== '') ? knownWords(council) : undefined;
  return written.flatMap(({ field, text }): readonly FieldProblem[] => {
    if (text === '') return required.includes(field) ? [{ field, kind: 'missing' }] : [];
    const length = lengthOf(text);
    const found = known === undefined ? [] : identifiersIn(text, known, allowed);
    return [
      ...(length > maximum ? [{ field, kind: 'note-too-long', maximum, length } as const] : []),
      ...(found.length > 0 ? [{ field, kind: 'identifiers', found } as const] : []),
    ];
  });
}
