// R38: who has read which version of the policy, said by each about themselves.
import { mayChangePolicy } from '../../domain/access/access';
import { policyReadEntry, type ReadPolicy, readPolicy as rule } from '../../domain/agreements/reading-policy';
import { isEmployedOn } from '../../domain/calendar';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { LocalDate, PersonId } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import { policyOn } from '../../domain/policy/policy';
import type { CouncilPorts } from '../../ports/council-ports';
import { actOn, type DoneOn } from '../act';
import { headOrNew } from '../head-or-new';

/** For everybody in post, also before anything was written in their thread. */
export const sayPolicyRead = (ports: CouncilPorts, command: ReadPolicy): Promise<Outcome<DoneOn>> =>
  actOn(
    ports,
    command,
    { on: [], mayTry: (council, { by, about }, today) => by === about && inPost(council, by, today) },
    (council, head, now) => {
      const decided = rule(council, head, command, now);
      if (!decided.ok) return decided;
      return accepted(decided.value && { ...decided.value, ask: [] });
    },
    (stored) =>
      stored.kind === 'policy-read' && stored.version === policyReadEntry(command, stored.at).version,
  );

export type OpenedPolicyRead = {
  readonly council: Council;
  readonly today: LocalDate;
  /** What this person said last; null before they said anything. */
  readonly read: { readonly version: string; readonly on: LocalDate } | null;
};

/** One point read. */
export async function openPolicyRead(ports: CouncilPorts, viewer: PersonId): Promise<OpenedPolicyRead> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  const { policyRead } = headOrNew(council, viewer, await ports.threads.readHead(viewer));
  return { council, today, read: policyRead };
}

/** How many people in post have read the version in force, and how many there are. */
export type PolicyReaders = { readonly version: string; readonly readers: number; readonly people: number };

/** For the principal social worker, when they ask; refuses `not-yours` without a request to everybody else. */
export async function countPolicyReaders(
  ports: CouncilPorts,
  viewer: PersonId,
): Promise<Outcome<PolicyReaders>> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  if (!mayChangePolicy(council, viewer, today)) return refused({ kind: 'not-yours' });
  const { version } = policyOn(council, today);
  const people = [...council.people.keys()].filter((id) => inPost(council, id, today));
  const readers = new Set<PersonId>();
  for await (const { entry } of ports.threads.everyEntry('policy-read'))
    if (entry.kind === 'policy-read' && entry.version === version) readers.add(entry.saidBy);
  return accepted({ version, readers: people.filter((id) => readers.has(id)).length, people: people.length });
}

const inPost = (council: Council, id: PersonId, today: LocalDate): boolean =>
  isEmployedOn(council.people.get(id), today);
