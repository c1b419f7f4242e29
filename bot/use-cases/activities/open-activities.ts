// Opens the activities of a worker's file for somebody who may read them: the newest hundred, and what comes back.
import { mayReadThread } from '../../domain/access/access';
import { partIn } from '../../domain/access/records-by-time';
import type { ActivityEntry } from '../../domain/activities/activity';
import { kindsToRead } from '../../domain/activities/activity-access';
import { appraisalSheetId } from '../../domain/activities/appraisal';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { LocalDate, PersonId } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import type { SharedAppraisal } from '../../domain/sheet';
import type { ThreadHead } from '../../domain/thread-head';
import type { CouncilPorts } from '../../ports/council-ports';
import { headOrNew } from '../head-or-new';

export type OpenedFile = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly today: LocalDate;
  readonly head: ThreadHead;
};

export type OpenedActivities = OpenedFile & {
  /** Newest first by the day. */
  readonly entries: readonly ActivityEntry[];
  /** By entry: the words of shared appraisal summaries. */
  readonly appraisals: ReadonlyMap<string, SharedAppraisal>;
};

const mostAtOnce = 100;

/**
 * Refuses `not-yours` before anything is read. Head and one query side by side; one request more when an appraisal
 * summary is among them.
 */
export async function openActivities(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
): Promise<Outcome<OpenedActivities>> {
  const [council, today] = [ports.directory.council(), londonDate(ports.clock.now())];
  const kinds = kindsToRead(council, viewer, owner, today);
  if (kinds.length === 0) return refused({ kind: 'not-yours' });
  const [head, read] = await Promise.all([
    ports.threads.readHead(owner),
    ports.threads.newest(owner, 'activity', { atMost: mostAtOnce }),
  ]);
  const covers = viewer !== owner && partIn(council, viewer, owner, today)?.cover !== false;
  const entries = read
    .flatMap((entry) => (entry.kind === 'activity' ? [entry] : []))
    .filter(({ activity, loggedBy }) => kinds.includes(activity) || loggedBy === viewer)
    // What stands beside a check is not for whoever only covers.
    .map((entry) => (covers && entry.activity === 'check-seen' ? { ...entry, findings: '' } : entry))
    .sort((one, other) => (one.on === other.on ? 0 : one.on < other.on ? 1 : -1));
  return accepted({
    council,
    viewer,
    owner,
    today,
    head: headOrNew(council, owner, head),
    entries,
    appraisals: await appraisalsOf(ports, owner, entries),
  });
}

/** What comes back, from the head alone: one point read. Refuses like `openActivities`. */
export async function openDueActivities(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
): Promise<Outcome<OpenedFile>> {
  const [council, today] = [ports.directory.council(), londonDate(ports.clock.now())];
  if (!mayReadThread(council, viewer, owner, today)) return refused({ kind: 'not-yours' });
  const head = headOrNew(council, owner, await ports.threads.readHead(owner));
  return accepted({ council, viewer, owner, today, head });
}

async function appraisalsOf(
  ports: CouncilPorts,
  owner: PersonId,
  entries: readonly ActivityEntry[],
): Promise<OpenedActivities['appraisals']> {
  const ids = entries
    .filter(({ activity }) => activity === 'appraisal-summary')
    .map(({ entryId }) => entryId);
  if (ids.length === 0) return new Map();
  const sheets = await ports.threads.sheets(owner, ids.map(appraisalSheetId));
  return new Map(
    ids.flatMap((id) => {
      const sheet = sheets.find(({ sheetId }) => sheetId === appraisalSheetId(id));
      return sheet?.of === 'appraisal' ? [[id, sheet.words] as const] : [];
    }),
  );
}
