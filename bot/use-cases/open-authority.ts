// Opens the quick decisions that wait for somebody's authority: who and when, without any content.

import type { Council } from '../domain/council';
import { londonDate } from '../domain/dates';
import { mayDecide } from '../domain/decisions/authority';
import type { OpenDecision } from '../domain/decisions/management-oversight';
import type { LocalDate, PersonId } from '../domain/ids';
import { answererOn } from '../domain/prompts/waits-for';
import type { CouncilPorts } from '../ports/council-ports';
import { threadsBelow } from './threads-below';

/** Oldest first; `about` is whose thread it is in, which the viewer need not be able to open. */
export type OpenedAuthority = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly today: LocalDate;
  readonly waiting: readonly { readonly about: PersonId; readonly open: OpenDecision }[];
};

/** Empty for somebody whose grade does not decide, without any request; otherwise one point read for each thread below. */
export async function openAuthority(ports: CouncilPorts, viewer: PersonId): Promise<OpenedAuthority> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  const heads = mayDecide(council, viewer, today) ? await threadsBelow(ports, council, viewer, today) : [];
  const waiting = heads
    .flatMap(({ personId: about, open }) => open.map((one) => ({ about, open: one })))
    .filter(
      ({ about, open }) =>
        open.waitsFor?.as === 'authority' && answererOn(council, about, open, today) === viewer,
    )
    .sort((one, other) => (one.open.loggedAt < other.open.loggedAt ? -1 : 1));
  return { council, viewer, today, waiting };
}
