// An issuer's signing keys: fetched at most once a minute whatever arrives, and the last good ones kept for a day.
import type { JWK } from 'jose';

/** A key as its issuer publishes it. `endorsements`: for which channels the Bot Framework vouches for it. */
export type SigningKey = {
  readonly kid: string;
  readonly key: JWK;
  readonly endorsements: readonly string[];
};

/** `unknown`: the issuer has no such key. `cannot-check`: nobody can say, because its keys cannot be had. */
export type KeyRing = { find(kid: string): Promise<SigningKey | 'unknown' | 'cannot-check'> };

const minute = 60_000;
/** Keys are looked at again after this long although all is well: one that was withdrawn must not count for ever. */
const freshFor = 60 * minute;
/** An issuer that is down for longer than this is not believed any more. */
const keptFor = 24 * 60 * minute;

/**
 * `fetchKeys` rejects when the issuer gives no usable answer. `elapsed` in milliseconds on a clock that never goes back.
 * Of all who ask at once one fetches; after a fetch, good or bad, none follows for a minute.
 */
export function keyRing(fetchKeys: () => Promise<readonly SigningKey[]>, elapsed: () => number): KeyRing {
  let keys: readonly SigningKey[] = [];
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let triedAt = Number.NEGATIVE_INFINITY;
  let failed = false;
  let underWay: Promise<void> | undefined;

  async function fetchOnce(): Promise<void> {
    triedAt = elapsed();
    try {
      const found = await fetchKeys();
      // An issuer without a key is one that is not well.
      failed = found.length === 0;
      if (failed) return;
      keys = found;
      fetchedAt = elapsed();
    } catch {
      failed = true;
    }
  }

  async function refresh(): Promise<void> {
    if (underWay === undefined && elapsed() - triedAt < minute) return;
    underWay ??= fetchOnce().finally(() => {
      underWay = undefined;
    });
    await underWay;
  }

  const known = (kid: string) => keys.find((one) => one.kid === kid);
  const age = () => elapsed() - fetchedAt;
  return {
    async find(kid) {
      if (age() >= freshFor || known(kid) === undefined) await refresh();
      const found = age() < keptFor ? known(kid) : undefined;
      return found ?? (failed || age() >= keptFor ? 'cannot-check' : 'unknown');
    },
  };
}
