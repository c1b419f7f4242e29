// Counts characters beside a text. It warns and never refuses: the limit is the server's rule.

const thousands = new Intl.NumberFormat('en-GB');

/** e.g. "12 of 2,000 characters". */
export function countHint(text: string, maximum: number): string {
  return `${thousands.format(lengthOf(text))} of ${thousands.format(maximum)} characters`;
}

/** A sentence when the text is too long to be saved, else null. */
export function overLimit(text: string, maximum: number): string | null {
  const over = lengthOf(text) - maximum;
  if (over <= 0) return null;
  const characters = over === 1 ? '1 character' : `${thousands.format(over)} characters`;
  return `${characters} too many to save. Your words stay here while you shorten them.`;
}

/** Characters as a person counts them. */
function lengthOf(text: string): number {
  return [...text.trim()].length;
}
