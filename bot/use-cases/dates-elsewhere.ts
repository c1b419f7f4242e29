// What the supervisors of a worker have in the diary with others, so that nobody is booked with two people at one hour.
import { type Act, pairActing } from '../domain/act';
import type { BookedSession } from '../domain/clock/session';
import type { WantedDate } from '../domain/clock/wanted-date';
import { londonDate } from '../domain/dates';
import { supervisorsOf } from '../domain/relationships';
import type { CouncilPorts } from '../ports/council-ports';

/**
 * One single-partition query for each supervisor of the worker on the wanted days, nearly always one; none without a
 * day and a time, and none for somebody without a part in the thread. Reads copies: two people who book the same hour
 * in the same second are both served. Rejects when the store fails.
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
