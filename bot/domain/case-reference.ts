// The case reference: the only child identifier the product holds, in the council's own pattern.
import type { CaseReference } from './ids';
import type { PolicyProfile } from './policy';

type Pattern = PolicyProfile['caseReference'];

/** The reference in the council's spelling (upper case, a dash for a blank), or undefined when it is not one. */
export function readCaseReference(text: string, { pattern }: Pattern): CaseReference | undefined {
  const tidy = text.trim().toUpperCase().replace(/\s+/g, '-');
  return matches(tidy, pattern) ? tidy : undefined;
}

/** The first reference in what somebody typed, and the text without it. */
export function takeCaseReference(
  text: string,
  pattern: Pattern,
): { readonly reference: CaseReference | undefined; readonly rest: string } {
  for (const word of text.split(/\s+/)) {
    const bare = word.replace(/^[("'[]+|[)\]"',.:;!?]+$/g, '');
    const reference = readCaseReference(bare, pattern);
    if (reference) return { reference, rest: tidied(without(text, word)) };
  }
  return { reference: undefined, rest: tidied(text) };
}

/** Letters and no digit at all: somebody wrote who the child is instead of the reference. */
export const looksLikeAName = (text: string) => /\p{L}{2,}/u.test(text) && !/\d/.test(text);

const matches = (text: string, pattern: string): text is CaseReference =>
  new RegExp(`^(?:${pattern})$`).test(text);

/** The word goes with the blanks around it; a line break stays a line break. */
function without(text: string, word: string): string {
  const at = text.indexOf(word);
  const [before, after] = [text.slice(0, at), text.slice(at + word.length)];
  const gap = `${before.slice(before.trimEnd().length)}${after.slice(0, after.length - after.trimStart().length)}`;
  return `${before.trimEnd()}${gap.includes('\n') ? '\n' : ' '}${after.trimStart()}`;
}

/** What is left begins with a word; everything else stays as it was typed. */
const tidied = (text: string) => text.replace(/^[\s:;,.\-–—]+/, '').trim();
