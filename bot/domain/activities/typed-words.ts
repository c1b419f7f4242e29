// What is wrong with words that others will read: left out, too long, or they may name a child or family.
import type { Council } from '../council';
import { lengthOf } from '../decisions/stored-decision';
import { identifiersIn, knownWords } from '../identifiers/identifiers';
import type { FieldProblem } from '../outcome';

export type TypedWords = {
  readonly field: string;
  readonly text: string;
  readonly maximum: number;
  readonly needed?: boolean;
};

/** `notIdentifiers` are the exact words their author says are no child's or family's. */
export function wordProblems(
  council: Council,
  typed: readonly TypedWords[],
  notIdentifiers: readonly string[],
): readonly FieldProblem[] {
  return typed.flatMap(({ field, text, maximum, needed = false }): readonly FieldProblem[] => {
    const length = lengthOf(text.trim());
    if (length === 0) return needed ? [{ field, kind: 'missing' }] : [];
    if (length > maximum) return [{ field, kind: 'note-too-long', maximum, length }];
    const found = identifiersIn(text, knownWords(council), notIdentifiers);
    return found.length > 0 ? [{ field, kind: 'identifiers', found }] : [];
  });
}
