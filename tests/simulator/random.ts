// Chance from a seed: the same number gives the same run on every machine.

/** A stream of chance. Every call moves it on. */
export type Random = {
  /** A whole number from 0 to `below` - 1. */
  upTo(below: number): number;
  /** True this often, 0 to 1. */
  chance(share: number): boolean;
  pick<T>(from: readonly [T, ...T[]]): T;
  /** A stream of its own, so that a change in one part of a run leaves the others as they were. */
  stream(name: string): Random;
};

/** Mulberry32, a published public-domain generator: small, fast and good enough to shuffle faults. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const upTo = (below: number) => Math.floor(next() * below);
  return {
    upTo,
    chance: (share) => next() < share,
    pick: (from) => from[upTo(from.length)] ?? from[0],
    stream: (name) => randomFrom(hashOf(`${seed}|${name}`)),
  };
}

/** FNV-1a over the code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
