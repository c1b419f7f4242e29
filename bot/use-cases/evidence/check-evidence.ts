// Checks threads against their chains and every end that was kept of them, and names where something does not fit.
import { londonDate } from '../../domain/dates';
import type { Finding } from '../../domain/evidence/chain';
import type { LocalDate, PersonId } from '../../domain/ids';
import { verifyThread } from '../../evidence/verify-thread';
import type { CouncilPorts } from '../../ports/council-ports';
import { inParallel } from '../in-parallel';
import { type KeptEnds, keptEnds } from './kept-ends';

/** One thread in which something is wrong, the first thing first; null where nobody knows whose it was. */
export type WrongThread = { readonly personId: PersonId | null; readonly findings: readonly Finding[] };

/** What a check came to: how many threads were read, the newest day they were held against, what is wrong. */
export type CheckedEvidence = {
  readonly threads: number;
  readonly anchoredOn: LocalDate | null;
  /** What is wrong with the anchors themselves. */
  readonly anchors: readonly Finding[];
  readonly wrong: readonly WrongThread[];
};

/** So many threads are read at once; each is held whole in memory. */
const atOnce = 4;

/** One thread, or null for all but those of `without`. Reads only. Rejects when the store or the anchors fail. */
export async function checkEvidence(
  ports: CouncilPorts,
  personId: PersonId | null,
  without: (person: PersonId) => boolean = () => false,
): Promise<CheckedEvidence> {
  // Before the threads: what is written meanwhile is further than the anchors, never behind them.
  const kept = await keptEnds(ports.anchors, londonDate(ports.clock.now()));
  const everybody = personId === null ? await peopleWithThreads(ports) : [personId];
  const people = everybody.filter((one) => !without(one));
  const checked = await inParallel(atOnce, people, async (person) => {
    const stored = await ports.evidence.thread(person);
    return { personId: person, findings: verifyThread(stored, kept.ends.get(stored.name)) };
  });
  return {
    threads: people.length,
    anchoredOn: kept.newest,
    anchors: kept.findings,
    wrong: [
      ...checked.filter(({ findings }) => findings.length > 0),
      ...(personId === null ? goneWhole(ports, kept, everybody) : []),
    ],
  };
}

/** Everybody with a head, and everybody who should have one. */
async function peopleWithThreads(ports: CouncilPorts): Promise<readonly PersonId[]> {
  const people = new Set<PersonId>(ports.directory.council().people.keys());
  for await (const { personId } of ports.evidence.ends()) people.add(personId);
  return [...people].sort();
}

/** Threads that were kept on any day and of which nothing is left, not even a person in the directory. */
function goneWhole(
  { evidence }: CouncilPorts,
  { ends }: KeptEnds,
  people: readonly PersonId[],
): readonly WrongThread[] {
  const known = new Set(people.map(evidence.nameOf));
  return [...ends]
    .filter(([name, history]) => !known.has(name) && history.some(({ links }) => links > 0))
    .map(([, history]) => ({
      personId: null,
      findings: [{ wrong: 'removed', id: 'head', kind: 'head', day: history.at(-1)?.until ?? null }],
    }));
}
