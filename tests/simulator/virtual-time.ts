// Time that stands still while anything is at work and then jumps to the next moment somebody waits for. Nothing sleeps.

/** The time of a simulation, in milliseconds since 1970. */
export type VirtualTime = {
  now(): number;
  /** Resolves that much later, in virtual time. */
  wait(milliseconds: number): Promise<void>;
  /** Time stands still until this ends, except while it rests in `waitInside`. For calls that need real turns of the event loop. */
  atWork<T>(work: () => Promise<T>): Promise<T>;
  /** A wait within work that `atWork` counts. */
  waitInside(milliseconds: number): Promise<void>;
  /** Lets time run until the work has ended. Rejects when it fails, or when everything waits for something that never comes. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Moves an idle clock on to a moment; what was waited for until then happens on the way. */
  runUntil(moment: number): Promise<void>;
  /** How many waits have not ended, and how much counted work has not. Nothing left: both 0. */
  left(): { readonly waits: number; readonly work: number };
};

type Wait = { readonly at: number; readonly order: number; readonly resolve: () => void };

/** Starts at this moment and stands still until run. One run at a time. */
export function virtualTime(start: number): VirtualTime {
  const waits = newHeap();
  let now = start;
  let order = 0;
  let working = 0;

  const wait = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      order += 1;
      waits.push({ at: now + Math.max(0, milliseconds), order, resolve });
    });

  /** One turn of the event loop lets every chain of promises run dry; real work in between is waited for. */
  const settled = async () => {
    do await new Promise<void>((resolve) => void setImmediate(resolve));
    while (working > 0);
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
    async atWork(work) {
      working += 1;
      try {
        return await work();
      } finally {
        working -= 1;
      }
    },
    async waitInside(milliseconds) {
      working -= 1;
      await wait(milliseconds);
      working += 1;
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
    left: () => ({ waits: waits.size(), work: working }),
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
