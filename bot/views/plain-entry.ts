// An entry of a thread that is no quick decision: what every such line has in common.
import { londonDate } from '../domain/dates';
import type { ThreadEntry } from '../domain/thread';
import type { EntryView } from './view-types';
import { momentWords } from './words';

/** Empty where nothing is said; `said` fills what this kind of entry has. */
export const plainEntry = (
  { entryId, at }: Pick<ThreadEntry, 'entryId' | 'at'>,
  said: Pick<EntryView, 'kind' | 'title'> & Partial<EntryView>,
): EntryView => ({
  entryId,
  badges: [],
  on: londonDate(at),
  when: momentWords(at),
  text: '',
  hasMore: false,
  why: '',
  references: [],
  referenceToFollow: false,
  facts: [],
  decision: null,
  ...said,
});
