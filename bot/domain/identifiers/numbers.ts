// Identifiers that have a shape of their own: e-mail, NHS number, date of birth, address, telephone number.
import type { Found, IdentifierKind } from '../identifiers';
import { addressesIn } from './addresses';
import { datesOfBirthIn } from './dates-of-birth';
import type { KnownWords } from './known-words';
import type { Span } from './plain-text';
import { nhsNumbersIn, telephonesIn } from './telephones';

/** In the order of the text, without overlaps. A case reference of the council is none of them, whatever its shape. */
export function numbersIn(plain: string, known: KnownWords): readonly Found[] {
  const references = referencesIn(plain, known);
  const all = [
    ...kept('e-mail', emailsIn(plain)),
    ...kept('date-of-birth', datesOfBirthIn(plain)),
    ...kept('nhs-number', nhsNumbersIn(plain)),
    ...kept('telephone', telephonesIn(plain)),
    ...kept('address', addressesIn(plain, known)),
  ];
  return all.reduce<readonly Found[]>(
    (found, one) => (meets(one, references) || meets(one, found) ? found : [...found, one]),
    [],
  );
}

const kept = (kind: IdentifierKind, spans: readonly Span[]): Found[] =>
  spans.map((span) => ({ kind, ...span }));

const meets = (one: Span, others: readonly Span[]) =>
  others.some((other) => one.start < other.end && other.start < one.end);

function referencesIn(plain: string, { references }: KnownWords): readonly Span[] {
  return spansOf(plain, /[A-Z0-9][A-Z0-9/-]{2,40}/gi).filter(({ start, end }) =>
    references.some((pattern) => pattern.test(plain.slice(start, end).toUpperCase())),
  );
}

const emailsIn = (plain: string) => spansOf(plain, /[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/g);

/** Every place at which a pattern matches. Patterns repeat a bounded number of times, so that the time stays linear. */
export const spansOf = (plain: string, pattern: RegExp): readonly Span[] =>
  [...plain.matchAll(pattern)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
