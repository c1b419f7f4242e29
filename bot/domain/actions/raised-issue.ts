// Makes an issue that is taken upward, and keeps the head true about those that wait for an answer.
import { nextWorkingDayOf } from '../calendar';
import type { Council } from '../council';
import { londonDate } from '../dates';
import type { Instant, LocalDate, PersonId } from '../ids';
import { policyOn } from '../policy/policy';
import { nextManagerOf } from '../relationships';
import type { ThreadHead } from '../thread-head';
import type { OpenIssue, UpwardIssueEntry } from './upward-issue';

/** At most so many characters. */
export const issueCharacters = 600;

/** `entryId`: the operation's id, or `<operation>:<number>` when it is written with others. */
export type RaisedIssueWords = {
  readonly entryId: string;
  readonly worker: PersonId;
  readonly supervisorId: PersonId;
  readonly text: string;
  /** `record:<recordId>`; null when it was raised by itself. */
  readonly fromEntryId: string | null;
  readonly by: PersonId;
  readonly at: Instant;
};

/**
 * The issue as it is first stored, for the next manager of that day; `undefined` when the files know of nobody above.
 * `headWithIssue` puts it in the head; its `to` is told `issue-raised` with the entry's id.
 */
export function raisedIssue(council: Council, words: RaisedIssueWords): UpwardIssueEntry | undefined {
  const { entryId, worker, supervisorId, text, fromEntryId, by, at } = words;
  const today = londonDate(at);
  const to = nextManagerOf(council, worker, today);
  if (to === undefined || to === by) return undefined;
  return {
    kind: 'issue',
    entryId,
    at,
    loggedBy: by,
    supervisorId,
    to,
    replyBy: replyDay(council, to, today),
    text: text.trim(),
    fromEntryId,
    state: 'OPEN',
    answer: null,
  };
}

/** The policy's working days of the manager's own; days on which they are away are none. */
function replyDay(council: Council, manager: PersonId, today: LocalDate): LocalDate {
  let day = today;
  for (let left = policyOn(council, today).upward.replyWithinWorkingDays; left > 0; left -= 1) {
    day = nextWorkingDayOf(council, manager, day);
  }
  return day;
}

/** What the head knows of an issue; null once it is answered or taken back. */
export function openIssue({ entryId, to, at, replyBy, state }: UpwardIssueEntry): OpenIssue | null {
  return state === 'OPEN' ? { entryId, to, raisedOn: londonDate(at), replyBy } : null;
}

/** The head with this issue as it is now, oldest first; nothing else of it changes (R16). */
export function headWithIssue(head: ThreadHead, entry: UpwardIssueEntry): ThreadHead {
  const others = head.issues.filter(({ entryId }) => entryId !== entry.entryId);
  const open = openIssue(entry);
  return { ...head, issues: open === null ? others : [...others, open].sort(byRaised) };
}

const byRaised = (one: OpenIssue, other: OpenIssue) =>
  one.raisedOn === other.raisedOn ? 0 : one.raisedOn < other.raisedOn ? -1 : 1;
