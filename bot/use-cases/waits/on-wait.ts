// Keeping a wait on another agency, and saying what became of one: point reads and one batch, each delivered once or many times.

import { pairActing } from '../../domain/act';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import type { ThreadEntry } from '../../domain/thread';
import type { ThreadHead } from '../../domain/thread-head';
import type { WaitEntry } from '../../domain/waits/wait';
import {
  keepWait as decideKeeping,
  sayOfWait as decideSaying,
  type KeepWait,
  type SayOfWait,
  sameStep,
  sameWait,
} from '../../domain/waits/wait-rules';
import type { CouncilPorts } from '../../ports/council-ports';
import { act, actOn } from '../act';

/** `alreadySaved`: it had been done before and nothing was written now. */
export type WaitDone = {
  readonly entry: WaitEntry;
  readonly head: ThreadHead;
  readonly alreadySaved: boolean;
};

/** Refuses `not-yours`, `fields`, or `used-before` when the operation id holds something else. One read, one batch. */
export async function keepWait(ports: CouncilPorts, command: KeepWait): Promise<Outcome<WaitDone>> {
  const done = await act(
    ports,
    command,
    (council, head, now) => decideKeeping(council, head, command, now),
    (stored) => isWait(stored) && sameWait(ports.directory.council(), stored, command),
  );
  if (!done.ok) return done;
  const { entry, head, alreadySaved } = done.value;
  return entry !== null && isWait(entry)
    ? accepted({ entry, head, alreadySaved })
    : refused({ kind: 'used-before' });
}

/** Refuses like `keepWait`; `not-yours` also for a wait that is not there. Two reads, one batch. */
export async function sayOfWait(ports: CouncilPorts, command: SayOfWait): Promise<Outcome<WaitDone>> {
  let wait: WaitEntry | undefined;
  const isIt = (entry: ThreadEntry): entry is WaitEntry => isWait(entry) && entry.entryId === command.entryId;
  const done = await actOn(
    ports,
    command,
    {
      on: [command.entryId],
      mayTry: (council, one, today) => pairActing(council, one, today) !== undefined,
    },
    (council, head, at, read) => {
      wait = read.find(isIt);
      if (wait === undefined) return refused({ kind: 'not-yours' });
      const decided = decideSaying(council, head, wait, command, at);
      if (!decided.ok) return decided;
      const { step, entry: said, head: after } = decided.value;
      return accepted({ entries: [step], replaces: [said], head: after, tell: [], ask: [] });
    },
    (stored) => stored.kind === 'wait-step' && sameStep(stored, command, wait),
  );
  if (!done.ok) return done;
  const { head, alreadySaved, on } = done.value;
  const entry = on.find(isIt);
  return entry ? accepted({ entry, head, alreadySaved }) : refused({ kind: 'not-yours' });
}

const isWait = (entry: ThreadEntry): entry is WaitEntry => entry.kind === 'wait';
