// Points and notes as they are compared, put together and named; no rule is in here.
import type { Preparation } from '../../bot/api/preparation/preparation-contract';
import type { BothWords, PaperLine } from '../papers/paper';
import { bothRows, bothTexts } from '../papers/same-words';
import type { FieldMessage } from '../server/failure';

export type Words = Preparation['mine']['words'];
export type Notes = Preparation['notes']['words'];
export type Point = Words['points'][number];

/** What the server said about one place, such as `points.<id>`, or null. */
export const messageAt = (refused: readonly FieldMessage[], place: string): string | null =>
  refused.find(({ field }) => field === place)?.message ?? null;

/** Messages about no field of the page. */
export const unplaced = (refused: readonly FieldMessage[]): readonly string[] =>
  refused
    .filter(({ field }) => !/^(points|differently)\.|^modelId$/.test(field))
    .map(({ message }) => message);

export const linesOf =
  (models: Preparation['models']) =>
  ({ points, modelId, differently }: Words): readonly PaperLine[] => [
    { label: 'Points', text: points.map(({ text }) => text).join('\n') },
    { label: 'Model', text: models.find((model) => model.modelId === modelId)?.name ?? '' },
    { label: 'What I did differently', text: Object.values(differently).filter(Boolean).join('\n') },
  ];

/** Nothing of either is lost, and what only one of the two changed is as they changed it. */
export const bothWords: BothWords<Words> = (mine, theirs, before) => ({
  points: [...bothRows(mine.points, theirs.points, ({ pointId }) => pointId, bothPoints, before?.points)],
  modelId: bothModels(mine, theirs, before),
  differently: Object.fromEntries(
    [...new Set([...Object.keys(mine.differently), ...Object.keys(theirs.differently)])].map((entryId) => [
      entryId,
      bothTexts(
        mine.differently[entryId] ?? '',
        theirs.differently[entryId] ?? '',
        before && (before.differently[entryId] ?? ''),
      ),
    ]),
  ),
  notIdentifiers: [...new Set([...mine.notIdentifiers, ...theirs.notIdentifiers])],
});

const bothPoints = (mine: Point, theirs: Point, before: Point | null): Point => ({
  ...mine,
  text: bothTexts(mine.text, theirs.text, before?.text),
});

function bothModels(mine: Words, theirs: Words, before: Words | null): string | null {
  if (before && mine.modelId === before.modelId) return theirs.modelId;
  return before && theirs.modelId === before.modelId ? mine.modelId : (mine.modelId ?? theirs.modelId);
}

export const notesLines = ({ text }: Notes): readonly PaperLine[] => [{ label: 'Only you', text }];
export const bothNotes: BothWords<Notes> = (mine, theirs, before) => ({
  text: bothTexts(mine.text, theirs.text, before?.text),
});

/** The list with one point a place further up or down. */
export function moved(points: readonly Point[], pointId: string, by: -1 | 1): Point[] {
  const from = points.findIndex((point) => point.pointId === pointId);
  const point = points[from];
  const rest = points.filter((each) => each !== point);
  return point ? [...rest.slice(0, from + by), point, ...rest.slice(from + by)] : [...points];
}
