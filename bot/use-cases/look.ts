// When the sweep looks who is due, and everything it has to know for that.

import type { Council } from '../domain/council';
import { addDays, instantAt, londonDate, londonTime } from '../domain/dates';
import type { Instant, LocalDate, PersonId } from '../domain/ids';
import { policyOn } from '../domain/policy/policy';
import type { Said } from '../domain/prompts/prompt';
import type { ThreadHead } from '../domain/thread-head';
import type { CouncilPorts } from '../ports/council-ports';
import type { SlotRecord, Turn } from '../ports/ledger';
import type { TeamRow } from '../ports/teams';
import { supervisorsNamed } from './copy-team-rows';

/** What a look goes by. */
export type Facts = {
  readonly council: Council;
  readonly now: Instant;
  readonly today: LocalDate;
  /** Of everybody something may need saying about. */
  readonly heads: ReadonlyMap<PersonId, ThreadHead>;
  readonly slots: readonly SlotRecord[];
  readonly said: readonly Said[];
};

const lookEveryMinutes = 15;
/** A council that was silent for longer than a year has stopped for good. */
const longestSilenceDays = 366;

/**
 * True when nobody has looked yet; in sending hours also a quarter of an hour after the last look, or at once when a
 * thread has changed since.
 */
export function isLookDue(
  council: Council,
  now: Instant,
  lastLookAt: Instant | null,
  threadsChanged: boolean,
): boolean {
  if (lastLookAt === null) return true;
  if (!isSendingTime(council, now)) return false;
  return threadsChanged || now >= minutesLater(lastLookAt, lookEveryMinutes);
}

/** The next moment at which the sweep looks by itself; null when no sending day is in sight. */
export function nextLookAt(council: Council, now: Instant): Instant | null {
  const soon = minutesLater(now, lookEveryMinutes);
  if (isSendingTime(council, now) && isSendingTime(council, soon)) return soon;
  const today = londonDate(now);
  for (let ahead = 0; ahead <= longestSilenceDays; ahead += 1) {
    const day = addDays(today, ahead);
    const opens = instantAt(day, policyOn(council, day).reminders.sendFrom);
    if (opens > now && !council.daysOff.has(day)) return opens;
  }
  return null;
}

/** One query for the heads; the slots are the turn's. Rejects when the store fails. */
export async function look(ports: CouncilPorts, turn: Turn, now: Instant): Promise<Facts> {
  const today = londonDate(now);
  const slots = turn.slots();
  const council = ports.directory.council();
  const rows = (await ports.teams.toCheckBy(today)).filter((row) => isKept(council, row));
  return {
    council,
    now,
    today,
    heads: newestOfEach(rows),
    slots,
    said: saidIn(slots),
  };
}

/** Weekends too: some people work them, and the rules know who. */
function isSendingTime(council: Council, at: Instant): boolean {
  const [day, time] = [londonDate(at), londonTime(at)];
  const { sendFrom, sendUntil } = policyOn(council, day).reminders;
  return time >= sendFrom && time < sendUntil && !council.daysOff.has(day);
}

/** What was said, or may have been: somebody unreachable has heard nothing. */
export const saidIn = (slots: readonly SlotRecord[]): Said[] =>
  slots
    .filter(({ outcome }) => outcome !== 'unreachable')
    .flatMap(({ recipient, day, prompts }) =>
      prompts.map(({ kind, about, anchor, step, subjectId }) => ({
        ...{ kind, about, anchor, step, subjectId },
        recipient,
        on: day,
      })),
    );

/**
 * Nobody writes copies for a supervisor the files do not name any more, so theirs is old. With nobody named it is the
 * last that is known, and better than losing sight of somebody.
 */
function isKept(council: Council, { supervisorId, head }: TeamRow): boolean {
  const named = supervisorsNamed(council, head.personId);
  return named.size === 0 || named.has(supervisorId);
}

/** Somebody with two supervisors has a row in each team; one of them may have been copied later. */
function newestOfEach(rows: readonly { readonly head: ThreadHead }[]): ReadonlyMap<PersonId, ThreadHead> {
  const heads = new Map<PersonId, ThreadHead>();
  for (const { head } of rows) {
    const known = heads.get(head.personId);
    if (known === undefined || known.revision < head.revision) heads.set(head.personId, head);
  }
  return heads;
}

const minutesLater = (at: Instant, minutes: number): Instant =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString() as Instant;
