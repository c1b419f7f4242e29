// The diary of a thread in words: the dates that stand, dates both can do, and what an invitation is filled in with.
import { type Pair, pairActing } from '../../domain/act';
import { isLate, supervisionStatus } from '../../domain/clock/due';
import type { HourTaken } from '../../domain/clock/hours-taken';
import {
  coverChoices,
  datesAhead,
  dutyOn,
  type ProposedDate,
  proposedDates,
} from '../../domain/clock/proposals';
import { type BookedSession, reasonCodes } from '../../domain/clock/session';
import { agreedMinutes } from '../../domain/clock/sessions';
import type { Council, DutyKind } from '../../domain/council';
import { instantAt, localDate, minutesAfter } from '../../domain/dates';
import type { Instant, LocalDate, OperationId, PersonId } from '../../domain/ids';
import { policyOn } from '../../domain/policy/policy';
import { preparing } from '../../domain/preparation/preparing';
import type { ThreadHead } from '../../domain/thread-head';
import { insteadView } from '../preparation/instead-view';
import { capital, counted, longDay, nameOf, reasonWords, sessionKindWords } from '../words';
import type { DiaryDate, DiaryProposal, DiaryView, FreeDatesView } from './clock-view-types';
import { enoughAheadWords, nothingAheadWords, nothingFreeWords } from './nothing-free-words';

/** A thread's head for somebody who may read it. */
export type ClockFacts = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly today: LocalDate;
  readonly head: ThreadHead;
};

const proposalsShown = 3;

/** Null for whoever cannot act in this thread: there is no pair, or the worker has left. */
export function diaryView(facts: ClockFacts, operationId: OperationId): DiaryView | null {
  const { council, viewer, owner, today, head } = facts;
  const pair = pairActing(council, { by: viewer, about: owner }, today);
  if (pair === undefined) return null;
  const { proposals, ahead } = offeredTo(facts, pair, []);
  return {
    dates: head.booked.map((session) => dateView(facts, session)),
    notice: fewerThanWanted(facts) ? noticeWords(facts) : null,
    toFollow: toFollowWords(facts),
    proposals,
    ahead,
    minutes:
      agreedMinutes(council, owner, { on: today, supervisorId: pair.supervisor }, head.agreement) ??
      policyOn(council, today).session.standardMinutes,
    reasons: reasonCodes.map((value) => ({ value, title: reasonWords[value] })),
    cover: coverFor(council, pair, localDate(proposals[0]?.on) ?? today),
    operationId,
  };
}

/** What a form offers that is opened now; null as in `diaryView`. */
export function freeDatesView(facts: ClockFacts, taken: readonly HourTaken[]): FreeDatesView | null {
  const { council, viewer, owner, today } = facts;
  const pair = pairActing(council, { by: viewer, about: owner }, today);
  if (pair === undefined) return null;
  const prepared = preparing(council, facts.head, viewer, today);
  const instead = prepared ? insteadView({ ...facts, preparing: prepared }, taken) : null;
  return { ...offeredTo(facts, pair, taken), instead };
}

function offeredTo(
  facts: ClockFacts,
  pair: Pair,
  taken: readonly HourTaken[],
): Omit<FreeDatesView, 'instead'> {
  const { council, today, head } = facts;
  const late = isLate(supervisionStatus(council, head, today));
  const proposals = proposedDates(council, head, pair, today, proposalsShown, taken);
  const isWanted = fewerThanWanted(facts);
  const ahead = isWanted ? datesAhead(council, head, pair, today, taken) : [];
  const noneAhead = isWanted ? nothingAheadWords : enoughAheadWords;
  return {
    proposals: proposals.map((one) => proposalView(one, today, late)),
    ahead: ahead.map((one) => proposalView({ ...one, workingDaysAfterDue: 0, because: null }, today, true)),
    nothing: proposals.length > 0 ? null : nothingFreeWords,
    nothingAhead: ahead.length > 0 ? null : noneAhead,
  };
}

const coverFor = (council: Council, pair: Pair, on: LocalDate) =>
  coverChoices(council, pair, on).map((value) => ({ value, title: nameOf(council, value) }));

function dateView(facts: ClockFacts, session: BookedSession): DiaryDate {
  const { owner, today } = facts;
  const { sessionId, on, at, minutes } = session;
  const time = at === null ? '' : ` at ${at}`;
  return {
    sessionId,
    on,
    at: at ?? '',
    words: `${longDay(on, today)}${time}, ${counted(minutes, 'minute', 'minutes')}`,
    title: sessionKindWords[session.kind],
    facts: factsOf(facts, session),
    needsOutcome: on <= today,
    meetingLink: meetingLink(facts, session),
    calendarPath: `/api/threads/${encodeURIComponent(owner)}/sessions/${encodeURIComponent(sessionId)}/calendar`,
  };
}

