// What one of the two asks of the other: additional supervision, five minutes, cover, or to raise a late session.
import { type Act, type Acted, otherOf, pairActing, type Told, told } from '../act';
import type { Council } from '../council';
import { londonDate } from '../dates';
import type { Instant, LocalDate, PersonId } from '../ids';
import { accepted, type FieldProblem, type Outcome, refused } from '../outcome';
import { nextManagerOf, responsibleSupervisor, supervisorsOf, usualSupervisor } from '../relationships';
import type { ThreadHead } from '../thread-head';
import { isLate, supervisionStatus } from './due';
import { coverChoices } from './proposals';
import { needs, type RequestEntry } from './standing';

/** `need` is one of `needs`, or nothing: nobody has to say why. */
export type AskAdditional = Act & { readonly need: string | undefined };
export type WithdrawRequest = Act & { readonly requestId: string };
/** `requestId` null: cover for this worker in general. */
export type NameCover = Act & { readonly requestId: string | null; readonly cover: PersonId };
export type AnswerFiveMinutes = Act & { readonly to: PersonId; readonly answer: 'now' | 'later' };

/** R14: either asks the other for additional supervision, one request at a time; the clock of formal supervision goes on. */
export function askAdditional(
  council: Council,
  head: ThreadHead,
  command: AskAdditional,
  now: Instant,
): Outcome<Acted> {
  const { by, operationId: requestId } = command;
  const today = londonDate(now);
  const pair = pairActing(council, command, today);
  if (pair === undefined) return refused({ kind: 'not-yours' });
  const need = needs.find((one) => one === command.need) ?? null;
  if (need === null && command.need !== undefined) return one({ field: 'need', kind: 'not-a-choice' });
  if (head.requests.some((request) => request.by === by))
    return one({ field: 'need', kind: 'already-asked' });
  return accepted({
    entries: [requestEntry(command, now, { step: 'asked', requestId, need })],
    head: { ...head, requests: [...head.requests, { requestId, by, on: today, need, coverOfferedOn: null }] },
    tell: [{ to: otherOf(pair, by), what: 'additional', subjectId: requestId, need }],
  });
}

/** Whoever asked takes it back, as long as nobody has answered. */
export function withdrawRequest(
  council: Council,
  head: ThreadHead,
  command: WithdrawRequest,
  now: Instant,
): Outcome<Acted> {
  if (!pairActing(council, command, londonDate(now))) return refused({ kind: 'not-yours' });
  const request = head.requests.find(({ requestId }) => requestId === command.requestId);
  if (request === undefined) return one({ field: 'requestId', kind: 'already-answered' });
  if (request.by !== command.by) return refused({ kind: 'not-yours' });
  const { requestId, need } = request;
  return accepted({
    entries: [requestEntry(command, now, { step: 'withdrawn', requestId, need })],
    head: { ...head, requests: head.requests.filter((other) => other !== request) },
    tell: [],
  });
}

/**
 * R14: a supervisor of the worker, or the next manager, offers somebody else for a request that waits. It stays open
 * until a date is booked. Cover and worker are told; to the worker the subject is the person who covers.
 */
export function offerCover(
  council: Council,
  head: ThreadHead,
  command: NameCover & { readonly requestId: string },
  now: Instant,
): Outcome<Acted> {
  const who = coverTold(council, command, now);
  if (!who.ok) return who;
  const request = head.requests.find(({ requestId }) => requestId === command.requestId);
  if (request === undefined) return one({ field: 'requestId', kind: 'already-answered' });
  const { requestId, need } = request;
  const offered = { ...request, coverOfferedOn: londonDate(now) };
  return accepted({
    entries: [requestEntry(command, now, { step: 'cover-offered', requestId, need, cover: command.cover })],
    head: { ...head, requests: head.requests.map((other) => (other === request ? offered : other)) },
    tell: who.value,
  });
}

