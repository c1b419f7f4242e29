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
/** `tidied`: when full buckets were last let go of; looking through all of them is not done for every request. */
type Buckets = { readonly all: Bucket; readonly each: Map<string, Bucket>; tidied: number };
type Council = Readonly<Record<Asked, Buckets>>;

/** Buckets that are full again say nothing; they are let go of before there are more of them than this. */
const mostBuckets = 5_000;
const minute = 60_000;

/**
 * In this process and for each council apart: nobody waits because of another council. Bounded: a bucket lives as long as it
 * is not full, and people who are not in a council's files never come this far.
 */
export function createQuota(timer: Pick<Timer, 'now'>, limits = perMinute): Quota {
  const councils = new Map<string, Council>();
  return (tenant, person, asked) => {
    const now = timer.now();
    const { person: each, council: all } = limits[asked];
    const council = councils.get(tenant) ?? newCouncil(limits, now);
    councils.set(tenant, council);
    const { all: shared, each: buckets } = council[asked];
    if (buckets.size >= mostBuckets) tidy(council[asked], each, now);
    const own = buckets.get(person) ?? { left: each, at: now };
    buckets.set(person, own);
    const wait = Math.max(fill(own, each, now), fill(shared, all, now));
    if (wait > 0) return wait;
    own.left -= 1;
    shared.left -= 1;
    return 0;
  };
}

const newCouncil = (limits: typeof perMinute, now: number): Council => ({
  action: { all: { left: limits.action.council, at: now }, each: new Map(), tidied: now },
  reading: { all: { left: limits.reading.council, at: now }, each: new Map(), tidied: now },
});

/** Lets the bucket fill for the time gone by; the seconds until one can be taken, 0 for now. */
function fill(bucket: Bucket, limit: number, now: number): number {
  bucket.left = Math.min(limit, bucket.left + ((now - bucket.at) * limit) / minute);
  bucket.at = now;
  return bucket.left >= 1 ? 0 : Math.ceil(((1 - bucket.left) * minute) / limit / 1_000);
}

function tidy(buckets: Buckets, limit: number, now: number): void {
  if (now - buckets.tidied < 1_000) return;
  buckets.tidied = now;
  for (const [person, bucket] of buckets.each)
    if (fill(bucket, limit, now) === 0 && bucket.left >= limit) buckets.each.delete(person);
}
