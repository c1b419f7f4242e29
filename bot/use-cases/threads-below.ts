// The threads of everybody who may have something for one person, read themselves: a copy follows only with the next sweep.
import type { Council } from '../domain/council';
import type { LocalDate, PersonId } from '../domain/ids';
import { leftAloneUnder, superviseesOf } from '../domain/relationships';
import type { ThreadHead } from '../domain/thread-head';
import type { CouncilPorts } from '../ports/council-ports';
import { headOrNew } from './head-or-new';
import { inParallel } from './in-parallel';

/** Their own, those three levels down, and those below whose supervisor has left. Of these whoever is meant; one point read each. */
export async function threadsBelow(
  { threads }: CouncilPorts,
  council: Council,
  person: PersonId,
  today: LocalDate,
  isMeant: (one: PersonId) => boolean = () => true,
): Promise<readonly ThreadHead[]> {
  const people = new Set([person, ...leftAloneUnder(council, person, today)]);
  let level: readonly PersonId[] = [person];
  for (let depth = 0; depth < levelsBelow; depth += 1) {
    level = level.flatMap((one) => superviseesOf(council, one, today)).filter((one) => !people.has(one));
    for (const one of level) people.add(one);
  }
  return inParallel(readAtOnce, [...people].filter(isMeant), async (one) =>
    headOrNew(council, one, await threads.readHead(one)),
  );
}

const levelsBelow = 3;
const readAtOnce = 16;
