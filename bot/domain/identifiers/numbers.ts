// Identifiers that have a shape of their own: e-mail, NHS number, date of birth, address, telephone number.

import { addressesIn } from './addresses';
import { datesOfBirthIn } from './dates-of-birth';
import type { Found, IdentifierKind } from './identifiers';
import type { KnownWords } from './known-words';
import type { Span } from './plain-text';
import { nhsNumbersIn, telephonesIn } from './telephones';

/** One group for each kind; whoever stands in two belongs to the earlier one. */
export const numbersIn = (plain: string, known: KnownWords): readonly (readonly Found[])[] => [
  found('e-mail', emailsIn(plain)),
  found('date-of-birth', datesOfBirthIn(plain)),
  found('nhs-number', nhsNumbersIn(plain)),
  found('telephone', telephonesIn(plain)),
  found('address', addressesIn(plain, known)),
];

/** A case reference of the council is no identifier, whatever its shape. */
export const referencesIn = (plain: string, { references }: KnownWords): readonly Span[] =>
  spansOf(plain, /[A-Z0-9][A-Z0-9/-]{2,40}/gi).filter(({ start, end }) =>
    references.some((pattern) => pattern.test(plain.slice(start, end).toUpperCase())),
  );

const found = (kind: IdentifierKind, spans: readonly Span[]): readonly Found[] =>
  spans.map((span) => ({ kind, ...span }));

const emailsIn = (plain: string) => spansOf(plain, /[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/g);

/** Every place at which a pattern matches. Patterns repeat a bounded number of times, so that the time stays linear. */
const spansOf = (plain: string, pattern: RegExp): readonly Span[] =>
  [...plain.matchAll(pattern)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