/** R23: who hears that somebody covers for the worker's supervisor. Refuses a cover who was not to be chosen. */
export function coverTold(council: Council, command: NameCover, now: Instant): Outcome<readonly Told[]> {
  const { about, cover, requestId } = command;
  const today = londonDate(now);
  if (!mayNameCover(council, command, today)) return refused({ kind: 'not-yours' });
  if (!coverFor(council, command, today).includes(cover)) {
    return one({ field: 'cover', kind: 'not-a-choice' });
  }
  return accepted([told(cover, 'cover-named', requestId), told(about, 'cover-named', cover)]);
}

/** R14, R23: a supervisor of the worker names a cover, or the next manager does. */
export const mayNameCover = (
  council: Council,
  { by, about }: Pick<Act, 'by' | 'about'>,
  today: LocalDate,
): boolean =>
  supervisorsOf(council, about, today).includes(by) || nextManagerOf(council, about, today) === by;

/** Whom that person may name today: they supervise others, are in, on no duty, and not asked about the worker anyway. */
export function coverFor(
  council: Council,
  { by, about }: Pick<Act, 'by' | 'about'>,
  today: LocalDate,
): readonly PersonId[] {
  const usual = usualSupervisor(council, about, today);
  const acting = supervisorsOf(council, about, today).includes(by)
    ? by
    : responsibleSupervisor(council, about, today)?.personId;
  const supervisor = acting ?? usual ?? by;
  return coverChoices(council, { worker: about, supervisor }, today).filter((one) => one !== usual);
}

/** "Catch me?": the other is asked for five minutes. Nothing is kept. */
export function askFiveMinutes(council: Council, command: Act, now: Instant): Outcome<readonly Told[]> {
  const pair = pairActing(council, command, londonDate(now));
  if (pair === undefined) return refused({ kind: 'not-yours' });
  return accepted([told(otherOf(pair, command.by), 'five-minutes', null)]);
}

/** Now, or later; told to whoever asked. Nothing is kept. */
export function answerFiveMinutes(
  council: Council,
  command: AnswerFiveMinutes,
  now: Instant,
): Outcome<readonly Told[]> {
  const { by, to, about, answer } = command;
  const supervisor = by === about ? to : by;
  const theirs = supervisorsOf(council, about, londonDate(now)).includes(supervisor);
  if (!theirs || by === to || (to !== about && by !== about)) return refused({ kind: 'not-yours' });
  return accepted([told(to, answer === 'now' ? 'five-minutes-now' : 'five-minutes-later', null)]);
}

/** The worker raises a late session with the next manager, once until the next one is held. */
export function raiseLateSession(
  council: Council,
  head: ThreadHead,
  command: Act,
  now: Instant,
): Outcome<Acted> {
  const { by, about, operationId } = command;
  const today = londonDate(now);
  if (by !== about || !pairActing(council, command, today)) return refused({ kind: 'not-yours' });
  if (!isLate(supervisionStatus(council, head, today))) return one({ field: 'about', kind: 'not-late' });
  if (head.raised !== null) return one({ field: 'about', kind: 'already-asked' });
  const manager = nextManagerOf(council, about, today);
  if (manager === undefined) return one({ field: 'about', kind: 'nobody-to-tell' });
  return accepted({
    entries: [
      {
        kind: 'escalation',
        entryId: operationId,
        at: now,
        saidBy: by,
        step: 'raised',
        text: '',
        byOn: null,
      },
    ],
    head: { ...head, raised: { by, on: today } },
    tell: [told(manager, 'raised', operationId)],
  });
}

function requestEntry(
  { operationId, by }: Act,
  at: Instant,
  facts: Pick<RequestEntry, 'step' | 'requestId' | 'need' | 'cover'>,
): RequestEntry {
  return { kind: 'request', entryId: operationId, at, saidBy: by, ...facts };
}

const one = (problem: FieldProblem) => refused({ kind: 'fields', problems: [problem] });
