// What the council's files say of somebody goes with the last of their file; the name stays as long as another file needs it.
import type { Person } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { PersonId } from '../../domain/ids';
import { hasRows, namedInRows, reduced, rowsAbout, stillNamed } from '../../domain/retention/directory-rows';
import type { CouncilPorts } from '../../ports/council-ports';
import { namedElsewhere } from '../rights/named-elsewhere';

/**
 * Nothing when it was done before. The same look finds whose name nobody needs any more now that this file is gone, of
 * those whose own went earlier. A query for every page of the council's threads, and a batch.
 */
export async function forgetRows(ports: CouncilPorts, about: PersonId): Promise<void> {
  const council = ports.directory.council();
  if (!hasRows(council, about)) return;
  const today = londonDate(ports.clock.now());
  const wanted = new Set([about, ...stillNamed(council)]);
  const inThreads = await namedElsewhere(ports, wanted);
  const inRows = namedInRows(council, new Set([about]));
  const people = [...wanted].flatMap((one): readonly Person[] => {
    const person = council.people.get(one);
    const named = inThreads.has(one) || inRows.has(one);
    if (person === undefined || (one !== about && named)) return [];
    return [reduced(person, named, today)];
  });
  await ports.directory.forget(people, rowsAbout(council, about));
}
