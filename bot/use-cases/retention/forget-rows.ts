// What the council's files say of somebody goes with the last of their file; the name stays as long as another file needs it.
import type { Person } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { PersonId } from '../../domain/ids';
import {
  hasRows,
  namedInRows,
  noRows,
  reduced,
  rowsAbout,
  stillNamed,
} from '../../domain/retention/directory-rows';
import { directoryGoes } from '../../domain/retention/removal';
import type { CouncilPorts } from '../../ports/council-ports';
import { namedElsewhere } from '../rights/named-elsewhere';
import { withNewestFiles } from './newest-files';

const mostTries = 10;

/**
 * Their rows go when their time is over by what the council's files say now, and `may`, which is asked before every
 * thread is read and once more after that. Of those whose rows went earlier, the names go that nobody needs any more. Done
 * before, it does nothing. A query for every page of the council's threads, and a batch; again when the files were changed
 * meanwhile. Throws when they keep changing.
 */
export async function forgetRows(
  ports: CouncilPorts,
  about: PersonId,
  may: () => Promise<boolean>,
): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) if (await tryToForget(ports, about, may)) return;
  throw new Error('the directory changed ten times while somebody was being taken out of it');
}

async function tryToForget(
  ports: CouncilPorts,
  about: PersonId,
  may: () => Promise<boolean>,
): Promise<boolean> {
  await withNewestFiles(ports);
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  const goesNow = async () => directoryGoes(council, about, today) && (await may());
  // Their own is written last: until then it says that not all of it is done.
  const wanted = new Set([...stillNamed(council), ...((await goesNow()) ? [about] : [])]);
  if (wanted.size === 0) return true;
  const inThreads = await namedElsewhere(ports, wanted);
  const goes = wanted.has(about) && (await goesNow());
  const inRows = namedInRows(council, new Set(goes ? [about] : []));
  const people = [...wanted].flatMap((one): readonly Person[] => {
    const person = council.people.get(one);
    const named = inThreads.has(one) || inRows.has(one);
    const changes = hasRows(council, one) ? goes : !named;
    return person !== undefined && changes ? [reduced(person, named, today)] : [];
  });
  const rows = goes ? rowsAbout(council, about) : noRows;
  return (await ports.directory.forget(people, rows, council)) === 'written';
}
