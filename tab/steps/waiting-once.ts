// Puts every decision that waits into one group, with everything it waits for.
import type { Entry } from '../../bot/api/contract';
import type { OpenDecisions } from '../server/decision-queries';

/** What a decision may wait for, in the order of the groups. */
export type ForWhat = 'answers' | 'child-file' | 'look-again';

/** `forWhat` begins with what its group is about. */
export type Waits = { readonly entry: Entry; readonly forWhat: readonly ForWhat[] };

export type WaitingOnce = {
  readonly toAnswer: readonly Waits[];
  readonly childFile: readonly Waits[];
  readonly lookAgain: readonly Waits[];
};

/** A decision is in the first group it belongs to and in no later one. What waits for somebody else is not among it. */
export function waitingOnce({ toAnswer, childFile, lookAgain }: OpenDecisions): WaitingOnce {
  const lists = [
    { forWhat: 'answers', entries: toAnswer },
    { forWhat: 'child-file', entries: childFile },
    { forWhat: 'look-again', entries: lookAgain.entries },
  ] as const;
  const holds = (entries: readonly Entry[], entryId: string) =>
    entries.some((each) => each.entryId === entryId);
  const waits = (entry: Entry): Waits => ({
    entry,
    forWhat: lists.filter(({ entries }) => holds(entries, entry.entryId)).map(({ forWhat }) => forWhat),
  });
  const group = (first: ForWhat, entries: readonly Entry[]) =>
    entries.map(waits).filter(({ forWhat }) => forWhat[0] === first);
  return {
    toAnswer: group('answers', toAnswer),
    childFile: group('child-file', childFile),
    lookAgain: group('look-again', lookAgain.entries),
  };
}
