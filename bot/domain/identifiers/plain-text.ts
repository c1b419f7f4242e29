// A text as a reader sees it: accents, invisible characters and look-alikes gone, with the way back to what was typed.

/** A stretch of the plain text: UTF-16 positions, the end not included. */
export type Span = { readonly start: number; readonly end: number };

export type PlainText = {
  /** Unaccented, straight apostrophes and hyphens, Western digits; capitals stay. */
  readonly plain: string;
  /** A stretch of `plain` as the stretch of the typed text that it came from. */
  readonly typed: (span: Span) => Span;
};

/** Each typed character becomes none, one or several plain ones. Never throws, whatever the text. */
export function plainText(text: string): PlainText {
  const parts: string[] = [];
  const from: number[] = [];
  const until: number[] = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    const plain = plainCharacter(character);
    // A mark or an invisible character belongs to the letter before it.
    if (plain === '' && until.length > 0) until[until.length - 1] = end;
    for (let unit = 0; unit < plain.length; unit += 1) {
      from.push(at);
      until.push(end);
    }
    parts.push(plain);
    at = end;
  }
  return {
    plain: parts.join(''),
    typed: ({ start, end }) => ({ start: from[start] ?? at, end: until[end - 1] ?? at }),
  };
}

/** Words for comparing: plain, lower case, single blanks. */
export const foldedText = (text: string) => plainText(text).plain.toLowerCase().trim().replace(/\s+/g, ' ');

function plainCharacter(character: string): string {
  if (/^[\n\r\t\x20-\x7e]$/.test(character)) return character === '`' ? "'" : character;
  const known = lookAlikes.get(character);
  if (known !== undefined) return known;
  const digit = westernDigit(character);
  if (digit !== undefined) return digit;
  return character
    .normalize('NFKD')
    .replace(/\p{M}|\p{Cf}/gu, '')
    .replace(/\s/gu, ' ');
}

/** Letters that do not come apart into a plain letter and a mark, and the signs that keyboards and Teams put in. */
const lookAlikes = new Map([
  ...[...'\u2018\u2019\u201b\u02bc\u2032\u00b4\uff07'].map((sign) => [sign, "'"] as const),
  ...[...'\u2010\u2011\u2212\ufe63\uff0d'].map((sign) => [sign, '-'] as const),
  ['ø', 'o'],
  ['Ø', 'O'],
  ['ł', 'l'],
  ['Ł', 'L'],
  ['đ', 'd'],
  ['Đ', 'D'],
  ['ı', 'i'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['Æ', 'Ae'],
  ['œ', 'oe'],
  ['Œ', 'Oe'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['Þ', 'Th'],
]);

/** Digits of the scripts that phones in England offer: Arabic, Persian, Devanagari, Bengali, Gurmukhi, full width. */
const digitZeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0xff10];

function westernDigit(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  const zero = digitZeros.find((start) => code >= start && code <= start + 9);
  return zero === undefined ? undefined : String(code - zero);
}
