// What the supervisors of a worker have in the diary with others, so that nobody is booked with two people at one hour.
import { type Act, pairActing } from '../domain/act';
import type { BookedSession } from '../domain/clock/session';
import type { WantedDate } from '../domain/clock/wanted-date';
import { londonDate } from '../domain/dates';
import { sessionsOverlap } from '../domain/hours';
import { accepted, type Outcome } from '../domain/outcome';
import { supervisorsOf } from '../domain/relationships';
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
  // A date that was left behind when supervision passed on takes nobody's hour.
  return teams
    .flat()
    .flatMap(({ personId, booked }) =>
      personId === about
        ? []
        : booked.filter(({ on, supervisorId }) =>
            supervisorsOf(council, personId, on).includes(supervisorId),
          ),
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
