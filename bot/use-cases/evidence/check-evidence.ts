// Checks threads against their chains and the newest anchor, and names where something does not fit.

import type { AnchoredEnd, Finding } from '../../domain/evidence/chain';
import type { LocalDate, PersonId } from '../../domain/ids';
import { verifyThread } from '../../evidence/verify-thread';
import type { CouncilPorts } from '../../ports/council-ports';
import type { Anchor, StoredEvidence } from '../../ports/evidence';
import { inParallel } from '../in-parallel';

/** One thread in which something is wrong, the first thing first; null where nobody knows whose it was. */
export type WrongThread = { readonly personId: PersonId | null; readonly findings: readonly Finding[] };

/** What a check came to: how many threads were read, the day of the anchor they were held against, what is wrong. */
export type CheckedEvidence = {
  readonly threads: number;
  readonly anchoredOn: LocalDate | null;
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
  // Before the threads: what is written meanwhile is further than the anchor, never behind it.
  const newest = await ports.anchors.newest();
  const everybody = personId === null ? await peopleWithThreads(ports) : [personId];
  const people = everybody.filter((one) => !without(one));
  const anchors = olderAnchors(ports);
  const checked = await inParallel(atOnce, people, async (person) => {
    const stored = await ports.evidence.thread(person);
    const findings = verifyThread(stored, endIn(newest, ports.evidence.nameOf(person)));
    return { personId: person, findings: await sinceWhen(findings, stored, newest, anchors) };
  });
  return {
    threads: people.length,
    anchoredOn: newest?.day ?? null,
    wrong: [
      ...checked.filter(({ findings }) => findings.length > 0),
      ...(personId === null ? goneWhole(ports, newest, everybody) : []),
    ],
  };
}

/** Everybody with a head, and everybody who should have one. */
async function peopleWithThreads(ports: CouncilPorts): Promise<readonly PersonId[]> {
  const people = new Set<PersonId>(ports.directory.council().people.keys());
  for await (const { personId } of ports.evidence.ends()) people.add(personId);
  return [...people].sort();
}

/** Threads that were anchored and of which nothing is left, not even a person in the directory. */
function goneWhole(
  { evidence }: CouncilPorts,
  newest: Anchor | undefined,
  people: readonly PersonId[],
): readonly WrongThread[] {
  const known = new Set(people.map(evidence.nameOf));
  return Object.entries(newest?.ends ?? {})
    .filter(([name, [links]]) => links > 0 && !known.has(name))
    .map(() => ({
      personId: null,
      findings: [{ wrong: 'removed', id: 'head', kind: 'head', day: newest?.day ?? null }],
    }));
}

function endIn(anchor: Anchor | undefined, name: string): AnchoredEnd | undefined {
  const end = anchor?.ends[name];
  return anchor && end && { links: end[0], hash: end[1], day: anchor.day };
}

type OlderAnchor = (before: LocalDate) => Promise<Anchor | undefined>;

/** Each is read once, however many threads ask for it. */
function olderAnchors({ anchors }: CouncilPorts): OlderAnchor {
  const asked = new Map<LocalDate, Promise<Anchor | undefined>>();
  return (before) => {
    const known = asked.get(before) ?? anchors.newest(before);
    asked.set(before, known);
    return known;
  };
}

/** Of a chain that was written anew: the last anchored day up to which it is still the old one; null when there is none. */
async function sinceWhen(
  findings: readonly Finding[],
  stored: StoredEvidence,
  newest: Anchor | undefined,
  older: OlderAnchor,
): Promise<readonly Finding[]> {
  if (newest === undefined || findings.every(({ wrong }) => wrong !== 'rewritten')) return findings;
  let anchor = await older(newest.day);
  while (anchor && fitsNot(stored, anchor)) anchor = await older(anchor.day);
  const day = anchor?.day ?? null;
  return findings.map((finding) => (finding.wrong === 'rewritten' ? { ...finding, day } : finding));
}

const fitsNot = (stored: StoredEvidence, anchor: Anchor) =>
  verifyThread(stored, endIn(anchor, stored.name)).some(({ wrong }) => wrong === 'rewritten');
