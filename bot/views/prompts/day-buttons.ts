// The buttons under a prompt: what each does and which ids travel with it. The card knows the verbs.

import type { HourTaken } from '../../domain/clock/hours-taken';
import { type ProposedDate, proposedDates } from '../../domain/clock/proposals';
import type { Council } from '../../domain/council';
import { localDate } from '../../domain/dates';
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
  /** Hours that are given away, or offered to somebody else on this card. */
  readonly taken: readonly HourTaken[];
};

/** Up to `count` dates the two can do, none of them at an hour that is taken. */
export const datesFor = (
  { council, head, supervisor, today, taken }: DatesFacts,
  count: number,
): readonly ProposedDate[] =>
  proposedDates(council, head, { worker: head.personId, supervisor }, today, count, taken);

/** The days these buttons offer of somebody's: the next one on the card is offered others, so that no day fills up. */
export const daysOffered = (of: PersonId, buttons: readonly ViewButton[]): readonly HourTaken[] =>
  buttons.flatMap((button) => {
    const on = 'act' in button && button.act === 'pick' ? localDate(button.ids.on) : undefined;
    return on === undefined ? [] : [{ on, at: '00:00', minutes: 24 * 60, of: [of] }];
  });

/** One tap each: the date is booked as it stands on the button. */
export const pickButtons = (dates: readonly Pick<ProposedDate, 'on' | 'at'>[], ids: Ids = {}) =>
  dates.map(({ on, at }) => does(shortDayAndTime(on, at), 'pick', { ...ids, on, at }));
