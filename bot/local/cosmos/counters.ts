// What the store has been asked so far, so that a test can say how many requests a use case costs.

/** The kinds of request the store tells apart. */
export type OperationKind =
  | 'create-database'
  | 'read-database'
  | 'create-container'
  | 'read-container'
  | 'create'
  | 'read'
  | 'upsert'
  | 'replace'
  | 'delete'
  | 'patch'
  | 'batch'
  | 'query-plan'
  | 'query'
  | 'refused';

/** Totals at one moment, or the difference between two. */
export type Reading = {
  /** Every request that reached the store: query plans, refusals, injected faults and the SDK's own retries too. */
  readonly requests: number;
  /** Modelled request units, see request-units.ts. */
  readonly requestUnits: number;
  /** Requests by kind; a kind that was never asked is absent. */
  readonly byKind: { readonly [kind in OperationKind]?: number };
};

/** Reads the totals. */
export type Counters = {
  /** The totals now; a plain value that does not change afterwards. */
  snapshot(): Reading;
  /** What has been added since an earlier snapshot. */
  since(earlier: Reading): Reading;
};

/** Counters starting at nothing, with the call that adds one request to them. */
export function newCounters(): {
  readonly counters: Counters;
  count(kind: OperationKind, requestUnits: number): void;
} {
  let total: Reading = { requests: 0, requestUnits: 0, byKind: {} };
  const count = (kind: OperationKind, requestUnits: number) => {
    total = {
      requests: total.requests + 1,
      requestUnits: toHundredths(total.requestUnits + requestUnits),
      byKind: { ...total.byKind, [kind]: (total.byKind[kind] ?? 0) + 1 },
    };
  };
  return { counters: { snapshot: () => total, since: (earlier) => difference(total, earlier) }, count };
}

function difference(now: Reading, earlier: Reading): Reading {
  const kinds = Object.entries(now.byKind)
    .map(([kind, count]) => [kind, count - (new Map(Object.entries(earlier.byKind)).get(kind) ?? 0)] as const)
    .filter(([, count]) => count > 0);
  return {
    requests: now.requests - earlier.requests,
    requestUnits: toHundredths(now.requestUnits - earlier.requestUnits),
    byKind: Object.fromEntries(kinds),
  };
}

const toHundredths = (units: number): number => Math.round(units * 100) / 100;
