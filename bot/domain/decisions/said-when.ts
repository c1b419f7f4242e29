// When something was said, as a person chooses it: just now, a little earlier, or on a day and time.
import { instantAt, isTimeOfDay, localDate, londonDate, londonTime, minutesBefore } from '../dates';
import type { Instant, LocalDate } from '../ids';

/** The values of the question "when did you talk?"; the likeliest first. */
export const saidChoices = ['now', '5-minutes', '15-minutes', '30-minutes', 'earlier', 'at'] as const;

export type SaidWhen = { readonly said: string; readonly saidOn: string; readonly saidTime: string };

export type SaidAt =
  /** Undefined for "just now", which is whenever it is saved. */
  { readonly saidAt: Instant | undefined } | { readonly problem: 'not-a-time' | 'not-a-date' };

/** Days and times are London's. */
export function saidAtFrom({ said, saidOn, saidTime }: SaidWhen, now: Instant): SaidAt {
  switch (said) {
    case '5-minutes':
      return { saidAt: minutesBefore(now, 5) };
    case '15-minutes':
      return { saidAt: minutesBefore(now, 15) };
    case '30-minutes':
      return { saidAt: minutesBefore(now, 30) };
    case 'earlier':
      return onDay(londonDate(now), saidTime);
    case 'at': {
      const on = localDate(saidOn);
      return on === undefined ? { problem: 'not-a-date' } : onDay(on, saidTime);
    }
    default:
      // A date or time that was filled in counts, also when the choice above it was left as it stood.
      if (saidOn !== '') return saidAtFrom({ said: 'at', saidOn, saidTime }, now);
      return saidTime === '' ? { saidAt: undefined } : onDay(londonDate(now), saidTime);
  }
}

/**
 * The same answer on any later day: "just now" meant the moment it was written, "earlier today" that day. What cannot be
 * read yet stays as it is.
 */
export function saidThen(when: SaidWhen, written: Instant): SaidWhen {
  const read = saidAtFrom(when, written);
  if (!('problem' in read)) return saidOnDay(read.saidAt ?? written);
  return when.said === 'earlier' ? { ...when, said: 'at', saidOn: londonDate(written) } : when;
}

/** A moment as the question has it. */
export const saidOnDay = (at: Instant): SaidWhen => ({
  said: 'at',
  saidOn: londonDate(at),
  saidTime: londonTime(at),
});

const onDay = (on: LocalDate, time: string): SaidAt =>
  isTimeOfDay(time) ? { saidAt: instantAt(on, time) } : { problem: 'not-a-time' };
