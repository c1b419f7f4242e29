// "No" from whoever has the authority: a decision against it, not a memory of what was said.
import type { DecisionAnswer, ManagementOversightEntry } from './management-oversight';

/** Whether this answer is a "no" of somebody above: only the supervisor can say what they did not say. */
export const isRefusalAbove = (
  { supervisorId }: Pick<ManagementOversightEntry, 'supervisorId'>,
  { answer, by, as }: Pick<DecisionAnswer, 'answer' | 'by' | 'as'>,
): boolean => answer === 'not-said' && (as === 'authority' || by !== supervisorId);

/**
 * The "no" that stands: nobody but the worker has said anything since. Its action is not to be done. `undefined` for
 * every other decision.
 */
export function refusedAbove(
  entry: Pick<ManagementOversightEntry, 'state' | 'answers' | 'supervisorId'>,
): DecisionAnswer | undefined {
  const decided = entry.answers.findLast(({ as }) => as !== 'worker');
  const stands = entry.state === 'DISPUTED' && decided !== undefined && isRefusalAbove(entry, decided);
  return stands ? decided : undefined;
}
