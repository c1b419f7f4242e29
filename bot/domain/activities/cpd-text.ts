// What a CPD note is made from, and what of a signed record goes into its beginning: learning and reflection, never how somebody was.
import type { Instant } from '../ids';
import type { RecordEntry, RecordWords } from '../records/record';
import type { CpdNote } from '../working-paper';
import type { ActivityEntry } from './activity';

/** One of one's own; `revision` comes back with the next change. */
export type OwnCpdNote = CpdNote & {
  readonly noteId: string;
  readonly revision: string;
  readonly at: Instant;
};

/** What a note may be made from: one's own training or observation, or a record both have signed. */
export type CpdSource =
  | { readonly kind: 'activity'; readonly entry: ActivityEntry }
  | { readonly kind: 'record'; readonly entry: RecordEntry; readonly words: RecordWords };

/** Nothing of wellbeing, workload or the organisation; empty when neither was written. */
export const learningText = ({ sections }: Pick<RecordWords, 'sections'>): string =>
  [sections.learning, sections.reflection]
    .map((text) => text?.trim() ?? '')
    .filter((text) => text !== '')
    .join('\n\n');
