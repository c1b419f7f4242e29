// The pages of the tab that a card opens; ids only, and the server decides again who may look.
import type { OversightType } from '../domain/decisions/management-oversight';

/** A list of quick decisions on a card: those that wait for an answer, or for a child's file. */
export const decisionLists = ['answer', 'child-file'] as const;
export type DecisionList = (typeof decisionLists)[number];

/** One decision. `list`: the one it was opened from, and behind which of its rows that page began; a dialog names both again when it closes. */
export function decisionPage(
  personId: string,
  entryId: string,
  list?: DecisionList,
  after: string | null = null,
): string {
  const from = list ? `?list=${list}${after === null ? '' : `&after=${encodeURIComponent(after)}`}` : '';
  return `decisions/${encodeURIComponent(personId)}/${encodeURIComponent(entryId)}${from}`;
}

/** The form for a quick decision, with a draft in it when one is named; a draft knows its own type. */
export const logPage = (draftId: string | null, type: OversightType = 'decision') => {
  if (draftId !== null) return `log/${encodeURIComponent(draftId)}`;
  return type === 'decision' ? 'log' : `log?type=${type}`;
};

/** The pages of a supervision file that a card opens. */
export type FilePage =
  | 'overview'
  | 'prepare'
  | 'session'
  | 'record'
  | 'agreement'
  | 'issue'
  | 'activities'
  /** Who opened the file, when, why. */
  | 'openings'
  /** What somebody from outside the pair opened. */
  | 'opened';

/** One page of somebody's supervision file; `id` is a record's or an issue's. */
export const filePage = (personId: string, page: FilePage, id: string | null = null) =>
  `file/${encodeURIComponent(personId)}/${page}${id === null ? '' : `/${encodeURIComponent(id)}`}`;
