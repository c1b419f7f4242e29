// What somebody who checks evidence may see and do: when it was kept and checked last, and a check of what they may check.
import { mayCheckEvidence, mayProtect } from '../../domain/access/access';
import { isOfOneLine } from '../../domain/access/places';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { Instant, LocalDate, PersonId } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import type { CouncilPorts } from '../../ports/council-ports';
import type { LastCheck } from '../../ports/evidence';
import { type CheckedEvidence, checkEvidence } from './check-evidence';
import { inTurn } from './in-turn';

export type OpenedEvidence = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly today: LocalDate;
  /** The newest anchor; null when none was kept yet. */
  readonly anchored: { readonly at: Instant; readonly threads: number } | null;
  readonly lastCheck: LastCheck | null;
  /** Whether the viewer's own line is left out of what they check. */
  readonly withoutOwnLine: boolean;
};

/** What a check came to, for whoever asked. `one`: only this person's thread. */
export type CheckedForViewer = CheckedEvidence & {
  readonly council: Council;
  readonly today: LocalDate;
  readonly one: PersonId | null;
  readonly withoutOwnLine: boolean;
  /** Whether what was found may be named where it says who keeps, opened or copied a file. */
  readonly namesAll: boolean;
};

/** Reads the newest anchor, and one document; refuses `not-yours` to everybody but the data protection officer and auditors. */
export async function openEvidence(ports: CouncilPorts, viewer: PersonId): Promise<Outcome<OpenedEvidence>> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  if (!mayCheckEvidence(council, viewer, today)) return refused({ kind: 'not-yours' });
  const [anchor, lastCheck] = await Promise.all([ports.anchors.newest(today), ports.evidence.lastCheck()]);
  return accepted({
    council,
    viewer,
    today,
    anchored: anchor ? { at: anchor.at, threads: Object.keys(anchor.ends).length } : null,
    lastCheck: lastCheck ?? null,
    withoutOwnLine: !mayProtect(council, viewer, today),
  });
}

/**
 * Checks one thread, or all that the viewer may check, and notes when all were: an auditor never checks their own line.
 * One check of a council at a time; whoever asks for the same meanwhile hears what that one found. Refuses `not-yours` also for somebody there is not.
 */
export async function checkFor(
  ports: CouncilPorts,
  viewer: PersonId,
  one: PersonId | null,
): Promise<Outcome<CheckedForViewer>> {
  const council = ports.directory.council();
  const at = ports.clock.now();
  const today = londonDate(at);
  if (!mayCheckEvidence(council, viewer, today)) return refused({ kind: 'not-yours' });
  const isForAll = mayProtect(council, viewer, today);
  const isLeftOut = (person: PersonId) => !isForAll && isOwnLine(council, viewer, person, today);
  if (one !== null && (!council.people.has(one) || isLeftOut(one))) return refused({ kind: 'not-yours' });
  const what = one === null ? (isForAll ? 'all' : `all for ${viewer}`) : `one ${one}`;
  const checked = await oneCheck(ports, what, async () => {
    const done = await checkEvidence(ports, one, isLeftOut);
    if (one === null && isForAll) await noted(ports, { at, by: viewer }, done);
    return done;
  });
  return accepted({ ...checked, council, today, one, withoutOwnLine: !isForAll, namesAll: isForAll });
}

const oneCheck = inTurn<CheckedEvidence>();

async function noted(
  { evidence }: CouncilPorts,
  said: Pick<LastCheck, 'at' | 'by'>,
  { threads, wrong, anchors }: CheckedEvidence,
): Promise<void> {
  await evidence.noteCheck({ ...said, threads, wrong: wrong.length, anchors: anchors.length });
}

function isOwnLine(council: Council, viewer: PersonId, person: PersonId, today: LocalDate): boolean {
  const owner = council.people.get(person);
  return viewer === person || (owner !== undefined && isOfOneLine(council, viewer, owner, today));
}
