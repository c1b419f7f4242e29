// Problems of a form as its card shows them, with words that may identify somebody marked in what was typed.
import type { Problem } from '../cards/parts';
import type { Council } from '../domain/council';
import { identifiersIn, knownWords } from '../domain/identifiers/identifiers';
import type { FieldProblem } from '../domain/outcome';
import { markedText } from '../views/identifier-words';
import { problemWords } from '../views/problem-words';
import type { Pressed } from './asking';

/** What the card says: the problems by input, and the words that one tap lets pass. */
export type Marked = {
  readonly problems: Readonly<Record<string, Problem>>;
  /** With those said before; undefined when nothing was marked. */
  readonly notIdentifiers?: string;
};

/** `inputOf` says where a problem stands; what was typed there is shown with the words marked. */
export function markedProblems(
  council: Council,
  pressed: Pressed,
  found: readonly FieldProblem[],
  inputOf: (problem: FieldProblem) => string = ({ field }) => field,
): Marked {
  const problems: Record<string, Problem> = {};
  const allowed = allowedWords(pressed);
  const meant = found.flatMap((one) =>
    one.kind === 'identifiers' ? one.found.map(({ words }) => words) : [],
  );
  const known = meant.length > 0 ? knownWords(council) : undefined;
  for (const one of found) {
    const typed = pressed.get(one.field) ?? '';
    problems[inputOf(one)] ??= {
      message: problemWords(one),
      ...(known && one.kind === 'identifiers'
        ? {
            marked: markedText(typed, identifiersIn(typed, known, allowed))
              .slice(0, mostPieces)
              .map(shortened),
          }
        : {}),
    };
  }
  if (meant.length === 0) return { problems };
  return { problems, notIdentifiers: JSON.stringify([...new Set([...allowed, ...meant])]) };
}

/** The input below holds everything; a line above it only shows where to look. */
const mostPieces = 30;
const aroundMarked = 40;

const shortened = ({ text, marked }: { readonly text: string; readonly marked: boolean }) => {
  if (marked || text.length <= 2 * aroundMarked + 3) return { text, marked };
  return { text: `${text.slice(0, aroundMarked)} … ${text.slice(-aroundMarked)}`, marked };
};

/** As many as an honest text could need. */
const mostWords = 100;

/** Words that were said before to be no child's or family's. Anything else in their place is none. */
export function allowedWords(pressed: Pressed): readonly string[] {
  const words = jsonIn(pressed.get('notIdentifiers') ?? '[]');
  if (!Array.isArray(words)) return [];
  return words.flatMap((one: unknown) => (typeof one === 'string' ? [one] : [])).slice(0, mostWords);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
