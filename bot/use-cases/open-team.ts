// Opens a supervisor's team: one single-partition query for everybody they supervise today.

import { type SupervisionStatus, supervisionStatus } from '../domain/clock/due';
import type { Council } from '../domain/council';
import { londonDate } from '../domain/dates';
import type { LocalDate, PersonId } from '../domain/ids';
import { superviseesOf } from '../domain/relationships';
import type { ThreadHead } from '../domain/thread-head';
import type { CouncilPorts } from '../ports/council-ports';
import { headOrNew } from './head-or-new';

/** Everybody the viewer supervises on `today` (London's date), unsorted, with how each stands. */
export type OpenedTeam = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly today: LocalDate;
  readonly rows: readonly {
    readonly personId: PersonId;
    readonly head: ThreadHead;
    readonly status: SupervisionStatus;
  }[];
};

/**
 * Empty for somebody who supervises nobody; there is nothing to refuse. Reads the copies of the heads, not the
 * threads.
 */
export async function openTeam(ports: CouncilPorts, viewer: PersonId): Promise<OpenedTeam> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  const heads = new Map((await ports.teams.rows(viewer)).map((head) => [head.personId, head]));
  // Who is in the team is the directory's word, today; a row of an ended relationship is not shown.
  const rows = superviseesOf(council, viewer, today).map((personId) => {
    const head = heads.get(personId) ?? headOrNew(council, personId, undefined);
    return { personId, head, status: supervisionStatus(council, head, today) };
  });
  return { council, viewer, today, rows };
}
