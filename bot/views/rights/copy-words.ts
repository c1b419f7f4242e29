// What a copy was of, in words.
import type { Copy } from '../../domain/rights/copied';

/** What was copied, after "asked for". */
export const copyWords: Readonly<Record<Copy, string>> = {
  record: 'a copy of a record',
  agreement: 'a copy of the supervision agreement',
  file: 'a copy of the whole file',
  year: 'an export of the thread',
  'subject-access': 'everything that is held about them, for a subject access request',
};
