// How far looking through the council for a copy has come.
import type { Council } from '../../domain/council';
import { filesAfter, type SearchPlace } from '../../domain/rights/copy-search';
import { counted, fullDay } from '../words';

/** Counts and days, and nobody's name. */
export function searchWords({ people }: Pick<Council, 'people'>, next: SearchPlace): string {
  switch (next.in) {
    case 'files': {
      const done = people.size - filesAfter(people.keys(), next.after).length;
      return `Looked through ${done} of ${counted(people.size, 'file', 'files')} for their name.`;
    }
    case 'others':
      return `Looked through ${counted(people.size, 'file', 'files')} for their name.`;
    case 'reminders':
      return next.from === null
        ? 'Looked through every file. Next are reminders.'
        : `Looked through every file, and reminders up to ${fullDay(next.from)}.`;
  }
}
