// One check of a council's evidence at a time: it reads every file, and a second press would read them all again.
import type { CouncilPorts } from '../../ports/council-ports';

type Turns<Result> = { last: Promise<unknown>; readonly underWay: Map<string, Promise<Result>> };

/** Runs work of one kind; whoever asks for the same while it waits or runs shares its result, fault or not. */
export type InTurn<Result> = (
  ports: CouncilPorts,
  what: string,
  work: () => Promise<Result>,
) => Promise<Result>;

/** Each council has its own turn. */
export function inTurn<Result>(): InTurn<Result> {
  const councils = new WeakMap<CouncilPorts, Turns<Result>>();
  return (ports, what, work) => {
    const turns: Turns<Result> = councils.get(ports) ?? { last: Promise.resolve(), underWay: new Map() };
    councils.set(ports, turns);
    const same = turns.underWay.get(what);
    if (same) return same;
    const mine = turns.last.then(work).finally(() => turns.underWay.delete(what));
    turns.underWay.set(what, mine);
    turns.last = mine.catch(() => undefined);
    return mine;
  };
}
