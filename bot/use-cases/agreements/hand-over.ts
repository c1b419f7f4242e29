// The note for the next supervisor, and the induction of a new pair: small acts on a thread, each one batch.
import type { ActivityEntry } from '../../domain/activities/activity';
import { agreementAccess } from '../../domain/agreements/agreement-access';
import {
  handOverEntry,
  handOverSince,
  isBeforeFirstSession,
  mayReadHandOver,
  type WriteHandOver,
  writeHandOver,
} from '../../domain/agreements/hand-over';
import { inductionEntry, type TickInduction, tickInduction } from '../../domain/agreements/ticking-induction';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { LocalDate, PersonId } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import type { ThreadHead } from '../../domain/thread-head';
import type { CouncilPorts } from '../../ports/council-ports';
import { actOn, type DoneOn } from '../act';
import { headOrNew } from '../head-or-new';

/** By one of the two; refuses `not-yours` without a request to everybody else. */
export const sayHandOver = (ports: CouncilPorts, command: WriteHandOver): Promise<Outcome<DoneOn>> =>
  actOn(
    ports,
    command,
    { on: [], mayTry: (council, { by, about }, today) => mayReadHandOver(council, by, about, today) },
    (council, head, now) => {
      const decided = writeHandOver(council, head, command, now);
      return decided.ok ? accepted({ ...decided.value, ask: [] }) : decided;
    },
    (stored) =>
      stored.kind === 'activity' &&
      stored.activity === 'hand-over' &&
      stored.findings === handOverEntry(command, stored.at).findings,
  );

/** A step that nobody can prove but the two, or who shows the newcomer round. */
export const sayInduction = (ports: CouncilPorts, command: TickInduction): Promise<Outcome<DoneOn>> =>
  actOn(
    ports,
    command,
    {
      on: [],
      mayTry: (council, { by, about }, today) => agreementAccess(council, by, about, today) === 'pair',
    },
    (council, head, now) => {
      const decided = tickInduction(council, head, command, now);
      if (!decided.ok) return decided;
      return accepted(decided.value && { ...decided.value, ask: [] });
    },
    (stored) => {
      if (stored.kind !== 'induction-step') return false;
      const { step, inductedBy } = inductionEntry(command, stored.at);
      return stored.step === step && stored.inductedBy === inductedBy;
    },
  );

/** What a new supervisor gets (docs/rules.md, access), beside the agreement and the records. */
export type OpenedHandOver = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly today: LocalDate;
  readonly head: ThreadHead;
  /** The newest note of this pair or the one before; null when nobody wrote one. */
  readonly note: ActivityEntry | null;
  /** The viewer supervises since lately, and the two have not met yet. */
  readonly first: boolean;
};

/** Among so many of the newest activities a note is looked for: it was written shortly before. */
const mostActivities = 50;

/** Two requests side by side; none for somebody it is not for. */
export async function openHandOver(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
): Promise<Outcome<OpenedHandOver>> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  if (!mayReadHandOver(council, viewer, owner, today)) return refused({ kind: 'not-yours' });
  const [read, activities] = await Promise.all([
    ports.threads.readHead(owner),
    ports.threads.newest(owner, 'activity', { atMost: mostActivities }),
  ]);
  const head = headOrNew(council, owner, read);
  const since = viewer === owner ? undefined : handOverSince(council, owner, today);
  const notes = activities.flatMap((one) => {
    if (one.kind !== 'activity' || one.activity !== 'hand-over') return [];
    return since === undefined || londonDate(one.at) >= since || one.loggedBy === viewer ? [one] : [];
  });
  const first = isBeforeFirstSession(council, head, viewer, today);
  return accepted({ council, viewer, owner, today, head, note: notes[0] ?? null, first });
}
