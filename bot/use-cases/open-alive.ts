// "Is the bot alive?": what the sweep's diary says of today, and whether that is as it should be.
import { mayReadHealth } from '../domain/access/access';
import type { Council } from '../domain/council';
import { londonDate, londonTime, minutesBefore } from '../domain/dates';
import type { Instant, LocalDate, PersonId } from '../domain/ids';
import { accepted, type Outcome, refused } from '../domain/outcome';
import { policyOn } from '../domain/policy/policy';
import type { CouncilPorts } from '../ports/council-ports';
import type { SweepDay } from '../ports/ledger';
import type { RestReason } from '../ports/sending';

/** How the bot stands; everything but `looking` and `quiet` wants somebody's attention. */
export type Standing =
  | { readonly kind: 'looking'; readonly lastAt: Instant; readonly nextAt: Instant | null }
  /** Outside sending hours nobody is written to, so nobody is waited for. */
  | { readonly kind: 'quiet'; readonly lastAt: Instant | null; readonly nextAt: Instant | null }
  | { readonly kind: 'silent'; readonly lastAt: Instant; readonly minutes: number }
  | { readonly kind: 'never' }
  | {
      readonly kind: 'resting';
      readonly lastAt: Instant | null;
      readonly until: Instant;
      /** Null where it was noted without one. */
      readonly because: RestReason | null;
    };

export type OpenedAlive = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly today: LocalDate;
  readonly standing: Standing;
  /** Undefined when nothing was written down today yet. */
  readonly day: SweepDay | undefined;
  /** Whose conversation Teams refused at the last look, of today or before. */
  readonly unreachablePeople: readonly PersonId[];
  /** Whose chat could not be reached at the last look; they are tried again. */
  readonly troubledPeople: readonly PersonId[];
};

/** Without a look for longer than this in sending hours, something is wrong. */
const silentAfterMinutes = 30;

/** One point read, two on a day without a look; refuses `not-yours` to everybody but administrators and the PSW. */
export async function openAlive(ports: CouncilPorts, viewer: PersonId): Promise<Outcome<OpenedAlive>> {
  const council = ports.directory.council();
  const now = ports.clock.now();
  const today = londonDate(now);
  if (!mayReadHealth(council, viewer, today)) return refused({ kind: 'not-yours' });
  const day = await ports.diary.read(today);
  const before = day?.lastLookAt ? undefined : await ports.diary.lastBefore(today);
  const newest = day?.lastLookAt ? day : (before ?? day);
  const rest = later(
    { until: ports.pace.restingUntil(), because: ports.pace.restingBecause() },
    { until: newest?.restingUntil ?? null, because: newest?.restingBecause ?? null },
  );
  return accepted({
    council,
    viewer,
    today,
    day,
    unreachablePeople: newest?.unreachablePeople ?? [],
    troubledPeople: newest?.troubledPeople ?? [],
    standing: standingOf(council, now, newest, rest),
  });
}

function standingOf(
  council: Council,
  now: Instant,
  newest: SweepDay | undefined,
  { until, because }: Rest,
): Standing {
  const [lastAt, nextAt] = [newest?.lastLookAt ?? null, newest?.nextLookAt ?? null];
  if (until !== null && until > now) return { kind: 'resting', lastAt, until, because };
  const { sendFrom, sendUntil } = policyOn(council, londonDate(now)).reminders;
  const time = londonTime(now);
  if (time < sendFrom || time >= sendUntil) return { kind: 'quiet', lastAt, nextAt };
  if (lastAt === null) return { kind: 'never' };
  const tooLongAgo = lastAt < minutesBefore(now, silentAfterMinutes);
  // A look that is still to come, or has only just been due, is not missing.
  const expected = nextAt !== null && nextAt >= minutesBefore(now, silentAfterMinutes);
  if (tooLongAgo && !expected)
    return {
      kind: 'silent',
      lastAt,
      minutes: Math.round((Date.parse(now) - Date.parse(lastAt)) / 60_000),
    };
  return { kind: 'looking', lastAt, nextAt };
}

type Rest = { readonly until: Instant | null; readonly because: RestReason | null };

/** This process and the one that looked may each have been told. */
const later = (one: Rest, other: Rest): Rest =>
  one.until === null || (other.until !== null && other.until > one.until) ? other : one;
