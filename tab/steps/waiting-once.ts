// Puts every decision that waits into one group, with everything it waits for.
import type { Entry } from '../../bot/api/contract';

/** What waits, each list oldest first; a decision may be in all of them. */
export type WaitingLists = {
  readonly toAnswer: readonly Entry[];
  readonly childFile: readonly Entry[];
  readonly lookAgain: { readonly entries: readonly Entry[] };
};

/** What a decision may wait for, in the order of the groups. */
export type ForWhat = 'answers' | 'child-file' | 'look-again';

/** `forWhat` begins with what its group is about. */
export type Waits = { readonly entry: Entry; readonly forWhat: readonly ForWhat[] };

export type WaitingOnce = {
  readonly toAnswer: readonly Waits[];
  readonly childFile: readonly Waits[];
  readonly lookAgain: readonly Waits[];
};

/** A decision whose form is open, and the group it stands in. */
export type BeingAnswered = { readonly group: keyof WaitingOnce; readonly waits: Waits };

/**
 * What is being answered stays where it is until its form is closed, also when it has stopped waiting meanwhile or waits
 * for something else now: the words in the form must not go with it.
 */
export function withAnswered(waiting: WaitingOnce, answered: BeingAnswered | null): WaitingOnce {
  if (!answered) return waiting;
  const { group, waits } = answered;
  const { entryId } = waits.entry;
  const isIt = ({ entry }: Waits) => entry.entryId === entryId;
  if (waiting[group].some(isIt)) return waiting;
  const all = Object.values(waiting).flat();
  const now = { ...waits, entry: all.find(isIt)?.entry ?? waits.entry };
  const others = (each: readonly Waits[]) => each.filter((one) => !isIt(one));
  const { toAnswer, childFile, lookAgain } = waiting;
  const rest = { toAnswer: others(toAnswer), childFile: others(childFile), lookAgain: others(lookAgain) };
  return { ...rest, [group]: [now, ...rest[group]] };
}

/** A decision is in the first group it belongs to and in no later one. What waits for somebody else is not among it. */
export function waitingOnce({ toAnswer, childFile, lookAgain }: WaitingLists): WaitingOnce {
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
