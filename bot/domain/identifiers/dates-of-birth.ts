// Dates of birth: a date that a word makes one. Any other date is an ordinary day of the work.
import type { Span } from './plain-text';

/** From the word to the end of the date. */
export function datesOfBirthIn(plain: string): readonly Span[] {
  return [...plain.matchAll(wordBefore), ...plain.matchAll(wordAfter), ...plain.matchAll(inBrackets)].map(
    ({ 0: words, index }) => ({ start: index, end: index + words.length }),
  );
}

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const numeric = String.raw`(?:\d{1,2} ?[./-] ?\d{1,2} ?[./-] ?(?:\d{4}|\d{2})|\d{4}[./-]\d{1,2}[./-]\d{1,2})(?!\d)`;
const worded = String.raw`\d{1,2}(?:st|nd|rd|th)?[ -](?:of )?${month}\b\.?(?:,?[ -]?\d{2,4}\b)?`;
const monthFirst = String.raw`${month}\b\.?(?: \d{1,2}(?:st|nd|rd|th)?)?,? \d{4}\b`;
const anyDate = `(?:${numeric}|${worded}|${monthFirst})`;

const birth = String.raw`(?:\bd\.? ?o\.? ?b\b\.?|\bdate of birth|\bbirth ?date|\bbirthday|\bborn)`;
const between = String.raw`[ :,.=(-]{0,3}(?:(?:is|was|on|in)\b[ :]{0,2}){0,2}(?:the )?`;

/** A child who is to be born has no date of birth yet. */
const wordBefore = new RegExp(
  `(?<!\\bbe )(?:${birth}${between}(?:${anyDate}|\\d{8}\\b|\\d{6}\\b)|\\bb\\.? ?${numeric})`,
  'gi',
);
const wordAfter = new RegExp(`(?<![\\d/.-])${anyDate} ?[(,-]? ?${birth}`, 'gi');
/** "The girl (12/03/2015)". */
const inBrackets = new RegExp(
  `(?<=\\b(?:girl|boy|child|baby|son|daughter|brother|sister|sibling|twin|eldest|youngest|person|pupil|mother|father|mum|dad|aged? \\d{1,2},?) )\\(${numeric}\\)`,
  'gi',
);
