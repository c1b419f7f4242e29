// Many sheets of one thread, a hundred a query.
import type { PersonId } from '../../domain/ids';
import type { Sheet } from '../../domain/sheet';
import type { CouncilPorts } from '../../ports/council-ports';
import { inParallel } from '../in-parallel';

const aQuery = 100;

/** Those that are there, by their ids; no request for none. */
export async function readSheets(
  ports: Pick<CouncilPorts, 'threads'>,
  owner: PersonId,
  sheetIds: readonly string[],
): Promise<ReadonlyMap<string, Sheet>> {
  const parts = Array.from({ length: Math.ceil(sheetIds.length / aQuery) }, (_, index) =>
    sheetIds.slice(index * aQuery, (index + 1) * aQuery),
  );
  const read = await inParallel(2, parts, (part) => ports.threads.sheets(owner, part));
  return new Map(read.flat().map((sheet) => [sheet.sheetId, sheet]));
}
