// "On the child's file?": who is asked for each child, what they answer, and who takes it over (R30).
import type { Council } from './council';
import type { Instant, LocalDate, PersonId } from './ids';
import type { DecisionStepEntry, ManagementOversightEntry } from './management-oversight';
import type { AnswerChildFile, HandOver, OnDecision } from './on-decision';
import type { Outcome } from './outcome';
import type { ThreadHead } from './thread';

export function answerChildFile(
  _council: Council,
  _head: ThreadHead,
  entry: ManagementOversightEntry,
  _command: AnswerChildFile,
  _now: Instant,
): Outcome<OnDecision> {
  throw new Error(entry.entryId);
}
export function handOver(
  _council: Council,
  _head: ThreadHead,
  entry: ManagementOversightEntry,
  _command: HandOver,
  _now: Instant,
): Outcome<OnDecision> {
  throw new Error(entry.entryId);
}
export function recordersFor(
  _council: Council,
  _entry: ManagementOversightEntry,
  worker: PersonId,
  _today: LocalDate,
): readonly PersonId[] {
  throw new Error(worker);
}
/** The step this command makes, whether it is allowed or not: for comparing a second delivery with what is stored. */
export function childFileStep(_council: Council, command: AnswerChildFile, _now: Instant): DecisionStepEntry {
  throw new Error(command.entryId);
}
export function handOverStep(_council: Council, command: HandOver, _now: Instant): DecisionStepEntry {
  throw new Error(command.entryId);
}
