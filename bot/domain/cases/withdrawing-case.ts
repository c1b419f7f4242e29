// Taking a case discussion back within minutes, for example one about the wrong child: visible with all its words, and nothing about it stays open.
import type { Acted } from '../act';
import { type ActionEntry, headWithAction } from '../actions/action';
import type { Council } from '../council';
import { followed } from '../decisions/action-of-decision';
import { isAbout, refusedFields, stepOf, type WithdrawDecision } from '../decisions/on-decision';
import { headWithDecision } from '../decisions/open-decisions';
import { isTakenUp, mayWithdraw, withdrawMinutes } from '../decisions/withdrawing-decision';
import type { Instant } from '../ids';
import { accepted, type Outcome, refused } from '../outcome';
import type { ThreadHead } from '../thread-head';
import type { CaseDiscussionEntry } from './case-discussion';

/**
 * By its author, like a quick decision. `actions`: those it became, as they are now; what is done stays done. Nobody is
 * told: nobody was sent it. Refuses anybody else as `not-yours`.
 */
export function withdrawCase(
  council: Council,
  head: ThreadHead,
  entry: CaseDiscussionEntry,
  actions: readonly ActionEntry[],
  command: WithdrawDecision,
  now: Instant,
): Outcome<Acted> {
  const { by } = command;
  if (!isAbout(command, head, entry) || by !== entry.loggedBy) return refused({ kind: 'not-yours' });
  if (entry.withdrawn) return refusedFields({ field: 'entryId', kind: 'already-answered' });
  if (isTakenUp(entry)) return refusedFields({ field: 'entryId', kind: 'taken-up' });
  if (!mayWithdraw(council, entry, by, now)) {
    const minutes = withdrawMinutes(council, now);
    return refusedFields({ field: 'entryId', kind: 'too-late-to-withdraw', minutes });
  }
  const taken: CaseDiscussionEntry = { ...entry, withdrawn: { by, at: now }, revisitAtNextFormal: false };
  const closed = actions
    .filter(({ state }) => state === 'OPEN')
    .map((action) => followed(action, { ...action, state: 'WITHDRAWN', steps: [] }));
  return accepted({
    entries: [stepOf(command, 'withdrawn', now)],
    replaces: [taken, ...closed],
    head: closed.reduce(headWithAction, headWithDecision(head, taken)),
    tell: [],
  });
}
