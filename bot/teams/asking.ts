// Somebody who is asking the bot something: who they are, for which council, and where their links lead.

import type { Card } from '../cards/parts';
import type { Council } from '../domain/council';
import { londonDate } from '../domain/dates';
import type { Instant, LocalDate, PersonId } from '../domain/ids';
import type { CouncilPorts } from '../ports';
import type { Links } from './links';

export type Asking = {
  readonly ports: CouncilPorts;
  readonly council: Council;
  readonly person: PersonId;
  readonly now: Instant;
  readonly today: LocalDate;
  readonly links: Links;
};

export function asking(ports: CouncilPorts, person: PersonId, links: Links): Asking {
  const now = ports.clock.now();
  return { ports, council: ports.directory.council(), person, now, today: londonDate(now), links };
}

/** What came back with a button: untrusted, every value read as text. */
export type Pressed = ReadonlyMap<string, string>;

export const pressedWith = (value: object): Pressed =>
  new Map(
    Object.entries(value).flatMap(([key, one]) => {
      if (typeof one === 'string') return [[key, one] as const];
      return typeof one === 'number' || typeof one === 'boolean' ? [[key, String(one)] as const] : [];
    }),
  );

/** How a button is answered. */
export type Answer = {
  readonly card: Card;
  /** `replace`: the card that was used becomes this one. `new`: the card stays and this one follows. */
  readonly as: 'replace' | 'new';
};

export const replaced = (card: Card): Answer => ({ card, as: 'replace' });
export const following = (card: Card): Answer => ({ card, as: 'new' });
