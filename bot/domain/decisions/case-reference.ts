// The case reference: the only child identifier the product holds, in the council's own pattern.
import type { CaseReference } from '../ids';
import type { PolicyProfile } from '../policy/policy';

type Pattern = PolicyProfile['caseReference'];

/** The reference in the council's spelling (upper case, a dash for a blank), or undefined when it is not one. */
export function readCaseReference(text: string, { pattern }: Pattern): CaseReference | undefined {
  const tidy = text.trim().toUpperCase().replace(/\s+/g, '-');
  return matches(tidy, pattern) ? tidy : undefined;
}

/**
 * Every reference in what somebody typed, each once, in their order, and the text without the first and those that
 * follow it at once (brothers and sisters). One in the middle of a sentence stays there too.
 */
export function takeCaseReferences(
  text: string,
  pattern: Pattern,
): { readonly references: readonly CaseReference[]; readonly rest: string } {
  const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
    joins: joins.test(word),
    reference:
      word.length > longestWord ? undefined : readCaseReference(word.replace(aroundWord, ''), pattern),
  }));
  const references = [...new Set(words.flatMap(({ reference }) => reference ?? []))];
  const first = words.findIndex(({ reference }) => reference !== undefined);
  const begin = words[first];
  if (begin === undefined) return { references, rest: tidied(text) };
  let end = begin.to;
  for (let at = first + 1; at < words.length; at += 1) {
    const next = words[at + (words[at]?.joins ? 1 : 0)];
    if (next?.reference === undefined) break;
    if (words[at]?.joins) at += 1;
    end = next.to;
  }
  return { references, rest: tidied(without(text, begin.from, end)) };
}

/** A reference with every sign anybody puts around one; what is longer is searched for none, which keeps the time linear. */
const longestWord = 80;
const aroundWord = /^[("'[]+|[)\]"',.:;!?]+$/g;
/** Between the references of brothers and sisters. */
const joins = /^(and|&|\+|,|\/)$/i;

/** Letters and no digit at all: somebody wrote who the child is instead of the reference. */
export const looksLikeAName = (text: string) => /\p{L}{2,}/u.test(text) && !/\d/.test(text);

/** No council's is longer; and a pattern is tried on nothing that could keep it busy. */
const longestReference = 41;

const matches = (text: string, pattern: string): text is CaseReference =>
  text.length <= longestReference && new RegExp(`^(?:${pattern})$`).test(text);

/** What is taken out goes with the blanks around it; a line break stays a line break. */
function without(text: string, from: number, to: number): string {
  const [before, after] = [text.slice(0, from), text.slice(to)];
  const gap = `${before.slice(before.trimEnd().length)}${after.slice(0, after.length - after.trimStart().length)}`;
  return `${before.trimEnd()}${gap.includes('\n') ? '\n' : ' '}${after.trimStart()}`;
}

/** What is left begins with a word; everything else stays as it was typed. */
const tidied = (text: string) => text.replace(/^[\s:;,.\-–—]+/, '').trim();
