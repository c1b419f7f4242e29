// A day and a time as people say them to each other: "Thursday 18 February at 2 pm".
import type { LocalDate } from '../domain/ids';
import { longDay } from './words';

/** "10 am", "2.30 pm", "noon"; `at` is London's time, `HH:MM`. */
export function clockWords(at: string): string {
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  if (hours === 12 && minutes === 0) return 'noon';
  const past = minutes === 0 ? '' : `.${String(minutes).padStart(2, '0')}`;
  return `${hours % 12 || 12}${past} ${hours < 12 ? 'am' : 'pm'}`;
}

/** "Thursday 18 February at 2 pm"; without the time when only the day is known. */
export const dayAndTime = (on: LocalDate, at: string | null, today: LocalDate) =>
  `${longDay(on, today)}${at ? ` at ${clockWords(at)}` : ''}`;

/** The same as pages say it, where times stand below each other: "Thursday 18 February at 14:00". */
export const dayAtTime = (on: LocalDate, at: string | null, today: LocalDate) =>
  `${longDay(on, today)}${at ? ` at ${at}` : ''}`;

/** For a button: "Thu 18 Feb, 2 pm". */
export function shortDayAndTime(on: LocalDate, at: string | null): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(Date.parse(`${on}T00:00:00Z`));
  return `${parts.replaceAll(',', '')}${at ? `, ${clockWords(at)}` : ''}`;
}

/** "Friday". */
export const dayName = (on: LocalDate) =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${on}T00:00:00Z`),
  );
