// What of a signed record goes into the beginning of a CPD note: learning and reflection, never how somebody was.
import type { RecordWords } from '../records/record';

/** Nothing of wellbeing, workload or the organisation; empty when neither was written. */
export const learningText = ({ sections }: Pick<RecordWords, 'sections'>): string =>
  [sections.learning, sections.reflection]
    .map((text) => text?.trim() ?? '')
    .filter((text) => text !== '')
    .join('\n\n');
