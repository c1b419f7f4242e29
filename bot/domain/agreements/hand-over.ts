// What passes to a new supervisor: who may write the note that goes with it, who reads it, and until when it comes first.

import { partIn } from '../access/records-by-time';
import { type Act, type Acted, supervisesInOwnRight } from '../act';
import type { ActivityEntry } from '../activities/activity';
import { wordProblems } from '../activities/typed-words';
import { isEmployedOn } from '../calendar';
import type { Council } from '../council';
import { londonDate } from '../dates';
import type { Instant, LocalDate, PersonId } from '../ids';
import { accepted, type Outcome, refused } from '../outcome';
import type { ThreadHead } from '../thread-head';
import { agreementSupervisor, agreementSupervisorSince } from './agreement-access';

export type WriteHandOver = Act & { readonly text: string; readonly notIdentifiers: readonly string[] };

/** Characters. */
const longestHandOver = 2_000;

/** The worker, and whoever supervises them in their own right; a cover only steps in, and the note is not for them. */
export function mayReadHandOver(
  council: Council,
  viewer: PersonId,
  worker: PersonId,
  today: LocalDate,
): boolean {
  if (!isEmployedOn(council.people.get(viewer), today) || !council.people.has(worker)) return false;
  return viewer === worker || supervisesInOwnRight(council, { worker, supervisor: viewer }, today);
}

/** By the worker, or a supervisor while they still supervise. Both read it, and so does whoever comes next. */
export function writeHandOver(
  council: Council,
  head: ThreadHead,
  command: WriteHandOver,
  now: Instant,
): Outcome<Acted> {
  if (!mayReadHandOver(council, command.by, command.about, londonDate(now)))
    return refused({ kind: 'not-yours' });
  const { text, notIdentifiers } = command;
  const typed = { field: 'text', text, maximum: longestHandOver, needed: true };
  const problems = wordProblems(council, [typed], notIdentifiers);
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  const handOver = { by: command.by, on: londonDate(now) };
  return accepted({ entries: [handOverEntry(command, now)], head: { ...head, handOver }, tell: [] });
}

/**
 * The first day of the pair before today's: a note from before it was for somebody else. `undefined`: nobody supervised
 * the worker before, or nobody does today.
 */
export function handOverSince(council: Council, worker: PersonId, today: LocalDate): LocalDate | undefined {
  const supervisor = agreementSupervisor(council, worker, today);
  const since = supervisor && agreementSupervisorSince(council, worker, supervisor, today);
  if (since === undefined) return undefined;
  const [lastDay] = (council.relationshipsOf.get(worker) ?? [])
    .flatMap(({ endDate }) => (endDate !== null && endDate < since ? [endDate] : []))
    .filter((day) => agreementSupervisor(council, worker, day) !== undefined)
    .sort()
    .reverse();
  const before = lastDay && agreementSupervisor(council, worker, lastDay);
  return lastDay && before && agreementSupervisorSince(council, worker, before, lastDay);
}

/** As it is kept, and as a second delivery is compared with it. */
export const handOverEntry = ({ operationId, by, text }: WriteHandOver, now: Instant): ActivityEntry => ({
  kind: 'activity',
  entryId: operationId,
  at: now,
  activity: 'hand-over',
  loggedBy: by,
  on: londonDate(now),
  title: '',
  findings: text.trim(),
  nextOn: null,
  differently: null,
});

/** Until their first session together the new supervisor finds the note before everything else. */
export function isBeforeFirstSession(
  council: Council,
  { personId, lastFormal }: ThreadHead,
  viewer: PersonId,
  today: LocalDate,
): boolean {
  const part = partIn(council, viewer, personId, today);
  if (part === undefined || part.cover) return false;
  return lastFormal === null || lastFormal.supervisorId !== viewer || lastFormal.heldOn < part.from;
}

/** Somebody who supervises the worker and has not met them yet. */
export type NewSupervisor = {
  readonly supervisorId: PersonId;
  /** The first day of the pair. */
  readonly since: LocalDate;
};

/**
 * Whom a note waits for on that day: somebody new, until the two have met. `undefined` without a note from this pair or
 * the one before, and for whoever wrote it.
 */
export function handOverWaitsFor(
  council: Council,
  head: ThreadHead,
  day: LocalDate,
): NewSupervisor | undefined {
  const { handOver, personId: worker } = head;
  const pair = newSupervisor(council, head, day);
  if (handOver === null || pair === undefined || handOver.by === pair.supervisorId) return undefined;
  const from = handOverSince(council, worker, day);
  return from === undefined || handOver.on >= from ? pair : undefined;
}

/** Who took the worker over from somebody else, without a note by anybody, until the two have met. */
export function takesOverWithoutNote(
  council: Council,
  head: ThreadHead,
  day: LocalDate,
): NewSupervisor | undefined {
  const { handOver, personId: worker } = head;
  const pair = newSupervisor(council, head, day);
  const from = pair && handOverSince(council, worker, day);
  if (from === undefined) return undefined;
  return handOver === null || handOver.on < from ? pair : undefined;
}

function newSupervisor(council: Council, head: ThreadHead, day: LocalDate): NewSupervisor | undefined {
  const supervisorId = agreementSupervisor(council, head.personId, day);
  if (supervisorId === undefined) return undefined;
  const since = agreementSupervisorSince(council, head.personId, supervisorId, day);
  if (since === undefined || !isBeforeFirstSession(council, head, supervisorId, day)) return undefined;
  return { supervisorId, since };
}
