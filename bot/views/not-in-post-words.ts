// What somebody who is signed in reads when the council's files do not have them in post today: what is true of them.
import type { Person } from '../domain/council';
import type { LocalDate } from '../domain/ids';
import { fullDay } from './words';

/** Says nothing of anybody else; `undefined` is somebody whom the files do not name. */
export function notInPostWords(
  person: Pick<Person, 'startDate' | 'endDate'> | undefined,
  today?: LocalDate,
): string {
  if (person === undefined || today === undefined)
    return "The council's files do not name you. Please ask whoever keeps them to add you.";
  const { startDate, endDate } = person;
  if (endDate !== null && endDate < today)
    return `In the council's files ${fullDay(endDate)} was your last day, so this is closed to you now. For a copy of your supervision file ask the council's data protection officer. If the day is wrong, tell whoever keeps the files.`;
  return `In the council's files you start on ${fullDay(startDate)}, and Supervision Thread opens for you then. If the day is wrong, tell whoever keeps the files.`;
}
