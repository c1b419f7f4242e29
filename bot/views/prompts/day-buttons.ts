// The buttons under a prompt: what each does and which ids travel with it. The card knows the verbs.

import { pairOn } from '../../domain/act';
import type { HourTaken } from '../../domain/clock/hours-taken';
import { type ProposedDate, plannedMinutes, proposedDates } from '../../domain/clock/proposals';
import type { Council } from '../../domain/council';
import { isTimeOfDay, localDate } from '../../domain/dates';
import type { LocalDate, PersonId } from '../../domain/ids';
import type { ThreadHead } from '../../domain/thread-head';
import { shortDayAndTime } from '../when-words';

/** What a button of the day's card, or of somebody's question, does. */
export type DayAct =
  | 'pick'
  | 'book'
  | 'met'
  | 'cut-short'
  | 'move'
  | 'cancel'
  | 'not-now'
  | 'name-cover'
  | 'agree'
  | 'not-yet'
  | 'note'
  | 'show-why'
  | 'approve'
  | 'decline'
  | 'summary'
  | 'rest'
  | 'later'
  | 'five-now'
  | 'five-later'
  | 'log-decision'
  | 'ahead'
  | 'answer-decision'
  | 'child-file'
  | 'hand-over'
  | 'look-again'
  | 'withdraw'
  | 'copy-note'
  | 'show-decision'
  | 'put-away'
  | 'complete-decision'
  | 'show-waiting'
  | 'show-child-file'
  | 'show-actions'
  | 'show-records'
  | 'show-opening'
  | 'action-done'
  | 'carry-action'
  | 'drop-action'
  | 'end-of-day'
  | 'nothing-said';

/** Ids only: they come back with a press and are untrusted then. */
export type Ids = Readonly<Record<string, string>>;

/** A button that does something here, or opens an absolute address. */
export type ViewButton =
  | { readonly title: string; readonly act: DayAct; readonly ids: Ids }
  | { readonly title: string; readonly url: string };

/** A button that asks us something. */
export const does = (title: string, act: DayAct, ids: Ids = {}): ViewButton => ({ title, act, ids });

/** A button that opens the tab. */
export const opens = (title: string, url: string): ViewButton => ({ title, url });

/** What `proposedDates` looks at. */
type DatesFacts = {
  readonly council: Council;
  readonly head: ThreadHead;
  readonly supervisor: PersonId;
  readonly today: LocalDate;
  /** Hours that are given away. */
  readonly taken: readonly HourTaken[];
  /** Hours that are offered to somebody else on this card. */
  readonly offered?: readonly HourTaken[];
};

/**
 * Up to `count` dates the two can do, soonest first, none of them at an hour that is taken or offered. Days of which
 * nothing is offered go first, so that no day fills up; before anything late comes a free hour of an offered day.
 */
export function datesFor(
  { council, head, supervisor, today, taken, offered = [] }: DatesFacts,
  count: number,
): readonly ProposedDate[] {
  const pair = { worker: head.personId, supervisor };
  const without = (hours: readonly HourTaken[]) =>
    proposedDates(council, head, pair, today, count, [...taken, ...hours]);
  const ofTheirOwn = without(offered.map(wholeDay));
  if (offered.length === 0 || (ofTheirOwn.length === count && ofTheirOwn.every(isTimely))) return ofTheirOwn;
  const shared = without(offered);
  const inOrder = [isTimely, isLate].flatMap((one) => [...ofTheirOwn.filter(one), ...shared.filter(one)]);
  return inOrder
    .filter(({ on }, index) => inOrder.findIndex((other) => other.on === on) === index)
    .slice(0, count)
    .sort((one, other) => one.on.localeCompare(other.on));
}

const isTimely = ({ workingDaysAfterDue }: ProposedDate) => workingDaysAfterDue === 0;
const isLate = (date: ProposedDate) => !isTimely(date);
const wholeDay = (hour: HourTaken): HourTaken => ({ ...hour, at: '00:00', minutes: 24 * 60 });

/** The hours these buttons offer of `to`, who reads them and is one of the two; `head` is about the worker. */
export function hoursOffered(
  { council, head, to }: { readonly council: Council; readonly head: ThreadHead; readonly to: PersonId },
  buttons: readonly ViewButton[],
): readonly HourTaken[] {
  return buttons.flatMap((button) => {
    if (!('act' in button) || button.act !== 'pick') return [];
    const [on, at = ''] = [localDate(button.ids.on), button.ids.at];
    if (on === undefined || !isTimeOfDay(at)) return [];
    const pair = pairOn(council, { worker: head.personId, supervisor: to }, on);
    return [{ on, at, minutes: plannedMinutes(council, pair, on, head.agreement), of: [to] }];
  });
}

/** One tap each: the date is booked as it stands on the button. */
export const pickButtons = (dates: readonly Pick<ProposedDate, 'on' | 'at'>[], ids: Ids = {}) =>
  dates.map(({ on, at }) => does(shortDayAndTime(on, at), 'pick', { ...ids, on, at }));
