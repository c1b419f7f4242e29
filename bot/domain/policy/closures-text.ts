// The council's closures as one line of text that a person can change.
import { daysBetween, localDate } from '../dates';
import type { Closure } from './policy';
import { longestClosureDays } from './policy-limits';

const mostClosures = 40;
const closurePattern = /^(\d{4}-\d{2}-\d{2})(?: to (\d{4}-\d{2}-\d{2}))? (\S.{0,79})$/;

/** `2027-12-24 to 2027-12-31 Christmas; 2028-06-02 Council day`. */
export const closuresText = (closures: readonly Closure[]) =>
  closures
    .map(({ title, fromDate, toDate }) =>
      fromDate === toDate ? `${fromDate} ${title}` : `${fromDate} to ${toDate} ${title}`,
    )
    .join('; ');

/** `undefined` when a part cannot be read. */
export function closuresIn(text: string): readonly Closure[] | undefined {
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
  const read = parts.map(closureIn).filter((closure) => closure !== undefined);
  return read.length === parts.length && read.length <= mostClosures ? read : undefined;
}

function closureIn(text: string): Closure | undefined {
  const [, from, to = from, title = ''] = closurePattern.exec(text) ?? [];
  const [fromDate, toDate] = [localDate(from), localDate(to)];
  if (fromDate === undefined || toDate === undefined) return undefined;
  const days = daysBetween(fromDate, toDate);
  return days >= 0 && days < longestClosureDays ? { title, fromDate, toDate } : undefined;
}
