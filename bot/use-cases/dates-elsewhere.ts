// What the supervisors of a worker have in the diary with others, so that nobody is booked with two people at one hour.
import { type Act, pairActing } from '../domain/act';
import { datesStanding, type HourTaken, hoursIn } from '../domain/clock/hours-taken';
import { lastDayProposed } from '../domain/clock/proposals';
import type { BookedSession } from '../domain/clock/session';
import type { WantedDate } from '../domain/clock/wanted-date';
import { addDays, londonDate } from '../domain/dates';
import { sessionsOverlap } from '../domain/hours';
import type { PersonId } from '../domain/ids';
import { accepted, type Outcome } from '../domain/outcome';
import { superviseesOf, supervisorsOf } from '../domain/relationships';
import type { CouncilPorts } from '../ports/council-ports';
import type { Done } from './act';

/**
 * One single-partition query for each supervisor of the worker on the wanted days, nearly always one; none without a
 * day and a time, and none for somebody without a part in the thread. Reads copies: of two people who book the same hour
 * in the same second `withClashes` finds it. Rejects when the store fails.
 */
export async function datesElsewhere(
  ports: CouncilPorts,
  { by, about }: Pick<Act, 'by' | 'about'>,
  wanted: readonly Pick<WantedDate, 'on' | 'at'>[],
): Promise<readonly BookedSession[]> {
  const council = ports.directory.council();
  if (!pairActing(council, { by, about }, londonDate(ports.clock.now()))) return [];
  const days = wanted.flatMap(({ on, at }) => (on !== undefined && at !== undefined ? [on] : []));
  const supervisors = new Set(days.flatMap((on) => supervisorsOf(council, about, on)));
  const teams = await Promise.all([...supervisors].map((one) => ports.teams.rows(one)));
  return teams.flat().flatMap((head) => (head.personId === about ? [] : datesStanding(council, head)));
}

/**
 * Hours that a proposal for this thread keeps clear of: what a supervisor of the worker, on any day that may be proposed,
 * has with others or in their own supervision, and what the worker has with those they supervise. Never who the others
 * are. None, and no request, for somebody who could not book. For each supervisor, nearly always one, a single-partition
 * query and a point read; a query more for a worker who supervises somebody on any such day. Rejects when the store fails.
 */
export async function hoursTaken(
  ports: CouncilPorts,
  { by, about }: Pick<Act, 'by' | 'about'>,
): Promise<readonly HourTaken[]> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  if (!pairActing(council, { by, about }, today)) return [];
  const supervisors = new Set<PersonId>();
  let leads = false;
  for (let on = today; on <= lastDayProposed(council, today); on = addDays(on, 1)) {
    for (const one of supervisorsOf(council, about, on)) supervisors.add(one);
    leads ||= superviseesOf(council, about, on).length > 0;
  }
  const leading = leads ? [about] : [];
  const [own, ...teams] = await Promise.all([
    Promise.all([...supervisors].map((one) => ports.threads.readHead(one))),
    ...[...supervisors, ...leading].map((one) => ports.teams.rows(one)),
  ]);
  const heads = [...own.flatMap((read) => read?.head ?? []), ...teams.flat()];
  // Its own head says it better than a copy.
  return hoursIn(
    council,
    heads.filter(({ personId }) => personId !== about),
  );
}

/**
 * Looks once more after new dates with a time are saved, and when they are sent again because the answer was lost. Each
 * copies its own row before it looks, so that of two who were served in the same second one reads of the other, unless
 * the store shows a copy a moment late; the day card of whoever it is with says it in any case before the day. Nothing is
 * taken back, because both may read it. Costs what `datesElsewhere` does. A fault here says nothing against what is saved.
 */
export async function withClashes(
  ports: CouncilPorts,
  command: Act,
  wanted: readonly Pick<WantedDate, 'on' | 'at'>[],
  outcome: Outcome<Done>,
): Promise<Outcome<Done>> {
  if (!outcome.ok) return outcome;
  const { head } = outcome.value;
  const elsewhere = await datesElsewhere(ports, command, wanted).catch(() => []);
  const clashes = head.booked.filter(
    (mine) =>
      mine.at !== null &&
      wanted.some(({ on, at }) => on === mine.on && at === mine.at) &&
      elsewhere.some(
        (other) =>
          other.supervisorId === mine.supervisorId && other.at !== null && sessionsOverlap(other, mine),
      ),
  );
  return clashes.length > 0 ? accepted({ ...outcome.value, clashes }) : outcome;
}
