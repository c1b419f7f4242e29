// What waits in a thread after quick decisions: answers, the child's file, and what to look at again.
import type { Council } from '../../domain/council';
import type { Discussed } from '../../domain/decisions/discussed';
import type { ManagementOversightEntry } from '../../domain/decisions/management-oversight';
import type { Instant, PersonId } from '../../domain/ids';
import { shortEntryView } from '../entry-view';
import { counted } from '../words';
import type { OpenDecisionsView } from './decision-view-types';

/** As `openDecisions` gives it; each list oldest first. */
export type OpenDecisionsFacts = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly now: Instant;
  readonly toAnswer: readonly ManagementOversightEntry[];
  readonly childFile: readonly Discussed[];
  /** How many decisions are not among those. */
  readonly more: { readonly toAnswer: number; readonly childFile: number };
  /** `asked`: ids of what is asked about by now. `more`: how many are not among the entries. */
  readonly lookAgain: {
    readonly entries: readonly Discussed[];
    readonly asked: ReadonlySet<string>;
    readonly more: number;
  };
};

/** For the reader it was opened for. */
export function openDecisionsView(facts: OpenDecisionsFacts): OpenDecisionsView {
  const { council, viewer, owner, now, toAnswer, childFile, more, lookAgain } = facts;
  const view = (entry: Discussed) => shortEntryView(council, owner, entry, { viewer, now });
  // All that comes back is listed; a session asks about what it looks at, on its own day too.
  const again = (entry: Discussed) =>
    shortEntryView(council, owner, entry, { viewer, now, inSession: lookAgain.asked.has(entry.entryId) });
  return {
    toAnswer: toAnswer.map(view),
    childFile: childFile.map(view),
    more: waitingWords(more),
    lookAgain: { entries: lookAgain.entries.map(again), more: moreWords(lookAgain.more) },
  };
}

/** The oldest come first; the others wait for the next time, and it is said that they do. */
export const moreWords = (more: number): string | null =>
  more === 0 ? null : `${counted(more, 'newer one waits', 'newer ones wait')} for the next time.`;

function waitingWords({ toAnswer, childFile }: OpenDecisionsFacts['more']): string | null {
  const kinds = [
    ...(toAnswer > 0 ? [`${toAnswer} more to answer`] : []),
    ...(childFile > 0 ? [`${childFile} more for a child's file`] : []),
  ];
  return kinds.length === 0 ? null : `And ${kinds.join(', ')}: they come up here once these are done.`;
}
