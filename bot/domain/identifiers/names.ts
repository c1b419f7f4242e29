// Names of people in a text: given names, titles and relatives before a name, and the shape of a name in a sentence.

import { goesOnStrangely, hasFamily, isStaff, type Sentence, staffAndPlaces } from './colleagues';
import { commonSurnames, givenNames, wordNames } from './given-names';
import type { Found } from './identifiers';
import { initialsIn } from './initials';
import type { KnownWords } from './known-words';
import {
  acronyms,
  beingVerbs,
  kinWords,
  months,
  ordinaryWords,
  personStates,
  personVerbs,
  placeWords,
  titles,
} from './ordinary-words';
import { isOrdinary, isWordName } from './word-kinds';
import { type Word, wordsOfText } from './words-of-text';

/** Names, and initials with a school. */
export function namesIn(plain: string, known: KnownWords): readonly Found[] {
  const words = wordsOfText(plain);
  const staff = staffAndPlaces(words, known);
  const taken = new Set<number>();
  const sentence: Sentence = { words, staff, known };
  const found: Found[] = initialsIn(words, plain).map(({ from, to }) => {
    for (let at = from; at <= to; at += 1) taken.add(at);
    return spanOf(words, from, to, 'initials');
  });
  for (let at = 0; at < words.length; at += 1) {
    if (taken.has(at) || !isName(sentence, at)) continue;
    const to = endOfName(sentence, at);
    found.push(spanOf(words, at, to, 'name'));
    at = to;
  }
  return found;
}

function spanOf(words: readonly Word[], from: number, to: number, kind: 'name' | 'initials'): Found {
  return { kind, start: words[from]?.start ?? 0, end: words[to]?.end ?? 0 };
}

function isName(sentence: Sentence, at: number): boolean {
  const { words, staff } = sentence;
  const word = words[at];
  if (word === undefined || staff.has(at)) return false;
  if (word.foreign) return true;
  if (afterTitle(words, at)) return true;
  if (!word.capital) return isGiven(sentence, at) && !isStaff(sentence, at);
  const before = words[at - 1];
  if (before && /^saint$|^st$/.test(before.folded) && /^\.? $/.test(word.gap)) return false;
  if (afterKin(sentence, at)) return true;
  if (inFamily(sentence, at)) return true;
  if (isStaff(sentence, at)) return goesOnStrangely(sentence, at) || hasFamily(sentence, at);
  if (inPlace(sentence, at)) return false;
  if (isGiven(sentence, at)) return true;
  if (isWordName(word)) return isPersonHere(sentence, at);
  return hasShapeOfName(sentence, at);
}

/** "Mr Begum", "mrs ahmed": whoever has a title is no colleague in these notes. */
function afterTitle(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (!before || !word || !titles.has(before.folded) || !/^\.? $/.test(word.gap)) return false;
  if (ordinaryWords.has(word.folded) && !commonSurnames.has(word.folded)) return false;
  return word.capital ? before.capital || before.folded !== 'miss' : /^m(?:r|rs|s)$/.test(before.folded);
}

/** "Mum Sarah", "the mother, Natasha": also a name that a colleague has. */
function afterKin(sentence: Sentence, at: number): boolean {
  const [before, word] = [sentence.words[at - 1], sentence.words[at]];
  if (!before || !word || !kinWords.has(before.folded) || before.possessive) return false;
  if (isOrdinary(word) && !isWordName(word)) return false;
  if (acronyms.has(word.folded) && word.shouted) return false;
  if (/^, $/.test(word.gap)) return !isStaff(sentence, at) && isGiven(sentence, at);
  if (word.gap !== ' ') return false;
  return !months.has(word.folded) && !(isWordName(word) && inPlace(sentence, at));
}

/** "the Petrescu family", "Family Hussein", "the Smiths". */
function inFamily({ words }: Sentence, at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (!word || isOrdinary(word) || placeWords.has(word.folded)) return false;
  if (after?.folded === 'family' && after.gap === ' ' && !after.capital && before?.folded === 'the')
    return true;
  if (before?.folded === 'family' && word.gap === ' ') return true;
  return before?.folded === 'the' && commonSurnames.has(word.folded.replace(/s$/, ''));
}

const isGiven = ({ words }: Sentence, at: number): boolean => {
  const word = words[at];
  if (!word || !givenNames.has(word.folded)) return false;
  // "AVA" and "IAN" may stand for something, unless somebody writes everything so.
  return !word.shouted || word.folded.length > 4 || shoutedAround(words, at);
};

const shoutedAround = (words: readonly Word[], at: number) =>
  words
    .slice(Math.max(0, at - 3), at + 4)
    .some(
      (near) => near !== words[at] && near.shouted && near.folded.length > 2 && !acronyms.has(near.folded),
    );

/** The run of capitals that the word stands in ends in a place or body, or one follows a word that may be one. */
function inPlace({ words }: Sentence, at: number): boolean {
  for (let next = at + 1; next < Math.min(words.length, at + 5); next += 1) {
    const word = words[next];
    if (!word || !/^(?: |-| & )$/.test(word.gap)) return false;
    const { folded = '', possessive = false } = words[at] ?? {};
    const saysPlace = word.capital || alwaysPlace.has(word.folded) || !(possessive || givenNames.has(folded));
    if (placeWords.has(word.folded) && saysPlace) return true;
    if (!word.capital || isOrdinary(word)) return false;
  }
  return false;
}

