// The words of an appraisal summary: as lines to compare, and two wordings put together.
import type { Appraisal } from '../../bot/api/activities/activity-contract';
import type { BothWords, PaperLine } from '../papers/paper';
import { bothRows, bothTexts } from '../papers/same-words';

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

/** Nothing of either is lost, and what only one of the two changed is as they changed it. Mine comes first. */
export const bothAppraisals: BothWords<Words> = (mine, theirs, before) => ({
  chosen: [...bothRows(mine.chosen, theirs.chosen, idOf, bothExamples, before?.chosen)],
  summary: bothTexts(mine.summary, theirs.summary, before?.summary),
});

const idOf = ({ recordId, tagId }: Chosen) => `${recordId} ${tagId}`;

const bothExamples = (mine: Chosen, theirs: Chosen, before: Chosen | null): Chosen => ({
  ...mine,
  text: bothTexts(mine.text, theirs.text, before?.text),
});
