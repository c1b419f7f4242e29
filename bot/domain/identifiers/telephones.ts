// Telephone and NHS numbers, with any blanks, dots and dashes between their digits.
import type { Span } from './plain-text';

/** Ten digits that the word NHS introduces, or whose last one checks the others. */
export function nhsNumbersIn(plain: string): readonly Span[] {
  const found: Span[] = [];
  for (const { 0: words, index, groups } of plain.matchAll(tenDigits)) {
    const digits = digitsOf(groups?.digits ?? '');
    if (groups?.nhs === undefined && !hasCheckDigit(digits)) continue;
    found.push({ start: index, end: index + words.length });
  }
  return found;
}

const tenDigits =
  /(?<nhs>\bnhs[ ]{0,2}(?:number|num|no)?\b[ .:#]{0,3}(?:is )?)?(?<![\d+(-])(?<digits>[0-9](?:[ .-]?[0-9]){9})(?![ .-]?[0-9])/gi;

/** Modulus 11, as the NHS numbers its patients. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  const check = (11 - (sum % 11)) % 11;
  return check < 10 && check === Number(digits.at(9)) && new Set(digits).size > 1;
}

/** A number with its area or country, or shorter after a word such as "phone". */
export function telephonesIn(plain: string): readonly Span[] {
  const whole = [...plain.matchAll(/(?<![\w+.-])(?:\(?0|\(?\+)[\d ().-]{6,24}/g)].flatMap(
    ({ 0: words, index }) => {
      const length = lengthOfTelephone(words);
      return length === undefined ? [] : [{ start: index, end: index + length }];
    },
  );
  const short = [...plain.matchAll(afterTheWord)].map(({ 0: words, index, groups }) => {
    const digits = groups?.digits ?? '';
    return { start: index + words.length - digits.length, end: index + words.length };
  });
  return [...whole, ...short];
}

const afterTheWord =
  /\b(?:phone|tel|telephone|mobile|mob|landline|text|call|ring|whatsapp)(?: number| no)?(?: is| on)?[ .:]{1,3}(?<digits>\d(?: ?\d){5,10})(?!\d)/gi;

/** How many characters of these are one telephone number; the next number may stand right behind it. */
function lengthOfTelephone(words: string): number | undefined {
  if (/^\(?\d{1,2}[./-]\d{1,2}[./-]/.test(words)) return undefined;
  const abroad = /^\(?(?:\+|00)/.test(words);
  if (!abroad && !/^\(?0\d{2}/.test(words)) return undefined;
  const ends = endsOfDigits(words);
  const [most, least] = abroad ? [15, 9] : [11, 10];
  for (let count = Math.min(most, ends.length); count >= least; count -= 1) {
    const end = ends[count - 1] ?? 0;
    if (!/^\d/.test(words.slice(end))) return end;
  }
  return undefined;
}

/** Where each digit ends; more than three signs between two end the number. */
function endsOfDigits(words: string): readonly number[] {
  const ends: number[] = [];
  for (const { index } of words.matchAll(/\d/g)) {
    if (index - (ends.at(-1) ?? index) > 3) break;
    ends.push(index + 1);
  }
  return ends;
}

const digitsOf = (text: string) => text.replace(/\D/g, '');
