// "End session": what was begun was held.
import { type Acted, told } from '../act';
import { heldActed, heldProblems } from '../clock/session-held';
import type { Council } from '../council';
import { earlier, londonDate } from '../dates';
import type { Instant } from '../ids';
import { accepted, type Outcome, refused } from '../outcome';
import type { ThreadHead } from '../thread-head';
import { openRecord } from './open-records';
import type { ActOnRecord } from './record-entries';
import { minutesOf, timeProblems } from './record-words';

/** Local times `HH:MM`, empty when they were not said. */
export type EndSession = ActOnRecord & { readonly from: string; readonly to: string };

/**
 * R16, R17: as if "we met" had been said of it, on the day it was booked for or today. Null: it was said already. Refuses
 * `not-yours` to everybody but whoever began it, and `fields`. Nobody is asked whether the hour had come: they were there.
 */
export function endSession(
  council: Council,
  head: ThreadHead,
  command: EndSession,
  now: Instant,
): Outcome<Acted | null> {
  const { recordId, by, from } = command;
  const open = openRecord(head, recordId);
  if (open === undefined || open.supervisorId !== by) return refused({ kind: 'not-yours' });
  if (open.heldOn !== null) return accepted(null);
  const today = londonDate(now);
  const booked = head.booked.find(({ sessionId }) => sessionId === open.bookingId);
  const on = earlier(booked?.on ?? today, today);
  const minutes = minutesOf(command);
  const last = booked?.kind === 'ADDITIONAL' ? { lastFormal: null } : head;
  const problems = [
    ...timeProblems(command),
    ...heldProblems(last, 'heldOn', on, minutes ?? undefined, now, undefined),
  ];
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  const at = from === '' ? null : from;
  const unbooked = { sessionId: null, on, at, supervisorId: by, kind: 'FORMAL' as const, cover: null };
  const held = heldActed(council, head, command, { session: booked ?? unbooked, on, minutes, recordId }, now);
  const cover = booked && booked.on > today ? booked.cover : null;
  const tell = cover === null ? [] : [told(cover, 'cover-not-needed', booked?.on ?? on)];
  return accepted({ ...held, tell });
}
