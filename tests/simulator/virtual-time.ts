// Time that stands still while anything is at work and then jumps to the next moment somebody waits for. Nothing sleeps.

/** The time of a simulation, in milliseconds since 1970. */
export type VirtualTime = {
  now(): number;
  /** Resolves that much later, in virtual time. */
  wait(milliseconds: number): Promise<void>;
  /** Time stands still until the answer is called: for what waits in real time, such as a client that tries again. */
  hold(): () => void;
  /** Lets time run until the work has ended. Rejects when it fails, or when everything waits for something that never comes. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Moves an idle clock on to a moment; what was waited for until then happens on the way. */
  runUntil(moment: number): Promise<void>;
  /** How many waits and holds have not ended. */
  left(): { readonly waits: number; readonly holds: number };
};

/** Turns of the event loop after which nobody is at work any more. */
const quietTurns = 3;

type Wait = { readonly at: number; readonly order: number; readonly resolve: () => void };

/** Starts at this moment and stands still until run. One run at a time. */
export function virtualTime(start: number): VirtualTime {
  const waits = newHeap();
  let now = start;
  let order = 0;
  let holds = 0;

  const wait = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      order += 1;
      waits.push({ at: now + Math.max(0, milliseconds), order, resolve });
    });

  /** A turn of the event loop lets every chain of promises run dry; the others are for what a library puts off itself. */
  const settled = async () => {
    for (let quiet = 0; quiet < quietTurns || holds > 0; quiet += 1) {
      await new Promise<void>((resolve) => void setImmediate(resolve));
    }
  };

  const toNext = (next: Wait) => {
    now = next.at;
    for (let due = waits.first(); due?.at === next.at; due = waits.first()) {
      waits.pop();
      due.resolve();
    }
  };

  return {
    now: () => now,
    wait,
    hold() {
      holds += 1;
      return () => {
        holds -= 1;
      };
    },
    async run(work) {
      let ended = false;
      const result = work().finally(() => {
        ended = true;
      });
      // The caller hears of a failure below; until then nobody listens.
      result.catch(() => undefined);
      for (await settled(); !ended; await settled()) {
        const next = waits.first();
        if (next === undefined) throw new Error('everything waits for something that never comes');
        toNext(next);
      }
      return result;
    },
    async runUntil(moment) {
      await settled();
      for (let next = waits.first(); next && next.at <= moment; next = waits.first()) {
        toNext(next);
        await settled();
      }
      now = Math.max(now, moment);
    },
    left: () => ({ waits: waits.size(), holds }),
  };
}

/** A binary heap: the soonest wait first, and of one moment the one that began first. */
function newHeap() {
  const heap: Wait[] = [];
  const sooner = (one: Wait | undefined, other: Wait | undefined) =>
    one !== undefined &&
    (other === undefined || one.at < other.at || (one.at === other.at && one.order < other.order));
  const swap = (one: number, other: number) => {
    const [a, b] = [heap[one], heap[other]];
    if (a && b) [heap[one], heap[other]] = [b, a];
  };
  return {
    first: () => heap[0],
    size: () => heap.length,
    push(wait: Wait) {
      heap.push(wait);
      for (let at = heap.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1;
        if (!sooner(heap[at], heap[parent])) return;
        swap(at, parent);
        at = parent;
      }
    },
    pop() {
      swap(0, heap.length - 1);
      heap.pop();
      for (let at = 0; ; ) {
        const [left, right] = [2 * at + 1, 2 * at + 2];
        const child = sooner(heap[right], heap[left]) ? right : left;
        if (!sooner(heap[child], heap[at])) return;
        swap(at, child);
        at = child;
      }
    },
  };
}
