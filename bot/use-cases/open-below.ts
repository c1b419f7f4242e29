// The people whose next manager somebody is: one query for each of their supervisors, and never a thread itself.

import type { Council } from '../domain/council';
import { londonDate } from '../domain/dates';
import { grouped } from '../domain/grouped';
import type { LocalDate, PersonId } from '../domain/ids';
import {
  lastSupervisorOf,
  leftAloneUnder,
  nextManagerOf,
  superviseesOf,
  usualSupervisor,
} from '../domain/relationships';
import type { ThreadHead } from '../domain/thread-head';
import type { CouncilPorts } from '../ports/council-ports';
import { headOrNew } from './head-or-new';
import { inParallel } from './in-parallel';

/** By supervisor, in the order of the viewer's team; only with people whose next manager the viewer is. */
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
  const below = [...grouped(peopleBelow(council, viewer, today), ({ supervisorId }) => supervisorId)];
  const teams = await inParallel(readAtOnce, below, async ([supervisorId, rows]) => {
    const heads = new Map((await ports.teams.rows(supervisorId)).map((head) => [head.personId, head]));
    const people = rows.map(({ worker }) => worker);
    return {
      supervisorId,
      heads: people.map((one) => heads.get(one) ?? headOrNew(council, one, undefined)),
    };
  });
  return { council, today, teams };
}

/**
 * Everybody whose next manager the viewer is, with whoever supervises them; of those nobody supervises any more, whoever
 * did last: the copies of their heads lie there still.
 */
function peopleBelow(council: Council, viewer: PersonId, today: LocalDate) {
  const supervised = superviseesOf(council, viewer, today).flatMap((supervisorId) =>
    superviseesOf(council, supervisorId, today)
      .filter((worker) => usualSupervisor(council, worker, today) === supervisorId)
      .filter((worker) => nextManagerOf(council, worker, today) === viewer)
      .map((worker) => ({ supervisorId, worker })),
  );
  const alone = leftAloneUnder(council, viewer, today).flatMap((worker) => {
    const last = lastSupervisorOf(council, worker, today)?.personId;
    return last === undefined ? [] : [{ supervisorId: last, worker }];
  });
  return [...supervised, ...alone];
}
