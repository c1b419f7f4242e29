// What of a worker's supervision file somebody may open, beyond the thread itself (docs/rules.md, access).

import type { Council, SupervisionRelationship } from '../council';
import { addDays, earlier } from '../dates';
import type { LocalDate, PersonId } from '../ids';
import type { RecordSection } from '../records/record';
import { mayReadThread } from './access';
import { accessTable } from './access-table';
import { finishingDays } from './places';

/**
 * How somebody may open one record. `on-request`: only after they say why, which leaves a line both can see.
 * `without-wellbeing`: everything but `ofWellbeing` and how the worker wished to go on, of which not even the first word.
 */
export type RecordAccess = 'whole' | 'without-wellbeing' | 'on-request' | 'none';

/**
 * How somebody arrives is about them as much as what is written under wellbeing, and often the first sentence of it (0032).
 * Both of the two read it; whoever else may not read about wellbeing does not read it either.
 */
export const ofWellbeing: readonly RecordSection[] = ['check-in', 'wellbeing'];

/** The facts this rule looks at. */
export type RecordFacts = {
  readonly heldOn: LocalDate;
  readonly supervisorId: PersonId;
  /** Both have signed. */
  readonly closed: boolean;
};

/**
 * The worker reads every record that was issued. A supervisor reads those of their own time; of the time before the two
 * newest signed ones, older ones on request. A cover reads from the first day of covering, never what was written about
 * wellbeing. Whoever held the session finishes its record, for four weeks also after the relationship has ended.
 * `amongLastTwo`: it is one of the two newest signed records from before `readsFrom`. `asked`: this reader has said why.
 */
export function recordAccess(
  council: Council,
  viewer: PersonId,
  owner: PersonId,
  record: RecordFacts,
  { amongLastTwo, asked }: { readonly amongLastTwo: boolean; readonly asked: boolean },
  today: LocalDate,
): RecordAccess {
  if (viewer === owner) return mayReadThread(council, viewer, owner, today) ? 'whole' : 'none';
  if (viewer === record.supervisorId && !record.closed && mayFinish(council, viewer, owner, today))
    return 'whole';
  const part = partIn(council, viewer, owner, today);
  if (part === undefined) return 'none';
  const place = part.cover ? 'cover' : 'supervisor';
  const opened = accessTable.wellbeing[place] === 'none' ? 'without-wellbeing' : 'whole';
  if (record.heldOn >= part.from) return opened;
  if (accessTable.records[place] === 'current' || !record.closed) return 'none';
  return amongLastTwo || asked ? opened : 'on-request';
}

/**
 * Whoever supervises or covers the worker, and for four weeks afterwards, or after the worker has left: long enough to issue and to sign, and no
 * standing way into the file of somebody they have nothing to do with any more.
 */
export function mayFinish(council: Council, viewer: PersonId, owner: PersonId, today: LocalDate): boolean {
  const left = council.people.get(owner)?.endDate ?? null;
  const isOver = (day: LocalDate | null) => day !== null && addDays(day, finishingDays) < today;
  return (council.relationshipsOf.get(owner) ?? []).some(
    ({ supervisorId, kind, startDate, endDate }) =>
      supervisorId === viewer && kind !== 'group' && startDate <= today && !isOver(endDate) && !isOver(left),
  );
}

/**
 * Since when this supervisor's own time with the worker runs without a break, whatever kinds its rows are of, and whether they only cover; `undefined` for everybody
 * who does not supervise the worker today, the worker too.
 */
export function partIn(
  council: Council,
  viewer: PersonId,
  owner: PersonId,
  today: LocalDate,
): { readonly from: LocalDate; readonly cover: boolean } | undefined {
  if (viewer === owner || !mayReadThread(council, viewer, owner, today)) return undefined;
  const theirs = (council.relationshipsOf.get(owner) ?? []).filter(
    ({ supervisorId, kind }) => supervisorId === viewer && kind !== 'group',
  );
  const own = runningSince(
    theirs.filter(({ kind }) => kind !== 'cover'),
    today,
  );
  if (own !== undefined) return { from: own, cover: false };
  const covering = runningSince(
    theirs.filter(({ kind }) => kind === 'cover'),
    today,
  );
  return covering && { from: covering, cover: true };
}

/** The first day of what runs on that day; a row that begins on the day after another has ended goes on with it. */
function runningSince(rows: readonly SupervisionRelationship[], today: LocalDate): LocalDate | undefined {
  let from: LocalDate | undefined;
  const newestFirst = [...rows].sort((one, other) => (one.startDate < other.startDate ? 1 : -1));
  for (const { startDate, endDate } of newestFirst) {
    const until = from === undefined ? today : addDays(from, -1);
    if (startDate <= today && (endDate === null || until <= endDate))
      from = earlier(from ?? startDate, startDate);
  }
  return from;
}
