// Opens what is promised in one thread and what was taken upward from it, without reading its history.
import { mayReadThread } from '../../domain/access/access';
import type { ActionEntry } from '../../domain/actions/action';
import type { UpwardIssueEntry } from '../../domain/actions/upward-issue';
import { mayReadIssue, mayTryIssue } from '../../domain/actions/whose-issue';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { LocalDate, PersonId } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import type { ThreadHead } from '../../domain/thread-head';
import type { CouncilPorts } from '../../ports/council-ports';
import { headOrNew } from '../head-or-new';

type Opened = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly today: LocalDate;
};

/** Everything open, earliest date first; issues oldest first. */
export type OpenedActions = Opened & {
  readonly head: ThreadHead;
  readonly actions: readonly ActionEntry[];
  readonly issues: readonly UpwardIssueEntry[];
};

export type OpenedIssue = Opened & { readonly issue: UpwardIssueEntry };

/** Refuses `not-yours` before anything is read. One point read, and one query when something is open: three requests. */
export async function openActions(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
): Promise<Outcome<OpenedActions>> {
  const opened = openedFor(ports, viewer, owner);
  if (!mayReadThread(opened.council, viewer, owner, opened.today)) return refused({ kind: 'not-yours' });
  const head = headOrNew(opened.council, owner, await ports.threads.readHead(owner));
  const ids = [...head.actions, ...head.issues].map(({ entryId }) => entryId);
  const entries = new Map(
    (await ports.threads.entries(owner, ids)).map(({ entry }) => [entry.entryId, entry]),
  );
  return accepted({
    ...opened,
    head,
    actions: head.actions.flatMap(({ entryId }) => {
      const entry = entries.get(entryId);
      return entry?.kind === 'action' ? [entry] : [];
    }),
    issues: head.issues.flatMap(({ entryId }) => {
      const entry = entries.get(entryId);
      return entry?.kind === 'issue' ? [entry] : [];
    }),
  });
}

/**
 * The one issue, for the two and for the next manager. Refuses `not-yours` for what one may not read and for what is not
 * there alike. One point read.
 */
export async function openIssue(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
  entryId: string,
): Promise<Outcome<OpenedIssue>> {
  const opened = openedFor(ports, viewer, owner);
  const { council, today } = opened;
  if (!mayTryIssue(council, viewer, owner, today)) return refused({ kind: 'not-yours' });
  const issue = (await ports.threads.entry(owner, entryId))?.entry;
  if (issue?.kind !== 'issue' || !mayReadIssue(council, viewer, owner, issue, today)) {
    return refused({ kind: 'not-yours' });
  }
  return accepted({ ...opened, issue });
}

const openedFor = (ports: CouncilPorts, viewer: PersonId, owner: PersonId): Opened => ({
  council: ports.directory.council(),
  viewer,
  owner,
  today: londonDate(ports.clock.now()),
});
