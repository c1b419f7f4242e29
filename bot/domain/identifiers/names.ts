// Names of people, and initials with a school.
import type { Found } from '../identifiers';
import type { KnownWords } from './known-words';

export function namesIn(_plain: string, _known: KnownWords): readonly Found[] {
  return [];
}
