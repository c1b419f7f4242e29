// Faults a test orders in advance: the next request of a kind is throttled, turned away, or cut off after its commit.

import type { OperationKind } from './counters';

/** One ordered fault. */
export type Fault = {
  /** The kind of request it strikes; `any` strikes the next one whatever it is. */
  readonly on: OperationKind | 'any';
  /** An answer instead of the work, or: the work is done and the caller sees the SDK's time-out. */
  readonly status: 410 | 429 | 449 | 503 | 'timeout-after-commit';
  /** How many requests it strikes; 1 unless told. */
  readonly times?: number;
  /** For 429: how long the SDK is asked to wait, in milliseconds; 1 unless told. */
  readonly retryAfterMs?: number;
};

/** The order book. */
export type Faults = {
  next(fault: Fault): void;
  /** How many strikes are still to come. */
  pending(): number;
  clear(): void;
};

/** An empty order book, with the call by which the wire takes the fault for a request, if there is one. */
export function newFaults(): { readonly faults: Faults; take(kind: OperationKind): Fault | undefined } {
  let ordered: readonly Fault[] = [];
  const take = (kind: OperationKind) => {
    const at = ordered.findIndex(({ on }) => on === kind || on === 'any');
    const fault = ordered[at];
    ordered = ordered.filter((_, index) => index !== at);
    return fault;
  };
  const faults: Faults = {
    next: (fault) => {
      ordered = [...ordered, ...Array.from({ length: fault.times ?? 1 }, () => fault)];
    },
    pending: () => ordered.length,
    clear: () => {
      ordered = [];
    },
  };
  return { faults, take };
}
