// Identifiers that have a shape: e-mail, telephone, NHS number, date of birth, address.
import type { Found } from '../identifiers';
import type { KnownWords } from './known-words';

export function numbersIn(plain: string, _known: KnownWords): readonly Found[] {
  return [...plain.matchAll(/[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,63}/g)].map(({ 0: words, index }) => ({
    kind: 'e-mail',
    start: index,
    end: index + words.length,
  }));
}
