// Initials of a child with a school: "K.S. at St Mary's", "JB from Oakfield Primary", "T.W., Year 4".
import { acronyms, schoolWords } from './ordinary-words';
import type { Word } from './words-of-text';

/** Positions in the list of words, both included. */
type Stretch = { readonly from: number; readonly to: number };

/** Initials with what says where the child goes. Without a school two capitals may be anything. */
export function initialsIn(words: readonly Word[], plain: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const initials = initialsAt(words, at, plain);
    if (initials === undefined) continue;
    // "Year 4 at Hillside Primary, initials MB": called what they are, they need no school after them.
    const named = words[at - 1]?.folded === 'initials' ? initials.to : undefined;
    const school =
      schoolAfter(words, initials, plain) ??
      (initials.dotted ? schoolNear(words, initials) : undefined) ??
      named;
    if (school !== undefined) found.push({ from: at, to: school });
    at = school ?? initials.to;
  }
  return found;
}

/** "K.S.", "D. H.", "K.L.M." or, unless it stands for something, "JB". */
function initialsAt(words: readonly Word[], at: number, plain: string) {
  const word = words[at];
  if (!word?.capital) return undefined;
  if (word.shouted)
    return word.folded.length <= 3 && (!acronyms.has(word.folded) || words[at + 1]?.folded === 'pupil')
      ? { to: at, dotted: false }
      : undefined;
  if (word.end - word.start !== 1 || /\d\s?$/.test(word.gap)) return undefined;
  let to = at;
  while (to - at < 3) {
    const next = words[to + 1];
    if (!next?.capital || !/^\. ?$/.test(next.gap) || next.end - next.start > (next.possessive ? 3 : 1))
      break;
    to += 1;
  }
  return to > at && (plain[words[to]?.end ?? 0] === '.' || words[to]?.possessive)
    ? { to, dotted: true }
    : undefined;
}

/** The last word of the school that follows, if one does. */
function schoolAfter(
  words: readonly Word[],
  { to: last, dotted }: { readonly to: number; readonly dotted: boolean },
  plain: string,
): number | undefined {
  const next = words[last + 1];
  if (!next || !/^\.?(?:,? ?\(?|')$/.test(next.gap)) return undefined;
  for (let at = last + 1; at < Math.min(words.length, last + 8); at += 1) {
    const word = words[at];
    if (!word || (word.startsSentence && at > last + 1)) return undefined;
    if (schoolWords.has(word.folded)) return at;
    if (word.folded === 'year' && /^\s?\d/.test(plain.slice(word.end, word.end + 2))) return at;
    const place = words[at + 1];
    if (/^(?:st|saint)$/.test(word.folded) && place?.capital) return at + 1;
    if (
      (dotted || next.folded === 'pupil') &&
      word.folded === 'at' &&
      place?.capital &&
      place.folded !== 'st'
    )
      return at + 1;
    if (!word.capital && !(word.folded === 's' && /'$/.test(word.gap)) && !goesTo.has(word.folded))
      return undefined;
  }
  return undefined;
}

/** Initials with full stops are a person's: a school anywhere near in the sentence is enough. */
function schoolNear(words: readonly Word[], { to }: { readonly to: number }): number | undefined {
  for (let at = to + 1; at < Math.min(words.length, to + 9); at += 1) {
    const word = words[at];
    if (!word || (word.startsSentence && at > to + 1)) return undefined;
    if (schoolWords.has(word.folded)) return to;
  }
  return undefined;
}

const goesTo = new Set('at from of in who goes to attends attending is a pupil student the and'.split(' '));
