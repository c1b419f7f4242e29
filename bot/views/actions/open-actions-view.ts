// The page of open actions and of what went upward, and the list a next manager sees of it.

import type { ActionEntry } from '../../domain/actions/action';
import { proposedDay } from '../../domain/actions/agreed-action';
import type { OpenIssue, UpwardIssueEntry } from '../../domain/actions/upward-issue';
import { answererOfIssue } from '../../domain/actions/whose-issue';
import type { Council } from '../../domain/council';
import type { LocalDate, PersonId } from '../../domain/ids';
import { policyOn } from '../../domain/policy/policy';
import { supervisorsOf } from '../../domain/relationships';
import type { ThreadHead } from '../../domain/thread-head';
import { counted, longDay, nameOf, personView } from '../words';
import type { ActionsView, IssuesBelowView } from './action-view-types';
import { actionsView, issuesView } from './actions-view';

/** As `openActions` gives it. */
export type OpenActionsFacts = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly today: LocalDate;
  readonly head: ThreadHead;
  readonly actions: readonly ActionEntry[];
  readonly issues: readonly UpwardIssueEntry[];
};

/** For whoever may read the thread. */
export function openActionsView(facts: OpenActionsFacts): ActionsView {
  const { council, viewer, owner, today, head, actions, issues } = facts;
  const two = [owner, ...supervisorsOf(council, owner, today)];
  return {
    person: personView(council, owner),
    actions: actionsView(council, viewer, owner, actions, head, today),
    issues: issuesView(council, viewer, owner, issues, today),
    owners: two.map((value) => ({ value, title: nameOf(council, value) })),
    byOn: proposedDay(council, head, today),
    upward: upwardWords(council, owner, today),
  };
}

function upwardWords(council: Council, owner: PersonId, today: LocalDate): string | null {
  const to = answererOfIssue(council, owner, today);
  if (to === undefined) return null;
  const days = policyOn(council, today).upward.replyWithinWorkingDays;
  return `${nameOf(council, to)} answers within ${counted(days, 'working day', 'working days')}, and reads this one thing only.`;
}

/** In the order given; nothing of what it is about. */
export const issuesBelowView = ({
  council,
  today,
  waiting,
}: {
  readonly council: Council;
  readonly today: LocalDate;
  readonly waiting: readonly { readonly about: PersonId; readonly open: OpenIssue }[];
}): IssuesBelowView => ({
  issues: waiting.map(({ about, open: { entryId, raisedOn, replyBy } }) => ({
    about,
    name: nameOf(council, about),
    entryId,
    when: longDay(raisedOn, today),
    words:
      replyBy < today
        ? `Your answer was due by ${longDay(replyBy, today)}.`
        : `Your answer is due by ${longDay(replyBy, today)}.`,
  })),
});
