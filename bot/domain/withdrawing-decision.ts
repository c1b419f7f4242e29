// Taking a quick decision back within minutes: visible with all its words, and nothing about it stays open.
import type { Council } from './council';
import type { Instant, PersonId } from './ids';
import type { DecisionStepEntry, ManagementOversightEntry } from './management-oversight';
import type { OnDecision, WithdrawDecision } from './on-decision';
import type { Outcome } from './outcome';
import type { ThreadHead } from './thread';

export function mayWithdraw(
  _council: Council,
  entry: ManagementOversightEntry,
  _personId: PersonId,
  _now: Instant,
): boolean {
  throw new Error(entry.entryId);
}
export function withdrawDecision(
  _council: Council,
  _head: ThreadHead,
  entry: ManagementOversightEntry,
  _command: WithdrawDecision,
  _now: Instant,
): Outcome<OnDecision> {
  throw new Error(entry.entryId);
}
/** The step this command makes, whether it is allowed or not: for comparing a second delivery with what is stored. */
export function withdrawStep(_council: Council, command: WithdrawDecision, _now: Instant): DecisionStepEntry {
  throw new Error(command.entryId);
}
