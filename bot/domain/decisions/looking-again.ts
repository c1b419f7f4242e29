// Looking at a quick decision or a case discussion again at the next formal session: it stays on the agenda until somebody says what became of it.
import type { Council } from '../council';
import { londonDate } from '../dates';
import type { Instant } from '../ids';
import { accepted, type Outcome, refused } from '../outcome';
import type { ThreadHead } from '../thread-head';
import { type Discussed, isTakenBack } from './discussed';
import type { DecisionStepEntry } from './management-oversight';
import { isAbout, type LookAgain, type OnDecision, onlyDecision, refusedFields, stepOf } from './on-decision';
import { isOneOfTheTwo } from './whose-answer';

/**
 * R31: what became of a decision, said by one of the two, or by whoever stands in for its supervisor. It leaves the
 * agenda; nothing else takes it off.
 */
export function lookAgain<Entry extends Discussed>(
  council: Council,
  head: ThreadHead,
  entry: Entry,
  command: LookAgain,
  now: Instant,
): Outcome<OnDecision<Entry>> {
  const { by, answer } = command;
  const { lookedAgain } = entry;
  if (!isAbout(command, head, entry) || !isOneOfTheTwo(council, entry, head.personId, by, londonDate(now))) {
    return refused({ kind: 'not-yours' });
  }
  if (entry.revisitAtNextFormal === 'DONE' && lookedAgain !== null) {
    const name =
      lookedAgain.by === by ? null : (council.people.get(lookedAgain.by)?.displayName ?? lookedAgain.by);
    return refusedFields({ field: 'answer', kind: 'looked-at', name, answer: lookedAgain.answer });
  }
  if (isTakenBack(entry) || entry.revisitAtNextFormal !== true) {
    return refusedFields({ field: 'answer', kind: 'already-answered' });
  }
  const looked = { ...entry, revisitAtNextFormal: 'DONE', lookedAgain: { by, at: now, answer } } as const;
  return accepted(onlyDecision(head, lookAgainStep(council, command, now), looked));
}

/** The step this command makes, whether it is allowed or not: for comparing a second delivery with what is stored. */
export function lookAgainStep(_council: Council, command: LookAgain, now: Instant): DecisionStepEntry {
  return { ...stepOf(command, 'looked-again', now), answer: command.answer };
}
