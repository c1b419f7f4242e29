// Looking at a quick decision again at the next formal session: it stays on the agenda until somebody says what became of it.
import type { Council } from './council';
import type { Instant } from './ids';
import type { DecisionStepEntry, ManagementOversightEntry } from './management-oversight';
import type { LookAgain, OnDecision } from './on-decision';
import type { Outcome } from './outcome';
import type { ThreadHead } from './thread';

export function lookAgain(
  _council: Council,
  _head: ThreadHead,
  entry: ManagementOversightEntry,
  _command: LookAgain,
  _now: Instant,
): Outcome<OnDecision> {
  throw new Error(entry.entryId);
}
/** The step this command makes, whether it is allowed or not: for comparing a second delivery with what is stored. */
export function lookAgainStep(_council: Council, command: LookAgain, _now: Instant): DecisionStepEntry {
  throw new Error(command.entryId);
}
