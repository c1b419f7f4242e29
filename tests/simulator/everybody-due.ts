// Councils of any size in which every supervisor has exactly one person overdue, for counting and timing.
import type { CouncilRows } from '../../bot/domain/council';
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import type { ImportedSession } from '../../bot/use-cases/import-council';
import { bankHolidays, on, person, supervises } from '../domain/given-council';

/** The Tuesday on which they are all due, at a quiet hour. */
export const dueMoment = '2027-01-19T10:00:00Z';
const lastHeld = { due: on('2026-12-18'), notDue: on('2027-01-12') } as const;

export type EverybodyDue = { readonly rows: CouncilRows; readonly sessions: readonly ImportedSession[] };

/** A chain in which each supervises the next: `due` of them have not been met in time, `notDue` more have. */
export function everybodyDue(due: number, notDue = 0): EverybodyDue {
  const ids = Array.from({ length: due + notDue + 1 }, (_, number) => idOf(number));
  const pairs = ids.slice(1).map((id, number) => ({ id, supervisor: idOf(number), number }));
  return {
    rows: {
      people: ids.map((id) => person(id)),
      teams: [],
      relationships: pairs.map(({ id, supervisor }) => supervises(supervisor, id)),
      absences: [],
      duties: [],
      agreements: [],
      milestones: [],
      workload: [],
      policies: [defaultPolicy],
      bankHolidays,
    },
    sessions: pairs.map(({ id, supervisor, number }) => ({
      superviseeId: person(id).personId,
      supervisorId: person(supervisor).personId,
      date: number < due ? lastHeld.due : lastHeld.notDue,
      kind: 'FORMAL',
      minutes: 90,
      status: 'HELD',
      reason: null,
    })),
  };
}

const idOf = (number: number) => `p${String(number).padStart(5, '0')}`;

/** How 34,000 cards fall on 153 councils: the largest has 1,500, and sizes follow their rank. */
export function councilSizes(councils = 153, all = 34_000, largest = 1_500): readonly number[] {
  const sizesFor = (slope: number) =>
    Array.from({ length: councils }, (_, rank) => Math.max(1, Math.round(largest / (rank + 1) ** slope)));
  const sum = (sizes: readonly number[]) => sizes.reduce((one, other) => one + other, 0);
  let [flat, steep] = [0, 2];
  for (let step = 0; step < 40; step += 1) {
    const middle = (flat + steep) / 2;
    if (sum(sizesFor(middle)) > all) flat = middle;
    else steep = middle;
  }
  const sizes = sizesFor(steep);
  const missing = all - sum(sizes);
  return sizes.map((size, rank) => (rank > 0 && rank <= missing ? size + 1 : size));
}
