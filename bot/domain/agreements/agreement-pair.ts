// The two an agreement is between, as they act on it today.
import type { Act } from '../act';
import { isEmployedOn } from '../calendar';
import type { Council } from '../council';
import type { LocalDate, PersonId } from '../ids';
import { agreementSupervisor } from './agreement-access';
import type { AgreementSide } from './agreement-words';

/** Who of the two acts; `undefined` for everybody else, where nobody supervises the worker, and once the worker has left. */
export function agreementPair(
  council: Council,
  { by, about }: Pick<Act, 'by' | 'about'>,
  today: LocalDate,
): { readonly supervisorId: PersonId; readonly side: AgreementSide } | undefined {
  if (!isEmployedOn(council.people.get(about), today)) return undefined;
  const supervisorId = agreementSupervisor(council, about, today);
  if (supervisorId === undefined || (by !== about && by !== supervisorId)) return undefined;
  return { supervisorId, side: by === about ? 'worker' : 'supervisor' };
}

/** Whom it is told. */
export const otherOne = ({ by, about }: Act, supervisorId: PersonId): PersonId =>
  by === about ? supervisorId : about;
