// What every part of the page of a session is given: the words, how to change them, and what was said about them.
import type { Found } from '../parts/refusals';
import type { Messages } from './field-messages';
import type { Names, Words } from './session-words';

export type SessionForm = {
  readonly words: Words;
  readonly update: (next: (now: Words) => Words) => void;
  readonly messages: Messages;
  /** Words that may name a child or family, wherever they stand. */
  readonly found: Found;
  readonly allow: (words: Found) => void;
  readonly names: Names;
};

/** Changes one row of a list, by what names it. */
export function withRow<Row>(rows: readonly Row[], isIt: (row: Row) => boolean, part: Partial<Row>): Row[] {
  return rows.map((row) => (isIt(row) ? { ...row, ...part } : row));
}
