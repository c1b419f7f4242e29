// Who may decide about a child, and who does when the supervisor may not.
import type { Council } from './council';
import type { LocalDate, PersonId } from './ids';

export function mayDecide(_council: Council, personId: PersonId, _today: LocalDate): boolean {
  throw new Error(personId);
}
export function authorityFor(
  _council: Council,
  supervisorId: PersonId,
  _today: LocalDate,
): PersonId | undefined {
  throw new Error(supervisorId);
}
