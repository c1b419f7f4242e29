// A session that was begun is held: as if "we met" had been said of it by whoever began it.
import type { Act, Acted } from '../act';
import type { BookedSession } from '../clock/session';
import { type Held, heldActed, heldProblems } from '../clock/session-held';
import { coverNotNeeded } from '../clock/session-outcome';
import type { Council } from '../council';
import { londonDate } from '../dates';
import type { Instant, LocalDate } from '../ids';
import type { FieldProblem } from '../outcome';
import type { ThreadHead } from '../thread-head';
import type { OpenRecord, RecordWords } from './record';
import { minutesOf } from './record-words';

/** What was begun, the day it was held, and the times as far as they were said. */
export type BegunAndHeld = Pick<RecordWords, 'from' | 'to'> & {
  readonly open: OpenRecord;
  readonly on: LocalDate;
};

/** What keeps that day from being the session's. */
export function heldNowProblems(
  head: ThreadHead,
  { open, on, from, to }: BegunAndHeld,
  now: Instant,
): readonly FieldProblem[] {
  const additional = bookedFor(head, open)?.kind === 'ADDITIONAL' || isSecondTalk(head, open, on);
  const last = additional ? { lastFormal: null } : head;
  return heldProblems(last, 'heldOn', on, minutesOf({ from, to }) ?? undefined, now, undefined);
}

/**
 * R16, R17: the entry, the head, and whoever kept a later day free. It was with whoever began it, whoever the date was
 * booked with. A second talk on a day that has had its formal session is additional supervision.
 */
export function heldNow(
  council: Council,
  head: ThreadHead,
  act: Act,
  { open, on, from, to }: BegunAndHeld,
  now: Instant,
): Acted {
  const second = isSecondTalk(head, open, on);
  const booked = second ? undefined : bookedFor(head, open);
  const session: Held['session'] = {
    ...(booked ?? { sessionId: null, at: null, cover: null, on }),
    kind: booked?.kind ?? (second ? 'ADDITIONAL' : 'FORMAL'),
    supervisorId: act.by,
  };
  const { recordId } = open;
  const held: Held = { session, on, minutes: minutesOf({ from, to }), recordId, ...(from ? { from } : {}) };
  const tell = booked ? coverNotNeeded({ session: booked, wasMet: true }, null, londonDate(now)) : [];
  return { ...heldActed(council, head, act, held, now), tell };
}

const bookedFor = ({ booked }: ThreadHead, { bookingId }: OpenRecord): BookedSession | undefined =>
  booked.find(({ sessionId }) => sessionId === bookingId);

const isSecondTalk = (head: ThreadHead, open: OpenRecord, on: LocalDate): boolean =>
  head.lastFormal?.heldOn === on && bookedFor(head, open)?.kind !== 'ADDITIONAL';
