// Finds names in a text, word by word: whole names, parts of names, and names so short that they may be another word.
import { grouped } from '../grouped';
import { acronyms, ordinaryWords, titles } from '../identifiers/ordinary-words';

/** Stretches of a text that name somebody, in the words they were typed. */
export type NameFinder = (text: string) => readonly string[];

/** What is looked for. Each of it unaccented; names of several words stand in a text with blanks and commas between them. */
export type Wanted = {
  readonly wholes?: readonly string[];
  readonly parts?: readonly string[];
  /** Two letters, or one half of a double name: they count only with a capital. */
  readonly weak?: readonly string[];
  /** Stands anywhere, whatever stops and dashes are in it. */
  readonly exact?: readonly string[];
  /** The same, but never in the middle of a longer word. */
  readonly typed?: readonly string[];
  /** Whether "An" or "So" with which a sentence begins counts too: once for each text, for somebody to look at. */
  readonly doubtful?: boolean;
};

/**
 * By words and not by one long pattern, so that the time hangs on the text and not on how many people a council has.
 * Parts that are words of their own in English count only with a capital: Grant, not grant.
 */
export function finderOf({
  wholes = [],
  parts = [],
  weak = [],
  exact = [],
  typed = [],
  doubtful = false,
}: Wanted): NameFinder {
  const phrases = grouped(
    wholes.map((whole) => tokensOf(whole).map(({ word }) => word)).filter((words) => words.length > 1),
    ([first = '']) => first,
  );
  const single = new Set(parts);
  const short = new Set(weak);
  const literal = exact.map((one) => one.toLowerCase()).filter((one) => one !== '');
  const asTyped = typed.map(
    (one) => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(one)}(?![\\p{L}\\p{N}])`, 'iu'),
  );
  const isPart = ({ word, typed: as }: Token) =>
    (single.has(word) && (!isAlsoWord(word) || isCapital(as))) || (short.has(word) && isShortName(as));
  return (text) => {
    const plain = unaccented(text);
    const lower = literal.length > 0 ? plain.toLowerCase() : '';
    const found = [
      ...literal.filter((one) => lower.includes(one)),
      ...asTyped.flatMap((one) => one.exec(plain)?.slice(0, 1) ?? []),
    ];
    const tokens = tokensOf(plain);
    const doubted = new Set<string>();
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (token === undefined) break;
      const phrase = phrases.get(token.word)?.find((words) => isPhrase(plain, tokens, at, words));
      if (phrase !== undefined) {
        found.push(plain.slice(token.start, tokens[at + phrase.length - 1]?.end));
        at += phrase.length - 1;
        continue;
      }
      for (const one of [token, ...piecesOf(token)].filter(isPart)) {
        if (!single.has(one.word) && mayBeNoName(plain, one)) {
          if (!doubtful || doubted.has(one.word)) continue;
          doubted.add(one.word);
        }
        found.push(one.typed);
      }
    }
    return found;
  };
}

type Token = { readonly word: string; readonly typed: string; readonly start: number; readonly end: number };

/** One after the other, with nothing but blanks and commas between them. Words that are all English ones need a capital. */
function isPhrase(plain: string, tokens: readonly Token[], from: number, words: readonly string[]): boolean {
  const needsCapital = words.every(isAlsoWord);
  return words.every((word, index) => {
    const [token, before] = [tokens[from + index], tokens[from + index - 1]];
    if (token?.word !== word || (needsCapital && !isCapital(token.typed))) return false;
    return index === 0 || before === undefined || /^[\s,]{1,3}$/.test(plain.slice(before.end, token.start));
  });
}

/** Of unaccented text. What belongs to somebody ("Lewis's") is theirs, and so is what they are or will do ("Jo'll"). */
export const tokensOf = (plain: string): readonly Token[] =>
  [...plain.matchAll(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu)].map(({ 0: typed, index }) => ({
    word: wordOf(typed),
    typed,
    start: index,
    end: index + typed.length,
  }));

const wordOf = (typed: string) => typed.toLowerCase().replace(/'(?:s|ll|d|ve|re)$/, '');

/** "Jo-led" is about Jo; "Jo-Anne" is a name of its own. */
function piecesOf({ typed, start }: Token): readonly Token[] {
  const pieces = typed.split('-');
  if (pieces.length === 1 || pieces.every(isCapital)) return [];
  return pieces.map((one, index) => {
    const from = start + pieces.slice(0, index).join('-').length + Math.min(index, 1);
    return { word: wordOf(one), typed: one, start: from, end: from + one.length };
  });
}

/** Beyond the words that English has anyway: names with which people write whole sentences. */
const wordsToo: ReadonlySet<string> = new Set(
  'mark hope rose joy bill sue rob pat dawn drew art cross frank'.split(' '),
);
const isAlsoWord = (word: string) => ordinaryWords.has(word) || wordsToo.has(word);

/** Letters of scripts without capitals count as one. */
const isCapital = (typed: string) => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(typed);

/** Li and LI, but not LA where it is the local authority, nor IT. */
const isShortName = (typed: string): boolean => {
  const word = wordOf(typed);
  const shouted = /^\p{Lu}{2}$/u.test(typed);
  return isCapital(typed) && !(shouted && (acronyms.has(word) || ordinaryWords.has(word)));
};

/** An English word with which a sentence begins has its capital from there. */
const mayBeNoName = (plain: string, { word, start }: Token): boolean =>
  ordinaryWords.has(word) && beginsSentence(plain.slice(Math.max(0, start - 20), start));

function beginsSentence(before: string): boolean {
  const end = /(?:^|[.!?:;\n\u2026\u2022*\u2013-]|\s["'(\u2018\u201c])[\s"'\u201c\u2018([]*$/u.exec(before);
  if (end === null) return false;
  const [, last = ''] = /([\p{L}]+)\.\s*$/u.exec(before) ?? [];
  return !titles.has(last.toLowerCase());
}

/** As names and texts are compared: without accents, and with the straight apostrophe. */
export const unaccented = (text: string) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('\u2019', "'");
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
