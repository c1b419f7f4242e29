// Colleagues and places of the council in a text: their names pass, unless what follows makes them somebody else's.
import { givenNames } from './given-names';
import type { KnownWords } from './known-words';
import { placeWords } from './ordinary-words';
import { isOrdinary } from './word-kinds';
import type { Word } from './words-of-text';

/** A text with what the council's directory knows of it. */
export type Sentence = {
  readonly words: readonly Word[];
  /** Which words are a full name, team or site of the council. */
  readonly staff: ReadonlySet<number>;
  readonly known: KnownWords;
};

/** The longest phrase of the directory at each place. */
export function staffAndPlaces(
  words: readonly Word[],
  { phrases, longestPhrase }: KnownWords,
): ReadonlySet<number> {
  const covered = new Set<number>();
  for (let at = 0; at < words.length; at += 1) {
    for (let length = Math.min(longestPhrase, words.length - at); length > 0; length -= 1) {
      const phrase = words.slice(at, at + length);
      if (!phrases.has(phrase.map(({ folded }) => folded).join(' '))) continue;
      for (let step = 0; step < length; step += 1) covered.add(at + step);
      break;
    }
  }
  return covered;
}

/** A colleague's first name, or their surname by itself. */
export const isStaff = ({ words, known }: Sentence, at: number): boolean => {
  const folded = words[at]?.folded ?? '';
  return known.firstNames.has(folded) || (known.surnames.has(folded) && !givenNames.has(folded));
};

/** "Amara Johnson" and "Lewis P" when the council has another Amara and another Lewis only. */
export function goesOnStrangely({ words, known }: Sentence, at: number): boolean {
  const [word, after] = [words[at], words[at + 1]];
  const initials = known.firstNames.get(word?.folded ?? '');
  if (!word || !after || !initials || word.possessive || after.gap !== ' ' || !after.capital) return false;
  if (after.end - after.start === 1) return after.folded !== 'i' && !initials.has(after.folded);
  if (after.shouted || isOrdinary(after) || placeWords.has(after.folded)) return false;
  return !known.surnames.has(after.folded) && !known.firstNames.has(after.folded);
}

/** "Amara's mum": notes are about the families of children, not of colleagues. */
export const hasFamily = ({ words }: Sentence, at: number): boolean =>
  words[at]?.possessive === true &&
  /^ $/.test(words[at + 1]?.gap ?? '') &&
  ofAFamily.has(words[at + 1]?.folded ?? '');

const ofAFamily = new Set(
  'mum mother dad father nan nana gran grandma grandmother grandad grandfather auntie aunt uncle brother sister stepdad stepmum stepfather stepmother'.split(
    ' ',
  ),
);
