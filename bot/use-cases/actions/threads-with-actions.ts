// The threads in which somebody may be asked about an action, read themselves: a copy follows only with the next sweep.
import type { Council } from '../../domain/council';
import type { LocalDate, PersonId } from '../../domain/ids';
import type { ThreadHead } from '../../domain/thread-head';
import type { CouncilPorts } from '../../ports/council-ports';
import { headOrNew } from '../head-or-new';
import { inParallel } from '../in-parallel';

/** Their own, and of everybody they supervise today, leavers too: whoever is left with an action is one of these. One point read each. */
export async function threadsWithActionsOf(
  { threads }: CouncilPorts,
  council: Council,
  person: PersonId,
  today: LocalDate,
): Promise<readonly ThreadHead[]> {
  const supervised = (council.relationshipsBy.get(person) ?? [])
    .filter(
      ({ kind, startDate, endDate }) => kind !== 'group' && startDate <= today && today <= (endDate ?? today),
    )
    .map(({ superviseeId }) => superviseeId);
  return inParallel(readAtOnce, [...new Set([person, ...supervised])], async (one) =>
    headOrNew(council, one, await threads.readHead(one)),
  );
}

const readAtOnce = 16;
