// R18: after one date is booked, the next ones by the same rhythm, in one go.
import type { Pair } from '../../domain/act';
import type { HourTaken } from '../../domain/clock/hours-taken';
import { datesAhead } from '../../domain/clock/proposals';
import type { Council } from '../../domain/council';
import { isTimeOfDay, localDate } from '../../domain/dates';
import type { LocalDate, PersonId } from '../../domain/ids';
import type { FieldProblem } from '../../domain/outcome';
import { policyOn } from '../../domain/policy/policy';
import type { ThreadHead } from '../../domain/thread-head';
import type { FormView } from '../form-view';
import { does, type Ids, type ViewButton } from '../prompts/day-buttons';
import { shortDayAndTime } from '../when-words';
import { counted, listed, nameOf } from '../words';

type Ahead = { readonly on: LocalDate; readonly at: string };

/** A button for the missing dates, with the dates in it; none where enough stand already. */
export function aheadButtons(
  council: Council,
  head: ThreadHead,
  pair: Pair,
  today: LocalDate,
): readonly ViewButton[] {
  const dates = datesMissing(council, head, pair, today);
  if (dates.length === 0) return [];
  const ids = { about: pair.worker, dates: datesText(dates) };
  return [
    does(dates.length === 1 ? 'Book the next one too' : `Book the next ${dates.length} too`, 'ahead', ids),
  ];
}

/** The dates after the last one that stands, until enough do; none where enough stand already. */
export function datesMissing(
  council: Council,
  head: ThreadHead,
  pair: Pair,
  today: LocalDate,
  taken: readonly HourTaken[] = [],
): readonly Ahead[] {
  const standing = head.booked.filter(({ kind, on }) => kind === 'FORMAL' && on >= today);
  if (standing.length >= policyOn(council, today).booking.standingDates) return [];
  const last = standing.at(-1)?.on ?? today;
  return datesAhead(council, head, pair, today, taken).filter(({ on }) => on > last);
}

/** Which days they are, before anybody says yes. */
export function aheadForm(
  council: Council,
  { by, pair }: { readonly by: PersonId; readonly pair: Pair },
  ids: Ids,
): FormView {
  const dates = datesIn(ids.dates ?? '');
  return {
    summary: 'Book the next dates',
    heading: `The next dates with ${nameOf(council, by === pair.worker ? pair.supervisor : pair.worker)}`,
    text: `${listed(dates.map(({ on, at }) => shortDayAndTime(on, at)))}. ${counted(dates.length, 'date', 'dates')} by the same rhythm, on days you're both in. Each can be moved later.`,
    inputs: [],
    save: { title: 'Book them', act: 'save-ahead' },
    back: false,
    ids,
  };
}

/** Dates whose hour is given to somebody else move to an hour of their day that is free, or are left out without one. */
export function freeDates(dates: readonly Ahead[], problems: readonly FieldProblem[]): readonly Ahead[] {
  return dates.flatMap((date) => {
    const clash = problems.find((one) => one.kind === 'meets-somebody-else' && one.on === date.on);
    if (clash?.kind !== 'meets-somebody-else') return [date];
    return clash.freeAt ? [{ on: date.on, at: clash.freeAt }] : [];
  });
}

/** The dates as a button carries them. */
export const datesText = (dates: readonly Ahead[]): string =>
  dates.map(({ on, at }) => `${on}T${at}`).join(',');

/** Reads the dates of a button; anything else is left out. Never throws. */
export const datesIn = (text: string): readonly Ahead[] =>
  text.split(',').flatMap((one) => {
    const [day, at = ''] = one.split('T');
    const on = localDate(day ?? '');
    return on && isTimeOfDay(at) ? [{ on, at }] : [];
  });
