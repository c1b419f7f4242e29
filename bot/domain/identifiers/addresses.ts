// Addresses: postcodes, a house number with a street, a flat with its number.
import type { KnownWords } from './known-words';
import { foldedText, type Span } from './plain-text';

export function addressesIn(plain: string, known: KnownWords): readonly Span[] {
  return [
    ...matches(plain, flat),
    ...matches(plain, streetWithCapital).filter(({ groups }) =>
      isStreet(groups?.name ?? '', groups?.street ?? '', known),
    ),
    ...matches(plain, streetInSmallLetters).filter(({ groups }) => !small.test(groups?.name ?? '')),
    ...matches(plain, postcode).filter(({ words }) => !/\d(?:st|nd|rd|th)$/.test(words)),
  ];
}

const number = String.raw`(?<![\w.:/£-])\d{1,4}[a-zA-Z]?(?:[-/]\d{1,4}[a-zA-Z]?)?`;
const capital = String.raw`\p{Lu}[\p{L}'-]{0,30}\.?`;
const kindsOfStreet =
  'street|st|road|rd|avenue|ave|lane|ln|close|cl|drive|dr|crescent|cres|court|ct|place|pl|terrace|gardens|gdns|grove|way|hill|view|park|row|walk|square|sq|mews|green|rise|parade|broadway|gate|croft|fold|vale|meadow|meadows|quay|wharf|yard';

/** "14 Oak Street", "9 St John's Rd", "23 The Crescent". */
const streetWithCapital = new RegExp(
  String.raw`${number},? (?<name>(?:the |The |${capital} ){1,3})(?<street>${eitherCase(kindsOfStreet)})\b(?! ?\p{Lu}\p{L}+'s)`,
  'gu',
);
/** "54 beech avenue". */
const streetInSmallLetters = new RegExp(
  String.raw`${number},? (?<name>(?:\p{Ll}{2,20} ){1,2})(?:street|road|rd|avenue|crescent|terrace|lane|grove|gardens)\b`,
  'gu',
);
const flat = new RegExp(
  String.raw`\b(?:flat|apartment|apt|unit)\.? ?(?:no\.? ?)?\d{1,4}[a-z]?\b(?:,? (?:\d{1,4}[a-z]? )?(?:${capital} ){0,3}(?:${eitherCase(kindsOfStreet)}|house|House|tower|Tower|building|Building)\b)?`,
  'gui',
);
/** As Royal Mail forms them; the second half never has C, I, K, M, O or V, so "p2 5pm" is none. */
const postcode =
  /(?<![\w.-])(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[a-z]{1,2}\d[a-z\d]? ?\d[abd-hjlnp-uw-z]{2})\b/g;

/** Words that a street is hardly called after: "2 weeks down the road". */
const small =
  /\b(?:days?|weeks?|months?|miles?|minutes?|hours?|years?|the|of|to|in|on|at|from|and|or|down|up|people|children|cars?|visits?|more)\b/;
const courts = /\b(?:family|high|county|crown|magistrates'?|youth|appeal|supreme|central)\b/i;
const monthBefore =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\b/i;

/** A month, a court or a site of the council after a number is no street. */
function isStreet(name: string, street: string, { phrases }: KnownWords): boolean {
  if (monthBefore.test(name)) return false;
  if (/^c(?:our)?t$/i.test(street) && courts.test(name)) return false;
  return !phrases.has(foldedText(`${name}${street}`));
}

function eitherCase(words: string): string {
  return words
    .split('|')
    .map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`)
    .join('|');
}

const matches = (plain: string, pattern: RegExp) =>
  [...plain.matchAll(pattern)].map(({ 0: words, index, groups }) => ({
    words,
    groups,
    start: index,
    end: index + words.length,
  }));
