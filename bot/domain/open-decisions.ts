// Which parts of quick decisions are still open, as the head of a thread knows them.
import type { Council } from './council';
import type { LocalDate, PersonId } from './ids';
import type { ManagementOversightEntry, OpenDecision } from './management-oversight';
import type { ThreadHead } from './thread';

export const oversightStates = [
  'PROPOSED',
  'CONFIRMED',
  'CHILD_FILE_PENDING',
  'CHILD_FILE_CONFIRMED',
  'DISPUTED',
  'WITHDRAWN',
] as const;
export type OversightState = (typeof oversightStates)[number];

/** Something that is not on a child's file yet, and who is asked about it today. */
export type ChildFileAsked = {
  readonly open: OpenDecision;
  readonly item: OpenDecision['childFile'][number];
  readonly askedOf: PersonId;
  /** The one who was to record it, when they are away or have left; only `askedOf` sees it. */
  readonly insteadOf: PersonId | null;
};

export function openDecision(entry: ManagementOversightEntry): OpenDecision | null {
  throw new Error(entry.entryId);
}
export function headWithDecision(_head: ThreadHead, entry: ManagementOversightEntry): ThreadHead {
  throw new Error(entry.entryId);
}
export function toAnswerBy(head: ThreadHead, personId: PersonId): readonly OpenDecision[] {
  return head.open.filter(({ waitsFor }) => waitsFor?.by === personId);
}
export function childFileOf(
  _head: ThreadHead,
  _council: Council,
  today: LocalDate,
): readonly ChildFileAsked[] {
  throw new Error(today);
}
export function lookAgainIn(head: ThreadHead): readonly OpenDecision[] {
  return head.open.filter(({ lookAgain }) => lookAgain);
}
export function oversightState(entry: ManagementOversightEntry): OversightState {
  throw new Error(entry.entryId);
}