/** After these even a given name is no person: "Clare's law", "Fraser guidelines". */
const alwaysPlace = new Set(['law', 'guidelines', 'competence', 'competent', 'rule']);

/** A name that is also a word: only a sentence that treats it as a person makes it one. */
function isPersonHere({ words }: Sentence, at: number): boolean {
  const [before, word, after, afterThat] = [words[at - 1], words[at], words[at + 1], words[at + 2]];
  if (!word) return false;
  const followedBySurname =
    after?.gap === ' ' && after.capital && (commonSurnames.has(after.folded) || isInitial(after));
  if (followedBySurname) return !months.has(word.folded) || commonSurnames.has(after.folded);
  if (word.shouted || months.has(word.folded)) return false;
  if (word.startsSentence) {
    if (word.possessive) return after !== undefined && !after.capital;
    return afterThat?.folded !== 'that' && doesAsAPerson(words, at);
  }
  if (seasons.has(word.folded)) return before !== undefined && toPeople.has(before.folded);
  return true;
}

const seasons = new Set(['summer', 'autumn', 'easter']);
const toPeople = new Set('see visit tell ask ring meet about with for to told seen saw'.split(' '));

const isInitial = ({ start, end, folded, capital }: Word) => capital && end - start === 1 && folded !== 'i';

/** "to be seen", "is scared", "was not well". */
function inState(words: readonly Word[], at: number): boolean {
  const following = words.slice(at + 1, at + 5).map(({ folded }) => folded);
  const state = following.findIndex((word) => personStates.has(word));
  return state > 0 && following.slice(0, state).every((word) => linking.has(word));
}

const linking = new Set(
  'is was to be has been will must should can cannot not no longer may very so being'.split(' '),
);

/** No list has the word. Inside a sentence its capital makes it a name; at the start what follows has to. */
function hasShapeOfName({ words }: Sentence, at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (!word || isOrdinary(word) || placeWords.has(word.folded) || word.end - word.start < 3) return false;
  if (kinWords.has(word.folded) || titles.has(word.folded) || acronyms.has(word.folded)) return false;
  if (word.shouted || acronyms.has(word.folded.replace(/s$/, ''))) return false;
  if (/^(?:[od]'|mc)\p{L}{3}/u.test(word.folded)) return true;
  if (before && !word.startsSentence && !beforeNames.test(`${before.folded}${word.gap}`)) return false;
  if (!word.startsSentence) return !inTitle(before, word, after);
  if (word.possessive) return after !== undefined && kinWords.has(after.folded);
  if (after?.gap === ' ' && mayBeSurname(after)) return true;
  return doesAsAPerson(words, at);
}

/** "the Graded Care Profile", "Adult Mental Health": capitals that belong to ordinary ones beside them. */
function inTitle(before: Word | undefined, word: Word, after: Word | undefined): boolean {
  const isPart = (near: Word) =>
    near.capital && isOrdinary(near) && !isWordName(near) && !kinWords.has(near.folded);
  if (word.possessive) return false;
  if (before && word.gap === ' ' && !before.startsSentence && !before.possessive && isPart(before))
    return true;
  return after?.gap === ' ' && isPart(after) && !whenWords.test(after.folded);
}

const whenWords = /day$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|^(?:i|at|on|by|and|then)$/;

const mayBeSurname = (word: Word) =>
  word.capital && !word.shouted && !isOrdinary(word) && !placeWords.has(word.folded);

/** "Zarnia has", "Zarnia to be seen", "Zarnia, 9, said", "Zarnia and Orlagh". */
function doesAsAPerson(words: readonly Word[], at: number): boolean {
  const [after, afterThat] = [words[at + 1], words[at + 2]];
  if (after === undefined) return false;
  if (/^,? \(?\d{1,2}[,)]/.test(after.gap) || (/^,? \(?$/.test(after.gap) && after.folded === 'aged'))
    return true;
  if (after.gap === ' & ') return after.capital && !isOrdinary(after);
  if (after.gap !== ' ') return false;
  if (after.folded === 'and' && afterThat?.gap === ' ' && afterThat.capital)
    return givenNames.has(afterThat.folded) || wordNames.has(afterThat.folded);
  return personVerbs.has(after.folded) || beingVerbs.has(after.folded) || inState(words, at);
}

/** After a place's preposition, an article or a number a capital is a place or a thing: "the Landlord". */
const beforeNames =
  /^(?!(?:at|in|near|via|the|a|an|this|that|these|any|no|each|every|some|our|your|my) )(?!.*\d)/;

/** The name with the surname, second name or initial that follows. */
function endOfName({ words, staff }: Sentence, from: number): number {
  let at = from;
  for (;;) {
    const [word, next] = [words[at], words[at + 1]];
    if (
      !word ||
      !next ||
      word.possessive ||
      staff.has(at + 1) ||
      !/^(?: |-)$/.test(next.gap) ||
      !next.capital
    )
      return at;
    const isSurname = commonSurnames.has(next.folded) || givenNames.has(next.folded) || isInitial(next);
    if (!isSurname && (isOrdinary(next) || acronyms.has(next.folded) || placeWords.has(next.folded)))
      return at;
    at += 1;
  }
}
