// A plain text taken apart into words, each with what stands before it.

/** One word of a plain text. An apostrophe inside belongs to it, a hyphen does not. */
export type Word = {
  /** Lower case, without a possessive ending. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** What stands between the word before and this one. */
  readonly gap: string;
  readonly capital: boolean;
  /** Two letters or more, all capitals. */
  readonly shouted: boolean;
  readonly possessive: boolean;
  readonly startsSentence: boolean;
  /** Letters that no English word has: Cyrillic, Arabic, Chinese. */
  readonly foreign: boolean;
};

export function wordsOfText(plain: string): readonly Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const { 0: text, index } of plain.matchAll(/\p{L}+(?:'\p{L}+)*/gu)) {
    const gap = plain.slice(end, index);
    end = index + text.length;
    words.push(wordFrom(text, index, gap, words.at(-1)));
  }
  return words;
}

function wordFrom(text: string, start: number, gap: string, before: Word | undefined): Word {
  const bare = text.replace(/'s$/i, '');
  return {
    folded: bare.toLowerCase(),
    start,
    end: start + text.length,
    gap,
    capital: /^\p{Lu}/u.test(text),
    shouted: bare.length > 1 && bare === bare.toUpperCase(),
    possessive: bare !== text,
    startsSentence: before === undefined || startsAfter(gap, before),
    foreign: !/\p{Script=Latin}/u.test(text),
  };
}

/** A full stop after a title or an initial ends nothing: "Dr. Khan", "K. Smith". */
function startsAfter(gap: string, before: Word): boolean {
  if (/^\. ?$/.test(gap)) return !(before.end - before.start === 1 || abbreviated.has(before.folded));
  return /[.!?:\n\r\u2026\u2022"\u201c\u201d*>#]|\d\)|(?:^|\s)[-\u2013\u2014]\s/.test(gap);
}

const abbreviated = new Set([
  'dr',
  'mr',
  'mrs',
  'ms',
  'st',
  'rev',
  'no',
  'ref',
  'dob',
  'nr',
  'tel',
  'approx',
]);
