// What a record leaves in the thread beside itself: its actions, and what is taken upward from it.
import { type Act, type Told, told } from '../act';
import { type ActionEntry, headWithAction } from '../actions/action';
import { agreedAction } from '../actions/agreed-action';
import { headWithIssue, raisedIssue } from '../actions/raised-issue';
import type { UpwardIssueEntry } from '../actions/upward-issue';
import type { Council } from '../council';
import { londonDate } from '../dates';
import type { Instant } from '../ids';
import type { FieldProblem } from '../outcome';
import { nextManagerOf } from '../relationships';
import type { ThreadHead } from '../thread-head';
import type { RecordWords } from './record';
import { type ActOnRecord, furtherId, recordEntryId } from './record-entries';

/** Actions and issues that become entries of their own. */
export type TakenOver = {
  readonly actions: readonly ActionEntry[];
  readonly issues: readonly UpwardIssueEntry[];
  readonly tell: readonly Told[];
  readonly into: (head: ThreadHead) => ThreadHead;
};

/** As they are first stored, numbered from `startAt` within the operation. */
export function takenOver({
  council,
  command,
  words,
  now,
  startAt,
}: {
  readonly council: Council;
  readonly command: ActOnRecord;
  readonly words: Pick<RecordWords, 'actions' | 'issues'>;
  readonly now: Instant;
  readonly startAt: number;
}): TakenOver {
  const { by, about } = command;
  const shared = { fromEntryId: recordEntryId(command.recordId), by, at: now };
  const actions = words.actions.flatMap(({ owner, byOn, text }, index) => {
    const entryId = furtherId(command, startAt + index);
    const whose = owner === 'worker' ? about : by;
    return byOn === null ? [] : [agreedAction({ ...shared, entryId, owner: whose, byOn, text })];
  });
  const issues = words.issues.flatMap(({ text }, index) => {
    const entryId = furtherId(command, startAt + words.actions.length + index);
    const issue = raisedIssue(council, { ...shared, entryId, worker: about, supervisorId: by, text });
    return issue === undefined ? [] : [issue];
  });
  return {
    actions,
    issues,
    tell: issues.map(({ to, entryId }) => told(to, 'issue-raised', entryId)),
    into: (head) => issues.reduce(headWithIssue, actions.reduce(headWithAction, head)),
  };
}

/** Something that goes upward needs somebody above. */
export function nobodyAbove(
  council: Council,
  { by, about }: Act,
  { issues }: RecordWords,
  now: Instant,
): readonly FieldProblem[] {
  const above = nextManagerOf(council, about, londonDate(now));
  if (issues.length === 0 || (above !== undefined && above !== by)) return [];
  return issues.map((_, index) => ({ field: `issues.${index}.text`, kind: 'nobody-to-tell' }));
}
