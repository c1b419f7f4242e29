// Agreeing an action outside a record, and saying what became of one: point reads and one batch, each delivered once or many times.
import { mayReadThread } from '../../domain/access/access';
import type { Act } from '../../domain/act';
import type { ActionEntry, ActionStepEntry } from '../../domain/actions/action';
import {
  type AgreeAction,
  actionStep,
  agreeAction as decideAgreeing,
  sayOfAction as decideSaying,
  type SayOfAction,
  sameAction,
} from '../../domain/actions/action-rules';
import type { Council } from '../../domain/council';
import type { LocalDate } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import type { ThreadEntry } from '../../domain/thread';
import type { ThreadHead } from '../../domain/thread-head';
import type { CouncilPorts } from '../../ports/council-ports';
import { act, actOn } from '../act';

/** `alreadySaved`: it had been done before and nothing was written now. */
export type ActionDone = {
  readonly entry: ActionEntry;
  readonly head: ThreadHead;
  readonly alreadySaved: boolean;
};

/** Refuses `not-yours`, `fields`, or `used-before` when the operation id holds something else. One read, one batch. */
export async function agreeAction(ports: CouncilPorts, command: AgreeAction): Promise<Outcome<ActionDone>> {
  const done = await act(
    ports,
    command,
    (council, head, now) => decideAgreeing(council, head, command, now),
    (stored) => stored.kind === 'action' && sameAction(stored, command),
  );
  if (!done.ok) return done;
  const { entry, head, alreadySaved } = done.value;
  return entry?.kind === 'action'
    ? accepted({ entry, head, alreadySaved })
    : refused({ kind: 'used-before' });
}

/** Refuses like `agreeAction`; `not-yours` also for an action that is not there. Two reads, one batch. */
export async function sayOfAction(ports: CouncilPorts, command: SayOfAction): Promise<Outcome<ActionDone>> {
  const now = ports.clock.now();
  const done = await actOn(
    ports,
    command,
    { on: [command.entryId], mayTry },
    (council, head, at, read) => {
      const entry = read.find(isAction);
      if (entry === undefined) return refused({ kind: 'not-yours' });
      const decided = decideSaying(council, head, entry, command, at);
      if (!decided.ok) return decided;
      const { step, entry: said, head: after } = decided.value;
      return accepted({ entries: [step], replaces: [said], head: after, tell: [], ask: [] });
    },
    (stored) => stored.kind === 'action-step' && sameStep(stored, actionStep(command, now)),
  );
  if (!done.ok) return done;
  const { head, alreadySaved, on } = done.value;
  const entry = on.find(isAction);
  return entry ? accepted({ entry, head, alreadySaved }) : refused({ kind: 'not-yours' });
}

const mayTry = (council: Council, { by, about }: Act, today: LocalDate): boolean =>
  mayReadThread(council, by, about, today);

const isAction = (entry: ThreadEntry): entry is ActionEntry => entry.kind === 'action';

/** The time of the delivery does not count. */
const sameStep = (stored: ActionStepEntry, delivered: ActionStepEntry): boolean =>
  stored.actionId === delivered.actionId &&
  stored.step === delivered.step &&
  stored.why === delivered.why &&
  stored.byOn === delivered.byOn &&
  stored.to === delivered.to;
