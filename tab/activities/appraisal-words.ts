// The words of an appraisal summary: as lines to compare, and two wordings put together.
import type { Appraisal } from '../../bot/api/activities/activity-contract';
import type { PaperLine } from '../papers/paper-conflict';

export type Words = Appraisal['paper']['words'];
export type Item = Appraisal['items'][number];
type Chosen = Words['chosen'][number];

export const isSame = (
  one: Pick<Chosen, 'recordId' | 'tagId'>,
  other: Pick<Chosen, 'recordId' | 'tagId'>,
): boolean => one.recordId === other.recordId && one.tagId === other.tagId;

/** One line for each example there is, and the summary. */
export const linesOfAppraisal = (
  { chosen, summary }: Words,
  items: readonly Item[],
): readonly PaperLine[] => [
  ...items.map((item) => ({
    label: `${item.statement}, ${item.held}`,
    text: chosen.find((one) => isSame(one, item))?.text ?? '',
  })),
  { label: 'Summary', text: summary },
];

/** Mine first; what only the other device had comes after. */
export const bothAppraisals = (mine: Words, theirs: Words): Words => ({
  chosen: [
    ...mine.chosen,
    ...theirs.chosen.filter((other) => !mine.chosen.some((one) => isSame(one, other))),
  ],
  summary: [mine.summary, mine.summary === theirs.summary ? '' : theirs.summary]
    .filter((text) => text !== '')
    .join('\n\n'),
});
