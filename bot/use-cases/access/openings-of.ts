// Who opened a supervision file: openings, older records opened by a new supervisor, and copies; for whoever the table shows them.
import { asShownToPair, isHiddenFromPair } from '../../domain/access/hidden';
import type { OpeningEntry } from '../../domain/access/opening';
import { isOfPair, opensFrom, opensNow } from '../../domain/access/opening-rules';
import { cellsFor } from '../../domain/access/places';
import type { OpenedEarlierEntry } from '../../domain/activities/activity';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { Instant, LocalDate, PersonId } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import type { CopiedEntry } from '../../domain/rights/copied';
import type { CouncilPorts } from '../../ports/council-ports';
import { headOrNew } from '../head-or-new';

export type OpeningsOf = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly now: Instant;
  readonly today: LocalDate;
  /** Newest first. */
  readonly entries: readonly (OpeningEntry | OpenedEarlierEntry | CopiedEntry)[];
  /** There are older ones. */
  readonly more: boolean;
  /** The day since which parts of the file are gone after a review; null: none are. */
  readonly removedOn: LocalDate | null;
};

const kinds = ['opening', 'opened', 'copied'] as const;
const mostListed = 60;

/**
 * One query, its head included. For the two, the data protection officer, and an auditor while a lot has opened this file
 * to them; refuses `not-yours` before anything is read for everybody else. Only the data protection officer, who
 * is none of the two, sees what waits or is put off,
 * and the words of what was refused.
 */
export async function openingsOf(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
): Promise<Outcome<OpeningsOf>> {
  const council = ports.directory.council();
  const now = ports.clock.now();
  const today = londonDate(now);
  if (cellsFor(council, viewer, owner, today).openings !== 'whole') return refused({ kind: 'not-yours' });
  const read = await ports.threads.page(owner, { kinds, after: null, size: mostListed });
  if (read === 'bad-page') throw new Error('the first page of a thread has no mark');
  const head = read.head ?? headOrNew(council, owner, undefined);
  const from = opensFrom(council, viewer, owner, today);
  const ofPair = isOfPair(council, viewer, owner, today);
  const asOfficer = !ofPair && from.includes('dpo');
  const drawn = head.openings.some((one) => one.as === 'auditor' && opensNow(one, from, viewer, now));
  if (!ofPair && !asOfficer && !drawn) return refused({ kind: 'not-yours' });
  const entries = read.entries.flatMap((entry) =>
    (entry.kind === 'opening' || entry.kind === 'opened' || entry.kind === 'copied') &&
    (asOfficer || !isHiddenFromPair(entry, today, head))
      ? [asOfficer ? entry : asShownToPair(entry, today)]
      : [],
  );
  const removedOn = head.removed?.on ?? null;
  return accepted({ council, viewer, owner, now, today, entries, more: read.after !== null, removedOn });
}
