// A hold is placed, and lifted: one entry in the worker's thread, which the data protection officer alone reads.
import type { Act } from '../../domain/act';
import type { Council } from '../../domain/council';
import type { LocalDate } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import type { HoldEntry } from '../../domain/retention/hold';
import {
  liftHold as decideLifting,
  placeHold as decidePlacing,
  type LiftHold,
  mayKeep,
  type PlaceHold,
} from '../../domain/retention/hold-rules';
import type { ThreadEntry } from '../../domain/thread';
import type { CouncilPorts } from '../../ports/council-ports';
import { actOn, type DoneOn } from '../act';

/** Refuses `not-yours`, `fields`, or `used-before`. One read, one batch. */
export const placeHold = (ports: CouncilPorts, command: PlaceHold): Promise<Outcome<DoneOn>> =>
  actOn(
    ports,
    command,
    { on: [], mayTry },
    (council, head, now) => {
      const decided = decidePlacing(council, head, command, now);
      return decided.ok ? accepted({ ...decided.value, ask: [] }) : decided;
    },
    (stored) =>
      stored.kind === 'hold' && stored.reason === command.reason && stored.why === command.why.trim(),
  );

/** Refuses like `placeHold`; `not-yours` also for a hold that is not there. Two reads, one batch. */
export const liftHold = (ports: CouncilPorts, command: LiftHold): Promise<Outcome<DoneOn>> =>
  actOn(
    ports,
    command,
    { on: [command.holdId], mayTry },
    (_, head, now, entries) => {
      const hold = entries.find(isHold);
      if (hold === undefined) return refused({ kind: 'not-yours' });
      const decided = decideLifting(head, hold, command, now);
      return decided.ok ? accepted({ ...decided.value, ask: [] }) : decided;
    },
    (stored) =>
      stored.kind === 'hold-step' && stored.holdId === command.holdId && stored.why === command.why.trim(),
  );

const isHold = (entry: ThreadEntry): entry is HoldEntry => entry.kind === 'hold';

const mayTry = (council: Council, { by, about }: Act, today: LocalDate): boolean =>
  mayKeep(council, by, about, today);
