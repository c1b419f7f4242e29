// The people supervised by those somebody supervises: one query for each of these, and never a thread itself.

import type { Council } from '../domain/council';
import { londonDate } from '../domain/dates';
import type { LocalDate, PersonId } from '../domain/ids';
import { superviseesOf } from '../domain/relationships';
import type { ThreadHead } from '../domain/thread-head';
import type { CouncilPorts } from '../ports/council-ports';
import { headOrNew } from './head-or-new';
import { inParallel } from './in-parallel';

/** By supervisor, in the order of the viewer's team; only those who supervise somebody today. */
export type OpenedBelow = {
  readonly council: Council;
  readonly today: LocalDate;
  readonly teams: readonly { readonly supervisorId: PersonId; readonly heads: readonly ThreadHead[] }[];
};

const readAtOnce = 8;

/** Empty for somebody whose people supervise nobody, without any request. Reads the copies of the heads. */
export async function openBelow(ports: CouncilPorts, viewer: PersonId): Promise<OpenedBelow> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  const supervisors = superviseesOf(council, viewer, today).filter(
    (one) => superviseesOf(council, one, today).length > 0,
  );
  const teams = await inParallel(readAtOnce, supervisors, async (supervisorId) => {
    const heads = new Map((await ports.teams.rows(supervisorId)).map((head) => [head.personId, head]));
    const people = superviseesOf(council, supervisorId, today);
    return {
      supervisorId,
      heads: people.map((one) => heads.get(one) ?? headOrNew(council, one, undefined)),
    };
  });
  return { council, today, teams };
}
