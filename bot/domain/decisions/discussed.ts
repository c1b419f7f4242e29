// What quick decisions and case discussions share: each belongs on children's files, and may be looked at again at the next session.
import { mayReadDecision, mayReadThread } from '../access/access';
import type { CaseDiscussionEntry } from '../cases/case-discussion';
import type { Council } from '../council';
import { londonDate } from '../dates';
import type { LocalDate, PersonId } from '../ids';
import type { ThreadEntry } from '../thread';
import type { ManagementOversightEntry, OpenDecision } from './management-oversight';

/** Something said of a child that is asked after. */
export type Discussed = ManagementOversightEntry | CaseDiscussionEntry;

export const isDiscussed = (entry: ThreadEntry): entry is Discussed =>
  entry.kind === 'decision' || entry.kind === 'case-discussion';

/** Its author took it back within minutes. */
export const isTakenBack = (entry: Discussed): boolean =>
  entry.kind === 'decision' ? entry.state === 'WITHDRAWN' : entry.withdrawn !== undefined;

/** A case discussion is for whoever reads the thread; a quick decision also for whoever has the authority for it. */
export const mayReadDiscussed = (
  council: Council,
  viewer: PersonId,
  owner: PersonId,
  entry: Discussed,
  today: LocalDate,
): boolean =>
  entry.kind === 'decision'
    ? mayReadDecision(council, viewer, owner, entry, today)
    : mayReadThread(council, viewer, owner, today);

/** What the head knows of it; null when nothing about it is open. */
export function openPart(entry: Discussed): OpenDecision | null {
  if (isTakenBack(entry)) return null;
  const { entryId, supervisorId, loggedBy, loggedAt } = entry;
  const childFile = entry.childFile
    .filter(({ confirmed }) => confirmed === null)
    .map(({ reference, recorder, byOn, begunAt }) => ({ reference, recorder, byOn, begunAt }));
  const lookAgain = entry.revisitAtNextFormal === true;
  const waitsFor = entry.kind === 'decision' ? entry.waitsFor : null;
  if (waitsFor === null && childFile.length === 0 && !lookAgain) return null;
  const isDecision = entry.kind === 'decision';
  return {
    entryId,
    type: isDecision ? entry.type : 'case-discussion',
    supervisorId,
    loggedBy,
    saidOn: isDecision ? londonDate(entry.at) : entry.on,
    loggedAt,
    waitsFor,
    childFile,
    lookAgain,
    disputed: isDecision && entry.state === 'DISPUTED',
  };
}
