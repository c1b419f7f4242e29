// "End session": what was begun was held.
import type { Acted } from '../act';
import type { Council } from '../council';
import { earlier, londonDate, londonTime } from '../dates';
import type { Instant, LocalDate } from '../ids';
import { accepted, type Outcome, refused } from '../outcome';
import { supervisorsOf } from '../relationships';
import type { ThreadHead } from '../thread-head';
import { recordPaperId, type WorkingPaper } from '../working-paper';
import { draftNow } from './draft-now';
import { heldNow, heldNowProblems } from './held-now';
import { openRecord } from './open-records';
import type { RecordWords } from './record';
import type { ActOnRecord } from './record-entries';
import { timeProblems } from './record-words';

/** Local times `HH:MM`, empty when they were not said. */
export type EndSession = ActOnRecord & { readonly from: string; readonly to: string };

/**
 * R16, R17: as if "we met" had been said of it, on the day its draft says, else the one it was booked for or today. Times
 * that are not said are the draft's; an end nobody has typed is the present moment, on the day itself. The draft has them
 * from then on. Null: it was said already. Refuses `not-yours` to everybody but whoever began it, also for a day after
 * their time with the worker, and `fields`. Nobody is asked whether the hour had come: they were there.
 */
export function endSession(
  council: Council,
  head: ThreadHead,
  command: EndSession,
  papers: readonly WorkingPaper[],
  now: Instant,
): Outcome<Acted | null> {
  const { recordId, by, about } = command;
  const open = openRecord(head, recordId);
  if (open === undefined || open.supervisorId !== by) return refused({ kind: 'not-yours' });
  if (open.heldOn !== null) return accepted(null);
  const today = londonDate(now);
  const booked = head.booked.find(({ sessionId }) => sessionId === open.bookingId);
  const draft = draftNow({ head, today }, open, papers);
  const on = draft?.heldOn ?? earlier(booked?.on ?? today, today);
  if (!supervisorsOf(council, about, on).includes(by)) return refused({ kind: 'not-yours' });
  const times = timesOf(command, draft, on, now);
  const held = { open, on, ...times };
  const problems = [...timeProblems(times), ...heldNowProblems(head, held, now)];
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  const acted = heldNow(council, head, command, held, now);
  return accepted({ ...acted, papers: withTimes(papers, recordId, { heldOn: on, ...times }, now) });
}

type Times = Pick<RecordWords, 'from' | 'to'>;

function timesOf(said: Times, draft: Times | undefined, on: LocalDate, now: Instant): Times {
  const from = said.from || (draft?.from ?? '');
  const to = said.to || (draft?.to ?? '');
  const moment = londonTime(now);
  const endsNow = to === '' && on === londonDate(now) && from !== '' && moment > from;
  return { from, to: endsNow ? moment : to };
}

/** The draft, where it says anything else. */
function withTimes(
  papers: readonly WorkingPaper[],
  recordId: string,
  times: Times & Pick<RecordWords, 'heldOn'>,
  at: Instant,
): readonly WorkingPaper[] {
  const draft = papers.find(({ paperId }) => paperId === recordPaperId(recordId));
  if (draft?.of !== 'record') return [];
  const { heldOn, from, to } = draft.words;
  if (heldOn === times.heldOn && from === times.from && to === times.to) return [];
  return [{ ...draft, at, words: { ...draft.words, ...times } }];
}
