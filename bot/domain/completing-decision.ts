// What was left out of a quick decision when it was logged, and brought later.
import type { Council } from './council';
import type { Instant } from './ids';
import type { DecisionStepEntry, ManagementOversightEntry } from './management-oversight';
import type { CompleteDecision, OnDecision } from './on-decision';
import type { Outcome } from './outcome';
import type { ThreadHead } from './thread';

export function lacks(entry: ManagementOversightEntry): readonly ('why' | 'reference')[] {
  throw new Error(entry.entryId);
}
export function completeDecision(
  _council: Council,
  _head: ThreadHead,
  entry: ManagementOversightEntry,
  _command: CompleteDecision,
  _now: Instant,
): Outcome<OnDecision> {
  throw new Error(entry.entryId);
}
/** The step this command makes, whether it is allowed or not: for comparing a second delivery with what is stored. */
export function completeStep(_council: Council, command: CompleteDecision, _now: Instant): DecisionStepEntry {
  throw new Error(command.entryId);
}
