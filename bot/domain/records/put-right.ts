// What a new version of a record puts right in the actions and issues that came from it, while nobody has done anything with them.
import type { ActionEntry } from '../actions/action';
import type { UpwardIssueEntry } from '../actions/upward-issue';
import type { Instant, PersonId } from '../ids';
import type { ThreadEntry } from '../thread';
import type { AgreedAction, RaisedIssue, RecordEntry, RecordWords } from './record';

type Came = Pick<RecordWords, 'actions' | 'issues'>;

/** Whether anything that became an entry with an earlier version reads differently now, or is gone. */
export const isPutRight = (before: Came, words: Came): boolean =>
  before.actions.some((one) => !isSameAction(one, sameDraft(words.actions, one))) ||
  before.issues.some((one) => one.text !== sameDraft(words.issues, one)?.text);

/**
 * The entries as they are from now on: an action gets the words, owner and day of the new version, and one that is left
 * out is dropped; an issue nobody has answered gets its new words, and one that is left out stays raised. What was done
 * with any of them since counts more than the record. `standing`: the entries of this thread as far as they were read.
 */
export function putRight(
  entry: Pick<RecordEntry, 'entryId' | 'supervisorId'>,
  { before, words }: { readonly before: Came; readonly words: Came },
  standing: readonly ThreadEntry[],
  said: { readonly worker: PersonId; readonly by: PersonId; readonly at: Instant; readonly version: number },
): readonly (ActionEntry | UpwardIssueEntry)[] {
  const ownerOf = ({ owner }: AgreedAction) => (owner === 'worker' ? said.worker : entry.supervisorId);
  const taken = new Set<string>();
  /** Of two that read the same, each is put right once. */
  const first = <Entry extends ThreadEntry>(one: Entry | undefined): readonly Entry[] => {
    if (one === undefined) return [];
    taken.add(one.entryId);
    return [one];
  };
  const isFree = ({ entryId }: ThreadEntry) => !taken.has(entryId);
  const actions = before.actions.flatMap((was) => {
    const next = sameDraft(words.actions, was);
    if (isSameAction(was, next)) return [];
    const untouched = standing.filter(isUntouchedAction(entry)).filter(isFree);
    return first(
      untouched.find(
        ({ text, byOn, owner }) => text === was.text && byOn === was.byOn && owner === ownerOf(was),
      ),
    ).map((action) =>
      next === undefined
        ? dropped(action, said)
        : { ...action, text: next.text, byOn: next.byOn ?? action.byOn, owner: ownerOf(next) },
    );
  });
  const issues = before.issues.flatMap((was) => {
    const next = sameDraft(words.issues, was);
    if (next === undefined || next.text === was.text) return [];
    const unanswered = standing.filter(isUnansweredIssue(entry)).filter(isFree);
    return first(unanswered.find(({ text }) => text === was.text)).map((issue) => ({
      ...issue,
      text: next.text,
    }));
  });
  return [...actions, ...issues];
}

const sameDraft = <Row extends AgreedAction | RaisedIssue>(rows: readonly Row[], { draftId }: Row) =>
  rows.find((one) => one.draftId === draftId);

const isSameAction = (was: AgreedAction, next: AgreedAction | undefined): boolean =>
  next !== undefined && next.text === was.text && next.byOn === was.byOn && next.owner === was.owner;

const isUntouchedAction =
  (record: Pick<RecordEntry, 'entryId'>) =>
  (one: ThreadEntry): one is ActionEntry =>
    one.kind === 'action' &&
    one.fromEntryId === record.entryId &&
    one.state === 'OPEN' &&
    one.steps.length === 0;

const isUnansweredIssue =
  (record: Pick<RecordEntry, 'entryId'>) =>
  (one: ThreadEntry): one is UpwardIssueEntry =>
    one.kind === 'issue' && one.fromEntryId === record.entryId && one.state === 'OPEN';

const dropped = (
  action: ActionEntry,
  { by, at, version }: { readonly by: PersonId; readonly at: Instant; readonly version: number },
): ActionEntry => {
  const why = `Left out of version ${version} of the record.`;
  return { ...action, state: 'DROPPED', steps: [{ by, at, step: 'dropped', why, byOn: null, to: null }] };
};
