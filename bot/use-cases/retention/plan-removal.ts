// The dry run of a removal: what would go, as counts and days, and a mark of exactly that.
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { LocalDate, PersonId } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import { countRowsAbout } from '../../domain/retention/directory-rows';
import { mayKeep } from '../../domain/retention/hold-rules';
import {
  classesLying,
  countedByKind,
  directoryGoes,
  goes,
  type KindCount,
  keptBecause,
} from '../../domain/retention/removal';
import type { CouncilPorts } from '../../ports/council-ports';
import { headOrNew } from '../head-or-new';
import { withNewestFiles } from './newest-files';

export type RemovalPlan = {
  readonly council: Council;
  readonly today: LocalDate;
  readonly personId: PersonId;
  readonly goes: readonly KindCount[];
  /** What lies there and is kept for longer. */
  readonly stays: readonly KindCount[];
  /** How many rows of the council's files are about the person and go too, their own included; 0 while anything of the file stays. */
  readonly rows: number;
  readonly plan: string;
};

/** Writes nothing. Refuses `not-yours`, and `fields` with why it is kept: of a file that is not due nothing is said. */
export async function planRemoval(
  ports: CouncilPorts,
  viewer: PersonId,
  personId: PersonId,
): Promise<Outcome<RemovalPlan>> {
  await withNewestFiles(ports);
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  if (!mayKeep(council, viewer, personId, today)) return refused({ kind: 'not-yours' });
  const read = await ports.threads.readHead(personId);
  if (read === undefined && !council.people.has(personId)) return refused({ kind: 'not-yours' });
  const lying = await ports.threads.lying(personId);
  const there = classesLying(
    council,
    personId,
    lying.map(({ of }) => of),
  );
  const kept = keptBecause(council, headOrNew(council, personId, read), there, today);
  if (kept !== null) {
    return refused({ kind: 'fields', problems: [{ field: 'person', kind: 'kept', ...kept }] });
  }
  const going = goes(council, personId, lying, today);
  return accepted({
    council,
    today,
    personId,
    goes: countedByKind(going),
    stays: countedByKind(lying.filter((one) => !going.includes(one))),
    rows: directoryGoes(council, personId, today) ? countRowsAbout(council, personId) : 0,
    plan: ports.threads.markOf(going),
  });
}
