// The few words people may leave beside a choice: short, because the place for more is the supervision record.
import type { FieldProblem } from './outcome';

/** As long as two or three sentences. */
const mostCharacters = 300;

/** Characters are counted as a person counts them. */
export function noteProblems(
  field: string,
  text: string,
  asked: 'needed' | 'optional',
): readonly FieldProblem[] {
  const { length } = [...text.trim()];
  if (length === 0) return asked === 'needed' ? [{ field, kind: 'missing' }] : [];
  return length > mostCharacters ? [{ field, kind: 'note-too-long', maximum: mostCharacters, length }] : [];
}
