// Taking a slip back within minutes, before anybody has taken it up: visible with all its words, and nothing about it stays open.

import { type Told, told } from '../act';
import { type ActionEntry, headWithAction } from '../actions/action';
import { isEmployedOn } from '../calendar';
import type { Council } from '../council';
import { londonDate, minutesAfter } from '../dates';
import type { Instant, LocalDate, PersonId } from '../ids';
import { accepted, type Outcome, refused } from '../outcome';
import { policyOn } from '../policy/policy';
import type { ThreadHead } from '../thread-head';
import { authorityToCall } from './authority';
import { type Discussed, isTakenBack } from './discussed';
import type { DecisionStepEntry, ManagementOversightEntry } from './management-oversight';
import {
  isAbout,
  type OnDecision,
  onlyDecision,
  refusedFields,
  stepOf,
  type WithdrawDecision,
} from './on-decision';
import { actionOf } from './oversight';

/** Its author may, within the policy's minutes of saving it and before anybody has taken it up; a case discussion too. */
export function mayWithdraw(council: Council, entry: Discussed, personId: PersonId, now: Instant): boolean {
  const inPost = isEmployedOn(council.people.get(personId), londonDate(now));
  if (!inPost || personId !== entry.loggedBy || isTakenBack(entry) || isTakenUp(entry)) return false;
  return now <= minutesAfter(entry.loggedAt, withdrawMinutes(council, now));
}

/** Somebody has answered it, said what became of it, or it is on a child's file: it is no slip any more. */
export const isTakenUp = (entry: Discussed): boolean =>
  (entry.kind === 'decision' && entry.answers.length > 0) ||
  entry.lookedAgain !== null ||
  entry.childFile.some(({ confirmed }) => confirmed !== null);

/** Nobody has finished, carried, dropped or taken over its action: it stands open in the head as it was agreed. */
const isUntouched = (head: ThreadHead, { entryId, owner, byOn }: ActionEntry): boolean =>
  head.actions.some(
    (one) => one.entryId === entryId && one.owner === owner && one.byOn === byOn && one.carried === 0,
  );

/**
 * Takes it back: a decision stays to be read, and everything open about it closes, its action with it. Whoever may have
 * been sent it is told. Refuses anybody but the author as `not-yours`, and `taken-up`, also when something was said of its
 * action.
 */
export function withdrawDecision(
  council: Council,
  head: ThreadHead,
  entry: ManagementOversightEntry,
  command: WithdrawDecision,
  now: Instant,
): Outcome<OnDecision> {
  const { by } = command;
  if (!isAbout(command, head, entry) || by !== entry.loggedBy) return refused({ kind: 'not-yours' });
  if (entry.state === 'WITHDRAWN') return refusedFields({ field: 'entryId', kind: 'already-answered' });
  const opened = actionOf(entry);
  if (isTakenUp(entry) || (opened && !isUntouched(head, opened))) {
    return refusedFields({ field: 'entryId', kind: 'taken-up' });
  }
  if (!mayWithdraw(council, entry, by, now)) {
    const minutes = withdrawMinutes(council, now);
    return refusedFields({ field: 'entryId', kind: 'too-late-to-withdraw', minutes });
  }
  const askedAbove = askedNow(council, entry, londonDate(now));
  const taken: ManagementOversightEntry = {
    ...entry,
    state: 'WITHDRAWN',
    withdrawn: { by, at: now, askedAbove },
    waitsFor: null,
    revisitAtNextFormal: false,
  };
  const action = opened && { ...opened, state: 'WITHDRAWN' as const };
  const closed = action ? headWithAction(head, action) : head;
  return accepted({
    ...onlyDecision(closed, withdrawStep(council, command, now), taken),
    action,
    tell: concerned(entry, head.personId, askedAbove).map((to) => ({
      ...told(to, 'decision-withdrawn', entry.entryId),
      part: partIn(entry, { worker: head.personId, askedAbove }, to),
    })),
  });
}

/** The step this command makes, whether it is allowed or not: for comparing a second delivery with what is stored. */
export function withdrawStep(_council: Council, command: WithdrawDecision, now: Instant): DecisionStepEntry {
  return stepOf(command, 'withdrawn', now);
}

/** Whoever has the authority it waits for: the one who was asked, or who has it while that one is away. */
function askedNow(council: Council, entry: ManagementOversightEntry, today: LocalDate): PersonId | null {
  const { waitsFor } = entry;
  return waitsFor?.as === 'authority' ? (authorityToCall(council, entry, today) ?? waitsFor.by) : null;
}

/** Only a decision is sent to anybody at once. */
function concerned(
  { type, waitsFor, loggedBy, supervisorId }: ManagementOversightEntry,
  worker: PersonId,
  askedAbove: PersonId | null,
): readonly PersonId[] {
  const asked = askedAbove ?? waitsFor?.by;
  // While it waits above, the worker has not been sent it yet.
  const two = askedAbove === null ? [worker, supervisorId] : [supervisorId];
  const sent = type === 'decision' ? [...two, ...(asked ? [asked] : [])] : [];
  return [...new Set(sent)].filter((one) => one !== loggedBy);
}

function partIn(
  { supervisorId }: ManagementOversightEntry,
  { worker, askedAbove }: { readonly worker: PersonId; readonly askedAbove: PersonId | null },
  to: PersonId,
): NonNullable<Told['part']> {
  const byPlace = to === worker ? 'worker' : 'supervisor';
  return { as: to === askedAbove ? 'authority' : byPlace, supervisorId };
}

/** For so long after it was saved. */
export const withdrawMinutes = (council: Council, now: Instant): number =>
  policyOn(council, londonDate(now)).quickDecision.withdrawMinutes;
