// Counts what each person asks for, so that one runaway script or stolen phone cannot take the product from everybody else.
import type { Asked, Quota } from './ports/quota';
import type { Timer } from './ports/time';

type Limits = { readonly person: number; readonly council: number };

/** A minute. Nobody works faster than one a second; the largest council's busiest minute is far below its ceiling. */
export const perMinute: Readonly<Record<Asked, Limits>> = {
  action: { person: 60, council: 1_200 },
  reading: { person: 300, council: 6_000 },
};

/** Somebody's bucket: how much was left, and when. It fills up steadily and holds a minute's worth. */
type Bucket = { left: number; at: number };
type Council = Readonly<Record<Asked, { readonly all: Bucket; readonly each: Map<string, Bucket> }>>;

/** Buckets that are full again say nothing; they are let go of before there are more of them than this. */
const mostBuckets = 5_000;
const minute = 60_000;

/**
 * In this process and for each council apart: nobody waits because of another council. Bounded: a bucket lives as long as it
 * is not full, and people who are not in a council's files never come this far.
 */
export function createQuota(timer: Pick<Timer, 'now'>): Quota {
  const councils = new Map<string, Council>();
  return (tenant, person, asked) => {
    const now = timer.now();
    const { person: each, council: all } = perMinute[asked];
    const council = councils.get(tenant) ?? newCouncil(now);
    councils.set(tenant, council);
    const { all: shared, each: buckets } = council[asked];
    if (buckets.size >= mostBuckets && !buckets.has(person)) letGoOfFull(buckets, each, now);
    const own = buckets.get(person) ?? { left: each, at: now };
    buckets.set(person, own);
    const wait = Math.max(fill(own, each, now), fill(shared, all, now));
    if (wait > 0) return wait;
    own.left -= 1;
    shared.left -= 1;
    return 0;
  };
}

const newCouncil = (now: number): Council => ({
  action: { all: { left: perMinute.action.council, at: now }, each: new Map() },
  reading: { all: { left: perMinute.reading.council, at: now }, each: new Map() },
});

/** Lets the bucket fill for the time gone by; the seconds until one can be taken, 0 for now. */
function fill(bucket: Bucket, limit: number, now: number): number {
  bucket.left = Math.min(limit, bucket.left + ((now - bucket.at) * limit) / minute);
  bucket.at = now;
  return bucket.left >= 1 ? 0 : Math.ceil(((1 - bucket.left) * minute) / limit / 1_000);
}

function letGoOfFull(buckets: Map<string, Bucket>, limit: number, now: number): void {
  for (const [person, bucket] of buckets)
    if (fill(bucket, limit, now) === 0 && bucket.left >= limit) buckets.delete(person);
}
