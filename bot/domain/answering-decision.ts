// Answering a quick decision: who may say what to the newest words, and what that makes of it.
import type { Council } from './council';
import type { Instant, LocalDate, PersonId } from './ids';
import type { DecisionAnswerKind, DecisionStepEntry, ManagementOversightEntry } from './management-oversight';
import type { AnswerDecision, OnDecision } from './on-decision';
import type { Outcome } from './outcome';
import type { ThreadHead } from './thread';

export function offersFor(
  _council: Council,
  entry: ManagementOversightEntry,
  _personId: PersonId,
  _today: LocalDate,
): readonly DecisionAnswerKind[] {
  throw new Error(entry.entryId);
}
export function answerDecision(
  _council: Council,
  _head: ThreadHead,
  entry: ManagementOversightEntry,
  _command: AnswerDecision,
  _now: Instant,
): Outcome<OnDecision> {
  throw new Error(entry.entryId);
}
/** The step this command makes, whether it is allowed or not: for comparing a second delivery with what is stored. */
export function answerStep(_council: Council, command: AnswerDecision, _now: Instant): DecisionStepEntry {
  throw new Error(command.entryId);
}
