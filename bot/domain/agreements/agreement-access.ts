// Whose agreement it is, and who may read it (docs/rules.md, access).
import { accessTable } from '../access/access-table';
import { nearPlaces } from '../access/places';
import { supervisesInOwnRight } from '../act';
import { isEmployedOn } from '../calendar';
import type { Council } from '../council';
import { addDays } from '../dates';
import type { LocalDate, PersonId } from '../ids';
import { supervisorsOf } from '../relationships';
import type { AgreementEntry } from './agreement';

/**
 * The one supervisor a worker's agreement is with: whoever supervises them otherwise than as a cover, the line first.
 * `undefined` while there is nobody.
 */
export const agreementSupervisor = (
  council: Council,
  worker: PersonId,
  today: LocalDate,
): PersonId | undefined =>
  supervisorsOf(council, worker, today).find((supervisor) =>
    supervisesInOwnRight(council, { worker, supervisor }, today),
  );

/**
 * Since when the worker's agreement is with this supervisor, without a break the files know of: an assessor who becomes
 * line manager begins then, and a row that only changes its kind goes on. `undefined` where it is with somebody else.
 */
export function agreementSupervisorSince(
  council: Council,
  worker: PersonId,
  supervisor: PersonId,
  today: LocalDate,
): LocalDate | undefined {
  const changes = (council.relationshipsOf.get(worker) ?? [])
    .flatMap(({ startDate, endDate }) => [startDate, ...(endDate === null ? [] : [addDays(endDate, 1)])])
    .filter((day) => day <= today)
    .sort()
    .reverse();
  const before = changes.findIndex((day) => agreementSupervisor(council, worker, day) !== supervisor);
  return (before < 0 ? changes : changes.slice(0, before)).at(-1);
}

/**
 * `pair`: writes, offers and signs. `reads`: what both have signed, without reasonable adjustments: another supervisor
 * of the worker, a cover, and the next manager. Everybody else: nothing, and nobody says whether there is any.
 */
export function agreementAccess(
  council: Council,
  viewer: PersonId,
  worker: PersonId,
  today: LocalDate,
): 'pair' | 'reads' | 'none' {
  if (!council.people.has(worker) || !isEmployedOn(council.people.get(viewer), today)) return 'none';
  const places = nearPlaces(council, viewer, worker, today);
  const isWith = places.includes('supervisor') && viewer === agreementSupervisor(council, worker, today);
  if (viewer === worker || isWith) return 'pair';
  return places.some((place) => accessTable.agreement[place] === 'whole') ? 'reads' : 'none';
}

/** Both have signed it, here or on paper. */
const wasSigned = ({ signatures, paper }: Pick<AgreementEntry, 'signatures' | 'paper'>): boolean =>
  signatures.length > 1 || paper !== null;

/**
 * Whether somebody is one of the two this very agreement is between: the worker, and its supervisor only while it is
 * with them that the worker has an agreement. A new supervisor is not.
 */
export const isBetween = (
  council: Council,
  viewer: PersonId,
  worker: PersonId,
  { supervisorId }: Pick<AgreementEntry, 'supervisorId'>,
  today: LocalDate,
): boolean =>
  agreementAccess(council, viewer, worker, today) === 'pair' &&
  (viewer === worker || viewer === supervisorId);

/** What nobody else has agreed to is the two's own; what both have signed is for whoever reads agreements. */
export const readsAgreement = (
  council: Council,
  viewer: PersonId,
  worker: PersonId,
  entry: AgreementEntry,
  today: LocalDate,
): boolean =>
  wasSigned(entry)
    ? agreementAccess(council, viewer, worker, today) !== 'none'
    : isBetween(council, viewer, worker, entry, today);

/** Nobody can sign any more what was offered between a worker and a former supervisor: it reads as ended. */
export const asItStands = (
  council: Council,
  worker: PersonId,
  entry: AgreementEntry,
  today: LocalDate,
): AgreementEntry =>
  entry.state === 'AWAITING_SUPERVISEE' && entry.supervisorId !== agreementSupervisor(council, worker, today)
    ? { ...entry, state: 'ENDED' }
    : entry;
