// The fingerprint of somebody's words: printed beside them, so that paper and export can be held against each other.
import { createHash } from 'node:crypto';

/** sha-256 in hexadecimal over the words as JSON whose keys are in alphabetical order, so that how they lay in a store makes no difference. */
export const fingerprintOf = (words: object): string =>
  createHash('sha256')
    .update(JSON.stringify(ordered(words)))
    .digest('hex');

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
}
