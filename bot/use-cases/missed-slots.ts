// Cards that could not go out on their day because nobody swept: counted once, when somebody sweeps again.
import { isWorkingDay } from '../domain/calendar';
import { addDays, instantAt, londonDate, londonTime } from '../domain/dates';
import type { Instant, LocalDate } from '../domain/ids';
import { policyOn } from '../domain/policy/policy';
import type { Said } from '../domain/prompts/prompt';
import { promptsDue } from '../domain/prompts/prompting';
import { saidOnOneCard } from '../domain/prompts/prompts-openings';
import type { Facts } from './look';

/** A silence longer than a month is counted for its last month. */
const mostDays = 31;

/**
 * How many cards the working days between the last look and today would have had, as far as the threads as they are
 * now can tell. What is still open is caught up by today's cards, once.
 */
export function missedSlots({ council, today, heads, said }: Facts, lastLookAt: Instant): number {
  let assumed = [...said];
  let missed = 0;
  for (const day of daysWithoutALook(lastLookAt, today)) {
    if (!isWorkingDay(day, council.daysOff)) continue;
    const { recipients } = promptsDue(council, instantAt(day, '12:00'), heads, assumed);
    missed += recipients.length;
    assumed = [
      ...assumed,
      ...recipients.flatMap(({ recipient, prompts }) =>
        saidOnOneCard(prompts).map((prompt): Said => ({ ...prompt, recipient, on: day })),
      ),
    ];
  }
  return missed;

  /** Whole sending windows only: on the day of the last look somebody was there. */
  function daysWithoutALook(last: Instant, until: LocalDate): LocalDate[] {
    const lastDay = londonDate(last);
    const wasThere = londonTime(last) >= policyOn(council, lastDay).reminders.sendFrom;
    const days: LocalDate[] = [];
    for (let day = wasThere ? addDays(lastDay, 1) : lastDay; day < until; day = addDays(day, 1))
      days.push(day);
    return days.slice(-mostDays);
  }
}
