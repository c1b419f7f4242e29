// Open actions, and what was taken upward, in words: for lists, for preparing and for a record.
import type { ActionEntry } from '../../domain/actions/action';
import { proposedDay } from '../../domain/actions/agreed-action';
import type { UpwardIssueEntry } from '../../domain/actions/upward-issue';
import { mayChangeAction, ownerGone, takersOf } from '../../domain/actions/whose-action';
import { answererOfIssue } from '../../domain/actions/whose-issue';
import { isAway } from '../../domain/calendar';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { LocalDate, PersonId } from '../../domain/ids';
import type { ThreadHead } from '../../domain/thread-head';
import { capital, firstNameOf, longDay, nameOf } from '../words';
import type { ActionView, IssueView } from './action-view-types';

/** Of the open ones among `entries`, earliest date first. For somebody who may read the thread. */
export function actionsView(
  council: Council,
  viewer: PersonId,
  worker: PersonId,
  entries: readonly ActionEntry[],
  head: Pick<ThreadHead, 'booked' | 'records' | 'closedRecords'>,
  today: LocalDate,
): readonly ActionView[] {
  return entries
    .filter(({ state }) => state === 'OPEN')
    .sort((one, other) => (one.byOn < other.byOn ? -1 : one.byOn > other.byOn ? 1 : 0))
    .map((entry) => actionView(council, { viewer, worker, today }, entry, head));
}

type Seen = { readonly viewer: PersonId; readonly worker: PersonId; readonly today: LocalDate };

function actionView(
  council: Council,
  { viewer, worker, today }: Seen,
  entry: ActionEntry,
  head: Pick<ThreadHead, 'booked' | 'records' | 'closedRecords'>,
): ActionView {
  const { entryId, text, owner, byOn, steps } = entry;
  const late = byOn < today;
  const mayChange = mayChangeAction(council, viewer, worker, today);
  return {
    entryId,
    text,
    owner: nameOf(council, owner),
    mine: owner === viewer,
    when: `${late ? 'was due' : 'by'} ${longDay(byOn, today)}`,
    late,
    carried: carriedWords(steps.filter(({ step }) => step === 'carried').length),
    from: fromWords(entry, head, today),
    note: ownerWords(council, worker, owner, today),
    carryTo: mayChange ? proposedDay(council, head, today) : null,
    takeOver: mayChange
      ? takersOf(council, worker, owner, today).map((value) => ({ value, title: nameOf(council, value) }))
      : [],
    mayChange,
  };
}

/** "carried twice"; null for never. */
function carriedWords(times: number): string | null {
  if (times === 0) return null;
  if (times === 1) return 'carried once';
  return times === 2 ? 'carried twice' : `carried ${times} times`;
}

function fromWords(
  { entryId, fromEntryId, at }: ActionEntry,
  head: Pick<ThreadHead, 'records' | 'closedRecords'>,
  today: LocalDate,
): string {
  const agreedOn = longDay(londonDate(at), today);
  if (fromEntryId === null) return `agreed on ${agreedOn}`;
  if (entryId.startsWith('action:')) return `from the quick decision of ${agreedOn}`;
  if (fromEntryId.startsWith('activity:')) return `from learning and checks, ${agreedOn}`;
  if (!fromEntryId.startsWith('record:')) return `from the case discussion of ${agreedOn}`;
  const known = [...head.records, ...head.closedRecords].find(
    ({ recordId }) => `record:${recordId}` === fromEntryId,
  );
  return `from the session of ${known?.heldOn ? longDay(known.heldOn, today) : agreedOn}`;
}

/** Why somebody else may have to take it: a fact about who is there, never about why they are not. */
function ownerWords(council: Council, worker: PersonId, owner: PersonId, today: LocalDate): string | null {
  const name = firstNameOf(council, owner);
  const gone = ownerGone(council, worker, owner, today);
  if (gone === 'left') return `${name} has left. Somebody else can take it over.`;
  if (gone === 'moved-on') return `${name} does not supervise here any more. Somebody else can take it over.`;
  if (gone === 'away-long') return `${name} is away for a while. Somebody else can take it over.`;
  const until = isAway(council, owner, today)?.toDate;
  return until ? `${name} is away until ${longDay(until, today)}.` : null;
}

/** What was taken upward, oldest first, as one of the two or the next manager sees it. */
export function issuesView(
  council: Council,
  viewer: PersonId,
  worker: PersonId,
  entries: readonly UpwardIssueEntry[],
  today: LocalDate,
): readonly IssueView[] {
  return entries.map((entry) => issueView(council, viewer, worker, entry, today));
}

/** The one issue: who raised it, who answers by when, and the answer once it is there. */
export function issueView(
  council: Council,
  viewer: PersonId,
  worker: PersonId,
  entry: UpwardIssueEntry,
  today: LocalDate,
): IssueView {
  const { entryId, text, at, loggedBy, state, answer } = entry;
  const answers = answererOfIssue(council, worker, today);
  const open = state === 'OPEN';
  return {
    entryId,
    text,
    raised: `Raised on ${longDay(londonDate(at), today)} by ${nameOf(council, loggedBy)}.`,
    waits: waitsWords(council, entry, answers, today),
    answer: answer && {
      who: nameOf(council, answer.by),
      when: longDay(londonDate(answer.at), today),
      text: answer.text,
    },
    mayAnswer: open && answers === viewer,
    mayWithdraw: open && loggedBy === viewer,
  };
}

function waitsWords(
  council: Council,
  { state, replyBy }: UpwardIssueEntry,
  answers: PersonId | undefined,
  today: LocalDate,
): string {
  if (state === 'WITHDRAWN') return 'Taken back.';
  if (state === 'ANSWERED') return '';
  const name = answers === undefined ? 'whoever is next manager' : nameOf(council, answers);
  const by = longDay(replyBy, today);
  return replyBy < today ? capital(`${name} was to answer by ${by}.`) : capital(`${name} answers by ${by}.`);
}
