// What kind of word a word is: a name that is also a word, or an ordinary one in any of its forms.
import { wordNames } from './given-names';
import { ordinaryWords } from './ordinary-words';
import type { Word } from './words-of-text';

export const isWordName = ({ folded }: Word) => wordNames.has(folded);
/** A word of the work or the language, with any ending. */
export const isOrdinary = ({ folded }: Word) =>
  ordinaryWords.has(folded) || ordinaryWords.has(folded.replace(endings, '')) || derived.test(folded);

/** "SWs", "school's", "I'll", "We've". */
const endings = /(?:'?s|'(?:d|ll|m|re|ve))$/;

/** Endings that make a word of another: no list has them all. */
const derived =
  /^.{3,}(?:tion|sion|ment|ments|ness|ship|ity|ities|ally|able|ible|ology|less|ful|ing|ings|ised|ized|ism)$/;
