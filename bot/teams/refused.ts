// The words for a "no" in the chat; that somebody reached for what is not theirs is noted without them.
import type { Refusal } from '../domain/outcome';
import { refusalWords } from '../views/problem-words';
import type { Asking } from './asking';

/** What they are told. */
export function refusedWords({ note }: Pick<Asking, 'note'>, refusal: Refusal): string {
  if (refusal.kind === 'not-yours') note('not-yours');
  return refusalWords(refusal);
}
