// A council's ports as one process holds them: every call is counted, and at any of them the process may stop or freeze.
import type { CouncilPorts } from '../../bot/ports/council-ports';
import type { Turn } from '../../bot/ports/ledger';
import type { VirtualTime } from './virtual-time';

/** What befalls a process at one of its calls, counted from 1 since `befall`; before the call is made or after it was done. */
export type Fall =
  | { readonly kind: 'crash'; readonly call: number; readonly when: 'before' | 'after' }
  | {
      readonly kind: 'freeze';
      readonly call: number;
      readonly when: 'before' | 'after';
      readonly milliseconds: number;
    };

/** Who listens. */
export type Witness = { answered(one: Answered): void; froze(one: Frozen): void };

/** A life that stood still, and when it went on. */
export type Frozen = { readonly by: string; readonly until: number };

/** One call that was answered, at the moment the answer was made, even when a frozen process hears it later. */
export type Answered = {
  /** When the process made the call; it may have frozen then. */
  readonly asked: number;
  readonly at: number;
  readonly by: string;
  readonly call: string;
  readonly answer: unknown;
};

export type MortalPorts = {
  readonly ports: CouncilPorts;
  /** Names of the calls made since the last `befall`. */
  calls(): readonly string[];
  /** Counts afresh from here; `null` lets it live. */
  befall(fall: Fall | null): void;
  isAlive(): boolean;
  /** Ends with the process: nothing it began ever comes back. */
  readonly death: Promise<'crashed'>;
};

/** Wraps every call that leaves the process; `by` names it to whoever listens. */
export function mortalPorts(
  ports: CouncilPorts,
  by: string,
  time: VirtualTime,
  { answered, froze }: Witness,
): MortalPorts {
  let fall: Fall | null = null;
  let calls: string[] = [];
  let alive = true;
  let frozenUntil = 0;
  let die: (word: 'crashed') => void = () => undefined;
  const death = new Promise<'crashed'>((resolve) => {
    die = resolve;
  });

  const befallsNow = (call: number, when: Fall['when']) => {
    if (fall?.call !== call || fall.when !== when) return;
    if (fall.kind === 'crash') {
      alive = false;
      die('crashed');
    } else {
      frozenUntil = time.now() + fall.milliseconds;
      froze({ by, until: frozenUntil });
    }
  };
  /** A dead process hears nothing any more, a frozen one later. */
  const living = async () => {
    while (alive && time.now() < frozenUntil) await time.wait(frozenUntil - time.now());
    if (!alive) await new Promise<never>(() => undefined);
  };
  const call =
    <Given extends readonly unknown[], Answer>(
      name: string,
      work: (...given: Given) => Promise<Answer>,
    ): ((...given: Given) => Promise<Answer>) =>
    async (...given) => {
      await living();
      const asked = time.now();
      calls.push(name);
      const number = calls.length;
      befallsNow(number, 'before');
      await living();
      try {
        const answer = await work(...given);
        answered({ asked, at: time.now(), by, call: name, answer });
        return answer;
      } finally {
        befallsNow(number, 'after');
        await living();
      }
    };
  const { threads, teams, conversations, ledger, diary, outbox, pace, messenger, directory } = ports;
  const turn = (taken: Turn): Turn => ({
    ...taken,
    hold: call('turn.hold', () => taken.hold()),
    record: call('turn.record', (intents, outcomes) => taken.record(intents, outcomes)),
    end: call('turn.end', (outcomes) => taken.end(outcomes)),
  });
  return {
    ports: {
      ...ports,
      directory: {
        ...directory,
        refresh: call('directory.refresh', directory.refresh),
        changedElsewhere: call('directory.changedElsewhere', directory.changedElsewhere),
        rowsCopied: call('directory.rowsCopied', directory.rowsCopied),
      },
      threads: {
        ...threads,
        readHead: call('threads.readHead', (id) => threads.readHead(id)),
        write: call('threads.write', (change) => threads.write(change)),
        leave: call('threads.leave', (id, toDo, access) => threads.leave(id, toDo, access)),
        entry: call('threads.entry', (id, entryId) => threads.entry(id, entryId)),
        entries: call('threads.entries', (id, entryIds) => threads.entries(id, entryIds)),
      },
      teams: {
        ...teams,
        rows: call('teams.rows', (id) => teams.rows(id)),
        put: call('teams.put', (row) => teams.put(row)),
        toCheckBy: call('teams.toCheckBy', (day) => teams.toCheckBy(day)),
      },
      conversations: {
        ...conversations,
        find: call('conversations.find', (people) => conversations.find(people)),
        put: call('conversations.put', (one) => conversations.put(one)),
        refused: call('conversations.refused', (id) => conversations.refused(id)),
        accepted: call('conversations.accepted', (id) => conversations.accepted(id)),
        forget: call('conversations.forget', (id) => conversations.forget(id)),
      },
      ledger: {
        takeTurn: call('ledger.takeTurn', async (day) => {
          const taken = await ledger.takeTurn(day);
          return taken === 'held' ? taken : turn(taken);
        }),
        lately: call('ledger.lately', (day) => ledger.lately(day)),
        arrived: call('ledger.arrived', (person, day) => ledger.arrived(person, day)),
      },
      diary: {
        read: call('diary.read', (day) => diary.read(day)),
        write: call('diary.write', (day) => diary.write(day)),
        lastBefore: call('diary.lastBefore', (day) => diary.lastBefore(day)),
      },
      outbox: {
        pending: call('outbox.pending', () => outbox.pending()),
        claim: call('outbox.claim', (message) => outbox.claim(message)),
        rowsCopied: call('outbox.rowsCopied', (message) => outbox.rowsCopied(message)),
        settle: call('outbox.settle', (message, outcome, day) => outbox.settle(message, outcome, day)),
        toldOn: call('outbox.toldOn', (to, what, day) => outbox.toldOn(to, what, day)),
        forget: call('outbox.forget', (message) => outbox.forget(message)),
        done: call('outbox.done', (about, id) => outbox.done(about, id)),
      },
      pace: { ...pace, turn: call('pace.turn', (failed) => pace.turn(failed)) },
      messenger: {
        send: call('messenger.send', (to, notice) => messenger.send(to, notice)),
        canary: call('messenger.canary', (to) => messenger.canary(to)),
      },
    },
    calls: () => calls,
    befall: (next) => {
      fall = next;
      calls = [];
    },
    isAlive: () => alive,
    death,
  };
}
