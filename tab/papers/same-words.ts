// Compares two wordings of a paper, whatever the order their parts came in, and puts two texts together.

/** One text for one wording: the parts in the order of their names, and nothing for what is not said. */
function wordsAsText(words: unknown): string {
  return JSON.stringify(words, (_, part: unknown) => (isParts(part) ? inOrder(part) : part));
}

export const areSame = (one: unknown, other: unknown): boolean => wordsAsText(one) === wordsAsText(other);

/** A short mark of one wording, to know it again without keeping it. Two wordings with the same mark are not to be feared here. */
export function markOf(words: unknown): string {
  let [one, other] = [7, 11];
  for (const letter of wordsAsText(words)) {
    const code = letter.codePointAt(0) ?? 0;
    one = Math.imul(one ^ code, 2_654_435_761);
    other = Math.imul(other ^ code, 1_597_334_677);
  }
  return `${(one >>> 0).toString(36)}-${(other >>> 0).toString(36)}`;
}

/** What only one changed is that; the longer text where it holds the other; else one after the other. */
export function bothTexts(mine: string, theirs: string, before: string | null = null): string {
  if (before !== null && (theirs === before || mine === before)) return theirs === before ? mine : theirs;
  if (mine.includes(theirs.trim())) return mine;
  return theirs.includes(mine.trim()) ? theirs : `${mine.trimEnd()}\n\n${theirs}`;
}

/**
 * Rows of both, by their ids; of a row that both have, mine stays unless `together` says how the two become one. A row
 * that one took out and the other left as it was `before` stays out.
 */
export function bothRows<Row>(
  mine: readonly Row[],
  theirs: readonly Row[],
  idOf: (row: Row) => string,
  together: (mine: Row, theirs: Row, before: Row | null) => Row = (row) => row,
  before: readonly Row[] = [],
): readonly Row[] {
  const find = (rows: readonly Row[], row: Row) => rows.find((each) => idOf(each) === idOf(row)) ?? null;
  const stays = (row: Row) => !before.some((each) => areSame(each, row));
  const joined = mine.flatMap((row) => {
    const other = find(theirs, row);
    if (other !== null) return [together(row, other, find(before, row))];
    return stays(row) ? [row] : [];
  });
  return [...joined, ...theirs.filter((row) => find(mine, row) === null && stays(row))];
}

function isParts(part: unknown): part is Record<string, unknown> {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

const inOrder = (parts: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(parts).sort(([one], [other]) => (one < other ? -1 : 1)));
