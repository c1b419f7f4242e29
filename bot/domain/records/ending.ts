// "End session": what was begun was held.
import type { Acted } from '../act';
import type { Council } from '../council';
import { earlier, londonDate } from '../dates';
import type { Instant } from '../ids';
import { accepted, type Outcome, refused } from '../outcome';
import { supervisorsOf } from '../relationships';
import type { ThreadHead } from '../thread-head';
import type { WorkingPaper } from '../working-paper';
import { draftNow } from './draft-now';
import { heldNow, heldNowProblems } from './held-now';
import { openRecord } from './open-records';
import type { ActOnRecord } from './record-entries';
import { timeProblems } from './record-words';

/** Local times `HH:MM`, empty when they were not said. */
export type EndSession = ActOnRecord & { readonly from: string; readonly to: string };

/**
 * R16, R17: as if "we met" had been said of it, on the day its draft says, else the one it was booked for or today. Null:
 * it was said already. Refuses `not-yours` to everybody but whoever began it, also for a day after their time with the
 * worker, and `fields`. Nobody is asked whether the hour had come: they were there.
 */
export function endSession(
  council: Council,
  head: ThreadHead,
  command: EndSession,
  papers: readonly WorkingPaper[],
  now: Instant,
): Outcome<Acted | null> {
  const { recordId, by, about, from, to } = command;
  const open = openRecord(head, recordId);
  if (open === undefined || open.supervisorId !== by) return refused({ kind: 'not-yours' });
  if (open.heldOn !== null) return accepted(null);
  const today = londonDate(now);
  const booked = head.booked.find(({ sessionId }) => sessionId === open.bookingId);
  const draft = draftNow({ council, head, supervisor: by, today }, open, papers, now);
  const on = draft?.heldOn ?? earlier(booked?.on ?? today, today);
  if (!supervisorsOf(council, about, on).includes(by)) return refused({ kind: 'not-yours' });
  const held = { open, on, from, to };
  const problems = [...timeProblems(command), ...heldNowProblems(head, held, now)];
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  return accepted(heldNow(council, head, command, held, now));
}
