// Inputs that nobody sends in good faith, made from a seed: words, values, and good things spoiled in a place or two.
import type { Random } from '../simulator/random';
import { changedAt, type Path, placesIn } from './sample';

/** A name that no schema knows. */
export const unknownName = 'zzunknown';

const pieces = [
  'a',
  'Z',
  '0',
  '9',
  ' ',
  '\n',
  '\t',
  '\r',
  '\u0000',
  '\u001b',
  '\u0085',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\ud83d',
  '\udc69',
  '👩‍👧',
  'é',
  'ﷺ',
  '家',
  '％',
  '=',
  '+',
  '-',
  '@',
  "'",
  '"',
  '`',
  ',',
  ';',
  ':',
  '.',
  '/',
  '\\',
  '|',
  '#',
  '?',
  '&',
  '%',
  '%00',
  '%zz',
  '%E2%80',
  '<',
  '>',
  '<at>',
  '</at>',
  '<at id="0">',
  '<script>',
  '&#x41;',
  '&#9999999;',
  '&amp;',
  '[x](javascript:1)',
  '$\u007b1}',
  '{{x}}',
  '=cmd()',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'true',
  'NaN',
  '-1',
  '1e309',
  '9007199254740993',
  '2027-01-19',
  '2027-02-30',
  '31/12/2027',
  'tomorrow',
  'next monday',
  '10:00',
  '25:61',
  '2027-01-19T16:00:00Z',
  'LCS-204417',
  'lcs 204417',
  'QQ123456C',
  '943 476 5919',
  '07700 900123',
  'SW1A 1AA',
  'lewis',
  'Priya',
  'Mrs Ketteridge',
  'decision',
  'log',
  'advice',
  'with',
  'book',
  'help',
  'we met',
  'threads',
  'entries',
  'file',
  'drafts',
  'record',
  '0a0a0a0a-0000-4000-8000-00000000abcd',
  '99999999-1111-4222-8333-999999999999_x',
  'https://',
  'file:///etc/passwd',
  '../',
  '..%2f',
] as const;

/** Mostly short; one in fifty is long, and often the same piece over and over, which is what slow patterns fear. */
export function anyWords(random: Random): string {
  if (random.chance(0.01)) {
    const unit = Array.from({ length: 1 + random.upTo(3) }, () => random.pick(pieces)).join('');
    return unit.repeat(1 + random.upTo(Math.ceil(12_000 / unit.length))) + random.pick(pieces);
  }
  return Array.from({ length: random.upTo(random.chance(0.1) ? 60 : 9) }, () => pieceOf(random)).join('');
}

const pieceOf = (random: Random): string =>
  random.chance(0.2) ? String.fromCharCode(random.upTo(0x10000)) : random.pick(pieces);

/** Anything JSON can hold. */
export function anyValue(random: Random, deep = 3): unknown {
  switch (random.upTo(deep > 0 ? 9 : 6)) {
    case 0:
      return null;
    case 1:
      return random.chance(0.5);
    case 2:
      return random.pick([0, -0, -1, 1.5, 1e308, -1e308, 2 ** 53, 2 ** 31, 5e-324]);
    case 3:
    case 4:
    case 5:
      return anyWords(random);
    case 6:
      return Array.from({ length: random.upTo(4) }, () => anyValue(random, deep - 1));
    default:
      return Object.fromEntries(
        Array.from({ length: random.upTo(4) }, () => [anyName(random), anyValue(random, deep - 1)]),
      );
  }
}

const anyName = (random: Random): string =>
  random.pick([unknownName, 'constructor', 'toString', 'length', 'operationId', 'text', 'words', 'step', '']);

/** A copy spoiled in one to three places: another value, a thing taken out, a name added, text lengthened or cut. */
export function spoiled(random: Random, good: unknown): unknown {
  let value = good;
  for (let times = 1 + random.upTo(3); times > 0; times -= 1) {
    const places = placesIn(value, () => true);
    const place: Path = places[random.upTo(places.length)] ?? [];
    value = changedAt(value, place, (was) => spoiledOne(random, was));
  }
  return value;
}

function spoiledOne(random: Random, was: unknown): unknown {
  if (typeof was === 'string' && random.chance(0.6)) {
    const at = random.upTo(was.length + 1);
    return was.slice(0, at) + anyWords(random) + was.slice(at + random.upTo(3));
  }
  if (Array.isArray(was) && random.chance(0.6))
    return random.chance(0.5) ? [...was, anyValue(random)] : was.slice(random.upTo(was.length + 1));
  if (typeof was === 'object' && was !== null && random.chance(0.7)) {
    const names = Object.keys(was);
    const gone = names[random.upTo(names.length)];
    return random.chance(0.5)
      ? { ...was, [anyName(random)]: anyValue(random) }
      : Object.fromEntries(Object.entries(was).filter(([name]) => name !== gone));
  }
  return anyValue(random);
}
