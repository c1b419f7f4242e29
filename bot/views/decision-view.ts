// A quick decision in finished words: both wordings, what the reader may answer, and where it stands.
import type { Council } from '../domain/council';
import type { Instant, PersonId } from '../domain/ids';
import type { ManagementOversightEntry } from '../domain/management-oversight';
import type { DecisionView } from './decision-view-types';

/** What an entry leaves out while it is in a list; `OpenedEntry` fits. Answers by the step that holds them whole. */
export type Whole = {
  readonly fullText?: Wording | undefined;
  readonly wholeAnswers?: ReadonlyMap<string, Wording>;
};
export type Wording = { readonly text: string; readonly why: string };

/** For somebody who may read this entry: the two of the pair, a supervisor of the worker, or the authority. */
export function decisionView(
  council: Council,
  viewer: PersonId,
  worker: PersonId,
  entry: ManagementOversightEntry,
  now: Instant,
  whole: Whole = {},
): DecisionView {
  throw new Error(`not yet ${[council, viewer, worker, entry, now, whole].length}`);
}

/** Whether nothing of it is left out. */
export const isWhole = (entry: ManagementOversightEntry, { fullText, wholeAnswers }: Whole): boolean =>
  (entry.fullTextIn === null || fullText !== undefined) &&
  [...entry.answers, ...(entry.whyAdded ? [entry.whyAdded] : [])].every(
    ({ cut, stepId }) => !cut || wholeAnswers?.has(stepId),
  );
