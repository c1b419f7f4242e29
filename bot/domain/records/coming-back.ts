// "What you both want to come back to": a point of the supervisor's for the next session, once the record is out.
import type { Council } from '../council';
import { londonDate } from '../dates';
import type { Instant } from '../ids';
import { noPreparation, preparationLimits, saidPoints } from '../preparation/preparation-words';
import { mayPrepare } from '../preparation/preparing';
import { type PreparationWords, preparationId, type WorkingPaper } from '../working-paper';
import type { RecordWords } from './record';
import type { ActOnRecord } from './record-entries';

/** Known by the record it came from. */
const nextPointId = (recordId: string) => `next:${recordId}`;

/** What was to come back before, empty for the first version, and what is now. */
export type ComingBack = {
  readonly before: string;
  readonly words: Pick<RecordWords, 'nextTime' | 'notIdentifiers'>;
};

/**
 * The preparation of whoever wrote the record, with that point at its top: both of the two read it there. A changed
 * version changes the point while it stands as it came. `undefined` where nothing changes: it is said already, its author
 * took it out or worded it anew, their list is full, or they prepare nothing with this worker any more.
 */
export function preparationWithNext(
  council: Council,
  { by, about, recordId }: ActOnRecord,
  { before, words }: ComingBack,
  papers: readonly WorkingPaper[],
  now: Instant,
): WorkingPaper | undefined {
  if (!mayPrepare(council, by, about, londonDate(now))) return undefined;
  const paperId = preparationId(by);
  const paper = papers.find((one) => one.paperId === paperId);
  const prepared = paper?.of === 'preparation' ? { ...noPreparation, ...paper.words } : noPreparation;
  const pointId = nextPointId(recordId);
  const points = pointsWith(prepared, { pointId, was: asPoint(before), text: asPoint(words.nextTime) });
  if (points === undefined) return undefined;
  const allowed = words.notIdentifiers.filter((one) => words.nextTime.includes(one));
  const notIdentifiers = [...new Set([...prepared.notIdentifiers, ...allowed])];
  return {
    paperId,
    author: by,
    at: paper?.at ?? now,
    of: 'preparation',
    words: { ...prepared, points, notIdentifiers },
  };
}

type NextPoint = { readonly pointId: string; readonly was: string; readonly text: string };

function pointsWith(
  prepared: PreparationWords,
  { pointId, was, text }: NextPoint,
): PreparationWords['points'] | undefined {
  const { points } = prepared;
  if (text === was) return undefined;
  const there = points.find((point) => point.pointId === pointId);
  if (was !== '') {
    if (there?.text !== was) return undefined;
    const others = points.filter((point) => point !== there);
    return text === '' ? others : points.map((point) => (point === there ? { pointId, text } : point));
  }
  const said = saidPoints(prepared);
  return there || said.length >= preparationLimits.points ? undefined : [{ pointId, text }, ...said];
}

/** As much of it as a point holds; the record has it whole. */
function asPoint(nextTime: string): string {
  const letters = [...nextTime.trim()];
  const most = preparationLimits.point;
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('');
}
