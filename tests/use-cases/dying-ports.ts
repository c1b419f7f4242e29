// A council's ports in a process that dies at one of its calls to the store, before it leaves or after it was done.
import type { CouncilPorts } from '../../bot/ports/council-ports';

/** Which call, counted from 1, and whether the store had done it by then. */
export type Death = { readonly call: number; readonly when: 'before' | 'after' };

/** The same ports; from the death on nothing is heard any more. `calls` says how many there were. */
export function dyingPorts(ports: CouncilPorts, death: Death | null) {
  let calls = 0;
  let dead = false;
  const mortal = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get(target, name, receiver) {
        const work: unknown = Reflect.get(target, name, receiver);
        if (typeof work !== 'function') return work;
        return async (...given: unknown[]) => {
          if (dead) throw new Error('dead');
          calls += 1;
          const mine = death?.call === calls ? death : null;
          dead ||= mine?.when === 'before';
          if (dead) throw new Error('killed before');
          const answer: unknown = await Reflect.apply(work, target, given);
          dead ||= mine?.when === 'after';
          if (dead) throw new Error('killed after');
          return answer;
        };
      },
    });
  const { threads, teams, outbox, papers, drafts, directory } = ports;
  // The others of its calls are answered in process, or belong to a sweep.
  const { rowsCopiedSoFar, noteRowsCopied, rowsCopied } = directory;
  const dying: CouncilPorts = {
    ...ports,
    directory: { ...directory, ...mortal({ rowsCopiedSoFar, noteRowsCopied, rowsCopied }) },
    threads: mortal(threads),
    teams: mortal(teams),
    outbox: mortal(outbox),
    papers: mortal(papers),
    drafts: mortal(drafts),
  };
  return { ports: dying, calls: () => calls };
}
