// Who writes and reads which activity of a worker's file (docs/rules.md, access).
import { mayReadThread } from '../access/access';
import { partIn } from '../access/records-by-time';
import { pairActing } from '../act';
import type { Council } from '../council';
import type { LocalDate, PersonId } from '../ids';
import { type ActivityKind, activityKinds } from './activity';
import { isSupervisor } from './supervisor-training';

/** Written with the one form of the file; the others have ways of their own. */
export type WrittenKind = Exclude<ActivityKind, 'appraisal-summary' | 'hand-over'>;

const writtenKinds: readonly WrittenKind[] = [
  'training',
  'practice-observation',
  'supervisor-development',
  'health-check',
  'check-seen',
];

/** What this person may write into this file today; none for everybody who is not one of the two. */
export function kindsToWrite(
  council: Council,
  by: PersonId,
  about: PersonId,
  today: LocalDate,
): readonly WrittenKind[] {
  if (!mayReadThread(council, by, about, today)) return [];
  // A group facilitator and somebody who left are nobody's supervisor; then a worker may still write for themselves.
  if (by !== about && pairActing(council, { by, about }, today) === undefined) return [];
  return writtenKinds.filter((kind) => {
    if (kind === 'check-seen') return by !== about;
    if (kind === 'training' || kind === 'practice-observation') return true;
    return isSupervisor(council, about, today);
  });
}

/**
 * What this person may read of it. Whoever only covers for the supervisor reads neither what was shared for an
 * appraisal nor what was said about watched practice or to the next supervisor.
 */
export function kindsToRead(
  council: Council,
  viewer: PersonId,
  owner: PersonId,
  today: LocalDate,
): readonly ActivityKind[] {
  if (!mayReadThread(council, viewer, owner, today)) return [];
  if (viewer !== owner && partIn(council, viewer, owner, today)?.cover !== false) {
    return activityKinds.filter((kind) => !notForCovers.includes(kind));
  }
  return activityKinds;
}

const notForCovers: readonly ActivityKind[] = ['appraisal-summary', 'practice-observation', 'hand-over'];
