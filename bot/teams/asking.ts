// Somebody who is asking the bot something: who they are, for which council, and where their links lead.

import type { Card } from '../cards/parts';
import type { Council } from '../domain/council';
import { londonDate } from '../domain/dates';
import type { Instant, LocalDate, PersonId } from '../domain/ids';
import type { CouncilPorts } from '../ports/council-ports';
import type { SecurityKind } from '../ports/security';
import type { ListStart } from '../views/list-page';
import type { Links } from './links';

/**
 * Who asks and when. `now` and `today` (London's date) are read once, so that an answer does not contradict itself
 * when the turn crosses midnight.
 */
export type Asking = {
  readonly ports: CouncilPorts;
  readonly council: Council;
  readonly person: PersonId;
  readonly now: Instant;
  readonly today: LocalDate;
  readonly links: Links;
  /** Names what was sent, the same when it is delivered again; null where the channel names nothing. */
  readonly turn: string | null;
  /** Into the security log, with who asks and where. */
  readonly note: (kind: SecurityKind) => void;
};

/** Reads the clock and the council in process; makes no request. The person must be known and in post already. */
export function asking(
  ports: CouncilPorts,
  person: PersonId,
  links: Links,
  turn: string | null,
  note: Asking['note'],
): Asking {
  const now = ports.clock.now();
  return {
    ports,
    council: ports.directory.council(),
    person,
    now,
    today: londonDate(now),
    links,
    turn,
    note,
  };
}

/** What came back with a button: untrusted, every value read as text. */
export type Pressed = ReadonlyMap<string, string>;

/** Objects and lists are dropped, numbers and booleans become text; nothing is checked yet. Never throws. */
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
  /** What the used card becomes while `card` follows it; without, it stays as it is. */
  readonly used?: Card;
};

/** For a card that is used up: leaving it would invite a second press. */
export const replaced = (card: Card): Answer => ({ card, as: 'replace' });
/** For a card that is still good after it was pressed. */
export const following = (card: Card): Answer => ({ card, as: 'new' });

/** Where a long list goes on, or where its reader was; anything odd is the beginning. */
export function listStartIn(pressed: Pressed): ListStart {
  const [after, skip] = [pressed.get('after') ?? '', pressed.get('skip') ?? ''];
  return {
    after: after !== '' && after.length <= longestKey ? after : null,
    skip: /^\d{1,4}$/.test(skip) ? Number(skip) : 0,
  };
}

/** Characters; dates and ids. */
const longestKey = 300;
