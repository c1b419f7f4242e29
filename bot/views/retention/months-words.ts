// A number of months as people say it.
import { counted } from '../words';

/** "6 years", "1 year and 1 month", "13 months" below two years. */
export function monthsWords(months: number): string {
  if (months < 24 && months !== 12) return counted(months, 'month', 'months');
  const [years, rest] = [Math.floor(months / 12), months % 12];
  const whole = counted(years, 'year', 'years');
  return rest === 0 ? whole : `${whole} and ${counted(rest, 'month', 'months')}`;
}