function factsOf({ council, viewer, owner }: ClockFacts, session: BookedSession): string[] {
  const { supervisorId, cover, on, at, minutes } = session;
  const pair = { worker: owner, supervisor: supervisorId };
  const duty = dutyOn(council, pair, on, at, minutes);
  return [
    ...(supervisorId === viewer ? [] : [`With ${nameOf(council, supervisorId)}`]),
    ...(cover === null ? [] : [`${nameOf(council, cover)} ${coverWords[duty?.kind ?? 'DUTY']} meanwhile`]),
    ...(duty && cover === null
      ? [`${nameOf(council, duty.personId)} ${dutyWords[duty.kind]}; nobody covers yet`]
      : []),
  ];
}

const coverWords: Record<DutyKind, string> = {
  MASH: 'decides for MASH',
  DUTY: 'covers duty',
  COURT: 'covers',
};
const dutyWords: Record<DutyKind, string> = {
  MASH: 'is on MASH then',
  DUTY: 'is on duty then',
  COURT: 'is at court then',
};

/** Once it is late every date is after the due date, and saying so on each would only nag. */
function proposalView({ on, at, ...why }: ProposedDate, today: LocalDate, late: boolean): DiaryProposal {
  const words = at ? `${longDay(on, today)} at ${at}` : longDay(on, today);
  return { on, at, words, note: late ? null : noteWords(why) };
}

/** Why somebody is away is nobody's business here. */
function noteWords({
  workingDaysAfterDue,
  because,
}: Pick<ProposedDate, 'workingDaysAfterDue' | 'because'>): string | null {
  if (workingDaysAfterDue <= 0) return null;
  const late = `${counted(workingDaysAfterDue, 'working day', 'working days')} after the due date`;
  return because === 'leave' ? `${late}: one of you is away before` : late;
}

/** R18. Where no date is waited for, nobody is asked to fill the diary. */
function fewerThanWanted({ council, today, head }: ClockFacts): boolean {
  const { code } = supervisionStatus(council, head, today);
  if (code === 'PAUSED' || code === 'NOT_REMINDED' || code === 'LEAVER') return false;
  return standing(head, today) < policyOn(council, today).booking.standingDates;
}

const standing = ({ booked }: ThreadHead, today: LocalDate) =>
  booked.filter(({ kind, on }) => kind === 'FORMAL' && on >= today).length;

function noticeWords({ council, today }: ClockFacts): string {
  const { standingDates, monthsAhead } = policyOn(council, today).booking;
  const few =
    standingDates === 1
      ? 'No date stands in the diary.'
      : `Fewer than ${numberWord(standingDates)} dates stand in the diary.`;
  const ahead = monthsAhead === 1 ? 'A month' : capital(`${numberWord(monthsAhead)} months`);
  return `${few} ${ahead} ahead can be booked in one go.`;
}

function toFollowWords({ council, viewer, head, today }: ClockFacts): string | null {
  if (head.dateToFollow === null) return null;
  const { by, byOn } = head.dateToFollow;
  const who = by === viewer ? 'You said' : `${nameOf(council, by)} said`;
  return `A new date is to follow. ${who} it would be here by ${longDay(byOn, today)}.`;
}

/** Teams' own form for a meeting. The subject says nothing about anybody; Teams itself shows who is invited. */
function meetingLink({ council, viewer, owner }: ClockFacts, session: BookedSession): string {
  const start = instantAt(session.on, session.at ?? usualStart);
  const attendees = [owner, session.supervisorId]
    .filter((person) => person !== viewer)
    .flatMap((person) => council.people.get(person)?.email ?? []);
  const asked = [
    ['subject', sessionKindWords[session.kind]],
    ['startTime', inSeconds(start)],
    ['endTime', inSeconds(minutesAfter(start, session.minutes))],
    ['attendees', attendees.join(',')],
  ];
  const query = asked.map(([name, value = '']) => `${name}=${encodeURIComponent(value)}`).join('&');
  return `https://teams.microsoft.com/l/meeting/new?${query}`;
}

const inSeconds = (at: Instant) => at.replace(/\.\d+Z$/, 'Z');

/** Where only the day is known, the form opens on that day; the time is theirs to choose there. */
const usualStart = '10:00';

const numberWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const numberWord = (count: number) => numberWords[count] ?? String(count);
