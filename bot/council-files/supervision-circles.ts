// Line supervision is a tree: nobody supervises, at whatever distance, their own line supervisor.
import type { SupervisionRelationship } from '../domain/council';
import type { PersonId } from '../domain/ids';
import { relationshipsFile } from './columns';
import type { Problem } from './problems';
import type { Located, Table } from './read-table';

type Line = Located<SupervisionRelationship>;

/**
 * A problem for each line that closes a circle of line supervisors on the day it begins. Handing over in both
 * directions is fine when the dates do not overlap.
 */
export function circleProblems(table: Table<SupervisionRelationship> | null): readonly Problem[] {
  const lines = (table?.rows ?? []).filter(
    ({ row }) => row.kind === 'line' && row.superviseeId !== row.supervisorId,
  );
  const above = new Map<PersonId, Line[]>();
  for (const line of lines) {
    const known = above.get(line.row.superviseeId);
    if (known) known.push(line);
    else above.set(line.row.superviseeId, [line]);
  }
  return lines.flatMap((line) => {
    const circle = wayUp(line, above);
    if (circle === undefined) return [];
    const message = `This makes a circle of supervisors on ${line.row.startDate}: ${circle.join(', who is supervised by ')}.`;
    return [{ file: relationshipsFile.name, line: line.line, column: 'supervisor_id', message }];
  });
}

/** The people from this line's supervisee up to the same person again; `undefined` where the way ends elsewhere. */
function wayUp(line: Line, above: ReadonlyMap<PersonId, readonly Line[]>): readonly PersonId[] | undefined {
  const { superviseeId, supervisorId, startDate } = line.row;
  const seen = new Set<PersonId>();
  const ways: PersonId[][] = [[superviseeId, supervisorId]];
  for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
    const top = way.at(-1);
    if (top === superviseeId) return way;
    if (top === undefined || seen.has(top)) continue;
    seen.add(top);
    for (const { row, line: at } of above.get(top) ?? []) {
      // Of two lines that begin on one day the later one in the file is named.
      const before = row.startDate < startDate || (row.startDate === startDate && at < line.line);
      if (before && (row.endDate === null || startDate <= row.endDate)) ways.push([...way, row.supervisorId]);
    }
  }
  return undefined;
}
